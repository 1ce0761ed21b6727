import type { TravelNames, TravelRules } from './rules.ts';

/** A rule that is known to hold until a day, and not longer. */
export interface Lapse {
  readonly names: TravelNames;
  readonly rule: 'without-visa' | 'transit';
  /** The last day of arrival on which it holds (ISO 8601). */
  readonly until: string;
  /** Whole days from today to that day; negative once it is over. */
  readonly daysLeft: number;
}

/** How long before a rule lapses whoever keeps the data is told (days): time to look it up and to bring out an image. */
export const LAPSE_NOTICE = 60;

const DAY = 24 * 60 * 60_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The rules that are over on `today` (ISO 8601), or will be within the notice, the most urgent first. */
export function lapsesOf({ territories }: Pick<TravelRules, 'territories'>, today: string): Lapse[] {
  const dated = territories.flatMap(({ names, withoutVisa, transit }) => [
    ...withoutVisa.map(({ until }) => ({ names, rule: 'without-visa' as const, until })),
    ...transit.map(({ until }) => ({ names, rule: 'transit' as const, until })),
  ]);
  return dated
    .flatMap(({ until, ...rule }) =>
      until === undefined ? [] : [{ ...rule, until, daysLeft: daysBetween(today, until) }],
    )
    .filter(({ daysLeft }) => daysLeft <= LAPSE_NOTICE)
    .sort((one, other) => one.daysLeft - other.daysLeft);
}

const WHAT = { 'without-visa': 'entering without a visa', transit: 'changing planes' } as const;

/** The same for staff and whoever keeps the data. */
export const lapseNotes = (rules: Pick<TravelRules, 'territories'>, today: string): string[] =>
  lapsesOf(rules, today).map(({ names, rule, until, daysLeft }) =>
    daysLeft < 0
      ? `A travel rule for ${names.en} (${WHAT[rule]}) has lapsed on ${until}: its passengers are sent to staff. Look it up again, and bring config/travel-rules up to date.`
      : `A travel rule for ${names.en} (${WHAT[rule]}) is known to hold until ${until} (${daysLeft} days left): passengers who arrive later are sent to staff. Look it up again, and bring config/travel-rules up to date.`,
  );
