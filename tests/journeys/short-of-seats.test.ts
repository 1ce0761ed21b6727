import { afterEach, describe, expect, it } from 'vitest';
import type { Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { AT_BOTH_HOSTS, strangers } from './both-hosts.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
afterEach(() => rig.close());

const CHILD = { passengerType: 'child', birthDate: '2026-05-01' };
const at = (number: string) => ({ seat: { number, chosenBy: 'passenger' } });

/** From where the first flight ends. */
const SOUTH = {
  ...{ ...FLIGHT, flightId: 'SOUTH', number: '81', from: FLIGHT.to, to: 'CAN' },
  ...{ departure: '2031-05-14T18:30:00+08:00', boarding: '2031-05-14T18:00:00+08:00' },
  ...{ arrival: '2031-05-14T21:30:00+08:00', checkInCloses: '2031-05-14T18:00:00+08:00' },
};

type Person = Readonly<Record<string, unknown>>;

const record = (people: Readonly<Record<string, Person>>) =>
  Object.entries(people).map(([givenNames, person]) => ({
    ...{ recordLocator: 'SHORT1', surname: 'SAMPLE', givenNames, flightId: FLIGHT.flightId },
    ...{ passengerId: givenNames, reservationId: `R-${givenNames}`, ...person },
  }));

const travellers = async () => {
  const { screen, props } = await reach(rig, 'choose-travellers');
  if (screen !== 'choose-travellers') throw new Error(screen);
  return props.travellers;
};

/** All of them say that they come: what they are told then. */
const allCome = async () => {
  await reach(rig, 'welcome');
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'SHORT1', surname: 'SAMPLE' });
  await choose(() => true);
};
const choose = async (comes: (givenName: string) => boolean) => {
  const shown = await travellers();
  const travellerIds = shown.flatMap(({ travellerId, passenger }) =>
    comes(passenger.givenName) ? [travellerId] : [],
  );
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
  await rig.clock.until(() => rig.page.screen().screen !== 'choose-travellers', 30_000);
};
const statesShown = async () =>
  Object.fromEntries((await travellers()).map(({ passenger, state }) => [passenger.givenName, state]));
const checkedIn = async () => {
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  return rig.events().flatMap(({ type, data }) => (type === 'check-in.completed' ? [data.seat] : []));
};
const refusals = () =>
  rig.events().flatMap(({ type, data }) => (type === 'check-in.refused' ? [data.code] : []));

describe.each(Object.entries(AT_BOTH_HOSTS))('with too few seats at %s', (_, open) => {
  const openWith = async (people: Readonly<Record<string, Person>>, left: readonly string[]) => {
    const held = Object.values(people).flatMap((person) => (person.seat as { number: string })?.number ?? []);
    const reservations = [...strangers([...held, ...left]), ...record(people)];
    rig = await open({ flights: [FLIGHT], reservations });
    await allCome();
  };

  it('whoever has or gets a seat goes, once told who has none', async () => {
    await openWith({ FIRST: at('25B'), SECOND: {}, THIRD: {} }, ['27E']);
    expect(await statesShown()).toEqual({ First: 'ready', Second: 'ready', Third: 'refused' });
    expect(refusals()).toEqual(['check-in.no-seat']);
    await choose(() => true);
    expect(await checkedIn()).toEqual(['25B', '27E']);
  });

  it('someone who has a seat goes without whoever was found first', async () => {
    await openWith({ FIRST: {}, SECOND: {}, THIRD: at('25B') }, ['27E']);
    expect(await statesShown()).toEqual({ First: 'ready', Second: 'refused', Third: 'ready' });
    await choose((name) => name === 'Third');
    expect(await checkedIn()).toEqual(['25B']);
  });

  it('a child gets the last seat before an adult, beside another adult who has one', async () => {
    await openWith({ FIRST: at('25B'), SECOND: {}, LITTLE: CHILD }, ['25C']);
    expect(await statesShown()).toEqual({ First: 'ready', Second: 'refused', Little: 'ready' });
    await choose(() => true);
    expect(await checkedIn()).toEqual(['25B', '25C']);
  });

  it('of two adults and two children one of each goes where two seats are left', async () => {
    await openWith({ FIRST: {}, SECOND: {}, LITTLE: CHILD, SMALL: CHILD }, ['25A', '25B']);
    const [goes, stays] = ['ready', 'refused'];
    expect(await statesShown()).toEqual({ First: goes, Second: stays, Little: goes, Small: stays });
    await choose(() => true);
    expect(await checkedIn()).toEqual(expect.arrayContaining(['25A', '25B']));
  });

  it('a child who has no seat on a flight further on is told of before anybody is checked in', async () => {
    const people = { FIRST: {}, LITTLE: CHILD, SMALL: CHILD };
    const further = record(people).map((one) => ({
      ...{ ...one, flightId: SOUTH.flightId, reservationId: `${one.reservationId}-SOUTH` },
    }));
    const reservations = [...strangers(['5A', '20D'], SOUTH.flightId), ...record(people), ...further];
    rig = await open({ flights: [FLIGHT, SOUTH], reservations });
    await allCome();
    const { props } = await reach(rig, 'confirm');
    const told = props.visit.apart.map(({ flight, children }) => [
      flight?.number,
      children.map(({ givenName }) => givenName),
    ]);
    expect(told).toEqual([[SOUTH.number, ['Little', 'Small']]]);
  });

  it('a child without a seat is not left without an adult: the family is refused together, and keeps no new seat', async () => {
    await openWith({ FIRST: {}, LITTLE: CHILD }, ['27E']);
    expect(await reach(rig, 'refused')).toMatchObject({ props: { code: 'check-in.no-seat' } });
    expect(rig.events().filter(({ type }) => type === 'check-in.completed')).toEqual([]);
  });
});
