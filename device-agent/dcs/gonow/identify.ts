import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { isSurnameOf, sameName } from '../../hardware/protocol/icao-names.ts';
import { isStillSought } from '../left-behind.ts';
import type { DcsPort, Identification, Reservation } from '../port.ts';
import { holdsDocument, isTheirs } from '../whose-document.ts';
import { type At, segmentsOf } from './host-desk.ts';
import { everyoneOn, inTurn, personAt, reservationAt } from './reservations.ts';
import { identificationScan } from './scan.ts';
import type { Session } from './sessions.ts';
import type { Tools } from './tools.ts';

/** Whether what was shown may check in for a reservation. The host's search is generous; this is strict. */
function mayCheckIn(at: At, identification: Identification): boolean {
  const { booking, passenger, traveller, place } = at;
  const person = personAt(at);
  switch (identification.by) {
    case 'document':
      return isTheirs(person, identification.document);
    case 'frequent-flyer': {
      const { airline, number } = identification;
      return !place.isInfant && passenger.program?.code === airline && passenger.program.number === number;
    }
    case 'boarding-pass':
      return isLocator(booking.recordLocator, identification) && sameName(person, identification);
    case 'record-locator':
      return isLocator(booking.recordLocator, identification) && isSurnameOf(identification.surname, person);
    case 'ticket': {
      const [ticket] = traveller.tickets;
      const number = place.isInfant ? ticket?.infantTicketNumber : ticket?.ticketNumber;
      const { airlineCode, serial, surname } = identification;
      return number === `${airlineCode}${serial}` && isSurnameOf(surname, person);
    }
  }
}

const isLocator = (booked: string, { recordLocator }: { readonly recordLocator: string }): boolean =>
  booked === recordLocator.trim().toUpperCase();

const NOT_FOUND = err({ code: 'booking.not-found' as const });

/** Has the host search by what was scanned or typed, reads each booking that it names, and keeps whose it is. */
export const identify =
  ({ desk, flights, clock }: Tools): DcsPort['identify'] =>
  async ({ identification, from }) => {
    const scan = identificationScan(identification);
    if (!scan) return NOT_FOUND;
    return desk.work(async (session): Promise<Result<Reservation[], Fault>> => {
      const found = await session.call('searchByScan', { body: { scan, origin: from } });
      if (!found.ok) return found;
      const keys = [...new Set(found.value.map(({ bookingKey }) => bookingKey))];
      const read = await inTurn(keys, (bookingKey) => leavingFrom(session, bookingKey, from));
      if (!read.ok) return read;
      const here = read.value.flat();
      const theirs = await inTurn(
        here.filter((at) => mayCheckIn(at, identification)),
        (at) => reservationAt(flights, at),
      );
      if (!theirs.ok) return theirs;
      const sought = theirs.value.filter((one) => isStillSought(one, clock.now()));
      if (sought.length > 0) return ok(sought.sort(soonestFirst));
      const isUnderAnotherName =
        identification.by === 'document' &&
        here.some((at) => {
          const person = personAt(at);
          return holdsDocument(person, identification.document) && !sameName(person, identification.document);
        });
      return isUnderAnotherName ? err({ code: 'booking.name-differs' }) : NOT_FOUND;
    });
  };

async function leavingFrom(session: Session, bookingKey: string, from: string): Promise<Result<At[], Fault>> {
  const booking = await session.call('retrieve', { keys: { bookingKey } });
  if (!booking.ok) return booking;
  const segments = segmentsOf(booking.value).filter(({ designator }) => designator.origin === from);
  return ok(
    segments.flatMap(({ segmentKey }) => everyoneOn({ session, booking: booking.value }, segmentKey)),
  );
}

const soonestFirst = (a: Reservation, b: Reservation): number =>
  Date.parse(a.flight.departure) - Date.parse(b.flight.departure) ||
  a.reservationId.localeCompare(b.reservationId);
