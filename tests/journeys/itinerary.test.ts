import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import type { ScreenName } from '../../kiosk-ui/journey/shown.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { takesPass } from '../faults/rig/till.ts';

const SOON = 60_000;

const until = async (rig: Rig, screen: ScreenName) => {
  if (!(await rig.clock.until(() => rig.page.screen().screen === screen, SOON)))
    throw new Error(`${screen} was not reached, but ${rig.page.screen().screen}`);
};
const checksIn = async (rig: Rig) => {
  await until(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await until(rig, 'confirm');
  await takesPass(rig);
  await until(rig, 'goodbye');
};
const itineraries = (rig: Rig) =>
  rig.jobs().flatMap(({ document, state }) => (document === 'itinerary' ? [state] : []));

describe('an itinerary', () => {
  it('is printed for whoever has checked in and asks, once, and again as a copy', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await checksIn(rig);
    for (const printed of [['taken'], ['taken', 'taken']]) {
      expect(rig.page.screen()).toMatchObject({ props: { hasPass: true, canHaveItinerary: true } });
      rig.page.send({ type: 'passenger.wants-itinerary' });
      await until(rig, 'take-pass');
      for (const { peer } of rig.printers) peer.take();
      await until(rig, 'goodbye');
      expect(itineraries(rig)).toEqual(printed);
    }
    const submitted = rig
      .events()
      .filter(({ type, data }) => type === 'document.submitted' && data.document === 'itinerary');
    expect(submitted.map(({ data }) => data.reprint)).toEqual([false, true]);
    await rig.close();
  });

  it('that does not come out takes nobody’s pass away, and can be asked for again', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await checksIn(rig);
    for (const { peer } of rig.printers) peer.inject({ coverOpen: true });
    rig.page.send({ type: 'passenger.wants-itinerary' });
    await until(rig, 'print-failed');
    rig.page.send({ type: 'passenger.finished' });
    await until(rig, 'goodbye');
    expect(rig.page.screen()).toMatchObject({ props: { hasPass: true } });
    rig.page.send({ type: 'passenger.wants-itinerary' });
    await until(rig, 'print-failed');
    expect(itineraries(rig)).not.toContain('taken');
    await rig.close();
  });
});
