import { EPSON_TM_T88VI } from './answers/epson-tm-t88vi.ts';
import { matrixOf } from './matrix.ts';

matrixOf('epson-tm-t88vi', EPSON_TM_T88VI);
