import { ok } from '../../../config/result.ts';
import { isSurnameOf, sameName } from '../../hardware/protocol/icao-names.ts';
import type { Identification, TravelDocument } from '../port.ts';
import {
  documentNumber,
  holdsDocument,
  isTheirs as isTheirsOf,
  type KnownPerson,
} from '../whose-document.ts';
import { nameKeyBeginning, nameKeys } from './name-key.ts';
import { type Booking, type ReservationRow, reservationOf } from './rows.ts';
import { type Desk, type Rule, refuse } from './rules.ts';

/** Finds the bookings from here that what was shown or typed may check in for. Each way is strict by itself. */
export const identify: Rule<'identify'> = (desk, { identification, from }) => {
  if (identification.by === 'document') return byDocument(desk, identification.document, from);
  const theirs = candidates(desk, identification, from);
  if (theirs.length === 0) return refuse('booking.not-found');
  return ok([...theirs].sort(soonestFirst).map(reservationOf));
};

function candidates(
  { store, clock }: Desk,
  shown: Exclude<Identification, { by: 'document' }>,
  from: string,
) {
  const now = clock.now();
  switch (shown.by) {
    case 'frequent-flyer':
      return store
        .bookingsByMember(shown.number, from, now)
        .filter(({ passenger }) => passenger.programme === shown.airline);
    case 'boarding-pass':
      return store
        .bookingsBySoughtLocator(recordLocator(shown.recordLocator), from, now)
        .filter(({ passenger }) => sameName(nameOf(passenger), shown));
    case 'record-locator':
      return store
        .bookingsBySoughtLocator(recordLocator(shown.recordLocator), from, now)
        .filter(({ passenger }) => isSurnameOf(shown.surname, nameOf(passenger)));
    case 'ticket':
      return store
        .bookingsByTicket(shown.serial, from, now)
        .filter(
          ({ passenger }) =>
            passenger.ticket_airline === shown.airlineCode && isSurnameOf(shown.surname, nameOf(passenger)),
        );
  }
}

/**
 * Finds what a document may check in for: bookings that hold its number, and bookings of its name. A number found
 * under another name is said to be so, because someone has to correct the booking.
 */
function byDocument(desk: Desk, document: TravelDocument, from: string) {
  const { store, clock } = desk;
  const number = documentNumber(document.number);
  const numbered = store
    .bookingsByDocument(number, from, clock.now())
    .filter(({ passenger }) => holdsDocument(personOf(desk, passenger), document));
  const beginning = nameKeyBeginning(document);
  const named =
    beginning === null
      ? nameKeys(document).flatMap((key) => store.bookingsByName(key, from, clock.now()))
      : store.bookingsByNameBeginning(beginning, from, clock.now());
  const theirs = new Map<string, Booking>();
  for (const booking of [...numbered, ...named]) {
    if (isTheirs(desk, booking.passenger, document)) theirs.set(booking.passenger.reservation_id, booking);
  }
  if (theirs.size > 0) return ok([...theirs.values()].sort(soonestFirst).map(reservationOf));
  const underAnotherName = numbered.some(({ passenger }) => !sameName(nameOf(passenger), document));
  return refuse(underAnotherName ? 'booking.name-differs' : 'booking.not-found');
}

/** As people type it: in lower case, and with what a barcode fills it up with. */
const recordLocator = (written: string): string => written.trim().toUpperCase();

/** Whether a document is this passenger's. */
export const isTheirs = (desk: Desk, passenger: ReservationRow, document: TravelDocument): boolean =>
  isTheirsOf(personOf(desk, passenger), document);

export const personOf = ({ store }: Desk, passenger: ReservationRow): KnownPerson => ({
  ...nameOf(passenger),
  birthDate: passenger.birth_date,
  documents:
    passenger.document_number === null
      ? []
      : [{ number: passenger.document_number, issuingState: passenger.document_state }],
  others: () =>
    store
      .bookingsByLocator(passenger.record_locator)
      .filter((one) => one.passenger.passenger_id !== passenger.passenger_id)
      .map(({ passenger: other }) => ({ ...nameOf(other), birthDate: other.birth_date })),
});

export const nameOf = (passenger: ReservationRow) => ({
  surname: passenger.surname,
  givenNames: passenger.given_names,
});

const soonestFirst = (a: Booking, b: Booking): number =>
  a.flight.departs_at - b.flight.departs_at ||
  a.passenger.reservation_id.localeCompare(b.passenger.reservation_id);
