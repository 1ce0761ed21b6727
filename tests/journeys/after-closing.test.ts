import { DateTime } from 'luxon';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { checkIn } from '../../device-agent/dcs/reference/check-in.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, reachWhen } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

const SECOND = 1000;
const PRICE = { minorUnits: 12_000, currency: 'CNY' };

describe('Who checked in elsewhere, and comes to the kiosk', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig(DEMO_DEVICES);
    await reach(rig, 'welcome');
  });
  afterEach(() => rig.close());

  /** Checked in for a flight whose check-in closes so many seconds from now, and at the kiosk. */
  const comeBeforeClosing = async (seconds: number) => {
    const closes = DateTime.fromMillis(rig.clock.now() + seconds * SECOND, { zone: 'Asia/Shanghai' });
    const flight = { ...FLIGHT, checkInCloses: closes.toISO(), seatPrices: { bulkhead: PRICE } };
    const booked = { recordLocator: 'CLOSED', surname: 'SAMPLE', givenNames: 'BO', reservationId: 'BO' };
    const reservations = [{ ...booked, flightId: flight.flightId }];
    const bookings = importSchema.parse({ flights: [flight], reservations });
    expectOk(importBookings(rig.desk, bookings), 'it is announced');
    const command = { reservationId: 'BO', kioskId: 'WEB', document: null, idempotencyKey: 'WEB' };
    expectOk(
      checkIn({ ...rig.desk, clock: { ...rig.desk.clock, now: () => closes.toMillis() - 1 } }, command),
      'it is open',
    );
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    rig.page.send({ type: 'passenger.searched', reference: 'CLOSED', surname: 'SAMPLE' });
    return reach(rig, 'confirm');
  };
  const untilClosed = async () => {
    const { flight } = rig.desk.store.booking('BO') ?? {};
    await rig.clock.until(() => rig.clock.now() >= Date.parse(flight?.check_in_closes ?? ''), 60 * SECOND);
  };
  const expectNothingSold = () => expect([rig.payments(), rig.desk.store.bags('BO')]).toEqual([[], []]);

  it('after check-in has closed is told so, offered neither bags nor another seat, and has the pass printed', async () => {
    const { props } = await comeBeforeClosing(-1);
    expect(props.visit).toMatchObject({ isClosed: true, takesBags: false, alreadyCheckedIn: true });
    rig.page.send({ type: 'passenger.has-bags' });
    rig.page.send({ type: 'passenger.wants-seats' });
    expect(rig.page.screen().screen).toBe('confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'goodbye');
    expectNothingSold();
  });

  it('just before it closes pays for no seat that they would not be given', async () => {
    await comeBeforeClosing(20);
    rig.page.send({ type: 'passenger.wants-seats' });
    const { map } = await reachWhen(rig, 'choose-seat', (shown) => shown.map !== null);
    const sold = map?.seats.find(({ price, state, exitRow }) => price && state === 'free' && !exitRow);
    await untilClosed();
    const choice = { travellerId: map?.travellerId ?? '', seat: sold?.number ?? '', exitRow: null };
    rig.page.send({ type: 'passenger.chose-seat', ...choice });
    await reachWhen(rig, 'choose-seat', ({ problem }) => problem === 'check-in.closed');
    expectNothingSold();
  });

  it('just before it closes pays for no bag that nobody would take', async () => {
    await comeBeforeClosing(20);
    rig.page.send({ type: 'passenger.has-bags' });
    await reachWhen(rig, 'bags', ({ bags }) => bags !== null);
    const two = [{ weight: 20 }, { weight: 20 }];
    rig.page.send({ type: 'passenger.bags', bags: two });
    await reachWhen(rig, 'bags', ({ bags }) => bags?.bags.length === two.length && bags.cost !== null);
    rig.page.send({ type: 'passenger.bags-done' });
    await reach(rig, 'confirm');
    await untilClosed();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    expect((await reach(rig, 'bags-failed')).props).toMatchObject({ code: 'bags.refused' });
    expectNothingSold();
  });
});
