interface Times {
  readonly departure: string;
  readonly arrival: string | null;
}

/**
 * Whether the next flight still leaves after the one before has landed. How long it takes to change planes only that airport
 * knows.
 */
export const canBeCaught = (before: Times, next: Pick<Times, 'departure'>): boolean =>
  Date.parse(next.departure) > Date.parse(before.arrival ?? before.departure);

/** The soonest to arrive first; where nobody knows when it arrives, after all others, by departure. */
export const soonestToArrive = (one: Times, other: Times): number =>
  Number(one.arrival === null) - Number(other.arrival === null) ||
  Date.parse(one.arrival ?? one.departure) - Date.parse(other.arrival ?? other.departure);
