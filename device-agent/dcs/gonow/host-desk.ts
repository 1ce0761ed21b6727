import { err, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { type Patience, patiently, unreachable } from '../request.ts';
import type { HostBooking, HostPassenger, HostSegment, HostTraveller } from './answers.ts';
import { type Place, placeIn } from './keys.ts';
import type { Session, Sessions } from './sessions.ts';

/** How often a piece of work begins anew because its session ended or another one was quicker: a group may come to many kiosks. */
const ANEW = 8;

/** The booking of a reservation, in a session's state. */
export interface On {
  readonly session: Session;
  readonly booking: HostBooking;
  readonly place: Place;
}

/** One passenger on one segment of that booking. */
export interface At extends On {
  readonly segment: HostSegment;
  readonly passenger: HostPassenger;
  readonly traveller: HostTraveller;
}

/**
 * How the host is worked with. A piece of work begins by reading what the host has, and only then changes it: so it can
 * begin anew after a lost answer, a void token or a quicker rival, and finds what it has done already.
 */
export function createHostDesk(sessions: Sessions, patience: Patience) {
  const work = <T>(piece: (session: Session) => Promise<Result<T, Fault>>): Promise<Result<T, Fault>> =>
    patiently(patience, async (signal) => {
      for (let begun = 0; begun < ANEW; begun += 1) {
        const { outcome, setback } = await sessions.hold(signal, piece);
        if (setback === null) return outcome;
      }
      return unreachable('begun anew too often');
    });

  /** The same for the booking of one reservation, whatever has become of the reservation itself. */
  const workOn = <T>(reservationId: string, piece: (on: On) => Promise<Result<T, Fault>>) =>
    work<T>(async (session) => {
      const place = placeIn(reservationId);
      if (!place) {
        // Nobody is called so. That the host is there is still to be found out.
        const health = await session.call('health');
        return health.ok ? notFound('no such reservation') : health;
      }
      const booking = await session.call('retrieve', { keys: { bookingKey: place.bookingKey } });
      return booking.ok ? piece({ session, booking: booking.value, place }) : booking;
    });

  return {
    work,
    workOn,
    /** The same for one reservation: its booking is retrieved into the session's state. */
    workAt: <T>(reservationId: string, piece: (at: At) => Promise<Result<T, Fault>>) =>
      workOn<T>(reservationId, async ({ session, booking, place }) => {
        const at = placeAt(session, booking, place);
        return at ? piece(at) : notFound('no such reservation');
      }),
  };
}

export type HostDesk = ReturnType<typeof createHostDesk>;

export function placeAt(session: Session, booking: HostBooking, place: Place): At | null {
  const passenger = booking.passengers[place.passengerKey];
  const segment = segmentsOf(booking).find(({ segmentKey }) => segmentKey === place.segmentKey);
  const traveller = segment?.passengerSegment[place.passengerKey];
  if (!passenger || !segment || !traveller || (place.isInfant && !passenger.infant)) return null;
  return { session, booking, place, segment, passenger, traveller };
}

/** Several passengers of a booking, in that order; or that not all of them are in it. */
export function allAt({ session, booking }: On, places: readonly Place[]): Result<At[], Fault> {
  const found = places.flatMap((place) => placeAt(session, booking, place) ?? []);
  return found.length < places.length ? notFound('no such reservation') : { ok: true, value: found };
}

/** The same place once the booking has changed. */
export async function again(
  { session, place }: At,
  read: 'retrieve' | 'bookingInState',
): Promise<Result<At, Fault>> {
  const { bookingKey } = place;
  const booking = await (read === 'retrieve'
    ? session.call('retrieve', { keys: { bookingKey } })
    : session.call('bookingInState'));
  if (!booking.ok) return booking;
  const at = placeAt(session, booking.value, place);
  return at ? { ok: true, value: at } : notFound('no such reservation any more');
}

/** Commits the booking in state with comments. */
export const commitState = (
  { session }: Pick<On, 'session'>,
  comments: readonly string[],
): Promise<Result<unknown, Fault>> =>
  session.call('commit', {
    body: { receivedBy: 'KIOSK', comments: comments.map((text) => ({ type: 0, text })) },
  });

/** Commits the booking in state with comments, and reads it back. */
export async function commit(at: At, comments: readonly string[]): Promise<Result<At, Fault>> {
  const committed = await commitState(at, comments);
  return committed.ok ? again(at, 'bookingInState') : committed;
}

export const segmentsOf = ({ journeys }: HostBooking): HostSegment[] =>
  journeys.flatMap(({ segments }) => segments);

const notFound = (detail: string): Result<never, Fault> => err({ code: 'booking.not-found', detail });
