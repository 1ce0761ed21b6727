import iconv from 'iconv-lite';

/** The pages that `ESC t` selects, by number; those this printer lacks fall back to the first. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  0: 'cp437',
  2: 'cp850',
  3: 'cp860',
  4: 'cp863',
  5: 'cp865',
  16: 'windows1252',
  17: 'cp866',
  18: 'cp852',
  19: 'cp858',
};

export const codePageCharacter = (code: number, page: number): string =>
  iconv.decode(Buffer.of(code), CODE_PAGES[page] ?? 'cp437');

export const hanziCharacter = (bytes: readonly number[]): string =>
  iconv.decode(Buffer.from(bytes), 'gb18030');
