import { describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import type { Flight } from '../dcs/port.ts';
import { owedFor } from '../passenger-rights/owed.ts';
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
const AIRLINE = {
  names: { en: 'Lantern Air', 'zh-Hans': '灯笼航空' },
  designator: 'XD',
  merchant: { name: 'Lantern Air Ltd.', lines: ['1 Example Road'] },
};
const CARD: Receipt['payment'] = {
  method: 'card',
  lastDigits: '0018',
  approval: null,
  brand: null,
  terminal: 'T-0001',
  transaction: 'TX-42',
};

const receipt = (changes: Partial<Receipt> = {}) =>
  layOutReceipt({
    airline: AIRLINE,
    reservation: RESERVATION,
    number: '099-4500000018',
    issued: '2026-12-31T21:05:00+08:00',
    currency: 'CNY',
    items: [
      { sold: 'excess-bag', count: 2, detail: '23KG', passenger: null, minorUnits: 90_000 },
      { sold: 'seat', count: 1, detail: '4C', passenger: null, minorUnits: 12_050 },
    ],
    taxMinorUnits: null,
    kind: 'payment',
    copy: false,
    payment: CARD,
    language: 'en',
    ...changes,
  });

const LATE: Flight = {
  ...RESERVATION.flight,
  departure: '2027-01-01T03:20:00+08:00',
  disruption: {
    kind: 'delayed',
    scheduledDeparture: RESERVATION.flight.departure,
    ...{ scheduledArrival: null, cause: 'weather', announcedAt: null },
  },
};
const gone = (disruption: Partial<Flight['disruption']> = {}): Flight => ({
  ...RESERVATION.flight,
  disruption: { ...(LATE.disruption ?? expect.fail()), kind: 'cancelled', ...disruption },
});
/** Out of Germany, where more than one law holds. */
const fromGermany = (flight: Flight): Flight => ({ ...flight, from: 'FRA', to: 'PVG' });

const notice = (changes: Partial<DelayNotice> = {}) => {
  const { flight = LATE, instead = null } = changes;
  return layOutDelayNotice({
    airline: AIRLINE,
    passengers: [RESERVATION],
    ...{ flight, instead, isDenied: false },
    from: { en: 'Shanghai Pudong' },
    to: { en: 'Tokyo Narita' },
    laws: owedFor(flight, instead, LANTERN_AIR),
    issued: '2026-12-31T21:05:00+08:00',
    issuer: 'PVG-T2-01',
    contact: { url: 'https://lantern-air.example/rights', telephone: null },
    language: 'en',
    reprint: false,
    ...changes,
  });
};

/** Everything that can be read on the panel that rolls and cards both have. */
const words = ({ panels }: Layout, panel = 'body'): string =>
  JSON.stringify(panels.find(({ name }) => name === panel)?.blocks);

describe('a receipt', () => {
  it('names the merchant, the terminal and the transaction, and what became of the money', () => {
    for (const told of ['Lantern Air Ltd.', '1 Example Road', 'T-0001', 'TX-42', 'RECEIPT'])
      expect(words(receipt())).toContain(told);
    expect(words(receipt())).not.toContain('reversed');
    expect(words(receipt({ kind: 'reversed' }))).toContain('REFUND RECEIPT');
    expect(words(receipt({ kind: 'reversed' }))).toContain('you are not charged');
    expect(words(receipt({ kind: 'owed' }))).toContain('owes you this amount');
    expect(words(receipt({ copy: true }))).toContain('REPRINT');
  });

  it('says what each thing cost, and what all of them came to', () => {
    expect(words(receipt())).toContain('"label":"2 x Extra bag  23KG","value":"CNY 900.00"');
    expect(words(receipt())).toContain('"label":"Total","value":"CNY 1020.50"');
    expect(words(receipt())).not.toContain('Tax');
    expect(words(receipt({ taxMinorUnits: 5000 }))).toContain('"value":"CNY 50.00"');
  });

  it('says whose each thing is where one payment was for several', () => {
    const bag = { sold: 'excess-bag', count: 1, detail: null, minorUnits: 30_000 } as const;
    const items = ['CHAN/SIU MING', 'CHAN/LAN'].map((passenger) => ({ ...bag, passenger }));
    const told = words(receipt({ items }));
    const order = ['CHAN/SIU MING', 'CNY 300.00', 'CHAN/LAN', 'CNY 300.00', 'CNY 600.00'];
    let at = 0;
    for (const word of order) {
      at = told.indexOf(word, at) + 1;
      expect(at, word).toBeGreaterThan(0);
    }
    expect(words(receipt({ items: [{ ...bag, passenger: null }] }))).not.toContain('CHAN');
  });

  it('knows no more of a card than its last four digits', () => {
    expect(words(receipt())).toContain('Card **** 0018');
    const payment = { ...CARD, lastDigits: '4111111111111111' };
    expect(() => receipt({ payment })).toThrow(RangeError);
  });
});

describe('a notice of delay', () => {
  it('says what was planned and what is expected, with the day when it is another one', () => {
    expect(words(notice())).toContain('"value":"23:50"');
    expect(words(notice())).toContain('"value":"03:20 +1"');
    expect(words(notice())).toContain('"value":"3:30"');
    const soon = notice({ flight: { ...LATE, departure: '2026-12-31T23:58:00+08:00' } });
    expect(words(soon)).toContain('"value":"0:08"');
  });

  it('says that the flight was cancelled when it was', () => {
    const cancelled = words(notice({ flight: gone() }));
    expect(cancelled).toContain('CANCELLATION NOTICE');
    expect(cancelled).toContain('"value":"CANCELLED"');
    expect(cancelled).not.toContain('Delay');
  });

  it('says which flight takes them instead, who they are, and that it was printed before', () => {
    const moved = words(
      notice({
        flight: gone(),
        instead: { ...RESERVATION.flight, number: '190', departure: '2027-01-01T08:00:00+08:00' },
        passengers: [RESERVATION, { ...RESERVATION, givenNames: 'JIAN' }],
        reprint: true,
      }),
    );
    for (const told of ['"XD190"', '"08:00 +1"', 'EXAMPLE/MEI LIN', 'EXAMPLE/JIAN', 'REPRINT'])
      expect(moved).toContain(told);
    // A ticket is one person's.
    expect(moved).not.toContain('2400000018');
  });

  it('says the cause as the airline states it, and what each law gives for it', () => {
    const long = { ...LATE, departure: '2027-01-01T04:20:00+08:00' };
    const storm = words(notice({ flight: fromGermany(long) }), 'rights');
    expect(words(notice())).toContain('"value":"Weather"');
    expect(storm).toContain('EU 261/2004');
    expect(storm).toContain('free of charge: meals and drinks, two calls');
    expect(storm).toContain('No fixed compensation, for the cause that the airline states.');
    const crew = words(
      notice({ flight: fromGermany(gone({ cause: 'crew', announcedAt: '2026-12-31T20:00:00+08:00' })) }),
      'rights',
    );
    expect(crew).toContain('Compensation for each passenger: EUR 600.00.');
    expect(crew).toContain('your money back, or another flight');
  });

  it('never says that nothing is owed where nobody has said why', () => {
    const silent = words(notice({ flight: fromGermany(gone({ cause: 'unknown' })) }), 'rights');
    expect(silent).toContain('EUR 600.00, unless the airline shows');
    expect(silent).not.toContain('No fixed');
  });

  it('says that a law may not hold where the kiosk does not know the carrier', () => {
    const partner = { ...LATE, carrier: 'XE', from: 'PVG', to: 'FRA' };
    expect(words(notice({ flight: partner }), 'rights')).toContain('EU 261/2004 (if it holds');
  });

  it('has nothing personal in the code that leads to the airline’s page', () => {
    const code = notice().panels.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'symbol'));
    expect(JSON.stringify(code)).not.toMatch(/EXAMPLE|LAND01|2400000018/);
  });
});
