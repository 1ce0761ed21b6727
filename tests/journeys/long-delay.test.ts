import { afterEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { openTestHost } from '../../device-agent/dcs/gonow-host/test-world.ts';
import type { Bookings } from '../../device-agent/dcs/port.conformance-world.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { disagreements } from '../faults/rig/settle-up.ts';
import { FLIGHT } from './two-flights.ts';

let rig: Rig;
let close = () => {};
afterEach(async () => {
  await rig.close();
  close();
  close = () => {};
});

const CLOSES = 60 * 60_000;
const flight = (flightId: string, number: string, departure: string, arrival: string) => ({
  ...{ ...FLIGHT, flightId, number, departure, arrival, boarding: departure },
  checkInCloses: new Date(Date.parse(departure) - CLOSES).toISOString(),
});
/** The same flight, put off until then. */
const putOff = (departure: string, arrival: string) => ({
  ...flight('SOONER', '75', departure, arrival),
  disruption: { kind: 'delayed', scheduledDeparture: FLIGHT.departure, cause: 'technical' } as const,
});
const HALF_A_DAY_LATE = putOff('2031-05-15T09:00:00+08:00', '2031-05-15T11:20:00+08:00');
/** Of these two the one that leaves first lands last. */
const STOPPING = flight('STOPPING', '77', '2031-05-14T15:00:00+08:00', '2031-05-14T21:40:00+08:00');
const STRAIGHT = flight('STRAIGHT', '79', '2031-05-14T17:00:00+08:00', '2031-05-14T19:20:00+08:00');
/** Leaves before the one that is late, and lands after it. */
const NO_SOONER = flight('NO-SOONER', '81', '2031-05-15T08:30:00+08:00', '2031-05-15T12:00:00+08:00');
const ALL = [HALF_A_DAY_LATE, STOPPING, STRAIGHT, NO_SOONER];

const ANNA = { recordLocator: 'DELAY1', surname: 'SAMPLE', givenNames: 'ANNA', passengerId: 'ANNA' };
const BEN = { ...ANNA, givenNames: 'BEN', passengerId: 'BEN' };
const on = (flightId: string, ...people: readonly (typeof ANNA)[]) =>
  people.map((one) => ({ ...one, flightId, reservationId: `${one.passengerId}-${flightId}` }));

const announce = (flights: Bookings['flights'], reservations: Bookings['reservations']) =>
  expectOk(importBookings(rig.desk, importSchema.parse({ flights, reservations })), 'it is announced');

type Opens = (flights: Bookings['flights'], reservations: Bookings['reservations']) => Promise<void>;
const atReference: Opens = async (flights, reservations) => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
  announce(flights, reservations);
};
const inMannerOfGonow: Opens = async (flights, reservations) => {
  rig = await openRig(DEMO_DEVICES, LANTERN_AIR, {
    connect: ({ clock }) => {
      const host = openTestHost({ clock });
      host.take({ flights, reservations });
      close = host.close;
      return { dcs: host.kiosk('TEST-01') };
    },
  });
  await reach(rig, 'welcome');
};

const comes = () => {
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'DELAY1', surname: 'SAMPLE' });
};
const leaves = async () => {
  rig.page.send({ type: 'passenger.finished' });
  await reach(rig, 'welcome');
};
const choose = (choiceId = '') => rig.page.send({ type: 'passenger.chose-flight', choiceId });
/** Of a party, these. */
const comeAlong = async (...names: string[]) => {
  const { travellers } = (await reach(rig, 'choose-travellers')).props;
  const chosen = travellers.filter(({ passenger }) => names.includes(passenger.givenName));
  rig.page.send({
    type: 'passenger.chose-travellers',
    travellerIds: chosen.map(({ travellerId }) => travellerId),
  });
};
const offered = async () => (await reach(rig, 'choose-flight')).props;
/** The first screen after what was shown or chosen is looked up. */
const next = () => reach(rig, 'confirm', 'choose-flight', 'choose-travellers', 'refused');
const rebooked = () => rig.events().filter(({ type }) => type === 'booking.rebooked');
const places = () =>
  rig.desk.store
    .bookingsByLocator('DELAY1')
    .map(({ passenger }) => [passenger.passenger_id, passenger.flight_id, passenger.state]);
const numberShown = () => {
  const { screen, props } = rig.page.screen();
  return screen === 'confirm' ? props.visit.flight.number : screen;
};

describe.each([
  ['at the reference host', atReference],
  ['at a host in the manner of GoNow', inMannerOfGonow],
] as const)('a passenger whose flight leaves nineteen hours late, %s,', (_where, opens) => {
  it('is shown what arrives before it, soonest first, and has the pass of the one that they choose', async () => {
    await opens(ALL, on('SOONER', ANNA));
    comes();
    const { choices, instead, kept } = await offered();
    expect(choices.map(({ flight }) => flight.number)).toEqual(['79', '77']);
    expect({ instead, kept }).toMatchObject({ instead: true, kept: { flight: { number: '75' } } });
    expect(kept?.flight.lost).toBeUndefined();
    choose(choices[0]?.choiceId);
    expect((await next()).screen).toBe('confirm');
    expect(numberShown()).toBe('79');
    expect(rebooked()).toMatchObject([
      {
        data: {
          ...{ recordLocator: 'DELAY1', passengers: 1 },
          ...{ from: { number: '75' }, to: { number: '79' } },
        },
      },
    ]);
    rig.page.send({ type: 'passenger.confirmed' });
    expect((await reach(rig, 'take-pass')).props).toMatchObject({ flight: { number: '79' } });
  });

  it('keeps it, and is not asked again', async () => {
    await opens(ALL, on('SOONER', ANNA));
    comes();
    choose((await offered()).kept?.choiceId);
    expect((await next()).screen).toBe('confirm');
    expect(numberShown()).toBe('75');
    rig.page.send({ type: 'passenger.confirmed' });
    const shown = await reach(rig, 'take-pass', 'choose-flight');
    expect(shown).toMatchObject({ screen: 'take-pass', props: { flight: { number: '75' } } });
    expect(rebooked()).toEqual([]);
  });

  it('moves with all of the booking who come along, and nobody is asked twice who that is', async () => {
    await opens(ALL, on('SOONER', ANNA, BEN));
    comes();
    await comeAlong('Anna', 'Ben');
    choose((await offered()).choices[0]?.choiceId);
    expect(await next()).toMatchObject({
      screen: 'confirm',
      props: { visit: { flight: { number: '79' }, companions: [{ alreadyCheckedIn: false }] } },
    });
    expect(rebooked()).toMatchObject([{ data: { passengers: 2 } }]);
  });

  it('leaves no child behind on it', async () => {
    const child = { ...BEN, passengerType: 'child' } as const;
    await opens(ALL, on('SOONER', ANNA, child));
    comes();
    await comeAlong('Anna');
    expect((await reach(rig, 'confirm', 'choose-flight')).screen).toBe('confirm');
    expect(numberShown()).toBe('75');
  });

  it('is asked nothing where nothing arrives before it', async () => {
    await opens([HALF_A_DAY_LATE, NO_SOONER], on('SOONER', ANNA));
    comes();
    expect((await next()).screen).toBe('confirm');
    expect(numberShown()).toBe('75');
  });
});

describe('a party whose flight leaves nineteen hours late', () => {
  it('moves without whoever of the booking is not there, who keeps it and chooses for themselves', async () => {
    await atReference(ALL, on('SOONER', ANNA, BEN));
    comes();
    await comeAlong('Anna');
    choose((await offered()).choices[0]?.choiceId);
    expect((await reach(rig, 'confirm')).props).toMatchObject({
      visit: { flight: { number: '79' }, companions: [] },
    });
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'goodbye');
    await leaves();
    expect(rebooked()).toMatchObject([{ data: { passengers: 1 } }]);
    comes();
    const { choices } = await offered();
    const ofBen = choices.find(({ flight }) => flight.number === '75');
    if (ofBen) choose(ofBen.choiceId);
    expect((await offered()).kept).toMatchObject({ flight: { number: '75' } });
    choose((await offered()).kept?.choiceId);
    expect((await reach(rig, 'confirm')).props).toMatchObject({
      visit: { passenger: { givenName: 'Ben' }, flight: { number: '75' } },
    });
  });

  it('is offered it also where whoever is found has come for somebody else', async () => {
    await atReference(ALL, on('SOONER', ANNA, BEN));
    comes();
    const { travellers } = (await reach(rig, 'choose-travellers')).props;
    rig.page.send({
      type: 'passenger.chose-travellers',
      travellerIds: [travellers.at(-1)?.travellerId ?? ''],
    });
    const { choices } = await offered();
    choose(choices[0]?.choiceId);
    expect((await reach(rig, 'confirm')).props).toMatchObject({
      visit: { passenger: { givenName: 'Ben' }, flight: { number: '79' }, companions: [] },
    });
  });

  it('stays where only some of a booking are there, and the host moves all of it or none', async () => {
    await inMannerOfGonow(ALL, on('SOONER', ANNA, BEN));
    comes();
    await comeAlong('Anna');
    expect((await reach(rig, 'confirm', 'choose-flight')).screen).toBe('confirm');
    expect(numberShown()).toBe('75');
    expect(rebooked()).toEqual([]);
  });
});

describe('another flight is offered', () => {
  it.each([
    ['for a delay of three hours', '17:00', 'choose-flight'],
    ['not for one that is a minute shorter', '16:59', 'confirm'],
  ] as const)('%s', async (_what, leaving, screen) => {
    const late = putOff(`2031-05-14T${leaving}:00+08:00`, '2031-05-14T22:30:00+08:00');
    await atReference([late, STOPPING], on('SOONER', ANNA));
    comes();
    expect((await next()).screen).toBe(screen);
  });

  it('not to a party of whom somebody is checked in: who wants to leave the others sees staff', async () => {
    await atReference([FLIGHT, STRAIGHT], on('SOONER', ANNA, BEN));
    comes();
    await reach(rig, 'choose-travellers');
    rig.page.send({ type: 'passenger.chose-travellers', travellerIds: ['ANNA'] });
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'goodbye');
    await leaves();
    announce([HALF_A_DAY_LATE], []);
    comes();
    expect((await next()).screen).toBe('choose-travellers');
  });

  it('not to whoever flies on: the rest of their journey is planned around it', async () => {
    const onward = {
      ...flight('ONWARD', '78', '2031-05-15T13:00:00+08:00', '2031-05-15T16:00:00+08:00'),
      ...{ from: 'PEK', to: 'CAN' },
    };
    await atReference([...ALL, onward], [...on('SOONER', ANNA), ...on('ONWARD', ANNA)]);
    comes();
    expect(await next()).toMatchObject({
      screen: 'confirm',
      props: { visit: { flight: { number: '75' }, onward: [{ number: '78' }] } },
    });
  });

  it.each(['away', 'unheard', 'refuses'] as const)(
    'not where the host does not say what there is (%s)',
    async (state) => {
      await atReference(ALL, on('SOONER', ANNA));
      rig.hostTakes('rebookOptions', state);
      comes();
      expect((await next()).screen).toBe('confirm');
      expect(numberShown()).toBe('75');
    },
  );

  it('once: whoever takes one that is late itself is not asked about that', async () => {
    const alsoLate = {
      ...flight('ALSO-LATE', '83', '2031-05-14T23:00:00+08:00', '2031-05-15T01:20:00+08:00'),
      disruption: { kind: 'delayed', scheduledDeparture: '2031-05-14T18:00:00+08:00' } as const,
    };
    await atReference([HALF_A_DAY_LATE, STRAIGHT, alsoLate], on('SOONER', ANNA));
    comes();
    await offered();
    choose('ALSO-LATE');
    expect((await next()).screen).toBe('confirm');
    expect(numberShown()).toBe('83');
  });
});

describe('a flight that was offered, and chosen,', () => {
  it('and has filled up meanwhile leaves them on theirs, with what else there is', async () => {
    await atReference(ALL, on('SOONER', ANNA));
    comes();
    await offered();
    announce(
      [{ ...STRAIGHT, disruption: { kind: 'cancelled', scheduledDeparture: STRAIGHT.departure } }],
      [],
    );
    choose('STRAIGHT');
    const isOneLess = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'choose-flight' && props.choices.length === 1;
    };
    expect(await rig.clock.until(isOneLess, SOON)).toBe(true);
    announce(
      [{ ...STOPPING, disruption: { kind: 'cancelled', scheduledDeparture: STOPPING.departure } }],
      [],
    );
    choose('STOPPING');
    expect((await reach(rig, 'confirm')).props).toMatchObject({ visit: { flight: { number: '75' } } });
    expect(rebooked()).toEqual([]);
    expect(places()).toEqual([['ANNA', 'SOONER', 'booked']]);
  });

  it('and that the host refuses leaves them on theirs', async () => {
    await atReference(ALL, on('SOONER', ANNA));
    comes();
    await offered();
    rig.hostTakes('rebook', 'refuses');
    choose('STRAIGHT');
    expect((await reach(rig, 'confirm')).props).toMatchObject({ visit: { flight: { number: '75' } } });
  });

  it('is theirs once where the answer to it is lost, and they ask again', async () => {
    await atReference(ALL, on('SOONER', ANNA));
    comes();
    await offered();
    rig.hostTakes('rebook', 'unheard');
    choose('STRAIGHT');
    expect((await reach(rig, 'refused')).props).toMatchObject({ code: 'dcs.unreachable', canRetry: true });
    rig.hostTakes('rebook', 'there');
    rig.page.send({ type: 'passenger.retry' });
    expect((await reach(rig, 'confirm')).props).toMatchObject({ visit: { flight: { number: '79' } } });
    expect(rebooked()).toHaveLength(1);
    expect(places()).toEqual([['ANNA', 'STRAIGHT', 'booked']]);
    expect(disagreements(rig)).toEqual([]);
  });

  it('is named on the notice of the one that was late, and tells how late they are', async () => {
    await atReference(ALL, on('SOONER', ANNA));
    comes();
    await offered();
    choose('STRAIGHT');
    await reach(rig, 'confirm');
    const notice = () => (rig.page.screen().props as { notice?: unknown }).notice;
    await rig.clock.until(() => notice() === 'offered', SOON);
    rig.page.send({ type: 'passenger.wants-notice' });
    rig.page.send({ type: 'passenger.confirmed' });
    const given = () => rig.events().filter(({ type }) => type === 'disruption.notice-given');
    await rig.clock.until(() => {
      for (const { peer } of rig.printers) peer.take();
      return given().length > 0;
    }, SOON);
    // They leave, and land, three hours after the time planned.
    expect(given()).toMatchObject([{ data: { kind: 'delayed', minutesLate: 180 } }]);
  });
});
