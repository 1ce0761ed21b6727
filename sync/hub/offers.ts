import type { Clock } from '../../config/clock.ts';
import type { OfferPolicy, OfferRule } from '../../config/offers/policy.ts';
import type { Receipt } from '../crm/apply.ts';
import {
  type Failure,
  failureOf,
  type MadeOffer,
  namesOfOffer,
  ruleFor,
  toldOffer,
} from '../crm/recovery.ts';
import type { KioskEvent } from '../wire/events.ts';
import { memberKey } from '../wire/member-key.ts';
import type { AcceptOffer, OfferAnswer } from '../wire/offer.ts';
import { type Database, inTransaction, type Transaction, untilUncontested } from './database.ts';
import { nextVersion } from './manifest.ts';

const DAY = 86_400_000;

/** What offers are decided with. */
export interface OfferDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly hashKey: string;
  /** Null: the airline makes none. */
  readonly offers: OfferPolicy | null;
}

interface Heard {
  readonly receipt: Receipt;
  readonly event: KioskEvent;
}

type Told = Extract<
  KioskEvent,
  { type: 'offer.shown' | 'offer.accepted' | 'offer.declined' | 'offer.redeemed' | 'disruption.notice-given' }
>;

const isTold = (heard: Heard): heard is Heard & { event: Told } =>
  heard.event.type.startsWith('offer.') ||
  (heard.event.type === 'disruption.notice-given' && heard.event.data.member !== null);

const CUSTOMERS = `
SELECT DISTINCT customer_id AS id FROM customer_member JOIN jsonb_to_recordset($1) AS told (programme text, number text)
  USING (programme, number)`;

const FAILURE = `
INSERT INTO service_failure (id, customer_id, kind, cause, heard_by, reference, state, at)
SELECT $1, customer_id, $4, $5, $6, NULL, $7, $8 FROM customer_member WHERE programme = $2 AND number = $3
ON CONFLICT (id) DO NOTHING`;

// A hub had said yes: that counts before a kiosk's own word.
const FATE = `
INSERT INTO offer_fate AS known (offer_id, what, acceptance_id, confirmed, source, at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (offer_id, what) DO UPDATE
SET acceptance_id = EXCLUDED.acceptance_id, confirmed = true, source = EXCLUDED.source, at = EXCLUDED.at
WHERE EXCLUDED.confirmed AND NOT known.confirmed`;

/** Takes in what kiosks tell of failures and offers; in the transaction that projects it, once the customers are known. */
export async function applyOffers(
  transaction: Transaction,
  deps: OfferDeps,
  heard: readonly Heard[],
): Promise<void> {
  const told = heard.filter(isTold);
  if (told.length === 0) return;
  const version = await nextVersion(transaction);
  for (const { event, receipt } of told) {
    const befell = failureOf(event, receipt.time.getTime());
    if (befell) {
      const { member, failure } = befell;
      const { failureId, kind, cause, heardBy, state, at } = failure;
      await transaction.query(FAILURE, [
        ...[failureId, member.programme, member.number, kind, cause, heardBy, state, new Date(at)],
      ]);
    }
    if (event.type === 'disruption.notice-given') continue;
    const acceptance = 'acceptanceId' in event.data ? event.data.acceptanceId : null;
    const confirmed = event.type === 'offer.accepted' && event.data.confirmed;
    const what = event.type.slice('offer.'.length);
    await transaction.query(FATE, [
      ...[event.data.offerId, what, acceptance, confirmed, receipt.source, receipt.time],
    ]);
  }
  const members = told.flatMap(({ event }) => event.data.member ?? []);
  const { rows } = await transaction.query<{ id: string }>(CUSTOMERS, [JSON.stringify(members)]);
  await decideOffers(
    transaction,
    deps,
    version,
    rows.map(({ id }) => id),
  );
}

interface FailureRow extends Failure {
  readonly customerId: string;
  readonly tiers: readonly string[];
  readonly when: Date;
}

const FAILED = 'SELECT DISTINCT customer_id AS id FROM service_failure WHERE customer_id = ANY ($1)';

const WITHOUT_OFFER = `
SELECT f.id AS "failureId", f.customer_id AS "customerId", f.kind, f.cause, f.heard_by AS "heardBy", f.state, f.at AS "when",
  (SELECT COALESCE(array_agg(tier) FILTER (WHERE tier IS NOT NULL), '{}') FROM customer_member m
    WHERE m.customer_id = f.customer_id) AS tiers
FROM service_failure f LEFT JOIN offer o ON o.failure_id = f.id
WHERE f.customer_id = ANY ($1) AND o.id IS NULL ORDER BY f.at, f.id`;

const MADE = `
SELECT rule, customer_id AS "customerId", at FROM offer
WHERE customer_id = $1 OR (at >= $2 AND at < $3)`;

const MAKE = `
INSERT INTO offer (id, failure_id, customer_id, rule, code, at, valid_until) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT DO NOTHING`;

/**
 * Makes these customers the offers that they are owed and have not been made, and tells kiosks of the one that each can
 * answer. `version` is of `nextVersion`: whoever holds it is the only one to decide, so that caps hold.
 */
export async function decideOffers(
  transaction: Transaction,
  deps: OfferDeps,
  version: string,
  all: readonly string[],
): Promise<void> {
  const { offers: policy, hashKey } = deps;
  if (policy === null) return;
  const failed = await transaction.query<{ id: string }>(FAILED, [all]);
  const customers = failed.rows.map(({ id }) => id);
  if (customers.length === 0) return;
  const { rows } = await transaction.query<FailureRow>(WITHOUT_OFFER, [customers]);
  for (const { failureId, customerId, kind, cause, heardBy, tiers, when } of rows) {
    const at = when.getTime();
    const day = at - (at % DAY);
    const made = await transaction.query<{ rule: string; customerId: string; at: Date }>(MADE, [
      ...[customerId, new Date(day), new Date(day + DAY)],
    ]);
    const highest = policy.tiers.find((tier) => tiers.includes(tier)) ?? null;
    const rule = ruleFor(policy, { kind, cause, heardBy }, highest, {
      ofDay: (key) =>
        made.rows.filter((one) => one.rule === key && one.at.getTime() >= day && one.at.getTime() < day + DAY)
          .length,
      ofMember: ({ key, perMember: { days } }) =>
        made.rows.filter(
          (one) =>
            one.rule === key && one.customerId === customerId && Math.abs(one.at.getTime() - at) < days * DAY,
        ).length,
    });
    if (rule) await transaction.query(MAKE, makeOf(rule, hashKey, { failureId, customerId, when }));
  }
  await tellOffers(transaction, { ...deps, offers: policy }, version, customers);
}

function makeOf(
  { key, validDays }: OfferRule,
  hashKey: string,
  { failureId, customerId, when }: Pick<FailureRow, 'failureId' | 'customerId' | 'when'>,
): unknown[] {
  const { offerId, code } = namesOfOffer(hashKey, failureId);
  return [offerId, failureId, customerId, key, code, when, new Date(when.getTime() + validDays * DAY)];
}

// Accepted ones first, whose code nobody has seen; of the others the latest that is not answered.
const OWED = `
SELECT DISTINCT ON (m.programme, m.number) m.programme, m.number, o.id AS "offerId", o.code, o.rule, o.kind, o.state, o.reference,
  o.valid_until AS "validUntil", COALESCE(o.accepted, false) AS accepted
FROM customer_member m LEFT JOIN (
  SELECT o.*, f.kind, f.state, f.reference,
    EXISTS (SELECT FROM offer_fate a WHERE a.offer_id = o.id AND a.what = 'accepted') AS accepted
  FROM offer o JOIN service_failure f ON f.id = o.failure_id
  WHERE o.valid_until > $2
    AND NOT EXISTS (SELECT FROM offer_fate r WHERE r.offer_id = o.id AND r.what = 'redeemed')
    AND NOT EXISTS (SELECT FROM offer_fate d WHERE d.offer_id = o.id AND d.what = 'declined'
      AND NOT EXISTS (SELECT FROM offer_fate a WHERE a.offer_id = o.id AND a.what = 'accepted'))
) AS o ON o.customer_id = m.customer_id
WHERE m.customer_id = ANY ($1)
ORDER BY m.programme, m.number, o.accepted DESC, o.at DESC, o.id`;

const TELL = `
UPDATE manifest_row SET offer = told.offer, version = $2
FROM jsonb_to_recordset($1) AS told ("memberKey" text, offer jsonb)
WHERE member_key = "memberKey" AND manifest_row.offer IS DISTINCT FROM told.offer`;

type OwedRow = MadeOffer & { readonly programme: string; readonly number: string };

async function tellOffers(
  transaction: Transaction,
  { clock, hashKey, offers: policy }: OfferDeps & { offers: OfferPolicy },
  version: string,
  customers: readonly string[],
): Promise<void> {
  const { rows } = await transaction.query<
    OwedRow | (Pick<OwedRow, 'programme' | 'number'> & { offerId: null })
  >(OWED, [customers, new Date(clock.now())]);
  const told = rows.map((row) => ({
    memberKey: memberKey(hashKey, row.programme, row.number),
    offer: row.offerId === null ? null : toldOffer(policy, row),
  }));
  await transaction.query(TELL, [JSON.stringify(told), version]);
}

const ACCEPT = `
INSERT INTO offer_fate (offer_id, what, acceptance_id, confirmed, source, at)
SELECT id, 'accepted', $2, true, $3, $4 FROM offer WHERE id = $1 AND valid_until > $4
ON CONFLICT (offer_id, what) DO NOTHING`;

const WHOSE = `
SELECT o.customer_id AS customer, a.acceptance_id AS "acceptanceId"
FROM offer_fate a JOIN offer o ON o.id = a.offer_id WHERE a.offer_id = $1 AND a.what = 'accepted'`;

/**
 * Reserves an offer for whoever asks first, at whichever hub: the table's key decides. Asking again under the same name is
 * answered as before.
 */
export async function acceptOffer(
  deps: OfferDeps & { readonly database: Database },
  source: string,
  { offerId, acceptanceId }: AcceptOffer,
): Promise<OfferAnswer> {
  return untilUncontested(5, () =>
    inTransaction(deps.database, async (transaction): Promise<OfferAnswer> => {
      const version = await nextVersion(transaction);
      await transaction.query(ACCEPT, [offerId, acceptanceId, source, new Date(deps.clock.now())]);
      const { rows } = await transaction.query<{ customer: string; acceptanceId: string }>(WHOSE, [offerId]);
      const [accepted] = rows;
      if (!accepted) return { outcome: 'gone' };
      await decideOffers(transaction, deps, version, [accepted.customer]);
      return { outcome: accepted.acceptanceId === acceptanceId.toLowerCase() ? 'reserved' : 'elsewhere' };
    }),
  );
}
