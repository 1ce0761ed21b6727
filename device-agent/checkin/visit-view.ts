import { AIRPORTS, isAirportCode } from '../../config/airports.ts';
import type { Place, VisitView } from '../contract/visit.ts';
import type { Member } from '../members/recognise.ts';
import type { Seating } from './seats.ts';

/** An airport as passengers read it; one that the table lacks is shown by its code. */
export const placeOf = (code: string): Place => ({
  code,
  names: isAirportCode(code) ? AIRPORTS[code].names : { en: code },
});

/** `MEI LIN` as a person would write it. */
const inTitleCase = (name: string): string =>
  name.toLowerCase().replace(/(^|[\s'-])\p{L}/gu, (initial) => initial.toUpperCase());

/** What the screens may know of a visit: enough to confirm it, nothing of the document itself. */
export function viewOfVisit(
  visitId: string,
  { reservation, seat }: Seating,
  member: Member | null,
): VisitView {
  const { flight } = reservation;
  const givenName = inTitleCase(reservation.givenNames);
  const surname = inTitleCase(reservation.surname);
  return {
    visitId,
    passenger: {
      givenName: givenName || surname,
      fullName: givenName ? `${givenName} ${surname}` : surname,
      nativeName: reservation.nativeName,
    },
    member: member?.view ?? null,
    flight: {
      carrier: flight.carrier,
      number: flight.number,
      from: placeOf(flight.from),
      to: placeOf(flight.to),
      departure: flight.departure,
      boarding: flight.boarding,
      terminal: flight.terminal,
      gate: flight.gate,
    },
    seat,
    alreadyCheckedIn: reservation.state === 'checked-in',
  };
}
