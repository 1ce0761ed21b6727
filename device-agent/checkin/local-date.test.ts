import { expect, it } from 'vitest';
import type { Clock } from '../../config/clock.ts';
import { localDate } from './local-date.ts';

const at = (instant: string): Clock => ({
  now: () => Date.parse(instant),
  setTimeout: () => undefined,
  clearTimeout: () => undefined,
});

it.each([
  ['the year ends in Shanghai, not yet in Frankfurt', '2031-12-31T16:00:00Z', '2032-01-01', '2031-12-31'],
  ['the last second before', '2031-12-31T15:59:59Z', '2031-12-31', '2031-12-31'],
  ['an hour is left out in Frankfurt', '2031-03-30T01:00:00Z', '2031-03-30', '2031-03-30'],
  ['midnight of summer time comes an hour earlier', '2031-03-30T22:00:00Z', '2031-03-31', '2031-03-31'],
  ['the night before it does not', '2031-03-29T22:30:00Z', '2031-03-30', '2031-03-29'],
  ['an hour comes twice', '2031-10-26T00:30:00Z', '2031-10-26', '2031-10-26'],
  ['midnight of winter time comes an hour later', '2031-10-26T22:59:59Z', '2031-10-27', '2031-10-26'],
] as const)('is the date on the airport’s wall: %s', (_what, instant, shanghai, frankfurt) => {
  expect(localDate(at(instant), 'Asia/Shanghai')).toBe(shanghai);
  expect(localDate(at(instant), 'Europe/Berlin')).toBe(frankfurt);
});
