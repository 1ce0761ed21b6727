import type { Piece } from './documents.ts';

/** A bar code on a piece of paper, as the printer was told to draw it, and how many of it there are. */
export interface PrintedCode {
  readonly kind: string;
  /** One byte a character. */
  readonly content: string;
  readonly times: number;
}

/** What can be read off a printed paper. Codes that came as an image are no codes to the printer. */
export function codesOn(pieces: readonly Piece[]): readonly PrintedCode[] {
  const found = new Map<string, PrintedCode>();
  for (const strip of new Set(pieces.map((piece) => piece.strip))) {
    const drawn = strip.marks.flatMap((mark) => (mark.kind === 'symbol' ? [mark.symbol] : []));
    for (const symbol of [...drawn, ...(strip.codes ?? [])]) {
      const kind = symbol.kind === 'linear' ? symbol.symbology : symbol.kind;
      const key = `${kind} ${symbol.content}`;
      found.set(key, { kind, content: symbol.content, times: (found.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...found.values()];
}
