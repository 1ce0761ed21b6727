import { describe, expect, it } from 'vitest';
import { newId } from '../../config/ids.ts';
import { expectOk } from '../../config/result.ts';
import { soonestToArrive } from './connection.ts';
import { excessCost } from './excess.ts';
import {
  type ConformanceHost,
  type ConformancePassenger,
  type ConformanceWorld,
  everySeatTaken,
  inventFullFlight,
  requirementsOf,
} from './port.conformance-world.ts';
import { mayBeGiven, type OptionalCall, type TravelDocument } from './port.ts';

/** The part of the port's behaviour for days that do not go as planned: flights that are gone, hosts that are away. */
export function describeDisruptions(
  worldNow: () => ConformanceHost & ConformanceWorld,
  notOffered: readonly OptionalCall[],
): void {
  const offers = (...calls: readonly OptionalCall[]) => !calls.some((call) => notOffered.includes(call));
  const load = async ({ reservationId }: ConformancePassenger) =>
    expectOk(await worldNow().port.load({ reservationId }), 'the reservation exists');
  const identify = (document: TravelDocument) =>
    worldNow().port.identify({ identification: { by: 'document', document }, from: worldNow().from });
  const checkIn = (
    { reservationId, document }: ConformancePassenger,
    key = newId(),
    port = worldNow().port,
  ) => port.checkIn({ reservationId, document, kioskId: 'K-1', idempotencyKey: key });
  const freeSeats = async ({ reservationId }: ConformancePassenger): Promise<string[]> =>
    expectOk(await worldNow().port.seatMap({ reservationId }), 'the cabin has a map')
      .filter(mayBeGiven)
      .map(({ number }) => number);

  it('tells what has become of a flight, and why as far as the airline has said', async () => {
    const { flight } = await load(worldNow().passengers.stranded);
    expect(flight.disruption?.kind).toBe('cancelled');
    // A host that keeps no causes says so, and names no other one.
    expect(['technical', 'unknown']).toContain(flight.disruption?.cause);
  });

  describe('a bag of whoever flies on goes no farther than they do, and is said to go there before it is paid,', () => {
    /** Where the first flight ends, and the next one as its airline handed it over. */
    const journeyOf = async (passenger: ConformancePassenger) => {
      const party = expectOk(await worldNow().port.party(passenger), 'they are booked');
      const [here, onward] = party[0]?.segments.map(({ flight }) => flight) ?? [];
      const isNext = ({ from, to }: { from: string; to: string }) => from === here?.to && to === onward?.to;
      const next = worldNow().bookings.flights?.find(isNext);
      if (!here || !next) throw new Error('they fly on');
      return { to: here.to, next, own: party[0]?.segments ?? [] };
    };
    const expectBagsTo = async ({ reservationId }: ConformancePassenger, to: string) => {
      // What is known of a departure may be half a minute old: this kiosk has not asked before.
      const kiosk = worldNow().otherKiosk;
      const allowed = expectOk(await kiosk.bagAllowance({ reservationId }), 'they are booked');
      expect(allowed.to).toBe(to);
      await checkIn({ ...worldNow().passengers.member, reservationId });
      const bags = Array.from({ length: (allowed.pieces ?? 0) + 1 }, () => ({ weight: 12 }));
      const amount = excessCost(allowed, bags);
      const payment = amount && { reference: newId(), amount };
      const command = { passengers: [{ reservationId, bags }], payment, idempotencyKey: newId() };
      const added = expectOk(await kiosk.addBags(command), 'it is paid');
      expect(added.flat().map((bag) => bag.to)).toEqual(bags.map(() => to));
    };

    it('where the next flight is cancelled after they were checked in through', async () => {
      const { member } = worldNow().passengers;
      const { to, next, own } = await journeyOf(member);
      for (const { reservationId } of own)
        expectOk(await checkIn({ ...member, reservationId }), 'check-in is open');
      const disruption = { kind: 'cancelled', scheduledDeparture: next.departure } as const;
      await worldNow().take({ flights: [{ ...next, disruption }] });
      await expectBagsTo(member, to);
    });

    it('where the next flight has no seat left', async () => {
      const { member } = worldNow().passengers;
      const { to, next } = await journeyOf(member);
      await worldNow().take({ reservations: everySeatTaken(next) });
      await expectBagsTo(member, to);
    });
  });

  describe.runIf(offers('rebookOptions', 'rebook'))('rebooking', () => {
    const optionsOf = async (...passengers: ConformancePassenger[]) =>
      expectOk(
        await worldNow().port.rebookOptions({
          reservationIds: passengers.map(({ reservationId }) => reservationId),
        }),
        'the passengers exist',
      );

    it('offers whoever is stranded the flights that take them there, soonest to arrive first', async () => {
      const { stranded } = worldNow().passengers;
      const { flight } = await load(stranded);
      expect(flight.disruption).toMatchObject({ kind: 'cancelled' });
      const options = await optionsOf(stranded);
      expect(options.length).toBeGreaterThan(1);
      expect(options.every(({ from, to }) => from === flight.from && to === flight.to)).toBe(true);
      expect(options).toEqual([...options].sort(soonestToArrive));
      expect(options.some(({ disruption }) => disruption?.kind === 'cancelled')).toBe(false);
    });

    it('moves nobody whom the airline has booked on another flight, and nobody along with the others', async () => {
      const { port, passengers } = worldNow();
      const { protected: moved, protectedOn, unprotected } = passengers;
      expect(await optionsOf(moved)).toEqual([]);
      const found = expectOk(await identify(moved.document), 'they fly');
      expect(found.map(({ reservationId }) => reservationId)).toContain(protectedOn.reservationId);
      const reservationIds = [unprotected.reservationId];
      const members = expectOk(
        await port.party({ reservationId: unprotected.reservationId }),
        'they are booked',
      );
      expect(members.map(({ segments }) => segments[0]?.reservationId)).toEqual(reservationIds);
      const { flightId } = (await optionsOf(unprotected))[0] ?? expect.unreachable('others have room');
      const command = { reservationIds, flightId, idempotencyKey: newId() };
      expectOk(await port.rebook(command), 'the flight has room');
      const theirs = expectOk(await identify(moved.document), 'they fly').map(
        ({ flight }) => flight.flightId,
      );
      expect(theirs).toEqual(found.map(({ flight }) => flight.flightId));
    });

    it('knows who has a trip of their own later on from whom the airline has booked on it instead', async () => {
      const { commuter, nextTrip } = worldNow().passengers;
      const found = expectOk(await identify(commuter.document), 'they fly');
      expect(found.map(({ reservationId }) => reservationId)).toEqual(
        expect.arrayContaining([commuter.reservationId, nextTrip.reservationId]),
      );
      const { flight } = await load(nextTrip);
      const options = (await optionsOf(commuter)).map(({ flightId }) => flightId);
      expect(options).not.toEqual([]);
      expect(options).not.toContain(flight.flightId);
    });

    it.each([
      ['whoever is back at another airport of the city before they fly again', 'backElsewhere'],
      ['whoever an earlier flight of that way has left behind', 'leftBefore'],
    ] as const)('offers others instead of the flight that is cancelled to %s', async (_, who) => {
      const passenger = worldNow().passengers[who];
      const { flight } = await load(passenger);
      expect(flight.disruption?.kind).toBe('cancelled');
      const found = expectOk(await identify(passenger.document), 'they fly');
      expect(found.map(({ reservationId }) => reservationId)).toContain(passenger.reservationId);
      const options = (await optionsOf(passenger)).map(({ flightId }) => flightId);
      expect(options).not.toEqual([]);
      const booked = found.map(({ flight: { flightId } }) => flightId);
      expect(options.filter((option) => booked.includes(option))).toEqual([]);
    });

    it('moves nobody whom the airline has booked on a later flight, where the way back between them is cancelled as well', async () => {
      expect(await optionsOf(worldNow().passengers.lostBothWays)).toEqual([]);
    });

    it('knows by the flight that they can reach whom the airline has booked on another further on', async () => {
      const { rescued, rescuedOn } = worldNow().passengers;
      const members = expectOk(
        await worldNow().port.party({ reservationId: rescued.reservationId }),
        'they fly',
      );
      expect(members.map(({ segments }) => segments.map(({ reservationId }) => reservationId))).toEqual([
        [rescued.reservationId, rescuedOn.reservationId],
      ]);
    });

    it('finds whom a flight has left behind or never took, and offers them the next ones', async () => {
      const { port, from, passengers } = worldNow();
      for (const left of [passengers.missed, passengers.calledOff]) {
        const identification = { by: 'document' as const, document: left.document };
        expect(await port.identify({ identification, from })).toMatchObject({
          ok: true,
          value: [{ reservationId: left.reservationId, state: 'booked' }],
        });
        expect(await optionsOf(left)).not.toEqual([]);
      }
    });

    it('moves them once, and they check in where they are then', async () => {
      const { stranded } = worldNow().passengers;
      const [option] = await optionsOf(stranded);
      const command = {
        reservationIds: [stranded.reservationId],
        flightId: option?.flightId ?? '',
        idempotencyKey: newId(),
      };
      const answer = await worldNow().port.rebook(command);
      expect(await worldNow().port.rebook(command)).toEqual(answer);
      const [moved] = expectOk(answer, 'the flight has room');
      expect(moved).toMatchObject({ flight: option, state: 'booked' });
      const found = expectOk(await identify(stranded.document), 'they are booked');
      expect(found.map(({ flight }) => flight.flightId)).toEqual([option?.flightId]);
      expect(await checkIn({ ...stranded, reservationId: moved?.reservationId ?? '' })).toMatchObject({
        ok: true,
      });
    });

    const moveTo = async ({ reservationId }: ConformancePassenger, flightId: string) =>
      worldNow().port.rebook({ reservationIds: [reservationId], flightId, idempotencyKey: newId() });

    it('offers whoever lands too late for their next flight those that they can catch, soonest to arrive first', async () => {
      const { delayed, outOfReach } = worldNow().passengers;
      const { flight: before } = await load(delayed);
      const { flight: missed } = await load(outOfReach);
      expect(missed).toMatchObject({ disruption: null });
      const options = await optionsOf(outOfReach);
      expect(options.every(({ from, to }) => from === missed.from && to === missed.to)).toBe(true);
      const times = options.map(({ departure, arrival }) => ({
        leaves: Date.parse(departure),
        lands: Date.parse(arrival ?? ''),
      }));
      expect(Math.min(...times.map(({ leaves }) => leaves))).toBeGreaterThan(
        Date.parse(before.arrival ?? ''),
      );
      expect(times).toEqual([...times].sort((a, b) => a.lands - b.lands));
    });

    it('moves them from there on: they keep the flight before, and check in for both', async () => {
      const { delayed, outOfReach } = worldNow().passengers;
      const [option] = await optionsOf(outOfReach);
      const { flight: before } = await load(delayed);
      const [moved] = expectOk(await moveTo(outOfReach, option?.flightId ?? ''), 'the flight has room');
      const found = expectOk(await identify(delayed.document), 'they are booked');
      expect(found.map(({ flight }) => flight.flightId)).toEqual([before.flightId]);
      const { reservationId = '' } = found[0] ?? {};
      const party = expectOk(await worldNow().port.party({ reservationId }), 'they are booked');
      expect(party.map(({ segments }) => segments.map(({ flight }) => flight.flightId))).toEqual([
        [before.flightId, option?.flightId],
      ]);
      for (const id of [reservationId, moved?.reservationId ?? ''])
        expect(await checkIn({ ...delayed, reservationId: id })).toMatchObject({ ok: true });
    });

    it('is for nobody whose flight leaves as planned, nor to a flight that is no option', async () => {
      const { seated, stranded, throughOnward } = worldNow().passengers;
      for (const planned of [seated, throughOnward]) expect(await optionsOf(planned)).toEqual([]);
      const { flight } = await load(stranded);
      for (const [passenger, flightId] of [
        [stranded, flight.flightId],
        [seated, (await optionsOf(stranded))[0]?.flightId ?? ''],
      ] as const)
        expect(
          await worldNow().port.rebook({
            reservationIds: [passenger.reservationId],
            flightId,
            idempotencyKey: newId(),
          }),
        ).toMatchObject({ fault: { code: 'check-in.no-seat' } });
    });

    it('moves no passengers of several records together', async () => {
      const { seated, stranded } = worldNow().passengers;
      expect(
        await worldNow().port.rebookOptions({
          reservationIds: [seated.reservationId, stranded.reservationId],
        }),
      ).toMatchObject({ fault: { code: 'dcs.refused' } });
    });
  });

  describe('a flight with fewer seats than passengers', () => {
    const openFullFlight = async (isLeft?: (seat: string) => boolean): Promise<ConformancePassenger> => {
      const { bookings, left } = inventFullFlight(worldNow().now(), isLeft);
      const nameOf = await worldNow().take(bookings);
      return { ...left, reservationId: nameOf(left.reservationId) };
    };
    const isTold = async (passenger: ConformancePassenger) =>
      (await requirementsOf(worldNow().port, passenger)).some(({ kind }) => kind === 'denied-boarding');

    it('leaves someone without a seat, says so, and gives them neither one nor a number', async () => {
      const left = await openFullFlight();
      expect((await freeSeats(left)).length).toBe(0);
      expect(await isTold(left)).toBe(true);
      for (const port of [worldNow().port, worldNow().otherKiosk])
        expect(await checkIn(left, newId(), port)).toMatchObject({ fault: { code: 'check-in.no-seat' } });
      expect(await load(left)).toMatchObject({ state: 'booked', seat: null, sequenceNumber: null });
    });

    it('denies nobody boarding while there is a seat at an exit, which only staff give', async () => {
      const left = await openFullFlight((seat) => seat === '14A');
      expect(await isTold(left)).toBe(false);
      expect(await checkIn(left)).toMatchObject({ fault: { code: 'check-in.no-seat' } });
      if (offers('rebookOptions'))
        expect(await worldNow().port.rebookOptions({ reservationIds: [left.reservationId] })).toEqual({
          ok: true,
          value: [],
        });
    });

    it.runIf(offers('rebookOptions', 'rebook'))(
      'offers others to whom it denies boarding, where nothing stands in their way',
      async () => {
        const left = await openFullFlight();
        const reservationIds = [left.reservationId];
        const options = expectOk(await worldNow().port.rebookOptions({ reservationIds }), 'they are booked');
        const { flightId } = options[0] ?? expect.unreachable('a flight with room leaves later');
        const command = { reservationIds, flightId, idempotencyKey: newId() };
        const [moved] = expectOk(await worldNow().port.rebook(command), 'the flight has room');
        const there = { ...left, reservationId: moved?.reservationId ?? '' };
        expect(await isTold(there)).toBe(false);
        expect(await checkIn(there)).toMatchObject({ ok: true });
      },
    );
  });

  it.runIf(offers('departures'))(
    'tells everyone who leaves within a day, and what a decision needs',
    async () => {
      const { seated, held, early } = worldNow().passengers;
      const { flights, reservations } = expectOk(
        await worldNow().port.departures({ from: worldNow().from }),
        'there are',
      );
      const find = ({ reservationId }: ConformancePassenger) =>
        reservations.find((each) => each.reservationId === reservationId);
      const { flight, email: _, ...rest } = await load(seated);
      expect(find(seated)).toMatchObject({ ...rest, flightId: flight.flightId, hold: false });
      // Kiosks hold no addresses of people who may never come.
      expect(find(seated)).not.toHaveProperty('email');
      expect(find(held)).toMatchObject({ hold: true });
      expect(find(early)).toBeUndefined();
      expect(flights.find(({ flightId }) => flightId === flight.flightId)).toMatchObject(flight);
    },
  );

  it.runIf(offers('departures'))(
    'tells the flights on which its passengers fly on, and nobody else on them',
    async () => {
      const { port, from, passengers } = worldNow();
      const { flights, reservations } = expectOk(await port.departures({ from }), 'there are');
      const onward = await load(passengers.abroadAfter);
      expect(onward.flight.from).not.toBe(from);
      expect(flights.find(({ flightId }) => flightId === onward.flight.flightId)).toMatchObject(
        onward.flight,
      );
      const of = ({ reservationId }: Pick<ConformancePassenger, 'reservationId'>) =>
        reservations.filter((each) => each.reservationId === reservationId);
      expect(of(onward)).toMatchObject([
        { flightId: onward.flight.flightId, passengerId: onward.passengerId, document: null },
      ]);
      expect(flights.map(({ flightId }) => flightId)).toEqual([
        ...new Set(flights.map(({ flightId }) => flightId)),
      ]);
      // Everyone who is told of begins here.
      const fromHere = new Set(
        reservations
          .filter(({ flightId }) => flights.find((one) => one.flightId === flightId)?.from === from)
          .map(({ recordLocator, passengerId }) => `${recordLocator} ${passengerId}`),
      );
      for (const { recordLocator, passengerId } of reservations)
        expect(fromHere).toContain(`${recordLocator} ${passengerId}`);
    },
  );

  describe.runIf(offers('departures', 'reserveNumbers', 'reportCheckIn'))(
    'a kiosk that was on its own',
    () => {
      const away = async (passenger: ConformancePassenger, kioskId = 'K-1') => {
        const { flight, seat } = await load(passenger);
        const block = expectOk(
          await worldNow().port.reserveNumbers({
            flightId: flight.flightId,
            kioskId,
            count: 3,
            idempotencyKey: newId(),
          }),
          'the flight has numbers',
        );
        const report = {
          reservationId: passenger.reservationId,
          kioskId,
          document: passenger.document,
          seat: seat?.number ?? '',
          sequenceNumber: block.first,
          checkedInAt: new Date(worldNow().now()).toISOString(),
          idempotencyKey: newId(),
        };
        return { block, report };
      };

      it('gives numbers that nobody else gives', async () => {
        const { seated, seatless } = worldNow().passengers;
        const { block } = await away(seated);
        const { block: other } = await away(seated, 'K-2');
        expect(block.last - block.first).toBe(2);
        expect(other.first).toBeGreaterThan(block.last);
        const online = expectOk(await checkIn(seatless), 'check-in is open');
        expect(online.sequenceNumber).toBeGreaterThan(other.last);
      });

      it('reports whom it checked in, as often as it likes', async () => {
        const { seated } = worldNow().passengers;
        const { report } = await away(seated);
        for (const idempotencyKey of [newId(), newId()])
          expect(await worldNow().port.reportCheckIn({ ...report, idempotencyKey })).toEqual({
            ok: true,
            value: { sequenceNumber: report.sequenceNumber, seat: report.seat },
          });
        expect(await load(seated)).toMatchObject({
          state: 'checked-in',
          sequenceNumber: report.sequenceNumber,
        });
      });

      it('is believed where the answer to its own check-in was lost', async () => {
        const { seated } = worldNow().passengers;
        const { report } = await away(seated);
        await checkIn(seated);
        expect(await worldNow().port.reportCheckIn(report)).toMatchObject({ ok: true });
        expect((await load(seated)).sequenceNumber).toBe(report.sequenceNumber);
      });

      it('is told of a conflict, and changes nothing by it', async () => {
        const { seated, seatless } = worldNow().passengers;
        const { report } = await away(seated, 'K-9');
        const [moved = ''] = await freeSeats(seated);
        const conflict = { fault: { code: 'check-in.conflict' } };
        expect(
          await worldNow().port.reportCheckIn({ ...report, idempotencyKey: newId(), seat: moved }),
        ).toMatchObject(conflict);
        expect(
          await worldNow().port.reportCheckIn({ ...report, idempotencyKey: newId(), sequenceNumber: 9999 }),
        ).toMatchObject(conflict);
        expect(
          await worldNow().port.reportCheckIn({
            ...report,
            idempotencyKey: newId(),
            document: seatless.document,
          }),
        ).toMatchObject(conflict);
        await checkIn(seated, newId(), worldNow().otherKiosk);
        const before = await load(seated);
        expect(await worldNow().port.reportCheckIn({ ...report, idempotencyKey: newId() })).toMatchObject(
          conflict,
        );
        expect(await load(seated)).toEqual(before);
      });
    },
  );
}
