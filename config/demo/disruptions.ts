import type { DisruptionCause } from '../disruption-causes.ts';

/** What becomes of a flight of the timetable; minutes late are those of its departure and of its arrival. */
export interface DemoDisruption {
  readonly kind: 'delayed' | 'cancelled';
  readonly minutesLate: number;
  readonly cause: DisruptionCause;
}

/** One of these flights goes so each day, the next one on the next day. */
const DAILY: readonly (DemoDisruption & { readonly flights: readonly [string, ...string[]] })[] = [
  { kind: 'delayed', minutesLate: 45, cause: 'air-traffic', flights: ['121', '141', '113'] },
  { kind: 'delayed', minutesLate: 70, cause: 'late-aircraft', flights: ['193', '134'] },
  { kind: 'delayed', minutesLate: 310, cause: 'technical', flights: ['151', '171', '133'] },
  { kind: 'delayed', minutesLate: 250, cause: 'crew', flights: ['122', '162'] },
  // Whoever flies on from London misses the flight to the continent.
  { kind: 'delayed', minutesLate: 240, cause: 'technical', flights: ['161', '163'] },
  // Others fly there later on.
  { kind: 'cancelled', minutesLate: 0, cause: 'weather', flights: ['103', '111', '131'] },
  { kind: 'cancelled', minutesLate: 0, cause: 'crew', flights: ['185', '191'] },
];

/** More are booked on one of these than it has seats, another one each day. */
const OVERSOLD = ['105', '183'] as const;

/** The flight of a day (ISO date) that leaves passengers behind. */
export const oversoldOn = (date: string): string => OVERSOLD[dayOf(date) % OVERSOLD.length] ?? OVERSOLD[0];

const dayOf = (date: string): number => Math.floor(Date.parse(date) / 86_400_000);

/** What becomes of the flights of a day (ISO date), by their numbers; those that are left out leave as planned. */
export function disruptionsOf(date: string): ReadonlyMap<string, DemoDisruption> {
  const day = dayOf(date);
  return new Map(
    DAILY.map(({ flights, ...disruption }) => [flights[day % flights.length] ?? flights[0], disruption]),
  );
}
