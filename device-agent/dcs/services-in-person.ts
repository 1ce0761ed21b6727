import type { Requirement } from './port.ts';

/**
 * Special services, by IATA's codes, for which somebody has to be seen, and what check-in then demands: an airline fills in
 * papers for an animal and for a weapon, and arranges the others in person. Wheelchairs are not among them.
 */
export const SEEN_IN_PERSON: ReadonlyMap<string, Requirement['kind']> = new Map([
  ['UMNR', 'unaccompanied-minor'],
  // Medical cases, stretchers, deportees with and without an escort.
  ['MEDA', 'see-staff'],
  ['STCR', 'see-staff'],
  ['DEPA', 'see-staff'],
  ['DEPU', 'see-staff'],
  // Animals in the hold and in the cabin, and weapons.
  ['AVIH', 'see-staff'],
  ['PETC', 'see-staff'],
  ['WEAP', 'see-staff'],
]);
