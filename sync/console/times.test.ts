import { expect, test } from 'vitest';
import { agoOf, dayOf, departureOf, timeOf } from './times.ts';

test('reads a time on the airport’s own wall', () => {
  expect(timeOf('2026-03-14T16:30:05.000Z', 'Asia/Shanghai')).toBe('00:30:05');
  expect(dayOf('2026-03-14T16:30:05.000Z', 'Asia/Shanghai')).toMatch(/Sunday,? 15 March/);
});

test('leaves a departure as it was written', () => {
  expect(departureOf('2026-03-14T23:50:00+08:00')).toEqual({ day: '14 Mar', time: '23:50' });
});

test.each([
  [-5, 'now'],
  [3, 'now'],
  [59, '59 s'],
  [60, '1 min'],
  [7200, '2 h'],
  [200_000, '2 d'],
])('says that %i seconds ago was %s', (seconds, words) => {
  const now = Date.parse('2026-03-14T12:00:00Z');
  expect(agoOf(new Date(now - seconds * 1000).toISOString(), now)).toBe(words);
});
