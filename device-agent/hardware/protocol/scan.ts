/** What barcode readers read: symbologies, and what the text of a symbol is. */
export { readScan, type ScanContent, type ScanContext } from './scan/content.ts';
export { type Symbology, splitAimId, symbologyOf } from './scan/symbology.ts';
export { textOfScan } from './scan/text.ts';
