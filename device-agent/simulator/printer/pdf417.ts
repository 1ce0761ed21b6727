/** A PDF417 as a printer was told to draw it. `content` holds one byte a character; sizes are in dots, 0 leaves the choice to it. */
export interface Pdf417Request {
  readonly kind: 'pdf417';
  readonly content: string;
  readonly columns: number;
  readonly rows: number;
  readonly module: number;
  readonly rowHeight: number;
  readonly correction: number;
}

/** What ISO/IEC 15438 allows, and modules of what stands beside the columns: start, stop and two indicators of rows. */
const ROWS = { least: 3, most: 90 };
const COLUMN_MODULES = 17;
const FIXED_MODULES = 69;
/** Codewords that no symbol may exceed, its length and its correction counted. */
const MOST_WORDS = 928;

/** The alphabets of text compaction, and how many of its values it takes to go from one to another for good. */
const ALPHABETS = [
  { name: 'upper', signs: /[A-Z ]/, from: { upper: 0, lower: 2, mixed: 1 } },
  { name: 'lower', signs: /[a-z ]/, from: { upper: 1, lower: 0, mixed: 1 } },
  { name: 'mixed', signs: /[0-9&\r\t,:#\-.$/+%*=^ ]/, from: { upper: 1, lower: 1, mixed: 0 } },
] as const;
type Alphabet = (typeof ALPHABETS)[number];
const [UPPER] = ALPHABETS;

/** Printable ASCII: whatever is in no alphabet is a sign of punctuation, which stands behind a shift. */
const TEXT = /^[ -~]*$/;
/** Shorter texts are packed as bytes, longer numbers by themselves. */
const SHORTEST_TEXT = 5;
const NUMBERS = /\d{13,}/;

/** Codewords of a text, two values each, as packed by a printer that does not try every way; its latch counted. */
function textWords(text: string): number {
  if (text.length < SHORTEST_TEXT) return text.length + 1;
  let values = 0;
  let alphabet: Alphabet = UPPER;
  for (const character of text) {
    if (!alphabet.signs.test(character)) {
      const next: Alphabet | undefined = ALPHABETS.find(({ signs }) => signs.test(character));
      values += next ? next.from[alphabet.name] : 1;
      alphabet = next ?? alphabet;
    }
    values += 1;
  }
  return 1 + Math.ceil(values / 2);
}

/** Codewords that a text takes at most, however well a printer packs it: a number takes no more than its text would. */
const mostWords = (content: string): number =>
  content
    .split(NUMBERS)
    .concat(content.match(new RegExp(NUMBERS, 'g')) ?? [])
    .reduce((words, part) => words + textWords(part), 0);

/**
 * A PDF417 of a given number of columns as it will be laid out, and its size in dots, without drawing it: a printer knows
 * how far the paper goes before it turns. Null when the symbol must be drawn to know: no columns were asked for, it may
 * not fit, or it holds more than text.
 */
export function laidOutPdf417(request: Pdf417Request) {
  const { columns, correction, module, rowHeight } = request;
  // The first word tells the length.
  const words = 1 + mostWords(request.content) + 2 ** (correction + 1);
  const rows = Math.max(ROWS.least, request.rows, Math.ceil(words / columns));
  if (columns === 0 || !TEXT.test(request.content) || rows > ROWS.most || rows * columns > MOST_WORDS)
    return null;
  return {
    request: { ...request, rows },
    width: (FIXED_MODULES + COLUMN_MODULES * columns) * module,
    height: rows * rowHeight,
  };
}
