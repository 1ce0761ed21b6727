import { afterEach, describe, expect, it } from 'vitest';
import { memberKey } from '../../sync/wire/member-key.ts';
import type { Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { AT_BOTH_HOSTS, strangers } from './both-hosts.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
afterEach(() => rig.close());

const HASH_KEY = 'ab'.repeat(32);
const ONWARD = {
  ...{ ...FLIGHT, flightId: 'ONWARD', number: '79', from: 'PEK', to: 'CAN' },
  departure: '2031-05-14T18:30:00+08:00',
  arrival: '2031-05-14T22:00:00+08:00',
  boarding: '2031-05-14T17:50:00+08:00',
  checkInOpens: '2031-05-13T18:30:00+08:00',
  checkInCloses: '2031-05-14T17:30:00+08:00',
};
const CHILD = { passengerType: 'child', birthDate: '2026-05-01' };

type Person = Readonly<Record<string, unknown>>;

/** Those of one record, on each of these flights. */
const record = (people: readonly Person[], flights: readonly { flightId: string }[] = [FLIGHT]) =>
  flights.flatMap(({ flightId }) =>
    people.map((person, index) => ({
      ...{ recordLocator: 'FAMLY1', surname: 'SAMPLE', givenNames: `PERSON ${'ABCD'[index]}`, flightId },
      ...{ passengerId: `P${index}`, reservationId: `P${index}-${flightId}`, ...person },
    })),
  );

type Opener = (typeof AT_BOTH_HOSTS)[keyof typeof AT_BOTH_HOSTS];

const announce = async (open: Opener, reservations: readonly object[]) => {
  rig = await open({ flights: [FLIGHT, ONWARD], reservations });
};

/** The kiosk learns what the member with this card likes. */
const nowMember = () =>
  rig.manifest.apply({
    ...{ version: rig.manifest.version() + 1, hashKey: HASH_KEY },
    members: [
      {
        ...{ memberKey: memberKey(HASH_KEY, 'XD', '12345'), tier: 'gold', openComplaint: false },
        ...{ preference: { seatPosition: 'aisle', seatZone: 'front' }, expires: '2031-05-20T00:00:00Z' },
      },
    ],
  });

const areFound = async () => {
  await reach(rig, 'welcome');
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'FAMLY1', surname: 'SAMPLE' });
};

const areChosen = async () => {
  const { screen, props } = await reach(rig, 'choose-travellers');
  if (screen !== 'choose-travellers') throw new Error(screen);
  const travellerIds = props.travellers.map(({ travellerId }) => travellerId);
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
};

const toConfirmation = async () => {
  await areFound();
  await areChosen();
  const confirm = await reach(rig, 'confirm');
  if (confirm.screen !== 'confirm') throw new Error(confirm.screen);
  const { visit } = confirm.props;
  return {
    visit,
    seats: [visit.seat, ...visit.companions.map(({ seat }) => seat)].map((seat) => seat?.number),
  };
};

/** What check-in gave on each flight, in the order of the record. */
const checkedInTo = async () => {
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  return rig.events().flatMap(({ type, data }) => (type === 'check-in.completed' ? [data.seat] : []));
};

describe.each(Object.entries(AT_BOTH_HOSTS))('a family at %s', (_, openAt) => {
  const open = (reservations: readonly object[]) => announce(openAt, reservations);

  it.each([
    [
      'adult waits for a seat',
      [{ standby: true }, { ...CHILD, seat: { number: '21A', chosenBy: 'system' } }],
    ],
    ['child waits for one', [{ seat: { number: '21A', chosenBy: 'system' } }, { ...CHILD, standby: true }]],
  ])('is seated by staff where the %s and the other has one', async (_why, people) => {
    await open(record(people));
    await areFound();
    await areChosen();
    expect((await reach(rig, 'refused')).props).toMatchObject({ code: 'check-in.no-seat' });
    expect(rig.events().some(({ type }) => /^(standby|check-in.completed)/.test(type))).toBe(false);
  });

  it('is seated by staff where a full flight leaves its child out', async () => {
    await open([...strangers(['21A']), ...record([{ seat: { number: '21A', chosenBy: 'system' } }, CHILD])]);
    await areFound();
    expect((await reach(rig, 'refused')).props).toMatchObject({ code: 'check-in.no-seat' });
  });

  it('whose adult has no seat yet is given one beside the child, whatever a member likes better', async () => {
    await open(
      record([
        { frequentFlyer: { airline: 'XD', number: '12345' } },
        { ...CHILD, seat: { number: '20B', chosenBy: 'passenger' } },
      ]),
    );
    nowMember();
    expect((await toConfirmation()).seats).toEqual(['20C', '20B']);
    expect(await checkedInTo()).toEqual(['20C', '20B']);
  });

  it('whose child has no seat yet has it beside the adult', async () => {
    await open(record([{ seat: { number: '20B', chosenBy: 'passenger' } }, CHILD]));
    const { seats, visit } = await toConfirmation();
    expect(seats).toEqual(['20B', '20A']);
    expect(visit.apart).toEqual([]);
  });

  it('sits as near on the flight that connects as on the first', async () => {
    await open(record([{}, {}, CHILD, CHILD], [FLIGHT, ONWARD]));
    const together = ['3B', '3D', '3A', '3C'];
    expect((await toConfirmation()).seats).toEqual(together);
    expect(await checkedInTo()).toEqual(together.flatMap((seat) => [seat, seat]));
  });

  it('of adults has its member sit as they like on the flight that connects, as on the first', async () => {
    const member = { frequentFlyer: { airline: 'XD', number: '12345' } };
    await open(record([member, { seat: { number: '20A', chosenBy: 'passenger' } }], [FLIGHT, ONWARD]));
    nowMember();
    expect((await toConfirmation()).seats).toEqual(['3C', '20A']);
    expect((await checkedInTo()).toSorted()).toEqual(['20A', '20A', '3C', '3C']);
  });

  it('is told where no seats beside each other are left, and sits as near as it can', async () => {
    const left = ['5A', '20A', '21C'];
    await open([
      ...record([{}, CHILD], [FLIGHT, ONWARD]),
      ...strangers(left),
      ...strangers(['7A', '9F'], ONWARD.flightId),
    ]);
    const { seats, visit } = await toConfirmation();
    expect(seats.toSorted()).toEqual(['20A', '21C']);
    const child = [{ givenName: 'Person B', fullName: 'Person B Sample', nativeName: null }];
    expect(visit.apart).toEqual([
      { flight: null, children: child },
      { flight: { carrier: 'XD', number: '79' }, children: child },
    ]);
  });
});

it('A member moves to the usual seat only with the child beside them', async () => {
  await announce(
    AT_BOTH_HOSTS['the reference host'],
    record([
      { frequentFlyer: { airline: 'XD', number: '12345' }, seat: { number: '20A', chosenBy: 'system' } },
      { ...CHILD, seat: { number: '20B', chosenBy: 'system' } },
    ]),
  );
  nowMember();
  const { seats, visit } = await toConfirmation();
  expect(seats).toEqual(['3C', '3B']);
  expect(visit.seat.because).toBe('preference');
});

describe.each(Object.entries(AT_BOTH_HOSTS))(
  'a family of whom one could have a standard seat at %s',
  (_, openAt) => {
    const seatPrices = { bulkhead: { minorUnits: 12_000, currency: 'CNY' } };
    const left = ['25B', '3A', '3B', '3C'];

    it('is given seats beside each other for nothing that otherwise cost something', async () => {
      rig = await openAt({
        flights: [{ ...FLIGHT, seatPrices }],
        reservations: [...record([{}, CHILD]), ...strangers(left)],
      });
      const { seats, visit } = await toConfirmation();
      expect(seats).toEqual(['3A', '3B']);
      expect(visit.apart).toEqual([]);
      expect(await checkedInTo()).toEqual(['3A', '3B']);
    });

    it('is given them on the flight that connects, too', async () => {
      rig = await openAt({
        flights: [FLIGHT, { ...ONWARD, seatPrices }],
        reservations: [...record([{}, CHILD], [FLIGHT, ONWARD]), ...strangers(left, ONWARD.flightId)],
      });
      expect((await toConfirmation()).visit.apart).toEqual([]);
      expect((await checkedInTo()).toSorted()).toEqual(['3A', '3A', '3B', '3B']);
    });
  },
);
