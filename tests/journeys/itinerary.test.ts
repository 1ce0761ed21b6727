import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { takesPass } from '../faults/rig/till.ts';

const checksIn = async (rig: Rig) => {
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await reach(rig, 'confirm');
  await takesPass(rig);
  await reach(rig, 'goodbye');
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
      await reach(rig, 'take-pass');
      for (const { peer } of rig.printers) peer.take();
      await reach(rig, 'goodbye');
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
    await reach(rig, 'print-failed');
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    expect(rig.page.screen()).toMatchObject({ props: { hasPass: true } });
    rig.page.send({ type: 'passenger.wants-itinerary' });
    await reach(rig, 'print-failed');
    expect(itineraries(rig)).not.toContain('taken');
    await rig.close();
  });
});
