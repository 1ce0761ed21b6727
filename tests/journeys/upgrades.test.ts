import { describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, reachWhen, SOON } from '../faults/rig/reach.ts';
import { askedForCard, moneyProblems } from '../faults/rig/till.ts';

const PRICE = { minorUnits: 120_000, currency: 'CNY' };

const mapOf = (rig: Rig) => {
  const { screen, props } = rig.page.screen();
  return screen === 'choose-seat' ? props : null;
};

const passenger = (rig: Rig, locator = 'L00000') => {
  const found = rig.desk.store.bookingsByLocator(locator)[0]?.passenger;
  if (!found) throw new Error('the roster has such a passenger');
  return found;
};

/** A kiosk whose flights sell business class, with someone at the map of seats. */
async function atMap(whose: (rig: Rig) => readonly string[] = (rig) => rig.passports[0] ?? []): Promise<Rig> {
  const rig = await openRig(DEMO_DEVICES);
  const upgrade_prices = JSON.stringify({ J: { price: PRICE, gains: ['lounge'] } });
  for (const flight of rig.desk.store.flights()) rig.desk.store.saveFlight({ ...flight, upgrade_prices });
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: whose(rig) });
  await rig.clock.until(() => /^(confirm|choose-travellers)$/.test(rig.page.screen().screen), SOON);
  const { screen, props } = rig.page.screen();
  if (screen === 'choose-travellers') {
    const travellerIds = props.travellers.map(({ travellerId }) => travellerId);
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
  }
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.wants-seats' });
  await rig.clock.until(() => Boolean(mapOf(rig)?.map), SOON);
  return rig;
}

const buy = async (rig: Rig) => {
  rig.page.send({ type: 'passenger.buys-upgrade', compartment: 'J' });
  await reach(rig, 'pay');
  expect(rig.page.screen()).toMatchObject({ props: { purpose: 'upgrade', amount: PRICE, paid: false } });
  await rig.clock.until(() => askedForCard(rig), SOON);
};
const present = (rig: Rig) => rig.device('payment-terminal')?.hands.present?.({ card: 'good' });
const events = (rig: Rig, kind: RegExp) => rig.events().filter(({ type }) => kind.test(type));

describe('a higher cabin', () => {
  it('takes the bags that were chosen before on its own terms: what cost something there may be free here', async () => {
    const rig = await atMap();
    const tags = () => rig.jobs().filter(({ document }) => document === 'bag-tag').length;
    const cost = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'bags' || screen === 'confirm' ? (props.bags?.cost ?? null) : null;
    };
    rig.page.send({ type: 'passenger.back' });
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.has-bags' });
    await reachWhen(rig, 'bags', ({ bags }) => bags !== null);
    rig.page.send({ type: 'passenger.bags', bags: [{ weight: null }, { weight: null }] });
    await reachWhen(rig, 'bags', ({ bags }) => bags?.cost !== null);
    rig.page.send({ type: 'passenger.bags-done' });
    await reach(rig, 'confirm');
    expect(cost()).not.toBeNull();
    rig.page.send({ type: 'passenger.wants-seats' });
    await rig.clock.until(() => Boolean(mapOf(rig)?.map), SOON);
    await buy(rig);
    await present(rig);
    await reach(rig, 'confirm');
    expect(cost()).toBeNull();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    expect(await rig.clock.until(() => tags() === 2, SOON)).toBe(true);
    expect(await rig.clock.until(() => tags() === 2, SOON)).toBe(true);
    expect(rig.desk.store.bags(passenger(rig).reservation_id)).toHaveLength(2);
    expect(moneyProblems(rig)).toEqual([]);
    await rig.close();
  });

  it('is offered beside the seats, and theirs once it is paid: the host, the pass and the events agree', async () => {
    const rig = await atMap();
    const { seat: previous } = passenger(rig);
    expect(mapOf(rig)?.map?.upgrades).toEqual([
      { compartment: 'J', cabin: 'business', price: PRICE, gains: ['lounge'], givesBack: null },
    ]);
    await buy(rig);
    expect(passenger(rig)).toMatchObject({ compartment: 'Y', seat: previous });
    await present(rig);
    await reach(rig, 'confirm');
    const { compartment, seat, flight_id } = passenger(rig);
    expect(compartment).toBe('J');
    expect(rig.page.screen()).toMatchObject({ props: { visit: { seat: { number: seat } } } });
    expect(rig.desk.store.seatHolders(flight_id).has(previous ?? '')).toBe(false);
    expect(events(rig, /^upgrade/)).toMatchObject([
      { type: 'upgrade.bought', data: { from: 'Y', to: 'J', seat, previous, amount: PRICE } },
    ]);
    expect(moneyProblems(rig)).toEqual([]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(rig.page.screen()).toMatchObject({ props: { seat } });
    await rig.close();
  });

  it('whose last seat goes while it is paid is paid back at once, and said so', async () => {
    const rig = await atMap();
    const { seat, flight_id } = passenger(rig);
    await buy(rig);
    const others = ['1A', '1C', '1D', '1F', '2A', '2C', '2D', '2F'].map((number, at) => ({
      ...{ recordLocator: `QUICK${at}`, flightId: flight_id, surname: 'SAMPLE', givenNames: 'ANNA' },
      ...{ compartment: 'J', seat: { number, chosenBy: 'passenger' } },
    }));
    const taken = rig.desk.store.seatHolders(flight_id);
    const reservations = others.filter((one) => !taken.has(one.seat.number));
    expectOk(importBookings(rig.desk, importSchema.parse({ reservations })), 'the seats are free');
    await present(rig);
    await reach(rig, 'choose-seat');
    expect(mapOf(rig)).toMatchObject({ problem: 'payment.given-back', map: { upgrades: [] } });
    expect(passenger(rig)).toMatchObject({ compartment: 'Y', seat });
    expect(events(rig, /^(upgrade|payment)/).map(({ type }) => type)).toEqual([
      ...['payment.requested', 'payment.approved', 'payment.reversed'],
    ]);
    expect(moneyProblems(rig)).toEqual([]);
    await rig.close();
  });

  it.each(['seatMap', 'sellUpgrade'] as const)(
    'is told to the airline where only the answer to %s is lost, and the passenger has left',
    async (call) => {
      const rig = await atMap();
      const { seat: previous } = passenger(rig);
      await buy(rig);
      rig.hostTakes(call, 'unheard');
      await present(rig);
      await reach(rig, call === 'seatMap' ? 'confirm' : 'choose-seat');
      rig.page.send({ type: call === 'seatMap' ? 'passenger.finished' : 'passenger.back' });
      await reach(rig, call === 'seatMap' ? 'welcome' : 'confirm');
      rig.hostTakes(call, 'there');
      await rig.clock.until(() => events(rig, /^upgrade/).length > 0, SOON);
      const { compartment, seat } = passenger(rig);
      expect(compartment).toBe('J');
      expect(events(rig, /^upgrade/)).toMatchObject([
        { type: 'upgrade.bought', data: { from: 'Y', to: 'J', seat, previous, amount: PRICE } },
      ]);
      expect(moneyProblems(rig)).toEqual([]);
      await rig.close();
    },
  );

  it('is not shown to a party', async () => {
    const rig = await atMap((one) => one.cases.party.lines);
    expect(mapOf(rig)).toMatchObject({ map: { canPay: true, upgrades: [] } });
    expect(mapOf(rig)?.map?.travellers).toHaveLength(2);
    await rig.close();
  });

  it('is not shown where nothing can be paid', async () => {
    const rig = await atMap();
    rig.page.send({ type: 'passenger.back' });
    await reach(rig, 'confirm');
    rig.device('payment-terminal')?.socket.unplug();
    await rig.clock.until(() => false, SOON / 3);
    rig.page.send({ type: 'passenger.wants-seats' });
    await rig.clock.until(() => Boolean(mapOf(rig)?.map), SOON);
    expect(mapOf(rig)).toMatchObject({ map: { canPay: false, upgrades: [] } });
    await rig.close();
  });
});
