import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import type { ScreenName } from '../../kiosk-ui/journey/shown.ts';
import { openRig, type Rig } from './rig/kiosk.ts';

const SOON = 10_000;
const FLIGHT = 'XD900-SIM';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach('welcome');
  showPassport();
  await reach('confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reach('take-pass');
  rig.printers[0]?.peer.take();
  await reach('goodbye');
  rig.reader.remove();
  showPassport();
  await reach('confirm');
});
afterEach(() => rig.close());

const reach = async (screen: ScreenName) => {
  if (!(await rig.clock.until(() => rig.page.screen().screen === screen, SOON)))
    throw new Error(`${screen} was not reached, but ${JSON.stringify(rig.page.screen()).slice(0, 300)}`);
};
const showPassport = () => rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
const flight = () => {
  const row = rig.desk.store.flight(FLIGHT);
  if (!row) throw new Error('the flight is there');
  return row;
};
const passes = () => rig.jobs().filter(({ document }) => document === 'boarding-pass');

describe('whoever comes back checked in, and confirms', () => {
  it('has their pass printed once more, and is checked in no second time', async () => {
    rig.page.send({ type: 'passenger.confirmed' });
    await reach('take-pass');
    expect(passes()).toHaveLength(2);
    expect(rig.events().filter(({ type }) => type === 'check-in.completed')).toHaveLength(1);
  });

  it('gets no pass for a flight that was cancelled while they looked at it', async () => {
    rig.desk.store.saveFlight({
      ...flight(),
      disruption: 'cancelled',
      scheduled_departure: flight().departure,
    });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach('refused');
    expect(rig.page.screen()).toMatchObject({ props: { code: 'flight.cancelled' } });
    expect(passes()).toHaveLength(1);
  });

  it('gets no pass for a flight that has left while they looked at it', async () => {
    const at = rig.clock.now() - 1000;
    rig.desk.store.saveFlight({ ...flight(), departure: new Date(at).toISOString(), departs_at: at });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach('refused');
    expect(rig.page.screen()).toMatchObject({ props: { code: 'check-in.closed' } });
    expect(passes()).toHaveLength(1);
  });

  it('gets their pass all the same while the host is away', async () => {
    // Until the kiosk holds the departures of its airport.
    await rig.clock.until(() => false, 130_000);
    showPassport();
    await reach('confirm');
    rig.hostAway(true);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach('take-pass');
    expect(passes()).toHaveLength(2);
  });
});
