import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Names } from '../contract/names.ts';
import type { CheckedBag, Flight, Reservation } from '../dcs/port.ts';
import { bold, fieldsIn, plain, RULE, sentence, space } from './blocks.ts';
import type { Block, Layout } from './layout.ts';
import { type DocumentLanguage, documentWords, nameIn, titleIn } from './words/words.ts';

/** One passenger of a record, with all of their flights in the order in which they are flown. */
export interface ItineraryTraveller {
  readonly flights: readonly [ItinerarySegment, ...ItinerarySegment[]];
  readonly bags: readonly Pick<CheckedBag, 'licencePlate' | 'to' | 'weight'>[];
}

/** `seat` is null where none is given yet. */
export interface ItinerarySegment {
  readonly reservation: Pick<
    Reservation,
    | 'reservationId'
    | 'surname'
    | 'givenNames'
    | 'nativeName'
    | 'recordLocator'
    | 'electronicTicket'
    | 'frequentFlyer'
    | 'compartment'
    | 'flight'
  >;
  readonly seat: string | null;
}

/** All that an itinerary receipt shows. What the host does not tell is left out. */
export interface Itinerary {
  readonly airline: Pick<Airline, 'names'>;
  readonly travellers: readonly ItineraryTraveller[];
  readonly nameOf: (airport: string) => Names;
  /** ISO 8601 with the offset of the place, and who issued it: the kiosk. */
  readonly issued: string;
  readonly issuer: string;
  /** One like it may be on paper already. */
  readonly copy: boolean;
  readonly language: DocumentLanguage;
}

/** Last digits of a frequent flyer's number that paper shows. */
const SHOWN_DIGITS = 3;

/** Lays the whole journey of a party out: who travels, on which flights and in which seats, and what they checked. */
export function layOutItinerary(itinerary: Itinerary): Layout {
  const { airline, travellers, language } = itinerary;
  const words = documentWords(language);
  const fields = fieldsIn(language);
  const title = titleIn(language, 'itinerary');
  const locators = new Set(travellers.map(({ flights: [{ reservation }] }) => reservation.recordLocator));
  const body: Block[] = [
    bold(nameIn(airline.names, language), 2),
    bold(title),
    ...(itinerary.copy ? [bold(words.reprint)] : []),
    RULE,
    fields(1, {
      booking: [...locators].join(' '),
      issued: `${at(itinerary.issued).toFormat('yyyy-MM-dd HH:mm')}  ${itinerary.issuer}`,
    }),
    ...travellers.flatMap((traveller) => travellerBlocks(traveller, language)),
    ...flightsOf(travellers).flatMap((flight) => flightBlocks(flight, itinerary)),
    RULE,
    sentence(words.noPass, 'centre'),
  ];
  return {
    kind: 'itinerary',
    language,
    direction: words.direction,
    panels: [{ name: 'body', blocks: body }],
  };
}

function travellerBlocks({ flights, bags }: ItineraryTraveller, language: DocumentLanguage): Block[] {
  const fields = fieldsIn(language);
  const [{ reservation }] = flights;
  const { nativeName, frequentFlyer } = reservation;
  const tickets = flights.flatMap(({ reservation: { electronicTicket: ticket } }) =>
    ticket ? [`${ticket.airlineCode}-${ticket.serial}`] : [],
  );
  const ticket = [...new Set(tickets)].join(' ');
  const member = frequentFlyer && `${frequentFlyer.airline} ${masked(frequentFlyer.number)}`;
  const [first, ...more] = bags.map(
    ({ licencePlate, to, weight }) => `${licencePlate} > ${to}${weight === null ? '' : `  ${weight} kg`}`,
  );
  return [
    space(),
    fields(1, { passenger: nameOn(reservation) }),
    ...(nativeName ? [bold(nativeName)] : []),
    ...(ticket || member
      ? [fields(1, { ...(ticket && { ticket }), ...(member && { frequentFlyer: member }) })]
      : []),
    ...(first ? [fields(1, { bags: first }), ...more.map((bag) => bold(bag))] : []),
  ];
}

/** A flight with its times and, for each who is on it, cabin and seat. */
function flightBlocks(flight: Flight, { travellers, nameOf, language }: Itinerary): Block[] {
  const fields = fieldsIn(language);
  const { departure, arrival, disruption, terminal } = flight;
  const leaves = at(departure);
  const isCancelled = disruption?.kind === 'cancelled';
  const aboard = travellers.flatMap(({ flights }) =>
    flights.filter(({ reservation }) => reservation.flight.flightId === flight.flightId),
  );
  return [
    RULE,
    bold(`${flight.from} > ${flight.to}`, 2),
    plain(`${nameIn(nameOf(flight.from), language)} > ${nameIn(nameOf(flight.to), language)}`),
    fields(1, {
      flight: `${flight.carrier}${flight.number}`,
      date: leaves.setLocale('en').toFormat('ddLLLyyyy').toUpperCase(),
      ...(terminal === null ? {} : { terminal }),
    }),
    fields(1, {
      departs: isCancelled ? documentWords(language).cancelled : leaves.toFormat('HH:mm'),
      ...(arrival === null || isCancelled ? {} : { arrives: arrivalOf(arrival, departure) }),
    }),
    ...aboard.map(({ reservation, seat }) =>
      fields(1, {
        ...(travellers.length > 1 && { passenger: nameOn(reservation) }),
        cabin: reservation.compartment,
        ...(seat !== null && { seat }),
      }),
    ),
  ];
}

/** Every flight that anyone is on, once, in the order of departure. */
function flightsOf(travellers: readonly ItineraryTraveller[]): Flight[] {
  const all = travellers.flatMap(({ flights }) => flights.map(({ reservation }) => reservation.flight));
  const once = new Map(all.map((flight) => [flight.flightId, flight]));
  return [...once.values()].sort((a, b) => Date.parse(a.departure) - Date.parse(b.departure));
}

const at = (iso: string): DateTime => DateTime.fromISO(iso, { setZone: true });

const nameOn = ({ surname, givenNames }: Pick<Reservation, 'surname' | 'givenNames'>): string =>
  givenNames ? `${surname}/${givenNames}` : surname;

/** `*****018`: whoever finds the paper cannot use the number. */
const masked = (number: string): string =>
  number.slice(-SHOWN_DIGITS).padStart(Math.max(number.length, SHOWN_DIGITS + 1), '*');

/** The time at the destination, and how many days of the calendar later that is: `03:50 +1`. */
function arrivalOf(arrival: string, departure: string): string {
  const day = (iso: string) => Date.parse(iso.slice(0, 'YYYY-MM-DD'.length));
  const days = Math.round((day(arrival) - day(departure)) / 86_400_000);
  const later = days === 0 ? '' : ` ${days > 0 ? '+' : '-'}${Math.abs(days)}`;
  return `${at(arrival).toFormat('HH:mm')}${later}`;
}
