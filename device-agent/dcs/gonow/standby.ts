import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { DcsPort, StandbyPlace } from '../port.ts';
import { mayBeTheirs } from '../whose-document.ts';
import { NOT_LIFTED } from './answers.ts';
import { liftTo } from './check-in.ts';
import type { At } from './host-desk.ts';
import { isOnList, personAt, waitsForSeat } from './reservations.ts';
import type { Tools } from './tools.ts';

const isWaiting = (at: At): boolean => waitsForSeat(at) && !at.place.isInfant;
const notStandby: Result<never, Fault> = err({ code: 'dcs.refused', detail: 'the passenger is not standby' });

/**
 * Where the passenger stands: by the airline's priority, and among equals by the number that each was given when they
 * joined. The host keeps no list but the flight's manifest.
 */
async function placeOf({ flights }: Tools, at: At): Promise<Result<StandbyPlace, Fault>> {
  const { session, segment, traveller } = at;
  const flight = await flights.flightOf(session, segment);
  if (!flight.ok) return flight;
  const asked = await session.call('manifestSegments', { keys: { legKey: segment.legs[0]?.legKey ?? '' } });
  if (!asked.ok) return asked;
  const list = asked.value
    .filter(({ isStandby, segmentKey }) => isStandby && segmentKey === segment.segmentKey)
    .flatMap(({ priorityCode, passengers }) =>
      passengers
        .filter(({ liftStatus, seats }) => liftStatus !== NOT_LIFTED && seats.length === 0)
        .map(({ boardingSequence }) => ({ priority: priorityCode ?? LAST, boardingSequence })),
    )
    .sort((a, b) => a.priority.localeCompare(b.priority) || a.boardingSequence - b.boardingSequence);
  const own = isOnList(at) ? traveller.boardingSequence : null;
  const index = list.findIndex(({ boardingSequence }) => boardingSequence === own);
  return ok({
    ...{ place: index < 0 ? null : index + 1, waiting: list.length, sequenceNumber: own },
    decidedAt: flight.value.checkInCloses,
  });
}

/** Behind every code. */
const LAST = '~';

export const standbyPlace =
  (tools: Tools): DcsPort['standbyPlace'] =>
  ({ reservationId }) =>
    tools.desk.workAt(reservationId, async (at) => (isWaiting(at) ? placeOf(tools, at) : notStandby));

/** Checks a passenger in without a seat, once: whoever asks again hears where they stand by now. */
export const joinStandby =
  (tools: Tools): DcsPort['joinStandby'] =>
  ({ reservationId, document, idempotencyKey }) =>
    tools.desk.workAt(reservationId, async (at): Promise<Result<StandbyPlace, Fault>> => {
      if (!isWaiting(at)) return notStandby;
      const theirs = document ? mayBeTheirs(personAt(at), document) : ok(undefined);
      if (!theirs.ok) return theirs;
      if (isOnList(at)) return placeOf(tools, at);
      const joined = await liftTo(tools, at, 'standby-list', { document, idempotencyKey });
      return joined.ok ? placeOf(tools, joined.value) : joined;
    });
