import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });

/** The texts of the PDF417 symbols on a picture, read by a decoder that shares nothing with the one that drew it. */
export async function readPdf417(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { formats: ['PDF417'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
