import { CUSTOM_KPM180H } from './answers/custom-kpm180h.ts';
import { matrixOf } from './matrix.ts';

matrixOf('custom-kpm180h', CUSTOM_KPM180H);
