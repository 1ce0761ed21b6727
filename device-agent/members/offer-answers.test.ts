import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { newId } from '../../config/ids.ts';
import { err, ok } from '../../config/result.ts';
import { type Database, openDatabase } from '../../sync/kiosk/database.ts';
import { migrate } from '../../sync/kiosk/migrations.ts';
import { createOutbox, type Outbox } from '../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../sync/kiosk/outbox-table.ts';
import type { AcceptOffer, ManifestOffer, OfferAnswer } from '../../sync/wire/offer.ts';
import {
  createOfferAnswers,
  OFFER_ANSWER_MIGRATION,
  type OfferAnswers,
  type Whose,
} from './offer-answers.ts';

const ALONE = 2;
const DAY = 86_400_000;
const some = { en: 'Some words' };
const offerOf = (change: Partial<ManifestOffer> = {}): ManifestOffer => ({
  ...{ offerId: newId(), failure: 'bag-delayed', state: 'open', reference: 'XD-BAG-1', kind: 'voucher' },
  ...{ code: 'ABCD-1234', validUntil: '2032-05-14T00:00:00Z', accepted: false, alonePerDay: ALONE },
  words: {
    ...{ happened: some, stands: some, offer: some, terms: some, accept: some },
    ...{ decline: some, given: some, elsewhere: some, later: some },
  },
  ...change,
});
const whoseIs = (offer: ManifestOffer): Whose => ({
  ...{ visitId: newId(), member: { programme: 'XD', number: '700000240' }, offer },
});

type Hub = 'reserved' | 'elsewhere' | 'gone' | 'away' | 'silent';

let database: Database;
let outbox: Outbox;
let clock: SimulatedClock;
let answers: OfferAnswers;
let asked: AcceptOffer[];
let hub: Hub;

const boot = () => {
  answers = createOfferAnswers({
    ...{ database, outbox, clock },
    acceptOffer: async (question) => {
      asked.push(question);
      if (hub === 'away') return err('nobody answers');
      if (hub === 'silent') return new Promise<never>(() => undefined);
      return ok<OfferAnswer>({ outcome: hub });
    },
  });
};

beforeEach(() => {
  clock = new SimulatedClock();
  clock.set(Date.parse('2031-05-14T01:00:00Z'));
  database = openDatabase({ path: ':memory:' });
  migrate(database, [OUTBOX_MIGRATION, OFFER_ANSWER_MIGRATION]);
  outbox = createOutbox({ database, source: 'kiosk/K1', capacity: 1000, clock });
  asked = [];
  hub = 'reserved';
  boot();
});

const told = (): Readonly<Record<string, unknown>>[] =>
  (outbox.lease(1000)?.events ?? []).map(({ type, data }) => ({ type, ...data }));

const moment = () => new Promise((resolve) => setImmediate(resolve));

/** Waits for as long as the hub may take. */
const accepted = async (whose: Whose) => {
  let answer = null as string | null;
  void answers.accept(whose).then((got) => {
    answer = got;
  });
  for (let waited = 0; answer === null && waited < 10; waited += 1) {
    await moment();
    clock.increment(500);
  }
  await moment();
  return answer;
};

describe('an offer that is accepted', () => {
  it('is theirs once the hub has reserved it, and recorded before they are told', async () => {
    const whose = whoseIs(offerOf());
    expect(await accepted(whose)).toBe('given');
    const { offerId } = whose.offer;
    const [acceptance] = asked;
    expect(told()).toMatchObject([
      { type: 'offer.accepted', offerId, acceptanceId: acceptance?.acceptanceId, confirmed: true },
    ]);
    expect(answers.standingOf(whose.offer)).toBe('accepted');
    await answers.held(whose);
    expect(answers.standingOf(whose.offer)).toBeNull();
  });

  it('and was elsewhere before is not theirs here, and is not offered again; but shown where nobody has seen its code', async () => {
    hub = 'elsewhere';
    const whose = whoseIs(offerOf());
    expect(await accepted(whose)).toBe('elsewhere');
    expect(told()).toEqual([]);
    expect(answers.standingOf(whose.offer)).toBeNull();
    expect(answers.standingOf({ ...whose.offer, accepted: true })).toBe('accepted');
  });

  it('and that the hub knows nothing of is not given by the kiosk’s own word', async () => {
    hub = 'gone';
    expect(await accepted(whoseIs(offerOf()))).toBe('later');
    expect(told()).toEqual([]);
  });

  it.each(['away', 'silent'] as const)(
    'while the hub is %s is given by the kiosk’s own word, so often a day',
    async (state) => {
      hub = state;
      const offers = Array.from({ length: ALONE + 1 }, () => whoseIs(offerOf()));
      const got: (string | null)[] = [];
      for (const whose of offers) {
        got.push(await accepted(whose));
        if (got.at(-1) === 'given') await answers.held(whose);
      }
      expect(got).toEqual([...Array(ALONE).fill('given'), 'later']);
      const own = told().filter(({ type }) => type === 'offer.accepted');
      expect(own.map(({ confirmed }) => confirmed)).toEqual(Array(ALONE).fill(false));
      // It stays theirs to accept, and the next day there is a word to give again.
      const last = offers[ALONE] as Whose;
      expect(answers.standingOf(last.offer)).toBe('offered');
      clock.increment(DAY + 1);
      expect(await accepted(last)).toBe('given');
    },
  );

  it('is asked for under one name, however often it is asked for', async () => {
    hub = 'silent';
    const whose = whoseIs(offerOf({ alonePerDay: 0 }));
    void answers.accept(whose);
    await moment();
    boot();
    hub = 'reserved';
    expect(await accepted(whose)).toBe('given');
    expect(new Set(asked.map(({ acceptanceId }) => acceptanceId)).size).toBe(1);
    expect(asked).toHaveLength(2);
  });
});

it('a kiosk that dies between asking and answer tells that they accepted, once, and shows them the code when they come again', async () => {
  hub = 'silent';
  const whose = whoseIs(offerOf());
  void answers.accept(whose);
  await moment();
  for (const _start of [1, 2]) {
    boot();
    await answers.reconcile();
  }
  expect(told()).toMatchObject([
    {
      type: 'offer.accepted',
      visitId: whose.visitId,
      acceptanceId: asked[0]?.acceptanceId,
      confirmed: false,
    },
  ]);
  expect(answers.standingOf(whose.offer)).toBe('accepted');
});

it('an offer that was accepted elsewhere and not seen is theirs to see; one that has lapsed is nobody’s', () => {
  expect(answers.standingOf(offerOf({ accepted: true }))).toBe('accepted');
  expect(answers.standingOf(offerOf({ validUntil: '2031-05-14T01:00:00Z' }))).toBeNull();
});

it('whatever happens, a declined offer is not shown again, none is held twice, and the kiosk’s own word has its bounds', async () => {
  const moves = fc.array(
    fc.record({
      which: fc.nat(7),
      does: fc.constantFrom('accept', 'accept', 'accept', 'decline', 'restart', 'wait'),
      hub: fc.constantFrom<Hub>('reserved', 'elsewhere', 'away', 'silent'),
    }),
    { minLength: 6, maxLength: 16 },
  );
  await fc.assert(
    fc.asyncProperty(moves, async (played) => {
      database.exec('DELETE FROM offer_answer; DELETE FROM outbox');
      const offers = Array.from({ length: 8 }, () => offerOf());
      const declined = new Set<string>();
      for (const { which, does, hub: state } of played) {
        hub = state;
        const offer = offers[which] as ManifestOffer;
        const whose = whoseIs(offer);
        const standing = answers.standingOf(offer);
        if (declined.has(offer.offerId)) expect(standing).toBeNull();
        if (does === 'wait') clock.increment(DAY / 3);
        if (does === 'restart') {
          boot();
          await answers.reconcile();
        }
        if (standing === 'accepted') await answers.held(whose);
        if (standing !== 'offered') continue;
        if (does === 'decline') {
          await answers.decline(whose);
          declined.add(offer.offerId);
        }
        if (does === 'accept' && (await accepted(whose)) === 'given') await answers.held(whose);
      }
      const events = told();
      const heldOnes = events.filter(({ type }) => type === 'offer.redeemed').map(({ offerId }) => offerId);
      expect(new Set(heldOnes).size).toBe(heldOnes.length);
      expect(heldOnes.some((offerId) => declined.has(String(offerId)))).toBe(false);
      const own = events.filter(({ type, confirmed }) => type === 'offer.accepted' && confirmed === false);
      const days = 1 + played.filter(({ does }) => does === 'wait').length;
      expect(own.length).toBeLessThanOrEqual(ALONE * days);
    }),
    { numRuns: 60 },
  );
});
