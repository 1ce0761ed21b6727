import { describe, expect, it } from 'vitest';
import { type DelayNotice, layOutDelayNotice } from './delay-notice.ts';
import type { Layout } from './layout.ts';
import { layOutReceipt, type Receipt } from './receipt.ts';

const RESERVATION: Receipt['reservation'] = {
  surname: 'EXAMPLE',
  givenNames: 'MEI LIN',
  recordLocator: 'LAND01',
  electronicTicket: { airlineCode: '099', serial: '2400000018' },
  flight: {
    flightId: 'f1',
    carrier: 'XD',
    number: '188',
    from: 'PVG',
    to: 'NRT',
    departure: '2026-12-31T23:50:00+08:00',
    arrival: null,
    disruption: null,
    boarding: '2026-12-31T23:10:00+08:00',
    terminal: '2',
    gate: 'D72',
    checkInOpens: '2026-12-30T23:50:00+08:00',
    checkInCloses: '2026-12-31T22:50:00+08:00',
  },
};
const AIRLINE = { names: { en: 'Lantern Air', 'zh-Hans': '灯笼航空' }, designator: 'XD' };

const receipt = (changes: Partial<Receipt> = {}) =>
  layOutReceipt({
    airline: AIRLINE,
    reservation: RESERVATION,
    number: '099-4500000018',
    issued: '2026-12-31T21:05:00+08:00',
    currency: 'CNY',
    items: [
      { sold: 'excess-bag', count: 2, detail: '23KG', minorUnits: 90_000 },
      { sold: 'seat', count: 1, detail: '4C', minorUnits: 12_050 },
    ],
    taxMinorUnits: null,
    payment: { method: 'card', lastDigits: '0018', approval: null },
    language: 'en',
    ...changes,
  });

const notice = (changes: Partial<DelayNotice> = {}) =>
  layOutDelayNotice({
    airline: AIRLINE,
    reservation: RESERVATION,
    from: { en: 'Shanghai Pudong' },
    to: { en: 'Tokyo Narita' },
    expectedDeparture: '2027-01-01T03:20:00+08:00',
    reason: 'weather',
    issued: '2026-12-31T21:05:00+08:00',
    issuer: 'PVG-T2-01',
    contact: { url: 'https://lantern-air.example/rights', telephone: null },
    language: 'en',
    ...changes,
  });

/** Everything that can be read on the panel that rolls and cards both have. */
const words = ({ panels }: Layout): string =>
  JSON.stringify(panels.find(({ name }) => name === 'body')?.blocks);

describe('a receipt', () => {
  it('says what each thing cost, and what all of them came to', () => {
    expect(words(receipt())).toContain('"label":"2 x Extra bag  23KG","value":"CNY 900.00"');
    expect(words(receipt())).toContain('"label":"Total","value":"CNY 1020.50"');
    expect(words(receipt())).not.toContain('Tax');
    expect(words(receipt({ taxMinorUnits: 5000 }))).toContain('"value":"CNY 50.00"');
  });

  it('knows no more of a card than its last four digits', () => {
    expect(words(receipt())).toContain('Card **** 0018');
    const payment = { method: 'card', lastDigits: '4111111111111111', approval: null } as const;
    expect(() => receipt({ payment })).toThrow(RangeError);
  });
});

describe('a notice of delay', () => {
  it('says what was planned and what is expected, with the day when it is another one', () => {
    expect(words(notice())).toContain('"value":"23:50"');
    expect(words(notice())).toContain('"value":"03:20 +1"');
    expect(words(notice())).toContain('"value":"3:30"');
    expect(words(notice({ expectedDeparture: '2026-12-31T23:58:00+08:00' }))).toContain('"value":"0:08"');
  });

  it('says that the flight was cancelled when it was', () => {
    const cancelled = words(notice({ expectedDeparture: null }));
    expect(cancelled).toContain('CANCELLATION NOTICE');
    expect(cancelled).toContain('"value":"CANCELLED"');
    expect(cancelled).not.toContain('Delay');
  });

  it('has nothing personal in the code that leads to the airline’s page', () => {
    const code = notice().panels.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'symbol'));
    expect(JSON.stringify(code)).not.toMatch(/EXAMPLE|LAND01|2400000018/);
  });
});
