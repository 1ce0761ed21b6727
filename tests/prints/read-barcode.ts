import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });

/** The texts of the PDF417 symbols on a picture, read by a decoder that shares nothing with the one that drew it. */
export async function readPdf417(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { formats: ['PDF417'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** The texts of all symbols of these kinds on a picture, whichever way they lie, in the order of their text. */
export async function readSymbols(
  png: Uint8Array,
  formats: NonNullable<ReaderOptions['formats']>,
): Promise<string[]> {
  const found = await readBarcodes(png, {
    formats,
    tryHarder: true,
    tryRotate: true,
    maxNumberOfSymbols: 32,
    // Control characters as they are: a licence is divided by them.
    textMode: 'Plain',
  });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ text }) => text)
    .sort();
}
