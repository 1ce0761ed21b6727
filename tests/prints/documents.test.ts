import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../config/documents.ts';
import { PRINTER_PROFILES, printerProfile } from '../../config/load.ts';
import type { Symbology } from '../../config/printer-profile.ts';
import { expectOk } from '../../config/result.ts';
import { DEMO_DOCUMENTS, DEMO_NAME } from '../../device-agent/cli/print/demo-documents.ts';
import { bold } from '../../device-agent/documents/blocks.ts';
import type { Layout } from '../../device-agent/documents/layout.ts';
import { placeLayout } from '../../device-agent/documents/place.ts';
import type { PlacedMark } from '../../device-agent/documents/placed.ts';
import { renderDocument } from '../../device-agent/documents/render.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../device-agent/documents/words/words.ts';
import { printOut } from '../../device-agent/simulator/printer/print-out.ts';
import { commandsOf, widestLine } from './escpos-commands.ts';
import { readSymbols } from './read-barcode.ts';

const FORMATS = { pdf417: 'PDF417', qr: 'QRCode', aztec: 'Aztec', itf: 'ITF', code128: 'Code128' } as const;

/** Bytes of the longest document, drawn from beginning to end: 4 s on a serial line. */
const MOST_BYTES = 45_000;
/** A notice says what the laws give as well. */
const MOST_BYTES_OF_NOTICE = 60_000;

const profileOf = (name: string) => expectOk(printerProfile(name), `${name} can be read`);
const documentOf = (
  profileName: string,
  kind: (typeof DOCUMENT_KINDS)[number],
  language: DocumentLanguage,
  name = DEMO_NAME,
): Layout => DEMO_DOCUMENTS[kind]({ name, language, profile: profileOf(profileName), profileName });

const PRINTABLE = PRINTER_PROFILES.flatMap((name) =>
  profileOf(name).documents.map((kind) => [name, kind] as const),
);

/** What stands on the page of a mark, in dots. */
function extent(mark: PlacedMark): { right: number; bottom: number } {
  const { x, y } = mark;
  switch (mark.kind) {
    case 'text': {
      const length = mark.cell.width * [...mark.text].length;
      const [width, height] = mark.turn % 180 === 0 ? [length, mark.cell.height] : [mark.cell.height, length];
      return { right: x + width, bottom: y + height };
    }
    case 'rule':
      return { right: x + mark.width, bottom: y + mark.height };
    case 'image':
      return { right: x + mark.image.width, bottom: y + mark.image.height };
    case 'symbol':
      return { right: x, bottom: y };
  }
}

describe.each(PRINTABLE)('on a %s a %s', (name, kind) => {
  const profile = profileOf(name);

  it.each(DOCUMENT_LANGUAGES)('in %s stands on the paper, in a bounded number of bytes', async (language) => {
    const layout = documentOf(name, kind, language);
    const bytes = await renderDocument(layout, profile);
    expect(bytes.length).toBeLessThanOrEqual(kind === 'delay-notice' ? MOST_BYTES_OF_NOTICE : MOST_BYTES);
    if (profile.language === 'escpos') {
      expect(widestLine(bytes, profile)).toBeLessThanOrEqual(profile.widthDots);
      return;
    }
    const page = await placeLayout(layout, profile);
    for (const mark of page.marks) {
      expect(Math.min(mark.x, mark.y)).toBeGreaterThanOrEqual(0);
      expect(extent(mark).right).toBeLessThanOrEqual(page.width);
      expect(extent(mark).bottom).toBeLessThanOrEqual(page.height);
    }
  });

  it.each(['en', 'ar'] as const)(
    'in %s shows every symbol so that another decoder reads it',
    async (language) => {
      const layout = documentOf(name, kind, language);
      const { pictures, unknown } = await printOut(name, await renderDocument(layout, profile));
      expect(unknown).toEqual([]);
      expect(pictures).toHaveLength(1);
      const wanted = symbolsOf(layout, name);
      const formats = [...new Set(wanted.map(({ symbology }) => FORMATS[symbology]))];
      if (formats.length === 0) return;
      const read = new Set(await readSymbols(pictures[0] ?? Buffer.of(), formats));
      for (const { content } of wanted) expect(read).toContain(content);
    },
  );
});

/** Symbols of the panels that the printer's paper has. */
function symbolsOf(layout: Layout, name: string): { symbology: Symbology; content: string }[] {
  const profile = profileOf(name);
  const panels =
    profile.language === 'escpos' || !('stock' in profile) || profile.stock === 'roll'
      ? ['body', 'barcode']
      : profile.stock === 'bag-tag'
        ? ['licence-plate', 'claim', 'sticker', 'tag']
        : ['barcode', 'stub'];
  return layout.panels
    .filter((panel) => panels.includes(panel.name))
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'symbol' ? [block] : [])));
}

describe('every kind of document', () => {
  it.each(DOCUMENT_KINDS)('%s is printed by one model at least', (kind) => {
    expect(PRINTABLE.some(([, printed]) => printed === kind)).toBe(true);
  });
});

describe.each(['epson-tm-t88vi', 'custom-kpm180h'])('on a %s', (model) => {
  it('a name is never a command, whatever is in it, and never wider than the paper', async () => {
    const profile = profileOf(model);
    if (profile.language !== 'escpos') throw new Error('no ESC/POS printer');
    const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anything, anything, async (surname, nativeName) => {
        const name = { surname, givenNames: 'MEI LIN', nativeName };
        const layout = documentOf(model, 'receipt', 'en', name);
        const pass = {
          ...layout,
          panels: [...layout.panels, { name: 'body', blocks: [bold(nativeName)] } as const],
        };
        const bytes = await renderDocument(pass, profile);
        const commands = commandsOf(bytes, profile);
        expect(commands.filter(({ kind }) => kind === 'unknown')).toEqual([]);
        expect(commands.filter(({ kind }) => kind === 'cut')).toHaveLength(1);
        expect(widestLine(bytes, profile)).toBeLessThanOrEqual(profile.widthDots);
      }),
      // A tag of a language is a character that takes no room.
      { numRuns: 50, examples: [['MUSTER', '\u{e0002}']] },
    );
  });
});

/** Two names a script, of as many characters: as boxes they would look the same. */
const NAMES = [
  ['hanzi', '样例美琳', '测试旅客'],
  ['kana', 'やまだ たろう', 'すずき はなこ'],
  ['katakana', 'ヤマダ タロウ', 'スズキ ハナコ'],
  ['hangul', '김민수', '박지은'],
  ['Arabic', 'ليلى مثال', 'سميرة حسن'],
  ['Cyrillic', 'ИВАНОВ ИВАН', 'ПЕТРОВ ПЁТР'],
] as const;

describe.each(['custom-kpm180h', 'star-tsp650ii-escpos', 'ier-400-boarding-pass'])('on a %s', (model) => {
  it.each(NAMES)('a name in %s is shown in letters, not in boxes', async (_script, one, other) => {
    const pictureOf = async (nativeName: string) => {
      const layout = documentOf(model, 'boarding-pass', 'en', { ...DEMO_NAME, nativeName });
      const { pictures } = await printOut(model, await renderDocument(layout, profileOf(model)));
      return pictures[0] ?? Buffer.of();
    };
    const [first, second, boxes] = await Promise.all([one, other, '\u{2fffd}'.repeat(4)].map(pictureOf));
    expect(first?.equals(second ?? Buffer.of())).toBe(false);
    expect(first?.equals(boxes ?? Buffer.of())).toBe(false);
  });
});
