/** What an airline can have failed in, of which its customers are owed a word. */
export const FAILURE_KINDS = [
  'bag-delayed',
  'flight-delayed',
  'flight-cancelled',
  'denied-boarding',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** How it came to be known: somebody complained, or a kiosk saw to it. */
export const FAILURE_SOURCES = ['complaint', 'disruption'] as const;
export type FailureSource = (typeof FAILURE_SOURCES)[number];

/** How a member's case stands. */
export const CASE_STATES = ['open', 'settled'] as const;
export type CaseState = (typeof CASE_STATES)[number];
