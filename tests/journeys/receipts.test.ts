import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { askedForCard, choosesBags, takesPass } from '../faults/rig/till.ts';

const paysForBags = async (rig: Rig) => {
  await choosesBags(rig, 0);
  await takesPass(rig);
  await rig.clock.until(() => askedForCard(rig), SOON);
  await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
};
const take = (rig: Rig) => {
  for (const { peer } of rig.printers) peer.take();
};
const receipts = (rig: Rig) =>
  rig.jobs().flatMap(({ document, state }) => (document === 'receipt' ? [state] : []));

describe('a receipt', () => {
  it('is offered to whoever has paid, printed on request, and again as a copy', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await paysForBags(rig);
    await reach(rig, 'fix-tags');
    rig.page.send({ type: 'passenger.finished' });
    for (const printed of [['taken'], ['taken', 'taken']]) {
      await reach(rig, 'goodbye');
      expect(rig.page.screen()).toMatchObject({ props: { hasPass: true, hasReceipt: true } });
      rig.page.send({ type: 'passenger.wants-receipt' });
      await reach(rig, 'take-pass');
      take(rig);
      await reach(rig, 'goodbye');
      expect(receipts(rig)).toEqual(printed);
    }
    const reprints = rig
      .events()
      .filter(({ type, data }) => type === 'document.submitted' && data.document === 'receipt');
    expect(reprints.map(({ data }) => data.reprint)).toEqual([false, true]);
    await rig.close();
  });

  it('that does not come out takes nobody’s pass away, and can be printed again', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await paysForBags(rig);
    await reach(rig, 'fix-tags');
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    for (const { peer } of rig.printers) peer.inject({ coverOpen: true });
    rig.page.send({ type: 'passenger.wants-receipt' });
    await reach(rig, 'print-failed');
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    expect(rig.page.screen()).toMatchObject({ props: { hasPass: true } });
    await rig.close();
  });

  it('says of what was paid back that it was', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await choosesBags(rig, 0);
    await takesPass(rig);
    await rig.clock.until(() => askedForCard(rig), SOON);
    // The flight closes under the passenger's hands: the host takes no bags any more.
    for (const flight of rig.desk.store.flights())
      rig.desk.store.saveFlight({ ...flight, check_in_closes: flight.check_in_opens });
    await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
    await reach(rig, 'bags-failed');
    expect(rig.page.screen()).toMatchObject({ props: { code: 'payment.given-back' } });
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    expect(rig.page.screen()).toMatchObject({ props: { hasReceipt: true } });
    rig.page.send({ type: 'passenger.wants-receipt' });
    await reach(rig, 'take-pass');
    take(rig);
    await reach(rig, 'goodbye');
    expect(receipts(rig)).toEqual(['taken']);
    await rig.close();
  });

  it('is offered to nobody who has paid nothing', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await reach(rig, 'welcome');
    rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
    await reach(rig, 'confirm');
    await takesPass(rig);
    await reach(rig, 'goodbye');
    expect(rig.page.screen()).toMatchObject({ props: { hasReceipt: false } });
    rig.page.send({ type: 'passenger.wants-receipt' });
    await rig.clock.until(() => false, 1000);
    expect(receipts(rig)).toEqual([]);
    await rig.close();
  });
});
