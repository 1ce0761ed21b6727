import { describe, expect, it } from 'vitest';
import { typeByAge } from './passenger-age.ts';

const DEPARTS = '2031-05-14T14:00:00+08:00';

describe('whoever is booked as an adult', () => {
  it.each([
    ['is a child the day before they are twelve', ['2019-05-15'], 'child'],
    ['is an adult from their twelfth birthday', ['2019-05-14'], 'adult'],
    ['is an adult where nobody says when they were born', [null], 'adult'],
    ['is an adult where they may be twelve by then', ['2019', '2019-05'], 'adult'],
    ['is a child where they cannot be twelve by then', ['2019-06'], 'child'],
    ['is a child by a document where the booking tells nothing', [null, '2023-02-02'], 'child'],
  ] as const)('%s', (_, birthDates, type) => {
    expect(typeByAge('adult', birthDates, DEPARTS)).toBe(type);
  });
});

it('Children and infants stay what they are booked as', () => {
  expect(typeByAge('child', ['2016-01-01'], DEPARTS)).toBe('child');
  expect(typeByAge('infant', ['2030-01-01'], DEPARTS)).toBe('infant');
});
