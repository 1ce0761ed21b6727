import type { EscposProfile, Symbology } from '../../../config/printer-profile.ts';
import type { SymbolBlock } from '../layout.ts';
import { PDF417_CORRECTION, PDF417_ROW, pdf417Columns, symbolModules } from '../symbol-size.ts';

const GS = 0x1d;

/** Millimetres of a module: what gate readers and scanners want, the best first. */
const MODULES: Readonly<Record<Symbology, readonly number[]>> = {
  pdf417: [0.38, 0.33, 0.25],
  qr: [0.5, 0.42, 0.33, 0.25],
  aztec: [0.5, 0.42, 0.33, 0.25],
  itf: [0.5, 0.38, 0.25],
  code128: [0.38, 0.25],
};
/** Millimetres of linear bars. */
const BARS = 13;

export interface SymbolSize {
  /** Dots of a module, and of linear bars. */
  readonly module: number;
  readonly height: number;
  /** Of PDF417. */
  readonly columns: number;
}

/** The largest size at which the symbol stands on the paper with its quiet zones. */
export function sizeOnPaper({ symbology, content }: SymbolBlock, profile: EscposProfile): SymbolSize {
  const { widthDots, dotsPerMillimetre } = profile;
  const height = Math.min(255, Math.round(BARS * dotsPerMillimetre));
  for (const millimetres of MODULES[symbology]) {
    const module = Math.max(2, Math.round(millimetres * dotsPerMillimetre));
    const columns = pdf417Columns(widthDots / module);
    if (symbology === 'pdf417' && columns === 0) continue;
    const { across, quiet } = symbolModules(symbology, content, columns);
    // The paper beyond the print area is quiet as well.
    const needed = symbology === 'pdf417' ? across : across + 2 * quiet;
    if (needed * module <= widthDots) return { module, height, columns };
  }
  throw new RangeError(`a ${symbology} is wider than the paper`);
}

/** The commands with which a printer draws a symbol by itself. */
export function symbolCommands({ symbology, content }: SymbolBlock, size: SymbolSize): Buffer {
  const bytes = Buffer.from(content, symbology === 'qr' ? 'utf8' : 'latin1');
  switch (symbology) {
    case 'pdf417':
      return stored(48, bytes, [
        [65, size.columns],
        [66, 0],
        [67, size.module],
        [68, PDF417_ROW],
        [69, 48, 48 + PDF417_CORRECTION],
        [70, 0],
      ]);
    case 'qr':
      // Model 2, correction M.
      return stored(49, bytes, [
        [65, 50, 0],
        [67, size.module],
        [69, 49],
      ]);
    case 'aztec':
      // 23 % of correction, which ISO/IEC 24778 recommends.
      return stored(53, bytes, [
        [67, size.module],
        [69, 23],
      ]);
    case 'itf':
      return linear(70, bytes, size);
    case 'code128':
      // Code set B; a brace would begin a command.
      return linear(73, Buffer.from(`{B${content.replaceAll('{', '{{')}`, 'latin1'), size);
  }
}

/** `GS ( k`: sets a symbol up, stores its content and prints it. */
function stored(kind: number, content: Buffer, settings: readonly (readonly number[])[]): Buffer {
  const command = ([fn = 0, ...parameters]: readonly number[], data: Uint8Array = Buffer.of()) => {
    const length = parameters.length + data.length + 2;
    return Buffer.concat([
      Buffer.of(GS, 0x28, 0x6b, length & 0xff, length >> 8, kind, fn, ...parameters),
      data,
    ]);
  };
  return Buffer.concat([
    ...settings.map((setting) => command(setting)),
    command([80, 48], content),
    command([81, 48]),
  ]);
}

/** `GS k` in the form that counts its bytes; the words beneath are ours, so that they match the other printers'. */
const linear = (kind: number, content: Buffer, { module, height }: SymbolSize): Buffer =>
  Buffer.concat([
    Buffer.of(GS, 0x68, height, GS, 0x77, Math.min(6, module), GS, 0x48, 0, GS, 0x6b, kind, content.length),
    content,
  ]);
