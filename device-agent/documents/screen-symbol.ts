import bwip from '@bwip-js/node';

// The package's named export `raw` is a symbology of that name when imported as a module.
const { raw } = bwip;

/**
 * The modules of an Aztec code, the symbol that gates read from phones (Resolution 792): a row is a text of `1` for dark
 * and `0`. It has no quiet zone, and needs none.
 */
export function aztecModules(content: string): string[] {
  const [plot] = raw('azteccode', content, '');
  if (!plot || !('pixs' in plot)) throw new RangeError('the content cannot be written as Aztec');
  const { pixs, pixx, pixy } = plot;
  return Array.from({ length: pixy }, (_, row) => pixs.slice(row * pixx, (row + 1) * pixx).join(''));
}
