import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeBcbp } from './decode.ts';
import { encodeBcbp } from './encode.ts';
import { PLAIN } from './specimens.ts';

const today = '2025-11-22';
const value = (message: string, day = today) =>
  expectOk(decodeBcbp(message, { today: day }), 'the pass can be read');

describe('writing', () => {
  const pass = value(PLAIN);
  const leg = pass.legs[0] as NonNullable<(typeof pass.legs)[0]>;

  test('ends a conditional section after the last item present', () => {
    const { conditionalSize: _pass, ...once } = pass;
    const { conditionalSize: _leg, ...bare } = leg;
    expect(encodeBcbp({ ...once, version: 6, legs: [bare] })).toMatchObject({
      ok: true,
      value: `${PLAIN.slice(0, 58)}06>60000`,
    });
    expect(encodeBcbp({ ...once, version: 8, legs: [{ ...bare, selectee: '0' }] })).toMatchObject({
      value: `${PLAIN.slice(0, 58)}14>8000E${' '.repeat(13)}0`,
    });
    const second = { ...once, legs: [bare, bare] };
    expect(encodeBcbp(second)).toMatchObject({ value: `M2${PLAIN.slice(2)}${PLAIN.slice(23)}` });
  });

  test('cuts only the tail of a name', () => {
    const long = encodeBcbp({ ...pass, passengerName: 'WOLFESCHLEGELSTEINHAUSEN/HUBERT' });
    expect(long).toMatchObject({ value: `M1WOLFESCHLEGELSTEINHA${PLAIN.slice(22)}` });
    const spaced = encodeBcbp({ ...pass, passengerName: 'ACKERMANN/JUSTIN DA VE' });
    expect(spaced).toMatchObject({ value: `M1ACKERMANN/JUSTIN DA ${PLAIN.slice(22)}` });
  });

  test.each([
    ['version', { version: 5 }],
    ['version', { version: null, issuer: 'AC' }],
    ['leg-count', { legs: [] }],
    ['leg-count', { legs: [leg, leg, leg, leg, leg] }],
    ['passenger-name', { passengerName: 'MÜLLER/JÖRG' }],
    ['passenger-name', { passengerName: '' }],
    ['flight-number', { legs: [{ ...leg, flightNumber: '834' }] }],
    ['flight-date', { legs: [{ ...leg, date: '2025-02-30' }] }],
    ['issue-date', { version: 6, issueDate: 'today', conditionalSize: 24 }],
    ['seat', { legs: [{ ...leg, seat: '1A' }] }],
    ['section-size', { version: 6, issuer: 'AC', conditionalSize: 7 }],
    ['section-size', { version: 6, conditionalSize: 9 }],
    ['section-size', { version: 6, legs: [{ ...leg, airlineData: 'A'.repeat(250), conditionalSize: 0 }] }],
    ['bag-tag', { version: 6, bagTags: ['1', '2', '3', '4'] }],
    ['bag-tag', { version: 6, conditionalSize: 50, bagTags: ['0014123456'] }],
    ['security', { security: { type: '', data: '' } }],
    ['section-size', { security: { type: '1', data: 'A'.repeat(256) } }],
    ['character', { security: { type: '1', data: 'ä' } }],
  ])('refuses a wrong %s', (code, change) => {
    const result = encodeBcbp({ ...pass, ...change });
    expect(result.ok ? 'written' : result.fault.code).toBe(code);
  });
});
