import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import { CABINS } from '../../config/seat-maps/cabin.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { FLIGHT, LATER } from './two-flights.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER]);
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

/** Books one person after the other: each in a compartment, and with a seat of it where one is said. */
const book = (flight: object, ...people: readonly (readonly [compartment: string, seat?: string])[]) => {
  const reservations = people.map(([compartment, seat], index) => ({
    ...{
      recordLocator: 'MIXED1',
      flightId: FLIGHT.flightId,
      passengerId: `P${index}`,
      reservationId: `R${index}`,
    },
    ...{ surname: 'SAMPLE', givenNames: `ANNA${'ABCD'[index]}`, compartment },
    ...(seat && { seat: { number: seat, chosenBy: 'system' } }),
  }));
  expectOk(
    importBookings(rig.desk, importSchema.parse({ flights: [flight, LATER], reservations })),
    'booked',
  );
};

const comeForward = () => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'MIXED1', surname: 'SAMPLE' });
};
const comeAllAlong = async () => {
  const { props } = await reach(rig, 'choose-travellers');
  const travellers = 'travellers' in props ? props.travellers : [];
  const travellerIds = travellers.map(({ travellerId }) => travellerId);
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
};

const compartmentOf = (seat: string | null) => CABINS.get('a320')?.seats.get(seat ?? '')?.compartment;
/** What the host holds: of each their flight, and their seat. */
const held = () =>
  rig.desk.store
    .bookingsByLocator('MIXED1')
    .map(({ passenger: { passenger_id, flight_id, seat } }) => ({ passenger_id, flight_id, seat }))
    .sort((a, b) => a.passenger_id.localeCompare(b.passenger_id));

describe('a party in two cabins', () => {
  it('of one in business and one in economy has a seat each in their own', async () => {
    book(FLIGHT, ['J'], ['Y']);
    comeForward();
    await comeAllAlong();
    await reach(rig, 'confirm');
    expect(held().map(({ seat }) => compartmentOf(seat))).toEqual(['J', 'Y']);
  });

  it('sits side by side within each of them', async () => {
    book(FLIGHT, ['J'], ['Y'], ['J'], ['Y']);
    comeForward();
    await comeAllAlong();
    await reach(rig, 'confirm');
    const seats = held().map(({ seat }) => seat ?? '');
    expect(seats.map(compartmentOf)).toEqual(['J', 'Y', 'J', 'Y']);
    for (const [one, other] of [
      [seats[0], seats[2]],
      [seats[1], seats[3]],
    ]) {
      expect(one).not.toBe(other);
      expect(one?.slice(0, -1)).toBe(other?.slice(0, -1));
    }
  });

  it('sits near whoever of the same cabin has a seat already, and leaves them there', async () => {
    book(FLIGHT, ['J', '1A'], ['Y', '22A'], ['Y'], ['Y']);
    comeForward();
    await comeAllAlong();
    await reach(rig, 'confirm');
    expect(held().map(({ seat }) => seat)).toEqual(['1A', '22A', '22B', '22C']);
  });

  it('has seats in both of another flight, once it is moved there', async () => {
    book(
      { ...FLIGHT, disruption: { kind: 'cancelled', scheduledDeparture: FLIGHT.departure } },
      ['J'],
      ['Y'],
    );
    comeForward();
    await reach(rig, 'refused');
    rig.page.send({ type: 'passenger.sees-alternatives' });
    const { props } = await reach(rig, 'choose-flight');
    const choiceId = ('choices' in props && props.choices[0]?.choiceId) || '';
    rig.page.send({ type: 'passenger.chose-flight', choiceId });
    await comeAllAlong();
    await reach(rig, 'confirm');
    expect(held().map(({ flight_id, seat }) => [flight_id, compartmentOf(seat)])).toEqual([
      ['LATER', 'J'],
      ['LATER', 'Y'],
    ]);
  });
});

describe('a passenger whose cabin has only seats left', () => {
  const economy = [...(CABINS.get('a320')?.seats.values() ?? [])].filter((seat) => seat.compartment === 'Y');
  const PRICED = { ...FLIGHT, seatPrices: { bulkhead: { minorUnits: 5000, currency: 'CNY' } } };

  const onlyThese = (flight: object, left: typeof economy) => {
    expect(left.length).toBeGreaterThan(0);
    book(flight, ['Y']);
    const others = economy
      .filter((seat) => !left.includes(seat))
      .map(({ number }, index) => ({
        ...{ recordLocator: `F${String(index).padStart(5, '0')}`, flightId: FLIGHT.flightId },
        ...{ surname: 'OTHER', givenNames: 'ANNA', seat: { number, chosenBy: 'system' } },
      }));
    expectOk(importBookings(rig.desk, importSchema.parse({ reservations: others })), 'the rest is taken');
    comeForward();
  };

  it('at an exit is given none unasked, and reads at which desk to ask', async () => {
    const atExits = economy.filter(({ exitRow }) => exitRow);
    onlyThese(FLIGHT, atExits);
    expect(await reach(rig, 'refused', 'confirm')).toMatchObject({
      screen: 'refused',
      props: { code: 'check-in.no-seat', desk: { en: 'Row C, desk 20' } },
    });
    expect(held()).toMatchObject([{ seat: null }]);
  });

  it('that cost something is given one of them, and pays nothing for it', async () => {
    const priced = economy.filter(({ notes }) => notes.includes('bulkhead'));
    onlyThese(PRICED, priced);
    await reach(rig, 'confirm');
    const [{ seat } = { seat: null }] = held();
    expect(priced.map(({ number }) => number)).toContain(seat);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(rig.payments()).toEqual([]);
  });
});
