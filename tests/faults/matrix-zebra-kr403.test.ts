import { ZEBRA_KR403 } from './answers/zebra-kr403.ts';
import { matrixOf } from './matrix.ts';

matrixOf('zebra-kr403', ZEBRA_KR403);
