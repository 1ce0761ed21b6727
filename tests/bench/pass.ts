import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { printerProfile } from '../../config/load.ts';
import type { PrinterProfile } from '../../config/printer-profile.ts';
import { expectOk } from '../../config/result.ts';
import { DEMO_DOCUMENTS, DEMO_NAME } from '../../device-agent/cli/print/demo-documents.ts';
import type { Block, Layout } from '../../device-agent/documents/layout.ts';
import { renderDocument } from '../../device-agent/documents/render.ts';
import type { DocumentLanguage } from '../../device-agent/documents/words/words.ts';
import { percentile } from '../passengers/figures.ts';
import { type Figure, figure } from './figure.ts';

/** The model that both know. */
const MODEL = 'epson-tm-t88vi';
const PEER = '@point-of-sale/receipt-printer-encoder';
const WARM_UP = 200;
const ROUNDS = 1000;

/**
 * A boarding pass as bytes: how many, and how long laying it out and writing it takes, against a package that writes the
 * same content with its own tables; and what the process holds before and after it has drawn a line as a picture.
 */
export async function benchPass(): Promise<Figure[]> {
  const profile = expectOk(printerProfile(MODEL), 'the profile can be read');
  const ours = async (language: DocumentLanguage = 'en') =>
    renderDocument(passIn(language, profile), profile);
  const layout = passIn('en', profile);
  const theirs = () => peerBytes(layout);

  const sizes = { ours: (await ours()).length, theirs: theirs().length };
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const begun = performance.now();
    await ours();
    const between = performance.now();
    theirs();
    if (round < WARM_UP) continue;
    times.ours.push(between - begun);
    times.theirs.push(performance.now() - between);
  }
  const before = residentMegabytes();
  const drawn = (await ours('ar')).length;
  const after = residentMegabytes();
  const chinese = (await ours('zh-Hans')).length;
  const bytes = { unit: 'bytes', better: 'lower', peer: null } as const;
  return [
    figure({
      ...bytes,
      name: 'a pass in English',
      value: sizes.ours,
      target: Math.min(2500, sizes.theirs - 1),
      peer: { name: PEER, value: sizes.theirs },
    }),
    figure({ ...bytes, name: 'a pass in Chinese, native hanzi', value: chinese, target: 2500 }),
    figure({ ...bytes, name: 'a pass in Arabic, lines drawn', value: drawn, target: 20_000 }),
    figure({
      name: 'encoding a pass, median',
      value: percentile(times.ours, 0.5),
      unit: 'ms',
      target: Math.min(5, Number(percentile(times.theirs, 0.5).toPrecision(3))),
      better: 'lower',
      peer: { name: PEER, value: percentile(times.theirs, 0.5) },
    }),
    figure({
      name: 'memory that drawing adds',
      value: after - before,
      unit: 'MB',
      target: 50,
      better: 'lower',
      peer: { name: 'the process before it drew', value: before },
    }),
  ];
}

/** A passenger whose name every printer writes, so that both have the same to say. */
const passIn = (language: DocumentLanguage, profile: PrinterProfile): Layout =>
  DEMO_DOCUMENTS['boarding-pass']({
    name: { ...DEMO_NAME, nativeName: null },
    language,
    profile,
    profileName: MODEL,
  });

const residentMegabytes = () => process.memoryUsage().rss / 1_000_000;

/** The blocks of a layout, as the package would have them told. */
function peerBytes(layout: Layout): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ printerModel: MODEL });
  encoder.initialize();
  for (const { name, blocks } of layout.panels)
    if (name !== 'stub') for (const block of blocks) tellPeer(encoder, block);
  return encoder.cut('full').encode();
}

const SIDES = { start: 'left', centre: 'center', end: 'right' } as const;

function tellPeer(encoder: ReceiptPrinterEncoder, block: Block): void {
  switch (block.kind) {
    case 'text':
      encoder.size(block.size, block.size).bold(block.bold).line(block.text).bold(false).size(1, 1);
      return;
    case 'paragraph':
      encoder.align(SIDES[block.align]).line(block.text).align('left');
      return;
    case 'rule':
      encoder.rule();
      return;
    case 'space':
      encoder.newline(block.lines);
      return;
    case 'fields': {
      const columns = (size: number) =>
        block.fields.map(() => ({ width: Math.floor(encoder.columns / size / block.fields.length) }));
      encoder.table(columns(1), [block.fields.map(({ caption: [first = ''] }) => first)]);
      encoder.size(block.size, block.size).bold(true);
      encoder.table(columns(block.size), [block.fields.map(({ value }) => value)]);
      encoder.bold(false).size(1, 1);
      return;
    }
    case 'symbol':
      encoder
        .align('center')
        .pdf417(block.content, { width: 3, height: 3, columns: 5, errorlevel: 3 })
        .align('left');
      return;
    default:
      throw new Error(`a pass has no ${block.kind}`);
  }
}
