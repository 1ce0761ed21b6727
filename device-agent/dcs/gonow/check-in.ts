import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { type DcsPort, ON_LAP, type TravelDocument } from '../port.ts';
import { isForTravel, mayBeTheirs } from '../whose-document.ts';
import { BOARDED } from './answers.ts';
import { faultOf, isKnown } from './errors.ts';
import { type At, again, commit } from './host-desk.ts';
import { openSecurity, refusalOf } from './requirements.ts';
import { hasShownDocument, isCheckedIn, isLifted, isTooOldForLap, personAt, seatOf } from './reservations.ts';
import { changeSeat, giveSeat, holdsForbiddenSeat } from './seats.ts';
import type { Tools } from './tools.ts';
import { traceOf, writeTrace } from './traces.ts';
import { noteDocument, putDocument, tellsTooYoungForExits } from './travel-documents.ts';

type CheckedIn = { readonly sequenceNumber: number; readonly seat: string };

/** What a passenger is checked in to: a seat, or the list of those who wait for one. */
type To = 'seat' | 'standby-list';

/**
 * Checks one passenger in on one segment. Whoever is in already hears their seat and number again; else the document that is
 * demanded and the seat that is lacking are put into the booking and committed, and then the host is asked: its answer
 * is by segment, and a refusal that it does not explain is explained by its requirements.
 */
export const checkIn =
  (tools: Tools): DcsPort['checkIn'] =>
  ({ reservationId, document, idempotencyKey }) =>
    tools.desk.workAt(reservationId, async (at): Promise<Result<CheckedIn, Fault>> => {
      const theirs = document ? mayBeTheirs(personAt(at), document) : ok(undefined);
      if (!theirs.ok) return theirs;
      // The host lifts an infant with whoever holds them, who may have been checked in, at an exit, before there was one.
      const isForbidden = at.place.isInfant && isLifted(at) ? await holdsForbiddenSeat(at) : ok(false);
      if (!isForbidden.ok) return isForbidden;
      if (isForbidden.value)
        return err({ code: 'check-in.see-staff', detail: 'held where no infant may be' });
      if (isCheckedIn(at)) return outcomeOf(at);
      if (isTooOldForLap(at))
        return err({ code: 'check-in.see-staff', detail: 'too old for a lap on a flight of the journey' });
      if (at.place.isInfant && !isLifted(at))
        return err({ code: 'check-in.see-staff', detail: 'on the lap of nobody who flies' });
      const done = await liftTo(tools, at, 'seat', { document, idempotencyKey });
      return done.ok ? outcomeOf(done.value) : done;
    });

/** Prepares the booking, and has the host check the passenger in. */
export async function liftTo(
  { flights }: Tools,
  at: At,
  to: To,
  asked: { readonly document: TravelDocument | null; readonly idempotencyKey: string },
): Promise<Result<At, Fault>> {
  const flight = await flights.flightNow(at.session, at.segment);
  if (!flight.ok) return flight;
  // The host has one word for all flights that are checked in for no more.
  if (flight.value.disruption?.kind === 'cancelled') return err({ code: 'flight.cancelled' });
  const prepared = await prepare(at, to, asked);
  if (!prepared.ok || prepared.value.place.isInfant) return prepared;
  const lifted = await lift(prepared.value, to);
  // A seat that they may not have is none to the host.
  if (lifted.ok || to !== 'seat' || lifted.fault.code !== 'check-in.no-seat' || seatOf(at) === null)
    return lifted;
  const isForbidden = await holdsForbiddenSeat(at);
  if (!isForbidden.ok || !isForbidden.value) return isForbidden.ok ? lifted : isForbidden;
  const moved = await changeSeat(prepared.value, asked.idempotencyKey);
  return moved.ok ? lift(moved.value, to) : moved;
}

/** Seat and number of someone who is in. An infant goes by their adult's number. */
function outcomeOf(at: At): Result<CheckedIn, Fault> {
  const { boardingSequence } = at.traveller;
  if (boardingSequence === 0) return err({ code: 'dcs.refused', detail: 'checked in without a number' });
  return ok({ sequenceNumber: boardingSequence, seat: seatOf(at) ?? ON_LAP });
}

/** Has everything in the booking that check-in takes for granted. */
async function prepare(
  at: At,
  to: To,
  { document, idempotencyKey }: { document: TravelDocument | null; idempotencyKey: string },
): Promise<Result<At, Fault>> {
  const lacksDocument = at.segment.international && !hasShownDocument(at);
  const lacksSeat = to === 'seat' && !at.place.isInfant && seatOf(at) === null;
  const lacksAge = !lacksDocument && document !== null && tellsTooYoungForExits(at, document);
  if (!lacksDocument && !lacksAge && !lacksSeat) return ok(at);
  // Nothing is put into the booking of someone who is refused all the same.
  if (!at.place.isInfant) {
    const refusal = await refusalOf(at, to);
    if (!refusal.ok) return refusal;
    if (refusal.value !== null) return err({ code: refusal.value });
  }
  const { passengerKey, segmentKey } = at.place;
  if (lacksDocument) {
    const added = await addDocument(at, document);
    if (!added.ok) return added;
  }
  if (lacksAge) {
    const added = await putDocument(at, document);
    if (!added.ok) return added;
  }
  const seat = lacksSeat ? await giveSeat(at) : null;
  if (seat && !seat.ok) return seat;
  // Not the command itself, which this only leads to: whoever asks again reads what is there.
  const note = (...did: readonly string[]) => writeTrace(traceOf(`prepared:${idempotencyKey}`, did, did));
  return commit(at, [
    ...(seat ? [note('seat', passengerKey, segmentKey, seat.value, 'system')] : []),
    ...((lacksDocument || lacksAge) && document ? [noteDocument(note, at, document)] : []),
  ]);
}

/** Adds the document that the authorities demand; none where they demand none. */
async function addDocument(at: At, document: TravelDocument | null): Promise<Result<unknown, Fault>> {
  const open = await openSecurity(at);
  if (!open.ok) return open;
  if (open.value.includes('security-hold')) return err({ code: 'check-in.see-staff' });
  if (!open.value.includes('document')) return ok(null);
  if (!document || !isForTravel(document)) return err({ code: 'document.needed' });
  return putDocument(at, document);
}

async function lift(at: At, to: To): Promise<Result<At, Fault>> {
  const { session, booking, place, passenger, traveller } = at;
  const asked = await session.call('checkIn', {
    body: {
      recordLocator: booking.recordLocator,
      segmentKeys: [place.segmentKey],
      passengers: [
        {
          passengerAlternateKey: passenger.passengerAlternateKey,
          verifiedTravelDocumentKeys: traveller.verifiedTravelDocuments ?? [],
        },
      ],
      requireSeats: to === 'seat',
    },
  });
  if (!asked.ok) return asked;
  const after = await again(at, 'retrieve');
  if (!after.ok) return after;
  if (to === 'seat' ? isCheckedIn(after.value) : isLifted(after.value)) return after;
  const failed = asked.value.passengers.flatMap(({ failedSegments }) => failedSegments);
  const codes = failed.flatMap(({ errors }) => errors.flatMap(({ code }) => code ?? []));
  const known = codes.find(isKnown);
  if (known !== undefined) return err(faultOf(known));
  return explained(after.value, to, codes[0] ?? 'no code');
}

/** What the host's requirements say of a refusal whose code is its own. */
async function explained(at: At, to: To, code: string): Promise<Result<never, Fault>> {
  const general = await refusalOf(at, to);
  if (!general.ok) return general;
  if (general.value !== null) return err({ code: general.value, detail: code });
  const security = await openSecurity(at);
  if (!security.ok) return security;
  if (security.value.includes('document')) return err({ code: 'document.needed', detail: code });
  if (security.value.length > 0) return err({ code: 'check-in.see-staff', detail: code });
  return err(at.traveller.liftStatus === BOARDED ? { code: 'check-in.see-staff' } : faultOf(code));
}
