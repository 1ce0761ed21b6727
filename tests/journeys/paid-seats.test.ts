import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import type { MapSeat } from '../../device-agent/contract/visit.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { askedForCard, moneyProblems } from '../faults/rig/till.ts';

/** Longer than between two rounds in which the kiosk gets ready for a host that goes away. */
const HOLDS_DEPARTURES = 130_000;
const PRICE = { minorUnits: 12_000, currency: 'CNY' };

/** A kiosk whose flights sell the first row, with someone at the map of seats; the costly seats are told. It is `opened` ms old. */
async function atMap(opened = 0): Promise<{ rig: Rig; costly: MapSeat[]; travellerId: string; own: string }> {
  const rig = await openRig(DEMO_DEVICES);
  for (const flight of rig.desk.store.flights())
    rig.desk.store.saveFlight({ ...flight, seat_prices: JSON.stringify({ bulkhead: PRICE }) });
  await reach(rig, 'welcome');
  if (opened > 0) await rig.clock.until(() => false, opened);
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.wants-seats' });
  const map = () => {
    const { screen, props } = rig.page.screen();
    return screen === 'choose-seat' ? props.map : null;
  };
  await rig.clock.until(() => map() !== null, SOON);
  const { seats = [], travellerId = '', travellers = [], canPay } = map() ?? {};
  expect(canPay).toBe(true);
  const costly = seats.filter(({ price, state }) => price !== null && state === 'free');
  return { rig, costly, travellerId, own: travellers[0]?.seat ?? '' };
}
type AtMap = Awaited<ReturnType<typeof atMap>>;

const choose = async ({ rig, costly, travellerId }: AtMap) => {
  const seat = costly[0]?.number ?? '';
  rig.page.send({ type: 'passenger.chose-seat', travellerId, seat, exitRow: null });
  await reach(rig, 'pay');
  expect(rig.page.screen()).toMatchObject({ props: { purpose: 'seat', amount: PRICE, paid: false } });
  await rig.clock.until(() => askedForCard(rig), SOON);
  return seat;
};
const present = (rig: Rig, card: string) => rig.device('payment-terminal')?.hands.present?.({ card });
const seatNow = (rig: Rig) => {
  const { screen, props } = rig.page.screen();
  return screen === 'confirm' ? props.visit.seat.number : null;
};
const problem = (rig: Rig) => {
  const { screen, props } = rig.page.screen();
  return screen === 'choose-seat' ? props.problem : null;
};
const told = (rig: Rig) =>
  rig
    .events()
    .map(({ type }) => type)
    .filter((type) => /^(payment|seat)\./.test(type));

describe('a seat that costs something', () => {
  it('is the passenger’s once it is paid, and not before; the pass shows it', async () => {
    const visit = await atMap();
    const { rig } = visit;
    const seat = await choose(visit);
    expect(rig.desk.store.seatHolders('XD900-SIM').has(seat)).toBe(false);
    await present(rig, 'good');
    await reach(rig, 'confirm');
    expect(seatNow(rig)).toBe(seat);
    expect(told(rig)).toEqual(['payment.requested', 'payment.approved', 'payment.used', 'seat.chosen']);
    expect(moneyProblems(rig)).toEqual([]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(rig.page.screen()).toMatchObject({ props: { seat } });
    await rig.close();
  });

  it.each([
    ['declined', 'payment.declined'],
    ['cancelled', 'payment.cancelled'],
  ] as const)('is not given where the payment is %s, and nothing was charged', async (how, code) => {
    const visit = await atMap();
    const { rig, own } = visit;
    if (how === 'declined') await rig.device('payment-terminal')?.hands.behave?.({ by: 'decline' });
    const seat = visit.costly[0]?.number ?? '';
    const { travellerId } = visit;
    rig.page.send({ type: 'passenger.chose-seat', travellerId, seat, exitRow: null });
    await reach(rig, 'pay');
    if (how === 'cancelled') {
      await rig.clock.until(() => askedForCard(rig), SOON);
      rig.page.send({ type: 'passenger.cancel-payment' });
    }
    await reach(rig, 'choose-seat');
    expect(problem(rig)).toBe(code);
    rig.page.send({ type: 'passenger.back' });
    await reach(rig, 'confirm');
    expect(seatNow(rig)).toBe(own);
    expect(moneyProblems(rig)).toEqual([]);
    await rig.close();
  });

  it('that someone else takes while it is paid is paid back at once, and said so', async () => {
    const visit = await atMap();
    const { rig } = visit;
    const seat = await choose(visit);
    const quicker = rig.desk.store.bookingsByLocator('L00001')[0]?.passenger;
    if (!quicker) throw new Error('the roster has a second passenger');
    rig.desk.store.saveSeat({ ...quicker, seat, seat_chosen_by: 'passenger' });
    await present(rig, 'good');
    await reach(rig, 'choose-seat');
    expect(problem(rig)).toBe('payment.given-back');
    expect(told(rig)).toEqual(['payment.requested', 'payment.approved', 'payment.reversed']);
    expect(moneyProblems(rig)).toEqual([]);
    await rig.close();
  });

  it.each([
    ['away', ['payment.reversed']],
    ['unheard', ['payment.used', 'seat.chosen']],
  ] as const)(
    'paid while the host is %s leaves the passenger in theirs, and is told as %s',
    async (state, end) => {
      const visit = await atMap();
      const { rig } = visit;
      const seat = await choose(visit);
      if (state === 'away') rig.hostAway(true);
      else rig.loseAnswers(true);
      await present(rig, 'good');
      await reach(rig, 'choose-seat');
      expect(problem(rig)).toBe('payment.unconfirmed');
      rig.hostAway(false);
      await rig.clock.until(() => told(rig).includes(end[0]), SOON);
      expect(told(rig).slice(-end.length)).toEqual(end);
      const chosen = rig.events().filter(({ type }) => type === 'seat.chosen');
      expect(chosen.map(({ data }) => [data.previous, data.seat])).toEqual(
        state === 'away' ? [] : [[visit.own, seat]],
      );
      expect(moneyProblems(rig)).toEqual([]);
      await rig.close();
    },
  );

  it('sold by a host that then went away is not on any pass, and neither is the seat before it, until it is back', async () => {
    const visit = await atMap(HOLDS_DEPARTURES);
    const { rig } = visit;
    const seat = await choose(visit);
    rig.loseAnswers(true);
    await present(rig, 'good');
    await rig.clock.until(() => rig.desk.store.seatHolders('XD900-SIM').has(seat), SOON);
    rig.hostAway(true);
    await reach(rig, 'choose-seat');
    rig.page.send({ type: 'passenger.back' });
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'refused');
    expect(rig.page.screen()).toMatchObject({ props: { code: 'dcs.unreachable', canRetry: true } });
    expect(rig.jobs().filter(({ document }) => document === 'boarding-pass')).toEqual([]);

    rig.hostAway(false);
    expect(await rig.clock.until(() => told(rig).includes('seat.chosen'), 3 * SOON)).toBe(true);
    rig.page.send({ type: 'passenger.retry' });
    await reach(rig, 'take-pass');
    expect(rig.page.screen()).toMatchObject({ props: { seat } });
    expect(moneyProblems(rig)).toEqual([]);
    await rig.close();
  });
});
