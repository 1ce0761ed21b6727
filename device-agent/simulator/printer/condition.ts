/** What is the matter with the printer's mechanics, as its sensors see it. */
export interface Condition {
  readonly coverOpen: boolean;
  readonly headUp: boolean;
  readonly paper: 'ok' | 'low' | 'out';
  readonly jammed: boolean;
  readonly cutterError: boolean;
  /** A document waits in the output; only a presenter can tell. */
  readonly documentInOutput: boolean;
}

/** A printer that is off line keeps what it receives and prints nothing. */
export const isOffline = (condition: Condition): boolean =>
  condition.coverOpen ||
  condition.headUp ||
  condition.paper === 'out' ||
  condition.jammed ||
  condition.cutterError;
