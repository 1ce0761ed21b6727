import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeMrz } from './decode.ts';
import { encodeMrz } from './encode.ts';
import { specimenWith, TD1, TD3 } from './specimens.ts';

const today = '2025-11-22';
const read = (zone: string) => decodeMrz(zone.split('|'), { today });
const value = (zone: string) => expectOk(read(zone), 'the zone can be read');
const refusal = (zone: string) => {
  const result = read(zone);
  return result.ok ? 'accepted' : result.fault.code;
};

describe('a single character read as its look-alike', () => {
  const corrected = (zone: string, from: string, to: string) => value(zone.replace(from, to)).corrected;

  test.each([
    ['C36', 'C3G', 'documentNumberCheckDigit', 10],
    ['L898902', 'L8989O2', 'documentNumber', 6],
    ['7408122', '74O8122', 'birthDate', 16],
    ['7408122', '74081Z2', 'birthDate', 19],
    ['7408122', '740812Z', 'birthDateCheckDigit', 20],
    ['1204159', 'I204159', 'expiryDate', 22],
    ['1204159', '12O4159', 'expiryDate', 24],
    ['10', 'I0', 'optionalDataCheckDigit', 43],
    ['<<10', '<<1O', 'compositeCheckDigit', 44],
  ])('%s read as %s', (from, to, field, column) => {
    const zone = TD3.slice(0, 45) + TD3.slice(45).replace(from, to);
    const { corrected, ...fields } = value(zone);
    expect(corrected).toEqual([{ field, line: 2, column }]);
    expect({ ...fields, corrected: [] }).toEqual(value(TD3));
  });

  test('in the part of a long number that stands in the optional data', () => {
    const zone = encodeMrz({ ...value(TD1), documentNumber: 'AB1234567C05' });
    const lines = zone.ok ? zone.value.join('|') : '';
    expect(corrected(lines, 'C05', 'CO5')).toEqual([{ field: 'documentNumber', line: 1, column: 17 }]);
  });

  test('in optional data that has a check digit', () => {
    const lines = specimenWith(2, 29, 'AC407<<<<<<<<<');
    expect(corrected(lines, 'AC407', 'AC4O7')).toEqual([{ field: 'optionalData', line: 2, column: 32 }]);
  });

  test('is left alone where two corrections would do', () => {
    // B → 8 at column 2, 8 → B at column 4 and 2 → Z at column 7 change the sum alike.
    expect(refusal(TD3.replace('L8989', 'LB989'))).toBe('check-digit');
    expect(refusal(TD3.replace('ZE184', '2E184'))).toBe('check-digit');
  });

  test('is not corrected in a field that has no check digit', () => {
    expect(refusal(TD3.replace('P<UTO', 'P<UT0'))).toBe('issuing-state');
    expect(refusal(TD3.replace('ERIKSSON', 'ER1KSSON'))).toBe('name');
  });

  test('is not corrected twice', () => {
    expect(refusal(TD3.replace('7408122', '74O8I22'))).toBe('birth-date');
  });
});
