import { ok, type Result } from '../../../config/result.ts';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import type { Fault } from '../../contract/faults.ts';
import type { DcsPort, Departures, HeldReservation } from '../port.ts';
import type { Answered } from './calls.ts';
import { type At, segmentsOf } from './host-desk.ts';
import { mayHavePrinted } from './passes.ts';
import { leavesAgain } from './requirements.ts';
import { everyoneOn, hasShownDocument, inTurn, personAt, reservationAt } from './reservations.ts';
import type { Session } from './sessions.ts';
import type { Tools } from './tools.ts';

/** Milliseconds ahead for which kiosks hold departures. */
const AHEAD = 24 * 3_600_000;

type Held = { readonly flight: Departures['flights'][number]; readonly reservations: HeldReservation[] };

/**
 * The departures of the next day and everyone on them, by the manifest of each leg. Each is a piece of work of its own, so
 * that a long list needs no more patience than a short one.
 */
export const departures =
  (tools: Tools): DcsPort['departures'] =>
  async ({ from }) => {
    const now = tools.clock.now();
    const at = (moment: number) => new Date(moment).toISOString();
    const legs = await tools.desk.work((session) =>
      session.call('legs', { body: { origin: from, beginDate: at(now), endDate: at(now + AHEAD) } }),
    );
    if (!legs.ok) return legs;
    const read = await inTurn(legs.value, ({ legKey }) =>
      tools.desk.work((session) => manifestOf(tools, session, legKey)),
    );
    if (!read.ok) return read;
    const held = read.value.flatMap((one) => one ?? []);
    return ok({
      flights: held.map(({ flight }) => flight),
      reservations: held.flatMap(({ reservations }) => reservations),
    });
  };

/** Null where nobody flies the leg, or in a cabin that is not known here. */
async function manifestOf(
  tools: Tools,
  session: Session,
  legKey: string,
): Promise<Result<Held | null, Fault>> {
  const bookings = await session.call('manifestBookings', { keys: { legKey } });
  if (!bookings.ok) return bookings;
  const everyone = Object.values(bookings.value).flatMap((booking) =>
    segmentsOf(booking)
      .filter(({ legs }) => legs[0]?.legKey === legKey)
      .flatMap(({ segmentKey }) => everyoneOn({ session, booking }, segmentKey)),
  );
  const [one] = everyone;
  const cabin = one?.segment.legs[0]?.legInfo.equipmentType ?? '';
  if (!one || !CABINS.has(cabin)) return ok(null);
  const security = await session.call('manifestSecurity', { keys: { legKey } });
  if (!security.ok) return security;
  const flight = await tools.flights.flightOf(session, one.segment);
  if (!flight.ok) return flight;
  const reservations = await inTurn(everyone, (at) => heldAt(tools, at, security.value));
  return reservations.ok
    ? ok({ flight: { ...flight.value, cabin }, reservations: reservations.value })
    : reservations;
}

async function heldAt(
  tools: Tools,
  at: At,
  security: Answered<'manifestSecurity'>,
): Promise<Result<HeldReservation, Fault>> {
  const read = await reservationAt(tools.flights, at);
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
    ...{ stayUntil: leavesAgain(at), printedBefore: mayHavePrinted(at) },
    hold: !place.isInfant && known?.isInhibited === true,
    paymentOwed: booking.breakdown.balanceDue > 0,
    ...{ fastTrack: null, baggageAllowance: null },
    selectee: known?.isSelectee ? '1' : '0',
  });
}
