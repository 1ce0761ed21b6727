import type { SymbolRequest } from '../symbols.ts';

/** What `GS ( k` has set and stored for each symbology. */
export interface SymbolStore {
  readonly pdf417: {
    readonly columns: number;
    readonly rows: number;
    readonly module: number;
    /** Times the width of a module. */
    readonly rowHeight: number;
    readonly correction: { readonly by: 'level' | 'ratio'; readonly n: number };
    readonly content: string;
  };
  readonly qr: { readonly module: number; readonly correction: string; readonly content: string };
  /** Correction in per cent. */
  readonly aztec: { readonly module: number; readonly correction: number; readonly content: string };
}

export const initialSymbolStore: SymbolStore = {
  pdf417: { columns: 0, rows: 0, module: 3, rowHeight: 3, correction: { by: 'ratio', n: 1 }, content: '' },
  qr: { module: 3, correction: 'L', content: '' },
  aztec: { module: 3, correction: 23, content: '' },
};

export const PDF417 = 48;
export const QR = 49;
export const AZTEC = 53;
const STORE = 80;
export const PRINT = 81;

/** The store after one function of `GS ( k`; functions unknown here change nothing. */
export function storeSymbol(
  store: SymbolStore,
  symbology: number,
  fn: number,
  parameters: readonly number[],
): SymbolStore {
  const [n = 0, second = 0] = parameters;
  const content = Buffer.from(parameters.slice(1)).toString('latin1');
  if (symbology === QR) {
    const { qr } = store;
    if (fn === 67) return { ...store, qr: { ...qr, module: Math.max(1, n) } };
    if (fn === 69) return { ...store, qr: { ...qr, correction: 'LMQH'[n - 48] ?? 'L' } };
    return fn === STORE ? { ...store, qr: { ...qr, content } } : store;
  }
  if (symbology === AZTEC) {
    const { aztec } = store;
    if (fn === 67) return { ...store, aztec: { ...aztec, module: Math.max(2, n) } };
    if (fn === 69) return n < 5 || n > 95 ? store : { ...store, aztec: { ...aztec, correction: n } };
    return fn === STORE ? { ...store, aztec: { ...aztec, content } } : store;
  }
  if (symbology !== PDF417) return store;
  const { pdf417 } = store;
  switch (fn) {
    case 65:
      return { ...store, pdf417: { ...pdf417, columns: n } };
    case 66:
      return { ...store, pdf417: { ...pdf417, rows: n } };
    case 67:
      return { ...store, pdf417: { ...pdf417, module: Math.max(1, n) } };
    case 68:
      return { ...store, pdf417: { ...pdf417, rowHeight: Math.max(1, n) } };
    case 69:
      return {
        ...store,
        pdf417: {
          ...pdf417,
          correction: n === 48 ? { by: 'level', n: second - 48 } : { by: 'ratio', n: second },
        },
      };
    case STORE:
      return { ...store, pdf417: { ...pdf417, content } };
    default:
      return store;
  }
}

/** The symbol that fn 81 prints from what is stored; `null` when nothing was stored. */
export function storedSymbol(store: SymbolStore, symbology: number): SymbolRequest | null {
  const { pdf417, qr, aztec } = store;
  if (symbology === AZTEC && aztec.content !== '') return { kind: 'aztec', ...aztec };
  if (symbology === QR && qr.content !== '') return { kind: 'qr', ...qr };
  if (symbology !== PDF417 || pdf417.content === '') return null;
  return {
    kind: 'pdf417',
    ...pdf417,
    rowHeight: pdf417.rowHeight * pdf417.module,
    correction: correctionLevel(pdf417),
  };
}

/** A ratio of n × 10 % is met by the lowest level whose correction words reach that share of the content's. */
function correctionLevel({ correction, content }: SymbolStore['pdf417']): number {
  if (correction.by === 'level') return Math.min(8, Math.max(0, correction.n));
  const wanted = (content.length / 1.8) * correction.n * 0.1;
  const level = Math.ceil(Math.log2(Math.max(2, wanted))) - 1;
  return Math.min(8, Math.max(1, level));
}
