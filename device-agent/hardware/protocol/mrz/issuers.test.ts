import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeMrz } from './decode.ts';
import { encodeMrz } from './encode.ts';
import { specimenWith, TD1 } from './specimens.ts';

const today = '2025-11-22';
const read = (zone: string) => decodeMrz(zone.split('|'), { today });
const value = (zone: string) => expectOk(read(zone), 'the zone can be read');
const refusal = (zone: string) => {
  const result = read(zone);
  return result.ok ? 'accepted' : result.fault.code;
};

describe('the French identity card of before 2021', () => {
  /** The published specimen, and invented ones. */
  const SPECIMEN = 'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<|8806923102858CORINNE<<<<<<<6512068F6';
  const card = (change: object) =>
    expectOk(encodeMrz({ ...value(SPECIMEN), ...change }), 'the card can be written').join('|');

  test('is told from a TD2 and read in its own form', () => {
    expect(value(SPECIMEN)).toEqual({
      format: 'FRENCH-ID',
      documentCode: 'ID',
      issuingState: 'FRA',
      surname: 'BERTHIER',
      givenNames: 'CORINNE',
      documentNumber: '880692310285',
      nationality: 'FRA',
      birthDate: '1965-12-06',
      sex: 'F',
      expiryDate: '1998-06',
      optionalData: '',
      corrected: [],
    });
    expect(encodeMrz(value(SPECIMEN))).toEqual({ ok: true, value: SPECIMEN.split('|') });
  });

  test('has given names, and the department and office of issue', () => {
    const zone = card({
      surname: 'EXEMPLE DE LA ROCHE',
      givenNames: 'ANNE ZOE',
      documentNumber: '17102A100042',
      optionalData: '2A1009',
    });
    expect(zone).toMatch(/^IDFRAEXEMPLE<DE<LA<ROCHE<<<<<<2A1009\|17102A100042\dANNE<<ZOE<<<<<6512068F\d$/);
    expect(value(zone)).toMatchObject({
      surname: 'EXEMPLE DE LA ROCHE',
      givenNames: 'ANNE ZOE',
      optionalData: '2A1009',
    });
  });

  test.each([
    ['of an adult, issued since 2004, is good for fifteen years', '040175100042', '1965-12-06', '2019-01'],
    ['of an adult, issued before, for ten', '031275100042', '1965-12-06', '2013-12'],
    ['of a minor for ten', '150675100042', '2000-12-06', '2025-06'],
    ['of one who came of age in the month of issue for ten', '181275100042', '2000-12-06', '2028-12'],
    ['of one born in the century of the issue', '200175100042', '2019-12-31', '2030-01'],
  ])('%s', (_, documentNumber, birthDate, expiryDate) => {
    expect(value(card({ documentNumber, birthDate }))).toMatchObject({ birthDate, expiryDate });
  });

  test.each([
    ['a wrong digit of the number', SPECIMEN.replace('2858', '2859'), 'check-digit'],
    ['a wrong digit of the birth', SPECIMEN.replace('2068', '2069'), 'check-digit'],
    ['a wrong digit over all', SPECIMEN.replace(/6$/, '7'), 'composite-check-digit'],
    ['another letter in the surname', SPECIMEN.replace('BERT', 'BERD'), 'composite-check-digit'],
    ['a thirteenth month of issue', SPECIMEN.replace('8806', '8813'), 'document-number'],
    ['a digit in the surname', SPECIMEN.replace('BERT', 'B3RT'), 'name'],
    ['no given names', SPECIMEN.replace('CORINNE', '<<<<<<<'), 'name'],
    ['a day of birth that does not exist', SPECIMEN.replace('651206', '650230'), 'birth-date'],
    ['another sex', SPECIMEN.replace('8F6', '8Q6'), 'sex'],
  ])('with %s is refused', (_, zone, code) => {
    expect(refusal(zone)).toBe(code);
  });
});

describe('what issuers are known to write otherwise', () => {
  test('India leaves the surname out where there is none, and the only name is the surname', () => {
    const indian = (names: string) =>
      specimenWith(1, 1, `P<IND${names.padEnd(39, '<')}`).replace('UTO7408', 'IND7408');
    expect(value(indian('<<ANITA<KUMARI'))).toMatchObject({ surname: 'ANITA KUMARI', givenNames: '' });
    expect(refusal(indian('<<ANITA<<KUMARI'))).toBe('name');
    expect(refusal(indian('<ANITA'))).toBe('name');
    expect(refusal(specimenWith(1, 6, '<<ANITA'.padEnd(39, '<')))).toBe('name');
  });

  test('the United States have a digit in the code of a permanent resident’s card', () => {
    const lines = encodeMrz({
      ...value(TD1),
      documentCode: 'C1',
      issuingState: 'USA',
      documentNumber: '000000042',
      optionalData: 'SRC0000000042',
    });
    const card = expectOk(lines, 'the card can be written');
    expect(card[0]).toMatch(/^C1USA000000042\dSRC0000000042<<$/);
    expect(value(card.join('|'))).toMatchObject({ documentCode: 'C1', optionalData: 'SRC0000000042' });
    expect(refusal(TD1.replace('I<', 'I1'))).toBe('document-code');
  });
});
