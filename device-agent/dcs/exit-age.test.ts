import { describe, expect, it } from 'vitest';
import { isOfExitAge } from './exit-age.ts';

const DAY = '2031-05-14';

describe('the age at an exit', () => {
  it.each([
    [['2016-05-14'], true],
    [['2016-05-15'], false],
    [[], true],
    [[null], true],
    [[null, '2016-05-15'], false],
    [['1990-02-03', '2018-01-01'], false],
  ])('is fifteen by every date of birth that is known (%j: %s)', (born, isOldEnough) => {
    expect(isOfExitAge(born, DAY)).toBe(isOldEnough);
  });

  it.each([
    ['2015', true],
    ['2016', false],
    ['2016-04', true],
    ['2016-05', false],
  ])(
    'is reckoned from the last day that a date can mean, of which some is unknown (%s: %s)',
    (born, isOldEnough) => {
      expect(isOfExitAge([born], DAY)).toBe(isOldEnough);
    },
  );
});
