import type { RecoveryView } from '../contract/recovery.ts';
import type { Whose } from '../members/offer-answers.ts';

/** What makes good a failure, as far as a visit has come with it. */
export interface Recovery {
  readonly whose: Whose;
  readonly state: RecoveryView['state'];
  readonly code: RecoveryView['code'];
  readonly paper: RecoveryView['paper'];
  readonly isSeen: boolean;
  /** The passenger has answered, and waits. */
  readonly isAnswered: boolean;
}
