import {
  fieldBytes,
  fieldText,
  HEX_SIGN,
  type ZplCommand,
  type ZplPicture,
} from '../../../hardware/protocol/zpl.ts';
import type { ZplModel } from '../models.ts';
import type { Ink, Page, Turn } from '../page.ts';
import { plotSymbol } from '../symbols.ts';
import { isBarcode, readSymbol } from './barcode.ts';
import { readPicture } from './compressed.ts';
import { type Block, drawBlock, drawLine, readBlock } from './draw-text.ts';
import { type AskedFont, lettersFor, readFont } from './fonts.ts';
import { cornerOf, type Origin, within } from './geometry.ts';
import type { Store } from './memory.ts';
import { parametersOf } from './parameters.ts';
import { applySetting, type Settings } from './settings.ts';

/** What a format is drawn onto, and with. */
export interface Ground {
  readonly page: Page;
  readonly settings: Settings;
  readonly store: Store;
  readonly model: ZplModel;
  /** Something of the format was not understood, and was left out. */
  readonly unknown: (what: string) => void;
}

/** A field as it comes in, from `^FO` to `^FS`. */
interface Field {
  origin: Origin;
  font: AskedFont | null;
  turn: Turn | null;
  symbol: ZplCommand | null;
  block: Block | null;
  isReversed: boolean;
  hexSign: string | null;
  data: string | null;
  shape: ZplCommand | null;
}

const newField = (origin: Origin): Field => ({
  origin,
  ...{ font: null, turn: null, symbol: null, block: null, isReversed: false, hexSign: null, data: null },
  shape: null,
});
const AT_HOME: Origin = { kind: 'FO', x: 0, y: 0, isRight: false };
const SHAPES = new Set(['GB', 'GF', 'XG', 'IM']);

/** Draws a format, command by command. */
export function drawFormat(commands: readonly ZplCommand[], ground: Ground): void {
  const { settings } = ground;
  let field = newField(AT_HOME);
  const finish = () => {
    if (field.shape) drawShape(field, field.shape, ground);
    if (field.data !== null) drawData(field, field.data, ground);
    field = newField(AT_HOME);
  };
  for (const command of commands) {
    const { name, parameters } = command;
    const { text, number } = parametersOf(parameters);
    switch (name) {
      case 'FO':
      case 'FT':
        if (field.shape || field.data !== null) finish();
        field.origin = {
          kind: name,
          x: number(0, 0) + settings.home.x - settings.shift,
          y: number(1, 0) + settings.home.y + settings.top,
          isRight: text(2) === '1',
        };
        break;
      case 'A':
        Object.assign(field, readFont(parameters, settings.turn));
        break;
      case 'FB':
        field.block = readBlock(parameters);
        break;
      case 'FR':
        field.isReversed = true;
        break;
      case 'FH':
        field.hexSign = parameters.slice(0, 1) || HEX_SIGN;
        break;
      case 'FD':
      case 'FV':
      case 'SN':
        field.data = name === 'SN' ? text(0) : parameters;
        break;
      case 'FS':
        finish();
        break;
      default:
        if (isBarcode(name)) field.symbol = command;
        else if (SHAPES.has(name)) field.shape = command;
        else if (!applySetting(settings, command, ground.model)) ground.unknown(`command ^${name}`);
    }
  }
  finish();
}

const inkOf = (field: Field, { settings }: Ground): Ink =>
  field.isReversed || settings.isReversed ? 'inverted' : 'black';

function drawData(field: Field, data: string, ground: Ground): void {
  const { page, settings, model } = ground;
  const bytes = fieldBytes(data, field.hexSign);
  const ink = inkOf(field, ground);
  if (field.symbol) {
    drawSymbol(field, bytes, ground);
    return;
  }
  const letters = lettersFor(field.font ?? settings.font, model.profile.dotsPerMillimetre);
  const turn = field.turn ?? settings.turn;
  const text = fieldText(bytes, settings.isUnicode);
  if (field.block) drawBlock(page, { ...field, turn, ink, letters, block: field.block }, text);
  else drawLine(page, { origin: field.origin, turn, ink, letters }, text);
}

/** Cells of the words beneath a bar code: those of font A, grown with the module. */
const WORDS = { width: 6, height: 9, gap: 3 } as const;

function drawSymbol(field: Field, bytes: string, ground: Ground): void {
  const { page, settings, unknown } = ground;
  const { symbol: command } = field;
  const asked = command && readSymbol(command, bytes, settings);
  const plotted = asked ? plotSymbol(asked.request) : null;
  if (!command || !asked || !plotted) {
    unknown(`symbol ^${command?.name}: its data do not fit`);
    return;
  }
  const { turn, request, words } = asked;
  const ink = inkOf(field, ground);
  const grown = request.module;
  const above = words?.isAbove ? (WORDS.height + WORDS.gap) * grown : 0;
  const corner = cornerOf(field.origin, plotted, turn);
  page.symbol({ ...corner, turn, ink }, request);
  if (!words) return;
  const font = { width: WORDS.width * grown, height: WORDS.height * grown, bold: false };
  const width = page.length(words.text, font);
  const y = words.isAbove ? -above : plotted.height + WORDS.gap * grown;
  const line = { x: (plotted.width - width) / 2, y, width, height: font.height };
  const at = within(plotted, line, turn);
  page.text({ x: Math.round(corner.x + at.x), y: Math.round(corner.y + at.y), turn, ink }, words.text, font);
}

function drawShape(field: Field, { name, parameters }: ZplCommand, ground: Ground): void {
  const { text, number, rest } = parametersOf(parameters);
  const { page, store, unknown } = ground;
  if (name === 'GB') {
    const thickness = Math.max(1, number(2, 1));
    const [width, height] = [Math.max(thickness, number(0, 1)), Math.max(thickness, number(1, 1))];
    const isWhite = text(3).toUpperCase() === 'W';
    const ink = isWhite ? 'white' : inkOf(field, ground);
    drawFrame(page, { ...cornerOf(field.origin, { width, height }, 0), ink }, { width, height, thickness });
    return;
  }
  if (name === 'GF') {
    const format = text(0).toUpperCase() || 'A';
    const read = readPicture({ format, bytes: number(2, 0), across: number(3, 0), data: rest(4) });
    if (read.ok) drawPicture(field, read.value, ground);
    else unknown(`picture ^GF${format} that cannot be read`);
    return;
  }
  const picture = store.picture(text(0));
  if (picture) drawPicture(field, picture, ground);
  else unknown(`picture ${text(0)} was not stored`);
}

/** Four sides, or all of it where they meet. */
function drawFrame(
  page: Page,
  at: { x: number; y: number; ink: Ink },
  { width, height, thickness }: { width: number; height: number; thickness: number },
): void {
  if (2 * thickness >= Math.min(width, height)) {
    page.box(at, width, height);
    return;
  }
  page.box(at, width, thickness);
  page.box({ ...at, y: at.y + height - thickness }, width, thickness);
  page.box({ ...at, y: at.y + thickness }, thickness, height - 2 * thickness);
  page.box({ ...at, x: at.x + width - thickness, y: at.y + thickness }, thickness, height - 2 * thickness);
}

function drawPicture(field: Field, picture: ZplPicture, ground: Ground): void {
  const { width, height, bits } = picture;
  const raster = { bytesAcross: width / 8, rows: height, widthScale: 1, heightScale: 1, bits };
  ground.page.image({ ...cornerOf(field.origin, { width, height }, 0), ink: inkOf(field, ground) }, raster);
}
