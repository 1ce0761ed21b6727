import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { Envelope } from '../wire/batch.ts';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrations.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { OUTBOX_MIGRATION } from './outbox-table.ts';
import { createPump, type Pump, type Send } from './pump.ts';
import type { Answer } from './pump-decision.ts';
import type { SyncTrouble } from './trouble.ts';

let database: Database;
let outbox: Outbox;
let clock: SimulatedClock;
let pump: Pump;
let batches: string[][];
let troubles: SyncTrouble[];

beforeEach(() => {
  clock = new SimulatedClock();
  database = openDatabase({ path: ':memory:' });
  migrate(database, [OUTBOX_MIGRATION]);
  outbox = createOutbox({ database, source: 'kiosk/K1', capacity: 1000, clock });
  batches = [];
  troubles = [];
});

afterEach(() => pump.stop());

const screensOf = (batch: readonly Envelope[]) => batch.map(({ data }) => String(data.screen));

const accept = (batch: readonly Envelope[]): Answer => ({
  kind: 'results',
  results: batch.map(({ id }) => ({ id, outcome: 'accepted' })),
});
const refuse = (status: number, retryAfter: number | null = null): Answer => ({
  kind: 'refused',
  status,
  retryAfter,
});
const silence: Answer = { kind: 'unreachable', reason: 'ECONNREFUSED' };

/** Starts a pump whose every draw of chance is the largest, against a hub of the given behaviour. */
function startAgainst(hub: (batch: readonly Envelope[]) => Answer, send?: Send): void {
  const answerAll: Send = async (batch) => {
    batches.push(screensOf(batch));
    return hub(batch);
  };
  pump = createPump({
    outbox,
    send: send ?? answerAll,
    clock,
    batch: 8,
    pace: 250,
    backOffLimit: 4000,
    startDelay: 2000,
    random: () => 1,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  outbox.onLevel(pump.wake);
  pump.start();
}

async function record(...screens: string[]): Promise<void> {
  await outbox.record(screens.map((screen) => ({ type: 'help.requested', data: { visitId: null, screen } })));
  await turn();
}

async function pass(milliseconds: number): Promise<void> {
  clock.increment(milliseconds);
  await turn();
}

const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));

test('sends an event the moment it is recorded, and what follows at once together, at a pace', async () => {
  startAgainst(accept);
  await record('a');
  expect(batches).toEqual([['a']]);
  await record('b');
  await record('c');
  await pass(249);
  expect(batches).toEqual([['a']]);
  await pass(1);
  expect(batches).toEqual([['a'], ['b', 'c']]);
  await pass(250);
  await record('d');
  expect(batches).toEqual([['a'], ['b', 'c'], ['d']]);
  expect(outbox.level().events).toBe(0);
  expect(pump.state()).toEqual({ phase: 'idle', hub: 'reachable', failures: 0 });
  expect(troubles).toEqual([]);
});

test('sends one batch at a time, and what was recorded meanwhile in the next', async () => {
  let answerNow = () => {};
  startAgainst(accept, (batch) => {
    batches.push(screensOf(batch));
    return new Promise((resolve) => {
      answerNow = () => resolve(accept(batch));
    });
  });
  await record('a');
  await record('b');
  await record('c');
  expect(batches).toEqual([['a']]);
  answerNow();
  await turn();
  expect(batches).toEqual([['a'], ['b', 'c']]);
  answerNow();
});

test('a backlog from before a power cut waits a random moment', async () => {
  await record('a');
  startAgainst(accept);
  await pass(1999);
  expect(batches).toEqual([]);
  await pass(1);
  expect(batches).toEqual([['a']]);
});

test('without a hub backs off under a doubling ceiling, counts no attempt, and is not hurried by new events', async () => {
  let reachable = false;
  startAgainst((batch) => (reachable ? accept(batch) : silence));
  await record('a');
  await record('b');
  expect(batches).toHaveLength(1);
  for (const wait of [500, 1000, 2000, 4000, 4000]) {
    const before = batches.length;
    await pass(wait - 1);
    expect(batches).toHaveLength(before);
    await pass(1);
    expect(batches).toHaveLength(before + 1);
  }
  expect(database.prepare('SELECT max(attempts) FROM outbox').pluck().get()).toBe(0);
  expect(pump.state()).toEqual({ phase: 'backing-off', hub: 'unreachable', failures: 6 });
  reachable = true;
  await pass(4000);
  expect(batches.at(-1)).toEqual(['a', 'b']);
  expect(outbox.level().events).toBe(0);
  expect(troubles).toEqual([{ code: 'hub.unreachable', reason: 'ECONNREFUSED' }, { code: 'hub.reachable' }]);
});

test('waits for as long as the hub asks', async () => {
  let busy = true;
  startAgainst((batch) => (busy ? refuse(429, 60_000) : accept(batch)));
  await record('a');
  busy = false;
  await pass(60_000);
  expect(batches).toHaveLength(1);
  await pass(500);
  expect(batches).toHaveLength(2);
});

test('one poison event is parked alone, and all others arrive in order', async () => {
  const arrived: string[] = [];
  startAgainst((batch) => {
    if (screensOf(batch).includes('e')) return refuse(400);
    arrived.push(...screensOf(batch));
    return accept(batch);
  });
  await record(...letters(20));
  expect(arrived).toEqual(letters(20).filter((letter) => letter !== 'e'));
  const [parked] = outbox.parked();
  expect(parked).toMatchObject({ type: 'help.requested', reason: 'refused with status 400' });
  expect(troubles).toEqual([
    { code: 'event.parked', id: parked?.id, type: 'help.requested', reason: 'refused with status 400' },
  ]);
});

test('a batch that is too large is split, and the next ones grow again', async () => {
  let limit = 2;
  startAgainst((batch) => {
    if (batch.length > limit) return refuse(413);
    limit = 8;
    return accept(batch);
  });
  await record(...letters(16));
  expect(batches.map(({ length }) => length)).toEqual([8, 4, 2, 4, 8, 2]);
});

test('an event over which the hub itself fails lets the others pass in time, and is never given up', async () => {
  let repaired = false;
  startAgainst((batch) => (screensOf(batch).includes('b') && !repaired ? refuse(500) : accept(batch)));
  await record('a', 'b', 'c');
  for (let round = 0; round < 12; round++) await pass(4000);
  expect(batches.flat()).toContain('c');
  expect(outbox.level().events).toBe(1);
  expect(outbox.parked()).toEqual([]);
  repaired = true;
  await pass(30_000);
  await pass(4000);
  expect(outbox.level().events).toBe(0);
});

test('an event that is sent again by hand goes with the next batch', async () => {
  let known = false;
  startAgainst((batch) => (known ? accept(batch) : refuse(422)));
  await record('a');
  known = true;
  outbox.redrive(outbox.parked()[0]?.id ?? '');
  await turn();
  await pass(250);
  expect(outbox.level().events).toBe(0);
});

test('stopping waits for the batch in flight and sends no other', async () => {
  let answerNow = () => {};
  startAgainst(accept, (batch) => {
    batches.push(screensOf(batch));
    return new Promise((resolve) => {
      answerNow = () => resolve(accept(batch));
    });
  });
  await record('a');
  await record('b');
  const stopped = pump.stop();
  answerNow();
  await stopped;
  await record('c');
  expect(batches).toEqual([['a']]);
  expect(outbox.level().events).toBe(2);
  expect(pump.state().phase).toBe('stopped');
});
