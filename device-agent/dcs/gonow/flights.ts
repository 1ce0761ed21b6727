import { DateTime, FixedOffsetZone } from 'luxon';
import { airportOf } from '../../../config/airports.ts';
import { type Clock, leftOf } from '../../../config/clock.ts';
import { ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Flight } from '../port.ts';
import type { HostFlown, Operations } from './answers.ts';
import type { Session } from './sessions.ts';

/** When check-in opens and closes, in minutes before departure: the host only tells whether it is open. */
export interface CheckInWindow {
  readonly opensBefore: number;
  readonly closesBefore: { readonly domestic: number; readonly international: number };
}

// Statuses of a leg, by the host's numbers.
const CANCELLED = 3;
const DELAYED: ReadonlySet<number> = new Set([4, 14]);
/** Milliseconds for which what is known of a departure is told again, where nothing is decided by it. */
const FRESH = 30_000;

/** A local time with the offset that the same time in UTC gives it. */
export function withOffset(local: string, utc: string): DateTime {
  const asUtc = (written: string) => DateTime.fromISO(written.slice(0, 19), { zone: 'utc' });
  const minutes = Math.round(asUtc(local).diff(asUtc(utc)).as('minutes'));
  return asUtc(utc).setZone(FixedOffsetZone.instance(minutes));
}

/**
 * When a flight is expected to leave, which the host tells in local time alone: clocks at the airport may have been changed
 * since the time in the timetable. Of an hour that they show twice it is the first that does not lie before the timetable's; at
 * an airport nobody knows here they are taken to be as they were.
 */
export function expectedAt(local: string, scheduled: DateTime, airport: string): DateTime {
  const zone = airportOf(airport)?.timeZone ?? scheduled.zone;
  const times = DateTime.fromISO(local.slice(0, 19), { zone }).getPossibleOffsets();
  return times.find((time) => time >= scheduled) ?? times.at(-1) ?? scheduled;
}

const written = (time: DateTime): string => time.toISO({ suppressMilliseconds: true }) ?? '';

/** Departures as the port tells them; what changes by the minute is asked for each leg, and kept for a moment. */
export function createFlights({ clock, window }: { clock: Clock; window: CheckInWindow }) {
  const known = new Map<string, { readonly at: number; readonly operations: Operations }>();

  const operationsNow = async (session: Session, legKey: string): Promise<Result<Operations, Fault>> => {
    const asked = await session.call('operations', { keys: { legKey } });
    for (const [key, { at }] of known) if (leftOf(clock, at, FRESH) === 0) known.delete(key);
    if (asked.ok) known.set(legKey, { at: clock.now(), operations: asked.value });
    return asked;
  };

  const operationsOf: typeof operationsNow = async (session, legKey) => {
    const kept = known.get(legKey);
    return kept && leftOf(clock, kept.at, FRESH) > 0 ? ok(kept.operations) : operationsNow(session, legKey);
  };

  const flightBy =
    (ask: typeof operationsNow) =>
    async (session: Session, segment: HostFlown): Promise<Result<Flight, Fault>> => {
      const [first] = segment.legs;
      const last = segment.legs.at(-1);
      if (!first || !last) throw new Error('a segment has a leg');
      const operations = await ask(session, first.legKey);
      if (!operations.ok) return operations;
      const { status, operationalTimes, estimatedDepartureGate, boardingTimeOffset } = operations.value;
      const scheduled = withOffset(first.legInfo.departureTime, first.legInfo.departureTimeUtc);
      const estimated = operationalTimes.estimatedDepartureTime;
      const isCancelled = status === CANCELLED;
      const departure =
        estimated === null || isCancelled
          ? scheduled
          : expectedAt(estimated, scheduled, segment.designator.origin);
      const isDelayed = DELAYED.has(status) && departure > scheduled;
      const { opensBefore, closesBefore } = window;
      const before = (minutes: number) => written(departure.minus({ minutes }));
      return ok({
        flightId: segment.segmentKey,
        carrier: segment.identifier.carrierCode.trim(),
        number: segment.identifier.identifier.trim(),
        ...{ from: segment.designator.origin, to: segment.designator.destination },
        departure: written(departure),
        arrival: written(withOffset(last.legInfo.arrivalTime, last.legInfo.arrivalTimeUtc)),
        disruption:
          isCancelled || isDelayed
            ? {
                kind: isCancelled ? 'cancelled' : 'delayed',
                scheduledDeparture: written(scheduled),
                ...{ scheduledArrival: null, cause: 'unknown', announcedAt: null },
              }
            : null,
        boarding: before(boardingTimeOffset),
        ...{ terminal: first.legInfo.departureTerminal, gate: estimatedDepartureGate },
        ...{
          checkInOpens: before(opensBefore),
          checkInCloses: before(closesBefore[segment.international ? 'international' : 'domestic']),
        },
      });
    };

  return {
    flightOf: flightBy(operationsOf),
    /** As the host has it at this moment: for passes and check-in, which a flight cancelled just now must not have. */
    flightNow: flightBy(operationsNow),
  };
}

export type Flights = ReturnType<typeof createFlights>;
