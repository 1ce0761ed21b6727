import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { assignSeat } from '../../device-agent/dcs/reference/seats.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { announceOwed } from '../faults/rig/owed.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { askedForCard, moneyProblems } from '../faults/rig/till.ts';

/** Milliseconds after which a kiosk has held the departures with the seat, and is about to look after the host again. */
const ABOUT_TO_LOOK = 228_000;
/** Longer than between two rounds in which the kiosk gets ready for a host that goes away. */
const HOLDS_DEPARTURES = 125_000;
/** Milliseconds in which a kiosk has noticed whether the host is there, and told it everything. */
const NOTICED = 30_000;
const SEAT = '20A';
const PRICE = { minorUnits: 12_000, currency: 'CNY' };
const CABIN = { price: { minorUnits: 120_000, currency: 'CNY' }, gains: [] };

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
  for (const flight of rig.desk.store.flights())
    rig.desk.store.saveFlight({
      ...flight,
      ...{ seat_prices: JSON.stringify({ bulkhead: PRICE }), upgrade_prices: JSON.stringify({ J: CABIN }) },
    });
  books('passenger');
});
afterEach(() => rig.close());

/** The first passenger as the host knows them. */
const passenger = () => {
  const [booking] = rig.desk.store.bookingsByLocator('L00000');
  if (!booking) throw new Error('the roster has a first passenger');
  return booking.passenger;
};
/** The airline gives them the seat, or says by whom it was chosen. */
const books = (chosenBy: 'passenger' | 'system') => {
  const { record_locator, flight_id, surname, given_names, programme, member_number } = passenger();
  const booked = { recordLocator: record_locator, flightId: flight_id, surname, givenNames: given_names };
  const frequentFlyer = { airline: programme, number: member_number };
  const seat = { number: SEAT, chosenBy };
  const reservations = [{ ...booked, seat, frequentFlyer, stayUntil: '2031-05-24' }];
  expectOk(importBookings(rig.desk, importSchema.parse({ reservations })), 'the seat is free');
};
/** Moves them at another desk. */
const movesElsewhere = (seat: string) =>
  expectOk(
    assignSeat(rig.desk, {
      ...{ reservationId: passenger().reservation_id, seat, chosenBy: 'passenger', idempotencyKey: seat },
    }),
    'the seat is free',
  );
const isAway = () => JSON.stringify(rig.readiness()).includes('dcs.away');
const conflicts = () => rig.events().filter(({ type }) => type === 'check-in.conflict');
const map = () => {
  const { screen, props } = rig.page.screen();
  return screen === 'choose-seat' ? props.map : null;
};

const comes = async () => {
  rig.reader.insert({ label: null, lines: [...(rig.passports[0] ?? [])] });
  await reach(rig, 'confirm');
};
const leaves = async () => {
  rig.page.send({ type: 'passenger.finished' });
  rig.page.send({ type: 'passenger.back' });
  rig.reader.remove();
  await reach(rig, 'welcome');
};
const toMap = async () => {
  rig.page.send({ type: 'passenger.wants-seats' });
  await reach(rig, 'choose-seat');
  expect(await rig.clock.until(() => map() !== null, SOON)).toBe(true);
};
const chooses = (seat: string) => {
  const { travellerId = '' } = map() ?? {};
  rig.page.send({ type: 'passenger.chose-seat', travellerId, seat, exitRow: null });
};
const firstFree = () =>
  map()?.seats.find(({ price, state }) => price !== null && state === 'free')?.number ?? '';

describe('whoever moves at a kiosk just before it is left alone', () => {
  it.each([
    ['for a seat', () => chooses(firstFree())],
    ['for a higher cabin', () => rig.page.send({ type: 'passenger.buys-upgrade', compartment: 'J' })],
  ] as const)(
    'and pays %s, of a host that is back unnoticed, holds a pass with the new seat',
    async (_what, buys) => {
      await rig.clock.until(() => false, ABOUT_TO_LOOK);
      await comes();
      await toMap();
      buys();
      expect(await rig.clock.until(() => askedForCard(rig), SOON)).toBe(true);
      rig.hostAway(true);
      expect(await rig.clock.until(isAway, NOTICED)).toBe(true);
      rig.hostAway(false);
      await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
      await reach(rig, 'confirm');
      expect(isAway()).toBe(true);
      const { seat } = passenger();
      expect(seat).not.toBe(SEAT);
      rig.page.send({ type: 'passenger.confirmed' });
      expect(await reach(rig, 'take-pass', 'refused')).toMatchObject({
        screen: 'take-pass',
        props: { seat },
      });
      expect(await rig.clock.until(() => passenger().state === 'checked-in', NOTICED)).toBe(true);
      expect(passenger().seat).toBe(seat);
      expect(conflicts()).toEqual([]);
      expect(moneyProblems(rig)).toEqual([]);
    },
  );

  it('and was moved back elsewhere before the kiosk asked again, holds a pass with the seat that they have', async () => {
    // What the airline learns of their passport is told before, and changes nothing any more.
    await comes();
    await leaves();
    await rig.clock.until(() => false, HOLDS_DEPARTURES);
    await comes();
    await toMap();
    chooses('22C');
    expect(await rig.clock.until(() => passenger().seat === '22C', SOON)).toBe(true);
    await reach(rig, 'confirm');
    await leaves();
    movesElsewhere(SEAT);
    await rig.clock.until(() => false, HOLDS_DEPARTURES);
    rig.hostAway(true);
    expect(await rig.clock.until(isAway, HOLDS_DEPARTURES)).toBe(true);
    await comes();
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'take-pass', 'refused')).toMatchObject({
      ...{ screen: 'take-pass', props: { seat: SEAT } },
    });
    rig.hostAway(false);
    expect(await rig.clock.until(() => passenger().state === 'checked-in', NOTICED)).toBe(true);
    expect(conflicts()).toEqual([]);
  });

  it('and was not heard of, holds a pass with the new seat as soon as the host has told its departures', async () => {
    await rig.clock.until(() => false, HOLDS_DEPARTURES);
    books('system');
    announceOwed(rig, null, { seatPosition: 'aisle', seatZone: null });
    rig.hostTakes('assignSeat', 'unheard');
    rig.reader.insert({ label: null, lines: [...(rig.passports[0] ?? [])] });
    await reach(rig, 'refused');
    const { seat } = passenger();
    expect(seat).not.toBe(SEAT);
    rig.hostTakes('assignSeat', 'there');
    await leaves();
    await rig.clock.until(() => false, HOLDS_DEPARTURES);
    rig.hostAway(true);
    expect(await rig.clock.until(isAway, HOLDS_DEPARTURES)).toBe(true);
    await comes();
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'take-pass', 'refused')).toMatchObject({ screen: 'take-pass', props: { seat } });
    rig.hostAway(false);
    expect(await rig.clock.until(() => passenger().state === 'checked-in', NOTICED)).toBe(true);
    expect(conflicts()).toEqual([]);
  });
});
