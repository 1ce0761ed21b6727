import { type AeaSymbology, symbologyOf, wideBar } from '../../../hardware/protocol/aea.ts';
import { plotSymbol, type SymbolRequest } from '../symbols.ts';

/** Symbologies as the drawing part calls them. */
const LINEAR: Readonly<Partial<Record<AeaSymbology, string>>> = {
  itf: 'interleaved2of5',
  code39: 'code39',
  code128: 'code128',
};
const CORRECTIONS = ['L', 'M', 'Q', 'H'];

/** The symbol of a letter, or, where the letter is not known, the one that the content suggests. */
export function symbologyFor(letter: string, content: string): AeaSymbology {
  const known = symbologyOf(letter);
  if (known) return known;
  if (/^M\d.{22}/.test(content)) return 'pdf417';
  return /^(\d\d)+$/.test(content) ? 'itf' : 'code128';
}

/** What a form says of a symbol's size, in dots. `columns` 0: as few as fit. */
export interface SymbolSize {
  readonly height: number;
  readonly module: number;
  readonly columns: number;
  readonly correction: number;
  /** The longest it may be. */
  readonly room: number;
}

/** The symbol as it can be drawn, and its own size; `null` when the content does not fit it. */
export function symbolRequest(symbology: AeaSymbology, content: string, size: SymbolSize) {
  const request = requestFor(symbology, content, size);
  const plotted = request && plotSymbol(request);
  return plotted ? { request, width: plotted.width, height: plotted.height } : null;
}

function requestFor(symbology: AeaSymbology, content: string, size: SymbolSize): SymbolRequest | null {
  const { height, module, correction } = size;
  const linear = LINEAR[symbology];
  if (linear)
    return {
      ...{ kind: 'linear', symbology: linear, content, module, wide: wideBar(module) },
      height: Math.max(8, height),
    };
  switch (symbology) {
    case 'pdf417':
      return pdf417(content, size);
    case 'qr':
      return { kind: 'qr', content, module, correction: CORRECTIONS[correction] ?? 'M' };
    case 'aztec':
    case 'datamatrix':
      return { kind: symbology, content, module };
    default:
      return null;
  }
}

/** A PDF417 as tall as the form says, in rows of at least two modules; narrower bars before it leaves the stock. */
function pdf417(content: string, { height, columns, correction, room }: SymbolSize): SymbolRequest | null {
  for (const module of [3, 2]) {
    for (const tried of columns > 0 ? [columns] : [3, 4, 5, 6, 8, 10]) {
      const bare = {
        kind: 'pdf417',
        content,
        columns: tried,
        rows: 0,
        module,
        rowHeight: 1,
        correction,
      } as const;
      const plotted = plotSymbol(bare);
      if (!plotted || plotted.width > room) continue;
      const rowHeight = Math.floor(height / plotted.height);
      if (rowHeight < 2 * module && columns === 0 && tried < 10) continue;
      return { ...bare, rowHeight: Math.min(6 * module, Math.max(2 * module, rowHeight)) };
    }
  }
  return null;
}
