import type { DateTime } from 'luxon';
import { AIRPORTS } from '../../../../config/airports.ts';
import type { DemoDisruption } from '../../../../config/demo/disruptions.ts';
import { PARTY_KINDS, type PartyKind } from '../../../../config/demo/kinds.ts';
import { DEMO_SEAT_PRICES } from '../../../../config/demo/seat-prices.ts';
import type { TimetableFlight } from '../../../../config/demo/timetable.ts';
import { CABINS } from '../../../../config/seat-maps/cabin.ts';
import { isDomestic } from '../domestic.ts';
import type { ImportedFlight } from '../import-schema.ts';
import { birthdaysOf } from './birthdays.ts';
import { lotOf } from './lot.ts';
import { type Airline, type InventedParty, inventParty } from './party.ts';

/** A departure that is to be filled, and where its passengers can fly on to. */
export interface Departure {
  readonly flight: ImportedFlight;
  readonly onward: ImportedFlight | null;
  /** Every seat of it is taken by others. */
  readonly isFull?: boolean;
  /** Nobody comes but those to whom this has happened. */
  readonly only?: NonNullable<PartyKind['disruption']>;
  /** At most so many are booked on it, where fewer are than on the others. */
  readonly people?: number;
}

const WINDOW = { opens: 24 * 60, domestic: 45, international: 60 };
const BOARDING = 40;
/** Minutes before it was to leave at which passengers are told that a flight does not go as planned. */
const TOLD = 3 * 60;
/** Minutes that passengers need from one flight to the next. */
const CONNECTION = 45;
/** Of the seats in economy, at most this many of a hundred are booked. */
const FULLEST = 62;

/** A flight of the timetable that is planned to leave at `planned`, and what becomes of it. */
export function departureOf(
  { number, from, to, terminal, gate, flies, cabin }: Omit<TimetableFlight, 'leaves'>,
  flightId: string,
  planned: DateTime,
  { designator, accountingCode }: Airline,
  disruption: DemoDisruption | null,
): ImportedFlight {
  const scheduled = planned.setZone(AIRPORTS[from].timeZone);
  const local = scheduled.plus({ minutes: disruption?.minutesLate ?? 0 });
  const lands = (leaves: DateTime) => written(leaves.plus({ minutes: flies }).setZone(AIRPORTS[to].timeZone));
  const closes = isDomestic({ origin: from, destination: to }) ? WINDOW.domestic : WINDOW.international;
  return {
    ...{ flightId, carrier: designator, accountingCode, number, from, to, terminal, gate, cabin },
    departure: written(local),
    arrival: lands(local),
    disruption: disruption && {
      ...{ kind: disruption.kind, cause: disruption.cause },
      scheduledDeparture: written(scheduled),
      scheduledArrival: lands(scheduled),
      announcedAt: written(scheduled.minus({ minutes: TOLD })),
    },
    boarding: written(local.minus({ minutes: BOARDING })),
    checkInOpens: written(scheduled.minus({ minutes: WINDOW.opens })),
    checkInCloses: written(local.minus({ minutes: closes })),
    seatPrices: DEMO_SEAT_PRICES,
    upgradePrices: {},
    throughCheckIn: true,
  };
}

/**
 * Fills departures with parties of every kind, `people` on each as far as there is room. The same `series` (1 to
 * 7999) and departures give the same parties; different series share nobody, no number and no record.
 */
export function inventParties(
  departures: readonly Departure[],
  { series, people, airline }: { series: number; people: number; airline: Airline },
): InventedParty[] {
  const lot = lotOf(`series ${series}`);
  const birthdays = birthdaysOf(series);
  const parties: InventedParty[] = [];
  let serial = series * 10_000;
  for (const [index, departure] of departures.entries()) {
    const { flight } = departure;
    const economy = [...(CABINS.get(flight.cabin)?.seats.values() ?? [])].filter(
      ({ compartment }) => compartment === 'Y',
    );
    const freeSeats = economy.filter(({ exitRow }) => !exitRow);
    const room = Math.min(departure.people ?? people, Math.floor((economy.length * FULLEST) / 100));
    const another = anotherFrom(departures, index);
    const fitting = PARTY_KINDS.filter((kind) => fits(kind, departure, another));
    for (let booked = 0; booked < room; ) {
      const kind = lot.weighted(fitting);
      const recordLocator =
        series.toString(36).padStart(3, '0') + parties.length.toString(36).padStart(3, '0');
      const party = inventParty(lot, {
        ...{ kind, airline, flight, onward: departure.onward, another, freeSeats, firstSerial: serial },
        recordLocator: recordLocator.toUpperCase(),
        birthdays,
        today: flight.departure.slice(0, 'YYYY-MM-DD'.length),
      });
      parties.push(party);
      booked += party.people.length;
      serial += party.people.length;
    }
  }
  return parties;
}

function fits(
  { route, trouble, to, disruption }: PartyKind,
  { flight, onward, only, isFull = false }: Departure,
  another: ImportedFlight | null,
): boolean {
  const isMissed = onward !== null && !isReached(onward, flight);
  const befalls = {
    delayed: flight.disruption?.kind === 'delayed',
    missed: isMissed,
    cancelled: isGone(flight),
    oversold: isFull,
  };
  if (disruption ? !befalls[disruption] : befalls.cancelled || isFull) return false;
  if (only && disruption !== only) return false;
  if (trouble === 'booked-twice' && another === null) return false;
  if (to && !to.some((airport) => airport === flight.to)) return false;
  const domestic = isDomestic({ origin: flight.from, destination: flight.to });
  switch (route) {
    case undefined:
      return true;
    case 'connecting':
      return onward !== null && !isMissed;
    case 'domestic':
      return domestic;
    case 'international':
      return !domestic;
  }
}

const anotherFrom = (departures: readonly Departure[], index: number): ImportedFlight | null =>
  departures
    .slice(index + 1)
    .find(
      ({ flight, isFull, only }) =>
        flight.from === departures[index]?.flight.from && !isGone(flight) && !isFull && only === undefined,
    )?.flight ?? null;

const isGone = ({ disruption }: ImportedFlight): boolean => disruption?.kind === 'cancelled';

/** Whether passengers of a flight that lands when it does now are in time for the one that they fly on with. */
const isReached = (onward: ImportedFlight, { arrival, departure }: ImportedFlight): boolean =>
  Date.parse(arrival ?? departure) + CONNECTION * 60_000 <= Date.parse(onward.departure);

function written(time: DateTime): string {
  const text = time.toISO({ suppressMilliseconds: true });
  if (!text) throw new Error('a flight was placed at no time at all');
  return text;
}
