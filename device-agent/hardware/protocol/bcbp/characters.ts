/**
 * What items hold, told by their characters. A table and not regular expressions: a pass has some fifty items, and an
 * expression for each was half of the time that reading one took.
 */
export const UPPER = 1;
export const DIGIT = 2;
export const LOWER = 4;
/** What stands between the letters and digits of frequent flyers' numbers. */
export const MARK = 8;

/** What stands between the letters of names. */
export const NAME_MARK = 16;

const ASCII = 128;
const KINDS: Readonly<Uint8Array> = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Z]/.test(character)) return UPPER;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[a-z]/.test(character)) return LOWER;
  return (' */.-'.includes(character) ? MARK : 0) | (" /.'-".includes(character) ? NAME_MARK : 0);
});

/** Which of these kinds a character is; 0 where it is none, or where the text has ended. */
export const kindAt = (text: string, place: number): number => KINDS[text.charCodeAt(place)] ?? 0;

/** Whether a text is as long as this and consists of these kinds of characters. */
export function consistsOf(text: string, kinds: number, shortest = 1, longest = shortest): boolean {
  return text.length >= shortest && text.length <= longest && from(0, text, kinds);
}

/** Whether so many digits, and then at most one character of these kinds, make up a text. */
export const digitsThen = (text: string, count: number, kinds: number): boolean =>
  (text.length === count || (text.length === count + 1 && from(count, text, kinds))) &&
  from(0, text, DIGIT, count);

function from(start: number, text: string, kinds: number, end = text.length): boolean {
  for (let place = start; place < end; place += 1) if ((kindAt(text, place) & kinds) === 0) return false;
  return true;
}
