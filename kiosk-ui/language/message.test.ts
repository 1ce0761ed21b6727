import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, LOCALES } from '../../device-agent/contract/languages.ts';
import { fetchCatalogue } from './catalogues.ts';
import { messageReader } from './message.ts';

const COUNTS = [0, 1, 2, 3, 5, 6, 10, 11, 12, 20, 21, 23, 99, 100, 103, 1_000, 1_234_567, 1.5];
/** Any argument of any message, whatever it is called. */
const valuesOf = (count: number) =>
  new Proxy<Record<string, number>>(
    {},
    {
      get: () => count,
      has: () => true,
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
    },
  );

describe('every message of every language', () => {
  it.each(LANGUAGES)('reads as the whole message format has it in %s', async (language) => {
    const { messages } = await fetchCatalogue(language);
    const locale = LOCALES[language];
    for (const message of Object.values(messages))
      for (const count of message.includes('{') ? COUNTS : [1]) {
        const values = valuesOf(count);
        expect(messageReader(locale)(message)(values)).toBe(
          String(new IntlMessageFormat(message, locale).format(values)),
        );
      }
  });
});

describe('a message', () => {
  const inEnglish = messageReader('en');
  const bags = 'You have {count, plural, =0 {no bag} one {# bag for {name}} other {# bags}}.';

  it('has the form of its count', () => {
    const read = inEnglish(bags);
    expect(read({ count: 0, name: 'Erin' })).toBe('You have no bag.');
    expect(read({ count: 1, name: 'Erin' })).toBe('You have 1 bag for Erin.');
    expect(read({ count: 1_200, name: 'Erin' })).toBe('You have 1,200 bags.');
  });

  it('says a value as it is, also where it looks like a form', () => {
    expect(inEnglish('Seat {seat}')({ seat: '{count}#' })).toBe('Seat {count}#');
    expect(inEnglish('Seat # {seat}')({ seat: '4C' })).toBe('Seat # 4C');
  });

  it.each([
    ['{count, plural, one {# bag}}', 'no other form'],
    ['{when, date}', 'no messages with date'],
    ['Seat {seat', 'no , at 10'],
    ['Seat seat}', 'nothing opens'],
  ])('that nobody can read is refused: %s', (message, why) => {
    expect(() => inEnglish(message)).toThrow(why);
  });
});
