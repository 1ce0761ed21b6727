import { DateTime } from 'luxon';
import { AIRPORTS } from '../../../config/airports.ts';
import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import type { DemoPerson } from '../../../config/demo/people.ts';
import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import type { DemoFlight } from '../../../config/demo/schedule.ts';
import { DEMO_SEAT_PRICES } from '../../../config/demo/seat-prices.ts';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import { type Import, importSchema } from './import-schema.ts';
import { everySeatTaken } from './invent/full-flight.ts';

const ROUNDED_TO = 5 * 60_000;
const BOARDING_BEFORE_DEPARTURE = 40;
/** Out of a hundred seats that may be taken. */
const TAKEN_BY_OTHERS = 60;
/** So that whoever likes an aisle near the front finds one. */
const LEFT_FREE = ['4C', '4D', '6C'];

/** A flight that someone of the demo is booked on. */
export interface DemoBooking {
  readonly person: DemoPerson;
  readonly booking: NonNullable<DemoPerson['booking']>;
}

export const DEMO_BOOKINGS: readonly DemoBooking[] = DEMO_PEOPLE.flatMap((person) =>
  [person.booking, person.alsoFlies ?? null].flatMap((booking) => (booking ? [{ person, booking }] : [])),
);

/** A new departure of a demo flight, as far ahead of `now` as its schedule says. */
export function freshDeparture(flight: DemoFlight, now: number): Import['flights'][number] {
  const departure = DateTime.fromMillis(
    Math.ceil((now + flight.departsIn * 60_000) / ROUNDED_TO) * ROUNDED_TO,
    { zone: AIRPORTS[flight.from].timeZone },
  );
  return {
    flightId: `${LANTERN_AIR.designator}${flight.number}-${departure.toFormat("yyyyMMdd'T'HHmm")}`,
    carrier: LANTERN_AIR.designator,
    accountingCode: LANTERN_AIR.accountingCode,
    throughCheckIn: true,
    seatPrices: DEMO_SEAT_PRICES,
    upgradePrices: {
      J: { price: { minorUnits: 120_000, currency: 'CNY' }, gains: ['lounge', 'priority-boarding'] },
    },
    number: flight.number,
    from: flight.from,
    to: flight.to,
    terminal: flight.terminal,
    gate: flight.gate,
    cabin: flight.cabin,
    departure: written(departure),
    arrival: null,
    disruption: disruptionOf(flight, departure, now),
    boarding: written(departure.minus({ minutes: BOARDING_BEFORE_DEPARTURE })),
    checkInOpens: written(departure.minus({ minutes: flight.window.opens })),
    checkInCloses: written(departure.minus({ minutes: flight.window.closes })),
  };
}

/** Days until they fly back. */
const STAY = 9;

/** Told two hours before it was to leave, or just now. */
const TOLD_BEFORE = 120;

function disruptionOf(
  { disruption }: DemoFlight,
  departure: DateTime,
  now: number,
): Import['flights'][number]['disruption'] {
  if (!disruption) return null;
  const scheduled = departure.minus({ minutes: disruption.minutesLate });
  const told = DateTime.min(
    scheduled.minus({ minutes: TOLD_BEFORE }),
    DateTime.fromMillis(now, { zone: departure.zone }),
  );
  return {
    ...{ kind: disruption.kind, cause: disruption.cause, scheduledArrival: null },
    scheduledDeparture: written(scheduled),
    announcedAt: written(told),
  };
}

/** The booking of one of the demo's people on a departure; `seat` is left out where it is no longer theirs. */
export function bookingOf(
  { person, booking }: DemoBooking,
  { flightId, departure }: { readonly flightId: string; readonly departure: string },
  seat: string | null,
): Import['reservations'] {
  const { key, member, passport } = person;
  const { recordLocator, party, holdsDocument = true, stay } = booking;
  const back = DateTime.fromISO(departure, { setZone: true }).plus({ days: STAY }).toISODate();
  return importSchema.parse({
    reservations: [
      {
        ...(party && {
          reservationId: `${recordLocator}-${flightId}-${key}`,
          passengerId: key,
          passengerType: party.type,
          onLapOf: party.onLapOf ?? null,
        }),
        recordLocator,
        flightId,
        surname: person.surname,
        givenNames: person.givenNames,
        nativeName: person.nativeName,
        email: `${key}@example.com`,
        language: booking.language ?? null,
        electronicTicket: { airlineCode: LANTERN_AIR.accountingCode, serial: booking.ticketSerial },
        frequentFlyer: member && { airline: LANTERN_AIR.programme, number: member.number },
        specialServices: booking.specialServices,
        standby: booking.standby ?? false,
        document: holdsDocument ? { number: passport.number, issuingState: passport.issuingState } : null,
        stayUntil: stay === 'unknown' ? null : back,
        birthDate: passport.birthDate,
        seat: seat && { number: seat, chosenBy: 'passenger' },
        fastTrack: member?.tier === 'gold' ? true : null,
        baggageAllowance: member ? '2PC' : null,
      },
    ],
  }).reservations;
}

/** Invented passengers who hold seats of a departure, so that choosing one is a real choice. */
export function otherPassengers(flight: DemoFlight, flightId: string): Import['reservations'] {
  if (flight.isOversold) {
    const full = everySeatTaken({ flightId, cabin: flight.cabin }, `Y${flight.number.slice(-2)}`);
    return importSchema.parse({ reservations: full }).reservations;
  }
  const kept = new Set([...LEFT_FREE, ...DEMO_BOOKINGS.map(({ booking }) => booking.seat)]);
  const taken = [...(CABINS.get(flight.cabin)?.seats.values() ?? [])].filter(
    (seat) => !kept.has(seat.number) && lot(flight.number + seat.number) < TAKEN_BY_OTHERS,
  );
  return importSchema.parse({
    reservations: taken.map((seat, index) => ({
      recordLocator: `X${flight.number}${index
        .toString(36)
        .toUpperCase()
        .padStart(5 - flight.number.length, '0')}`,
      flightId,
      surname: 'INVENTED',
      givenNames: `PASSENGER ${seat.number.slice(-1)}`,
      compartment: seat.compartment,
      seat: { number: seat.number, chosenBy: 'system' },
    })),
  }).reservations;
}

/** 0 to 99, always the same for the same text, and spread evenly (FNV-1a). */
function lot(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 8) % 100;
}

function written(time: DateTime): string {
  const text = time.toISO({ suppressMilliseconds: true });
  if (!text) throw new Error('the demo placed a flight at no time at all');
  return text;
}
