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
