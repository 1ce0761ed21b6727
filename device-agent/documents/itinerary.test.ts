import { describe, expect, it } from 'vitest';
import type { Flight } from '../dcs/port.ts';
import { type Itinerary, type ItinerarySegment, layOutItinerary } from './itinerary.ts';

const FLIGHT: Flight = {
  ...{ flightId: 'F1', carrier: 'XD', number: '188', from: 'PVG', to: 'NRT' },
  ...{ departure: '2026-12-31T23:50:00+08:00', arrival: '2027-01-01T03:50:00+09:00' },
  ...{ disruption: null, boarding: '2026-12-31T23:10:00+08:00', terminal: '2', gate: 'D72' },
  ...{ checkInOpens: '2026-12-30T23:50:00+08:00', checkInCloses: '2026-12-31T22:50:00+08:00' },
};
const ONWARD: Flight = {
  ...{ ...FLIGHT, flightId: 'F2', number: '512', from: 'NRT', to: 'LAX', terminal: null },
  ...{ departure: '2027-01-01T17:00:00+09:00', arrival: '2027-01-01T09:55:00-08:00' },
};
const on = (
  flight: Flight,
  seat: string | null,
  changes: Partial<ItinerarySegment['reservation']> = {},
): ItinerarySegment => ({
  reservation: {
    ...{ reservationId: `R-${flight.flightId}`, surname: 'EXAMPLE', givenNames: 'MEI LIN', nativeName: null },
    ...{ recordLocator: 'LAND01', electronicTicket: { airlineCode: '099', serial: '2400000018' } },
    ...{ frequentFlyer: { airline: 'XD', number: '700000018' }, compartment: 'Y', flight },
    ...changes,
  },
  seat,
});
const itinerary = (changes: Partial<Itinerary> = {}): string =>
  JSON.stringify(
    layOutItinerary({
      airline: { names: { en: 'Lantern Air' } },
      travellers: [{ flights: [on(FLIGHT, '4C'), on(ONWARD, null)], bags: [] }],
      nameOf: (en) => ({ en }),
      ...{ issued: '2026-12-31T21:05:00+08:00', issuer: 'PVG-T2-01', copy: false, language: 'en' },
      ...changes,
    }).panels,
  );

describe('an itinerary', () => {
  it('tells every flight with its times, and on which day it arrives', () => {
    const told = itinerary();
    for (const fact of [
      'XD188',
      '31DEC2026',
      '"23:50"',
      '"03:50 +1"',
      'XD512',
      '01JAN2027',
      '"09:55"',
      '"4C"',
    ])
      expect(told).toContain(fact);
    expect(told).not.toContain('REPRINT');
    expect(itinerary({ copy: true })).toContain('REPRINT');
  });

  it('leaves out what the airline does not tell', () => {
    const bare = on({ ...FLIGHT, arrival: null, terminal: null }, null, {
      ...{ electronicTicket: null, frequentFlyer: null },
    });
    const told = itinerary({ travellers: [{ flights: [bare], bags: [] }] });
    for (const caption of ['Arrives', 'Terminal', 'Seat', 'Ticket', 'Frequent flyer', 'Bags'])
      expect(told).not.toContain(`["${caption}"]`);
    expect(told).not.toMatch(/null|undefined/);
  });

  it('never tells a frequent flyer’s whole number, however short it is', () => {
    expect(itinerary()).toContain('XD ******018');
    expect(itinerary()).not.toContain('700000018');
    const short = on(FLIGHT, '4C', { frequentFlyer: { airline: 'XD', number: '18' } });
    expect(itinerary({ travellers: [{ flights: [short], bags: [] }] })).toContain('XD **18');
  });

  it('tells each bag with its number, where it goes, and what it weighs where somebody said', () => {
    const bags = [
      { licencePlate: '0099123456', to: 'LAX', weight: 23 },
      { licencePlate: '0099123457', to: 'LAX', weight: null },
    ];
    const told = itinerary({ travellers: [{ flights: [on(FLIGHT, '4C')], bags }] });
    expect(told).toContain('"0099123456 > LAX  23 kg"');
    expect(told).toContain('"0099123457 > LAX"');
  });

  it('tells a flight once, with the seat of everyone on it', () => {
    const travellers = ['MEI LIN', 'JIAN'].map((givenNames, index) => ({
      flights: [on(FLIGHT, `${4 + index}C`, { givenNames })] as const,
      bags: [],
    }));
    const told = itinerary({ travellers });
    expect(told.match(/XD188/g)).toHaveLength(1);
    for (const fact of ['EXAMPLE/MEI LIN', 'EXAMPLE/JIAN', '"4C"', '"5C"']) expect(told).toContain(fact);
  });

  it('says of a flight that was cancelled that it was, and no time', () => {
    const disruption = {
      ...({ kind: 'cancelled', cause: 'weather', scheduledDeparture: FLIGHT.departure } as const),
      ...{ scheduledArrival: null, announcedAt: null },
    };
    const told = itinerary({ travellers: [{ flights: [on({ ...FLIGHT, disruption }, '4C')], bags: [] }] });
    expect(told).toContain('CANCELLED');
    expect(told).not.toContain('23:50');
  });
});
