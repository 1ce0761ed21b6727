/** Why a flight does not leave as planned, as far as an airline says. */
export const DISRUPTION_CAUSES = [
  'weather',
  'air-traffic',
  'late-aircraft',
  'technical',
  'crew',
  'airport',
  'security',
  'unknown',
] as const;
export type DisruptionCause = (typeof DISRUPTION_CAUSES)[number];
