import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import { expectOk } from '../../../config/result.ts';
import { passBarcode } from '../../documents/pass-barcode.ts';
import { documents } from './boarding-pass.ts';
import { checkIn } from './check-in.ts';
import { importBookings } from './import.ts';
import { importSchema } from './import-schema.ts';
import { departure, openDesk, openReference } from './test-world.ts';

type World = Awaited<ReturnType<typeof openDesk>>;
type Bookings = Parameters<World['take']>[0];

const FLIGHT = departure('TODAY', 300);
const anna = {
  ...{ reservationId: 'ANNA', passengerId: 'A', recordLocator: 'TEST01', flightId: 'TODAY' },
  ...{ surname: 'SAMPLE', givenNames: 'ANNA', document: { number: 'P1' } },
};
const otto = { ...anna, reservationId: 'OTTO', passengerId: 'O', givenNames: 'OTTO' };
const baby = {
  ...{ ...anna, reservationId: 'BABY', passengerId: 'B', givenNames: 'BABY' },
  ...{ passengerType: 'infant' as const, onLapOf: 'A' },
};
const twin = { ...baby, reservationId: 'TWIN', passengerId: 'T', givenNames: 'TWIN' };

describe('a record', () => {
  let world: World;
  beforeEach(async () => {
    world = await openDesk();
    world.take({ flights: [FLIGHT] });
  });
  afterEach(() => world.close());

  const attempt = (reservations: Bookings['reservations']) =>
    importBookings(world.desk, importSchema.parse({ reservations }));
  const known = () =>
    world.desk.store.bookingsByLocator('TEST01').map(({ passenger }) => passenger.given_names);

  it('has one infant on a lap, whether both come at once or one after the other', () => {
    const refused = { fault: { code: 'dcs.refused', detail: 'two infants on one lap' } };
    expect(attempt([anna, baby, twin])).toMatchObject(refused);
    expect(known()).toEqual([]);
    expect(attempt([anna, otto, baby, { ...twin, onLapOf: 'O' }])).toMatchObject({ ok: true });
    expect(attempt([{ ...twin, givenNames: 'OTHER' }])).toMatchObject(refused);
    expect(known()).toEqual(['ANNA', 'OTTO', 'BABY', 'TWIN']);
  });

  it('has each infant on the same lap on every flight', () => {
    world.take({ flights: [departure('ONWARD', 900)] });
    const onward = [anna, baby].map((one) => ({
      ...{ ...one, flightId: 'ONWARD', reservationId: `${one.reservationId} ONWARD` },
    }));
    expect(attempt([anna, baby, ...onward])).toMatchObject({ ok: true });
  });

  it('takes whoever is booked as nobody in particular for a child where the date of birth says so', () => {
    const year = Number(FLIGHT.departure.slice(0, 4));
    const born = (years: number) => ({ ...anna, birthDate: `${year - years}-01-01` });
    const typeNow = () => world.desk.store.booking('ANNA')?.passenger.passenger_type;
    for (const [years, type] of [
      [11, 'child'],
      [12, 'adult'],
    ] as const) {
      expect(attempt([born(years)])).toMatchObject({ ok: true });
      expect(typeNow()).toBe(type);
    }
  });

  it.each([
    ['adult', 'of eight years', 8],
    ['child', 'of thirty years', 30],
  ] as const)('takes no %s %s, whatever else it says', (passengerType, _, years) => {
    const birthDate = `${Number(FLIGHT.departure.slice(0, 4)) - years}-01-01`;
    expect(attempt([{ ...anna, passengerType, birthDate }])).toMatchObject({
      fault: { code: 'dcs.refused', detail: 'the date of birth is of no such passengerType' },
    });
    expect(known()).toEqual([]);
  });

  it('has infants on the laps of adults', () => {
    expect(attempt([{ ...anna, passengerType: 'child' }, baby])).toMatchObject({
      fault: { code: 'dcs.refused', detail: 'an infant travels on the lap of an adult' },
    });
    expect(known()).toEqual([]);
  });

  it('has no infant on the lap of an adult who is not on the flight, and takes the infant over once they are', () => {
    world.take({ flights: [departure('ONWARD', 900)] });
    const absent = { fault: { code: 'dcs.refused', detail: expect.stringContaining('the lap of nobody') } };
    expect(attempt([otto, baby])).toMatchObject(absent);
    expect(attempt([{ ...anna, flightId: 'ONWARD' }, baby])).toMatchObject(absent);
    expect(known()).toEqual([]);
    expect(attempt([anna])).toMatchObject({ ok: true });
    expect(attempt([baby])).toMatchObject({ ok: true });
    expect(known()).toEqual(['ANNA', 'BABY']);
  });

  it.each(['adult', 'child'] as const)('has no %s on a lap', (passengerType) => {
    const reservations = [anna, { ...baby, passengerType }];
    expect(importSchema.safeParse({ reservations }).error?.issues).toMatchObject([
      { path: ['reservations', 1, 'onLapOf'], message: 'only an infant travels on a lap' },
    ]);
    expect(importSchema.safeParse({ reservations: [anna, baby] }).success).toBe(true);
  });

  it('tells two passengers of one name apart by their own ids alone', () => {
    const [one, other] = [anna, { ...otto, givenNames: 'ANNA' }];
    const nameless = { passengerId: undefined };
    expect(
      attempt([
        { ...one, ...nameless },
        { ...other, ...nameless },
      ]),
    ).toMatchObject({ fault: { code: 'dcs.refused', detail: expect.stringContaining('passengerId') } });
    expect(attempt([one, { ...other, passengerId: one.passengerId }])).toMatchObject({ ok: false });
    expect(known()).toEqual([]);
    expect(attempt([one, other])).toMatchObject({ ok: true });
    expect(known()).toEqual(['ANNA', 'ANNA']);
  });
});

describe('what a boarding pass has no words for', () => {
  it.each([
    ['an allowance without a number', { baggageAllowance: 'NIL' }],
    ['an allowance in small letters', { baggageAllowance: '2pc' }],
    ['an allowance with a fraction', { baggageAllowance: '1.5' }],
    [
      'a member number of more than sixteen',
      { frequentFlyer: { airline: 'XD', number: '12345678901234567' } },
    ],
    ['a programme of four letters', { frequentFlyer: { airline: 'XDXX', number: '1' } }],
    ['a ticket of letters', { electronicTicket: { airlineCode: '099', serial: 'XXXXXXXXXX' } }],
    ['a ticket of no airline', { electronicTicket: { airlineCode: 'ABC', serial: '2490000001' } }],
    ['a selectee of a small letter', { selectee: 'x' }],
    ['a compartment of a digit', { compartment: '1' }],
    ['a Greek surname', { surname: 'ΔΕΙΓΜΑ' }],
    ['a Cyrillic given name', { givenNames: 'Анна' }],
    ['a surname of which half is Chinese', { surname: 'LI 李' }],
    ['a surname of a hyphen', { surname: '-' }],
  ])('is refused: %s', (_, more) => {
    expect(importSchema.safeParse({ reservations: [{ ...anna, ...more }] }).success).toBe(false);
    expect(importSchema.safeParse({ reservations: [anna] }).success).toBe(true);
  });

  it.each([
    { number: '' },
    { number: '7a' },
    { number: '12345' },
    { carrier: 'XDXX' },
    { carrier: '12' },
    { from: 'pvg' },
    { to: 'N1T' },
  ])('is refused of a flight: %j', (more) => {
    expect(importSchema.safeParse({ flights: [{ ...FLIGHT, ...more }] }).success).toBe(false);
    expect(importSchema.safeParse({ flights: [FLIGHT] }).success).toBe(true);
  });

  it.each([
    [{ baggageAllowance: '0PC' }, {}],
    [{ baggageAllowance: '20K' }, { number: '7' }],
    [{ baggageAllowance: '44L', selectee: 'A' }, { number: '42A' }],
    [{ frequentFlyer: { airline: 'XD', number: '1234567890123456' } }, { carrier: '3U' }],
    [{ frequentFlyer: { airline: 'XD', number: 'A-1' } }, { carrier: 'CSC' }],
    [{ surname: 'Müller-O’Neill', givenNames: 'Jörg' }, {}],
    [{ surname: 'SUKARNO', givenNames: '' }, {}],
    [{ surname: 'Kahaʻaina', givenNames: 'Åse 2' }, {}],
  ])('is nothing that is taken over: %j', async (more, flight) => {
    const world = await openDesk();
    world.take({ flights: [{ ...FLIGHT, ...flight }], reservations: [{ ...anna, ...more }] });
    const reservationId = 'ANNA';
    expectOk(checkIn(world.desk, { reservationId, kioskId: 'K', document: null }), 'open');
    const fields = expectOk(documents(world.desk, { reservationId }), 'they are checked in');
    const issue = { airline: LANTERN_AIR, today: '2031-05-14', onward: [], sign: null };
    expect(passBarcode(fields, issue)).toMatchObject({ ok: true });
    await world.close();
  });

  it('is refused with what the place must hold, and nothing is kept', async () => {
    const reference = await openReference();
    const answer = await fetch(`${reference.url}/v1/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ flights: [FLIGHT], reservations: [{ ...anna, surname: 'ΔΕΙΓΜΑ' }] }),
    });
    const body = await answer.text();
    expect(answer.status).toBe(400);
    expect(body).toContain('/reservations/0/surname (a name is in Latin letters');
    expect(body).not.toContain('ΔΕΙΓΜΑ');
    expect(reference.desk.store.flight('TODAY')).toBeUndefined();
    await reference.close();
  });
});
