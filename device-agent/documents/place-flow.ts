import type { PageModel, Symbology } from '../../config/printer-profile.ts';
import { captionWithin, columnsOf, shareWidth, trimTo, wrap } from './fit.ts';
import type { Alignment, Block, SymbolBlock } from './layout.ts';
import { PDF417_ROW, pdf417Columns, symbolModules } from './symbol-size.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Cell {
  readonly width: number;
  readonly height: number;
}

/** Something in an area before the area is turned: dots from its upper left corner. */
export type Item = Box &
  (
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly cell: Cell;
        readonly bold: boolean;
        readonly align: 'left' | 'centre' | 'right';
      }
    | { readonly kind: 'rule' }
    | {
        readonly kind: 'symbol';
        readonly symbology: Symbology;
        readonly content: string;
        readonly module: number;
        /** Dots of linear bars or of a row of PDF417. */
        readonly bars: number;
        readonly columns: number;
      }
  );

export interface FlowArea {
  readonly width: number;
  /** Infinite on a roll. */
  readonly height: number;
  /** Millimetres of the normal letter. */
  readonly letter: number;
  readonly direction: 'ltr' | 'rtl';
  readonly profile: PageModel;
}

export interface Flow {
  readonly items: readonly Item[];
  readonly height: number;
}

/** What letters are tried at when a flow is too long for its area, as parts of their size. */
const SCALES = [1, 0.9, 0.8, 0.72, 0.65, 0.58, 0.5];
/** Millimetres of the smallest letter that is still read at arm's length. */
const SMALLEST_LETTER = 1.7;
/** Millimetres of a module: what gate readers and scanners beside a belt want, the best first. */
const MODULES: Readonly<Record<Symbology, readonly number[]>> = {
  // The last is for a card that has no room for a signature in larger ones.
  pdf417: [0.38, 0.33, 0.25],
  qr: [0.5, 0.42, 0.33],
  aztec: [0.5, 0.42, 0.33],
  itf: [0.5, 0.38, 0.33],
  code128: [0.38, 0.33, 0.25],
};
/** Millimetres of linear bars: on a roll, and the least and most where they fill what an area has left. */
const BARS = { normal: 13, least: 6, most: 32 };

/** Sets blocks one below the other, at the largest letters with which all of them stand in the area. */
export function flowPanels(blocks: readonly Block[], area: FlowArea): Flow {
  for (const scale of SCALES) {
    const flow = flowAt(blocks, area, scale);
    if (flow.height <= area.height) return flow;
  }
  // Too much for the stock: blanks give way, then sentences, from the last, before anything that is looked for.
  for (const kind of ['space', 'rule', 'paragraph']) {
    const last = blocks.findLastIndex((block) => block.kind === kind);
    if (last >= 0) return flowPanels(blocks.toSpliced(last, 1), area);
  }
  throw new RangeError('a panel has more in it than its area holds');
}

function flowAt(blocks: readonly Block[], area: FlowArea, scale: number): Flow {
  const { profile } = area;
  const dots = (millimetres: number) => Math.round(millimetres * profile.dotsPerMillimetre);
  const cells = cellsOf(profile);
  const cellAt = (size: number): Cell => {
    const wanted = dots(Math.max(SMALLEST_LETTER, area.letter * size * scale));
    return cells.findLast(({ height }) => height <= wanted) ?? cells[0] ?? { width: 1, height: 1 };
  };
  const gap = Math.max(1, dots(area.letter * scale * 0.25));
  const linear = blocks.filter((block) => block.kind === 'symbol' && isLinear(block)).length;
  const set = (bars: number): Flow => {
    const items: Item[] = [];
    let y = 0;
    for (const block of blocks) {
      const placed = setBlock(block, { area, cellAt, gap, dots, bars });
      items.push(...placed.items.map((item) => ({ ...item, y: item.y + y })));
      y += placed.height;
    }
    return { items, height: y };
  };
  if (linear === 0 || !Number.isFinite(area.height)) return set(dots(BARS.normal));
  // Bars take what the rest leaves: the higher they are, the surer a belt's scanner crosses them.
  const least = set(dots(BARS.least));
  const left = Math.max(0, Math.floor((area.height - least.height) / linear));
  return left === 0 ? least : set(Math.min(dots(BARS.most), dots(BARS.least) + left));
}

interface Ground {
  readonly area: FlowArea;
  readonly cellAt: (size: number) => Cell;
  readonly gap: number;
  readonly dots: (millimetres: number) => number;
  readonly bars: number;
}

function setBlock(block: Block, ground: Ground): Flow {
  const { area, cellAt, gap, dots } = ground;
  switch (block.kind) {
    case 'space':
      return { items: [], height: block.lines * cellAt(0.6).height };
    case 'rule': {
      const height = Math.max(1, dots(0.25));
      return { items: [{ kind: 'rule', x: 0, y: gap, width: area.width, height }], height: height + 2 * gap };
    }
    case 'ruler':
      return setRuler(ground);
    case 'amount': {
      const end = fitLine(block.value, area.width, 1, block.bold, 'end', ground);
      const room = area.width - end.width - end.cell.width;
      const begin = fitLine(block.label, room, 1, block.bold, 'start', ground);
      const x = area.direction === 'rtl' ? begin.x + area.width - room : begin.x;
      return { items: [{ ...begin, x }, end], height: Math.max(begin.height, end.height) + gap };
    }
    case 'text': {
      const item = fitLine(block.text, area.width, block.size, block.bold, block.align, ground);
      return { items: [item], height: item.height + gap };
    }
    case 'paragraph': {
      const cell = cellAt(1);
      const lines = wrap(block.text, Math.floor(area.width / cell.width), 'und');
      const items = lines.map((line, index) => ({
        ...fitLine(line, area.width, 1, false, block.align, ground),
        y: index * (cell.height + gap),
      }));
      return { items, height: lines.length * (cell.height + gap) };
    }
    case 'fields':
      return setFields(block, ground);
    case 'symbol':
      return setSymbol(block, ground);
  }
}

/** Lines at every five and ten millimetres, and the centimetres beneath. */
function setRuler(ground: Ground): Flow {
  const { area, cellAt, gap, dots } = ground;
  const cell = cellAt(0.8);
  const [long, short, thick] = [dots(3), dots(1.5), Math.max(1, dots(0.15))];
  const items: Item[] = [{ kind: 'rule', x: 0, y: 0, width: area.width, height: thick }];
  for (let step = 0; dots(step * 5) + thick <= area.width; step += 1) {
    const x = dots(step * 5);
    items.push({ kind: 'rule', x, y: 0, width: thick, height: step % 2 === 0 ? long : short });
    const text = String(step / 2);
    const width = text.length * cell.width;
    if (step % 2 === 0 && x + width <= area.width)
      items.push({
        ...{ kind: 'text', x, y: long, width, height: cell.height, text },
        ...{ cell, bold: false, align: 'left' },
      });
  }
  return { items, height: long + cell.height + gap };
}

/** A line at the largest letters, up to `size`, that hold it; without its tail when the smallest do not. */
function fitLine(
  text: string,
  width: number,
  size: number,
  bold: boolean,
  align: Alignment,
  { area, cellAt }: Ground,
): Extract<Item, { kind: 'text' }> {
  let step = size;
  while (step > 0.5 && columnsOf(text) * cellAt(step).width > width) step -= step > 1 ? 0.5 : 0.1;
  const cell = cellAt(step);
  const shown = trimTo(text, Math.floor(width / cell.width));
  const used = columnsOf(shown) * cell.width;
  const side = sideOf(align, area.direction);
  const x = { left: 0, centre: Math.floor((width - used) / 2), right: width - used }[side];
  return { kind: 'text', x, y: 0, width: used, height: cell.height, text: shown, cell, bold, align: side };
}

function setFields({ fields, size }: Extract<Block, { kind: 'fields' }>, ground: Ground): Flow {
  const { area, cellAt, gap } = ground;
  const caption = cellAt(0.8);
  const needs = (step: number) =>
    fields.map(({ caption: [first = ''], value }) =>
      Math.max((columnsOf(first) + 1) * caption.width, (columnsOf(value) + 1) * cellAt(step).width),
    );
  let step: number = size;
  let widths = shareWidth(needs(step), area.width);
  while (widths === null && step > 0.6) {
    step -= step > 1 ? 0.5 : 0.1;
    widths = shareWidth(needs(step), area.width);
  }
  widths ??= fields.map(() => Math.floor(area.width / fields.length));
  const items: Item[] = [];
  let from = 0;
  fields.forEach((field, index) => {
    const width = widths[index] ?? 0;
    const room = width - (index < fields.length - 1 ? caption.width : 0);
    const left = area.direction === 'rtl' ? area.width - from - room : from;
    const words = captionWithin(field.caption, Math.floor(room / caption.width));
    const above = fitLine(words, room, 0.8, false, 'start', ground);
    const below = fitLine(field.value, room, step, true, 'start', ground);
    items.push({ ...above, x: left + above.x });
    items.push({ ...below, x: left + below.x, y: caption.height });
    from += width;
  });
  return { items, height: caption.height + cellAt(step).height + gap };
}

const isLinear = ({ symbology }: SymbolBlock) => symbology === 'itf' || symbology === 'code128';

function setSymbol(block: SymbolBlock, ground: Ground): Flow {
  const { area, gap, dots, bars } = ground;
  const { symbology, content } = block;
  const candidates = MODULES[symbology].map((millimetres) =>
    Math.max(2, Math.ceil(millimetres * area.profile.dotsPerMillimetre - 0.25)),
  );
  let last: Flow | null = null;
  for (const module of candidates) {
    const columns = pdf417Columns(Math.floor(area.width / module) - 4);
    if (symbology === 'pdf417' && columns === 0) continue;
    const modules = symbolModules(symbology, content, columns);
    if ((modules.across + 2 * modules.quiet) * module > area.width) continue;
    const quiet = modules.down > 0 ? modules.quiet * module : gap;
    const width = modules.across * module;
    const height = modules.down > 0 ? modules.down * module : bars;
    const rowOrBars = symbology === 'pdf417' ? PDF417_ROW * module : bars;
    // Printers pack square symbols more or less tightly: there is room for the largest, and the likely one is centred.
    const spare = (modules.across - modules.likely) * module;
    const x = Math.floor((area.width - width + spare) / 2);
    const own = { x, y: quiet + Math.floor(spare / 2), width: width - spare, height: height - spare };
    const symbol: Item = { kind: 'symbol', ...own, symbology, content, module, columns, bars: rowOrBars };
    const y = height + 2 * quiet;
    const words =
      block.caption === null ? null : fitLine(block.caption, area.width, 1, true, 'centre', ground);
    last = words
      ? { items: [symbol, { ...words, y }], height: y + words.height + dots(0.5) }
      : { items: [symbol], height: y };
    if (isLinear(block) || last.height <= area.height) return last;
  }
  if (last) return last;
  throw new RangeError(`a ${symbology} is wider than its area`);
}

function sideOf(align: Alignment, direction: 'ltr' | 'rtl'): 'left' | 'centre' | 'right' {
  if (align === 'centre') return 'centre';
  return (align === 'start') === (direction === 'ltr') ? 'left' : 'right';
}

/** The cells that the printer has, smallest first; half as wide as high where it has any. */
function cellsOf({ fonts, dotsPerMillimetre }: PageModel): Cell[] {
  if (fonts.length > 0)
    return fonts
      .flatMap(({ width, height, scales }) =>
        scales.map((by) => ({ width: width * by, height: height * by })),
      )
      .sort((one, other) => one.height - other.height || other.width - one.width);
  const least = Math.ceil(SMALLEST_LETTER * dotsPerMillimetre);
  return Array.from({ length: 40 * Math.ceil(dotsPerMillimetre) - least }, (_, index) => ({
    width: Math.ceil((least + index) * 0.52),
    height: least + index,
  }));
}
