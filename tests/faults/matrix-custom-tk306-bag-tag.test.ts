import { CUSTOM_TK306_BAG_TAG } from './answers/custom-tk306-bag-tag.ts';
import { matrixOfTags } from './tag-matrix.ts';

matrixOfTags('custom-tk306-bag-tag', CUSTOM_TK306_BAG_TAG);
