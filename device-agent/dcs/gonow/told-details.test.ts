import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import { openTriedWorld, type TriedWorld, type Who } from './test-world.ts';

let { test, world, kiosk, once, idOf, bookingOf } = {} as TriedWorld;
beforeEach(() => {
  ({ test, world, kiosk, once, idOf, bookingOf } = openTriedWorld(createLeapingClock));
});
afterEach(() => test.close());

const handOver = (
  who: Who,
  { issueDate = '2022-02-28', residence = 'SGP' as string | null, key = newId() } = {},
) =>
  kiosk.updateDocuments({
    ...{ reservationId: idOf(who), residence, idempotencyKey: key },
    documents: [{ ...world.passengers[who].document, issueDate }],
  });

describe('where someone lives, and when their passport was issued', () => {
  it.each([
    ['an adult', 'undocumented'],
    ['an infant', 'infant'],
  ] as const)('goes into the booking with the documents of %s', async (_, who) => {
    expect(await handOver(who)).toMatchObject({ ok: true });
    const people = bookingOf(who).passengers.flatMap((one) => [one, one.infant ?? []].flat());
    const told = people.filter(({ residentCountry }) => residentCountry !== undefined);
    expect(told).toMatchObject([{ residentCountry: 'SGP', documents: [{ issuedDate: '2022-02-28' }] }]);
    expect(told.map(({ documents }) => documents.length)).toEqual([1]);
  });

  it.each([
    ['lost', 'unheard'],
    ['broken', { instead: { status: 503, body: {} } }],
  ] as const)('are there once where an answer is %s', async (_, fate) => {
    for (const question of [/PATCH .*documents/, /PATCH .*passengers\/[^/]*$/, /PUT .*\/v3\/booking$/]) {
      const key = newId();
      once(question, fate);
      expect(await handOver('undocumented', { key })).toMatchObject({ ok: true });
      const asked = test.countOf(/PUT .*\/v3\/booking$/);
      expect(await handOver('undocumented', { key })).toMatchObject({ ok: true });
      expect(test.countOf(/PUT .*\/v3\/booking$/)).toBe(asked);
    }
    const [passenger] = bookingOf('undocumented').passengers;
    expect(passenger).toMatchObject({ residentCountry: 'SGP', documents: [{ issuedDate: '2022-02-28' }] });
  });

  it.each([
    ['a day that is still to come', { issueDate: '2040-01-01' }],
    ['a country that there is not', { residence: 'QQQ' }],
  ] as const)('are refused by the host, with nothing kept, where they are %s', async (_, told) => {
    const before = bookingOf('undocumented');
    expect(await handOver('undocumented', told)).toMatchObject({ fault: { code: 'dcs.refused' } });
    expect(bookingOf('undocumented')).toEqual(before);
  });

  it('are asked of nobody: a passport alone says nothing of either', async () => {
    const { reservationId, document } = world.passengers.undocumented;
    await kiosk.updateDocuments({ reservationId, documents: [document], idempotencyKey: newId() });
    expect(test.countOf(/PATCH/)).toBe(0);
  });
});
