import { DateTime } from 'luxon';
import type { PrinterProfile, Symbology } from '../../config/printer-profile.ts';
import { bold, plain, RULE, space } from './blocks.ts';
import type { Block, Layout } from './layout.ts';
import type { DocumentLanguage } from './words/words.ts';

/** All that a test page shows: for staff who set a printer up, and for whoever is told on the telephone what came out. */
export interface TestPage {
  readonly profile: PrinterProfile;
  /** Name of the profile in `config/printers`. */
  readonly profileName: string;
  readonly kioskId: string;
  /** ISO 8601 with the offset of the place. */
  readonly printed: string;
  readonly language: DocumentLanguage;
}

/** A line in every script, whoever draws it: the printer or we. */
const SCRIPTS: readonly (readonly [string, string])[] = [
  ['Latin', 'ABC abc 0O 1lI ÄÖÜ éèñçø'],
  ['Hanzi', '登机牌 航班 座位'],
  ['Kana', 'ひらがな カタカナ'],
  ['Hangul', '탑승권 좌석'],
  ['Cyrillic', 'Рейс Выход Место'],
  ['Arabic', 'بطاقة الصعود'],
];

/** Short enough for every stock; even in number, as Interleaved 2 of 5 wants it. */
const CONTENT: Readonly<Record<Symbology, string>> = {
  pdf417: 'LANDSIDE TEST PDF417',
  qr: 'LANDSIDE TEST QR',
  aztec: 'LANDSIDE TEST AZTEC',
  itf: '0123456789',
  code128: 'TEST128',
};

/** Lays a test page out: what the printer is, how wide it prints, its scripts, its letters, its own symbols. */
export function layOutTestPage({ profile, profileName, kioskId, printed, language }: TestPage): Layout {
  const { model, widthDots, dotsPerMillimetre, paperWidth, symbols } = profile;
  const at = DateTime.fromISO(printed, { setZone: true }).toFormat('yyyy-MM-dd HH:mm');
  const millimetres = Math.round(widthDots / dotsPerMillimetre);
  const head: Block[] = [
    bold('TEST PAGE', 2),
    bold(model),
    plain(`${profileName}  ${profile.language}`),
    plain(`${kioskId}  ${at}`),
    plain(`${widthDots} dots, ${millimetres} of ${paperWidth} mm`),
  ];
  const scripts: Block[] = SCRIPTS.map(([name, sample]) => plain(`${name}  ${sample}`));
  const sizes: Block[] = ([1, 2, 3, 4] as const).map((size) => bold(`Size ${size} Ag`, size));
  const symbolBlocks: Block[] = symbols.map((symbology) => ({
    kind: 'symbol',
    symbology,
    content: CONTENT[symbology],
    caption: symbology.toUpperCase(),
  }));
  const isLinear = (block: Block) =>
    block.kind === 'symbol' && (block.symbology === 'itf' || block.symbology === 'code128');
  const linear = symbolBlocks.filter(isLinear);
  const square = symbolBlocks.filter((block) => !isLinear(block));
  // A card has one place for a barcode, and room for more of them on its stub.
  const hasStub = 'stock' in profile && profile.stock === 'boarding-pass';
  const card: Layout['panels'] = [
    {
      name: 'body',
      blocks: [...head, { kind: 'ruler' }, RULE, ...scripts, RULE, ...sizes, ...(hasStub ? [] : [space()])],
    },
    { name: 'barcode', blocks: hasStub ? symbolBlocks.slice(0, 1) : symbolBlocks },
    { name: 'stub', blocks: symbolBlocks.slice(1) },
  ];
  const tag: Layout['panels'] = [
    {
      name: 'tag',
      blocks: [
        ...[...head, { kind: 'ruler' } as const, ...scripts],
        // The claim has room for two: a third stands here, before the sizes of letters.
        ...(square.length > 2 ? square.slice(2) : sizes.slice(0, 2)),
      ],
    },
    { name: 'claim', blocks: square.slice(0, 2) },
    { name: 'licence-plate', blocks: linear.slice(0, 1) },
    { name: 'sticker', blocks: linear.slice(-1) },
  ];
  return { kind: 'test-page', language, direction: 'ltr', panels: [...card, ...tag] };
}
