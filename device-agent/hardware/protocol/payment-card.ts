/** Ranges of issuer numbers and the lengths that account numbers in them have (ISO/IEC 7812). */
const ISSUERS: readonly (readonly [prefix: RegExp, shortest: number, longest: number])[] = [
  [/^4/, 13, 19],
  [/^5[1-5]/, 16, 16],
  [/^2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)/, 16, 16],
  [/^3[47]/, 15, 15],
  [/^3(?:0[0-5]|095|[689])/, 14, 19],
  [/^35/, 16, 19],
  [/^6(?:011|4[4-9]|5)/, 16, 19],
  [/^62|^81/, 16, 19],
  [/^5[0678]|^6(?:0[78]|304|7)/, 13, 19],
  [/^220[0-4]/, 16, 19],
];

const SHORTEST = 13;
const LONGEST = 19;

/**
 * Whether a payment card's account number stands anywhere in a text that a stripe reader sent. A run of digits
 * counts as a whole; a longer one, and one behind a track 3 format code, by what it begins with. Broken framing
 * hides nothing: this looks at the text, not at the tracks.
 */
export function holdsPaymentAccount(text: string): boolean {
  for (const { 0: written, index } of text.matchAll(/\d(?:[ -]?\d)*/g)) {
    const digits = written.replace(/\D/g, '');
    if (beginsWithAccount(digits)) return true;
    // ISO/IEC 4909: track 3 begins with two digits of a format code, on some readers behind track 2's sentinel.
    if (/[+;#]/.test(text.charAt(index - 1)) && beginsWithAccount(digits.slice(2))) return true;
  }
  return false;
}

function beginsWithAccount(digits: string): boolean {
  if (digits.length <= LONGEST) return isAccount(digits);
  for (let length = SHORTEST; length <= LONGEST; length++) {
    if (isAccount(digits.slice(0, length))) return true;
  }
  return false;
}

const isAccount = (digits: string): boolean =>
  ISSUERS.some(
    ([prefix, shortest, longest]) =>
      digits.length >= shortest && digits.length <= longest && prefix.test(digits),
  ) && passesLuhn(digits);

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
