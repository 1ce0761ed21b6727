import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeMrz } from './decode.ts';
import { encodeMrz } from './encode.ts';
import type { MrzProblemCode } from './fields.ts';
import { DUTCH, GERMAN, LONG_TD1, LONG_TD2, MRV_A, MRV_B, specimenWith, TD1, TD2, TD3 } from './specimens.ts';

const today = '2025-11-22';
const read = (zone: string) => decodeMrz(zone.split('|'), { today });
const value = (zone: string) => expectOk(read(zone), 'the zone can be read');
const refusal = (zone: string) => {
  const result = read(zone);
  return result.ok ? 'accepted' : result.fault.code;
};

describe('specimens', () => {
  const eriksson = {
    surname: 'ERIKSSON',
    givenNames: 'ANNA MARIA',
    issuingState: 'UTO',
    sex: 'F',
    corrected: [],
  };

  test('of a passport', () => {
    expect(value(TD3)).toEqual({
      ...eriksson,
      format: 'TD3',
      documentCode: 'P',
      documentNumber: 'L898902C3',
      nationality: 'UTO',
      birthDate: '1974-08-12',
      expiryDate: '2012-04-15',
      optionalData: 'ZE184226B',
    });
  });

  test.each([
    ['TD1', TD1],
    ['TD2', TD2],
  ])('of a %s card', (format, zone) => {
    expect(value(zone)).toEqual({
      ...eriksson,
      format,
      documentCode: 'I',
      documentNumber: 'D23145890',
      nationality: 'UTO',
      birthDate: '1974-08-12',
      expiryDate: '2012-04-15',
      optionalData: '',
    });
  });

  test.each([
    ['MRV-A', MRV_A, '6ZE184226B'],
    ['MRV-B', MRV_B, ''],
  ])('of a %s visa', (format, zone, optionalData) => {
    expect(value(zone)).toMatchObject({
      ...eriksson,
      format,
      documentCode: 'V',
      documentNumber: 'L8988901C',
      nationality: 'XXX',
      birthDate: '1940-09-07',
      expiryDate: '1996-12-10',
      optionalData,
    });
  });

  test('with a number that goes on in the optional data', () => {
    for (const zone of [LONG_TD1, LONG_TD2]) {
      expect(value(zone)).toMatchObject({
        documentNumber: 'D23145890734',
        optionalData: '',
        surname: 'STEVENSON',
      });
    }
  });

  test('of Germany, whose code is one letter', () => {
    expect(value(GERMAN)).toMatchObject({ issuingState: 'D', nationality: 'D', expiryDate: '2027-02-28' });
  });

  test('with names cut off where the line ends', () => {
    expect(value(DUTCH)).toMatchObject({ surname: 'VAN NIEUWENHUIZEN', givenNames: 'GERARD ROBBERT MARTI' });
  });

  test.each([TD3, TD1, TD2, MRV_A, MRV_B, LONG_TD1, LONG_TD2, GERMAN, DUTCH])(
    'are written back as they were: %s',
    (zone) => {
      expect(encodeMrz(value(zone))).toEqual({ ok: true, value: zone.split('|') });
    },
  );
});

describe('what a document may say', () => {
  const name = (text: string) => value(specimenWith(1, 6, text.padEnd(39, '<')));

  test('a single name is the surname', () => {
    expect(name('SUKARNO')).toMatchObject({ surname: 'SUKARNO', givenNames: '' });
    expect(name('A'.repeat(39))).toMatchObject({ surname: 'A'.repeat(39), givenNames: '' });
  });

  test('a filler within a number or optional data is kept apart', () => {
    expect(value(specimenWith(2, 1, '123456<AA')).documentNumber).toBe('123456 AA');
    expect(value(specimenWith(2, 29, 'AB<12<<<<<<<<<')).optionalData).toBe('AB<12');
  });

  test('empty optional data may have a filler or a zero as check digit', () => {
    const empty = specimenWith(2, 29, '<'.repeat(14));
    expect(empty.slice(-2, -1)).toBe('0');
    expect(value(empty).optionalData).toBe('');
    expect(value(GERMAN).optionalData).toBe('');
  });

  test('an unspecified sex', () => {
    expect(value(specimenWith(2, 21, '<')).sex).toBe('X');
  });

  test('optional data on both lines of a card, one after the other', () => {
    const card = encodeMrz({ ...value(TD1), optionalData: 'AB12 99' });
    expect(card.ok && card.value[0]).toBe('I<UTOD231458907AB12<<<<<<<<<<<');
    expect(card.ok && value(card.value.join('|')).optionalData).toBe('AB12 99');
  });

  test.each(['EUE', 'UNO', 'XXA', 'XOM', 'RKS', 'GBN', 'HKG', 'TWN'])('issued by or to %s', (code) => {
    expect(value(specimenWith(1, 3, code)).issuingState).toBe(code);
    expect(value(specimenWith(2, 11, code)).nationality).toBe(code);
  });
});

describe('dates', () => {
  const born = (text: string) => value(specimenWith(2, 14, text)).birthDate;
  const expires = (text: string) => value(specimenWith(2, 22, text)).expiryDate;

  test.each([
    ['740812', '1974-08-12'],
    ['7408<<', '1974-08'],
    ['74<<<<', '1974'],
    ['<<<<<<', null],
    ['251122', '1925-11-22'],
    ['251123', '1925-11-23'],
    ['000229', '2000-02-29'],
  ])('birth %s is %s', (text, date) => {
    expect(born(text)).toBe(date);
  });

  test.each([
    ['351122', '2035-11-22'],
    ['120415', '2012-04-15'],
    ['990101', '1999-01-01'],
    ['<<<<<<', null],
  ])('expiry %s is %s', (text, date) => {
    expect(expires(text)).toBe(date);
  });

  test('nobody is born after the document expired', () => {
    expect(value(specimenWith(2, 14, '200101'))).toMatchObject({
      birthDate: '1920-01-01',
      expiryDate: '2012-04-15',
    });
  });

  test.each(['741312', '740230', '740431', '750229', '740800', '740012', '7<0812', '<<0812', '74<<12'])(
    'birth %s is refused',
    (text) => {
      expect(refusal(specimenWith(2, 14, text))).toBe('birth-date');
    },
  );

  test('a wrong date of expiry is refused', () => {
    expect(refusal(specimenWith(2, 22, '121315'))).toBe('expiry-date');
  });
});

describe('what is refused', () => {
  const cases: [string, string, MrzProblemCode][] = [
    ['one line', TD3.slice(0, 44), 'line-count'],
    ['four lines', `${TD1}|${'<'.repeat(30)}`, 'line-count'],
    ['a line too short', TD3.slice(0, -1), 'line-length'],
    ['a line too long', `${TD2}<`, 'line-length'],
    ['nothing', '', 'line-count'],
    ['lower case', TD3.replace('ANNA', 'anna'), 'character'],
    ['a space for a filler', TD3.replace('<<<<<<|', '<<<<< |'), 'character'],
    ['an unknown document code', specimenWith(1, 1, 'X<'), 'document-code'],
    ['a digit in the document code', specimenWith(1, 1, 'P1'), 'document-code'],
    ['a crew code on a card', TD1.replace('I<', 'IV'), 'document-code'],
    ['an unknown issuing state', specimenWith(1, 3, 'QQQ'), 'issuing-state'],
    ['a digit in the issuing state', specimenWith(1, 3, 'UT0'), 'issuing-state'],
    ['a state of two letters', specimenWith(1, 3, 'UT<'), 'issuing-state'],
    ['an unknown nationality', specimenWith(2, 11, 'ZZZ'), 'nationality'],
    ['no nationality', specimenWith(2, 11, '<<<'), 'nationality'],
    ['a digit in a name', specimenWith(1, 6, 'ER1K'), 'name'],
    ['no name', specimenWith(1, 6, '<'.repeat(39)), 'name'],
    ['no surname', specimenWith(1, 6, '<<ANNA'.padEnd(39, '<')), 'name'],
    ['two double fillers', specimenWith(1, 6, 'ERIKSSON<<ANNA<<MARIA'), 'name'],
    ['a triple filler', specimenWith(1, 6, 'ERIKSSON<<<ANNA<MARIA'), 'name'],
    ['no number', specimenWith(2, 1, '<<<<<<<<<'), 'document-number'],
    ['a number that begins with a filler', specimenWith(2, 1, '<898902C3'), 'document-number'],
    ['another sex', specimenWith(2, 21, 'Q'), 'sex'],
    ['a wrong digit of the number', TD3.replace('C36', 'C37'), 'check-digit'],
    ['a wrong digit of the birth', TD3.replace('7408122', '7408123'), 'check-digit'],
    ['a wrong digit of the expiry', TD3.replace('1204159', '1204158'), 'check-digit'],
    ['a wrong digit of the optional data', `${TD3.slice(0, -2)}30`, 'check-digit'],
    ['a filler for the digit of what is there', `${TD3.slice(0, -2)}<0`, 'check-digit'],
    ['a wrong composite digit', `${TD3.slice(0, -1)}1`, 'composite-check-digit'],
    ['a wrong composite digit of a card', TD1.replace('<6|', '<7|'), 'composite-check-digit'],
    ['optional data of a card changed', TD1.replace('7<<<', '7C<<'), 'composite-check-digit'],
    ['a filler for the number’s digit, and no more number', TD1.replace('8907', '890<'), 'document-number'],
    ['a wrong digit of a long number', LONG_TD1.replace('7349', '7348'), 'check-digit'],
    ['two fillers where a long number ends', LONG_TD1.replace('7349', '734<'), 'check-digit'],
  ];

  test.each(cases)('%s', (_, zone, code) => {
    expect(refusal(zone)).toBe(code);
  });

  test('at the place where it stands, in the lines end to end, without telling what stood there', () => {
    const result = read(TD3.replace('C36', 'C37'));
    expect(result).toMatchObject({ ok: false, fault: { offset: 53 } });
    for (const [, zone] of cases) {
      const message = JSON.stringify(read(zone));
      for (const secret of ['ERIKSSON', 'ANNA', 'L898902', 'D23145890', '740812', '734', 'ZE184']) {
        expect(message).not.toContain(secret);
      }
    }
  });
});
