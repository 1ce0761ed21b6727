/**
 * A document as its designer thinks of it, before any printer's language: lines from top to bottom. Sizes are
 * multiples of the printer's normal character, so that a layout holds on every width of paper.
 */
export type Alignment = 'left' | 'centre' | 'right';

export type Block =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: 1 | 2 | 3;
      readonly bold: boolean;
      readonly align: Alignment;
    }
  /** Several values side by side, each under its caption, sharing the width evenly. */
  | { readonly kind: 'fields'; readonly size: 1 | 2; readonly fields: readonly Field[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space'; readonly lines: number }
  | { readonly kind: 'pdf417'; readonly text: string };

export interface Field {
  readonly caption: string;
  readonly value: string;
}

export type Layout = readonly Block[];

/** Columns a text takes on paper: hanzi are as wide as two letters. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return columns;
}

/** Text cut or filled to exactly `columns`, never through the middle of a wide character. */
export function fitColumns(text: string, columns: number): string {
  let fitted = '';
  let used = 0;
  for (const character of text) {
    const width = columnsOf(character);
    if (used + width > columns) break;
    fitted += character;
    used += width;
  }
  return fitted + ' '.repeat(columns - used);
}
