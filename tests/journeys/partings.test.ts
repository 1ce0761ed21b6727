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
const arrive = async (...travellerIds: string[]) => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'PART01', surname: 'SAMPLE' });
  await reach(rig, 'choose-travellers');
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
  return reach(rig, 'confirm');
};
const takePasses = async (count: number) => {
  for (let taken = 0; taken < count; taken += 1) {
    for (const { peer } of rig.printers) peer.take();
    await rig.clock.until(() => false, 8000);
  }
};
beforeEach(() => {
  const bookings = importSchema.parse({ flights: [FLIGHT, SOUTH, WEST], reservations });
  expectOk(importBookings(rig.desk, bookings), 'it is announced');
});

it('Two who part where their first flight ends see both flights, and each leaves with the passes of their own', async () => {
  expect(await arrive('A', 'B')).toMatchObject({
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

it('Of two who part each has bags checked to where they fly, free of charge, the second in a visit of their own', async () => {
  const shown = () => {
    const { screen, props } = rig.page.screen();
    return screen === 'bags' ? props.bags : null;
  };
  const addsABag = async () => {
    rig.page.send({ type: 'passenger.has-bags' });
    await reach(rig, 'bags');
    rig.page.send({ type: 'passenger.bags', bags: [{ weight: null }] });
    await rig.clock.until(() => shown()?.bags.length === 1, 5000);
  };
  await arrive('A', 'B');
  await addsABag();
  expect(shown()).toMatchObject({
    to: { code: 'CAN' },
    cost: null,
    elsewhere: [{ fullName: 'Bert Sample' }],
  });
  rig.page.send({ type: 'passenger.bags-done' });
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  await takePasses(5);
  await reach(rig, 'fix-tags');
  rig.page.send({ type: 'passenger.finished' });
  await reach(rig, 'goodbye', 'welcome');
  rig.page.send({ type: 'passenger.finished' });
  await reach(rig, 'welcome');
  await arrive('B');
  await addsABag();
  expect(shown()).toMatchObject({ to: { code: 'NRT' }, cost: null });
  expect(shown()).not.toHaveProperty('elsewhere');
  rig.page.send({ type: 'passenger.tags-only' });
  await reach(rig, 'fix-tags');
  const bags = ['ANNA', 'BERT'].map((name) =>
    rig.desk.store.bags(`${name}-${FLIGHT.flightId}`).map(({ destination }) => destination),
  );
  expect(bags).toEqual([['CAN'], ['NRT']]);
});
