import type { DemoStation } from '../../config/demo/schedule.ts';

/** Those who wait in front of the kiosks of each airport. */
export interface Lines<T> {
  /** Whoever is next at an airport, who then waits no longer; undefined where nobody does. */
  next(station: DemoStation): T | undefined;
}

/** Lines everyone up where they leave from. Whoever leaves from where no kiosk stands is a mistake. */
export function lineUp<T>(
  everyone: readonly T[],
  fromOf: (one: T) => string,
  stations: readonly DemoStation[],
): Lines<T> {
  const lines = new Map(
    stations.map((station) => [station, everyone.filter((one) => fromOf(one) === station)]),
  );
  const served = [...lines.values()].reduce((sum, line) => sum + line.length, 0);
  if (served !== everyone.length) throw new Error('someone leaves from where no kiosk stands');
  return { next: (station) => lines.get(station)?.shift() };
}
