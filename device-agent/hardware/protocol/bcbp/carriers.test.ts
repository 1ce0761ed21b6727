import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeBcbp } from './decode.ts';

const today = '2025-11-22';
const read = (message: string) => decodeBcbp(message, { today });
const value = (message: string) => expectOk(read(message), 'the pass can be read');
const refusal = (message: string) => {
  const result = read(message);
  return result.ok ? 'accepted' : result.fault.code;
};

describe('easyJet', () => {
  const PASS = 'M1SAMPLE/ALEX         EABC1234OSLLGWEZY8724 99  3C  506  10Aabcdefghij';

  test('writes numbers without leading zeros, no compartment, and text of its own', () => {
    expect(value(PASS)).toMatchObject({
      passengerName: 'SAMPLE/ALEX',
      version: null,
      legs: [
        {
          carrier: 'EZY',
          flightNumber: '8724',
          date: '2026-04-09',
          compartment: null,
          seat: '003C',
          sequenceNumber: '0506',
          passengerStatus: '1',
          airlineData: 'abcdefghij',
        },
      ],
    });
    expect(value(PASS.replace('3C  506 ', '26F 42  ')).legs[0]).toMatchObject({
      seat: '026F',
      sequenceNumber: '0042',
    });
  });

  test.each([
    ['of another carrier', PASS.replace('EZY', 'XD '), 'flight-date'],
    ['cut short', PASS.slice(0, -1), 'flight-date'],
    ['with a character more', `${PASS}k`, 'flight-date'],
    ['on day 0', PASS.replace(' 99  ', ' 0   '), 'flight-date'],
    ['on day 400', PASS.replace(' 99  ', ' 400 '), 'flight-date'],
    ['with a hole in a number', PASS.replace('506 ', '5 6 '), 'flight-date'],
    ['with a digit in the name', PASS.replace('ALEX', 'AL3X'), 'passenger-name'],
  ])('a pass %s is refused', (_, message, code) => {
    expect(refusal(message)).toBe(code);
  });
});

describe('Qatar Airways', () => {
  const SECTION = '>2180  0255BXD              2A0099200000042 0                            0';
  const PASS = `M1SAMPLE/ALEX         EABC123 OSLDOHQR 0128 256Y042F0023 100${SECTION.replace('2A00', '2900')}`;

  test('says that the section is empty, and writes it', () => {
    const pass = value(PASS);
    expect(pass).toMatchObject({ version: 2, documentType: 'B', issuer: 'XD', legs: [{ seat: '042F' }] });
    expect(value(`${PASS}^104ABCD`)).toEqual({ ...pass, security: { type: '1', data: 'ABCD' } });
  });

  test.each([
    ['of two legs', PASS.replace('M1', 'M2')],
    ['whose own sizes do not add up', PASS.replace('>218', '>21F')],
    ['cut short within the leg’s items', PASS.slice(0, -8)],
    ['with security data shorter than said', `${PASS}^105ABCD`],
    ['with a mark alone', PASS.slice(0, 61)],
  ])('a pass %s is refused', (_, message) => {
    expect(refusal(message)).not.toBe('accepted');
  });
});

test('Finnair writes a zero for no bag', () => {
  const pass =
    'M1SAMPLE/ALEX         EABC123 HELOSLAY 1435 345Y025A0021 34A>5180 W    BAY 0            2A1059910000042  AY BA 12345678            Y2Y';
  expect(value(pass)).toMatchObject({ bagTags: [], legs: [{ documentSerialNumber: '9910000042' }] });
  expect(refusal(pass.replace('BAY 0 ', 'BAY 07'))).toBe('bag-tag');
});

test('Frontier Airlines writes a small letter for the source', () => {
  const pass = 'M1SAMPLE/ALEX          ABC123 MCODENF9 3311 234Y016F0032 11E>5180Mo5234BF9              00';
  expect(value(pass)).toMatchObject({ sourceOfCheckIn: 'M', sourceOfIssuance: 'o', issuer: 'F9' });
});
