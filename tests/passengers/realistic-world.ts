import { LANTERN_AIR } from '../../config/demo/airline.ts';
import type { DemoEnding } from '../../config/demo/kinds.ts';
import type { DemoStation } from '../../config/demo/schedule.ts';
import { TIMETABLE, type TimetableFlight } from '../../config/demo/timetable.ts';
import { type Departure, departureOf, inventParties } from '../../device-agent/dcs/reference/invent/day.ts';
import type { InventedParty } from '../../device-agent/dcs/reference/invent/party.ts';
import { disruptedDepartures } from './disrupted-departures.ts';
import { at } from './moments.ts';
import type { Roster } from './roster.ts';

/** A party, the kind by which it is counted, and how its visit must end now. */
export interface ExpectedParty {
  readonly party: InventedParty;
  readonly kind: string;
  readonly ending: DemoEnding;
}

export interface RealisticWorld extends Pick<Roster, 'flights' | 'reservations' | 'members'> {
  readonly parties: readonly ExpectedParty[];
  /** Of those whose bag was lost yesterday. */
  readonly complaints: readonly object[];
  readonly people: number;
  /** Reservations of people who do not come to a kiosk. */
  readonly others: readonly object[];
  /** Reservations that were checked in before their passengers come. */
  readonly checkedInAtHome: readonly string[];
}

/** Passengers on each departure; few enough that everyone's liking can be looked for. */
const PASSENGERS = 95;
/** Minutes until the first departure, between two, and from landing to the flight that connects. */
const FIRST = 4 * 60;
const APART = 7;
const CONNECTION = 2 * 60;
/** Of the parties that come to a kiosk, this share comes too late or too early for their flight. */
const OUT_OF_TIME = 0.01;
const CLOSES_TOO_SOON = 30;
const OPENS_TOMORROW = 2 * 24 * 60;

/**
 * The demo airline's passengers as they come to the kiosks of these airports on a day like any other: `count` people at
 * least, all while check-in is open, but for a few who are too late or too early, or whose flight did not wait.
 */
export function inventRealisticWorld(
  count: number,
  now: number,
  series: number,
  stations: readonly DemoStation[],
): RealisticWorld {
  const routes = inTurn(stations.map((station) => TIMETABLE.filter(({ from }) => from === station)));
  const departures = Array.from({ length: Math.ceil(count / PASSENGERS) + 1 }, (_, index) => {
    const route = routes[index % routes.length] as TimetableFlight;
    return departing(route, now, FIRST + index * APART, `S${series}-${index}`);
  });
  const invent = (from: readonly Departure[], among: number, people: number) =>
    inventParties(from, { series: among, people, airline: LANTERN_AIR });
  const disrupted = disruptedDepartures(count, now, `S${series}`, stations);
  const troubled = invent(disrupted.departures, series + 3, PASSENGERS).map(expected);
  const onTime: ExpectedParty[] = [];
  let people = troubled.reduce((sum, { party }) => sum + party.people.length, 0);
  for (const party of invent(departures, series, PASSENGERS)) {
    if (people >= count) break;
    onTime.push(expected(party));
    people += party.people.length;
  }
  const outOfTime = [
    { minutes: CLOSES_TOO_SOON, kind: 'too late', code: 'check-in.closed' },
    { minutes: OPENS_TOMORROW, kind: 'too early', code: 'check-in.not-open' },
  ].map(({ minutes, kind, code }, index) => {
    const departure = departing(routes[index] as TimetableFlight, now, minutes, `S${series}-${kind.at(-1)}`);
    const parties = invent([departure], series + 1 + index, PASSENGERS)
      .filter(({ kind: { passport, documents } }) => passport === undefined && documents === undefined)
      .slice(0, Math.max(1, Math.round(onTime.length * OUT_OF_TIME)))
      .map((party): ExpectedParty => ({ party, kind, ending: { refused: code } }));
    return { departure, parties };
  });
  const everyone = mixed([...onTime, ...troubled, ...outOfTime.flatMap(({ parties }) => parties)]);
  const placed = [...departures, ...disrupted.departures, ...outOfTime.map(({ departure }) => departure)];
  const flights = [
    ...placed.flatMap(({ flight, onward }) => [flight, ...(onward ? [onward] : [])]),
    ...disrupted.relief,
  ];
  return worldOf(everyone, flights, disrupted.seated);
}

const expected = (party: InventedParty): ExpectedParty => ({
  party,
  kind: party.kind.key,
  ending: party.ending,
});

/** The first of each, then the second of each: as many of the longest as of the shortest, which begins anew. */
const inTurn = <T>(lists: readonly (readonly T[])[]): T[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, index) =>
    lists.flatMap((list) => list.slice(index % list.length).slice(0, 1)),
  ).flat();

/** Of each kind one party alone. */
export function oneOfEachKind({ parties, flights, others }: RealisticWorld): RealisticWorld {
  const seen = new Set<string>();
  return worldOf(
    parties.filter(({ kind }) => !seen.has(kind) && seen.add(kind)),
    flights,
    others,
  );
}

/** Two worlds as one; they share nobody and no flight. */
export const bothOf = (one: RealisticWorld, other: RealisticWorld): RealisticWorld =>
  worldOf(
    [...one.parties, ...other.parties],
    [...one.flights, ...other.flights],
    [...one.others, ...other.others],
  );

const worldOf = (
  parties: readonly ExpectedParty[],
  flights: RealisticWorld['flights'],
  others: readonly object[],
): RealisticWorld => ({
  parties,
  flights,
  others,
  people: parties.reduce((sum, { party }) => sum + party.people.length, 0),
  reservations: [...parties.flatMap(({ party }) => party.bookings), ...others],
  members: parties.flatMap(({ party: { member, people } }) => {
    const [{ surname, givenNames }] = people;
    return member ? [{ ...member, programme: LANTERN_AIR.programme, surname, givenNames }] : [];
  }),
  complaints: parties.flatMap(({ party: { member, kind, flight } }) => {
    if (!member || !kind.lostBag) return [];
    const { programme } = LANTERN_AIR;
    const happenedAt = at(Date.parse(flight.departure), -24 * 60).toISO();
    const complaintId = `BAG-${member.number}`;
    const about = { failure: 'bag-delayed', happenedAt };
    return [{ complaintId, programme, number: member.number, state: 'open', changedAt: happenedAt, about }];
  }),
  checkedInAtHome: parties.flatMap(({ party, ending }) =>
    party.kind.trouble === 'checked-in' && 'checkedIn' in ending
      ? party.bookings.map(({ reservationId }) => reservationId)
      : [],
  ),
});

function departing(route: TimetableFlight, now: number, minutes: number, id: string): Departure {
  const named = (flight: TimetableFlight) => `${LANTERN_AIR.designator}${flight.number}-${id}`;
  const onward = TIMETABLE.find(({ number }) => number === route.onward);
  const flight = departureOf(route, named(route), at(now, minutes), LANTERN_AIR, null);
  // Whoever flies on checks in for all of it when the first flight opens.
  const { checkInOpens } = flight;
  const connecting =
    onward &&
    departureOf(onward, named(onward), at(now, minutes + route.flies + CONNECTION), LANTERN_AIR, null);
  return { flight, onward: connecting ? { ...connecting, checkInOpens } : null };
}

/** Flights mix in front of the kiosks; the same every time. */
const mixed = <T>(parties: readonly T[]): T[] =>
  parties
    .map((party, index) => ({ party, place: (index * 7919) % 10_007 }))
    .sort((a, b) => a.place - b.place)
    .map(({ party }) => party);
