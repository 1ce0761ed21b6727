import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

it('Nobody but a member has a usual seat: who was given one hears that it was given, also when they come again', async () => {
  const reservations = [
    {
      ...{ recordLocator: 'GIVEN1', surname: 'SAMPLE', givenNames: 'GUS', passengerId: 'G' },
      ...{ flightId: FLIGHT.flightId, reservationId: 'GUS', document: { number: 'PG1' } },
    },
  ];
  expectOk(
    importBookings(rig.desk, importSchema.parse({ flights: [FLIGHT], reservations })),
    'it is announced',
  );
  const because = async () => {
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    rig.page.send({ type: 'passenger.searched', reference: 'GIVEN1', surname: 'SAMPLE' });
    const { screen, props } = await reach(rig, 'confirm');
    return screen === 'confirm' ? props.visit.seat.because : screen;
  };
  expect(await because()).toBe('assigned');
  expect(rig.desk.store.booking('GUS')?.passenger.seat_chosen_by).toBe('preference');
  rig.page.send({ type: 'passenger.finished' });
  await reach(rig, 'welcome');
  expect(await because()).toBe('assigned');
});
