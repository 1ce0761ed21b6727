import { matrixOfReader } from './reader-matrix.ts';

matrixOfReader('barcode-reader');
