import type { PageModel } from '../../config/printer-profile.ts';
import { STOCKS, type Stock, type StockArea } from '../../config/stocks.ts';
import { knowsScript, type Run, runsOf } from './characters.ts';
import type { TextDrawing } from './drawing.ts';
import { columnsOf } from './fit.ts';
import type { Layout } from './layout.ts';
import { loadDrawing } from './load-drawing.ts';
import { flowPanels, type Item } from './place-flow.ts';
import type { PlacedMark, PlacedPage } from './placed.ts';

/** Millimetres of a page that has no length of its own, below its last mark. */
const FOOT = 3;

/**
 * Gives every part of a document its place on the stock of a page printer. Everything stands within its area: text is
 * written smaller before it loses its tail, symbols keep their quiet zones. What the model cannot write or draw by
 * itself becomes an image.
 */
export async function placeLayout(layout: Layout, profile: PageModel): Promise<PlacedPage> {
  const stock: Stock = STOCKS[profile.stock];
  const dots = (millimetres: number) => Math.round(millimetres * profile.dotsPerMillimetre);
  const width = stock.width === null ? profile.widthDots : dots(stock.width);
  const marks: PlacedMark[] = [];
  const draw = onceDrawn(layout.language);
  let foot = 0;
  for (const area of stock.areas) {
    const blocks = area.panels.flatMap(
      (name) => layout.panels.find((panel) => panel.name === name)?.blocks ?? [],
    );
    if (blocks.length === 0) continue;
    const frame = frameOf(area, dots, width);
    const isTurned = area.turn === 90 || area.turn === 270;
    const own = isTurned ? { width: frame.height, height: frame.width } : frame;
    const flow = flowPanels(blocks, { ...own, letter: area.letter, direction: layout.direction, profile });
    foot = Math.max(foot, frame.y + (isTurned ? frame.height : flow.height));
    for (const item of flow.items) {
      const box = onPage(item, frame, own, area.turn);
      marks.push(...(await markItem(item, box, { area, layout, profile, draw })));
    }
  }
  return { width, height: stock.height === null ? foot + dots(FOOT) : dots(stock.height), marks };
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function frameOf(area: StockArea, dots: (millimetres: number) => number, pageWidth: number): Frame {
  const x = dots(area.x);
  return {
    x,
    y: dots(area.y),
    width: area.width === null ? pageWidth - 2 * x : dots(area.width),
    height: area.height === null ? Number.POSITIVE_INFINITY : dots(area.height),
  };
}

/** The upper left corner, on the page, of something that stands in an area which is turned. */
function onPage(item: Frame, frame: Frame, own: { width: number; height: number }, turn: StockArea['turn']) {
  switch (turn) {
    case 0:
      return { x: frame.x + item.x, y: frame.y + item.y };
    case 90:
      return { x: frame.x + own.height - item.y - item.height, y: frame.y + item.x };
    case 180:
      return {
        x: frame.x + own.width - item.x - item.width,
        y: frame.y + own.height - item.y - item.height,
      };
    case 270:
      return { x: frame.x + item.y, y: frame.y + own.width - item.x - item.width };
  }
}

interface Ground {
  readonly area: StockArea;
  readonly layout: Layout;
  readonly profile: PageModel;
  readonly draw: () => Promise<TextDrawing>;
}

/** What draws the document's text, loaded when it is first needed. */
function onceDrawn(language: string): () => Promise<TextDrawing> {
  let drawing: Promise<TextDrawing> | null = null;
  return () => {
    drawing ??= loadDrawing().then(({ createTextDrawing }) => createTextDrawing(language));
    return drawing;
  };
}

async function markItem(
  item: Item,
  { x, y }: { x: number; y: number },
  ground: Ground,
): Promise<PlacedMark[]> {
  const { turn } = ground.area;
  switch (item.kind) {
    case 'rule': {
      const isTurned = turn === 90 || turn === 270;
      const [width, height] = isTurned ? [item.height, item.width] : [item.width, item.height];
      return [{ kind: 'rule', x, y, width, height }];
    }
    case 'symbol': {
      const { symbology, content, module, bars, columns } = item;
      if (ground.profile.symbols.includes(symbology))
        return [{ kind: 'symbol', x, y, turn, symbology, content, module, height: bars, columns }];
      const { drawSymbol, turnBitmap } = await loadDrawing();
      const image = drawSymbol(symbology, content, { module, height: bars, columns });
      return [{ kind: 'image', x, y, image: turnBitmap(image, turn) }];
    }
    case 'text':
      return markText(item, { x, y }, ground);
  }
}

/**
 * Dots that each stretch of a line takes: its cells, and a picture beside letters no more than what is drawn and its
 * blanks, so that what follows stands beside it.
 */
async function widthsOf(
  runs: readonly Run[],
  { cell, bold }: Extract<Item, { kind: 'text' }>,
  { direction }: Layout,
  draw: Ground['draw'],
): Promise<number[]> {
  const cells = runs.map(({ text }) => columnsOf(text) * cell.width);
  if (runs.length === 1 || runs.every(({ native }) => native)) return cells;
  const drawing = await draw();
  return cells.map((width, index) => {
    const { text = '', native = true } = runs[index] ?? {};
    if (native) return width;
    const drawn = text.trimEnd();
    const blanks = (text.length - drawn.length) * cell.width;
    return Math.min(width, drawing.naturalWidth(drawn, { height: cell.height, bold, direction }) + blanks);
  });
}

/** Text in the printer's own letters, and what it lacks among them as images. */
async function markText(
  item: Extract<Item, { kind: 'text' }>,
  { x, y }: { x: number; y: number },
  { area: { turn }, layout, profile, draw }: Ground,
): Promise<PlacedMark[]> {
  const marks: PlacedMark[] = [];
  const { cell, bold } = item;
  const divided = runsOf(item.text, knowsScript(profile.scripts));
  // Letters of their natural widths, and pictures among them, would stand too far apart: such a line is drawn whole.
  const isPatchwork =
    divided.length > 2 ||
    (divided.length > 1 && divided.some(({ text, native }) => native && !/[A-Za-z0-9]/.test(text)));
  const runs = isPatchwork && profile.fonts.length === 0 ? [{ text: item.text, native: false }] : divided;
  // Beside a picture of what the printer lacks, its own letters keep to where the line is read from.
  const align = runs.length > 1 ? 'left' : item.align;
  const widths = await widthsOf(runs, item, layout, draw);
  const spare = item.width - widths.reduce((sum, width) => sum + width, 0);
  let from = { left: 0, centre: Math.floor(spare / 2), right: spare }[item.align];
  for (const [index, { text, native }] of runs.entries()) {
    const width = widths[index] ?? 0;
    const before = turn === 180 || turn === 270 ? item.width - from - width : from;
    const place = turn === 0 || turn === 180 ? { x: x + before, y } : { x, y: y + before };
    if (native) marks.push({ kind: 'text', ...place, turn, text, cell, bold, align });
    else if (width > 0) {
      const { turnBitmap } = await loadDrawing();
      const { direction } = layout;
      const look = { width, height: cell.height, bold, direction, align: item.align };
      const image = turnBitmap((await draw()).text(text, look), turn);
      marks.push({ kind: 'image', ...place, image });
    }
    from += width;
  }
  return marks;
}
