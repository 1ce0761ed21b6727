import { afterEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { clearStandby } from '../../device-agent/dcs/reference/standby.ts';
import { portToDesk } from '../faults/rig/desk.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig, type RigOptions } from '../faults/rig/kiosk.ts';
import { reach, reachWhen } from '../faults/rig/reach.ts';
import { disagreements } from '../faults/rig/settle-up.ts';

let rig: Rig;
afterEach(() => rig.close());

const open = async (options: RigOptions = {}, takesStandby = true) => {
  const devices = [printerOfModel('custom-kpm180h'), ...PASSPORT_READER];
  rig = await openRig(devices, { ...LANTERN_AIR, takesStandby }, options);
  await reach(rig, 'welcome');
};

const comes = () => rig.reader.insert({ label: null, lines: [...rig.cases.standby.lines] });
const eventsOf = (name: string) => rig.events().filter(({ type }) => type === name);
const takesPaper = async (isStandby = true) => {
  rig.page.send({ type: 'passenger.confirmed' });
  const { props } = await reach(rig, 'take-pass');
  expect(props).toMatchObject({ pass: { document: 'boarding-pass' } });
  expect('pass' in props && props.pass?.isStandby === true).toBe(isStandby);
  rig.printers[0]?.peer.take();
  return reach(rig, 'goodbye');
};
const leaves = async () => {
  rig.reader.remove();
  rig.page.send({ type: 'passenger.finished' });
  await reach(rig, 'welcome');
};
const waiting = () => rig.desk.store.bookingsByLocator('L9000H')[0] ?? expect.fail();

describe('a passenger who waits for a seat', () => {
  it('is put on the list, told where they stand, and given a card that says so', async () => {
    await open();
    comes();
    expect(await reach(rig, 'confirm')).toMatchObject({
      props: { visit: { seat: { number: 'STBY' }, standby: { place: null, waiting: 0 }, takesBags: false } },
    });
    expect(await takesPaper()).toMatchObject({
      props: { seat: 'STBY', standby: { place: 1, waiting: 1 }, canHavePhonePass: false },
    });
    expect(eventsOf('standby.joined')).toMatchObject([{ data: { recordLocator: 'L9000H', place: 1 } }]);
    expect(eventsOf('check-in.completed')).toEqual([]);
    expect(waiting().passenger.state).toBe('standby');
    expect(disagreements(rig)).toEqual([]);
  });

  it('comes again, hears where they stand, and has the card once more', async () => {
    await open();
    comes();
    await reach(rig, 'confirm');
    await takesPaper();
    await leaves();
    comes();
    expect(await reach(rig, 'confirm')).toMatchObject({
      props: { visit: { standby: { place: 1, waiting: 1 }, alreadyCheckedIn: true } },
    });
    await takesPaper();
    expect(eventsOf('standby.joined')).toHaveLength(1);
    expect(eventsOf('document.submitted').map(({ data }) => data.reprint)).toEqual([false, true]);
  });

  it('comes again once they have a seat, and gets a boarding pass, with the number they waited with', async () => {
    await open();
    comes();
    await reach(rig, 'confirm');
    await takesPaper();
    const [joined] = eventsOf('standby.joined');
    await leaves();
    expect(clearStandby(rig.desk, waiting().flight)).toBe(1);
    comes();
    const { seat, sequence_number: number } = waiting().passenger;
    expect(number).toBe(joined?.data.sequenceNumber);
    expect(await reach(rig, 'confirm')).toMatchObject({
      props: { visit: { seat: { number: seat }, standby: null, alreadyCheckedIn: true } },
    });
    expect(await takesPaper(false)).toMatchObject({ props: { seat, standby: null } });
    // The card was no boarding pass: this is the first.
    expect(eventsOf('document.submitted').map(({ data }) => data.reprint)).toEqual([false, false]);
  });

  it('is given a seat while they read where they stand, and leaves with the boarding pass instead of the card', async () => {
    await open();
    comes();
    await reach(rig, 'confirm');
    await takesPaper();
    await leaves();
    comes();
    await reach(rig, 'confirm');
    expect(clearStandby(rig.desk, waiting().flight)).toBe(1);
    const { seat, sequence_number: sequenceNumber } = waiting().passenger;
    expect(await takesPaper(false)).toMatchObject({ props: { seat, standby: null } });
    expect(eventsOf('check-in.completed')).toMatchObject([{ data: { seat, sequenceNumber } }]);
    expect(eventsOf('check-in.refused')).toEqual([]);
    // The card was no boarding pass: this is the first.
    expect(eventsOf('document.submitted').map(({ data }) => data.reprint)).toEqual([false, false]);
    expect(disagreements(rig)).toEqual([]);
  });

  it.each([
    ['and of the flight on which they fly on', null],
    ['and not of the next flight abroad, for which no document was seen', { documentsChecked: false }],
  ])('is given a seat while they read where they stand, and has the pass of it, %s', async (_, onward) => {
    await open();
    const { passenger, flight } = waiting();
    const next = {
      ...{
        flightId: 'NEXT',
        carrier: 'XD',
        number: '78',
        from: flight.destination,
        to: 'ICN',
        cabin: 'a320',
      },
      departure: new Date(flight.departs_at + 8 * 3_600_000).toISOString(),
      boarding: new Date(flight.departs_at + 7 * 3_600_000).toISOString(),
      checkInOpens: flight.check_in_opens,
      checkInCloses: new Date(flight.departs_at + 7 * 3_600_000).toISOString(),
    };
    const booked = {
      ...{ recordLocator: 'L9000H', passengerId: passenger.passenger_id, flightId: next.flightId },
      ...{ surname: passenger.surname, givenNames: passenger.given_names, ...onward },
      document: { number: passenger.document_number, issuingState: passenger.document_state },
    };
    const bookings = importSchema.parse({ flights: [next], reservations: [booked] });
    expectOk(importBookings(rig.desk, bookings), 'they fly on');
    comes();
    await reach(rig, 'confirm');
    await takesPaper();
    await leaves();
    comes();
    expect(await reach(rig, 'confirm')).toMatchObject({ props: { visit: { standby: {}, onward: [] } } });
    expect(clearStandby(rig.desk, waiting().flight)).toBe(1);
    rig.page.send({ type: 'passenger.confirmed' });
    const flights = onward ? [flight.flight_id] : [flight.flight_id, next.flightId];
    for (const [index] of flights.entries()) {
      await reachWhen(rig, 'take-pass', ({ pass }) => pass?.number === index + 1);
      rig.printers[0]?.peer.take();
    }
    expect(await reach(rig, 'goodbye')).toMatchObject({ props: { standby: null, leftOut: [] } });
    const checkedIn = rig.desk.store
      .bookingsByLocator('L9000H')
      .filter((one) => one.passenger.state === 'checked-in')
      .map((one) => one.flight.flight_id);
    expect(checkedIn).toEqual(flights);
    expect(eventsOf('check-in.completed')).toHaveLength(flights.length);
    expect(disagreements(rig)).toEqual([]);
  });

  it('is booked by the airline before they are on the list, and is checked in', async () => {
    await open();
    comes();
    await reach(rig, 'confirm');
    const { passenger } = waiting();
    rig.desk.store.saveCheckIn({ ...passenger, state: 'booked' });
    expect(await takesPaper(false)).toMatchObject({ props: { standby: null } });
    expect(waiting().passenger.state).toBe('checked-in');
    expect(eventsOf('check-in.completed')).toMatchObject([{ data: { seat: waiting().passenger.seat } }]);
    expect(eventsOf('standby.joined')).toEqual([]);
  });

  it('is booked between the kiosk’s two questions about them, and is shown a seat', async () => {
    await open({
      connect: ({ desk, clock }) => {
        const port = portToDesk({ ...desk, clock });
        const standbyPlace: typeof port.standbyPlace = (query) => {
          desk.store.saveCheckIn({ ...waiting().passenger, state: 'booked' });
          return port.standbyPlace(query);
        };
        return { dcs: { ...port, standbyPlace } };
      },
    });
    comes();
    expect(await reach(rig, 'confirm')).toMatchObject({
      props: { visit: { seat: { number: waiting().passenger.seat }, standby: null } },
    });
    expect(waiting().passenger.seat).not.toBeNull();
  });

  it('is sent to a person where the airline wants them there', async () => {
    await open({}, false);
    comes();
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'check-in.no-seat' } });
  });
});
