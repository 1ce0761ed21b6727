import { beforeEach, expect, test } from 'vitest';
import type { EventResult } from '../wire/batch.ts';
import type { KioskEvent } from '../wire/events.ts';
import { type Database, openDatabase } from './database.ts';
import type { Lease } from './delivery.ts';
import { migrate } from './migrations.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { OUTBOX_MIGRATION } from './outbox-table.ts';

let database: Database;
let outbox: Outbox;
let time: number;

const open = () => createOutbox({ database, source: 'kiosk/K1', capacity: 100, clock: { now: () => time } });

beforeEach(() => {
  time = 1_000_000;
  database = openDatabase({ path: ':memory:' });
  migrate(database, [OUTBOX_MIGRATION]);
  outbox = open();
});

const help = (screen: string): KioskEvent => ({ type: 'help.requested', data: { visitId: null, screen } });
const record = (...screens: string[]) => outbox.record(screens.map(help));

function lease(limit = 100): Lease {
  const taken = outbox.lease(limit);
  if (!taken) throw new Error('nothing is due');
  return taken;
}

const screens = (taken: Lease | null) => taken?.events.map(({ data }) => data.screen) ?? [];
const answer = (taken: Lease, ...outcomes: EventResult['outcome'][]) =>
  taken.events.map(({ id }, index) => ({ id, outcome: outcomes[index] ?? 'accepted' }));

test('forgets what the hub has, and nothing before it says so', async () => {
  await record('a', 'b', 'c');
  const taken = lease(2);
  expect(outbox.level().events).toBe(3);
  outbox.settle(taken, answer(taken, 'accepted', 'duplicate'));
  expect(screens(outbox.lease(10))).toEqual(['c']);
});

test('a sender that has been overtaken changes nothing any more', async () => {
  await record('a');
  const late = lease();
  const current = lease();
  expect(screens(current)).toEqual(['a']);
  outbox.settle(late, answer(late, 'accepted'));
  outbox.release(late);
  expect(outbox.level().events).toBe(1);
  outbox.settle(current, answer(current, 'accepted'));
  expect(outbox.level().events).toBe(0);
});

test('a restart takes back what was under way', async () => {
  await record('a', 'b');
  lease();
  outbox = open();
  expect(outbox.dueIn()).toBe(0);
  expect(screens(outbox.lease(10))).toEqual(['a', 'b']);
});

test('events that were never sent come back as they were', async () => {
  await record('a', 'b');
  const attempts = () => database.prepare('SELECT attempts FROM outbox').pluck().all();
  outbox.release(lease());
  expect(attempts()).toEqual([0, 0]);
  expect(screens(lease())).toEqual(['a', 'b']);
});

test('a rejected event is parked with its reason until someone sends it again, in its old place', async () => {
  await record('a', 'b', 'c');
  const taken = lease(1);
  outbox.settle(taken, [{ id: taken.events[0]?.id ?? '', outcome: 'rejected', reason: 'unknown flight' }]);
  const [parked] = outbox.parked();
  expect(parked).toEqual({
    id: taken.events[0]?.id,
    type: 'help.requested',
    time: '1970-01-01T00:16:40.000Z',
    reason: 'unknown flight',
  });
  expect(screens(lease())).toEqual(['b', 'c']);
  outbox.release(lease());
  expect(outbox.redrive(parked?.id ?? '')).toBe(true);
  expect(outbox.redrive(parked?.id ?? '')).toBe(false);
  expect(screens(lease())).toEqual(['a', 'b', 'c']);
  expect(outbox.parked()).toEqual([]);
});

test('an event that the hub asks for again keeps its place five times, then lets others pass for a while', async () => {
  await record('a', 'b');
  for (let attempt = 1; attempt <= 6; attempt++) {
    const taken = lease(1);
    expect(screens(taken)).toEqual(['a']);
    outbox.settle(taken, answer(taken, 'retry'));
  }
  expect(screens(lease())).toEqual(['b']);
  time += 30_000;
  expect(screens(lease())).toEqual(['a', 'b']);
});

test('an event that the hub’s answer forgets stays', async () => {
  await record('a', 'b');
  const taken = lease();
  outbox.settle(taken, answer(taken).slice(0, 1));
  expect(screens(lease())).toEqual(['b']);
});

test('a clock set back does not hold an event for longer than it was meant to wait', async () => {
  await record('a');
  for (let attempt = 1; attempt <= 6; attempt++) {
    const taken = lease();
    outbox.settle(taken, answer(taken, 'retry'));
  }
  expect(outbox.dueIn()).toBe(30_000);
  time -= 1;
  expect(outbox.dueIn()).toBe(0);
  expect(screens(lease())).toEqual(['a']);
});

test('knows when the next event is due', async () => {
  expect(outbox.dueIn()).toBe(null);
  await record('a');
  expect(outbox.dueIn()).toBe(0);
  lease();
  expect(outbox.dueIn()).toBe(null);
});

test('service events are given up after a week, business events never', async () => {
  await outbox.record([help('a'), { type: 'kiosk.started', data: { version: '1' } }]);
  time += 7 * 24 * 60 * 60 * 1000 - 1;
  expect(lease().events).toHaveLength(2);
  time += 1;
  expect(screens(lease())).toEqual(['a']);
  time += 1000 * 24 * 60 * 60 * 1000;
  expect(screens(lease())).toEqual(['a']);
});
