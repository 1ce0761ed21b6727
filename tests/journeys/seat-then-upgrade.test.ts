import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { askedForCard, moneyProblems } from '../faults/rig/till.ts';

const SEAT = { minorUnits: 12_000, currency: 'CNY' };
const CABIN = { minorUnits: 120_000, currency: 'CNY' };

const mapOf = (rig: Rig) => {
  const { screen, props } = rig.page.screen();
  return screen === 'choose-seat' ? props.map : null;
};
const toMap = async (rig: Rig) => {
  rig.page.send({ type: 'passenger.wants-seats' });
  await rig.clock.until(() => mapOf(rig) !== null, SOON);
};
const pay = async (rig: Rig) => {
  await reach(rig, 'pay');
  await rig.clock.until(() => askedForCard(rig), SOON);
  await rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
};

/** Someone at the confirmation, on a flight that sells its first row and business class. */
async function openKiosk(): Promise<Rig> {
  const rig = await openRig(DEMO_DEVICES);
  for (const flight of rig.desk.store.flights())
    rig.desk.store.saveFlight({
      ...flight,
      seat_prices: JSON.stringify({ bulkhead: SEAT }),
      upgrade_prices: JSON.stringify({ J: { price: CABIN, gains: [] } }),
    });
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await reach(rig, 'confirm');
  return rig;
}

/** And pays for a seat of the first row. */
async function buysSeat(rig: Rig): Promise<string> {
  await toMap(rig);
  const { seats = [], travellerId = '' } = mapOf(rig) ?? {};
  const seat = seats.find(({ price, state }) => price !== null && state === 'free')?.number ?? '';
  rig.page.send({ type: 'passenger.chose-seat', travellerId, seat, exitRow: null });
  await pay(rig);
  await reach(rig, 'confirm');
  return seat;
}

async function buysUpgrade(rig: Rig): Promise<void> {
  await toMap(rig);
  rig.page.send({ type: 'passenger.buys-upgrade', compartment: 'J' });
  await pay(rig);
}

const states = (rig: Rig) => rig.payments().map(({ state }) => state);
const told = (rig: Rig, kind: RegExp) => rig.events().filter(({ type }) => kind.test(type));

describe('a seat that was paid for before a higher cabin', () => {
  it.each([
    ['is paid back, and said so before it is left', false, 'reversed'],
    ['is owed by the airline where the terminal does not pay it back', true, 'reversal-refused'],
  ] as const)('%s; the receipts tell of both', async (_what, refused, state) => {
    const rig = await openKiosk();
    const seat = await buysSeat(rig);
    await rig.device('payment-terminal')?.hands.reversals?.({ refused });
    await toMap(rig);
    expect(mapOf(rig)?.upgrades[0]).toMatchObject({ price: CABIN, givesBack: SEAT });
    rig.page.send({ type: 'passenger.buys-upgrade', compartment: 'J' });
    await pay(rig);
    await reach(rig, 'confirm');
    expect(rig.page.screen()).toMatchObject({ props: { visit: { owedBack: refused ? SEAT : null } } });
    expect(states(rig)).toEqual([state, 'used']);
    expect(told(rig, /^(payment\.(re|used|owed)|upgrade|seat\.chosen)/).map(({ type }) => type)).toEqual([
      ...['payment.requested', 'payment.used', 'seat.chosen'],
      ...['payment.requested', 'payment.used', 'upgrade.bought', `payment.${state}`],
    ]);
    expect(told(rig, /^upgrade/)[0]?.data).toMatchObject({ previous: seat });
    expect(moneyProblems(rig)).toEqual([]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    await reach(rig, 'goodbye');
    rig.page.send({ type: 'passenger.wants-receipt' });
    for (const number of [1, 2]) {
      await rig.clock.until(() => rig.page.screen().screen === 'take-pass', SOON);
      expect(rig.page.screen()).toMatchObject({ props: { pass: { document: 'receipt', number, of: 2 } } });
      for (const { peer } of rig.printers) peer.take();
      await rig.clock.until(() => rig.page.screen().screen !== 'take-pass', SOON);
    }
    await rig.close();
  });

  it('is paid back too where the answer to the upgrade is lost', async () => {
    const rig = await openKiosk();
    await buysSeat(rig);
    rig.hostTakes('sellUpgrade', 'unheard');
    await buysUpgrade(rig);
    await reach(rig, 'choose-seat');
    expect(states(rig)).toEqual(['used', 'approved']);
    rig.hostTakes('sellUpgrade', 'there');
    await rig.clock.until(() => states(rig)[0] === 'reversed', SOON);
    expect(states(rig)).toEqual(['reversed', 'used']);
    expect(told(rig, /^upgrade/)).toHaveLength(1);
    expect(moneyProblems(rig)).toEqual([]);
    await rig.close();
  });

  it('at another kiosk is owed by the airline, which is told', async () => {
    const rig = await openKiosk();
    const { reservation_id } = rig.desk.store.bookingsByLocator('L00000')[0]?.passenger ?? {};
    const elsewhere = { reference: 'PAID-ELSEWHERE', amount: SEAT };
    rig.desk.store.payments.saveForSeat(reservation_id ?? '', '4A', elsewhere);
    await buysUpgrade(rig);
    await reach(rig, 'confirm');
    expect(told(rig, /owed-back/)).toMatchObject([{ data: elsewhere }]);
    expect(rig.page.screen()).toMatchObject({ props: { visit: { owedBack: SEAT } } });
    expect(states(rig)).toEqual(['used']);
    expect(moneyProblems(rig)).toEqual([]);
    await rig.close();
  });

  it('stays theirs, and paid, where the cabin has filled up meanwhile', async () => {
    const rig = await openKiosk();
    const seat = await buysSeat(rig);
    await toMap(rig);
    rig.hostTakes('sellUpgrade', 'refuses');
    rig.page.send({ type: 'passenger.buys-upgrade', compartment: 'J' });
    await pay(rig);
    await reach(rig, 'choose-seat');
    expect(states(rig)).toEqual(['used', 'reversed']);
    expect(rig.desk.store.bookingsByLocator('L00000')[0]?.passenger).toMatchObject({ seat });
    expect(moneyProblems(rig)).toEqual([]);
    await rig.close();
  });
});
