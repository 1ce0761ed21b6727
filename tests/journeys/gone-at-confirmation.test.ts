import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { bringBags } from '../faults/rig/bring-bags.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach } from '../faults/rig/reach.ts';
import { disagreements } from '../faults/rig/settle-up.ts';
import { FLIGHT, LATER } from './two-flights.ts';

const CANCELLED = { ...FLIGHT, disruption: { kind: 'cancelled', scheduledDeparture: FLIGHT.departure } };
const CLOSED = { ...FLIGHT, checkInCloses: '2031-05-14T09:00:00+08:00' };

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  await reach(rig, 'welcome');
});
afterEach(() => rig.close());

const announce = (flights: readonly object[], reservations: readonly object[] = []) =>
  expectOk(importBookings(rig.desk, importSchema.parse({ flights, reservations })), 'it is announced');
const booked = () => rig.desk.store.bookingsByLocator('GONE01').map(({ passenger }) => passenger);

/** A passenger looks at what there is to confirm for the first of these flights. */
const toConfirmation = async (...flights: readonly object[]) => {
  const person = {
    recordLocator: 'GONE01',
    flightId: FLIGHT.flightId,
    surname: 'SAMPLE',
    givenNames: 'ANNA',
  };
  announce(flights, [person]);
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'GONE01', surname: 'SAMPLE' });
  await reach(rig, 'confirm');
};
const takesAnother = async () => {
  rig.page.send({ type: 'passenger.sees-alternatives' });
  const { props } = await reach(rig, 'choose-flight');
  const [choice] = 'choices' in props ? props.choices : [];
  rig.page.send({ type: 'passenger.chose-flight', choiceId: choice?.choiceId ?? '' });
  await reach(rig, 'confirm');
};

const bagsShown = () => (rig.page.screen().props as { bags?: unknown }).bags ?? null;
const choosesOneBag = async () => {
  await bringBags(rig);
  expect(bagsShown()).toMatchObject({ bags: [{ weight: null }] });
};

describe('a passenger who looks at the confirmation while the flight', () => {
  it.each([
    ['is cancelled', CANCELLED, 'flight.cancelled', { closedAt: null, notice: 'offered' }],
    ['closes', CLOSED, 'check-in.closed', { closedAt: CLOSED.checkInCloses, notice: null }],
  ])('%s is offered another one on confirming, as whoever comes then is', async (_what, gone, code, told) => {
    await toConfirmation(FLIGHT, LATER);
    announce([gone]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'refused');
    await rig.clock.until(() => false, 1000);
    expect(rig.page.screen()).toMatchObject({
      screen: 'refused',
      props: { code, canRetry: false, hasAlternatives: true, desk: { en: 'Row C, desk 20' }, ...told },
    });
    expect(booked()).toMatchObject([{ flight_id: 'SOONER', state: 'booked' }]);
  });

  it('is cancelled takes another one, sits there, and leaves with its pass', async () => {
    await toConfirmation(FLIGHT, LATER);
    const [before] = booked();
    announce([CANCELLED]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'refused');
    await takesAnother();
    // The seat of the same number is asked for anew: what the host answered for the other flight is not heard again.
    expect(booked()).toMatchObject([{ flight_id: 'LATER', seat: before?.seat, state: 'booked' }]);
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'take-pass', 'refused')).toMatchObject({ screen: 'take-pass' });
    expect(booked()).toMatchObject([{ flight_id: 'LATER', state: 'checked-in' }]);
    const told = rig.events().filter(({ type }) => type === 'check-in.completed');
    expect(told).toMatchObject([{ data: { flight: { number: '77' } } }]);
    expect(disagreements(rig)).toEqual([]);
  });

  it('is cancelled chooses bags anew for the other one', async () => {
    await toConfirmation(FLIGHT, LATER);
    await choosesOneBag();
    announce([CANCELLED]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'refused');
    await takesAnother();
    expect(bagsShown()).toBeNull();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'goodbye');
    const [{ reservation_id: id = '' } = {}] = booked();
    expect(rig.desk.store.bags(id)).toEqual([]);
  });

  it('is cancelled, and no other one goes there, is told so and where to go, and has the notice', async () => {
    await toConfirmation(FLIGHT);
    announce([CANCELLED]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'refused');
    await rig.clock.until(() => false, 1000);
    expect(rig.page.screen().props).toMatchObject({
      ...{ code: 'flight.cancelled', hasAlternatives: false, notice: 'offered' },
      desk: { en: 'Row C, desk 20' },
    });
  });
});

describe('a passenger whom staff move to another flight while they look at the confirmation', () => {
  const staffMove = () => {
    const [before] = booked();
    if (!before) throw new Error('they are booked');
    const there = { reservation_id: 'GONE01-LATER', flight_id: LATER.flightId };
    rig.desk.store.saveReservation({ ...before, ...there, seat: null, seat_chosen_by: null });
    rig.desk.store.deleteReservation(before.reservation_id);
  };

  it('is shown it on confirming, and is checked in for it once they confirm that', async () => {
    await toConfirmation(FLIGHT, LATER);
    expect(rig.page.screen().props).toMatchObject({ visit: { flight: { number: '75' } } });
    staffMove();
    rig.page.send({ type: 'passenger.confirmed' });
    const { screen, props } = await reach(rig, 'confirm', 'refused');
    expect(screen).toBe('confirm');
    expect(props).toMatchObject({ visit: { flight: { number: '77' }, changed: true } });
    expect(booked()).toMatchObject([{ flight_id: 'LATER', state: 'booked' }]);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    expect(booked()).toMatchObject([{ flight_id: 'LATER', state: 'checked-in' }]);
    expect(rig.events().filter(({ type }) => type === 'check-in.refused')).toEqual([]);
    expect(disagreements(rig)).toEqual([]);
  });

  it('chooses bags anew for it', async () => {
    await toConfirmation(FLIGHT, LATER);
    await choosesOneBag();
    staffMove();
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'confirm', 'refused')).toMatchObject({ screen: 'confirm' });
    expect(bagsShown()).toBeNull();
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'goodbye');
    expect(rig.desk.store.bags('GONE01-LATER')).toEqual([]);
  });

  it('asks again where the airline does not answer meanwhile, and is shown it then', async () => {
    await toConfirmation(FLIGHT, LATER);
    staffMove();
    rig.hostTakes('identify', 'away');
    rig.page.send({ type: 'passenger.confirmed' });
    const { props } = await reach(rig, 'refused');
    expect(props).toMatchObject({ code: 'dcs.unreachable', canRetry: true });
    rig.hostTakes('identify', 'there');
    rig.page.send({ type: 'passenger.retry' });
    expect((await reach(rig, 'confirm')).props).toMatchObject({
      visit: { flight: { number: '77' }, changed: true },
    });
  });
});

describe('a passenger who is checked in and looks at the confirmation', () => {
  it('is refused with the reason, and promised no pass, once staff have taken them off the flight', async () => {
    await toConfirmation(FLIGHT);
    rig.page.send({ type: 'passenger.confirmed' });
    await reach(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reach(rig, 'goodbye');
    rig.page.send({ type: 'passenger.finished' });
    await reach(rig, 'welcome');
    await toConfirmation(FLIGHT);
    const [{ reservation_id: id = '' } = {}] = booked();
    rig.desk.store.deleteReservation(id);
    rig.page.send({ type: 'passenger.confirmed' });
    expect(await reach(rig, 'refused', 'print-failed', 'take-pass')).toMatchObject({
      screen: 'refused',
      props: { code: 'booking.not-found', canRetry: false },
    });
    expect(rig.events().filter(({ type }) => type === 'document.printed')).toHaveLength(1);
  });
});
