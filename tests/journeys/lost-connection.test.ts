import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { bringBags } from '../faults/rig/bring-bags.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { disagreements } from '../faults/rig/settle-up.ts';
import { FLIGHT } from './two-flights.ts';

/** Leaves two hours after the first lands. */
const ONWARD = {
  ...{ ...FLIGHT, flightId: 'ONWARD', number: '78', from: 'PEK', to: 'CAN' },
  departure: '2031-05-14T18:20:00+08:00',
  arrival: '2031-05-14T21:30:00+08:00',
  boarding: '2031-05-14T17:40:00+08:00',
  checkInCloses: '2031-05-14T17:20:00+08:00',
};
const LATE = {
  ...FLIGHT,
  departure: '2031-05-14T17:00:00+08:00',
  arrival: '2031-05-14T19:20:00+08:00',
  disruption: { kind: 'delayed', scheduledDeparture: FLIGHT.departure },
};
const CANCELLED = { ...ONWARD, disruption: { kind: 'cancelled', scheduledDeparture: ONWARD.departure } };
const DESK = { en: 'Row C, desk 20' };

const PERSON = { recordLocator: 'LOST01', surname: 'SAMPLE', givenNames: 'ANNA', passengerId: 'ANNA' };

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

/** Two that can be caught: of these the one that leaves first lands last. */
const other = (flightId: string, number: string, leaves: string, lands: string) => ({
  ...{ ...ONWARD, flightId, number },
  departure: `2031-05-14T${leaves}:00+08:00`,
  boarding: `2031-05-14T${leaves}:00+08:00`,
  arrival: `2031-05-14T${lands}:00+08:00`,
  checkInCloses: '2031-05-14T19:00:00+08:00',
});
const LONGER = other('LONGER', '80', '20:10', '23:59');
const SHORTER = other('SHORTER', '82', '20:30', '23:40');
/** Leaves after their planned landing, and before they land. */
const AS_LITTLE = other('AS-LITTLE', '84', '19:10', '22:20');

const book = (flights: readonly object[], booked: readonly { readonly flightId: string }[]) => {
  const reservations = booked.map(({ flightId }) => ({ ...PERSON, flightId }));
  expectOk(importBookings(rig.desk, importSchema.parse({ flights, reservations })), 'it is announced');
};
const comes = () => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'LOST01', surname: 'SAMPLE' });
};

const toConfirmation = async (...flights: readonly { readonly flightId: string }[]) => {
  book(flights, flights);
  comes();
  return reach(rig, 'confirm');
};
const states = () =>
  Object.fromEntries(
    rig.desk.store.bookingsByLocator('LOST01').map(({ passenger }) => [passenger.flight_id, passenger.state]),
  );

describe('a passenger whose onward flight', () => {
  it('can be caught is checked in for both', async () => {
    const { props } = await toConfirmation(FLIGHT, ONWARD);
    expect('visit' in props && props.visit?.onward.map(({ number, lost }) => [number, lost ?? null])).toEqual(
      [['78', null]],
    );
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(states()).toEqual({ SOONER: 'checked-in', ONWARD: 'checked-in' });
  });

  it.each([
    ['leaves before they land, for a delay,', 'missed', [LATE, ONWARD]],
    ['is cancelled', 'cancelled', [FLIGHT, CANCELLED]],
  ] as const)(
    '%s is told so before they confirm, and at the end where to go',
    async (_what, lost, flights) => {
      const { props } = await toConfirmation(...flights);
      expect(props).toMatchObject({ visit: { onward: [{ number: '78', lost }] } });
      rig.page.send({ type: 'passenger.confirmed' });
      await reach(rig, 'take-pass');
      rig.printers[0]?.peer.take();
      const code = `flight.${lost}`;
      expect((await reach(rig, 'goodbye')).props).toMatchObject({
        leftOut: [{ flight: 'XD 78', code, desk: DESK }],
      });
      expect(states()).toEqual({ SOONER: 'checked-in', ONWARD: 'booked' });
      const refused = rig.events().filter(({ type }) => type === 'check-in.refused');
      expect(refused).toMatchObject([{ data: { code } }]);
    },
  );

  it('is lost has bags tagged as far as they fly, and is told so when the tags are put on', async () => {
    await toConfirmation(LATE, ONWARD);
    await bringBags(rig);
    expect(rig.page.screen().props).toMatchObject({ bags: { to: { code: 'PEK' } } });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    for (const { peer } of rig.printers) peer.take();
    await rig.clock.until(() => rig.page.screen().screen === 'fix-tags', 60_000);
    expect(rig.page.screen()).toMatchObject({
      screen: 'fix-tags',
      props: { places: [{ code: 'PEK' }], leftOut: [{ flight: 'XD 78', code: 'flight.missed', desk: DESK }] },
    });
  });
});

describe('a passenger who lands too late for their onward flight, where others can be caught,', () => {
  const offered = async () => {
    const { screen, props } = await reach(rig, 'choose-flight');
    if (screen !== 'choose-flight') throw new Error('they choose');
    return props;
  };
  const choose = (choiceId: string) => rig.page.send({ type: 'passenger.chose-flight', choiceId });
  const rebooked = () => rig.events().filter(({ type }) => type === 'booking.rebooked');
  const takePass = async () => {
    const { props } = await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    return 'pass' in props ? props.pass?.flight?.number : null;
  };

  it('chooses one of these also where the flight that they miss leaves before the one that is late', async () => {
    const later = { ...LATE, departure: '2031-05-14T18:30:00+08:00', arrival: '2031-05-14T19:55:00+08:00' };
    book([later, ONWARD, LONGER, SHORTER], [later, ONWARD]);
    comes();
    const { choices, kept } = await offered();
    expect(choices.map(({ flight }) => flight.number)).toEqual(['82', '80']);
    expect(kept).toMatchObject({ flight: { number: '78', lost: 'missed' } });
  });

  it('chooses one of these, soonest to arrive first, and leaves with both passes and a tag to where it lands', async () => {
    book([LATE, ONWARD, LONGER, SHORTER, AS_LITTLE], [LATE, ONWARD]);
    comes();
    const { choices, instead, kept } = await offered();
    expect(choices.map(({ flight }) => flight.number)).toEqual(['82', '80']);
    expect({ instead, kept }).toMatchObject({
      instead: true,
      kept: { flight: { number: '78', lost: 'missed' } },
    });
    choose(choices[0]?.choiceId ?? '');
    const { props } = await reach(rig, 'confirm');
    expect('visit' in props && props.visit?.onward.map(({ number, lost }) => [number, lost ?? null])).toEqual(
      [['82', null]],
    );
    expect(rebooked()).toMatchObject([
      {
        data: {
          ...{ recordLocator: 'LOST01', passengers: 1 },
          ...{ from: { number: '78', from: 'PEK' }, to: { number: '82', to: 'CAN' } },
        },
      },
    ]);
    await bringBags(rig);
    expect(rig.page.screen().props).toMatchObject({ bags: { to: { code: 'CAN' } } });
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await takePass()).toBe('75');
    await rig.clock.until(() => {
      const { props } = rig.page.screen();
      return 'pass' in props && props.pass?.flight?.number === '82';
    }, 30_000);
    expect(await takePass()).toBe('82');
    await rig.clock.until(() => {
      for (const { peer } of rig.printers) peer.take();
      return rig.page.screen().screen === 'fix-tags';
    }, 60_000);
    expect(rig.page.screen().props).toMatchObject({ places: [{ code: 'CAN' }], leftOut: [] });
    expect(states()).toEqual({ SOONER: 'checked-in', SHORTER: 'checked-in' });
    const [first] = rig.desk.store.bookingsByLocator('LOST01');
    expect(rig.desk.store.bags(first?.passenger.reservation_id ?? '')).toMatchObject([
      { destination: 'CAN' },
    ]);
    expect(disagreements(rig)).toEqual([]);
  });

  it('chooses for everyone who comes along, and is not asked again who does', async () => {
    book([LATE, ONWARD, LONGER], [LATE, ONWARD]);
    const reservations = [LATE, ONWARD].map(({ flightId }) => ({
      ...{ ...PERSON, flightId, givenNames: 'BEN', passengerId: 'BEN' },
      reservationId: `BEN-${flightId}`,
    }));
    expectOk(importBookings(rig.desk, importSchema.parse({ reservations })), 'it is announced');
    comes();
    await reach(rig, 'choose-travellers');
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['ANNA', 'BEN'] });
    await offered();
    choose('LONGER');
    const { screen, props } = await reach(rig, 'confirm', 'choose-travellers');
    expect({ screen, props }).toMatchObject({
      screen: 'confirm',
      props: { visit: { onward: [{ number: '80' }], companions: [{ ownOnward: [] }] } },
    });
    expect(rebooked()).toMatchObject([{ data: { passengers: 2 } }]);
  });

  it('keeps what they have: is checked in as far as they fly, and told where to go', async () => {
    book([LATE, ONWARD, LONGER], [LATE, ONWARD]);
    comes();
    const { kept } = await offered();
    choose(kept?.choiceId ?? '');
    expect((await reach(rig, 'confirm')).props).toMatchObject({
      visit: { onward: [{ number: '78', lost: 'missed' }] },
    });
    rig.page.send({ type: 'passenger.confirmed' });
    await takePass();
    expect((await reach(rig, 'goodbye')).props).toMatchObject({
      leftOut: [{ flight: 'XD 78', code: 'flight.missed', desk: DESK }],
    });
    expect(states()).toEqual({ SOONER: 'checked-in', ONWARD: 'booked' });
    expect(rebooked()).toEqual([]);
  });

  it('is offered what is left where the one that they chose has filled up', async () => {
    book([LATE, ONWARD, LONGER, SHORTER], [LATE, ONWARD]);
    comes();
    await offered();
    book([{ ...SHORTER, disruption: { kind: 'cancelled', scheduledDeparture: SHORTER.departure } }], []);
    choose('SHORTER');
    await rig.clock.until(() => {
      const { screen, props } = rig.page.screen();
      return screen === 'choose-flight' && props.choices.length === 1;
    }, 30_000);
    choose('LONGER');
    expect((await reach(rig, 'confirm')).props).toMatchObject({ visit: { onward: [{ number: '80' }] } });
    expect(rebooked()).toHaveLength(1);
  });

  it('is moved once where the answer to it is lost, and asks again', async () => {
    book([LATE, ONWARD, LONGER], [LATE, ONWARD]);
    comes();
    await offered();
    rig.hostTakes('rebook', 'unheard');
    choose('LONGER');
    expect((await reach(rig, 'refused')).props).toMatchObject({ code: 'dcs.unreachable', canRetry: true });
    rig.hostTakes('rebook', 'there');
    rig.page.send({ type: 'passenger.retry' });
    expect((await reach(rig, 'confirm')).props).toMatchObject({ visit: { onward: [{ number: '80' }] } });
    expect(rebooked()).toHaveLength(1);
  });

  it('is told to the airline as moved where the answer is lost and they leave', async () => {
    book([LATE, ONWARD, LONGER], [LATE, ONWARD]);
    comes();
    await offered();
    rig.hostTakes('rebook', 'unheard');
    choose('LONGER');
    await reach(rig, 'refused');
    expect(rebooked()).toEqual([]);
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    expect(await rig.clock.until(() => rebooked().length > 0, 120_000)).toBe(true);
    expect(rebooked()).toMatchObject([{ data: { from: { number: '78' }, to: { number: '80' } } }]);
  });

  it('and is checked in for it already has a new pass for another one', async () => {
    await toConfirmation(FLIGHT, ONWARD);
    rig.page.send({ type: 'passenger.confirmed' });
    await takePass();
    await rig.clock.until(() => {
      for (const { peer } of rig.printers) peer.take();
      return rig.page.screen().screen === 'goodbye';
    }, 30_000);
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    book([LATE, LONGER], []);
    comes();
    await offered();
    choose('LONGER');
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(states()).toEqual({ SOONER: 'checked-in', LONGER: 'checked-in' });
  });
});

it('a passenger whose onward flight is cancelled has a notice of it, and of the one that they chose instead', async () => {
  book([FLIGHT, CANCELLED, LONGER], [FLIGHT, CANCELLED]);
  comes();
  const { props } = await reach(rig, 'choose-flight');
  expect(props).toMatchObject({ kept: { flight: { number: '78', lost: 'cancelled' } } });
  rig.page.send({ type: 'passenger.chose-flight', choiceId: 'LONGER' });
  await reach(rig, 'confirm');
  await rig.clock.until(() => (rig.page.screen().props as { notice?: unknown }).notice === 'offered', 10_000);
  rig.page.send({ type: 'passenger.wants-notice' });
  rig.page.send({ type: 'passenger.confirmed' });
  const given = () => rig.events().filter(({ type }) => type === 'disruption.notice-given');
  await rig.clock.until(() => {
    for (const { peer } of rig.printers) peer.take();
    return given().length > 0;
  }, 120_000);
  expect(given()).toMatchObject([{ data: { kind: 'cancelled', minutesLate: expect.any(Number) } }]);
});
