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

const from = (flightId: string, number: string, to: string, hour: string) => ({
  ...{ ...FLIGHT, flightId, number, from: FLIGHT.to, to },
  departure: `2031-05-14T${hour}:30:00+08:00`,
  boarding: `2031-05-14T${hour}:00:00+08:00`,
  arrival: `2031-05-14T23:00:00+08:00`,
  checkInCloses: `2031-05-14T${hour}:00:00+08:00`,
});
const SOUTH = from('SOUTH', '81', 'CAN', '18');
const WEST = from('WEST', '83', 'NRT', '19');

it('Two who part where their first flight ends see both flights, and each leaves with the passes of their own', async () => {
  const person = (passengerId: string, givenNames: string, ...flights: string[]) =>
    flights.map((flightId) => ({
      ...{ recordLocator: 'PART01', surname: 'SAMPLE', givenNames, passengerId, flightId },
      reservationId: `${givenNames}-${flightId}`,
      document: { number: `P${passengerId}1` },
    }));
  const reservations = [
    ...person('A', 'ANNA', FLIGHT.flightId, 'SOUTH'),
    ...person('B', 'BERT', FLIGHT.flightId, 'WEST'),
  ];
  const bookings = importSchema.parse({ flights: [FLIGHT, SOUTH, WEST], reservations });
  expectOk(importBookings(rig.desk, bookings), 'it is announced');
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'PART01', surname: 'SAMPLE' });
  await reach(rig, 'choose-travellers');
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['A', 'B'] });
  expect(await reach(rig, 'confirm')).toMatchObject({
    props: {
      visit: {
        onward: [{ number: '81' }],
        companions: [{ travellerId: 'B', ownOnward: [{ number: '83' }] }],
      },
    },
  });
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  const told: string[] = [];
  for (let taken = 0; taken < 4; taken += 1) {
    const { screen, props } = rig.page.screen();
    if (screen === 'take-pass') told.push(`${props.pass?.passenger.givenName} ${props.pass?.flight?.number}`);
    for (const { peer } of rig.printers) peer.take();
    await rig.clock.until(() => false, 8000);
  }
  expect(told.toSorted()).toEqual(['Anna 75', 'Anna 81', 'Bert 75', 'Bert 83']);
  const printed = rig.desk.store
    .bookingsByLocator('PART01')
    .map(({ passenger: { reservation_id: id, state } }) => [id, state, rig.desk.store.mayHavePrinted(id)]);
  expect(printed).toEqual(reservations.map(({ reservationId }) => [reservationId, 'checked-in', true]));
});
