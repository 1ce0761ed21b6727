import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { checkIn } from './check-in.ts';
import { importBookings } from './import.ts';
import { type Import, importSchema } from './import-schema.ts';
import { rebook } from './rebook.ts';
import { departure, openDesk } from './test-world.ts';

const HOUR = 60;
/** Three hours in the air. */
const at = (flightId: string, hours: number) => ({
  ...departure(flightId, hours * HOUR),
  arrival: departure(flightId, (hours + 3) * HOUR).departure,
});
const cancelled = (flightId: string, hours: number) => ({
  ...at(flightId, hours),
  disruption: { kind: 'cancelled' as const, scheduledDeparture: at(flightId, hours).departure },
});
const late = (flightId: string, hours: number) => ({
  ...at(flightId, hours),
  disruption: { kind: 'delayed' as const, scheduledDeparture: at(flightId, 5).departure },
});

/** Anna on a flight, under whatever name the airline gives the reservation. */
const anna = (flightId: string, more: Partial<Import['reservations'][number]> = {}) => ({
  ...{ recordLocator: 'TEST01', flightId, surname: 'SAMPLE', givenNames: 'ANNA' },
  ...{ document: { number: 'P1' } },
  ...more,
});
const zoe = { ...anna('INSTEAD'), recordLocator: 'OTHERS', givenNames: 'ZOE', document: { number: 'P2' } };

let world: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  world = await openDesk();
});
afterEach(() => world.close());

const attempt = (...reservations: readonly ReturnType<typeof anna>[]) =>
  importBookings(world.desk, importSchema.parse({ reservations }));
const bookingsOf = (recordLocator: string) =>
  world.desk.store.bookingsByLocator(recordLocator).map(({ passenger }) => passenger);
const move = (reservationId: string, flightId: string): string => {
  const asked = { reservationIds: [reservationId], flightId, idempotencyKey: `${reservationId} ${flightId}` };
  const [moved] = expectOk(rebook(world.desk, asked), 'the flight has room');
  return moved?.reservationId ?? expect.unreachable('they are moved');
};
const checkInOn = (reservationId: string) =>
  expectOk(checkIn(world.desk, { reservationId, kioskId: 'K', document: null }), 'check-in is open');

/** On the flight of her own choice, with a pass for it. */
const ANNA_NOW = { flight_id: 'INSTEAD', state: 'checked-in', sequence_number: 1, document_number: 'P1' };

describe.each([
  ['a cancelled flight', cancelled('LOST', 5)],
  ['a late one', late('LOST', 14)],
])('whom check-in has moved away from %s', (_, lost) => {
  let seat: string;
  beforeEach(() => {
    world.take({ flights: [lost, at('INSTEAD', 9), at('LATER', 12)], reservations: [anna('LOST')] });
    seat = checkInOn(move('TEST01-LOST', 'INSTEAD')).seat;
  });

  it.each([
    ['with no name for the reservation', {}],
    ['under a name of its own', { reservationId: 'OWN-1' }],
  ])('is one passenger still when the airline names them there %s', (_, more) => {
    const again = anna('INSTEAD', { ...more, nativeName: '样例' });
    for (const _time of ['first', 'second'])
      expect(attempt(again, zoe)).toMatchObject({ ok: true, value: { reservations: 2, rebooked: [] } });
    expect(bookingsOf('TEST01')).toMatchObject([{ ...ANNA_NOW, seat, native_name: '样例' }]);
    expect(bookingsOf('OTHERS')).toMatchObject([{ flight_id: 'INSTEAD' }]);
    expect(world.desk.store.counts('INSTEAD')).toMatchObject({ reservations: 2, checked_in: 1 });
  });

  it('keeps the seat of the pass, and the airline hears of it by its own name for the reservation', () => {
    const again = anna('INSTEAD', { reservationId: 'OWN-1', seat: { number: '21A', chosenBy: 'system' } });
    expect(attempt(again)).toMatchObject({
      value: { seatsNotGiven: [{ reservationId: 'OWN-1', seat: '21A' }] },
    });
    expect(bookingsOf('TEST01')).toMatchObject([{ ...ANNA_NOW, seat }]);
  });

  it('flies nowhere else when the airline still names them on that one, and it hears where they are', () => {
    expect(attempt(anna('LOST', { reservationId: 'OWN-1' }), zoe)).toMatchObject({
      ok: true,
      value: { reservations: 1, rebooked: [{ reservationId: 'OWN-1', flightId: 'INSTEAD' }] },
    });
    expect(bookingsOf('TEST01')).toMatchObject([{ ...ANNA_NOW, seat }]);
    expect(bookingsOf('OTHERS')).toMatchObject([{ flight_id: 'INSTEAD' }]);
  });

  it.each([
    ['the flight that they have left', ['LOST']],
    ['a third one', ['LATER']],
    ['both', ['LOST', 'LATER']],
  ])('is held up by what the airline tells of them on %s, until it clears that on theirs', (_, named) => {
    const HELD = { ...ANNA_NOW, seat, compartment: 'Y', hold: 1, payment_owed: 1, selectee: '1' };
    const heldUp = { hold: true, paymentOwed: true, selectee: '1' } as const;
    const told = { compartment: 'J' as const, birthDate: '2029-01-01', passengerType: 'child' as const };
    const last = named.at(-1);
    const feed = named.map((flightId) => anna(flightId, { ...told, ...(flightId === last && heldUp) }));
    expect(attempt(...feed, zoe)).toMatchObject({ value: { reservations: 1, seatsNotGiven: [] } });
    expect(bookingsOf('TEST01')).toMatchObject([HELD]);
    // Whoever has not heard of it clears nothing.
    attempt(anna('LOST'));
    expect(bookingsOf('TEST01')).toMatchObject([HELD]);
    attempt(anna('INSTEAD'));
    expect(bookingsOf('TEST01')).toMatchObject([{ ...ANNA_NOW, hold: 0, payment_owed: 0, selectee: null }]);
  });

  it('is searched where any list has told so, until the airline tells otherwise on theirs', () => {
    const told = [
      [null, null],
      ['3', null],
      ['1', '1'],
      ['0', '1'],
    ] as const;
    for (const [selectee, expected] of told) {
      attempt(anna('LOST', { selectee }));
      expect(bookingsOf('TEST01')).toMatchObject([{ selectee: expected }]);
    }
    attempt(anna('INSTEAD', { selectee: '0' }));
    attempt(anna('LOST', { selectee: '1' }));
    expect(bookingsOf('TEST01')).toMatchObject([{ selectee: '1' }]);
  });

  it('flies on one flight, however often the airline names either and in whatever order', () => {
    const named = fc.record({
      flightId: fc.constantFrom('LOST', 'INSTEAD'),
      reservationId: fc.constantFrom(undefined, 'OWN-1', 'OWN-2'),
    });
    fc.assert(
      fc.property(named, ({ flightId, reservationId }) => {
        expect(attempt(anna(flightId, { reservationId }))).toMatchObject({ ok: true });
        expect(bookingsOf('TEST01')).toMatchObject([{ ...ANNA_NOW, seat }]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['alone', []],
    ['beside the one that they have left', ['LOST']],
  ])('flies on no third one that the airline has found them before it heard, and names %s', (_, beside) => {
    for (const _time of ['first', 'second']) {
      const answer = attempt(...[...beside, 'LATER'].map((flightId) => anna(flightId)));
      const told = { reservationId: 'TEST01-LATER', flightId: 'INSTEAD' };
      expect(answer).toMatchObject({ ok: true, value: { rebooked: expect.arrayContaining([told]) } });
      expect(bookingsOf('TEST01')).toMatchObject([{ ...ANNA_NOW, seat }]);
    }
  });

  const MORNING = { ...at('MORNING', 1), from: 'NRT', to: 'PVG' };
  const BEFORE = { ...at('BEFORE', 4), from: 'CAN', to: 'PVG' };
  it.each([
    ['is cancelled', { flights: [cancelled('INSTEAD', 9)] }],
    ['is long delayed', { flights: [{ ...late('INSTEAD', 14), arrival: at('INSTEAD', 17).departure }] }],
    ['has left', { flights: [at('INSTEAD', -1)] }],
    ['has come to its ears', { reservations: [anna('INSTEAD')] }],
    ['is one that they come to by another', { flights: [BEFORE], reservations: [anna('BEFORE')] }],
  ])('is booked on a third one by the airline once theirs %s', (_, told) => {
    world.take(told);
    expect(attempt(anna('LATER'))).toMatchObject({ value: { reservations: 1, rebooked: [] } });
    expect(bookingsOf('TEST01').map(({ flight_id }) => flight_id)).toContain('LATER');
  });

  it.each([
    ['after theirs', ['INSTEAD', 'LATER']],
    ['before theirs', ['LATER', 'INSTEAD']],
  ])('is booked on a third one that the airline names %s, for then it knows of both', (_, named) => {
    expect(attempt(...named.map((flightId) => anna(flightId)))).toMatchObject({
      value: { reservations: 2, rebooked: [] },
    });
    const flights = bookingsOf('TEST01').map(({ flight_id }) => flight_id);
    expect(flights).toEqual(['INSTEAD', 'LATER']);
  });

  it.each([
    [
      'is an hour late',
      {
        flights: [
          {
            ...at('INSTEAD', 10),
            disruption: { kind: 'delayed' as const, scheduledDeparture: at('INSTEAD', 9).departure },
          },
        ],
      },
    ],
    ['takes them home from a day in the city', { flights: [MORNING], reservations: [anna('MORNING')] }],
  ])('flies on no third one where theirs %s', (_, told) => {
    world.take(told);
    expect(attempt(anna('LATER'))).toMatchObject({ value: { rebooked: [{ flightId: 'INSTEAD' }] } });
    expect(bookingsOf('TEST01').map(({ flight_id }) => flight_id)).not.toContain('LATER');
  });

  it.each([
    ['goes the same way once they can be back', at('TOMORROW', 30)],
    ['goes elsewhere', { ...at('TOMORROW', 10), to: 'CAN' }],
  ])('flies as well on a flight of their own that %s', (_, tomorrow) => {
    world.take({ flights: [tomorrow] });
    expect(attempt(anna('TOMORROW'))).toMatchObject({ value: { reservations: 1, rebooked: [] } });
    expect(bookingsOf('TEST01').map(({ flight_id }) => flight_id)).toEqual(['INSTEAD', 'TOMORROW']);
  });

  const withBaby = (flightId: string) => {
    const baby = {
      ...anna(flightId, { passengerId: 'P2', reservationId: 'BABY' }),
      ...{ givenNames: 'BABY', passengerType: 'infant' as const, document: { number: 'P3' } },
      onLapOf: bookingsOf('TEST01')[0]?.passenger_id,
    };
    return [anna(flightId), baby, zoe];
  };

  it('is booked on a third one with an infant who has no place yet', () => {
    expect(attempt(...withBaby('LATER'))).toMatchObject({ value: { reservations: 3, rebooked: [] } });
  });

  it('has an infant join them once the airline has heard where they are', () => {
    const rebooked = expect.arrayContaining([{ reservationId: 'BABY', flightId: 'INSTEAD' }]);
    expect(attempt(...withBaby('LOST'))).toMatchObject({ value: { reservations: 1, rebooked } });
    expect(bookingsOf('TEST01')).toHaveLength(1);
    expect(attempt(...withBaby('INSTEAD'))).toMatchObject({ value: { reservations: 3, rebooked: [] } });
    expect(bookingsOf('TEST01').map(({ flight_id }) => flight_id)).toEqual(['INSTEAD', 'INSTEAD']);
  });
});

it('a later flight that somebody was booked on as well before check-in moved them stays theirs', () => {
  const both = [anna('LOST'), anna('LATER')];
  world.take({ flights: [late('LOST', 14), at('INSTEAD', 9), at('LATER', 40)], reservations: both });
  move('TEST01-LOST', 'INSTEAD');
  expect(attempt(...both)).toMatchObject({
    value: { reservations: 1, rebooked: [{ reservationId: 'TEST01-LOST', flightId: 'INSTEAD' }] },
  });
  expect(bookingsOf('TEST01').map(({ flight_id }) => flight_id)).toEqual(['LATER', 'INSTEAD']);
});

it('an infant flies on with the adult, whichever of their flights the airline names', () => {
  world.take({ flights: [cancelled('LOST', 5), at('INSTEAD', 9)] });
  const adult = (flightId: string) => anna(flightId, { passengerId: 'P1', reservationId: `P1-${flightId}` });
  const baby = (flightId: string) => ({
    ...anna(flightId, { passengerId: 'P2', reservationId: `P2-${flightId}`, givenNames: 'BABY' }),
    ...{ passengerType: 'infant' as const, onLapOf: 'P1', document: { number: 'P3' } },
  });
  const both = [adult('LOST'), baby('LOST')];
  world.take({ reservations: both });
  const reservationIds = ['P1-LOST', 'P2-LOST'];
  const asked = { reservationIds, flightId: 'INSTEAD', idempotencyKey: 'both' };
  for (const { reservationId } of expectOk(rebook(world.desk, asked), 'there is room'))
    checkInOn(reservationId);
  for (const named of [both, [adult('INSTEAD'), baby('INSTEAD')], both])
    expect(attempt(...named)).toMatchObject({ ok: true });
  expect(bookingsOf('TEST01')).toMatchObject([
    { passenger_id: 'P1', flight_id: 'INSTEAD', state: 'checked-in' },
    { passenger_id: 'P2', flight_id: 'INSTEAD', state: 'checked-in', on_lap_of: 'P1' },
  ]);
});

describe('whom check-in has moved twice', () => {
  beforeEach(() => {
    world.take({
      flights: [late('FIRST', 14), at('SECOND', 9), at('THIRD', 10)],
      reservations: [anna('FIRST')],
    });
  });
  const twice = (flightId: string) => {
    const second = move('TEST01-FIRST', 'SECOND');
    world.take({ flights: [cancelled('SECOND', 9)] });
    move(second, flightId);
  };
  const flights = () => bookingsOf('TEST01').map(({ flight_id }) => flight_id);

  it('has left both flights', () => {
    twice('THIRD');
    const on = { flightId: 'THIRD' };
    expect(attempt(anna('FIRST'), anna('SECOND'), anna('THIRD'))).toMatchObject({
      value: { reservations: 1, rebooked: [on, on] },
    });
    expect(flights()).toEqual(['THIRD']);
  });

  it('is back on the first where the second move led there', () => {
    twice('FIRST');
    expect(attempt(anna('FIRST'), anna('SECOND'))).toMatchObject({
      value: { reservations: 1, rebooked: [{ flightId: 'FIRST' }] },
    });
    expect(flights()).toEqual(['FIRST']);
  });
});

describe('two of one name in a record', () => {
  const first = (flightId: string) => anna(flightId, { passengerId: 'P1', reservationId: `P1-${flightId}` });
  const second = (flightId: string) => anna(flightId, { passengerId: 'P2', reservationId: `P2-${flightId}` });
  const nameless = { passengerId: undefined };
  const refused = { ok: false, fault: { code: 'dcs.refused' } };
  beforeEach(() => world.take({ flights: [cancelled('LOST', 5), at('INSTEAD', 9)] }));

  it('stay two where check-in has moved one, and the other goes where the airline says', () => {
    world.take({ reservations: [first('LOST'), second('LOST')] });
    checkInOn(move('P1-LOST', 'INSTEAD'));
    expect(attempt(first('LOST'), second('LOST'))).toMatchObject({
      value: { reservations: 1, rebooked: [{ reservationId: 'P1-LOST' }] },
    });
    expect(attempt(first('INSTEAD'), second('INSTEAD'))).toMatchObject({ value: { reservations: 2 } });
    expect(
      bookingsOf('TEST01').map(({ passenger_id, flight_id, state }) => [passenger_id, flight_id, state]),
    ).toEqual([
      ['P2', 'LOST', 'booked'],
      ['P1', 'INSTEAD', 'checked-in'],
      ['P2', 'INSTEAD', 'booked'],
    ]);
  });

  it('are refused without ids of their own, whether or not check-in has moved one', () => {
    const two = [
      { ...first('INSTEAD'), ...nameless },
      { ...second('INSTEAD'), ...nameless },
    ];
    expect(attempt(...two)).toMatchObject(refused);
    world.take({ reservations: [anna('LOST')] });
    move('TEST01-LOST', 'INSTEAD');
    expect(attempt(...two)).toMatchObject(refused);
    expect(bookingsOf('TEST01')).toHaveLength(1);
  });

  it('are refused one after the other where check-in has moved nobody', () => {
    world.take({ reservations: [{ ...first('INSTEAD'), ...nameless }] });
    expect(attempt({ ...second('INSTEAD'), ...nameless })).toMatchObject(refused);
    expect(bookingsOf('TEST01')).toHaveLength(1);
  });
});
