import type { KindIn } from './kinds.ts';
import type { PaymentAnswers } from './payment-answers.ts';
import { PAYMENT_TERMINAL } from './payment-terminal.ts';

/** What must come of the faults of each kind of terminal. */
export const TERMINAL_ANSWERS: Readonly<Record<KindIn<'terminals'>, PaymentAnswers>> = {
  'payment-terminal': PAYMENT_TERMINAL,
};
