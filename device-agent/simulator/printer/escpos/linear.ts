import type { SymbolRequest } from '../symbols.ts';

/** The symbologies of `GS k` in their order, which is the same in both forms of the command. */
const SYMBOLOGIES = [
  'upca',
  'upce',
  'ean13',
  'ean8',
  'code39',
  'interleaved2of5',
  'rationalizedCodabar',
  'code93',
  'code128',
];

/** Dots of wide bars of two-width symbologies, by those of narrow ones: Epson's table for `GS w`. */
const WIDE: Readonly<Record<number, number>> = { 2: 5, 3: 8, 4: 10, 5: 13, 6: 16 };

/** The bar code that `GS k` asks for; `null` for a symbology that this printer lacks. */
export function linearSymbol(
  index: number,
  content: readonly number[],
  size: { readonly module: number; readonly height: number },
): Extract<SymbolRequest, { kind: 'linear' }> | null {
  const symbology = SYMBOLOGIES[index];
  if (symbology === undefined) return null;
  const text = symbology === 'code128' ? code128Text(content) : Buffer.from(content).toString('latin1');
  const { module, height } = size;
  return { kind: 'linear', symbology, content: text, module, height, wide: WIDE[module] ?? 3 * module };
}

/** Code 128 arrives with its code sets written out: `{A` `{B` text, `{C` a byte for each pair of digits, `{{` a brace. */
function code128Text(content: readonly number[]): string {
  let text = '';
  let pairs = false;
  for (let at = 0; at < content.length; at += 1) {
    const code = content[at] ?? 0;
    const following = String.fromCharCode(content[at + 1] ?? 0);
    if (code === 0x7b) {
      if (following === '{') text += '{';
      else pairs = following === 'C';
      at += 1;
    } else text += pairs ? String(code).padStart(2, '0') : String.fromCharCode(code);
  }
  return text;
}
