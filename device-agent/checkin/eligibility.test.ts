import { describe, expect, it } from 'vitest';
import type { Reservation, TravelDocument } from '../dcs/port.ts';
import { documentMayTravel, mayCheckIn } from './eligibility.ts';

const DOCUMENT: TravelDocument = {
  kind: 'passport',
  issuingState: 'GBR',
  nationality: 'GBR',
  number: 'P00000026',
  surname: 'PLACEHOLDER',
  givenNames: 'JOHN',
  birthDate: '1959-11-02',
  expiryDate: '2031-01-31',
  sex: 'M',
};

const RESERVATION: Reservation = {
  reservationId: 'r1',
  recordLocator: 'LAND02',
  passengerId: 'P1',
  passengerType: 'adult',
  onLapOf: null,
  surname: 'PLACEHOLDER',
  givenNames: 'JOHN',
  nativeName: null,
  email: null,
  birthDate: null,
  language: null,
  electronicTicket: null,
  frequentFlyer: null,
  compartment: 'Y',
  specialServices: [],
  flight: {
    flightId: 'f1',
    carrier: 'XD',
    number: '188',
    from: 'PVG',
    to: 'NRT',
    departure: '2026-03-02T12:00:00+08:00',
    arrival: null,
    disruption: null,
    boarding: '2026-03-02T11:20:00+08:00',
    terminal: '2',
    gate: null,
    checkInOpens: '2026-03-01T12:00:00+08:00',
    checkInCloses: '2026-03-02T11:00:00+08:00',
  },
  seat: null,
  state: 'booked',
  sequenceNumber: null,
};

const at = (time: string) => Date.parse(time);

describe('a travel document', () => {
  it.each([
    ['2031-01-31', '2031-01-31', true],
    ['2031-01-31', '2031-02-01', false],
    ['2031-01', '2031-01-31', true],
    ['2031-01', '2031-02-01', false],
    ['2031', '2031-12-31', true],
    [null, '2040-01-01', true],
  ])('that expires %s may be travelled on %s: %s', (expiryDate, today, may) => {
    expect(documentMayTravel({ ...DOCUMENT, expiryDate }, today).ok).toBe(may);
  });

  it('of no state is for no journey', () => {
    expect(documentMayTravel({ ...DOCUMENT, issuingState: 'UTO' }, '2026-01-01')).toEqual({
      ok: false,
      fault: { code: 'document.not-for-travel' },
    });
  });
});

describe('check-in', () => {
  const decide = (
    time: string,
    changes: Partial<Reservation> = {},
    requirements: Parameters<typeof mayCheckIn>[1] = [],
    takesStandby = false,
  ) => mayCheckIn({ ...RESERVATION, ...changes }, requirements, at(time), takesStandby);

  it('is possible from the minute it opens until the minute it closes', () => {
    expect(decide('2026-03-01T11:59:59+08:00')).toMatchObject({
      ok: false,
      fault: { code: 'check-in.not-open', opensAt: '2026-03-01T12:00:00+08:00' },
    });
    expect(decide('2026-03-01T12:00:00+08:00').ok).toBe(true);
    expect(decide('2026-03-02T10:59:59+08:00').ok).toBe(true);
    expect(decide('2026-03-02T11:00:00+08:00')).toMatchObject({
      ok: false,
      fault: { code: 'check-in.closed' },
    });
  });

  it('lets whoever is checked in print the pass until departure', () => {
    expect(decide('2026-03-02T11:30:00+08:00', { state: 'checked-in' }).ok).toBe(true);
    expect(decide('2026-03-02T12:00:00+08:00', { state: 'checked-in' }).ok).toBe(false);
  });

  it('sends to staff whom the airline wants to see, and never says why to the passenger', () => {
    expect(decide('2026-03-02T09:00:00+08:00', {}, [{ kind: 'security-hold' }])).toEqual({
      ok: false,
      fault: { code: 'check-in.see-staff', detail: 'security-hold' },
    });
  });

  it('takes standby where the airline wants it taken here', () => {
    expect(decide('2026-03-02T09:00:00+08:00', { state: 'standby' }, [], true)).toMatchObject({ ok: true });
  });

  it('gives no boarding pass to standby or to whoever has boarded', () => {
    expect(decide('2026-03-02T09:00:00+08:00', { state: 'standby' })).toMatchObject({
      fault: { code: 'check-in.no-seat' },
    });
    expect(decide('2026-03-02T09:00:00+08:00', { state: 'boarded' })).toMatchObject({
      fault: { code: 'check-in.see-staff' },
    });
  });
});
