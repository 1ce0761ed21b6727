/**
 * Letters that ICAO 9303 part 3, section 6 writes as something other than the bare letter. Where it allows a choice
 * (Ä, Ö, Ü), this is the one with a second letter.
 */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ð: 'D',
  Ö: 'OE',
  Ø: 'OE',
  Ü: 'UE',
  Þ: 'TH',
  ß: 'SS',
  ẞ: 'SS',
  Đ: 'D',
  Ə: 'E',
  Ħ: 'H',
  ı: 'I',
  Ĳ: 'IJ',
  ĸ: 'K',
  Ł: 'L',
  Ŋ: 'N',
  Œ: 'OE',
  Ŧ: 'T',
};

/** Spellings without diacritics, as airlines' systems and passengers type them: these fall back to one letter. */
const BARE: Readonly<Record<string, string>> = { Ä: 'A', Å: 'A', Ö: 'O', Ø: 'O', Ü: 'U' };

/** Every sign that stands for one in some language, Hawaiian's and the scholar's of Arabic among them. */
const APOSTROPHES = /['’‘`´ʻʼʹʾʿ′]/g;

/**
 * Latin letters as a machine readable zone writes them, in upper case: `Müller-Østergård` → `MUELLER-OESTERGAARD`. An
 * apostrophe is left out (part 3, 4.6); other characters that are not Latin letters stay as they are.
 */
export const transliterate = (name: string): string => spell(name, SPELLED_OUT);

/** As `transliterate`, but a letter with a diacritic is the bare letter: `Müller` → `MULLER`. */
export const withoutDiacritics = (name: string): string => spell(name, { ...SPELLED_OUT, ...BARE });

const spell = (name: string, table: Readonly<Record<string, string>>): string =>
  [...name.normalize('NFC').replace(APOSTROPHES, '').toUpperCase()]
    .map((letter) => table[letter] ?? letter.normalize('NFD').replace(/\p{Mn}/gu, ''))
    .join('');
