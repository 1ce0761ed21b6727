import { IANAZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { AIRPORTS, airportOf, areInOneCountry } from './airports.ts';
import { areOfOneCity } from './distance.ts';
import WORLD from './world-airports.json' with { type: 'json' };

describe('airports', () => {
  it('are known anywhere in the world, each with its country, its clocks and where it lies', () => {
    const isWhole = (code: string) => {
      const { country, timeZone, at, names } = airportOf(code) ?? expect.fail(code);
      const isPlace = Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180 && IANAZone.isValidZone(timeZone);
      return [code, country].every((each) => /^[A-Z]{3}$/.test(each)) && isPlace && names.en !== '';
    };
    expect(Object.keys(WORLD).length).toBeGreaterThan(4_000);
    expect(Object.keys(WORLD).filter((code) => !isWhole(code))).toEqual([]);
  });

  it('have their names in other languages where these are known, and else the English one', () => {
    expect(airportOf('PEK')?.names).toBe(AIRPORTS.PEK.names);
    expect(airportOf('SZX')?.names).toEqual({ en: 'Shenzhen Bao’an' });
  });

  it('lie where the list of the world has those that are named here as well', () => {
    for (const [code, { country, timeZone, at }] of Object.entries(AIRPORTS)) {
      const [listed, zone, latitude, longitude] = (WORLD as Record<string, unknown[]>)[code] ?? [];
      expect([listed, zone], code).toEqual([country, timeZone]);
      expect(Math.abs(Number(latitude) - at[0]) + Math.abs(Number(longitude) - at[1])).toBeLessThan(0.1);
    }
  });

  it('of one country are told from those across a border, and of an unknown one nothing is said', () => {
    expect(areInOneCountry('PVG', 'SZX')).toBe(true);
    expect(areInOneCountry('PVG', 'BOM')).toBe(false);
    expect(areInOneCountry('XXX', 'XXX')).toBe(false);
    expect(airportOf('toString')).toBeNull();
  });
});

it.each([
  ['PVG', 'SHA', true],
  ['NRT', 'HND', true],
  ['LHR', 'STN', true],
  ['PEK', 'TSN', false],
  ['XXX', 'XXX', true],
  ['XXX', 'PVG', false],
])('airports %s and %s are of one city: %s', (one, other, are) => {
  expect(areOfOneCity(one, other)).toBe(are);
});
