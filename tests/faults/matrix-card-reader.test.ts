import { matrixOfReader } from './reader-matrix.ts';

matrixOfReader('card-reader');
