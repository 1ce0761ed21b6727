import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { bytesOf, CUT, createBench, INITIALIZE, pdf417 } from '../../test-bench.ts';

const PASS_BARCODE = 'M1EXAMPLE/MEI LIN     ELAND01 PVGNRTXD 0188 123C0004C0001 148>5180';

async function printed(model: string, ...job: Parameters<typeof bytesOf>) {
  const bench = await createBench({ printerModel: model, pace: 'instant' });
  bench.printerHost.send(bytesOf(INITIALIZE, ...job, CUT));
  const png = await bench.picture(bench.printer.documents()[0]?.documentId ?? '');
  if (!png) throw new Error('nothing was printed');
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  /** Dark pixels within a rectangle. */
  const ink = (left = 0, top = 0, width: number = image.width, height: number = image.height) => {
    let dark = 0;
    for (let y = top; y < Math.min(top + height, image.height); y += 1) {
      for (let x = left; x < left + width; x += 1)
        if ((data[(y * image.width + x) * 4] ?? 255) < 128) dark += 1;
    }
    return dark;
  };
  return { png, ink, width: image.width, height: image.height };
}

const read = async (png: Buffer, format: NonNullable<ReaderOptions['formats']>[number]) => {
  const [found] = await readBarcodes(new Blob([new Uint8Array(png)]), { formats: [format] });
  return found?.text;
};

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
});

describe('the picture of a printed document', () => {
  it.each(['custom-kpm180h', 'epson-tm-t88vi'] as const)(
    'has a PDF417 that can be read, from a %s',
    async (model) => {
      const { png } = await printed(model, 0x1b, 'a', 1, pdf417(PASS_BARCODE, { columns: 5 }));
      expect(await read(png, 'PDF417')).toBe(PASS_BARCODE);
    },
  );

  it('has a QR code that can be read', async () => {
    const fn = (code: number, ...rest: (number | string)[]) =>
      bytesOf(0x1d, '(k', rest.length + 2, 0, 49, code, ...rest);
    const store = bytesOf(0x1d, '(k', 3 + 8, 0, 49, 80, 48, 'LANDSIDE');
    const { png } = await printed('custom-kpm180h', fn(67, 6), fn(69, 49), store, fn(81, 48));
    expect(await read(png, 'QRCode')).toBe('LANDSIDE');
  });

  it('has an Aztec code that can be read, where the model draws one', async () => {
    const fn = (code: number, ...rest: (number | string)[]) => {
      const body = bytesOf(53, code, ...rest);
      return bytesOf(0x1d, '(k', body.length, 0, body);
    };
    const code = bytesOf(fn(67, 6), fn(69, 23), fn(80, 48, 'LANDSIDE'), fn(81, 48));
    const { png } = await printed('epson-tm-t88vi', code);
    expect(await read(png, 'Aztec')).toBe('LANDSIDE');
    const { ink } = await printed('custom-kpm180h', 'A\n', code);
    const { ink: inkOfText } = await printed('custom-kpm180h', 'A\n');
    expect(ink()).toBe(inkOfText());
  });

  it('has letters of the table that was selected, and of the one before where the model lacks it', async () => {
    const lettersOf = (table: number) => printed('custom-kpm180h', 0x1b, 't', table, 0xe9, 0xd5, 0x9b, '\n');
    const [first, euro, lacking] = await Promise.all([0, 19, 99].map(lettersOf));
    expect(euro?.png.equals(first?.png ?? Buffer.of())).toBe(false);
    expect(lacking?.png.equals(first?.png ?? Buffer.of())).toBe(true);
  });

  it('has a one-dimensional bar code that can be read', async () => {
    const { png } = await printed(
      'custom-kpm180h',
      0x1d,
      'w',
      2,
      0x1d,
      'h',
      80,
      0x1d,
      'k',
      73,
      10,
      '{BSEAT 04C',
    );
    expect(await read(png, 'Code128')).toBe('SEAT 04C');
  });

  it('leaves out a symbol that is wider than the paper', async () => {
    const { ink } = await printed('custom-kpm180h', 'A\n', pdf417(PASS_BARCODE, { columns: 20, module: 6 }));
    const { ink: inkOfText } = await printed('custom-kpm180h', 'A\n');
    expect(ink()).toBe(inkOfText());
  });

  it('shows hanzi, as large as two letters', async () => {
    const hanzi = bytesOf(0x1c, '&', iconv.encode('灯笼航空', 'gb18030'), 0x1c, '.');
    const { ink } = await printed('custom-kpm180h', hanzi, 'X\n');
    for (const place of [0, 1, 2, 3]) expect(ink(32 + place * 24, 0, 24, 80)).toBeGreaterThan(60);
    expect(ink(32 + 96, 0, 12, 80)).toBeGreaterThan(20);
    expect(ink(32 + 108, 0, 300, 80)).toBe(0);
  });

  it('prints larger, bolder, centred and on black as it is told', async () => {
    const plain = await printed('custom-kpm180h', 'SEAT\n');
    const bold = await printed('custom-kpm180h', 0x1b, 'E', 1, 'SEAT\n');
    const double = await printed('custom-kpm180h', 0x1d, '!', 0x11, 'SEAT\n');
    const reverse = await printed('custom-kpm180h', 0x1d, 'B', 1, 'SEAT\n');
    const centred = await printed('custom-kpm180h', 0x1b, 'a', 1, 'SEAT\n');
    expect(bold.ink()).toBeGreaterThan(plain.ink() * 1.2);
    expect(double.ink()).toBeGreaterThan(plain.ink() * 3);
    expect(reverse.ink()).toBeGreaterThan(48 * 24 * 0.6);
    expect(centred.ink(0, 0, 32 + 263)).toBe(0);
    expect(centred.ink()).toBeGreaterThan(0);
  });

  it('prints a raster dot by dot', async () => {
    const { ink } = await printed('custom-kpm180h', 0x1d, 'v0', 0, 2, 0, 4, 0, Buffer.alloc(8, 0xff));
    expect(ink()).toBe(64);
    expect(ink(32, 40, 16, 4)).toBe(64);
  });

  it('is 80 mm wide and ends where the paper was torn', async () => {
    const bench = await createBench({ printerModel: 'custom-kpm180h', pace: 'instant' });
    bench.printer.inject({ jamAfter: 25 });
    bench.printerHost.send(INITIALIZE, 0x1d, 'v0', 0, 1, 0, 0x2c, 1, Buffer.alloc(300, 0xff), CUT);
    const png = await bench.picture(bench.printer.documents()[0]?.documentId ?? '');
    const { width, height } = await loadImage(png ?? Buffer.of());
    expect([width, height]).toEqual([640, 40 + 200]);
  });
});
