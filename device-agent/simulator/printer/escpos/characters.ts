import iconv from 'iconv-lite';
import type { EscposProfile } from '../../../../config/printer-profile.ts';

/** Half-width katakana stand in Unicode as they stand in JIS X 0201. */
const KATAKANA = { first: 0xa1, last: 0xdf, offset: 0xfec0 };

/** The letter of a code in the table that `ESC t` has selected; codes that the table leaves empty are blank. */
export function codePageCharacter(code: number, page: number, tables: EscposProfile['codePages']): string {
  const letters = tables.find(({ number }) => number === page)?.letters ?? 'cp437';
  if (code < 0x80) return String.fromCharCode(code);
  if (letters !== 'katakana') return iconv.decode(Buffer.of(code), letters);
  return code >= KATAKANA.first && code <= KATAKANA.last ? String.fromCharCode(code + KATAKANA.offset) : ' ';
}

export const hanziCharacter = (bytes: readonly number[]): string =>
  iconv.decode(Buffer.from(bytes), 'gb18030');
