import { expect, test } from 'vitest';
import type { EventResult } from '../wire/batch.ts';
import { type Answer, backOff, decide, type Step } from './pump-decision.ts';

const results = (...outcomes: EventResult['outcome'][]): Answer => ({
  kind: 'results',
  results: outcomes.map((outcome, index) => ({ id: `${index}`, outcome })),
});
const refused = (status: number): Answer => ({ kind: 'refused', status, retryAfter: null });
const unreachable: Answer = { kind: 'unreachable', reason: 'ECONNREFUSED' };

const done: Step = { events: 'settle', batch: 'widen', next: 'at-once' };
const partly: Step = { events: 'settle', batch: 'widen', next: 'after-back-off' };
const later: Step = { events: 'release', batch: 'keep', next: 'after-back-off' };
const halve: Step = { events: 'release', batch: 'narrow', next: 'at-once' };
const park: Step = { events: 'park', batch: 'widen', next: 'at-once' };

test.each<[string, Answer, number, Step]>([
  ['all accepted', results('accepted', 'accepted'), 2, done],
  ['all known already', results('duplicate', 'duplicate'), 2, done],
  ['one rejected', results('accepted', 'rejected'), 2, done],
  ['one to be sent again', results('accepted', 'retry'), 2, partly],
  ['one not answered', results('accepted'), 2, partly],
  ['results for other events', { kind: 'results', results: [{ id: 'x', outcome: 'accepted' }] }, 1, partly],
  ['no answer', unreachable, 2, later],
  ['a redirect', refused(302), 2, later],
  ['400, several events', refused(400), 2, halve],
  ['400, one event', refused(400), 1, park],
  ['401', refused(401), 1, later],
  ['403', refused(403), 1, later],
  ['404', refused(404), 1, later],
  ['408', refused(408), 1, later],
  ['413, several events', refused(413), 2, halve],
  ['413, one event', refused(413), 1, park],
  ['422, one event', refused(422), 1, park],
  ['425', refused(425), 1, later],
  ['429', refused(429), 1, later],
  ['500, several events', refused(500), 2, { events: 'release', batch: 'narrow', next: 'after-back-off' }],
  ['500, one event', refused(500), 1, { events: 'count-attempt', batch: 'narrow', next: 'after-back-off' }],
  ['502', refused(502), 1, later],
  ['503', refused(503), 1, later],
  ['504', refused(504), 1, later],
])('%s', (_, answer, size, step) => {
  const batch = Array.from({ length: size }, (_, index) => ({ id: `${index}` }));
  expect(decide(answer, batch)).toEqual(step);
});

const most = { limit: 30_000, retryAfter: null, random: 1 };

test('the back-off is random under a ceiling that doubles up to the limit', () => {
  const ceilings = [1, 2, 3, 4, 5, 6, 7, 8, 5000].map((failures) => backOff({ ...most, failures }));
  expect(ceilings).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  expect(backOff({ ...most, failures: 3, random: 0 })).toBe(0);
});

test('what the hub asks for comes on top, up to five minutes', () => {
  expect(backOff({ ...most, failures: 1, retryAfter: 60_000, random: 0 })).toBe(60_000);
  expect(backOff({ ...most, failures: 1, retryAfter: 60_000 })).toBe(60_500);
  expect(backOff({ ...most, failures: 1, retryAfter: 10 ** 9, random: 0 })).toBe(300_000);
});
