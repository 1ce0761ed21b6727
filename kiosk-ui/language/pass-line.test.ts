import { expect, it } from 'vitest';
import { EXAMPLE_FLIGHT, EXAMPLE_PASS } from '../journey/examples.ts';
import * as en from './en/catalogue.ts';
import { speechFrom } from './language.ts';
import { passLine } from './pass-line.ts';

const speech = speechFrom(en, 'en', 'UTC');

it('A pass of several says whose it is, and for which flight where there is more than one', () => {
  const { carrier, to } = EXAMPLE_FLIGHT;
  const [first, second] = [1, 2].map((number) => ({ ...EXAMPLE_PASS, number, of: 2 }));
  const on = (number: string) => ({ flight: { carrier, number, to } });
  expect(passLine(EXAMPLE_PASS, speech)).toBeNull();
  expect(passLine(first ?? null, speech)).toMatch(/^Boarding pass 1 of 2, for \S+( \S+)*$/);
  const lines = [first && { ...first, ...on('811') }, second && { ...second, ...on('812') }];
  expect(lines.map((pass) => passLine(pass ?? null, speech))).toEqual([
    expect.stringMatching(new RegExp(`1 of 2.* · Flight ${carrier} 811 to ${to.names.en}$`)),
    expect.stringMatching(new RegExp(`2 of 2.* · Flight ${carrier} 812 to ${to.names.en}$`)),
  ]);
});
