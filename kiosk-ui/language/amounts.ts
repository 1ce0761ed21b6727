import { withoutLineMarks } from './whole-words.ts';

/** Those of the airports that a kiosk stands at or sells flights to; an amount of any other is said as it is written. */
const CURRENCIES = 'AED AUD CAD CHF CNY EUR GBP HKD INR JPY KRW NZD SGD THB TWD USD'.split(' ');

/** What only keeps signs in their order on paper. */
const DIRECTIONS = /[\u200e\u200f\u2066-\u2069]/g;

const escaped = (signs: string): string => signs.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Turns the amounts in a text of this language, without line marks, into what a voice says: `CN¥120.00` is no word, `120 Chinese yuan` is. */
export function amountsAloud(locale: string): (text: string) => string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY' }).formatToParts(
    1_234_567.5,
  );
  const at = (wanted: Intl.NumberFormatPartTypes) => parts.findIndex(({ type }) => type === wanted);
  const valueAt = (wanted: Intl.NumberFormatPartTypes) => withoutLineMarks(parts[at(wanted)]?.value ?? '');
  const [group, decimal] = [valueAt('group'), valueAt('decimal')];
  const signs = new Map(
    CURRENCIES.map((currency) => {
      const written = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
      const sign = written.find(({ type }) => type === 'currency')?.value ?? currency;
      return [withoutLineMarks(sign), currency] as const;
    }),
  );
  // The longest first: `US$` ends with a sign of its own.
  const sign = `(${[...signs.keys()]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`;
  const number = `(\\d{1,3}(?:${escaped(group)}?\\d{3})*(?:${escaped(decimal)}\\d+)?)`;
  const isBefore = at('currency') < at('integer');
  const amounts = new RegExp(isBefore ? `${sign}\\s?${number}` : `${number}\\s?${sign}`, 'g');
  const amountOf = (digits: string) => Number(digits.replaceAll(group, '').replace(decimal, '.'));
  return (text) =>
    text.replace(DIRECTIONS, '').replace(amounts, (_, one: string, other: string) => {
      const [written, digits] = isBefore ? [one, other] : [other, one];
      const currency = signs.get(written) ?? '';
      const named = { style: 'currency', currency, currencyDisplay: 'name' } as const;
      return new Intl.NumberFormat(locale, { ...named, trailingZeroDisplay: 'stripIfInteger' }).format(
        amountOf(digits),
      );
    });
}
