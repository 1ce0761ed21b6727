import type { AeaProfile, Symbology } from '../../config/printer-profile.ts';
import { expectOk } from '../../config/result.ts';
import {
  type AeaSymbology,
  type BagTagElement,
  characterSize,
  columnAt,
  encodeBagTagData,
  encodeBagTagForm,
  encodeLogo,
  encodeTemplate,
  encodeTicketData,
  encodeTicketForm,
  frame,
  isWritable,
  letterOf,
  lettersFor,
  rowAt,
  type TemplateMark,
  type TicketElement,
  wideBar,
} from '../hardware/protocol/aea.ts';
import type { PlacedMark, PlacedPage } from './placed.ts';
import { PDF417_CORRECTION, type SymbolModules, symbolModules } from './symbol-size.ts';

const SYMBOLOGIES: Readonly<Record<Symbology, AeaSymbology>> = {
  pdf417: 'pdf417',
  qr: 'qr',
  aztec: 'aztec',
  itf: 'itf',
  code128: 'code128',
};

/** A page as AEA messages, each in its frame: pictures first, then the form, then the data that print it. */
export function renderAea(page: PlacedPage, profile: AeaProfile): Uint8Array {
  const images = page.marks.filter((mark) => mark.kind === 'image');
  const logos = images.map((mark, place) =>
    expectOk(encodeLogo({ kind: 'logo', id: number(place), picture: mark.image }), 'an image fits a logo'),
  );
  const messages = profile.stock === 'bag-tag' ? bagTag(page, profile) : ticket(page, profile);
  return Buffer.concat([...logos, ...messages].map((message) => frame(message)));
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Numbers of two characters: 01, 02, … 0Z, 10, …; 1295 of them. */
const number = (place: number): string =>
  `${LETTERS[Math.floor((place + 1) / 36)] ?? 'Z'}${LETTERS[(place + 1) % 36] ?? 'Z'}`;

/** What the page says, without what would end a field: a name must not smuggle a command into the printer. */
const writable = (text: string) =>
  [...text].map((character) => (isWritable(character) ? character : '?')).join('');

const isSideways = (turn: number) => turn === 90 || turn === 270;

/** Bag tags name whole millimetres: sizes are those of the profile's fonts, places are rounded. */
function bagTag(page: PlacedPage, profile: AeaProfile): string[] {
  const dots = profile.dotsPerMillimetre;
  const millimetres = (length: number) => Math.max(0, Math.round(length / dots));
  const fields = new Map<string, string>();
  const elements: BagTagElement[] = [];
  let logo = 0;
  page.marks.forEach((mark, place) => {
    const id = number(place);
    const element = (
      change: Pick<BagTagElement, 'kind' | 'variant' | 'size'>,
      own: Own,
      turn: 0 | 90 | 180 | 270,
    ) => {
      const corner = upperLeft(mark, own, turn);
      const hang = { turn, justification: 'left', bold: mark.kind === 'text' && mark.bold } as const;
      const at = { x: millimetres(corner.x), y: millimetres(corner.y) };
      elements.push({ id, flag: 'M', hang, ...at, content: { from: 'own' }, ...change });
    };
    switch (mark.kind) {
      case 'text': {
        const { cell, turn, text } = mark;
        const own = { width: cell.width * [...text].length, height: cell.height };
        element(
          { kind: 'text', variant: '0', size: [millimetres(cell.height), millimetres(cell.width)] },
          own,
          turn,
        );
        fields.set(id, writable(text));
        break;
      }
      case 'symbol': {
        const { symbology, content, module, height, columns, turn } = mark;
        const size = symbolModules(symbology, content, columns);
        const across = symbology === 'itf' ? interleavedWidth(content, module) : size.likely * module;
        const own = {
          width: across,
          height: heightOf(size, module, height),
          aside: Math.floor((size.likely * module - across) / 2),
        };
        const variant = letterOf(SYMBOLOGIES[symbology]);
        element({ kind: 'symbol', variant, size: [millimetres(own.height), module * 10 + 1] }, own, turn);
        fields.set(id, writable(content));
        break;
      }
      case 'rule': {
        // Lines run along their own width, and have tenths of a millimetre.
        const turn = mark.height > mark.width ? 90 : 0;
        const [along, thick] = isSideways(turn) ? [mark.height, mark.width] : [mark.width, mark.height];
        const size = [
          Math.min(99, Math.max(1, Math.round((thick * 10) / dots))),
          millimetres(along),
        ] as const;
        element({ kind: 'line', variant: '0', size }, { width: along, height: thick }, turn);
        break;
      }
      case 'image':
        element({ kind: 'logo', variant: '0', size: [0, 0] }, mark.image, 0);
        fields.set(id, number(logo));
        logo += 1;
    }
  });
  const head = { id: '01', version: '01', mark: '*L ', length: millimetres(page.height), second: 0 };
  const form = { kind: 'bag-tag-form', ...head, elements, unknown: [] } as const;
  const data = { kind: 'bag-tag-data', form: '01', version: '01', copy: '01', fields } as const;
  return [
    expectOk(encodeBagTagForm(form), 'a placed page fits a bag tag form'),
    expectOk(encodeBagTagData(data), 'a placed page fits the data of a bag tag'),
  ];
}

/** Dots of an Interleaved 2 of 5: start, three narrow and two wide bars a digit, stop. */
const interleavedWidth = (content: string, module: number) =>
  (6 + 3 * content.length) * module + (2 * content.length + 1) * wideBar(module);

/** Dots from a symbol's top to its bottom, as it was placed; `bars` of a linear one. */
const heightOf = ({ across, down, likely }: SymbolModules, module: number, bars: number): number =>
  down === 0 ? bars : (down - (across - likely)) * module;

interface Own {
  readonly width: number;
  readonly height: number;
  /** What it leaves free of its place at either end. */
  readonly aside?: number;
}

/** Where the mark's own upper left corner lies on the page, once it is turned. */
function upperLeft(mark: PlacedMark, own: Own, turn: 0 | 90 | 180 | 270): { x: number; y: number } {
  const { aside = 0 } = own;
  const [x, y] = isSideways(turn) ? [mark.x, mark.y + aside] : [mark.x + aside, mark.y];
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: x + own.height, y };
    case 180:
      return { x: x + own.width, y: y + own.height };
    case 270:
      return { x, y: y + own.width };
  }
}

/** Part of a character cell above the line that it stands on. */
const ABOVE_LINE = 0.8;

/** Tickets: everything that is not a symbol goes into a template, whose places are a tenth of a millimetre fine. */
function ticket(page: PlacedPage, profile: AeaProfile): string[] {
  const dots = profile.dotsPerMillimetre;
  const tenths = (length: number) => Math.max(0, Math.round((length * 10) / dots));
  const fields = new Map<string, string>([['02', '@@01']]);
  const elements: TicketElement[] = [
    { kind: 'text', id: '02', length: 1, places: [{ row: 0, column: 34, style: 'normal' }] },
  ];
  const marks: TemplateMark[] = [];
  let logo = 0;
  page.marks.forEach((mark, place) => {
    const id = number(place + 2);
    switch (mark.kind) {
      case 'symbol': {
        const { element, content } = ticketSymbol(mark, id, dots);
        elements.push(element);
        fields.set(id, writable(content));
        break;
      }
      case 'text':
        marks.push(ticketText(mark, id, { dots, tenths }));
        break;
      case 'rule': {
        const [height, width] = [Math.max(1, tenths(mark.height)), Math.max(1, tenths(mark.width))];
        const y = tenths(mark.y) + height;
        marks.push({
          kind: 'box',
          id,
          x: tenths(mark.x),
          y,
          height,
          width,
          line: Math.min(height, width, 999),
        });
        break;
      }
      case 'image':
        marks.push({
          kind: 'logo',
          id,
          x: tenths(mark.x),
          y: tenths(mark.y + mark.image.height),
          logo: number(logo),
        });
        logo += 1;
    }
  });
  const head = ['@;', 'TICK', 'CHEC', 'BOAR'];
  const form = {
    kind: 'ticket-form',
    id: 'L',
    version: '1A',
    call: '@',
    head,
    stripe: '01',
    unknown: [],
  } as const;
  return [
    expectOk(
      encodeTemplate({ kind: 'template', id: '01', marks, unknown: [] }),
      'a placed page fits a template',
    ),
    expectOk(encodeTicketForm({ ...form, elements }), 'a placed page fits a ticket form'),
    expectOk(encodeTicketData({ kind: 'ticket-data', form: 'L', fields }), 'a placed page fits ticket data'),
  ];
}

function ticketText(
  mark: PlacedMark & { kind: 'text' },
  id: string,
  { dots, tenths }: { dots: number; tenths: (length: number) => number },
): TemplateMark {
  const { turn, bold, cell } = mark;
  const letters = lettersFor({ width: cell.width / dots, height: cell.height / dots });
  const height = characterSize(letters).height * dots;
  const length = characterSize(letters).width * dots * [...mark.text].length;
  const [above, below] = [ABOVE_LINE * height, (1 - ABOVE_LINE) * height];
  const { x, y } = {
    0: { x: mark.x, y: mark.y + above },
    90: { x: mark.x + below, y: mark.y },
    180: { x: mark.x + length, y: mark.y + below },
    270: { x: mark.x + above, y: mark.y + length },
  }[turn];
  return { kind: 'text', id, x: tenths(x), y: tenths(y), turn, bold, ...letters, text: writable(mark.text) };
}

/** Symbols stand in rows and columns; a PDF417 on its side below its row, the others on it. */
function ticketSymbol(mark: PlacedMark & { kind: 'symbol' }, id: string, dots: number) {
  const { symbology, content, module, turn } = mark;
  const columns = Math.min(9, mark.columns);
  const isOnSide = symbology === 'pdf417' && isSideways(turn);
  const height = heightOf(symbolModules(symbology, content, columns || 1), module, mark.height);
  const element: TicketElement = {
    kind: 'symbol',
    id,
    variant: isOnSide ? 'R' : letterOf(SYMBOLOGIES[symbology]),
    row: isOnSide ? rowAt(mark.y / dots) + 1 : rowAt((mark.y + height) / dots),
    column: columnAt(mark.x / dots),
    height: Math.min(99, Math.round(height / dots)),
    measure: symbology === 'pdf417' ? columns : Math.min(9, module),
    last: symbology === 'pdf417' ? PDF417_CORRECTION : 1,
  };
  return { element, content };
}
