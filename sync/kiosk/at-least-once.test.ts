import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { Clock } from '../../config/clock.ts';
import { expectOk } from '../../config/result.ts';
import type { Envelope } from '../wire/batch.ts';
import { openKioskDatabase } from './kiosk-database.ts';
import { createOutbox } from './outbox.ts';
import { createPump } from './pump.ts';
import type { Answer } from './pump-decision.ts';

/**
 * Any order of recording, answers, lost answers, crashes and clock jumps: every acknowledged event reaches the hub,
 * counts once, and in the order it was recorded. The hub here keeps what it accepts by id, as the real one does.
 */
type How = 'take' | 'take, answer lost' | 'never reached' | 413 | 500 | 503;
type Action =
  | { readonly kind: 'record'; readonly events: number; readonly poison: boolean }
  | {
      readonly kind: 'answer';
      readonly how: 'take' | 'take, answer lost' | 'never reached' | 413 | 500 | 503;
    }
  | { readonly kind: 'crash' }
  | { readonly kind: 'pass' | 'jump'; readonly milliseconds: number };

const LONG = 10 ** 9;

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('record' as const),
    events: fc.integer({ min: 1, max: 6 }),
    poison: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    how: fc.constantFrom<How[]>('take', 'take', 'take, answer lost', 'never reached', 413, 500, 503),
  }),
  fc.record({ kind: fc.constant('crash' as const) }),
  fc.record({ kind: fc.constant('pass' as const), milliseconds: fc.integer({ min: 0, max: 5000 }) }),
  fc.record({ kind: fc.constant('jump' as const), milliseconds: fc.integer({ min: -LONG, max: LONG }) }),
);

/** A failing hub lets an event be overtaken after five attempts: fewer failures than that keep the order strict. */
const MOST_FAILURES = 4;

/** Once an event that was sent made the next one wait until the clock was right again. */
const SET_BACK: Action[] = [
  { kind: 'record', events: 1, poison: false },
  { kind: 'answer', how: 'take' },
  { kind: 'jump', milliseconds: -LONG },
  { kind: 'record', events: 1, poison: false },
];

function createWorld(folder: string) {
  let timers = new SimulatedClock();
  let wallClock = 1_700_000_000_000;
  const arrived = new Map<string, number>();
  const acknowledged: number[] = [];
  let waiting: { batch: readonly Envelope[]; resolve: (answer: Answer) => void } | null = null;
  let failures = 0;
  let poisonous = true;
  let next = 0;

  /** Timers end with the process that set them, the wall clock goes on. */
  const boot = () => {
    const ours = new SimulatedClock();
    timers = ours;
    const clock: Clock = {
      now: () => wallClock,
      setTimeout: (run, milliseconds) => ours.setTimeout(run, milliseconds),
      clearTimeout: (timer) => ours.clearTimeout(timer as number),
    };
    const { database } = expectOk(openKioskDatabase({ folder, clock, migrations: [] }), 'it opens');
    const outbox = createOutbox({ database, source: 'kiosk/K1', capacity: 1000, clock });
    const pump = createPump({
      outbox,
      send: (batch) => new Promise((resolve) => (waiting = { batch, resolve })),
      clock,
      batch: 8,
      pace: 250,
      backOffLimit: 4000,
      startDelay: 100,
      random: () => 0.5,
      onTrouble: () => {},
    });
    outbox.onLevel(pump.wake);
    pump.start();
    return { database, outbox };
  };
  let kiosk = boot();

  const isPoison = ({ data }: Envelope) => poisonous && data.screen === 'poison';

  const answerAs = (how: How, batch: readonly Envelope[]): Answer => {
    if (how === 'never reached') return { kind: 'unreachable', reason: 'ECONNREFUSED' };
    if (how === 503 || (how === 413 && batch.length > 1))
      return { kind: 'refused', status: how, retryAfter: null };
    if (how === 500 && failures++ < MOST_FAILURES) return { kind: 'refused', status: 500, retryAfter: null };
    if (batch.some(isPoison)) return { kind: 'refused', status: 400, retryAfter: null };
    const results = batch.map(({ id, data }) => {
      const outcome: 'duplicate' | 'accepted' = arrived.has(id) ? 'duplicate' : 'accepted';
      if (outcome === 'accepted') arrived.set(id, Number(data.screen));
      return { id, outcome };
    });
    return how === 'take, answer lost'
      ? { kind: 'unreachable', reason: 'ABORT_ERR' }
      : { kind: 'results', results };
  };

  const perform = async (step: Action) => {
    if (step.kind === 'record') {
      const numbers = Array.from({ length: step.events }, () => next++);
      const screens = [...numbers.map(String), ...(step.poison ? ['poison'] : [])];
      const events = screens.map((screen) => ({
        type: 'help.requested' as const,
        data: { visitId: null, screen },
      }));
      expectOk(await kiosk.outbox.record(events), 'there is room');
      acknowledged.push(...numbers);
    } else if (step.kind === 'answer') {
      const asked = waiting;
      waiting = null;
      asked?.resolve(answerAs(step.how, asked.batch));
    } else if (step.kind === 'crash') {
      // What is under way never hears of its answer: the process that asked is gone.
      kiosk.database.close();
      waiting = null;
      kiosk = boot();
    } else {
      wallClock += step.milliseconds;
      if (step.kind === 'pass') timers.increment(step.milliseconds);
    }
    await turn();
  };

  /** The hub is well again and staff have sent what was parked once more. */
  const drain = async () => {
    poisonous = false;
    for (const { id } of kiosk.outbox.parked()) kiosk.outbox.redrive(id);
    for (let round = 0; round < 1000 && kiosk.outbox.level().events > 0; round++) {
      await perform({ kind: 'answer', how: 'take' });
      await perform({ kind: 'pass', milliseconds: 5000 });
    }
    const left = kiosk.outbox.level().events;
    kiosk.database.close();
    return left;
  };

  return { perform, drain, arrived, acknowledged };
}

test('each acknowledged event arrives, counts once, and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      const folder = mkdtempSync(join(tmpdir(), 'landside-'));
      const world = createWorld(folder);
      for (const step of actions) await world.perform(step);
      expect(await world.drain()).toBe(0);
      const numbers = [...world.arrived.values()].filter(Number.isInteger);
      expect(numbers).toEqual(world.acknowledged);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 100, examples: [[SET_BACK]] },
  );
});
