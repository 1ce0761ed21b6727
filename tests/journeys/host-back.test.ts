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
  terminalOf,
} from '../faults/rig/till.ts';

type Rig = Awaited<ReturnType<typeof openTill>>;

/** Longer than between two rounds in which the kiosk gets ready for a host that goes away. */
const HOLDS_DEPARTURES = 130_000;
/** Milliseconds in which a kiosk has noticed whether the host is there, and told it everything. */
const NOTICED = 30_000;
const SEATS = ['21A'];

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
});
