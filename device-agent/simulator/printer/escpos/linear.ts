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

/** Wide bars of two-width symbologies, as narrow ones: Epson's `GS w` gives 5 to 2, 8 to 3, 10 to 4, 13 to 5, 16 to 6. */
const WIDE = 2.5;

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
  return { kind: 'linear', symbology, content: text, module, height, wide: Math.ceil(module * WIDE) };
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
