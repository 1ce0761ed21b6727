import { expect, test } from 'vitest';
import type { KioskStatus, TimelineEvent } from '../hub/api.ts';
import { faultWords, kioskWords, likingWords, outcomeWords, readableName, sentenceOf } from './words.ts';

const visitId = '0198c0de-0000-7000-8000-000000000001';
const jobId = '0198c0de-0000-7000-8000-000000000002';
const happened = { eventId: '0198c0de-0000-7000-8000-000000000003', time: '2026-03-14T02:00:00.000Z' };
const preference = { position: 'aisle', zone: 'front' } as const;
const ended = { visitId, milliseconds: 83_400, touches: 1, language: 'en', steps: {} };

const SENTENCES: [event: TimelineEvent, text: string, tone: string][] = [
  [
    { ...happened, type: 'member.recognised', data: { visitId, member: null, tier: 'gold', preference } },
    'Recognised as Gold',
    'good',
  ],
  [
    {
      ...happened,
      type: 'preference.applied',
      data: { visitId, member: null, preference, seat: '5C', satisfied: 'not' },
    },
    'Given seat 5C, not as they like it',
    'attention',
  ],
  [
    {
      ...happened,
      type: 'document.unconfirmed',
      data: { visitId, jobId, document: 'boarding-pass', code: 'printer.paper-out' },
    },
    'Nobody knows whether the boarding pass came out: printer, paper out',
    'bad',
  ],
  [
    {
      ...happened,
      type: 'document.failed',
      data: { visitId, jobId, document: 'bag-tag', code: 'printer.jam' },
    },
    'Bag tag not printed: printer, jam',
    'bad',
  ],
  [
    { ...happened, type: 'session.ended', data: { ...ended, outcome: 'completed' } },
    'Left after 1 min 23 s and 1 touch',
    'plain',
  ],
  [
    {
      ...happened,
      type: 'session.ended',
      data: { ...ended, outcome: 'timed-out', touches: 4, milliseconds: 900 },
    },
    'Left after 1 s and 4 touches',
    'attention',
  ],
  [
    {
      ...{ ...happened, type: 'travel.checked' },
      data: { visitId, verdict: 'not-ok', reasons: ['travel.visa-needed'], via: ['NRT'], captured: 'read' },
    },
    'Travel documents for NRT do not admit: visa needed',
    'attention',
  ],
  [
    {
      ...{ ...happened, type: 'travel.checked' },
      data: { visitId, verdict: 'conditional', reasons: ['stay'], via: ['LHR', 'CDG'], captured: 'typed' },
    },
    'Travel documents for CDG (typed) admit under a condition: stay',
    'plain',
  ],
  [{ ...happened, type: 'kiosk.started', data: { version: '1' } }, 'Kiosk started', 'plain'],
];

test.each(SENTENCES)('says %o', (event, text, tone) => {
  expect(sentenceOf(event)).toEqual({ text, tone });
});

test('writes names as they are read', () => {
  expect(readableName({ surname: "O'BRIEN-SMITH", givenNames: 'SEAN' })).toBe("Sean O'Brien-Smith");
  expect(readableName({ surname: 'ÅNGSTRÖM', givenNames: '' })).toBe('Ångström');
  expect(readableName({ surname: '', givenNames: '' })).toBe('');
});

test('says what a member likes, or that nothing is known', () => {
  expect(likingWords('aisle', 'front')).toBe('Aisle · Front');
  expect(likingWords(null, 'back')).toBe('Back');
  expect(likingWords(null, null)).toBeNull();
});

test('turns a fault’s code into words', () => {
  expect(faultWords('printer.paper-out')).toBe('printer, paper out');
});

test('lets silence outweigh what a kiosk said last', () => {
  const kiosk: KioskStatus = {
    kioskId: 'PVG-T2-01',
    airport: 'PVG',
    timeZone: null,
    state: 'in-service',
    causes: [],
    lastSeen: null,
    silent: false,
    helpCalledAt: null,
  };
  expect(kioskWords(kiosk).text).toBe('In service');
  expect(kioskWords({ ...kiosk, silent: true }).text).toBe('Silent');
  expect(kioskWords({ ...kiosk, silent: true, helpCalledAt: '2026-03-02T07:22:00.000Z' })).toMatchObject({
    text: expect.stringContaining('Help called'),
    tone: 'bad',
  });
  const empty = { ...kiosk, state: 'out-of-service' as const, causes: ['printer.paper-out'] };
  expect(kioskWords(empty)).toEqual({ text: 'Printer, paper out', tone: 'bad' });
});

test('believes for ten minutes that somebody is still at the kiosk', () => {
  expect(outcomeWords(null, 5000).text).toBe('At the kiosk now');
  expect(outcomeWords(null, 700_000).tone).toBe('attention');
  expect(outcomeWords('completed', 700_000).text).toBe('Finished');
});
