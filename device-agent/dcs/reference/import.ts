import type { z } from 'zod';
import { ok, type Result } from '../../../config/result.ts';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import type { Fault } from '../../contract/faults.ts';
import { canBeOfType } from '../passenger-age.ts';
import { documentNumber } from '../whose-document.ts';
import { checkedInAs } from './check-in.ts';
import { heldAs, noteHeard } from './held-as.ts';
import { contradictionIn } from './import-records.ts';
import {
  type Import,
  type ImportedFlight,
  type ImportedReservation,
  type importedSchema,
  passengerIdOf,
  passengerTypeOf,
  reservationIdOf,
} from './import-schema.ts';
import { seatEveryone, withoutDecidedSeats } from './import-seats.ts';
import { atItsAirport } from './local-time.ts';
import { nameKey } from './name-key.ts';
import { bookedInstead } from './party.ts';
import { type Booking, type FlightRow, flightRowOf, type ReservationRow } from './rows.ts';
import { type Desk, refuse } from './rules.ts';
import type { Store } from './store.ts';

/**
 * Takes flights and reservations over, all of them or none. What check-in has decided is left as it is; the seats that it has
 * given otherwise are told.
 */
export function importBookings(
  desk: Pick<Desk, 'store' | 'clock'>,
  { flights, reservations }: Import,
): Result<z.output<typeof importedSchema>, Fault> {
  const { store } = desk;
  return store.allOrNothing(() => {
    for (const flight of flights) {
      const saved = importFlight(store, flight);
      if (!saved.ok) return saved;
    }
    // Of all of them first: it tells the same in whatever order they come.
    noteHeard(desk, reservations);
    const held = reservations.map((reservation) => ({
      reservation,
      ...heldAs(desk, reservation, reservations),
    }));
    const isTaken = ({ reservation, flightId }: (typeof held)[number]) => reservation.flightId === flightId;
    const taken = held.filter(isTaken);
    const rows = new Map<string, ReservationRow>();
    for (const { reservation, id } of taken) {
      if (rows.has(id))
        return refuse('dcs.refused', 'two reservations of this import share an id, or are one passenger’s');
      const row = rowToSave(store, id, reservation);
      if (!row.ok) return row;
      rows.set(id, row.value);
    }
    for (const { reservation, id } of held.filter((one) => !isTaken(one))) {
      const row = rows.get(id) ?? store.booking(id)?.passenger;
      if (row) rows.set(id, heldUp(row, reservation));
    }
    const settled = withoutDecidedSeats(store, rows);
    const seated = seatEveryone(store, settled);
    if (!seated.ok) return seated;
    // Together with what was taken over before: a record may come in parts.
    for (const locator of new Set(reservations.map(({ recordLocator }) => recordLocator))) {
      const record = store.bookingsByLocator(locator);
      const contradiction = contradictionIn(record.map(({ passenger }) => passenger));
      if (contradiction) return refuse('dcs.refused', contradiction);
      for (const booking of record) payInstead(desk, booking);
    }
    const seatsNotGiven = taken.flatMap(({ reservation, id }) => {
      const { seat } = reservation;
      const isGiven = seat === null || settled.get(id)?.seat === seat.number;
      return isGiven ? [] : [{ reservationId: reservationIdOf(reservation), seat: seat.number }];
    });
    const rebooked = held
      .filter((one) => !isTaken(one))
      .map(({ reservation, flightId }) => ({ reservationId: reservationIdOf(reservation), flightId }));
    return ok({ flights: flights.length, reservations: taken.length, seatsNotGiven, rebooked });
  });
}

/** What somebody has paid counts where the airline has booked them instead of a flight that is cancelled. */
function payInstead(desk: Pick<Desk, 'store' | 'clock'>, booking: Booking): void {
  const instead = bookedInstead(desk, booking);
  if (instead)
    desk.store.payments.handOver(booking.passenger.reservation_id, instead.passenger.reservation_id);
}

function importFlight(store: Store, flight: ImportedFlight): Result<null, Fault> {
  if (!CABINS.has(flight.cabin)) return refuse('dcs.refused', `no cabin is called ${flight.cabin}`);
  const known = store.flight(flight.flightId);
  if (known && known.cabin !== flight.cabin) return refuse('dcs.refused', 'a flight keeps its cabin');
  store.saveFlight(
    flightRowOf(atItsAirport(flight), {
      accounting_code: flight.accountingCode,
      seat_prices: JSON.stringify(flight.seatPrices),
      upgrade_prices: JSON.stringify(flight.upgradePrices),
      through_check_in: Number(flight.throughCheckIn),
    }),
  );
  return ok(null);
}

/** Resolution 792, of whoever is to be searched. */
const SELECTED = '1';

/** What has come in somebody's way on the flight that they have left stands there on theirs, until the airline clears it on that one. */
const heldUp = (
  row: ReservationRow,
  { hold, paymentOwed, selectee }: ImportedReservation,
): ReservationRow => ({
  ...row,
  hold: Math.max(row.hold, Number(hold)),
  payment_owed: Math.max(row.payment_owed, Number(paymentOwed)),
  selectee: selectee === SELECTED ? selectee : row.selectee,
});

/** What the store is to hold of a reservation, whoever else wants the seat. */
function rowToSave(
  store: Store,
  id: string,
  reservation: ImportedReservation,
): Result<ReservationRow, Fault> {
  const flight = store.flight(reservation.flightId);
  if (!flight) return refuse('dcs.refused', 'a reservation names an unknown flight');
  const known = store.booking(id)?.passenger;
  if (known && known.flight_id !== reservation.flightId) {
    return refuse('dcs.refused', 'a reservation stays on its flight; a new flight is a new reservation');
  }
  const { passengerType, birthDate } = reservation;
  // Too old for a lap is nobody's mistake: an infant may turn two on the way.
  const isOfAnAge = passengerType === 'adult' || passengerType === 'child';
  if (isOfAnAge && birthDate && !canBeOfType(passengerType, birthDate, { first: flight.departure }))
    return refuse('dcs.refused', 'the date of birth is of no such passengerType');
  const row = keepDecisions(rowOf(id, reservation, flight), known, store.payments.hasMovedUp(id));
  const seats = [...(CABINS.get(flight.cabin)?.seats.values() ?? [])].filter(
    (seat) => seat.compartment === row.compartment,
  );
  if (seats.length === 0) return refuse('dcs.refused', 'the cabin has no such compartment');
  if (row.seat && row.on_lap_of) return refuse('dcs.refused', 'an infant on a lap has no seat of their own');
  if (row.seat && !seats.some((seat) => seat.number === row.seat))
    return refuse('dcs.refused', 'no such seat');
  return ok(row);
}

function keepDecisions(
  row: ReservationRow,
  known: ReservationRow | undefined,
  hasMovedUp: boolean,
): ReservationRow {
  if (!known) return row;
  // What was shown here is never the airline's to hand over.
  const shown = { ...row, shown_birth_date: known.shown_birth_date };
  const documentKept = row.document_number
    ? shown
    : {
        ...shown,
        document_number: known.document_number,
        document_state: known.document_state,
        document_capture: known.document_capture,
        documents_checked: known.document_number ? known.documents_checked : row.documents_checked,
      };
  const { compartment, seat, seat_chosen_by } = known;
  // The cabin was paid for here: what the airline booked before does not take it back.
  if (hasMovedUp && !checkedInAs(known)) return { ...documentKept, compartment, seat, seat_chosen_by };
  // A change of cabin leaves the seat behind, and so does an infant who is on a lap by now.
  const isStillTheirs = compartment === row.compartment && row.on_lap_of === null;
  if (!checkedInAs(known))
    return row.seat || !isStillTheirs ? documentKept : { ...documentKept, seat, seat_chosen_by };
  const { state, sequence_number, checked_in_at, checked_in_by } = known;
  return {
    ...documentKept,
    compartment,
    seat,
    seat_chosen_by,
    state,
    sequence_number,
    checked_in_at,
    checked_in_by,
  };
}

const rowOf = (id: string, reservation: ImportedReservation, { departure }: FlightRow): ReservationRow => ({
  reservation_id: id,
  flight_id: reservation.flightId,
  record_locator: reservation.recordLocator,
  passenger_id: passengerIdOf(reservation),
  passenger_type: passengerTypeOf(reservation, departure),
  on_lap_of: reservation.onLapOf,
  surname: reservation.surname,
  given_names: reservation.givenNames,
  name_key: nameKey(reservation),
  native_name: reservation.nativeName,
  email: reservation.email,
  language: reservation.language,
  ticket_airline: reservation.electronicTicket?.airlineCode ?? null,
  ticket_serial: reservation.electronicTicket?.serial ?? null,
  programme: reservation.frequentFlyer?.airline ?? null,
  member_number: reservation.frequentFlyer?.number ?? null,
  compartment: reservation.compartment,
  special_services: JSON.stringify(reservation.specialServices),
  document_number: reservation.document && documentNumber(reservation.document.number),
  document_state: reservation.document?.issuingState ?? null,
  document_capture: null,
  documents_checked: Number(reservation.documentsChecked),
  stay_until: reservation.stayUntil,
  birth_date: reservation.birthDate,
  shown_birth_date: null,
  seat: reservation.seat?.number ?? null,
  seat_chosen_by: reservation.seat?.chosenBy ?? null,
  state: reservation.standby ? 'standby' : 'booked',
  sequence_number: null,
  checked_in_at: null,
  checked_in_by: null,
  hold: Number(reservation.hold),
  payment_owed: Number(reservation.paymentOwed),
  standby_priority: reservation.standbyPriority,
  fast_track: reservation.fastTrack === null ? null : Number(reservation.fastTrack),
  baggage_allowance: reservation.baggageAllowance,
  selectee: reservation.selectee,
});
