import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import type { Bag } from '../../device-agent/contract/visit.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';

/** Someone with bags, at the confirmation once more with so many chosen. */
async function withBags(rig: Rig, bags: readonly Bag[]) {
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.has-bags' });
  await reach(rig, 'bags');
  rig.page.send({ type: 'passenger.bags', bags });
  const chosen = () => {
    const { screen, props } = rig.page.screen();
    return screen === 'bags' && props.bags?.bags.length === bags.length;
  };
  expect(await rig.clock.until(chosen, SOON)).toBe(true);
}

async function takePass(rig: Rig) {
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  for (const { peer } of rig.printers) peer.take();
}

const printed = (rig: Rig) => rig.jobs().map(({ document, state }) => `${document} ${state}`);
const told = (rig: Rig) => rig.events().map(({ type }) => type);

describe('a passenger with bags', () => {
  it('gets the pass first, then the tag, and pays nothing for what is free', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await withBags(rig, [{ weight: null }]);
    rig.page.send({ type: 'passenger.bags-done' });
    await takePass(rig);
    await reach(rig, 'fix-tags');
    expect(printed(rig)).toEqual(['boarding-pass taken', 'bag-tag printed']);
    expect(told(rig)).toContain('bags.added');
    expect(told(rig)).not.toContain('payment.requested');
    const tags = () => rig.desk.store.bags('L00000-XD900-SIM').map(({ tag }) => tag);
    expect(await rig.clock.until(() => tags().includes('active'), SOON)).toBe(true);
    await rig.close();
  });

  it('who goes back from them has none, and no tag is printed', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await withBags(rig, [{ weight: null }]);
    rig.page.send({ type: 'passenger.back' });
    const none = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'confirm' && props.bags?.bags.length === 0;
    };
    expect(await rig.clock.until(none, SOON)).toBe(true);
    await takePass(rig);
    await reach(rig, 'goodbye');
    expect(printed(rig)).toEqual(['boarding-pass taken']);
    await rig.close();
  });

  it('puts them on the scale, one after the other, and each is weighed once', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await withBags(rig, [{ weight: null }]);
    const shown = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'bags' ? props.bags : null;
    };
    for (const [kilograms, all] of [
      [18.44, [18.4]],
      [7, [18.4, 7]],
    ] as const) {
      expect(await rig.clock.until(() => shown()?.scale === 'free', SOON)).toBe(true);
      await rig.device('bag-scale')?.hands.load?.({ kilograms });
      expect(await rig.clock.until(() => shown()?.scale === 'weighed', SOON)).toBe(true);
      expect(shown()?.bags).toEqual(all.map((weight) => ({ weight, weighed: true })));
      await rig.device('bag-scale')?.hands.clear?.({});
    }
    rig.page.send({ type: 'passenger.bags-done' });
    await takePass(rig);
    await reach(rig, 'pay');
    await rig.clock.until(() => false, 1000);
    await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
    await reach(rig, 'fix-tags');
    expect(rig.desk.store.bags('L00000-XD900-SIM').map(({ weight }) => weight)).toEqual([18.4, 7]);
    await rig.close();
  });

  it('pays for the excess at the terminal before any bag is numbered', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await withBags(rig, [{ weight: null }, { weight: null }]);
    rig.page.send({ type: 'passenger.bags-done' });
    await takePass(rig);
    await reach(rig, 'pay');
    expect(told(rig)).not.toContain('bags.added');
    await rig.clock.until(() => false, 1000);
    await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
    await reach(rig, 'fix-tags');
    expect(printed(rig)).toEqual(['boarding-pass taken', 'bag-tag printed', 'bag-tag printed']);
    const money = told(rig).filter((type) => /^(payment|bags)\./.test(type));
    expect(money).toEqual(['payment.requested', 'payment.approved', 'payment.used', 'bags.added']);
    await rig.close();
  });

  it('whose card is declined keeps the pass, may try again, and leaves without bags', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await withBags(rig, [{ weight: null }, { weight: null }]);
    rig.page.send({ type: 'passenger.bags-done' });
    await takePass(rig);
    await rig.device('payment-terminal')?.hands.behave?.({ by: 'decline' });
    for (const leaving of ['passenger.pay-again', 'passenger.finished'] as const) {
      await reach(rig, 'pay');
      await reach(rig, 'bags-failed');
      expect(rig.page.screen()).toMatchObject({ props: { code: 'payment.declined', canRetry: true } });
      rig.page.send({ type: leaving });
    }
    await reach(rig, 'goodbye');
    expect(rig.page.screen()).toMatchObject({ props: { hasPass: true } });
    expect(printed(rig)).toEqual(['boarding-pass taken']);
    expect(told(rig)).not.toContain('bags.added');
    await rig.close();
  });

  it('who holds a pass already gets tags alone', async () => {
    const rig = await openRig(DEMO_DEVICES);
    for (const type of ['passenger.bags-done', 'passenger.tags-only'] as const) {
      await withBags(rig, type === 'passenger.bags-done' ? [] : [{ weight: null }]);
      rig.page.send({ type });
      if (type === 'passenger.bags-done') await takePass(rig);
      else await reach(rig, 'fix-tags');
      rig.reader.remove();
    }
    expect(printed(rig)).toEqual(['boarding-pass taken', 'bag-tag printed']);
    await rig.close();
  });

  it('who comes back for tags that were paid for is asked to pay for no bag more', async () => {
    const rig = await openRig(DEMO_DEVICES);
    await withBags(rig, [{ weight: null }, { weight: null }]);
    rig.page.send({ type: 'passenger.bags-done' });
    await takePass(rig);
    await reach(rig, 'pay');
    rig.hostTakes('addBags', 'unheard');
    await rig.clock.until(() => false, 1000);
    await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
    await reach(rig, 'bags-failed');
    rig.hostTakes('addBags', 'there');
    const used = () => rig.payments().map(({ state }) => state);
    expect(await rig.clock.until(() => used().includes('used'), 2 * SOON)).toBe(true);
    rig.page.send({ type: 'passenger.finished' });
    rig.reader.remove();

    await reach(rig, 'welcome');
    rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.has-bags' });
    const shown = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'bags' ? props.bags : null;
    };
    expect(await rig.clock.until(() => shown() !== null, SOON)).toBe(true);
    expect(shown()).toMatchObject({ bags: [], checked: 2, untagged: 2, cost: null });
    rig.page.send({ type: 'passenger.tags-only' });
    await reach(rig, 'fix-tags');
    expect(printed(rig)).toEqual(['boarding-pass taken', 'bag-tag printed', 'bag-tag printed']);
    expect(used()).toEqual(['used']);
    await rig.close();
  });

  it.each([
    ['takes nobody through', false, null],
    ['does not take them after all', true, 'LHR'],
  ])('whom the onward flight %s fetches them where the first flight ends', async (_, isThrough, said) => {
    const rig = await openRig(DEMO_DEVICES);
    await reach(rig, 'welcome');
    const [first] = rig.desk.store.bookingsByLocator('L00000');
    if (!first) throw new Error('the demo passenger is booked');
    const { passenger, flight } = first;
    const leaves = DateTime.fromMillis(flight.departs_at, { zone: 'UTC' });
    const at = (hours: number) => leaves.plus({ hours }).toISO() ?? '';
    const onward = {
      ...{
        flightId: 'ONWARD',
        carrier: 'XD',
        number: '77',
        from: flight.destination,
        to: 'LHR',
        cabin: 'a320',
      },
      ...{ departure: at(20), boarding: at(19), checkInOpens: at(14), checkInCloses: at(18) },
      throughCheckIn: isThrough,
    };
    const { record_locator: recordLocator, passenger_id: passengerId, surname } = passenger;
    const booked = { recordLocator, passengerId, surname, givenNames: passenger.given_names };
    const bookOnward = (hold: boolean) => {
      const reservations = [{ ...booked, flightId: 'ONWARD', hold }];
      expectOk(importBookings(rig.desk, importSchema.parse({ flights: [onward], reservations })), 'they fit');
    };
    bookOnward(false);

    await withBags(rig, [{ weight: null }]);
    expect(rig.page.screen()).toMatchObject({
      props: { bags: { to: { code: said ?? flight.destination } } },
    });
    bookOnward(isThrough);
    rig.page.send({ type: 'passenger.bags-done' });
    await takePass(rig);
    await reach(rig, 'fix-tags');
    expect(rig.page.screen()).toMatchObject({ props: { places: [{ code: flight.destination }] } });
    const [bag] = rig.desk.store.bags(passenger.reservation_id);
    expect(bag?.destination).toBe(flight.destination);
    await rig.close();
  });
});
