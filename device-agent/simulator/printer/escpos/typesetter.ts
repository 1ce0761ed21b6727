import { type EscposProfile, SYMBOLOGIES, type Symbology } from '../../../../config/printer-profile.ts';
import { blankStrip, type Mark, type Raster, type Strip } from '../strip.ts';
import { laidOut, type SymbolRequest } from '../symbols.ts';
import { codePageCharacter, hanziCharacter } from './characters.ts';
import type { Command } from './command.ts';
import type { ControlName } from './command-table.ts';
import { applyFormat, initialFormat, type PaperMeasure } from './format.ts';
import { createLine } from './line.ts';
import { linearSymbol } from './linear.ts';
import { initialSymbolStore, PRINT, storedSymbol, storeSymbol } from './two-dimensional.ts';

export interface Typesetter {
  /** What the command brings onto paper, in order; nothing while a line is still being gathered. */
  set(command: Command): readonly Strip[];
  /** The line that is being gathered, as it is printed before a cut. */
  finishLine(): readonly Strip[];
  /** Drops the gathered line, as a cleared buffer does. */
  discard(): void;
}

/** What a model has of its own: tables of letters, and symbols that it draws. */
type TypeCase = Pick<EscposProfile, 'codePages' | 'symbols'>;

/** Turns commands into strips of paper: the part of a printer that knows fonts, margins and symbols. */
export function createTypesetter(paper: PaperMeasure & TypeCase): Typesetter {
  let format = initialFormat(paper);
  let symbols = initialSymbolStore;
  const line = createLine();

  const place = (width: number): number => {
    const room = Math.max(0, format.printWidth - width);
    const offset = { left: 0, centre: Math.floor(room / 2), right: room }[format.align];
    return format.leftMargin + offset;
  };

  const finishLine = (least = format.lineSpacing): readonly Strip[] =>
    line.isEmpty() ? [] : [line.take(least, place(line.width()), format.upsideDown)];

  /** Symbols and images stand by themselves: a begun line goes out before them. */
  const standing = (width: number, height: number, mark: (x: number) => Mark): readonly Strip[] => {
    const strip = { height, body: height, marks: [mark(place(width))], upsideDown: format.upsideDown };
    return [...finishLine(), strip];
  };

  const symbol = (request: SymbolRequest | null): readonly Strip[] => {
    const own = request && ownSymbology(request);
    if (own && !paper.symbols.includes(own)) return finishLine();
    const known = request && laidOut(request);
    // What is wider than the print area is not printed at all.
    if (!known || known.width > format.printWidth) return finishLine();
    return standing(known.width, known.height, (x) => ({ kind: 'symbol', x, symbol: known.request }));
  };

  const caption = (text: string): readonly Strip[] => {
    for (const character of text) line.add(character, format, 'latin');
    return finishLine();
  };

  const barCode = (index: number, content: readonly number[]): readonly Strip[] => {
    const request = linearSymbol(index, content, format.barCode);
    if (!request) return [];
    const above = format.barCode.caption & 1 ? [...finishLine(), ...caption(request.content)] : [];
    const bars = symbol(request);
    return [...above, ...bars, ...(format.barCode.caption & 2 ? caption(request.content) : [])];
  };

  const character = (text: string, kind: 'latin' | 'hanzi'): readonly Strip[] => {
    const full = line.width() + line.cell(format, kind).advance > format.printWidth;
    const out = full ? finishLine() : [];
    line.add(text, format, kind);
    return out;
  };

  const feed = (height: number): readonly Strip[] =>
    line.isEmpty() ? [blankStrip(height)] : finishLine(height);

  const control = (name: ControlName, parameters: readonly number[]): readonly Strip[] => {
    const [n = 0, high = 0] = parameters;
    const dots = n | (high << 8);
    switch (name) {
      case 'LF':
        return feed(format.lineSpacing);
      case 'ESC J':
        return feed(n);
      case 'ESC d':
        return [...finishLine(), ...(n > 0 ? [blankStrip(n * format.lineSpacing)] : [])];
      case 'HT': {
        const stop = line.cell(format, 'latin').advance * 8;
        line.moveTo(Math.min(format.printWidth, (Math.floor(line.width() / stop) + 1) * stop));
        return [];
      }
      case 'ESC $':
        line.moveTo(dots);
        return [];
      case 'ESC \\':
        line.moveTo(Math.max(0, line.width() + (dots > 0x7fff ? dots - 0x10000 : dots)));
        return [];
      default:
        if (name === 'ESC @') {
          line.discard();
          symbols = initialSymbolStore;
        }
        // A table that the model lacks is not selected.
        if (name === 'ESC t' && !paper.codePages.some(({ number }) => number === n)) return [];
        format = applyFormat(format, name, parameters, paper);
        return [];
    }
  };

  const set = (command: Command): readonly Strip[] => {
    switch (command.kind) {
      case 'character':
        return character(codePageCharacter(command.code, format.codePage, paper.codePages), 'latin');
      case 'hanzi':
        return character(hanziCharacter(command.bytes), 'hanzi');
      case 'control':
        return control(command.name, command.parameters);
      case 'bar-code':
        return barCode(command.symbology, command.content);
      case 'symbol':
        symbols = storeSymbol(symbols, command.symbology, command.fn, command.parameters);
        return command.fn === PRINT ? symbol(storedSymbol(symbols, command.symbology)) : [];
      case 'raster': {
        const raster = cropped(command.raster, paper.widthDots);
        const width = raster.bytesAcross * 8 * raster.widthScale;
        return standing(width, raster.rows * raster.heightScale, (x) => ({ kind: 'raster', x, raster }));
      }
      default:
        return [];
    }
  };

  return { set, finishLine: () => finishLine(), discard: line.discard };
}

/** The symbol's kind, where it is one of those that models are known to have or to lack. */
function ownSymbology(request: SymbolRequest): Symbology | null {
  const kind = request.kind === 'linear' ? LINEAR[request.symbology] : request.kind;
  return SYMBOLOGIES.find((symbology) => symbology === kind) ?? null;
}

const LINEAR: Readonly<Record<string, Symbology>> = { interleaved2of5: 'itf', code128: 'code128' };

/** A printer forgets what lies beyond the right edge of its paper. */
function cropped(raster: Raster, widthDots: number): Raster {
  const across = Math.min(raster.bytesAcross, Math.ceil(widthDots / 8));
  if (across === raster.bytesAcross) return raster;
  const bits = new Uint8Array(across * raster.rows);
  for (let row = 0; row < raster.rows; row += 1) {
    const start = row * raster.bytesAcross;
    bits.set(raster.bits.subarray(start, start + across), row * across);
  }
  return { ...raster, bytesAcross: across, bits };
}
