import { describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import { THREE_BAG_TAGS, TWO_LEGS } from '../hardware/protocol/bcbp/specimens.ts';
import { decodeBcbp } from '../hardware/protocol/bcbp.ts';
import { cardShown, scanShown, typed } from './identification.ts';

describe('what is typed', () => {
  it.each([
    ['abc123', { by: 'record-locator', recordLocator: 'ABC123' }],
    ['ABC 12 3', { by: 'record-locator', recordLocator: 'ABC123' }],
    ['123456', { by: 'record-locator', recordLocator: '123456' }],
    ['099-2400000018', { by: 'ticket', airlineCode: '099', serial: '2400000018' }],
    ['099 2400000018 5', { by: 'ticket', airlineCode: '099', serial: '2400000018' }],
  ])('%s is what it looks like', (reference, identification) => {
    expect(typed({ reference, surname: 'SAMPLE' })).toMatchObject({
      ok: true,
      value: { identification: { ...identification, surname: 'SAMPLE' } },
    });
  });

  it.each(['', 'ABC12', 'ABC1234', '099240000001', '09924000000185 9', 'ÄBC123'])(
    '“%s” is neither a reference nor a ticket',
    (reference) => {
      expect(typed({ reference, surname: 'SAMPLE' })).toMatchObject({ fault: { code: 'booking.not-found' } });
    },
  );
});

describe('what is scanned or swiped', () => {
  const today = '2031-05-14';
  const scanned = (text: string, airport = 'PVG') =>
    scanShown(
      { is: 'bcbp', pass: expectOk(decodeBcbp(text, { today }), 'a pass') },
      { takesLicences: false, airport },
    );

  it('is the record of a pass’s first flight, and the name on it', () => {
    expect(scanned(TWO_LEGS)).toEqual({
      is: 'identification',
      by: 'boarding-pass',
      identification: {
        by: 'boarding-pass',
        recordLocator: 'ABC123',
        surname: 'DESMARAIS',
        givenNames: 'LUC',
      },
    });
    expect(scanned(THREE_BAG_TAGS)).toMatchObject({ identification: { recordLocator: 'AB12C3' } });
  });

  it('is the record of the flight that leaves from here, where the pass has another’s as well', () => {
    expect(scanned(TWO_LEGS, 'FRA')).toMatchObject({ identification: { recordLocator: 'DEF456' } });
  });

  it('is never a payment card', () => {
    for (const shown of [
      cardShown({ is: 'payment-card' }),
      scanShown({ is: 'payment-card' }, { takesLicences: true, airport: 'PVG' }),
    ])
      expect(shown).toEqual({ is: 'notice', code: 'card.payment' });
  });
});
