import { airportOf } from '../../config/airports.ts';
import { spokenFor } from '../../config/languages.ts';
import type { DocumentRead } from '../contract/travel.ts';
import type {
  ChoiceView,
  FlightView,
  PassengerView,
  Place,
  StandbyView,
  TravellerView,
  VisitView,
} from '../contract/visit.ts';
import type { Flight, Reservation, StandbyPlace, TravelDocument } from '../dcs/port.ts';
import { hasClosed } from './eligibility.ts';
import { lostOf, whyLost } from './lost-onward.ts';
import { apartOf } from './seat-family.ts';
import type { SeatedTraveller } from './seat-party.ts';
import type { Traveller } from './travellers.ts';

/** An airport as passengers read it; one that the table lacks is shown by its code. */
export const placeOf = (code: string): Place => ({
  code,
  names: airportOf(code)?.names ?? { en: code },
});

/** `MEI LIN` as a person would write it. */
const inTitleCase = (name: string): string =>
  name.toLowerCase().replace(/(^|[\s'-])\p{L}/gu, (initial) => initial.toUpperCase());

/** A passenger of a booking, or whoever a document names, as the screens name them. */
export function passengerOf(
  person: Pick<Reservation, 'surname' | 'givenNames'> & Partial<Pick<Reservation, 'nativeName'>>,
): PassengerView {
  const givenName = inTitleCase(person.givenNames);
  const surname = inTitleCase(person.surname);
  return {
    givenName: givenName || surname,
    fullName: givenName ? `${givenName} ${surname}` : surname,
    nativeName: person.nativeName ?? null,
  };
}

/** What was read of a document, for its holder to compare. */
export const documentReadOf = ({
  number,
  nationality,
  birthDate,
  expiryDate,
}: TravelDocument): DocumentRead => ({ number, nationality, birthDate, expiryDate });

export const flightViewOf = (flight: Flight): FlightView => ({
  carrier: flight.carrier,
  number: flight.number,
  from: placeOf(flight.from),
  to: placeOf(flight.to),
  departure: flight.departure,
  arrival: flight.arrival,
  scheduledDeparture: flight.disruption?.scheduledDeparture ?? null,
  boarding: flight.boarding,
  terminal: flight.terminal,
  gate: flight.gate,
});

/** A flight as passes say it, where it is the one that the passengers of a visit leave by. */
export const flightFromHere = (
  { seated: [first] }: { readonly seated: readonly Pick<SeatedTraveller, 'reservation'>[] },
  flight: Flight | undefined,
): { readonly flight?: FlightView } =>
  flight && flight.flightId === first?.reservation.flight.flightId ? { flight: flightViewOf(flight) } : {};

/** A flight that can be chosen, or kept. */
export const choiceOf = (flight: Flight): ChoiceView => ({
  ...{ choiceId: flight.flightId, flight: flightViewOf(flight), booking: null, gone: null },
});

/** Flights to choose one of, instead of one that is gone. */
export const choicesOf = (flights: readonly Flight[]): ChoiceView[] => flights.map(choiceOf);

/** An onward flight that is lost: choosing it keeps it. */
export function lostChoiceOf(flight: Flight): ChoiceView {
  const choice = choiceOf(flight);
  return { ...choice, flight: { ...choice.flight, lost: whyLost(flight) } };
}

/** Someone of the booking, of whom is to be said whether they come along. */
export const travellerViewOf = ({ reservation, refusal }: Traveller): TravellerView => ({
  travellerId: reservation.passengerId,
  passenger: passengerOf(reservation),
  type: reservation.passengerType,
  onLapOf: reservation.onLapOf,
  state: refusal ? 'refused' : reservation.state === 'checked-in' ? 'checked-in' : 'ready',
});

export const standbyViewOf = ({ place, waiting, decidedAt }: StandbyPlace): StandbyView => ({
  place,
  waiting,
  decidedAt,
});

/** Checked in, or on the list. */
const isDone = ({ reservation, seating }: SeatedTraveller): boolean =>
  reservation.state === 'checked-in' || (seating?.standby?.sequenceNumber ?? null) !== null;

/** What a profile says that they read, else the language that they booked in; null where no screen speaks it. */
export const languageOf = ({ member, reservation }: Pick<SeatedTraveller, 'member' | 'reservation'>) =>
  member?.language ?? (reservation.language === null ? null : spokenFor(reservation.language));

/** The flights that connect, each with why it is lost to whoever flies here, where it is. */
function onwardOf({ reservation, onward }: SeatedTraveller): FlightView[] {
  const [, ...lost] = lostOf([reservation, ...onward].map(({ flight }) => flight));
  return onward.map(({ flight }, index) => ({ ...flightViewOf(flight), lost: lost[index] ?? undefined }));
}

/** The children who sit apart from the adults, on this flight and on those that connect. */
function apartView(seated: readonly SeatedTraveller[]): VisitView['apart'] {
  const onward = new Map(seated.flatMap(({ apartOn = [] }) => apartOn.map((one) => [one.flightId, one])));
  const flights = [
    { flight: null, children: apartOf(seated, ({ seating }) => seating) },
    ...[...onward.values()].map(({ flightId, carrier, number }) => ({
      flight: { carrier, number },
      children: seated.filter(({ apartOn }) => apartOn?.some((one) => one.flightId === flightId)),
    })),
  ];
  return flights
    .filter(({ children }) => children.length > 0)
    .map(({ flight, children }) => ({
      flight,
      children: children.map(({ reservation }) => passengerOf(reservation)),
    }));
}

const flightsOf = ({ onward }: SeatedTraveller): string =>
  onward.map(({ flight }) => flight.flightId).join(' ');

/** What the screens may know of a visit: enough to confirm it, nothing of the documents. */
export function viewOfVisit(
  visitId: string,
  [lead, ...others]: readonly [SeatedTraveller, ...SeatedTraveller[]],
  { takesBags, now }: { readonly takesBags: boolean; readonly now: number },
): VisitView {
  const { reservation, seating, member } = lead;
  const isClosed = hasClosed(reservation, now);
  if (!seating) throw new Error('the first of a party has a seat of their own');
  return {
    visitId,
    passenger: passengerOf(reservation),
    language: languageOf(lead),
    member: member?.view ?? null,
    flight: flightViewOf(reservation.flight),
    seat: seating.seat,
    standby: seating.standby ? standbyViewOf(seating.standby) : null,
    companions: others.map((other) => ({
      travellerId: other.reservation.passengerId,
      passenger: passengerOf(other.reservation),
      seat: other.seating?.seat ?? null,
      alreadyCheckedIn: other.reservation.state === 'checked-in',
      ownOnward: flightsOf(other) === flightsOf(lead) ? [] : onwardOf(other),
    })),
    onward: onwardOf(lead),
    apart: apartView([lead, ...others]),
    alreadyCheckedIn: [lead, ...others].every(isDone),
    owedBack: seating.owedBack ?? null,
    needsNewPass: [lead, ...others].some((one) => one.seating?.needsNewPass === true),
    // Bags fly with whoever flies: nobody knows yet whether these do.
    takesBags: takesBags && !seating.standby && !isClosed,
    ...(isClosed && { isClosed }),
  };
}
