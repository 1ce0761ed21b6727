import { ZEBRA_ZD621 } from './answers/zebra-zd621.ts';
import { matrixOfTags } from './tag-matrix.ts';

matrixOfTags('zebra-zd621', ZEBRA_ZD621);
