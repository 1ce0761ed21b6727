import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import * as en from '../language/en/catalogue.ts';
import { lengthened, pseudoOf } from './pseudo.ts';

const ALL = Object.values<string>(en.messages);

/** What a message is made of, whatever its words are. */
const shapeOf = (message: string): string =>
  JSON.stringify(new IntlMessageFormat(message, 'en').getAst(), (key, value) =>
    key === 'location' || (key === 'value' && /[^A-Za-z]/.test(String(value))) ? undefined : value,
  ).replaceAll(/"type":0,"value":"[^"]*"/g, '"type":0');

it('takes the words and leaves the arguments', () => {
  expect(lengthened('{count, plural, one {# bag of {name}} other {# bags}} at {time}')).toBe(
    '{count, plural, one {# báág óóf {name}} other {# báágs}} áát {time}',
  );
});

it('makes of each message one of the same shape', () => {
  for (const message of ALL) expect(shapeOf(lengthened(message))).toBe(shapeOf(message));
});

it('is longer by about a third, and leaves nothing out', () => {
  const pseudo = pseudoOf(en);
  const length = (texts: readonly string[]) => texts.join('').length;
  expect(Object.keys(pseudo.messages)).toEqual(Object.keys(en.messages));
  expect(Object.keys(pseudo.faults)).toEqual(Object.keys(en.faults));
  const longer = length(Object.values(pseudo.messages)) / length(ALL);
  expect(longer).toBeGreaterThan(1.25);
  expect(longer).toBeLessThan(1.45);
});
