import { LANTERN_AIR } from '../../config/demo/airline.ts';
import type { DemoDisruption } from '../../config/demo/disruptions.ts';
import type { DemoStation } from '../../config/demo/schedule.ts';
import { TIMETABLE, type TimetableFlight } from '../../config/demo/timetable.ts';
import type { ImportedFlight } from '../../device-agent/dcs/reference/import-schema.ts';
import { type Departure, departureOf } from '../../device-agent/dcs/reference/invent/day.ts';
import { everySeatTaken } from '../../device-agent/dcs/reference/invent/full-flight.ts';
import { at } from './moments.ts';

/** Flights that do not go as planned, and the ones on which others fly there later. */
export interface DisruptedDepartures {
  readonly departures: readonly Departure[];
  readonly relief: readonly ImportedFlight[];
  /** Those who sit in every seat of the flights that are oversold. */
  readonly seated: readonly object[];
}

/** Of a thousand people so many are on such a flight; a few at least. */
const SHARES = { delayed: 40, cancelled: 30, missed: 12, oversold: 8 };
const FEWEST = 4;

const LATE: DemoDisruption = { kind: 'delayed', minutesLate: 250, cause: 'technical' };
const CANCELLED: DemoDisruption = { kind: 'cancelled', minutesLate: 0, cause: 'crew' };

/** Minutes from now: when they leave, as planned. */
const LEAVES = { delayed: 90, cancelled: 200, missed: 25, oversold: 130 };
/** Of two flights to the same place the one that leaves first lands last. */
const RELIEF = [
  { leavesIn: 150, flies: 300 },
  { leavesIn: 180, flies: 0 },
];
/** Seats that a flight has left at least. */
const ROOM = 60;

const named = (number: string): TimetableFlight => {
  const flight = TIMETABLE.find((each) => each.number === number);
  if (!flight) throw new Error(`no flight has the number ${number}`);
  return flight;
};

/** On such flights of each airport: those that are delayed, cancelled and oversold. */
const FLIGHTS: Record<DemoStation, Record<'delayed' | 'cancelled' | 'oversold', string>> = {
  PVG: { delayed: '151', cancelled: '131', oversold: '105' },
  LHR: { delayed: '122', cancelled: '191', oversold: '183' },
};
/** Its passengers fly on from London, where they come too late. */
const CONNECTING = '161';

/** What goes wrong on a day of `count` people, at these airports. */
export function disruptedDepartures(
  count: number,
  now: number,
  id: string,
  stations: readonly DemoStation[],
): DisruptedDepartures {
  const peopleOf = (kind: keyof typeof SHARES) =>
    Math.max(FEWEST, Math.round((count * SHARES[kind]) / 1_000 / (kind === 'missed' ? 1 : stations.length)));
  const flown = (
    route: TimetableFlight,
    minutes: number,
    disruption: DemoDisruption | null,
    suffix: string = disruption?.kind ?? '',
  ) =>
    departureOf(
      route,
      `${LANTERN_AIR.designator}${route.number}-${id}-${suffix}`,
      at(now, minutes),
      LANTERN_AIR,
      disruption,
    );
  const reliefFor = (route: TimetableFlight, people: number) =>
    Array.from({ length: Math.ceil(people / ROOM) }, (_, index) =>
      RELIEF.map(({ leavesIn, flies }, place) =>
        flown({ ...route, flies: route.flies + flies }, leavesIn, null, `relief-${index}-${place}`),
      ),
    ).flat();
  const atEach = stations.map((station): DisruptedDepartures => {
    const delayed = flown(named(FLIGHTS[station].delayed), LEAVES.delayed, LATE);
    const route = named(FLIGHTS[station].cancelled);
    const people = peopleOf('cancelled');
    const popular = named(FLIGHTS[station].oversold);
    const full = flown(popular, LEAVES.oversold, null, 'full');
    const leftBehind = peopleOf('oversold');
    return {
      departures: [
        { flight: delayed, onward: null, people: peopleOf('delayed') },
        { flight: flown(route, LEAVES.cancelled, CANCELLED), onward: null, people },
        { flight: full, onward: null, isFull: true, only: 'oversold', people: leftBehind },
      ],
      relief: [...reliefFor(route, people), ...reliefFor(popular, leftBehind)],
      seated: everySeatTaken(full, `Y${station.slice(0, 2)}`),
    };
  });
  const inbound = named(CONNECTING);
  const onward = named(inbound.onward ?? '');
  const people = peopleOf('missed');
  // It has landed just now, hours late.
  const landed = flown(inbound, -inbound.flies - LATE.minutesLate, LATE, 'late');
  const missed: DisruptedDepartures = {
    departures: [
      { flight: landed, only: 'missed', onward: flown(onward, LEAVES.missed, null, 'missed'), people },
    ],
    relief: reliefFor(onward, people),
    seated: [],
  };
  const all = stations.some((station) => station === onward.from) ? [...atEach, missed] : atEach;
  return {
    departures: all.flatMap(({ departures }) => departures),
    relief: all.flatMap(({ relief }) => relief),
    seated: all.flatMap(({ seated }) => seated),
  };
}
