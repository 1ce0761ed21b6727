import { TERMINAL_ANSWERS } from './answers/terminals.ts';
import { matrixOfPayments } from './payment-matrix.ts';

matrixOfPayments('payment-terminal', TERMINAL_ANSWERS['payment-terminal']);
