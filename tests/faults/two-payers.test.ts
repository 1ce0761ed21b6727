import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { addBags } from '../../device-agent/dcs/reference/bags.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from './rig/kiosk.ts';
import { askedForCard, at, moneyProblems, reach, reachScreen, terminalOf } from './rig/till.ts';

/** Within one country: nobody is asked for a document. */
const FLIGHT = {
  ...{ flightId: 'XD71', carrier: 'XD', number: '71', from: 'PVG', to: 'PEK', cabin: 'a320' },
  ...{ departure: '2031-05-14T14:00:00+08:00', boarding: '2031-05-14T13:20:00+08:00' },
  ...{ checkInOpens: '2031-05-13T14:00:00+08:00', checkInCloses: '2031-05-14T13:00:00+08:00' },
  accountingCode: '999',
};
const COUPLE = ['FIRST', 'SECOND'] as const;
const SOON = 60_000;

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  const reservations = COUPLE.map((reservationId) => ({
    ...{ recordLocator: 'LPAIR1', flightId: FLIGHT.flightId, reservationId, passengerId: reservationId },
    ...{ surname: 'COUPLE', givenNames: reservationId, baggageAllowance: '1PC' },
  }));
  expectOk(
    importBookings(rig.desk, importSchema.parse({ flights: [FLIGHT], reservations })),
    'they are booked',
  );
});
afterEach(() => rig.close());

const bagsNow = () => {
  const { screen, props } = rig.page.screen();
  return screen === 'bags' ? props.bags : null;
};
const tags = () => COUPLE.map((reservationId) => rig.desk.store.bags(reservationId).map(({ tag }) => tag));

/** Both are checked in, with a bag each that is two kilograms too heavy, and hold their passes. */
const comeWithHeavyBags = async () => {
  await reachScreen(rig, 'welcome');
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'LPAIR1', surname: 'COUPLE' });
  await reachScreen(rig, 'choose-travellers');
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds: [...COUPLE] });
  await reachScreen(rig, 'confirm');
  rig.page.send({ type: 'passenger.has-bags' });
  await reach(rig, 'what bags are allowed', () => bagsNow() !== null);
  rig.page.send({ type: 'passenger.bags', bags: [{ weight: 25 }, { weight: 25 }] });
  await reach(rig, 'what they cost', () => bagsNow()?.cost != null);
  const cost = bagsNow()?.cost;
  rig.page.send({ type: 'passenger.bags-done' });
  await reachScreen(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  for (const _pass of COUPLE) {
    await reachScreen(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    await reach(rig, 'the end of the pass', () => !at(rig, 'take-pass'));
  }
  return cost;
};
const pays = async (card: 'good' | 'declined') => {
  await reach(rig, 'the card', () => askedForCard(rig), SOON);
  await terminalOf(rig).act('present', { card });
  await reach(rig, 'the end of the payment', () => !askedForCard(rig), SOON);
};

const ledger = () => rig.payments().map(({ minorUnits, state }) => [minorUnits, state]);
const NONE = [[], []];

describe('a couple with a bag each that is too heavy', () => {
  it('pays what was shown with one card, sees what of it is whose, and both bags are tagged', async () => {
    const cost = await comeWithHeavyBags();
    const whole = cost?.minorUnits ?? 0;
    expect(whole).toBeGreaterThan(0);
    await reachScreen(rig, 'pay', SOON);
    const item = (givenName: string) => ({
      ...{ passenger: { givenName }, what: { excess: { units: 1, by: 'piece' } } },
      amount: { ...cost, minorUnits: whole / 2 },
    });
    expect(rig.page.screen()).toMatchObject({
      props: { amount: cost, items: [item('First'), item('Second')] },
    });
    await pays('good');
    await reachScreen(rig, 'fix-tags', SOON);
    expect(ledger()).toEqual([[whole, 'used']]);
    expect(rig.events().filter(({ type }) => type === 'bags.added')).toMatchObject([
      { data: { excess: { minorUnits: whole / 2 } } },
      { data: { excess: { minorUnits: whole / 2 } } },
    ]);
    expect(tags()).toEqual([['active'], ['active']]);
    expect(moneyProblems(rig)).toEqual([]);
  });

  it('whose card is declined pays nothing, and with another card for both', async () => {
    const cost = await comeWithHeavyBags();
    await pays('declined');
    await reachScreen(rig, 'bags-failed', SOON);
    expect(rig.page.screen()).toMatchObject({
      props: { code: 'payment.declined', canRetry: true, bags: [{ goes: false }, { goes: false }] },
    });
    expect(tags()).toEqual(NONE);
    rig.page.send({ type: 'passenger.pay-again' });
    await pays('good');
    await reachScreen(rig, 'fix-tags', SOON);
    expect(tags()).toEqual([['active'], ['active']]);
    expect(ledger()).toEqual([
      [cost?.minorUnits, 'not-made'],
      [cost?.minorUnits, 'used'],
    ]);
    expect(moneyProblems(rig)).toEqual([]);
  });

  it('of whom the airline refuses one bag gets all of the money back, and no bag is numbered', async () => {
    const cost = await comeWithHeavyBags();
    await reach(rig, 'the card', () => askedForCard(rig), SOON);
    // Their free bag is checked at a counter meanwhile: what they have here costs more now than is being paid.
    const elsewhere = { passengers: [{ reservationId: 'SECOND', bags: [{ weight: 10 }] }], payment: null };
    expectOk(addBags(rig.desk, elsewhere), 'it is free');
    await pays('good');
    await reachScreen(rig, 'bags-failed', SOON);
    expect(rig.page.screen()).toMatchObject({
      props: { code: 'payment.given-back', canRetry: false, bags: [{ goes: false }, { goes: false }] },
    });
    expect(tags()).toEqual([[], ['issued']]);
    expect(ledger()).toEqual([[cost?.minorUnits, 'reversed']]);
    expect(moneyProblems(rig)).toEqual([]);
  });

  it('is told that staff tag them where the airline is not heard any more, and has paid once for both', async () => {
    const cost = await comeWithHeavyBags();
    rig.hostTakes('addBags', 'unheard');
    await pays('good');
    await reachScreen(rig, 'bags-failed', SOON);
    expect(rig.page.screen()).toMatchObject({ props: { code: 'bags.later', canRetry: false } });
    rig.hostTakes('addBags', 'there');
    await reach(rig, 'the end', () => rig.payments().every(({ state }) => state === 'used'), SOON);
    expect(tags()).toEqual([['issued'], ['issued']]);
    expect(ledger()).toEqual([[cost?.minorUnits, 'used']]);
    expect(moneyProblems(rig)).toEqual([]);
  });
});
