import { matrixBeside } from './host-matrix.ts';

matrixBeside('chooser');
matrixBeside('denied');
matrixBeside('strandedWhoLeaves');
matrixBeside('standbyWhoLeaves');
