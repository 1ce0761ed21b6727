import { REGIMES, type Regime } from '../../config/passenger-rights/regimes.ts';

/** Where a flight goes and who flies it, by country; null where that is not known here. */
export interface Journey {
  readonly from: string | null;
  readonly to: string | null;
  readonly carrier: string | null;
}

export interface Applicable {
  readonly regime: Regime;
  /** False where it holds unless something that is not known here speaks against it. */
  readonly isCertain: boolean;
}

type Match = 'yes' | 'maybe' | 'no';

/** The laws that hold for a flight. What is not known of it takes no law away. */
export function applicable(journey: Journey, regimes: readonly Regime[] = REGIMES): Applicable[] {
  return regimes.flatMap((regime) => {
    const matches = regime.applies.map((rule) => matchOf(rule, journey));
    if (matches.every((match) => match === 'no')) return [];
    return [{ regime, isCertain: matches.includes('yes') }];
  });
}

function matchOf({ from, to, carriers, international }: Regime['applies'][number], journey: Journey): Match {
  if (international && journey.from !== null && journey.from === journey.to) return 'no';
  const parts = [isOf(from, journey.from), isOf(to, journey.to), isOf(carriers, journey.carrier)];
  if (parts.includes('no')) return 'no';
  return parts.includes('maybe') ? 'maybe' : 'yes';
}

const isOf = (countries: readonly string[] | null, country: string | null): Match => {
  if (countries === null) return 'yes';
  if (country === null) return 'maybe';
  return countries.includes(country) ? 'yes' : 'no';
};
