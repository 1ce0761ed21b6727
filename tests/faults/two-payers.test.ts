import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
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

describe('a couple with a bag each that is too heavy', () => {
  it('pays what was shown, each for their own, and both bags are tagged', async () => {
    const cost = await comeWithHeavyBags();
    await pays('good');
    await pays('good');
    await reachScreen(rig, 'fix-tags', SOON);
    expect(rig.events().filter(({ type }) => type === 'payment.approved')).toMatchObject([
      { data: { amount: { minorUnits: (cost?.minorUnits ?? 0) / 2 } } },
      { data: { amount: { minorUnits: (cost?.minorUnits ?? 0) / 2 } } },
    ]);
    expect(cost?.minorUnits).toBeGreaterThan(0);
    expect(tags()).toEqual([['active'], ['active']]);
    expect(moneyProblems(rig)).toEqual([]);
  });

  it('whose second card is declined is told which bag goes and which stays', async () => {
    await comeWithHeavyBags();
    await pays('good');
    await pays('declined');
    await reachScreen(rig, 'fix-tags', SOON);
    rig.page.send({ type: 'passenger.finished' });
    await reachScreen(rig, 'bags-failed', SOON);
    expect(rig.page.screen()).toMatchObject({
      props: { code: 'payment.declined', bags: [{ goes: true }, { goes: false }] },
    });
    expect(tags()).toEqual([['active'], []]);
    expect(moneyProblems(rig)).toEqual([]);
  });
});
