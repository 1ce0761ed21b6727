import type { Ending } from './travel.ts';

/** Each figure counted where it lies: passengers here, passes at the rack, events in the hub's database. */
export interface Figures {
  readonly count: number;
  readonly completed: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly failed: Readonly<Record<string, number>>;
  readonly passes: { readonly printed: number; readonly confirmed: number; readonly unknown: number };
  readonly events: {
    readonly queued: number;
    readonly delivered: number;
    readonly duplicates: number;
    readonly lost: number;
  };
  readonly steps: Readonly<Record<string, { p50: number; p95: number; p99: number }>>;
  readonly seconds: number;
}

export const countCodes = (
  endings: readonly Ending[],
  outcome: Ending['outcome'],
): Readonly<Record<string, number>> =>
  counted(endings.filter((ending) => ending.outcome === outcome).map(({ code }) => code ?? 'none'));

/** How often each name is there. */
export function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** `2 agent-away, 1 welcome`, or `none`. */
export const countsInWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'none';

/** The value below which `share` of the values lie (nearest rank), in milliseconds to a tenth. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return Math.round(value * 10) / 10;
}

export function stepFigures(endings: readonly Ending[]): Figures['steps'] {
  const names = [...new Set(endings.flatMap(({ steps }) => Object.keys(steps)))];
  return Object.fromEntries(
    names.map((name) => {
      const values = endings.map(({ steps }) => steps[name]).filter((value) => value !== undefined);
      return [
        name,
        { p50: percentile(values, 0.5), p95: percentile(values, 0.95), p99: percentile(values, 0.99) },
      ];
    }),
  );
}

/** The figures for a person to read. */
export function inWords(figures: Figures): string {
  const { passes, events } = figures;
  return [
    `${figures.completed} of ${figures.count} passengers completed in ${figures.seconds} s`,
    `refused: ${countsInWords(figures.refused)}; failed: ${countsInWords(figures.failed)}`,
    `passes: ${passes.printed} printed at the rack, ${passes.confirmed} confirmed, ${passes.unknown} unknown`,
    `events: ${events.queued} queued, ${events.delivered} in the hub, ${events.duplicates} received again, ${events.lost} lost`,
    ...Object.entries(figures.steps).map(
      ([name, { p50, p95, p99 }]) => `${name.padEnd(20)} p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms`,
    ),
  ].join('\n');
}
