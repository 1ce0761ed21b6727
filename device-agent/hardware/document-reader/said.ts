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

/** The printable characters of ASCII: what is machine readable on a document is a small part of them. */
const isPlain = (line: string) => [...line].every((character) => character >= ' ' && character <= '~');

export function readBody(body: string): Said {
  const notice = NOTICES.get(body);
  if (notice) return notice;
  const lines = body.split(/[\r\n]+/).filter((line) => line !== '');
  if (lines.length === 0) return { is: 'nothing' };
  return lines.every(isPlain) ? { is: 'lines', lines } : { is: 'nonsense' };
}

/** Whether a frame that was cut off here was on its way to tell of a document. */
export const wasDocument = (begun: string): boolean => begun.length > LONGEST_NOTICE;
