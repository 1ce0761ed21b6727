import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { addBags } from '../../device-agent/dcs/reference/bags.ts';
import { bringBags } from '../faults/rig/bring-bags.ts';
import { createFailingHost, type FailingHost } from '../faults/rig/failing-host.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { reservationOf } from '../faults/rig/till.ts';

let rig: Rig;

afterEach(() => rig.close());

const take = async () => {
  await reach(rig, 'take-pass');
  for (const { peer } of rig.printers) peer.take();
  await rig.clock.until(() => rig.page.screen().screen !== 'take-pass', SOON);
};
const told = (type: string) => rig.events().filter((event) => event.type === type);

/** One with a free bag, up to the tag. */
async function oneBag() {
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await bringBags(rig);
  rig.page.send({ type: 'passenger.confirmed' });
  await take();
  return (await reach(rig, 'fix-tags')).props;
}

/** A couple, up to the confirmation. */
async function allCome() {
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: [...rig.cases.party.lines] });
  const { travellers } = (await reach(rig, 'choose-travellers')).props;
  const travellerIds = travellers.map(({ travellerId }) => travellerId);
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
}

describe('bags that do not all go', () => {
  let host: FailingHost;
  beforeEach(async () => {
    rig = await openRig(DEMO_DEVICES, LANTERN_AIR, {
      connect: (deps) => {
        host = createFailingHost(deps);
        return host;
      },
    });
  });

  it('are told one by one: whose, with which tag, and what to do with the others', async () => {
    await allCome();
    await bringBags(rig, 3);
    // What is paid for is numbered; the other one's bag is refused.
    host.fail('addBags', 'refuses others');
    rig.page.send({ type: 'passenger.confirmed' });
    await take();
    await take();
    await reach(rig, 'pay');
    await rig.clock.until(() => rig.terminal.state().asking?.phase === 'card', SOON);
    await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
    const tagged = (await reach(rig, 'fix-tags')).props;
    expect(tagged).toMatchObject({ tags: 2, bagsAreLeft: true });
    rig.page.send({ type: 'passenger.finished' });
    const { code, canRetry, bags } = (await reach(rig, 'bags-failed')).props;
    expect([code, canRetry]).toEqual(['bags.refused', false]);
    const plates = told('bags.added').flatMap(({ data }) => data.licencePlates as string[]);
    expect(plates).toHaveLength(2);
    expect(bags.filter(({ goes }) => goes).map(({ licencePlate }) => licencePlate)).toEqual(plates);
    const left = bags.filter(({ goes }) => !goes);
    expect(left).toMatchObject([{ licencePlate: null }]);
    expect(left[0]?.passenger.fullName).not.toBe(bags[0]?.passenger.fullName);
  });

  it('are told also where one of the party is left out at check-in, in whose name they were', async () => {
    await allCome();
    await bringBags(rig, 2);
    host.fail('checkIn', 'refuses others');
    rig.page.send({ type: 'passenger.confirmed' });
    await take();
    expect((await reach(rig, 'fix-tags')).props).toMatchObject({ tags: 1, bagsAreLeft: true });
    rig.page.send({ type: 'passenger.finished' });
    const { code, canRetry, bags } = (await reach(rig, 'bags-failed')).props;
    expect([code, canRetry, bags.map(({ goes }) => goes)]).toEqual(['bags.refused', false, [true, false]]);
    expect(bags[1]?.passenger.fullName).not.toBe(bags[0]?.passenger.fullName);
  });

  it('and are tagged where asking again helps: then all go', async () => {
    await allCome();
    await bringBags(rig, 2);
    host.fail('addBags', 'fails for others');
    rig.page.send({ type: 'passenger.confirmed' });
    await take();
    await take();
    await reach(rig, 'fix-tags');
    rig.page.send({ type: 'passenger.finished' });
    const { code, canRetry, bags } = (await reach(rig, 'bags-failed')).props;
    expect([code, canRetry, bags.map(({ goes }) => goes)]).toEqual(['dcs.unreachable', true, [true, false]]);
    host.mend();
    rig.page.send({ type: 'passenger.pay-again' });
    expect((await reach(rig, 'fix-tags')).props).toMatchObject({ tags: 1, bagsAreLeft: false });
    expect(told('bags.added')).toHaveLength(2);
  });
});

describe('free bags whose answer is lost', () => {
  it('are told to the airline once, when its passenger has gone and the host answers again', async () => {
    rig = await openRig(DEMO_DEVICES);
    rig.hostTakes('addBags', 'unheard');
    rig.hostTakes('bagAllowance', 'there');
    await reach(rig, 'welcome');
    rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
    await bringBags(rig);
    rig.page.send({ type: 'passenger.confirmed' });
    await take();
    expect((await reach(rig, 'bags-failed')).props).toMatchObject({
      code: 'dcs.unreachable',
      canRetry: true,
    });
    expect(told('bags.added')).toEqual([]);
    rig.hostTakes('bagAllowance', 'away');
    rig.page.send({ type: 'passenger.finished' });
    rig.reader.remove();
    await reach(rig, 'welcome');
    expect(told('bags.added')).toEqual([]);
    rig.hostTakes('bagAllowance', 'there');
    expect(await rig.clock.until(() => told('bags.added').length > 0, SOON)).toBe(true);
    const plates = rig.desk.store.bags(reservationOf(0)).map((bag) => bag.licence_plate);
    expect(told('bags.added').map(({ data }) => data.licencePlates)).toEqual([plates]);
    // It is learned once.
    await rig.clock.until(() => false, SOON);
    expect(told('bags.added')).toHaveLength(1);
  });
});

describe('free bags that the host was asked for in vain', () => {
  it('are not told of, though a desk checks one for the same passenger afterwards', async () => {
    rig = await openRig(DEMO_DEVICES);
    rig.hostTakes('addBags', 'away');
    await reach(rig, 'welcome');
    rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
    await bringBags(rig);
    rig.page.send({ type: 'passenger.confirmed' });
    await take();
    await reach(rig, 'bags-failed');
    rig.hostTakes('bagAllowance', 'away');
    rig.page.send({ type: 'passenger.finished' });
    rig.reader.remove();
    await reach(rig, 'welcome');
    const bags = [{ reservationId: reservationOf(0), bags: [{ weight: null }] }];
    expectOk(addBags(rig.desk, { passengers: bags, payment: null }), 'the desk takes it');
    rig.hostTakes('bagAllowance', 'there');
    await rig.clock.until(() => false, SOON);
    expect(rig.desk.store.bags(reservationOf(0))).toHaveLength(1);
    expect(told('bags.added')).toEqual([]);
  });
});

describe('a tag that the airline refuses', () => {
  beforeEach(async () => {
    rig = await openRig(DEMO_DEVICES);
  });
  const refusedBag = () => {
    const [event, ...more] = told('bags.tag-refused');
    expect(more).toEqual([]);
    return event?.data.licencePlate;
  };

  it('is told to whoever is putting it on, and to staff', async () => {
    rig.hostTakes('activateTag', 'refuses');
    await oneBag();
    const isTold = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'fix-tags' && props.bagsAreLeft;
    };
    expect(await rig.clock.until(isTold, SOON)).toBe(true);
    rig.page.send({ type: 'passenger.finished' });
    const { code, canRetry, bags } = (await reach(rig, 'bags-failed')).props;
    expect([code, canRetry]).toEqual(['bags.tag-refused', false]);
    expect(bags).toMatchObject([{ goes: false, licencePlate: refusedBag() }]);
    rig.page.send({ type: 'passenger.finished' });
    expect((await reach(rig, 'goodbye')).props).toMatchObject({ hasPass: true });
  });

  it('is told at the farewell to whoever was quicker than the airline', async () => {
    rig.hostTakes('activateTag', 'away');
    await oneBag();
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    rig.hostTakes('activateTag', 'refuses');
    expect((await reach(rig, 'bags-failed')).props).toMatchObject({ code: 'bags.tag-refused' });
    expect(refusedBag()).toBeDefined();
  });

  it('is told to staff where nobody stands there any more', async () => {
    rig.hostTakes('activateTag', 'away');
    await oneBag();
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'goodbye');
    rig.reader.remove();
    await reach(rig, 'welcome');
    rig.hostTakes('activateTag', 'refuses');
    expect(await rig.clock.until(() => told('bags.tag-refused').length > 0, SOON)).toBe(true);
    expect(rig.page.screen().screen).toBe('welcome');
  });
});
