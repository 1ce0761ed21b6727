import { matrixOfReader } from './reader-matrix.ts';

matrixOfReader('keypad');
