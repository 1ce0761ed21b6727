import { DateTime } from 'luxon';
import type { Clock } from '../../config/clock.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Language } from '../contract/languages.ts';
import { type DcsPort, ON_LAP, type Reservation, STANDBY } from '../dcs/port.ts';
import { type ItinerarySegment, type ItineraryTraveller, layOutItinerary } from '../documents/itinerary.ts';
import type { Layout } from '../documents/layout.ts';
import type { OwedItinerary } from './owed.ts';
import type { SeatedTraveller } from './seat-party.ts';
import type { Visit } from './visit.ts';
import { passengerOf, placeOf } from './visit-view.ts';

interface Deps {
  readonly config: KioskConfig;
  readonly clock: Clock;
  readonly dcs: Pick<DcsPort, 'bagAllowance'>;
}

/**
 * The itinerary of a visit, in the name of its first passenger: all flights of everyone who is checked in on one of them,
 * those too that are checked in elsewhere. None before anyone is.
 */
export function owedItinerary(visit: Visit): OwedItinerary[] {
  const [first] = visit.party;
  if (!first) return [];
  const { reservation } = first;
  const travellers = visit.seated
    .filter(({ reservation: { passengerId } }) =>
      visit.party.some((one) => one.reservation.passengerId === passengerId),
    )
    .map((traveller) => travellerOf(visit, traveller));
  return [{ document: 'itinerary', reservation, passenger: passengerOf(reservation), travellers }];
}

function travellerOf(visit: Visit, { reservation, onward }: SeatedTraveller): ItineraryTraveller {
  const segment = (one: Reservation): ItinerarySegment => ({ reservation: one, seat: seatOf(visit, one) });
  return {
    flights: [segment(reservation), ...onward.map(segment)],
    bags: visit.added.get(reservation.reservationId) ?? [],
  };
}

/** As it was checked in; else the one that is held. */
function seatOf({ checkedIn }: Visit, { reservationId, seat, onLapOf, state }: Reservation): string | null {
  if (onLapOf !== null) return ON_LAP;
  if (state === 'standby') return STANDBY;
  return checkedIn.get(reservationId)?.seat ?? seat?.number ?? null;
}

/** Which journey it tells: one that has changed is an itinerary of its own, and no copy. */
export const subjectOfItinerary = ({ travellers }: OwedItinerary): string =>
  travellers
    .flatMap(({ flights, bags }) => [
      ...flights.map(({ reservation: { flight }, seat }) => `${flight.flightId} ${flight.departure} ${seat}`),
      ...bags.map(({ licencePlate }) => licencePlate),
    ])
    .join(' ');

/** Lays it out, with the bags that were checked elsewhere before, where the airline tells. */
export async function layOutOwedItinerary(
  { config, clock, dcs }: Deps,
  { travellers }: OwedItinerary,
  language: Language,
  copy: boolean,
): Promise<Layout> {
  const withBags = await Promise.all(
    travellers.map(async (traveller): Promise<ItineraryTraveller> => {
      const [{ reservation }] = traveller.flights;
      const told = await dcs.bagAllowance({ reservationId: reservation.reservationId });
      return told.ok ? { ...traveller, bags: told.value.checked } : traveller;
    }),
  );
  return layOutItinerary({
    airline: config.airline,
    travellers: withBags,
    nameOf: (airport) => placeOf(airport).names,
    issued: DateTime.fromMillis(clock.now(), { zone: config.airport.timeZone }).toISO() ?? '',
    issuer: config.kioskId,
    ...{ copy, language },
  });
}
