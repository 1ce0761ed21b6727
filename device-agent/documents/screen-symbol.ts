import bwip from '@bwip-js/node';

// The package's named export `raw` is a symbology of that name when imported as a module.
const { raw } = bwip;

/**
 * The modules of an Aztec code, the symbol that gates read from phones (Resolution 792): a row is a text of `1` for dark
 * and `0`. It has no quiet zone, and needs none.
 */
export const aztecModules = (content: string): string[] => modules('azteccode', content);

/** The modules of a QR code, for whatever else phones read. */
export const qrModules = (content: string): string[] => modules('qrcode', content);

function modules(symbology: 'azteccode' | 'qrcode', content: string): string[] {
  const [plot] = raw(symbology, content, '');
  if (!plot || !('pixs' in plot)) throw new RangeError(`the content cannot be written as ${symbology}`);
  const { pixs, pixx, pixy } = plot;
  return Array.from({ length: pixy }, (_, row) => pixs.slice(row * pixx, (row + 1) * pixx).join(''));
}
