import iconv from 'iconv-lite';
import type { CodePage, EscposProfile } from '../../../config/printer-profile.ts';
import { knowsScript, printable } from '../characters.ts';
import type { DocumentLanguage } from '../words/words.ts';

const ESC = 0x1b;
const FS = 0x1c;

/** A table's own letters, from 0x80 on. */
function lettersOf(page: CodePage): string {
  const codes = Buffer.from(Array.from({ length: 128 }, (_, index) => 0x80 + index));
  if (page !== 'katakana') return iconv.decode(codes, page);
  return [...codes]
    .map((code) => (code >= 0xa1 && code <= 0xdf ? String.fromCharCode(code + 0xfec0) : '\0'))
    .join('');
}

/** What may stand for a sign that a table lacks. */
const PLAINER: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Katakana of full width in letters of half width, a voiced one in two: ガ → ｶﾞ. */
function inHalfWidth(text: string): string {
  const narrow = new Map<string, string>();
  for (let code = 0xff61; code <= 0xff9f; code += 1)
    narrow.set(String.fromCharCode(code).normalize('NFKC'), String.fromCharCode(code));
  return [...text.normalize('NFD')].map((character) => narrow.get(character) ?? character).join('');
}

/** The letters that a printer has of its own, and the bytes that make it write them. */
export function createLetters(profile: EscposProfile, language: DocumentLanguage) {
  // A Chinese printer's characters have Chinese shapes: Japanese words are drawn, but for their kana.
  const scripts = language === 'ja' ? (['kana'] as const) : (['hanzi', 'kana'] as const);
  const isWide = profile.hanzi === 'gb18030' ? knowsScript(scripts) : () => false;
  const pages = profile.codePages.map(({ number, letters }) => ({ number, kind: letters }));
  const tables = new Map<CodePage, string>();
  /** What the printer is set to; whether a Chinese one begins with hanzi switched on is not known. */
  let page = 0;
  let hanzi: boolean | null = profile.hanzi === 'none' ? false : null;

  const tableOf = (kind: CodePage): string => {
    const known = tables.get(kind) ?? lettersOf(kind);
    tables.set(kind, known);
    return known;
  };
  const holds = (kind: CodePage, character: string) => tableOf(kind).includes(character);
  const isAscii = (character: string) => character >= ' ' && character <= '~';
  const pageFor = (character: string) =>
    pages.find(({ number, kind }) => number === page && holds(kind, character)) ??
    pages.find(({ kind }) => holds(kind, character));
  const writes = (text: string): boolean =>
    [...text].every(
      (character) => isAscii(character) || isWide(character) || pageFor(character) !== undefined,
    );

  /** The text as the printer can write it; `null` when it cannot, and the text must be drawn. */
  const written = (text: string): string | null => {
    const clean = printable(text);
    if (writes(clean)) return clean;
    const plainer = [...clean]
      .map((character) => (writes(character) ? character : (PLAINER[character] ?? character)))
      .join('');
    if (writes(plainer)) return plainer;
    const narrow = pages.some(({ kind }) => kind === 'katakana') ? inHalfWidth(plainer) : plainer;
    return writes(narrow) ? narrow : null;
  };

  /** Bytes of what `written` gave, with the commands that switch between its tables. */
  const encode = (text: string): Buffer => {
    const parts: Buffer[] = [];
    let wide = '';
    const endWide = () => {
      if (wide !== '') parts.push(iconv.encode(wide, 'gb18030'));
      wide = '';
    };
    for (const character of text) {
      if (isAscii(character) && wide === '') parts.push(Buffer.from(character, 'latin1'));
      else if (isAscii(character)) wide += character;
      else if (isWide(character)) {
        if (hanzi !== true) parts.push(Buffer.of(FS, 0x26));
        hanzi = true;
        wide += character;
      } else {
        endWide();
        const own = pageFor(character);
        if (!own) throw new RangeError('a text is encoded that the printer cannot write');
        // With hanzi switched on, two of these letters would be taken for one of those.
        if (hanzi !== false) parts.push(Buffer.of(FS, 0x2e));
        hanzi = false;
        if (own.number !== page) parts.push(Buffer.of(ESC, 0x74, own.number));
        page = own.number;
        parts.push(Buffer.of(0x80 + tableOf(own.kind).indexOf(character)));
      }
    }
    endWide();
    if (hanzi === true) {
      parts.push(Buffer.of(FS, 0x2e));
      hanzi = false;
    }
    return Buffer.concat(parts);
  };

  return { written, encode };
}

export type Letters = ReturnType<typeof createLetters>;
