import { ok, type Result } from '../../../config/result.ts';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import type { Fault } from '../../contract/faults.ts';
import type { DcsPort, Departures, HeldReservation } from '../port.ts';
import type { HostSegment } from './answers.ts';
import type { Answered } from './calls.ts';
import { type At, segmentsOf } from './host-desk.ts';
import { reservationIdOf } from './keys.ts';
import { mayHavePrinted } from './passes.ts';
import { leavesAgain } from './requirements.ts';
import {
  everyoneOn,
  hasShownDocument,
  inTurn,
  ownFrom,
  personAt,
  reservationAt,
  shownBirthDatesAt,
} from './reservations.ts';
import type { Session } from './sessions.ts';
import type { Tools } from './tools.ts';

/** Milliseconds ahead for which kiosks hold departures. */
const AHEAD = 24 * 3_600_000;

type Flown = { readonly flight: Departures['flights'][number]; readonly reservations: HeldReservation[] };

/**
 * The departures of the next day with everyone on them, and the flights on which they fly on from there: by the manifest of each
 * leg. Each leg is a piece of work of its own, so that a long list needs no more patience than a short one.
 */
export const departures =
  ({ desk, flights, clock }: Tools): DcsPort['departures'] =>
  async ({ from }) => {
    const now = clock.now();
    const at = (moment: number) => new Date(moment).toISOString();
    const legs = await desk.work((session) =>
      session.call('legs', { body: { origin: from, beginDate: at(now), endDate: at(now + AHEAD) } }),
    );
    if (!legs.ok) return legs;
    const leaving = await inTurn(legs.value, ({ legKey }) => desk.work((session) => aboard(session, legKey)));
    if (!leaving.ok) return leaving;
    const flown = byLeg(leaving.value.flat().flatMap(ownFrom));
    const held = await inTurn([...flown], ([legKey, all]) =>
      desk.work((session) => heldOn({ flights }, session, legKey, all)),
    );
    if (!held.ok) return held;
    const told = held.value.flatMap((one) => one ?? []);
    return ok({
      flights: told.map(({ flight }) => flight),
      reservations: told.flatMap(({ reservations }) => reservations),
    });
  };

/** Everyone on a leg, by the bookings of its manifest. */
async function aboard(session: Session, legKey: string): Promise<Result<At[], Fault>> {
  const bookings = await session.call('manifestBookings', { keys: { legKey } });
  if (!bookings.ok) return bookings;
  return ok(
    Object.values(bookings.value).flatMap((booking) =>
      segmentsOf(booking)
        .filter((segment) => legOf(segment).legKey === legKey)
        .flatMap(({ segmentKey }) => everyoneOn({ session, booking }, segmentKey)),
    ),
  );
}

/** Each of them once, by the leg that they fly. */
function byLeg(all: readonly At[]): ReadonlyMap<string, readonly At[]> {
  const legs = new Map<string, Map<string, At>>();
  for (const at of all) {
    const { legKey } = legOf(at.segment);
    const leg = legs.get(legKey) ?? new Map<string, At>();
    legs.set(legKey, leg.set(reservationIdOf(at.place), at));
  }
  return new Map([...legs].map(([legKey, leg]) => [legKey, [...leg.values()]]));
}

/** Those who were found on a leg, as kiosks hold them; null in a cabin that is not known here. */
async function heldOn(
  { flights }: Pick<Tools, 'flights'>,
  session: Session,
  legKey: string,
  all: readonly At[],
): Promise<Result<Flown | null, Fault>> {
  const [one] = all;
  const cabin = one ? (legOf(one.segment).legInfo.equipmentType ?? '') : '';
  if (!one || !CABINS.has(cabin)) return ok(null);
  const security = await session.call('manifestSecurity', { keys: { legKey } });
  if (!security.ok) return security;
  const flight = await flights.flightOf(session, one.segment);
  if (!flight.ok) return flight;
  const reservations = await inTurn(all, (at) => heldAt({ flights }, { ...at, session }, security.value));
  return reservations.ok
    ? ok({ flight: { ...flight.value, cabin }, reservations: reservations.value })
    : reservations;
}

async function heldAt(
  { flights }: Pick<Tools, 'flights'>,
  at: At,
  security: Answered<'manifestSecurity'>,
): Promise<Result<HeldReservation, Fault>> {
  const read = await reservationAt(flights, at);
  if (!read.ok) return read;
  const { flight, email: _, ...reservation } = read.value;
  const { booking, place } = at;
  const known = security[booking.recordLocator]?.find(
    ({ passengerKey }) => passengerKey === place.passengerKey,
  );
  const [document = null] = personAt(at).documents;
  return ok({
    ...reservation,
    flightId: flight.flightId,
    ...{ document, documentsChecked: document === null || hasShownDocument(at) },
    ...{ stayUntil: leavesAgain(at), shownBirthDate: shownBirthDatesAt(at)[0] ?? null },
    printedBefore: mayHavePrinted(at),
    hold: !place.isInfant && known?.isInhibited === true,
    paymentOwed: booking.breakdown.balanceDue > 0,
    ...{ fastTrack: null, baggageAllowance: null },
    selectee: known?.isSelectee ? '1' : '0',
  });
}

/** The leg of a segment that is told of: kiosks stand where it begins. */
function legOf({ legs: [first] }: HostSegment): HostSegment['legs'][number] {
  if (!first) throw new Error('a segment has a leg');
  return first;
}
