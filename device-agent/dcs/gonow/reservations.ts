import { ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { outgrowsLap } from '../lap-age.ts';
import { typeByAge } from '../passenger-age.ts';
import { PASSENGER_TYPES, type Reservation } from '../port.ts';
import type { KnownPerson } from '../whose-document.ts';
import { BOARDED, type HostDocument, type HostPassenger, IDENTITY_CODES, NOT_LIFTED } from './answers.ts';
import type { Flights } from './flights.ts';
import { type At, placeAt } from './host-desk.ts';
import { passengerIdOf, reservationIdOf } from './keys.ts';
import { tracesOn } from './traces.ts';

export const CHILD = 'CHD';
/** The kind of contact whose language a booking speaks. */
const PRIMARY_CONTACT = 'P';
/** Digits of an airline's code before those of the ticket. */
const AIRLINE_DIGITS = 3;

const personIn = (
  person: HostPassenger | NonNullable<HostPassenger['infant']>,
): Omit<KnownPerson, 'others'> => ({
  ...{ surname: person.name.last ?? '', givenNames: person.name.first ?? '' },
  birthDate: 'info' in person ? person.info.dateOfBirth : person.dateOfBirth,
  documents: person.travelDocuments.flatMap(({ number, issuedByCode, documentTypeCode }) =>
    number === null || !IDENTITY_CODES.has(documentTypeCode) ? [] : [{ number, issuingState: issuedByCode }],
  ),
});

/** Whoever a reservation is for: the passenger, or the infant who is part of their record. */
export function personAt({
  booking,
  passenger,
  place,
}: Pick<At, 'booking' | 'passenger' | 'place'>): KnownPerson {
  const own = place.isInfant && passenger.infant !== null ? passenger.infant : passenger;
  return {
    ...personIn(own),
    others: () =>
      Object.values(booking.passengers)
        .flatMap((one) => [one, one.infant ?? []].flat())
        .filter((one) => one !== own)
        .map(personIn),
  };
}

/** What the booking holds of their documents. */
export const documentsAt = ({ passenger, place }: Pick<At, 'passenger' | 'place'>): readonly HostDocument[] =>
  (place.isInfant ? passenger.infant?.travelDocuments : passenger.travelDocuments) ?? [];

/** When they were born by the documents that the booking holds. */
export const shownBirthDatesAt = (at: Pick<At, 'passenger' | 'place'>): readonly string[] =>
  documentsAt(at).flatMap(({ dateOfBirth }) => dateOfBirth ?? []);

/** Whether the document that a border demands has been seen. The host says so of adults and children. */
export function hasShownDocument(at: At): boolean {
  const verified = new Set(at.traveller.verifiedTravelDocuments ?? []);
  return documentsAt(at).some(
    ({ documentTypeCode, passengerTravelDocumentKey: key }) =>
      IDENTITY_CODES.has(documentTypeCode) && (at.place.isInfant || (key !== null && verified.has(key))),
  );
}

export const isLifted = ({ traveller }: Pick<At, 'traveller'>): boolean =>
  traveller.liftStatus !== NOT_LIFTED;

/** Whether they wait for a seat: the host marks the segment with everyone on it, of whom some may have theirs. */
export const waitsForSeat = ({ segment, traveller }: Pick<At, 'traveller' | 'segment'>): boolean =>
  segment.isStandby && traveller.seats.length === 0;

/** Whether a passenger who waits for a seat is on the list: the host checks them in without one. */
export const isOnList = (at: Pick<At, 'traveller' | 'segment'>): boolean => waitsForSeat(at) && isLifted(at);

/** Whether an infant is too old for a lap on one of their flights from here: the host does not look. */
export const isTooOldForLap = (at: At): boolean =>
  at.place.isInfant &&
  outgrowsLap(
    personAt(at).birthDate,
    ownFrom(at).map(({ segment }) => segment.designator.departure),
  );

/**
 * Whether a reservation is checked in. The host lifts an infant with their adult; here they are not until their own
 * document is known, where the flight demands one, and never where they are too old for a lap.
 */
export function isCheckedIn(at: At): boolean {
  if (!isLifted(at) || waitsForSeat(at) || isTooOldForLap(at)) return false;
  return !at.place.isInfant || !at.segment.international || hasShownDocument(at);
}

export const seatOf = ({ traveller, place }: At): string | null =>
  place.isInfant ? null : (traveller.seats[0]?.unitDesignator ?? null);

/** Who chose a seat, where a kiosk did; of any other the passenger is taken to have chosen it, so that nobody moves them. */
function chosenBy(at: At, seat: string): 'passenger' | 'preference' | 'system' {
  const { passengerKey, segmentKey } = at.place;
  const last = tracesOn(at.booking)
    .filter(
      ({ did: [word, passenger, segment, number] }) =>
        word === 'seat' && passenger === passengerKey && segment === segmentKey && number === seat,
    )
    .at(-1);
  const by = last?.did[4];
  return by === 'preference' || by === 'system' ? by : 'passenger';
}

export async function reservationAt(
  flights: Pick<Flights, 'flightOf'>,
  at: At,
): Promise<Result<Reservation, Fault>> {
  const { session, booking, place, passenger, segment, traveller } = at;
  const flight = await flights.flightOf(session, segment);
  if (!flight.ok) return flight;
  const { surname, givenNames, birthDate } = personAt(at);
  const number = seatOf(at);
  const [ticket] = traveller.tickets;
  const written = (place.isInfant ? ticket?.infantTicketNumber : ticket?.ticketNumber) ?? null;
  const known = [birthDate, ...shownBirthDatesAt(at)];
  // The host books by code alone, whatever age its dates of birth tell.
  const adultOrChild = passenger.passengerTypeCode === CHILD ? 'child' : 'adult';
  const type = place.isInfant ? PASSENGER_TYPES[2] : adultOrChild;
  const isIn = isCheckedIn(at);
  return ok({
    reservationId: reservationIdOf(place),
    recordLocator: booking.recordLocator,
    passengerId: passengerIdOf(place),
    passengerType: typeByAge(type, known, segment.designator.departure),
    onLapOf: place.isInfant ? place.passengerKey : null,
    ...{ surname, givenNames, nativeName: null, birthDate, email: null },
    language: booking.contacts?.[PRIMARY_CONTACT]?.cultureCode ?? null,
    electronicTicket:
      written?.length === AIRLINE_DIGITS + 10
        ? { airlineCode: written.slice(0, AIRLINE_DIGITS), serial: written.slice(AIRLINE_DIGITS) }
        : null,
    frequentFlyer:
      passenger.program && !place.isInfant
        ? { airline: passenger.program.code, number: passenger.program.number }
        : null,
    compartment: segment.cabinOfService,
    specialServices: place.isInfant ? [] : traveller.ssrs.map(({ ssrCode }) => ssrCode),
    flight: flight.value,
    seat: number === null ? null : { number, chosenBy: chosenBy(at, number) },
    state: isIn
      ? traveller.liftStatus === BOARDED
        ? 'boarded'
        : 'checked-in'
      : waitsForSeat(at)
        ? 'standby'
        : 'booked',
    sequenceNumber: isIn && traveller.boardingSequence > 0 ? traveller.boardingSequence : null,
  });
}

/** Everyone on a segment of the booking, each infant behind their adult. */
export function everyoneOn(at: Pick<At, 'session' | 'booking'>, segmentKey: string): At[] {
  const { session, booking } = at;
  return Object.keys(booking.passengers).flatMap((passengerKey) =>
    [false, true].flatMap((isInfant) => {
      const place = { bookingKey: booking.bookingKey, passengerKey, segmentKey, isInfant };
      return placeAt(session, booking, place) ?? [];
    }),
  );
}

/** The segments of the journey from this one on, in which its own passenger or another one flies. */
export function journeyFrom({ booking, place }: Pick<At, 'booking' | 'place'>): string[] {
  const journey = booking.journeys.find(({ segments }) =>
    segments.some(({ segmentKey }) => segmentKey === place.segmentKey),
  );
  const keys = (journey?.segments ?? []).map(({ segmentKey }) => segmentKey);
  return keys.slice(keys.indexOf(place.segmentKey));
}

/** The passenger's own segments of the journey from this one on. */
export const ownFrom = (at: At): At[] =>
  journeyFrom(at).flatMap((segmentKey) => placeAt(at.session, at.booking, { ...at.place, segmentKey }) ?? []);

/** Each in turn: a session is asked one thing at a time. */
export async function inTurn<A, B>(
  all: readonly A[],
  step: (one: A) => Promise<Result<B, Fault>>,
): Promise<Result<B[], Fault>> {
  const done: B[] = [];
  for (const one of all) {
    const outcome = await step(one);
    if (!outcome.ok) return outcome;
    done.push(outcome.value);
  }
  return ok(done);
}
