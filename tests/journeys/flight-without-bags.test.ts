import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { openTestHost } from '../../device-agent/dcs/gonow-host/test-world.ts';
import type { Bookings } from '../../device-agent/dcs/port.conformance-world.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
afterEach(() => rig.close());

const HOSTS = {
  'the reference host': async (bookings: Bookings) => {
    rig = await openRig(DEMO_DEVICES);
    expectOk(importBookings(rig.desk, importSchema.parse(bookings)), 'it is announced');
    return () => rig.desk.store.bags('BO').length;
  },
  'a host of the other kind': async (bookings: Bookings) => {
    let countBags = () => 0;
    rig = await openRig(DEMO_DEVICES, undefined, {
      connect: ({ clock }) => {
        const { host, take, kiosk, asked } = openTestHost({ clock });
        take(bookings);
        countBags = () =>
          host.store.bookings
            .byLocator('NOBAGS')
            ?.journeys.flatMap(({ segments }) =>
              segments.flatMap(({ travellers }) => Object.values(travellers).flatMap(({ bags }) => bags)),
            ).length ?? 0;
        return { dcs: kiosk('TEST-01', {}), activity: () => asked.length };
      },
    });
    return () => countBags();
  },
};

describe.each(Object.entries(HOSTS))('At %s', (_, open) => {
  it('whoever has bags for a flight that takes none is sent to the desk with them before they check in, and pays nothing', async () => {
    const { accountingCode: _none, ...flight } = FLIGHT;
    const person = { recordLocator: 'NOBAGS', surname: 'SAMPLE', givenNames: 'BO', reservationId: 'BO' };
    const reservations = [{ ...person, flightId: flight.flightId }];
    const bagsTaken = await open({ flights: [flight], reservations });
    await reach(rig, 'welcome');
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    rig.page.send({ type: 'passenger.searched', reference: 'NOBAGS', surname: 'SAMPLE' });
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.has-bags' });
    const areSentAway = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'confirm' && props.bagsAway && props.bags === null;
    };
    expect(await rig.clock.until(areSentAway, SOON)).toBe(true);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    expect((await reach(rig, 'goodbye')).props).toMatchObject({ leftOut: [] });
    expect(rig.jobs().map(({ document }) => document)).toEqual(['boarding-pass']);
    expect([rig.payments(), bagsTaken()]).toEqual([[], 0]);
  });
});
