/** The ways in which a passenger can be found, as the airline's reports name them. */
export const WAYS_TO_BE_FOUND = [
  'passport',
  'licence',
  'card',
  'boarding-pass',
  'record-locator',
  'ticket',
] as const;
export type WayToBeFound = (typeof WAYS_TO_BE_FOUND)[number];
