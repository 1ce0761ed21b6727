import { decode as decodePeer } from 'bcbp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { expectOk } from '../../config/result.ts';
import { ON_LAP, type PassFields } from '../dcs/port.ts';
import { decodeBcbp } from '../hardware/protocol/bcbp.ts';
import { bagTagsInBarcode, passBarcode } from './pass-barcode.ts';

type Reservation = PassFields['reservation'];

const ISSUE = { airline: LANTERN_AIR, today: '2031-05-14', onward: [], sign: null };

const RESERVATION: Reservation = {
  ...{
    reservationId: 'R1',
    recordLocator: 'TEST01',
    passengerId: 'P1',
    passengerType: 'adult',
    onLapOf: null,
  },
  ...{
    surname: 'SAMPLE',
    givenNames: 'ANNA',
    nativeName: null,
    email: null,
    birthDate: null,
    language: null,
    electronicTicket: null,
    frequentFlyer: null,
  },
  ...{ compartment: 'Y', specialServices: [], seat: null, state: 'checked-in', sequenceNumber: 7 },
  flight: {
    ...{ flightId: 'F1', carrier: 'XD', number: '188', from: 'PVG', to: 'NRT', terminal: '2', gate: 'D72' },
    ...{
      departure: '2031-05-14T14:00:00+08:00',
      arrival: null,
      disruption: null,
      boarding: '2031-05-14T13:20:00+08:00',
    },
    ...{ checkInOpens: '2031-05-13T14:00:00+08:00', checkInCloses: '2031-05-14T13:00:00+08:00' },
  },
};

const fieldsOf = (
  seat: string,
  reservation: Partial<Reservation>,
  changes: Partial<PassFields> = {},
): PassFields => ({
  reservation: { ...RESERVATION, ...reservation },
  ...{ seat, sequenceNumber: 7, passengerStatus: '1', boardingZone: null, baggageAllowance: null },
  ...{ fastTrack: null, selectee: '0', documentVerification: '2', bagTags: [], printedBefore: false },
  ...changes,
});

const read = (seat: string, reservation: Partial<Reservation>) => {
  const fields = fieldsOf(seat, reservation);
  const text = expectOk(passBarcode(fields, ISSUE), 'the pass has a barcode');
  return expectOk(decodeBcbp(text, { today: '2031-05-14' }), 'it can be read');
};

describe('bags on a pass', () => {
  it.each([
    [[], []],
    [['0099000007'], ['0099000007001']],
    [
      ['0099000008', '0099000007', '0099000010'],
      ['0099000007002', '0099000010001'],
    ],
    [
      ['0099000001', '0099000003', '0099000005', '0099000007'],
      ['0099000001001', '0099000003001', '0099000005001'],
    ],
  ])('%j are told by their runs, of which there is room for three', (plates, written) => {
    expect(bagTagsInBarcode(plates)).toEqual(written);
  });

  it('leaves no plate of a single run out, however they are ordered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 1, max: 9 }), (first, count) => {
        const plates = Array.from({ length: count }, (_, index) => String(first + index).padStart(10, '0'));
        const told = bagTagsInBarcode(plates.toReversed());
        expect(told).toEqual([`${plates[0]}${String(count).padStart(3, '0')}`]);
      }),
    );
  });
});

describe.each([6, 8] as const)('a pass of version %i for two flights', (barcodeVersion) => {
  it('holds both, the plates of its bags, the fast track, and is read by another decoder', () => {
    const first = fieldsOf('4C', {}, { bagTags: ['0099000007', '0099000008'], fastTrack: true });
    const next = { ...RESERVATION.flight, flightId: 'F2', number: '17A', from: 'NRT', to: 'CTS' };
    const onward = [fieldsOf('12A', { recordLocator: 'TEST02', flight: next }, { fastTrack: false })];
    const airline = { ...LANTERN_AIR, barcodeVersion };
    const text = expectOk(passBarcode(first, { ...ISSUE, airline, onward, sign: null }), 'it fits');
    expect(decodeBcbp(text, { today: '2031-05-14' })).toMatchObject({
      ok: true,
      value: {
        version: barcodeVersion,
        bagTags: ['0099000007002'],
        legs: [
          { recordLocator: 'TEST01', seat: '004C', fastTrack: true },
          { recordLocator: 'TEST02', seat: '012A', flightNumber: '0017A', from: 'NRT', fastTrack: false },
        ],
      },
    });
    const peer = decodePeer(text, 2031);
    expect(
      peer.data?.legs?.map(({ flightNumber, seatNumber, fastTrack }) => [
        flightNumber,
        seatNumber,
        fastTrack,
      ]),
    ).toEqual([
      ['0188', '004C', true],
      ['0017A', '012A', false],
    ]);
    expect(peer.meta).toMatchObject({ versionNumber: barcodeVersion, numberOfLegs: 2 });
    expect(peer.data?.baggageTagNumber).toBe('0099000007002');
  });
});

describe('the barcode of a pass', () => {
  it('says the day that a flight was scheduled for, though it leaves after midnight', () => {
    const { flight } = RESERVATION;
    const late = {
      ...flight,
      departure: '2031-05-15T01:10:00+08:00',
      disruption: {
        kind: 'delayed',
        scheduledDeparture: flight.departure,
        scheduledArrival: null,
        cause: 'weather',
        announcedAt: null,
      },
    } as const;
    expect(read('4C', {}).legs).toMatchObject([{ date: '2031-05-14' }]);
    expect(read('4C', { flight: late }).legs).toMatchObject([{ date: '2031-05-14' }]);
  });

  it.each([
    ['adult', '4C', '004C', '0'],
    ['child', '21A', '021A', '3'],
    ['infant', ON_LAP, 'INF', '4'],
  ] as const)(
    'says of an %s in %s what Resolution 792 calls it',
    (passengerType, seat, written, description) => {
      const pass = read(seat, { passengerType });
      expect(pass.legs[0]?.seat).toBe(written);
      expect(pass.passengerDescription).toBe(description);
    },
  );

  it('writes a name of any custom in letters and spaces, cut where the field ends', () => {
    expect(read('4C', { surname: "O'NÚÑEZ-MÜLLER", givenNames: 'JOSÉ ÁNGEL' }).passengerName).toBe(
      'ONUNEZ MUELLER/JOSE',
    );
    expect(read('4C', { surname: 'CONTOH', givenNames: '' }).passengerName).toBe('CONTOH');
  });
});
