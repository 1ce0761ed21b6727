import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import {
  askedForCard,
  at,
  choosesBags,
  moneyProblems,
  openTill,
  reach,
  reachScreen,
  reservationOf,
  takesPass,
  terminalOf,
} from '../faults/rig/till.ts';

type Rig = Awaited<ReturnType<typeof openTill>>;

/** Longer than between two rounds in which the kiosk gets ready for a host that goes away. */
const HOLDS_DEPARTURES = 130_000;
/** Milliseconds in which a kiosk has noticed whether the host is there, and told it everything. */
const NOTICED = 30_000;
/** Milliseconds in which whatever the host cannot digest is left to staff. */
const LEFT_TO_STAFF = 300_000;
const SEATS = ['21A', '21B'];

let rig: Rig;
beforeEach(async () => {
  rig = await openTill();
  await reachScreen(rig, 'welcome');
  for (const [index, seat] of SEATS.entries()) {
    const passenger = passengerNow(index);
    const { record_locator, flight_id, surname, given_names, stay_until } = passenger;
    expectOk(
      importBookings(
        rig.desk,
        importSchema.parse({
          reservations: [
            {
              ...{ recordLocator: record_locator, flightId: flight_id, surname, givenNames: given_names },
              ...{ stayUntil: stay_until ?? undefined, seat: { number: seat, chosenBy: 'passenger' } },
            },
          ],
        }),
      ),
      'the seat is free',
    );
  }
  await rig.clock.until(() => false, HOLDS_DEPARTURES);
});
afterEach(() => rig.close());

const passengerNow = (index: number) => {
  const booking = rig.desk.store.booking(reservationOf(index));
  if (!booking) throw new Error('the roster has such a passenger');
  return booking.passenger;
};
const eventsOf = (name: string) => rig.events().filter(({ type }) => type === name);

const checksIn = async (index: number) => {
  rig.reader.insert({ label: null, lines: rig.passports[index] ?? [] });
  await reachScreen(rig, 'confirm');
  await takesPass(rig);
  await reachScreen(rig, 'goodbye');
  rig.reader.remove();
  await reachScreen(rig, 'welcome');
};

describe('a host that is back after the kiosk has checked someone in by itself', () => {
  it('hears of that check-in before the bags that are paid for, and takes them', async () => {
    await choosesBags(rig, 0);
    rig.hostAway(true);
    rig.page.send({ type: 'passenger.confirmed' });
    await reachScreen(rig, 'take-pass');
    expect(passengerNow(0).state).toBe('booked');
    rig.hostAway(false);
    for (const { peer } of rig.printers) peer.take();
    await reach(rig, 'the card', () => askedForCard(rig));
    await terminalOf(rig).act('present', { card: 'good' });
    await reach(rig, 'the tags', () => at(rig, 'fix-tags', 'bags-failed'), 4 * NOTICED);
    expect(rig.page.screen().screen).toBe('fix-tags');
    expect(rig.desk.store.bags(reservationOf(0))).toHaveLength(2);
    expect(rig.payments()).toMatchObject([{ purpose: 'bags', state: 'used' }]);
    expect(moneyProblems(rig)).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4])(
    'takes a bag that is free, of whoever takes their pass %i s after',
    async (seconds) => {
      await choosesBags(rig, 0, 1);
      rig.hostAway(true);
      rig.page.send({ type: 'passenger.confirmed' });
      await reachScreen(rig, 'take-pass');
      rig.hostAway(false);
      await rig.clock.until(() => false, seconds * 1000);
      for (const { peer } of rig.printers) peer.take();
      await reach(rig, 'the tag', () => at(rig, 'fix-tags', 'bags-failed'), 4 * NOTICED);
      expect(rig.page.screen().screen).toBe('fix-tags');
      expect(rig.desk.store.bags(reservationOf(0))).toHaveLength(1);
    },
  );

  it('is believed again though it never answers one report: staff hear of that one, and of it alone', async () => {
    rig.hostAway(true);
    await checksIn(0);
    const [completed] = eventsOf('check-in.completed');
    rig.hostTakes('reportCheckIn', 'away');
    rig.hostAway(false);
    expect(await rig.clock.until(() => eventsOf('check-in.conflict').length > 0, NOTICED)).toBe(false);
    expect(rig.readiness()).toMatchObject({ causes: ['dcs.away'] });

    expect(await rig.clock.until(() => rig.readiness().state === 'in-service', LEFT_TO_STAFF)).toBe(true);
    const { seat, sequenceNumber } = completed?.data ?? {};
    expect(eventsOf('check-in.conflict').map(({ data }) => data)).toEqual([
      { reservation: reservationOf(0), seat, sequenceNumber, code: 'dcs.unreachable' },
    ]);
    expect(passengerNow(0)).toMatchObject({ state: 'booked', sequence_number: null, seat });
    await checksIn(1);
    expect(passengerNow(1).state).toBe('checked-in');
  });

  it('that was away again meanwhile has all its time anew before a report is left to staff', async () => {
    rig.hostAway(true);
    await checksIn(0);
    rig.hostTakes('reportCheckIn', 'away');
    rig.hostAway(false);
    await rig.clock.until(() => false, 2 * NOTICED);
    rig.hostAway(true);
    await rig.clock.until(() => false, LEFT_TO_STAFF);
    rig.hostAway(false);
    await rig.clock.until(() => false, 2 * NOTICED);
    expect(eventsOf('check-in.conflict')).toEqual([]);
    rig.hostTakes('reportCheckIn', 'there');
    expect(await rig.clock.until(() => passengerNow(0).state === 'checked-in', NOTICED)).toBe(true);
    expect(eventsOf('check-in.conflict')).toEqual([]);
  });
});
