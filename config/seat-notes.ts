/** What makes a seat better or worse than its neighbours; the words that airlines' own seat maps use. */
export const SEAT_NOTES = [
  'extra-legroom',
  'bulkhead',
  'no-recline',
  'no-window',
  'near-galley',
  'near-lavatory',
] as const;
export type SeatNote = (typeof SEAT_NOTES)[number];
