import { afterEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { balanceDue, segmentsOf } from '../../device-agent/dcs/gonow-host/records.ts';
import { clearStandby } from '../../device-agent/dcs/gonow-host/standby.ts';
import { type Fate, openTestHost } from '../../device-agent/dcs/gonow-host/test-world.ts';
import {
  type ConformanceWorld,
  calledAs,
  inventConformanceWorld,
} from '../../device-agent/dcs/port.conformance-world.ts';
import type { HostRequest } from '../../device-agent/dcs/request.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';
import { askedForCard } from '../faults/rig/till.ts';

const PRICE = { minorUnits: 12_000, currency: 'CNY' };
const COMMIT = /PUT .*\/v3\/booking$/;

type Who = keyof ConformanceWorld['passengers'];

let rig: Rig;
let host: ReturnType<typeof openTestHost>;
let world: ConformanceWorld;
let fateOf: (request: HostRequest) => Fate = () => 'answered';
afterEach(async () => {
  fateOf = () => 'answered';
  await rig.close();
  host.close();
});

/** A kiosk that takes money, in front of a host in the manner of GoNow that holds the suite's passengers; one of them comes. */
const openFor = async (who: Who) => {
  rig = await openRig(
    DEMO_DEVICES,
    { ...LANTERN_AIR, takesStandby: true },
    {
      connect: ({ clock }) => {
        host = openTestHost({ clock, fateOf: (request) => fateOf(request) });
        const invented = inventConformanceWorld(clock.now());
        world = calledAs(invented, host.take(invented.bookings));
        return { dcs: host.kiosk('TEST-01') };
      },
    },
  );
  await reach(rig, 'welcome');
  comes(who);
};

const comes = (who: Who) => {
  const { document } = world.passengers[who];
  const lines = expectOk(
    encodeMrz({
      ...document,
      ...{ format: 'TD3', documentCode: 'P', documentNumber: document.number, optionalData: '' },
    }),
    'an invented passport can be written',
  );
  rig.reader.insert({ label: null, lines });
};

const bookingOf = (who: Who) => {
  const booking = host.host.store.bookings.get(world.passengers[who].reservationId.split('.')[0] ?? '');
  if (!booking) throw new Error('they are booked');
  return booking;
};
const seatOf = (who: Who) => Object.values(segmentsOf(bookingOf(who))[0]?.travellers ?? {})[0]?.seat;
const money = () => rig.payments().map(({ state }) => state);
const takesPaper = async () => {
  rig.page.send({ type: 'passenger.confirmed' });
  await reach(rig, 'take-pass');
  rig.printers[0]?.peer.take();
  return reach(rig, 'goodbye');
};

/** At the map of seats; a costly one that they are asked to pay for. */
const choosesCostlySeat = async () => {
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.wants-seats' });
  const map = () => {
    const { screen, props } = rig.page.screen();
    return screen === 'choose-seat' ? props.map : null;
  };
  await rig.clock.until(() => map() !== null, SOON);
  const { seats = [], travellerId = '', canPay } = map() ?? {};
  expect(canPay).toBe(true);
  const seat = seats.find(({ price, state }) => price !== null && state === 'free')?.number ?? '';
  rig.page.send({ type: 'passenger.chose-seat', travellerId, seat, exitRow: null });
  expect(await reach(rig, 'pay')).toMatchObject({ props: { purpose: 'seat', amount: PRICE } });
  await rig.clock.until(() => askedForCard(rig), SOON);
  return seat;
};
const presentsCard = () => rig.device('payment-terminal')?.hands.present?.({ card: 'good' });

describe('a seat that costs something, at a host in the manner of GoNow', () => {
  it('is the passenger’s once it is paid; fee, payment and seat are in the booking, and the pass shows it', async () => {
    await openFor('seated');
    const seat = await choosesCostlySeat();
    expect(seatOf('seated')).toBe('21A');
    await presentsCard();
    expect(await reach(rig, 'confirm')).toMatchObject({ props: { visit: { seat: { number: seat } } } });
    const { fees, payments } = bookingOf('seated');
    expect({ fees, payments }).toMatchObject({
      fees: [{ code: 'SEAT', amount: PRICE }],
      payments: [{ amount: PRICE }],
    });
    expect([seatOf('seated'), balanceDue(bookingOf('seated')), money()]).toEqual([seat, 0, ['used']]);
    expect(await takesPaper()).toMatchObject({ props: { seat } });
  });

  it('is sold once where the answer to its commit is lost', async () => {
    await openFor('seated');
    const seat = await choosesCostlySeat();
    let lost = 0;
    fateOf = ({ method, path }) => {
      if (!COMMIT.test(`${method} ${path}`) || lost > 0) return 'answered';
      lost += 1;
      return 'unheard';
    };
    await presentsCard();
    expect(await reach(rig, 'confirm')).toMatchObject({ props: { visit: { seat: { number: seat } } } });
    expect([lost, bookingOf('seated').payments.length, money()]).toEqual([1, 1, ['used']]);
  });

  it('paid for while the host is broken is paid back once the host has noted that it buys nothing', async () => {
    await openFor('seated');
    await choosesCostlySeat();
    fateOf = ({ path }) =>
      /booking\/payments$/.test(path) ? { instead: { status: 503, body: {} } } : 'answered';
    await presentsCard();
    expect(await reach(rig, 'choose-seat')).toMatchObject({ props: { problem: 'payment.unconfirmed' } });
    fateOf = () => 'answered';
    expect(await rig.clock.until(() => money().at(-1) === 'reversed', SOON)).toBe(true);
    expect(bookingOf('seated').comments.some(({ text }) => / void /.test(text))).toBe(true);
    expect([seatOf('seated'), bookingOf('seated').payments]).toEqual(['21A', []]);
  });
});

describe('a higher cabin, at a host in the manner of GoNow', () => {
  it('is offered beside the seats, and theirs with a seat in it once it is paid', async () => {
    await openFor('seated');
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.wants-seats' });
    const offer = () => {
      const { screen, props } = rig.page.screen();
      return screen === 'choose-seat' ? props.map?.upgrades[0] : null;
    };
    await rig.clock.until(() => Boolean(offer()), SOON);
    expect(offer()).toMatchObject({ compartment: 'J', cabin: 'business', gains: ['lounge'] });
    rig.page.send({ type: 'passenger.buys-upgrade', compartment: 'J' });
    await reach(rig, 'pay');
    await rig.clock.until(() => askedForCard(rig), SOON);
    await presentsCard();
    await reach(rig, 'confirm');
    expect(segmentsOf(bookingOf('seated'))[0]?.cabinOfService).toBe('J');
    expect([balanceDue(bookingOf('seated')), money()]).toEqual([0, ['used']]);
    expect(await takesPaper()).toMatchObject({ props: { seat: seatOf('seated') } });
  });
});

describe('a flight that is cancelled, at a host in the manner of GoNow', () => {
  it('is exchanged for the soonest that takes them there: the whole booking is moved, and they have its pass', async () => {
    await openFor('stranded');
    expect(await reach(rig, 'refused')).toMatchObject({
      props: { code: 'flight.cancelled', hasAlternatives: true },
    });
    rig.page.send({ type: 'passenger.sees-alternatives' });
    const { screen, props } = await reach(rig, 'choose-flight');
    if (screen !== 'choose-flight') return;
    const [soonest] = props.choices;
    rig.page.send({ type: 'passenger.chose-flight', choiceId: soonest?.choiceId ?? '' });
    await reach(rig, 'confirm');
    const [segment] = segmentsOf(bookingOf('stranded'));
    expect(host.host.store.departures.get(segment?.segmentKey ?? '')).toMatchObject({
      ...{ destination: 'NRT', disruption: null },
    });
    expect(await takesPaper()).toMatchObject({ props: { seat: seatOf('stranded') } });
    expect(rig.events().filter(({ type }) => type === 'booking.rebooked')).toHaveLength(1);
  });
});

describe('an onward flight that leaves before they land, at a host in the manner of GoNow', () => {
  const onwardOf = () => {
    const { screen, props } = rig.page.screen();
    return screen === 'confirm' ? props.visit?.onward : null;
  };

  it('is exchanged for one that they can catch, and they have the passes of both', async () => {
    await openFor('delayed');
    const { screen, props } = await reach(rig, 'choose-flight');
    if (screen !== 'choose-flight') return;
    expect(props.kept).toMatchObject({ flight: { to: { code: 'LHR' }, lost: 'missed' } });
    const [soonest, ...others] = props.choices;
    expect(others).toHaveLength(1);
    rig.page.send({ type: 'passenger.chose-flight', choiceId: soonest?.choiceId ?? '' });
    await reach(rig, 'confirm');
    expect(onwardOf()).toMatchObject([{ departure: soonest?.flight.departure }]);
    rig.page.send({ type: 'passenger.confirmed' });
    await rig.clock.until(() => {
      rig.printers[0]?.peer.take();
      return rig.page.screen().screen === 'goodbye';
    }, 60_000);
    expect(rig.page.screen().props).toMatchObject({ leftOut: [] });
    const [, onward, ...more] = segmentsOf(bookingOf('delayed'));
    expect([onward?.segmentKey, more]).toEqual([soonest?.choiceId, []]);
    expect(rig.jobs().filter(({ document }) => document === 'boarding-pass')).toHaveLength(2);
    expect(rig.events().filter(({ type }) => type === 'booking.rebooked')).toHaveLength(1);
  });
});

describe('a passenger who waits for a seat, at a host in the manner of GoNow', () => {
  it('has a card that says so, and a boarding pass once the airline has given them a seat', async () => {
    await openFor('standby');
    await reach(rig, 'confirm');
    expect(await takesPaper()).toMatchObject({
      props: { seat: 'STBY', standby: { place: 1, waiting: 1 } },
    });
    rig.reader.remove();
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    const { segmentKey = '' } = segmentsOf(bookingOf('standby'))[0] ?? {};
    expect(clearStandby(host.host, segmentKey)).toBe(1);
    comes('standby');
    expect(await reach(rig, 'confirm')).toMatchObject({
      props: { visit: { seat: { number: seatOf('standby') }, standby: null } },
    });
    expect(await takesPaper()).toMatchObject({ props: { seat: seatOf('standby') } });
  });

  it('has a boarding pass where the airline gives them a seat while they read where they stand', async () => {
    await openFor('standby');
    await reach(rig, 'confirm');
    await takesPaper();
    rig.reader.remove();
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    comes('standby');
    await reach(rig, 'confirm');
    const { segmentKey = '' } = segmentsOf(bookingOf('standby'))[0] ?? {};
    expect(clearStandby(host.host, segmentKey)).toBe(1);
    expect(await takesPaper()).toMatchObject({ props: { seat: seatOf('standby'), standby: null } });
    const told = rig.events().map(({ type }) => type);
    expect(told.filter((type) => type === 'check-in.completed')).toHaveLength(1);
    expect(told).not.toContain('check-in.refused');
  });
});
