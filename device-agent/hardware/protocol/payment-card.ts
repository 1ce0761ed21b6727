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
  // The airlines' own travel cards, UATP.
  [/^1/, 15, 15],
  // Elo, Hipercard, RuPay, Cabal, Iran's banks and others of banks and merchants; 6360 and 6044 are driver's licences.
  [/^6(?!360|044)/, 16, 16],
  // National schemes: Troy, Humo, Napas, Belkart, ArCa, Uzcard, GPN, RuPay.
  [/^(?:9792|9860|9704|9112|9051|8600|1946|82)/, 16, 19],
];

/** Mastercard's second range: in a later field these digits are rather a date, year and month. */
const LIKE_A_DATE = /^2[2-7]/;
const SHORTEST = 13;
const LONGEST = 19;

/**
 * Whether a payment card's account number stands in a text that a stripe reader sent. Looks at every run of digits,
 * whatever frames it, so that nothing hides behind a broken track. The first field of a track is also looked at
 * without what may follow the number in one run, and without the format code before it.
 */
export function holdsPaymentAccount(text: string): boolean {
  for (const { digits, before } of runsOf(text)) {
    if (FIELD_DIVIDERS.has(before)) {
      if (isAccount(digits) && !LIKE_A_DATE.test(digits)) return true;
      continue;
    }
    // ISO/IEC 4909: track 3 begins with two digits of a format code, on some readers behind track 2's sentinel.
    if (beginsWithAccount(digits) || (TRACK_3_SENTINELS.has(before) && beginsWithAccount(digits.slice(2))))
      return true;
  }
  return false;
}

interface Run {
  readonly digits: string;
  /** The character in front of it. */
  readonly before: string;
}

/** Digits that stand together, and those that single spaces or hyphens divide, as one run too. */
function runsOf(text: string): Run[] {
  return [...text.matchAll(/\d(?:[ -]?\d)*/g)].flatMap(({ 0: written, index }) => {
    const parts = written.split(/[ -]/);
    const whole = { digits: parts.join(''), before: text.charAt(index - 1) };
    return parts.length === 1 ? [whole] : [whole, ...parts.map((digits) => ({ ...whole, digits }))];
  });
}

const TRACK_3_SENTINELS: ReadonlySet<string> = new Set(['+', ';', '#']);
const FIELD_DIVIDERS: ReadonlySet<string> = new Set(['^', '=']);

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
