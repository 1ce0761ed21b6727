import { beforeEach, expect, test } from 'vitest';
import type { Manifest, ManifestMember } from '../wire/manifest.ts';
import { memberKey } from '../wire/member-key.ts';
import { type Database, openDatabase } from './database.ts';
import { createManifestStore, MANIFEST_MIGRATION, type ManifestStore } from './manifest-store.ts';
import { migrate } from './migrations.ts';

const HASH_KEY = '0f'.repeat(32);
let database: Database;
let store: ManifestStore;
let time: number;

beforeEach(() => {
  time = Date.parse('2030-05-01T08:00:00Z');
  database = openDatabase({ path: ':memory:' });
  migrate(database, [MANIFEST_MIGRATION]);
  store = createManifestStore({ database, clock: { now: () => time } });
});

const member = (number: string, tier = 'GOLD', expires = '2030-05-01T20:00:00+08:00'): ManifestMember => ({
  memberKey: memberKey(HASH_KEY, 'LS', number),
  tier,
  preference: { seatPosition: 'aisle', seatZone: null },
  openComplaint: false,
  expires,
});
const manifest = (version: number, ...members: ManifestMember[]): Manifest => ({
  version,
  hashKey: HASH_KEY,
  members,
});
const tierOf = (number: string) => store.findMember({ programme: 'LS', number })?.tier ?? null;

test('knows the members it was told of, by programme and number, and no one else', () => {
  expect(store.version()).toBe(0);
  expect(tierOf('100')).toBe(null);
  expect(store.apply(manifest(4, member('100'), member('200', 'SILVER')))).toBe('applied');
  expect(store.version()).toBe(4);
  expect(store.findMember({ programme: 'LS', number: '100' })).toEqual(member('100'));
  expect(tierOf('200')).toBe('SILVER');
  expect(tierOf('300')).toBe(null);
  expect(store.findMember({ programme: 'XX', number: '100' })).toBe(null);
});

test('takes in changes on top of what it holds', () => {
  store.apply(manifest(4, member('100'), member('200')));
  store.apply(manifest(5, member('100', 'PLATINUM')));
  store.apply(manifest(5));
  expect([store.version(), tierOf('100'), tierOf('200')]).toEqual([5, 'PLATINUM', 'GOLD']);
});

test('forgets a member when the row expires, even before it is swept', () => {
  store.apply(manifest(4, member('100')));
  time = Date.parse('2030-05-01T12:00:00Z') - 1;
  expect(tierOf('100')).toBe('GOLD');
  time += 1;
  expect(tierOf('100')).toBe(null);
  store.sweep();
  time -= 1000;
  expect(tierOf('100')).toBe(null);
});

test.each([
  ['under another hash key', { ...manifest(9, member('200')), hashKey: 'aa'.repeat(32) }],
  ['by a hub that counts from the beginning again', manifest(2, member('200'))],
])('starts over when the manifest is made %s', (_, other) => {
  store.apply(manifest(4, member('100')));
  expect(store.apply(other)).toBe('start-over');
  expect([store.version(), tierOf('100'), tierOf('200')]).toEqual([0, null, null]);
  expect(store.apply(other)).toBe('applied');
  expect(store.version()).toBe(other.version);
});

test('names no one on disk', () => {
  store.apply(manifest(4, member('100200300')));
  const rows = JSON.stringify(database.prepare('SELECT * FROM manifest_member').all());
  expect(rows).not.toContain('100200300');
});
