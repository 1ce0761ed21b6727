import type { CustomerFile, Statistics } from './api.ts';
import type { Database } from './database.ts';

interface OfferRow extends Omit<CustomerFile['offers'][number], 'validUntil'> {
  readonly validUntil: Date;
}

// What came last is how it stands: whoever holds it has accepted it, and may have declined it before.
const OF_CUSTOMER = `
SELECT f.kind AS failure, f.reference, o.rule, o.code, o.valid_until AS "validUntil",
  CASE WHEN 'redeemed' = ANY (t.fates) THEN 'redeemed' WHEN 'accepted' = ANY (t.fates) THEN 'accepted'
    WHEN 'declined' = ANY (t.fates) THEN 'declined' WHEN 'shown' = ANY (t.fates) THEN 'shown' ELSE 'made' END AS state
FROM offer o JOIN service_failure f ON f.id = o.failure_id
LEFT JOIN LATERAL (SELECT array_agg(what) AS fates FROM offer_fate WHERE offer_id = o.id) t ON true
WHERE o.customer_id = $1 ORDER BY o.at DESC, o.id`;

/** What a customer was offered after failures, the latest failure first. */
export async function offersOf(database: Database, customerId: string): Promise<CustomerFile['offers']> {
  const { rows } = await database.query<OfferRow>(OF_CUSTOMER, [customerId]);
  return rows.map((row) => ({ ...row, validUntil: row.validUntil.toISOString() }));
}

const FIGURES = `
SELECT f.kind AS failure, f.cause, o.rule, count(DISTINCT o.id)::int AS made,
  (count(*) FILTER (WHERE t.what = 'shown'))::int AS shown,
  (count(*) FILTER (WHERE t.what = 'accepted'))::int AS accepted,
  (count(*) FILTER (WHERE t.what = 'declined'))::int AS declined,
  (count(*) FILTER (WHERE t.what = 'redeemed'))::int AS redeemed
FROM offer o JOIN service_failure f ON f.id = o.failure_id LEFT JOIN offer_fate t ON t.offer_id = o.id
GROUP BY f.kind, f.cause, o.rule ORDER BY f.kind, f.cause, o.rule`;

/** What became of all offers, by what failed, by its cause and by rule. */
export async function offerFigures(database: Database): Promise<Statistics['offers']> {
  return (await database.query<Statistics['offers'][number]>(FIGURES)).rows;
}
