import { describe, expect, it } from 'vitest';
import { pause } from '../../../config/clock.ts';
import { newId } from '../../../config/ids.ts';
import type { Result } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import type { Fault } from '../../contract/faults.ts';
import { type HostTraveller, segmentsOf } from '../gonow-host/records.ts';
import type { DcsPort } from '../port.ts';
import { openTriedWorld, type TriedWorld, type Who } from './test-world.ts';

/** Milliseconds by which the second comes later: so that each of its questions falls between others of the first. */
const APART = [0, 10, 30, 50, 70, 90, 110, 130, 150, 200];

type Work = (kiosk: DcsPort) => Promise<Result<unknown, Fault>>;

/** Kiosks at work on one host, each so much later than the one before; what came of it, and what the host has then. */
async function atOnce<T>(
  apart: number,
  workOf: (world: TriedWorld) => Promise<readonly Work[]> | readonly Work[],
  then: (answers: readonly Result<unknown, Fault>[], world: TriedWorld) => T,
): Promise<T> {
  const world = openTriedWorld(createLeapingClock);
  const works = await workOf(world);
  const asked = works.map(async (work, index) => {
    await pause(world.clock, apart * index);
    return work(world.test.kiosk(`K-${index}`));
  });
  const answers = await world.inTime(Promise.all(asked));
  const came = then(answers, world);
  world.test.close();
  return came;
}

const checksIn =
  ({ world }: TriedWorld, who: Who): Work =>
  (kiosk) =>
    kiosk.checkIn({ ...world.passengers[who], kioskId: 'K', idempotencyKey: newId() });
const takesSeat =
  ({ idOf }: TriedWorld, who: Who, seat: string): Work =>
  (kiosk) =>
    kiosk.assignSeat({ reservationId: idOf(who), seat, chosenBy: 'passenger', idempotencyKey: newId() });
const travellersOf = ({ bookingOf }: TriedWorld, who: Who): HostTraveller[] =>
  Object.values(segmentsOf(bookingOf(who))[0]?.travellers ?? {});
const codes = (answers: readonly Result<unknown, Fault>[]) =>
  answers.map((answer) => (answer.ok ? 'done' : answer.fault.code)).sort();

describe.each(APART)('two kiosks at work %i ms apart, at a host like GoNow', (apart) => {
  it('check one passenger in once: both tell the same seat and number', async () => {
    await atOnce(
      apart,
      (world) => [checksIn(world, 'seatless'), checksIn(world, 'seatless')],
      ([one, other], world) => {
        expect(one).toMatchObject({ ok: true, value: { sequenceNumber: 1 } });
        expect(other).toEqual(one);
        expect(travellersOf(world, 'seatless')).toMatchObject([{ liftStatus: 1, boardingSequence: 1 }]);
      },
    );
  });

  it.each([
    ['two bookings', 'seatless', 'named'],
    ['one booking', 'member', 'companion'],
  ] as const)('give a seat to one of two passengers of %s', async (_, one, other) => {
    await atOnce(
      apart,
      (world) => [takesSeat(world, one, '25C'), takesSeat(world, other, '25C')],
      (answers, world) => {
        expect(codes(answers)).toEqual(['check-in.no-seat', 'done']);
        const all = new Set([one, other].map((who) => world.bookingOf(who).bookingKey));
        const held = [...all].flatMap((key) =>
          segmentsOf(world.test.host.store.bookings.get(key) ?? expect.fail()).flatMap(({ travellers }) =>
            Object.values(travellers).filter(({ seat }) => seat === '25C'),
          ),
        );
        expect(held).toHaveLength(1);
      },
    );
  });

  it('take the one free bag of a passenger once, and ask whoever comes second to pay', async () => {
    const bag =
      ({ idOf }: TriedWorld): Work =>
      (kiosk) =>
        kiosk.addBags({
          ...{ passengers: [{ reservationId: idOf('seated'), bags: [{ weight: 12 }] }], payment: null },
          idempotencyKey: newId(),
        });
    await atOnce(
      apart,
      async (world) => {
        await world.inTime(checksIn(world, 'seated')(world.test.kiosk('K')));
        return [bag(world), bag(world)];
      },
      (answers, world) => {
        expect(codes(answers)).toEqual(['bags.payment-needed', 'done']);
        expect(travellersOf(world, 'seated').map(({ bags }) => bags.length)).toEqual([1]);
      },
    );
  });

  it('either check a passenger in or move them to another flight, never half of both', async () => {
    const late = ({ bookingOf, test: { host } }: TriedWorld) => {
      const flight = host.store.departures.get(segmentsOf(bookingOf('seated'))[0]?.segmentKey ?? '');
      if (!flight) throw new Error('they fly');
      const { departure: scheduledDeparture } = flight;
      host.store.departures.save(flight.segmentKey, {
        ...flight,
        disruption: { kind: 'delayed', scheduledDeparture },
      });
      return flight.segmentKey;
    };
    const moves =
      ({ idOf }: TriedWorld): Work =>
      async (kiosk) => {
        const reservationIds = [idOf('seated')];
        const options = await kiosk.rebookOptions({ reservationIds });
        if (!options.ok) return options;
        const [option] = options.value;
        return option
          ? kiosk.rebook({ reservationIds, flightId: option.flightId, idempotencyKey: newId() })
          : { ok: false, fault: { code: 'check-in.no-seat' } };
      };
    let left = '';
    await atOnce(
      apart,
      (world) => {
        left = late(world);
        return [moves(world), checksIn(world, 'seated')];
      },
      ([moved, checkedIn], world) => {
        const [segment] = segmentsOf(world.bookingOf('seated'));
        const isMoved = segment?.segmentKey !== left;
        expect([moved?.ok, checkedIn?.ok]).toEqual([isMoved, !isMoved]);
        expect(travellersOf(world, 'seated')).toMatchObject([{ liftStatus: isMoved ? 0 : 1 }]);
      },
    );
  });
});

it('a group of eight comes to eight kiosks at once: each is checked in, with a seat and a number of their own', async () => {
  const names = [...'ABCDEFGH'];
  await atOnce(
    0,
    ({ world, test }) => {
      const [flight] = world.bookings.flights ?? [];
      if (!flight) throw new Error('the suite has a flight');
      const group = { recordLocator: 'GROUP8', flightId: flight.flightId, surname: 'GROUP' };
      const reservationOf = test.take({
        reservations: names.map((name) => ({
          ...{ ...group, reservationId: name, passengerId: name, givenNames: name },
          document: { number: `G${name}`, issuingState: 'GBR' },
        })),
      });
      return names.map(
        (name): Work =>
          (kiosk) =>
            kiosk.checkIn({
              ...{ reservationId: reservationOf(name), kioskId: 'K', document: null },
              idempotencyKey: newId(),
            }),
      );
    },
    (answers, { test }) => {
      expect(codes(answers)).toEqual(names.map(() => 'done'));
      const booking = test.host.store.bookings.byLocator('GROUP8') ?? expect.fail();
      const all = segmentsOf(booking).flatMap(({ travellers }) => Object.values(travellers));
      expect(new Set(all.map(({ seat }) => seat)).size).toBe(names.length);
      expect(all.map(({ boardingSequence }) => boardingSequence).sort()).toEqual(
        names.map((_, at) => at + 1),
      );
    },
  );
});
