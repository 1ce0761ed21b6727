import type { EventResult } from '../wire/batch.ts';

/** What became of a batch: the hub's word on each event, its refusal of the whole, or silence. */
export type Answer =
  | { readonly kind: 'results'; readonly results: readonly EventResult[] }
  /** `retryAfter` in milliseconds, where the hub named one. */
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfter: number | null }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** What to do about it: with the events, with the size of the next batch, and when to go on. */
export interface Step {
  readonly events: 'settle' | 'release' | 'count-attempt' | 'park';
  readonly batch: 'widen' | 'narrow' | 'keep';
  readonly next: 'at-once' | 'after-back-off';
}

/** Refusals that speak of the way to the hub or of this kiosk's standing there, whatever the events are. */
const ABOUT_THE_LINK = new Set([
  401, 402, 403, 404, 405, 406, 407, 408, 410, 411, 415, 421, 425, 426, 428, 429, 431, 451,
]);

const comeBackLater: Step = { events: 'release', batch: 'keep', next: 'after-back-off' };

/**
 * The pump's whole policy. A refusal that may be about one event narrows the batch until that event stands alone.
 * Then it is parked; or, where the hub itself failed, an attempt is counted, which in time lets the others pass.
 */
export function decide(answer: Answer, batch: readonly { readonly id: string }[]): Step {
  if (answer.kind === 'unreachable') return comeBackLater;
  if (answer.kind === 'results') {
    const final = new Set(answer.results.filter(({ outcome }) => outcome !== 'retry').map(({ id }) => id));
    const next = batch.every(({ id }) => final.has(id)) ? 'at-once' : 'after-back-off';
    return { events: 'settle', batch: 'widen', next };
  }
  const { status } = answer;
  const alone = batch.length === 1;
  if (status === 500) {
    return { events: alone ? 'count-attempt' : 'release', batch: 'narrow', next: 'after-back-off' };
  }
  if (status < 400 || status > 500 || ABOUT_THE_LINK.has(status)) return comeBackLater;
  return alone
    ? { events: 'park', batch: 'widen', next: 'at-once' }
    : { events: 'release', batch: 'narrow', next: 'at-once' };
}

export interface BackOff {
  /** Attempts in a row that have failed, from 1. */
  readonly failures: number;
  readonly limit: number;
  readonly retryAfter: number | null;
  /** From 0 up to 1. */
  readonly random: number;
}

const FIRST_BACK_OFF = 500;
const LONGEST_RETRY_AFTER = 5 * 60_000;

/** Milliseconds to wait: full jitter under a doubling ceiling, after whatever pause the hub asked for. */
export function backOff({ failures, limit, retryAfter, random }: BackOff): number {
  const ceiling = Math.min(limit, FIRST_BACK_OFF * 2 ** Math.min(failures - 1, 30));
  return Math.min(retryAfter ?? 0, LONGEST_RETRY_AFTER) + random * ceiling;
}
