/**
 * What a law gives, in one language: what a notice of delay or cancellation says of it. `{amount}`, `{percent}`, `{law}`, `{date}`
 * and `{body}` are filled in.
 */
export interface RightsWords {
  readonly heading: string;
  /** Before the care that is listed, by who pays for it. */
  readonly care: Readonly<Record<'airline' | 'passenger' | 'cause', string>>;
  readonly careItems: Readonly<Record<'meals' | 'calls' | 'hotel', string>>;
  readonly separator: string;
  readonly choice: Readonly<Record<'refund' | 'another-flight' | 'both', string>>;
  readonly compensation: {
    readonly owed: string;
    /** Owed unless something outside of the airline’s control was the cause. */
    readonly maybe: string;
    readonly maybeUnnamed: string;
    readonly fareShare: string;
    readonly cause: string;
    readonly shortDelay: string;
    readonly toldInTime: string;
    readonly notInThisLaw: string;
    readonly provenLoss: string;
    /** By what the airline itself has published. */
    readonly airlineOwed: string;
    readonly airlineMaybe: string;
    readonly airlineUnnamed: string;
  };
  readonly uncertain: string;
  readonly claim: string;
  readonly complaints: string;
  readonly asOf: string;
}
