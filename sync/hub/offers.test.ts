import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { newId } from '../../config/ids.ts';
import { OFFER_POLICIES, type OfferPolicy } from '../../config/offers/policy.ts';
import { namesOfOffer } from '../crm/recovery.ts';
import type { KioskEvent } from '../wire/events.ts';
import { MANIFEST_PATH, type Manifest } from '../wire/manifest.ts';
import { memberKey } from '../wire/member-key.ts';
import { ACCEPT_OFFER_PATH } from '../wire/offer.ts';
import type { CustomerFile, CustomerList } from './api.ts';
import type { Database } from './database.ts';
import { memberHashKey } from './migrate.ts';
import { offerFigures } from './offer-records.ts';
import { projectSome } from './projector.ts';
import { FLIGHT, PERSON, testOutbox } from './testing/events.ts';
import {
  IMPORT_TOKEN,
  QUIET,
  type TestDatabase,
  type TestKiosk,
  testDatabase,
  testHub,
  testKiosk,
} from './testing/hub.ts';

const START = Date.parse('2026-03-14T02:00:00Z');
const DAY = 86_400_000;
const PER_DAY = 4;
const policy = (): OfferPolicy => {
  const known = structuredClone(OFFER_POLICIES['lantern-air'] as OfferPolicy);
  return {
    ...known,
    offers: known.offers.map((rule) => ({
      ...rule,
      perDay: rule.gives.kind === 'voucher' ? PER_DAY : rule.perDay,
    })),
  };
};

let store: TestDatabase;
/** Two processes of one hub, each with its own way to the database. */
let hubs: readonly [FastifyInstance, FastifyInstance];
let kiosks: readonly [TestKiosk, TestKiosk];
let hashKey: string;
const clock = new SimulatedClock();
const offers = policy();
let serial = 0;

beforeAll(async () => {
  store = await testDatabase();
  clock.set(START);
  hubs = [
    await testHub(store.database, clock, { offers }),
    await testHub(store.another(), clock, { offers }),
  ];
  kiosks = [await testKiosk(hubs[0], 'PVG-01'), await testKiosk(hubs[1], 'PVG-02')];
  hashKey = await memberHashKey(store.database);
});
afterAll(async () => {
  for (const hub of hubs ?? []) await hub.close();
  await store?.close();
});

const importTo = async (path: string, payload: object[], hub = hubs[0]) => {
  const headers = { authorization: `Bearer ${IMPORT_TOKEN}` };
  const answer = await hub.inject({ method: 'POST', url: `/v1/import/${path}`, headers, payload });
  expect(answer.statusCode).toBe(200);
};
const project = async (database: Database = store.database) => {
  while (await projectSome({ database, clock, log: QUIET, hashKey, offers }));
};

type Member = { programme: string; number: string };

/** A member whom nobody has met. */
async function newMember(tier = 'gold', hub = hubs[0]): Promise<Member> {
  const member = { programme: 'XD', number: `55${String(++serial).padStart(7, '0')}` };
  const liking = { seatPosition: null, seatZone: null };
  await importTo('members', [{ ...member, tier, surname: 'SAMPLE', givenNames: 'ANNA', ...liking }], hub);
  return member;
}

const lostBag = (member: Member, state = 'open', happenedAt = START, minute = 0, hub = hubs[0]) =>
  importTo(
    'complaints',
    [
      {
        ...{ ...member, complaintId: `BAG-${member.number}`, state },
        changedAt: new Date(START + minute * 60_000).toISOString(),
        about: { failure: 'bag-delayed', happenedAt: new Date(happenedAt).toISOString() },
      },
    ],
    hub,
  );

const rowOf = async (member: Member) => {
  const { authorization } = kiosks[0];
  const answer = await hubs[0].inject({ url: `${MANIFEST_PATH}?since=0`, headers: { authorization } });
  const key = memberKey(hashKey, member.programme, member.number);
  return answer.json<Manifest>().members.find((row) => row.memberKey === key);
};
const offerOf = async (member: Member) => (await rowOf(member))?.offer;

/** What one of both hubs answers a kiosk that asks for an offer. */
const accept = async (which: 0 | 1, offerId: string, acceptanceId = newId()) => {
  const { authorization } = kiosks[which];
  const answer = await hubs[which].inject({
    ...{ method: 'POST', url: ACCEPT_OFFER_PATH, headers: { authorization } },
    payload: { offerId, acceptanceId },
  });
  return answer.json<{ outcome: string }>().outcome;
};
const outboxes = new Map<TestKiosk, ReturnType<typeof testOutbox>>();
const tell = async (kiosk: TestKiosk, ...events: KioskEvent[]) => {
  const write = outboxes.get(kiosk) ?? testOutbox(kiosk.source, START);
  outboxes.set(kiosk, write);
  await kiosk.send(events.map(write));
};
const about = (member: Member, offerId: string) => ({ visitId: newId(), member, offerId });

const noticeGiven = (
  member: Member,
  cause: 'weather' | 'technical',
  departure = FLIGHT.departure,
): KioskEvent => ({
  type: 'disruption.notice-given',
  data: {
    ...{
      visitId: newId(),
      person: PERSON,
      member,
      recordLocator: 'LAND01',
      flight: { ...FLIGHT, departure },
    },
    ...{ kind: 'delayed', cause, minutesLate: 300, laws: [] },
  },
});

describe('a member who complains of a bag', () => {
  it('is owed one offer, the same whichever hub hears of it, and is told how the case stands', async () => {
    const member = await newMember();
    expect(await offerOf(member)).toBeUndefined();
    await Promise.all([lostBag(member), lostBag(member, 'open', START, 0, hubs[1])]);
    const offer = await offerOf(member);
    expect(offer).toMatchObject({
      ...{ failure: 'bag-delayed', kind: 'voucher', state: 'open', accepted: false },
      ...{ reference: `BAG-${member.number}`, validUntil: new Date(START + 365 * DAY).toISOString() },
    });
    expect(offer?.words.stands.en).toContain('open');
    await lostBag(member, 'settled', START + DAY, 5, hubs[1]);
    expect(await offerOf(member)).toMatchObject({
      offerId: offer?.offerId,
      code: offer?.code,
      state: 'settled',
    });
  });

  it('whose complaint says nothing of a failure is offered nothing', async () => {
    const member = await newMember();
    const changedAt = new Date(START).toISOString();
    await importTo('complaints', [
      { ...member, complaintId: `C-${member.number}`, state: 'open', changedAt },
    ]);
    expect(await rowOf(member)).toMatchObject({ openComplaint: true });
    expect(await offerOf(member)).toBeUndefined();
  });

  it('is made it, once announced, if the complaint came first', async () => {
    const member = { programme: 'XD', number: '559990001' };
    await lostBag(member, 'open', START - 3 * DAY);
    await importTo('members', [
      { ...member, tier: 'gold', surname: 'SAMPLE', givenNames: 'ANNA', seatPosition: null, seatZone: null },
    ]);
    expect(await offerOf(member)).toMatchObject({ kind: 'voucher' });
  });
});

describe('a member who was given the notice of a delay', () => {
  it('is owed what its cause gives: money for the airline’s fault, a gesture for weather', async () => {
    const [fault, weather] = [await newMember(), await newMember()];
    await tell(kiosks[0], noticeGiven(fault, 'technical'), noticeGiven(weather, 'weather'));
    await tell(kiosks[1], noticeGiven(fault, 'technical'));
    await project();
    expect(await offerOf(fault)).toMatchObject({ kind: 'voucher', state: 'settled', reference: null });
    expect(await offerOf(weather)).toMatchObject({ kind: 'gesture' });
    const { rows } = await store.database.query(
      'SELECT count(*)::int AS made FROM offer JOIN service_failure f ON f.id = failure_id WHERE f.id LIKE $1',
      [`flight XD ${fault.number}%`],
    );
    expect(rows).toEqual([{ made: 1 }]);
  });
});

describe('accepting', () => {
  const owed = async () => {
    const member = await newMember();
    await lostBag(member, 'open', START - (10 + serial) * DAY);
    return { member, offerId: (await offerOf(member))?.offerId ?? '' };
  };

  it('is reserved for one of two kiosks that ask two hubs at once; the other hears so', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { offerId, member } = await owed();
      const answers = await Promise.all([
        accept(0, offerId),
        accept(1, offerId),
        accept(0, offerId),
        accept(1, offerId),
      ]);
      expect(answers.sort()).toEqual(['elsewhere', 'elsewhere', 'elsewhere', 'reserved']);
      expect(await offerOf(member)).toMatchObject({ offerId, accepted: true });
    }
  });

  it('is answered as before where the answer was lost and it is asked again, at any hub', async () => {
    const { offerId } = await owed();
    const acceptanceId = newId();
    expect(await accept(0, offerId, acceptanceId)).toBe('reserved');
    expect(await accept(1, offerId, acceptanceId)).toBe('reserved');
    expect(await accept(1, offerId)).toBe('elsewhere');
  });

  it('is no more to be had for what is not owed, or is owed no more', async () => {
    expect(await accept(0, newId())).toBe('gone');
    const member = await newMember();
    await lostBag(member, 'open', START - 400 * DAY);
    expect(await offerOf(member)).toBeUndefined();
    expect(await accept(0, namesOfOffer(hashKey, `complaint BAG-${member.number}`).offerId)).toBe('gone');
  });

  it('by a kiosk’s own word is honoured when it is heard of; until its code was seen it is told everywhere', async () => {
    const { offerId, member } = await owed();
    const acceptanceId = newId();
    await tell(kiosks[0], {
      type: 'offer.accepted',
      data: { ...about(member, offerId), acceptanceId, confirmed: false },
    });
    await project();
    expect(await accept(1, offerId)).toBe('elsewhere');
    expect(await offerOf(member)).toMatchObject({ accepted: true });
    await tell(kiosks[0], { type: 'offer.redeemed', data: about(member, offerId) });
    await project(store.another());
    expect(await offerOf(member)).toBeUndefined();
  });

  it('twice by kiosks that were both cut off redeems once, under one code', async () => {
    const { offerId, member } = await owed();
    for (const kiosk of kiosks) {
      const acceptanceId = newId();
      await tell(
        kiosk,
        { type: 'offer.accepted', data: { ...about(member, offerId), acceptanceId, confirmed: false } },
        { type: 'offer.redeemed', data: about(member, offerId) },
      );
    }
    await Promise.all([project(), project(store.another())]);
    const { rows } = await store.database.query(
      `SELECT what, count(*)::int AS times FROM offer_fate WHERE offer_id = $1 GROUP BY what ORDER BY what`,
      [offerId],
    );
    expect(rows).toEqual([
      { what: 'accepted', times: 1 },
      { what: 'redeemed', times: 1 },
    ]);
  });
});

describe('declining', () => {
  it('is remembered: it is offered at no kiosk again, whatever is told of the case', async () => {
    const member = await newMember();
    await lostBag(member, 'open', START - 2 * DAY);
    const offer = await offerOf(member);
    await tell(
      kiosks[1],
      { type: 'offer.shown', data: about(member, offer?.offerId ?? '') },
      { type: 'offer.declined', data: about(member, offer?.offerId ?? '') },
    );
    await project();
    expect(await offerOf(member)).toBeUndefined();
    await lostBag(member, 'settled', START, 9);
    await importTo('members', [
      {
        ...member,
        tier: 'silver',
        surname: 'SAMPLE',
        givenNames: 'ANNA',
        seatPosition: null,
        seatZone: null,
      },
    ]);
    expect(await offerOf(member)).toBeUndefined();
  });
});

it('is on the customer’s file, and in the figures by cause', async () => {
  const member = await newMember();
  await lostBag(member, 'open', START - 4 * DAY);
  const offer = await offerOf(member);
  const fileOf = async () => {
    const payload = { text: member.number };
    const found = await hubs[1].inject({ method: 'POST', url: '/v1/customers/search', payload });
    const [{ customerId } = { customerId: '' }] = found.json<CustomerList>().customers;
    return (await hubs[0].inject(`/v1/customers/${customerId}`)).json<CustomerFile>();
  };
  const standing = { failure: 'bag-delayed', code: offer?.code, reference: `BAG-${member.number}` };
  expect((await fileOf()).offers).toMatchObject([{ ...standing, state: 'made' }]);
  const before = await offerFigures(store.database);
  await tell(kiosks[0], { type: 'offer.shown', data: about(member, offer?.offerId ?? '') });
  await project();
  expect((await fileOf()).offers).toMatchObject([{ ...standing, state: 'shown' }]);
  await accept(0, offer?.offerId ?? '');
  expect((await fileOf()).offers).toMatchObject([{ ...standing, state: 'accepted' }]);
  const of = (figures: typeof before) =>
    figures.find(({ rule, failure }) => rule === 'voucher-after-fault' && failure === 'bag-delayed');
  const [was, is] = [of(before), of(await offerFigures(store.database))];
  expect([(is?.shown ?? 0) - (was?.shown ?? 0), (is?.accepted ?? 0) - (was?.accepted ?? 0)]).toEqual([1, 1]);
});

describe('the budget of a day', () => {
  it('holds when two hubs make offers at once: whoever is late is made the next that fits', async () => {
    const day = START - 100 * DAY;
    const members: Member[] = [];
    for (let index = 0; index < 3 * PER_DAY; index += 1) members.push(await newMember());
    await Promise.all(
      members.map((member, index) => lostBag(member, 'open', day, 0, hubs[index % 2 === 0 ? 0 : 1])),
    );
    const kinds = await Promise.all(members.map(async (member) => (await offerOf(member))?.kind));
    expect(kinds.filter((kind) => kind === 'voucher')).toHaveLength(PER_DAY);
    expect(kinds.filter((kind) => kind === 'miles')).toHaveLength(2 * PER_DAY);
  });

  it('and of a member holds as well', async () => {
    const member = await newMember();
    for (const index of [0, 1, 2])
      await importTo('complaints', [
        {
          ...{ ...member, complaintId: `B${index}-${member.number}`, state: 'open' },
          changedAt: new Date(START).toISOString(),
          about: { failure: 'bag-delayed', happenedAt: new Date(START - (200 + index) * DAY).toISOString() },
        },
      ]);
    const { rows } = await store.database.query(
      `SELECT rule, count(*)::int AS made FROM offer JOIN customer_member m USING (customer_id)
       WHERE m.number = $1 GROUP BY rule ORDER BY rule`,
      [member.number],
    );
    expect(rows).toEqual([
      { rule: 'miles-after-fault', made: 1 },
      { rule: 'voucher-after-fault', made: 2 },
    ]);
  });
});

it('is what it was once all that kiosks told is projected anew', async () => {
  const everything = async () => {
    const { rows: fates } = await store.database.query(
      'SELECT offer_id, what, acceptance_id FROM offer_fate ORDER BY offer_id, what',
    );
    const { rows: made } = await store.database.query(
      'SELECT id, failure_id, rule, code FROM offer ORDER BY id',
    );
    return { fates, made };
  };
  // What hubs decided is told by the kiosks that asked them: those whose kiosk never said so are left out.
  await store.database.query(
    `DELETE FROM offer_fate WHERE what = 'accepted' AND offer_id::text NOT IN
       (SELECT data->>'offerId' FROM inbox WHERE type = 'offer.accepted')`,
  );
  const before = await everything();
  expect(before.fates.length).toBeGreaterThan(4);
  await store.database.query(`
    TRUNCATE offer_fate, customer_event, visit, document_outcome, customer_flight;
    DELETE FROM offer USING service_failure f WHERE f.id = failure_id AND f.heard_by = 'disruption';
    DELETE FROM service_failure WHERE heard_by = 'disruption';
    UPDATE inbox SET projected_at = NULL`);
  await project();
  const after = await everything();
  expect(after.fates).toEqual(before.fates);
  expect(after.made).toEqual(before.made);
});
