import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, reachWhen } from '../faults/rig/reach.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES, { ...LANTERN_AIR, phonePasses: 'on-request' });
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

const announce = (gate: string) => {
  const person = { recordLocator: 'GATES1', surname: 'SAMPLE', givenNames: 'ANNA' };
  const reservations = [{ ...person, flightId: FLIGHT.flightId }];
  const told = importSchema.parse({ flights: [{ ...FLIGHT, gate }], reservations });
  expectOk(importBookings(rig.desk, told), 'it is announced');
};

const toConfirmation = async () => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'GATES1', surname: 'SAMPLE' });
  await reachWhen(rig, 'confirm', ({ visit }) => visit?.flight.gate === 'A1');
};

describe('a gate that changes while the passenger looks at the confirmation', () => {
  it('is the new one at the farewell as on the pass', async () => {
    announce('A1');
    await toConfirmation();
    announce('B22');
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'take-pass')).toMatchObject({ props: { flight: { gate: 'B22' } } });
    rig.printers[0]?.peer.take();
    expect(await reach(rig, 'goodbye')).toMatchObject({ props: { flight: { number: '75', gate: 'B22' } } });
  });

  it('is the new one also where the pass is shown for the phone', async () => {
    announce('A1');
    await toConfirmation();
    announce('B22');
    rig.page.send({ type: 'passenger.phone-pass' });
    expect(await reach(rig, 'phone-pass')).toMatchObject({
      props: { passes: [{ flight: { gate: 'B22' } }] },
    });
    rig.page.send({ type: 'passenger.finished' });
    expect(await reach(rig, 'goodbye')).toMatchObject({ props: { flight: { gate: 'B22' } } });
  });
});
