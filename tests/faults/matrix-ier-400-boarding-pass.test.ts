import { IER_400 } from './answers/ier-400-boarding-pass.ts';
import { matrixOf } from './matrix.ts';

matrixOf('ier-400-boarding-pass', IER_400);
