import type { DisruptionCause } from '../../config/disruption-causes.ts';
import type { Regime } from '../../config/passenger-rights/regimes.ts';
import type { Money } from '../contract/money.ts';

/** What happened to a flight, in the terms in which laws ask. Times are minutes. */
export interface Incident {
  readonly kind: 'delayed' | 'cancelled' | 'denied-boarding';
  readonly from: string | null;
  readonly to: string | null;
  readonly kilometres: number | null;
  /** How much later it leaves; of a cancelled flight the one taken instead. Null where that is not known. */
  readonly leavesLater: number | null;
  /** How much later passengers are at the destination than was planned. */
  readonly arrivesLater: number | null;
  /** It leaves on a later day than was planned, or nobody knows when. */
  readonly overnight: boolean;
  /** As the airline states it. */
  readonly cause: DisruptionCause;
  /** Days before departure at which passengers were told; null where that is not known. */
  readonly noticeDays: number | null;
}

export type Care = 'meals' | 'calls' | 'hotel';

export interface Compensation {
  /** `maybe`: something that is not known here decides. */
  readonly state: 'owed' | 'maybe' | 'none';
  /** For each passenger; with `percentOfFare` the most that it can be. Null where no amount can be named. */
  readonly amount: Money | null;
  readonly percentOfFare: number | null;
  readonly why:
    | 'law'
    | 'airline-published'
    | 'proven-loss'
    | 'cause'
    | 'short-delay'
    | 'told-in-time'
    | 'not-in-this-law';
}

/** What one law gives for one incident. */
export interface Rights {
  readonly care: readonly Care[];
  /** Who pays for the care; `cause` where it depends on a cause that is not known. */
  readonly carePaidBy: 'airline' | 'passenger' | 'cause';
  readonly choice: readonly ('refund' | 'another-flight')[];
  readonly compensation: Compensation;
}

/** What an airline has published that it pays, by itself; see `disruptions.published` of its configuration. */
export type Published = readonly { readonly from: number; readonly amount: Money }[];

type Blame = 'airline' | 'excused' | 'unknown';

/** What passengers are owed by one law. Nothing that is not known ever makes it nothing. */
export function rights(regime: Regime, incident: Incident, published: Published): Rights {
  const blame = incident.kind === 'denied-boarding' ? 'airline' : blameOf(regime, incident.cause);
  const care = careOf(regime, incident);
  const ownCost = regime.care?.ownCostWhenExcused === true && incident.kind !== 'denied-boarding';
  return {
    care,
    carePaidBy: !ownCost || blame === 'airline' ? 'airline' : blame === 'excused' ? 'passenger' : 'cause',
    choice: choiceOf(regime, incident),
    compensation: compensationOf(regime, incident, blame, published),
  };
}

const blameOf = ({ causes }: Regime, cause: DisruptionCause): Blame => {
  if (causes.fault.includes(cause)) return 'airline';
  return causes.excuse.includes(cause) ? 'excused' : 'unknown';
};

const isDomestic = ({ from, to }: Incident): boolean => from !== null && from === to;

type ByDistance = Extract<Regime['compensation'], { kind: 'by-distance' }>;

/** The band of a flight's distance; of one whose distance is not known the first, which cares soonest. */
function bandOf({ bands, withinTerritory }: ByDistance, regime: Regime, incident: Incident) {
  const { kilometres, from, to } = incident;
  const reached = bands.findIndex(({ upTo }) => upTo === null || (kilometres ?? 0) <= upTo);
  const isWithin = [from, to].every((country) => country !== null && regime.territory.includes(country));
  const most = withinTerritory !== null && isWithin ? withinTerritory : bands.length - 1;
  return bands[Math.min(reached, most)];
}

function careOf(regime: Regime, incident: Incident): Care[] {
  const { care, compensation } = regime;
  if (care === null) return [];
  const band = compensation.kind === 'by-distance' ? bandOf(compensation, regime, incident) : undefined;
  const from = care.from === 'band' ? (band?.careFrom ?? 0) : 0;
  const isLate = incident.leavesLater === null || incident.leavesLater >= from;
  if (incident.kind === 'delayed' && !isLate) return [];
  return [
    'meals',
    ...(care.from === 'band' ? (['calls'] as const) : []),
    ...(incident.overnight ? (['hotel'] as const) : []),
  ];
}

function choiceOf({ choice }: Regime, incident: Incident): Rights['choice'] {
  const late = choice.counted === 'departure' ? incident.leavesLater : incident.arrivesLater;
  const where = isDomestic(incident) ? 'domestic' : 'international';
  const mayHave = (from: { domestic: number; international: number } | null) =>
    from !== null && late !== null && late >= from[where];
  const isGone = incident.kind !== 'delayed';
  const refund = choice.refund !== null && (isGone || mayHave(choice.refund));
  const another = isGone ? choice.anotherWhenCancelled : mayHave(choice.anotherFlight);
  return [...(refund ? (['refund'] as const) : []), ...(another ? (['another-flight'] as const) : [])];
}

const none = (why: Compensation['why']): Compensation => ({
  state: 'none',
  amount: null,
  percentOfFare: null,
  why,
});

function compensationOf(
  regime: Regime,
  incident: Incident,
  blame: Blame,
  published: Published,
): Compensation {
  const { compensation } = regime;
  const state = blame === 'airline' ? 'owed' : 'maybe';
  switch (compensation.kind) {
    case 'by-distance':
      return byDistance(regime, compensation, incident, blame);
    case 'denied-boarding': {
      const isFromHere = incident.from === null || regime.territory.includes(incident.from);
      if (incident.kind !== 'denied-boarding' || !isFromHere) return none('not-in-this-law');
      const shares = isDomestic(incident) ? compensation.domestic : compensation.international;
      const late = incident.arrivesLater ?? Number.POSITIVE_INFINITY;
      const share = shares.findLast(({ laterThan }) => late > laterThan);
      if (!share) return none('short-delay');
      const amount = { minorUnits: share.cap, currency: compensation.currency };
      return { state: 'owed', amount, percentOfFare: share.percent, why: 'law' };
    }
    case 'airline': {
      if (blame === 'excused') return none('cause');
      const late = incident.arrivesLater ?? incident.leavesLater ?? Number.POSITIVE_INFINITY;
      const amount = published.findLast(({ from }) => late >= from)?.amount ?? null;
      if (amount === null && published.length > 0) return none('short-delay');
      return {
        state: amount === null ? 'maybe' : state,
        amount,
        percentOfFare: null,
        why: 'airline-published',
      };
    }
    case 'damages': {
      const amount = { minorUnits: compensation.upTo, currency: compensation.currency };
      return { state: 'maybe', amount, percentOfFare: null, why: 'proven-loss' };
    }
  }
}

function byDistance(regime: Regime, law: ByDistance, incident: Incident, blame: Blame): Compensation {
  const band = bandOf(law, regime, incident);
  const { kind, arrivesLater, kilometres } = incident;
  if (kind === 'delayed' && arrivesLater !== null && arrivesLater < law.delayedFrom)
    return none('short-delay');
  if (kind === 'cancelled' && wasToldInTime(law, incident)) return none('told-in-time');
  if (kind !== 'denied-boarding' && blame === 'excused') return none('cause');
  const whole = band?.amount ?? 0;
  // A delay is halved while it stays below the limit, another flight also where it arrives just at it.
  const isHalved =
    band !== undefined &&
    arrivesLater !== null &&
    (kind === 'delayed' ? arrivesLater < band.halvedUpTo : arrivesLater <= band.halvedUpTo);
  const amount =
    kilometres === null ? null : { minorUnits: isHalved ? whole / 2 : whole, currency: law.currency };
  const isSure = blame === 'airline' || kind === 'denied-boarding';
  const knowsLateness = kind !== 'delayed' || arrivesLater !== null;
  const knowsNotice = kind !== 'cancelled' || incident.noticeDays !== null;
  const state = isSure && knowsLateness && knowsNotice && kilometres !== null ? 'owed' : 'maybe';
  return { state, amount, percentOfFare: null, why: 'law' };
}

/** Whether a cancellation was told early enough, with another flight that is near enough where one is asked for. */
function wasToldInTime({ notice }: ByDistance, incident: Incident): boolean {
  const { noticeDays, arrivesLater, leavesLater } = incident;
  if (noticeDays === null) return false;
  const step = notice.find(({ days }) => noticeDays >= days);
  if (!step) return false;
  if (step.another === null) return true;
  if (arrivesLater === null || leavesLater === null) return false;
  return arrivesLater < step.another.arrivesLater && -leavesLater <= step.another.leavesEarlier;
}
