import { DateTime } from 'luxon';
import { AIRPORTS, type AirportCode } from '../../config/airports.ts';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { DEMO_STATIONS, type DemoStation } from '../../config/demo/schedule.ts';
import { expectOk } from '../../config/result.ts';
import { everySeatTaken } from '../../device-agent/dcs/reference/invent/full-flight.ts';
import { encodeMrz } from '../../device-agent/hardware/protocol/mrz.ts';

/** One simulated passenger: the lines of their passport, and nothing else that they carry. */
export interface SimulatedPassenger {
  readonly index: number;
  /** The airport that they leave from. */
  readonly from: DemoStation;
  readonly lines: readonly string[];
  readonly isMember: boolean;
}

/** Everyone who will come, and what the airline's systems must know of them beforehand. */
export interface Roster {
  readonly passengers: readonly SimulatedPassenger[];
  readonly flights: readonly object[];
  readonly reservations: readonly object[];
  readonly members: readonly object[];
}

/** Passengers of one A320, few enough that everyone's liking can be looked for. */
const SEATED = 110;
const DESTINATIONS: Record<DemoStation, readonly AirportCode[]> = {
  PVG: ['NRT', 'SIN', 'FRA', 'PEK', 'CAN', 'LHR'],
  LHR: ['NRT', 'SIN', 'FRA', 'HKG', 'CDG'],
};
const POSITIONS = ['aisle', 'window'] as const;
const ZONES = ['front', 'middle', 'back'] as const;
/** Every second passenger is a member. */
const isMember = (index: number) => index % 2 === 0;

/** A number in letters, so that every simulated passenger has a name of their own. */
const inLetters = (index: number): string =>
  [...String(index)].map((digit) => String.fromCharCode('A'.charCodeAt(0) + Number(digit))).join('');

const pick = <T>(choices: readonly T[], index: number): T => choices[index % choices.length] as T;

/** Invents `count` passengers, as many from each airport, on as many flights as they fill, all open for check-in now. */
export function inventRoster(count: number, now: number, stations: readonly DemoStation[] = ['PVG']): Roster {
  const { length: places } = stations;
  // The flights of an airport, one after the other, among those of the others.
  const flightOf = (index: number) => Math.floor(index / places / SEATED) * places + (index % places);
  const flights = Array.from(
    { length: (Math.floor((count - 1) / places / SEATED) + 1) * places },
    (_, index) => flight(index, now, pick(stations, index)),
  );
  const everyone = Array.from({ length: count }, (_, index) => person(index));
  return {
    flights,
    passengers: everyone.map(({ index, lines }) => ({
      ...{ index, lines, from: pick(stations, index) },
      isMember: isMember(index),
    })),
    reservations: everyone.map((one) => ({
      recordLocator: `L${String(one.index).padStart(5, '0')}`,
      flightId: flightId(flightOf(one.index)),
      surname: one.surname,
      givenNames: one.givenNames,
      stayUntil: stayUntil(now),
      electronicTicket: {
        airlineCode: LANTERN_AIR.accountingCode,
        serial: String(2_400_000_000 + one.index),
      },
      frequentFlyer: isMember(one.index)
        ? { airline: LANTERN_AIR.designator, number: memberNumber(one.index) }
        : null,
    })),
    members: everyone
      .filter(({ index }) => isMember(index))
      .map((one) => ({
        programme: LANTERN_AIR.designator,
        number: memberNumber(one.index),
        tier: pick(LANTERN_AIR.tiers, one.index / 2).code,
        surname: one.surname,
        givenNames: one.givenNames,
        seatPosition: pick(POSITIONS, one.index / 2),
        seatZone: pick(ZONES, one.index / 2),
      })),
  };
}

/** What the airline knows of someone who has more to decide than most, and the lines of their passport. */
export interface Case {
  readonly lines: readonly string[];
  readonly reservations: readonly object[];
  readonly flights: readonly object[];
}

/** Numbers of the invented people who come with a case. */
const FIRST_CASE = 90_000;

/**
 * Someone with two flights today, two people who travel together, two whose flight is cancelled, one of whom nobody knows how
 * long they stay, one whose passport is hard to read, one whose passport may be too old for where they fly to, one whose
 * flight leaves hours late, which is the airline's fault, one who waits for a seat, and one whom a full flight leaves behind;
 * without seats, but for one who holds a seat at an exit.
 */
export function inventCases(now: number): {
  readonly severalFlights: Case;
  readonly party: Case;
  readonly stranded: Case;
  readonly undated: Case;
  readonly unclear: Case;
  readonly unissued: Case;
  readonly delayed: Case;
  readonly standby: Case;
  readonly oversold: Case;
  readonly atExit: Case;
} {
  const several = person(FIRST_CASE);
  const party = [person(FIRST_CASE + 1), person(FIRST_CASE + 2)];
  const stranded = [person(FIRST_CASE + 3), person(FIRST_CASE + 4)];
  const [undated, unclear] = [person(FIRST_CASE + 5), person(FIRST_CASE + 6)];
  const delayed = person(FIRST_CASE + 7);
  const standby = person(FIRST_CASE + 8);
  // Six months more, of a passport that may be older than ten years.
  const unissued = person(FIRST_CASE + 9, new Date(now + 180 * 24 * 3_600_000).toISOString().slice(0, 10));
  const oversold = person(FIRST_CASE + 10);
  const atExit = person(FIRST_CASE + 11);
  const flights = [flight(90, now), flight(91, now)];
  const booked = (one: ReturnType<typeof person>, recordLocator: string, index: number) => ({
    ...{ recordLocator, flightId: flightId(index), reservationId: `${one.surname}-${index}` },
    ...{ surname: one.surname, givenNames: one.givenNames },
    document: { number: `S${String(one.index).padStart(8, '0')}`, issuingState: 'GBR' },
  });
  return {
    severalFlights: {
      lines: several.lines,
      flights,
      reservations: [booked(several, 'L9000A', 90), booked(several, 'L9000B', 91)],
    },
    stranded: {
      lines: stranded[0]?.lines ?? [],
      flights: [
        {
          ...flight(92, now),
          to: 'NRT',
          disruption: { kind: 'cancelled', scheduledDeparture: atHour(now, 4) },
        },
        { ...flight(93, now), to: 'NRT' },
        { ...flight(94, now), to: 'NRT' },
      ],
      reservations: stranded.map((one) => booked(one, 'L9000D', 92)),
    },
    undated: {
      lines: undated.lines,
      flights,
      reservations: [{ ...booked(undated, 'L9000E', 90), documentsChecked: false }],
    },
    unclear: {
      // A zero was read as the letter that looks like it.
      lines: unclear.lines.map((line, index) =>
        index === 1 ? `${line.slice(0, 2)}O${line.slice(3)}` : line,
      ),
      flights,
      reservations: [
        { ...booked(unclear, 'L9000F', 90), documentsChecked: false, stayUntil: stayUntil(now) },
      ],
    },
    unissued: {
      lines: unissued.lines,
      flights: [{ ...flight(97, now), to: 'FRA' }],
      reservations: [
        { ...booked(unissued, 'L9000I', 97), documentsChecked: false, stayUntil: stayUntil(now) },
      ],
    },
    oversold: {
      lines: oversold.lines,
      flights: [98, 99].map((index) => ({ ...flight(index, now), to: 'HKG' })),
      reservations: [
        ...everySeatTaken({ flightId: flightId(98), cabin: 'a320' }, 'L98'),
        booked(oversold, 'L9000J', 98),
      ],
    },
    atExit: {
      lines: atExit.lines,
      flights,
      reservations: [{ ...booked(atExit, 'L9000K', 90), seat: { number: '12A', chosenBy: 'passenger' } }],
    },
    standby: {
      lines: standby.lines,
      flights: [flight(96, now)],
      reservations: [{ ...booked(standby, 'L9000H', 96), standby: true }],
    },
    delayed: {
      lines: delayed.lines,
      flights: [
        {
          ...flight(95, now),
          disruption: { kind: 'delayed', scheduledDeparture: atHour(now, 0), cause: 'technical' },
        },
      ],
      reservations: [booked(delayed, 'L9000G', 95)],
    },
    party: {
      lines: party[0]?.lines ?? [],
      flights,
      reservations: party.map((one) => booked(one, 'L9000C', 90)),
    },
  };
}

/** A holiday later. */
const stayUntil = (now: number): string => new Date(now + 10 * 24 * 3_600_000).toISOString().slice(0, 10);
const atHour = (now: number, hours: number) => new Date(now + hours * 3_600_000).toISOString();
const flightId = (index: number) => `XD${900 + index}-SIM`;
const memberNumber = (index: number) => String(800_000_000 + index);

function flight(index: number, now: number, from: DemoStation = 'PVG'): object {
  const { timeZone } = AIRPORTS[from];
  const departure = DateTime.fromMillis(now, { zone: timeZone }).plus({ hours: 5, minutes: index * 5 });
  const at = (minutes: number) => departure.minus({ minutes }).toISO({ suppressMilliseconds: true });
  return {
    flightId: flightId(index),
    carrier: LANTERN_AIR.designator,
    accountingCode: LANTERN_AIR.accountingCode,
    number: String(900 + index),
    from,
    to: pick(DESTINATIONS[from], index),
    departure: at(0),
    boarding: at(40),
    terminal: DEMO_STATIONS[from].terminal,
    gate: `D${60 + (index % 40)}`,
    checkInOpens: at(24 * 60),
    checkInCloses: at(60),
    cabin: 'a320',
  };
}

function person(index: number, expiryDate = '2034-12-31') {
  const surname = `SIMULATED${inLetters(index)}`;
  const givenNames = pick(['AVA', 'BEN LEE', 'CHLOE', 'DAN', 'EVE MARIE'], index);
  const [first = '', second = ''] = expectOk(
    encodeMrz({
      format: 'TD3',
      documentCode: 'P',
      issuingState: 'GBR',
      surname,
      givenNames,
      documentNumber: `S${String(index).padStart(8, '0')}`,
      nationality: 'GBR',
      birthDate: '1990-01-01',
      sex: 'X',
      expiryDate,
      optionalData: '',
    }),
    'an invented passport can be written',
  );
  return { index, surname, givenNames, lines: [first, second] };
}
