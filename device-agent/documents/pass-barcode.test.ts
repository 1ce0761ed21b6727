import { describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { expectOk } from '../../config/result.ts';
import { ON_LAP, type PassFields } from '../dcs/port.ts';
import { decodeBcbp } from '../hardware/protocol/bcbp.ts';
import { passBarcode } from './pass-barcode.ts';

type Reservation = PassFields['reservation'];

const RESERVATION: Reservation = {
  ...{
    reservationId: 'R1',
    recordLocator: 'TEST01',
    passengerId: 'P1',
    passengerType: 'adult',
    onLapOf: null,
  },
  ...{ surname: 'SAMPLE', givenNames: 'ANNA', nativeName: null, electronicTicket: null, frequentFlyer: null },
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

const read = (seat: string, reservation: Partial<Reservation>) => {
  const fields: PassFields = {
    reservation: { ...RESERVATION, ...reservation },
    ...{ seat, sequenceNumber: 7, passengerStatus: '1', boardingZone: null, baggageAllowance: null },
    ...{ fastTrack: null, selectee: '0', documentVerification: '2', printedBefore: false },
  };
  const text = expectOk(passBarcode(fields, LANTERN_AIR, '2031-05-14'), 'the pass has a barcode');
  return expectOk(decodeBcbp(text, { today: '2031-05-14' }), 'it can be read');
};

describe('the barcode of a pass', () => {
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
      'O NUNEZ MUELLER/JOSE',
    );
    expect(read('4C', { surname: 'CONTOH', givenNames: '' }).passengerName).toBe('CONTOH');
  });
});
