/** What the body of a frame tells. Lines are as read: nothing of them is checked here. */
export type Said =
  | { readonly is: 'laid' | 'lies-there' | 'gone' | 'unreadable' | 'nothing' | 'nonsense' }
  | { readonly is: 'lines'; readonly lines: readonly string[] };

/** Bodies that hold no document. */
const NOTICES: ReadonlyMap<string, Said> = new Map([
  ['+', { is: 'laid' }],
  ['-', { is: 'gone' }],
  ['?', { is: 'unreadable' }],
  ['!1', { is: 'lies-there' }],
  ['!0', { is: 'gone' }],
]);
/** What is longer than any notice was to be a document. */
const LONGEST_NOTICE = 2;

/** The shortest machine readable lines have 30 characters (ICAO 9303-5); much less is a piece of one. */
const SHORTEST_LINE = 20;

/** The printable characters of ASCII: what is machine readable on a document is a small part of them. */
const isPlain = (line: string) => [...line].every((character) => character >= ' ' && character <= '~');

/** Whether this tells of a document without being one. */
export const isNotice = (body: string): boolean => NOTICES.has(body);

export function readBody(body: string): Said {
  const notice = NOTICES.get(body);
  if (notice) return notice;
  const lines = body.split(/[\r\n]+/).filter((line) => line !== '');
  if (lines.length === 0) return { is: 'nothing' };
  const areWhole = lines.every((line) => line.length >= SHORTEST_LINE && isPlain(line));
  return areWhole ? { is: 'lines', lines } : { is: 'nonsense' };
}

/** Whether what was cut off here, or made no sense, may have been on its way to tell of a document. */
export const mayBeDocument = (begun: string): boolean => begun.length > LONGEST_NOTICE;
