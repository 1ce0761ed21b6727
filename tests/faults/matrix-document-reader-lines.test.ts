import { matrixOfReader } from './reader-matrix.ts';

matrixOfReader('document-reader-lines');
