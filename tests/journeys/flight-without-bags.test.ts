import { afterEach, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
afterEach(() => rig.close());

it('Whoever has bags for a flight that takes none is sent to the desk with them before they check in, and pays nothing', async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
  const { accountingCode: _, ...flight } = FLIGHT;
  const reservations = [
    {
      ...{ recordLocator: 'NOBAGS', surname: 'SAMPLE', givenNames: 'BO', reservationId: 'BO' },
      flightId: flight.flightId,
    },
  ];
  expectOk(
    importBookings(rig.desk, importSchema.parse({ flights: [flight], reservations })),
    'it is announced',
  );
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
  expect([rig.payments(), rig.desk.store.bags('BO')]).toEqual([[], []]);
});
