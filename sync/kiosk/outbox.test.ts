import { beforeEach, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { KioskEvent } from '../wire/events.ts';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrations.ts';
import { createOutbox, type OutboxLevel } from './outbox.ts';
import { OUTBOX_MIGRATION } from './outbox-table.ts';

let database: Database;
const clock = new SimulatedClock();

beforeEach(() => {
  database = openDatabase({ path: ':memory:' });
  migrate(database, [OUTBOX_MIGRATION]);
  database.exec('CREATE TABLE seat (number TEXT PRIMARY KEY)');
});

const open = (capacity = 1000) => createOutbox({ database, source: 'kiosk/K1', capacity, clock });

const help = (screen: string): KioskEvent => ({ type: 'help.requested', data: { visitId: null, screen } });
const device = (name: string, state: string): KioskEvent => ({
  type: 'device.state-changed',
  data: { device: name, kind: 'printer', state, fault: null },
});
const takeSeat = (number: string) => () => void database.prepare('INSERT INTO seat VALUES (?)').run(number);
const seats = () => database.prepare('SELECT number FROM seat ORDER BY number').pluck().all();
const queued = (outbox: ReturnType<typeof open>) =>
  outbox.lease(1000)?.events.map(({ data }) => data.screen ?? `${data.device} ${data.state}`) ?? [];

test('keeps events in the order they were recorded, whatever the clock does', async () => {
  const outbox = open();
  for (const [screen, time] of [
    ['first', 5000],
    ['second', 1000],
    ['third', 9000],
  ] as const) {
    const at = createOutbox({ database, source: 'kiosk/K1', capacity: 10, clock: { now: () => time } });
    await at.record([help(screen)]);
  }
  expect(queued(outbox)).toEqual(['first', 'second', 'third']);
});

test('an event is an envelope of the wire, numbered within the epoch', async () => {
  const outbox = open();
  await outbox.record([help('seat-map'), help('review')]);
  const events = outbox.lease(10)?.events ?? [];
  expect(events[0]).toEqual({
    specversion: '1.0',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    source: 'kiosk/K1',
    type: 'help.requested',
    time: new Date(clock.now()).toISOString(),
    datacontenttype: 'application/json',
    dataversion: 1,
    epoch: expect.stringMatching(/^[0-9a-f-]{36}$/),
    sequence: 1,
    data: { visitId: null, screen: 'seat-map' },
  });
  expect(events[1]).toMatchObject({ epoch: events[0]?.epoch, sequence: 2 });
});

test('an event and the fact it reports are recorded together or not at all', async () => {
  const outbox = open();
  await outbox.record([help('a')], takeSeat('12A'));
  await expect(outbox.record([help('b')], takeSeat('12A'))).rejects.toThrow('UNIQUE');
  expect(seats()).toEqual(['12A']);
  expect(queued(outbox)).toEqual(['a']);
});

test('calls of one turn share a transaction, and one that fails takes no other with it', async () => {
  const outbox = open();
  const levels: OutboxLevel[] = [];
  outbox.onLevel((level) => levels.push(level));
  const calls = await Promise.allSettled([
    outbox.record([help('a')], takeSeat('1A')),
    outbox.record([help('b')], takeSeat('1A')),
    outbox.record([help('c')], takeSeat('1C')),
  ]);
  expect(calls.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seats()).toEqual(['1A', '1C']);
  expect(queued(outbox)).toEqual(['a', 'c']);
  expect(levels.map(({ events }) => events)).toEqual([2]);
});

test('refuses a fact that is a promise, since it could not be part of the transaction', async () => {
  const outbox = open();
  await expect(outbox.record([help('a')], async () => takeSeat('1A')())).rejects.toThrow('synchronously');
  expect(seats()).toEqual([]);
  expect(outbox.level().events).toBe(0);
});

test('an event that the catalogue does not know is a bug, and is named without its contents', async () => {
  const outbox = open();
  const invalid = { type: 'help.requested', data: { visitId: 'ERIKSSON', screen: 'a' } } as const;
  const failure = outbox.record([invalid]);
  await expect(failure).rejects.toThrow('not a valid help.requested event: visitId');
  await expect(failure).rejects.not.toThrow('ERIKSSON');
  expect(outbox.level().events).toBe(0);
});

test('refuses business events beyond its capacity, with their fact, and drops none', async () => {
  const outbox = open(3);
  await outbox.record([help('a'), help('b')]);
  const refused = await outbox.record([help('c'), help('d')], takeSeat('1A'));
  expect(refused).toEqual({ ok: false, fault: { code: 'outbox.full' } });
  expect(seats()).toEqual([]);
  expect(await outbox.record([help('c')])).toMatchObject({ ok: true });
  expect(queued(outbox)).toEqual(['a', 'b', 'c']);
});

test('is nearly full from nine tenths until it has come down to eight', async () => {
  const outbox = open(10);
  const nearlyFull: boolean[] = [];
  outbox.onLevel((level) => nearlyFull.push(level.nearlyFull));
  await outbox.record(Array.from({ length: 8 }, () => help('a')));
  await outbox.record([help('b')]);
  for (let round = 0; round < 2; round++) {
    const lease = outbox.lease(1);
    if (lease)
      outbox.settle(
        lease,
        lease.events.map(({ id }) => ({ id, outcome: 'accepted' })),
      );
  }
  expect(nearlyFull).toEqual([false, true, true, false]);
});

test('when full keeps the newest service event of each device, and every business event', async () => {
  const outbox = open(4);
  await outbox.record([help('a'), device('p1', 'busy'), device('p2', 'busy'), device('p1', 'ready')]);
  expect(outbox.level()).toMatchObject({ events: 4, business: 1 });
  await outbox.record([device('p1', 'paper-out'), help('b')]);
  expect(queued(outbox)).toEqual(['a', 'p2 busy', 'p1 paper-out', 'b']);
});

test('when full drops the oldest telemetry before anything else', async () => {
  const outbox = open(5);
  const insert = database.prepare(
    `INSERT INTO outbox (id, epoch, class, type, topic, version, time, body)
     VALUES (?, 'e', 'telemetry', 't', 't', 1, 0, json_object('screen', ?))`,
  );
  for (const name of ['t1', 't2', 't3']) insert.run(name, name);
  await outbox.record([device('p1', 'busy'), device('p1', 'ready'), help('a'), help('b')]);
  expect(queued(outbox)).toEqual(['t3', 'p1 busy', 'p1 ready', 'a', 'b']);
});

test('a listener that has left hears nothing more', async () => {
  const outbox = open();
  let heard = 0;
  const leave = outbox.onLevel(() => heard++);
  await outbox.record([help('a')]);
  leave();
  await outbox.record([help('b')]);
  expect(heard).toBe(1);
});
