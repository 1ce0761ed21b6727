import { expect, it } from 'vitest';
import { homeAgain } from './stay.ts';

const flight = (origin: string, destination: string, day: number) => ({
  ...{ origin, destination },
  departure: `2031-05-${day}T10:00:00+09:00`,
});

it.each([
  ['the flight back', [flight('NRT', 'PVG', 24)], '2031-05-24'],
  ['the flight back to another airport of the country', [flight('NRT', 'PEK', 24)], '2031-05-24'],
  ['the flight back from somewhere else', [flight('KIX', 'PVG', 24)], '2031-05-24'],
  ['no flight within the country', [flight('NRT', 'KIX', 20), flight('KIX', 'PVG', 24)], '2031-05-24'],
  ['no flight to a third country', [flight('NRT', 'ICN', 20)], null],
  ['no flight that begins at home', [flight('PVG', 'PEK', 20)], null],
  ['the first of several', [flight('NRT', 'PVG', 28), flight('NRT', 'PVG', 24)], '2031-05-24'],
] as const)('a stay ends with %s', (_what, later, day) => {
  expect(homeAgain('PVG', [...later])).toBe(day);
});
