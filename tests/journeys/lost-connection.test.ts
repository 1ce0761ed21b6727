import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

/** Leaves two hours after the first lands. */
const ONWARD = {
  ...{ ...FLIGHT, flightId: 'ONWARD', number: '78', from: 'PEK', to: 'CAN' },
  departure: '2031-05-14T18:20:00+08:00',
  arrival: '2031-05-14T21:30:00+08:00',
  boarding: '2031-05-14T17:40:00+08:00',
  checkInCloses: '2031-05-14T17:20:00+08:00',
};
const LATE = {
  ...FLIGHT,
  departure: '2031-05-14T17:00:00+08:00',
  arrival: '2031-05-14T19:20:00+08:00',
  disruption: { kind: 'delayed', scheduledDeparture: FLIGHT.departure },
};
const CANCELLED = { ...ONWARD, disruption: { kind: 'cancelled', scheduledDeparture: ONWARD.departure } };
const DESK = { en: 'Row C, desk 20' };

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

const toConfirmation = async (...flights: readonly { readonly flightId: string }[]) => {
  const person = { recordLocator: 'LOST01', surname: 'SAMPLE', givenNames: 'ANNA', passengerId: 'ANNA' };
  const reservations = flights.map(({ flightId }) => ({ ...person, flightId }));
  expectOk(importBookings(rig.desk, importSchema.parse({ flights, reservations })), 'it is announced');
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'LOST01', surname: 'SAMPLE' });
  return reach(rig, 'confirm');
};
const states = () =>
  Object.fromEntries(
    rig.desk.store.bookingsByLocator('LOST01').map(({ passenger }) => [passenger.flight_id, passenger.state]),
  );

describe('a passenger whose onward flight', () => {
  it('can be caught is checked in for both', async () => {
    const { props } = await toConfirmation(FLIGHT, ONWARD);
    expect('visit' in props && props.visit?.onward.map(({ number, lost }) => [number, lost ?? null])).toEqual(
      [['78', null]],
    );
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(states()).toEqual({ SOONER: 'checked-in', ONWARD: 'checked-in' });
  });

  it.each([
    ['leaves before they land, for a delay,', 'missed', [LATE, ONWARD]],
    ['is cancelled', 'cancelled', [FLIGHT, CANCELLED]],
  ] as const)(
    '%s is told so before they confirm, and at the end where to go',
    async (_what, lost, flights) => {
      const { props } = await toConfirmation(...flights);
      expect(props).toMatchObject({ visit: { onward: [{ number: '78', lost }] } });
      rig.page.send({ type: 'passenger.confirmed' });
      await reach(rig, 'take-pass');
      rig.printers[0]?.peer.take();
      const code = `flight.${lost}`;
      expect((await reach(rig, 'goodbye')).props).toMatchObject({
        leftOut: [{ flight: 'XD 78', code, desk: DESK }],
      });
      expect(states()).toEqual({ SOONER: 'checked-in', ONWARD: 'booked' });
      const refused = rig.events().filter(({ type }) => type === 'check-in.refused');
      expect(refused).toMatchObject([{ data: { code } }]);
    },
  );

  it('is lost has bags tagged as far as they fly, and is told so when the tags are put on', async () => {
    await toConfirmation(LATE, ONWARD);
    rig.page.send({ type: 'passenger.has-bags' });
    await reach(rig, 'bags');
    rig.page.send({ type: 'passenger.bags', bags: [{ weight: null }] });
    await rig.clock.until(() => false, 1000);
    rig.page.send({ type: 'passenger.bags-done' });
    await reach(rig, 'confirm');
    expect(rig.page.screen().props).toMatchObject({ bags: { to: { code: 'PEK' } } });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    await rig.clock.until(() => rig.page.screen().screen === 'fix-tags', 60_000);
    expect(rig.page.screen()).toMatchObject({
      screen: 'fix-tags',
      props: { place: { code: 'PEK' }, leftOut: [{ flight: 'XD 78', code: 'flight.missed', desk: DESK }] },
    });
  });
});
