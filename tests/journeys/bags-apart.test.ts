import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { bringBags } from '../faults/rig/bring-bags.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

/** From where the first flight ends. */
const SOUTH = {
  ...{ ...FLIGHT, flightId: 'SOUTH', number: '81', from: FLIGHT.to, to: 'CAN' },
  departure: '2031-05-14T18:30:00+08:00',
  boarding: '2031-05-14T18:00:00+08:00',
  arrival: '2031-05-14T21:30:00+08:00',
  checkInCloses: '2031-05-14T18:00:00+08:00',
};
const COUPLE = ['ANNA', 'BERT'].flatMap((givenNames) =>
  [FLIGHT, SOUTH].map(({ flightId }) => ({
    ...{ recordLocator: 'PART01', surname: 'SAMPLE', givenNames, passengerId: givenNames, flightId },
    ...{ reservationId: `${givenNames}-${flightId}`, document: { number: `P${givenNames}1` } },
  })),
);

let rig: Rig;
const announce = (reservations: readonly object[]) => {
  const bookings = importSchema.parse({ flights: [FLIGHT, SOUTH], reservations });
  expectOk(importBookings(rig.desk, bookings), 'it is announced');
};
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
  announce(COUPLE);
});
afterEach(() => rig.close());

it('A couple of whom one is held back further on, once their bags are chosen, reads where each of the bags is given back', async () => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'PART01', surname: 'SAMPLE' });
  await reach(rig, 'choose-travellers');
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['ANNA', 'BERT'] });
  await bringBags(rig, 2);
  announce(COUPLE.map((one) => ({ ...one, hold: one.reservationId === 'BERT-SOUTH' })));
  rig.page.send({ type: 'passenger.confirmed' });
  for (let passes = 0; passes < 3; passes += 1) {
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    await rig.clock.until(() => rig.page.screen().screen !== 'take-pass', 8000);
  }
  const { places, tags, leftOut } = (await reach(rig, 'fix-tags')).props;
  expect([places.map(({ code }) => code).toSorted(), tags, leftOut.length]).toEqual([['CAN', 'PEK'], 2, 1]);
});
