import { type Clock, leftOf } from '../../config/clock.ts';
import type { Envelope } from '../wire/batch.ts';
import type { Lease } from './delivery.ts';
import type { Outbox } from './outbox.ts';
import { type Answer, backOff, decide, type Step } from './pump-decision.ts';
import { createRest } from './rest.ts';
import type { SyncTrouble } from './trouble.ts';

export type Send = (batch: readonly Envelope[]) => Promise<Answer>;

export interface PumpState {
  readonly phase: 'stopped' | 'idle' | 'sending' | 'backing-off';
  readonly hub: 'unknown' | 'reachable' | 'unreachable' | 'refusing';
  /** Attempts in a row that have failed. */
  readonly failures: number;
}

export interface Pump {
  start(): void;
  /** Lets the batch in flight come to its end, and resolves once nothing more will be sent. */
  stop(): Promise<void>;
  /** There may be something to send. A back-off is not cut short by it. */
  wake(): void;
  state(): PumpState;
}

export interface PumpOptions {
  readonly outbox: Outbox;
  readonly send: Send;
  readonly clock: Clock;
  /** Largest number of events in a batch. */
  readonly batch: number;
  /** Milliseconds from one batch to the next event that is alone: what is recorded meanwhile travels with it. */
  readonly pace: number;
  /** Largest pause between two attempts, in milliseconds, unless the hub asks for a longer one. */
  readonly backOffLimit: number;
  /** A backlog waits a random part of this at first, so that a site whose power returns does not speak as one. */
  readonly startDelay: number;
  readonly random: () => number;
  readonly onTrouble: (trouble: SyncTrouble) => void;
}

const HUB_AFTER = { results: 'reachable', refused: 'refusing', unreachable: 'unreachable' } as const;

/** Carries the outbox to the hub, one batch at a time and in order, as soon as there is something to carry: at once after a rest, else at a pace. */
export function createPump(options: PumpOptions): Pump {
  const { outbox, send, clock, batch, pace, backOffLimit, startDelay, random, onTrouble } = options;
  const rest = createRest(clock);
  let state: PumpState = { phase: 'stopped', hub: 'unknown', failures: 0 };
  let size = batch;
  let running: Promise<void> | null = null;
  let stopping = false;
  let sentAt = Number.NEGATIVE_INFINITY;

  const loop = async () => {
    if (outbox.level().events > 0) await rest.backingOff(random() * startDelay);
    while (!stopping) {
      const lease = outbox.lease(size);
      if (lease) await deliver(lease);
      else {
        state = { ...state, phase: 'idle' };
        await rest.untilWoken(outbox.dueIn());
        const early = leftOf(clock, sentAt, pace);
        if (early > 0 && !stopping) await rest.backingOff(early);
      }
    }
  };

  const deliver = async (lease: Lease) => {
    state = { ...state, phase: 'sending' };
    sentAt = clock.now();
    const answer = await send(lease.events);
    const step = decide(answer, lease.events);
    noteHub(answer, step);
    applyTo(lease, answer, step);
    if (step.batch === 'narrow') size = Math.max(1, Math.floor(lease.events.length / 2));
    if (step.batch === 'widen') size = Math.min(batch, size * 2);
    state = { ...state, failures: step.next === 'at-once' ? 0 : state.failures + 1 };
    if (step.next === 'at-once' || stopping) return;
    state = { ...state, phase: 'backing-off' };
    const retryAfter = answer.kind === 'refused' ? answer.retryAfter : null;
    await rest.backingOff(
      backOff({ failures: state.failures, limit: backOffLimit, retryAfter, random: random() }),
    );
  };

  const applyTo = (lease: Lease, answer: Answer, { events }: Step) => {
    if (events === 'release') return outbox.release(lease);
    const results = answer.kind === 'results' ? answer.results : [];
    const reason = answer.kind === 'refused' ? `refused with status ${answer.status}` : 'refused';
    const final =
      events === 'park'
        ? lease.events.map(({ id }) => ({ id, outcome: 'rejected' as const, reason }))
        : results;
    outbox.settle(lease, final);
    for (const result of final) {
      const event = lease.events.find(({ id }) => id === result.id);
      if (event && result.outcome === 'rejected') {
        onTrouble({
          code: 'event.parked',
          id: event.id,
          type: event.type,
          reason: result.reason ?? 'rejected',
        });
      }
    }
  };

  const noteHub = (answer: Answer, { next }: Step) => {
    const before = state.hub;
    // A refusal on account of one event comes from a hub that is well.
    const hub = answer.kind === 'refused' && next === 'at-once' ? 'reachable' : HUB_AFTER[answer.kind];
    if (hub === before) return;
    state = { ...state, hub };
    if (hub === 'reachable') {
      if (before !== 'unknown') onTrouble({ code: 'hub.reachable' });
    } else if (answer.kind === 'refused') onTrouble({ code: 'hub.refused', status: answer.status });
    else if (answer.kind === 'unreachable') onTrouble({ code: 'hub.unreachable', reason: answer.reason });
  };

  return {
    start() {
      if (running) return;
      stopping = false;
      running = loop();
    },
    async stop() {
      stopping = true;
      rest.end();
      await running;
      running = null;
      state = { ...state, phase: 'stopped' };
    },
    wake: rest.wake,
    state: () => state,
  };
}
