import { STAR_TSP650II } from './answers/star-tsp650ii-escpos.ts';
import { matrixOf } from './matrix.ts';

matrixOf('star-tsp650ii-escpos', STAR_TSP650II);
