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

/** The texts of the codes of a kind on a screen, Aztec where none is named: rows from the top, `1` a dark module. */
export async function readScreen(
  rows: readonly string[],
  format: 'Aztec' | 'QRCode' = 'Aztec',
): Promise<string[]> {
  const scale = 4;
  const margin = 4;
  const across = ((rows[0]?.length ?? 0) + 2 * margin) * scale;
  const down = (rows.length + 2 * margin) * scale;
  const data = new Uint8ClampedArray(across * down * 4).fill(255);
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1)
      if (rows[Math.floor(y / scale) - margin]?.[Math.floor(x / scale) - margin] === '1')
        data.fill(0, (y * across + x) * 4, (y * across + x) * 4 + 3);
  const picture = { data, width: across, height: down, colorSpace: 'srgb' } as ImageData;
  const found = await readBarcodes(picture, { formats: [format], tryHarder: true });
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
