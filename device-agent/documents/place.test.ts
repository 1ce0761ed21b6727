import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../config/printer-profile.ts';
import { columnsOf } from './fit.ts';
import type { Layout } from './layout.ts';
import { placeLayout } from './place.ts';
import type { PlacedMark } from './placed.ts';

const MODEL: PageModel = {
  model: 'a page printer',
  maker: 'NOBODY',
  documents: ['boarding-pass'],
  widthDots: 640,
  dotsPerMillimetre: 8,
  paperWidth: 82,
  symbols: ['pdf417', 'itf'],
  presenter: false,
  mechanics: { speed: 100, cutDuration: 100, toCutter: 10 },
  stock: 'boarding-pass',
  scripts: [],
  fonts: [],
};

const BARCODE = `M1EXAMPLE/MEI LIN     ELAND01 PVGNRTXD 0188 365Y004C0007 15C>6180 K6365BXD${' '.repeat(40)}`;
const LONG_NAME = 'PAPADIMITRIOU-WOLFESCHLEGELSTEINHAUSENBERGER/MARIA ALEXANDRA KONSTANTINA';

const pass = (name: string): Layout => ({
  kind: 'boarding-pass',
  language: 'en',
  direction: 'ltr',
  panels: [
    {
      name: 'body',
      blocks: [
        { kind: 'text', text: name, size: 2, bold: true, align: 'start' },
        { kind: 'text', text: 'PVG > NRT', size: 3, bold: true, align: 'start' },
        {
          kind: 'fields',
          size: 2,
          fields: [
            { caption: ['Flight'], value: 'XD188' },
            { caption: ['Date'], value: '31DEC' },
            { caption: ['Seat'], value: '4C' },
          ],
        },
      ],
    },
    { name: 'barcode', blocks: [{ kind: 'symbol', symbology: 'pdf417', content: BARCODE, caption: null }] },
    { name: 'stub', blocks: [{ kind: 'text', text: name, size: 2, bold: true, align: 'start' }] },
  ],
});

const tag: Layout = {
  kind: 'bag-tag',
  language: 'en',
  direction: 'ltr',
  panels: [
    {
      name: 'licence-plate',
      blocks: [{ kind: 'symbol', symbology: 'itf', content: '0099123456', caption: '0099 123456' }],
    },
  ],
};

const extent = (mark: PlacedMark) => {
  if (mark.kind === 'image') return { right: mark.x + mark.image.width, foot: mark.y + mark.image.height };
  if (mark.kind === 'symbol') return { right: mark.x, foot: mark.y };
  const own =
    mark.kind === 'text' ? { width: columnsOf(mark.text) * mark.cell.width, height: mark.cell.height } : mark;
  const isTurned = mark.kind === 'text' && mark.turn % 180 === 90;
  return {
    right: mark.x + (isTurned ? own.height : own.width),
    foot: mark.y + (isTurned ? own.width : own.height),
  };
};

describe('a document on the stock of a page printer', () => {
  it.each(['EXAMPLE/MEI LIN', LONG_NAME, '山田/太郎', 'مثال/ليلى'])(
    'holds %s within the page',
    async (name) => {
      const page = await placeLayout(pass(name), MODEL);
      for (const mark of page.marks) {
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.y).toBeGreaterThanOrEqual(0);
        expect(extent(mark).right).toBeLessThanOrEqual(page.width);
        expect(extent(mark).foot).toBeLessThanOrEqual(page.height);
      }
    },
  );

  it('writes a long name smaller before it trims its tail', async () => {
    const texts = (await placeLayout(pass(LONG_NAME), MODEL)).marks.flatMap((mark) =>
      mark.kind === 'text' ? [mark] : [],
    );
    const [first] = texts;
    expect(first?.text.startsWith('PAPADIMITRIOU-WOLFESCHLEGELSTEIN')).toBe(true);
    expect(first?.cell.height).toBeLessThan(48);
  });

  it('sends as an image only what the printer cannot write', async () => {
    const { marks } = await placeLayout(pass('EXAMPLE/山田'), MODEL);
    expect(marks.filter(({ kind }) => kind === 'image')).toHaveLength(2);
    expect(marks).toContainEqual(expect.objectContaining({ kind: 'text', text: 'EXAMPLE/' }));
  });

  it('leaves the words of a script that the printer knows to the printer', async () => {
    const { marks } = await placeLayout(pass('EXAMPLE/山田'), { ...MODEL, scripts: ['hanzi'] });
    expect(marks.some(({ kind }) => kind === 'image')).toBe(false);
  });

  it('gives gate readers modules of at least a third of a millimetre', async () => {
    const { marks } = await placeLayout(pass('EXAMPLE/MEI LIN'), MODEL);
    const symbol = marks.find((mark) => mark.kind === 'symbol');
    expect(symbol).toMatchObject({ symbology: 'pdf417', module: 3, height: 9, turn: 90 });
  });

  it('draws the symbol itself where the printer has none', async () => {
    const { marks } = await placeLayout(pass('EXAMPLE/MEI LIN'), { ...MODEL, symbols: [] });
    expect(marks.filter(({ kind }) => kind === 'image')).toHaveLength(1);
  });

  it('ends a roll below its last line', async () => {
    const page = await placeLayout(pass('EXAMPLE/MEI LIN'), { ...MODEL, stock: 'roll' });
    expect(page.width).toBe(MODEL.widthDots);
    expect(page.height).toBeGreaterThan(300);
    expect(Number.isFinite(page.height)).toBe(true);
  });

  it('shows the licence plate of a bag along and across, twice each end', async () => {
    const { marks } = await placeLayout(tag, { ...MODEL, stock: 'bag-tag', documents: ['bag-tag'] });
    const bars = marks.flatMap((mark) => (mark.kind === 'symbol' ? [mark] : []));
    expect(bars.map(({ turn, module }) => [turn, module])).toEqual([
      [90, 4],
      [0, 3],
      [90, 4],
    ]);
  });
});

describe('what a printer draws in another size than it could', () => {
  const symbol = (symbology: 'qr' | 'aztec', content: string): Layout => ({
    ...tag,
    panels: [{ name: 'barcode', blocks: [{ kind: 'symbol', symbology, content, caption: null }] }],
  });

  it.each([
    ['qr', 'LANDSIDE TEST QR', 21],
    ['qr', 'https://lantern-air.example/rights', 29],
    ['aztec', 'LANDSIDE TEST AZTEC', 23],
    ['aztec', BARCODE.slice(0, 60), 27],
  ] as const)('a %s code of %s is centred as its %i modules stand', async (symbology, content, side) => {
    const model: PageModel = { ...MODEL, stock: 'roll', symbols: ['qr', 'aztec'] };
    const { width, marks } = await placeLayout(symbol(symbology, content), model);
    const [placed] = marks;
    if (placed?.kind !== 'symbol') throw new Error('no symbol');
    expect(Math.abs(width - (2 * placed.x + side * placed.module))).toBeLessThanOrEqual(1);
  });

  it('letters follow a picture of hanzi as closely as it is drawn', async () => {
    const layout: Layout = {
      ...pass('EXAMPLE'),
      language: 'zh-Hans',
      panels: [
        {
          name: 'body',
          blocks: [{ kind: 'text', text: '航班延误证明 DELAY', size: 1, bold: false, align: 'start' }],
        },
      ],
    };
    const fonts = [{ name: 'A', width: 12, height: 24, scales: [1] }];
    const { marks } = await placeLayout(layout, { ...MODEL, fonts });
    const [picture, letters] = marks;
    if (picture?.kind !== 'image' || letters?.kind !== 'text') throw new Error('no picture and letters');
    expect(letters.x).toBe(picture.x + picture.image.width);
    // Six hanzi of 20 dots and a blank, where thirteen cells of 12 dots had been kept.
    expect(picture.image.width).toBeLessThanOrEqual(6 * 20 + 12);
  });
});
