import { z } from 'zod';
import type { Clock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { standardName } from '../crm/rules.ts';
import { manifestMemberSchema } from '../wire/manifest.ts';
import { memberKey } from '../wire/member-key.ts';
import { tellComplaints } from './complaints.ts';
import { type Database, inTransaction, type Transaction, untilUncontested } from './database.ts';
import { expiryFrom, nextVersion } from './manifest.ts';
import { decideOffers, type OfferDeps } from './offers.ts';

/** A member as the airline's loyalty system hands them over. */
export const importedMemberSchema = z.object({
  programme: z.string().min(1).max(8),
  number: z.string().min(1).max(32),
  tier: z.string().min(1).max(32),
  surname: z.string().max(80),
  givenNames: z.string().max(80),
  ...manifestMemberSchema.shape.preference.shape,
  language: manifestMemberSchema.shape.language,
});
export type ImportedMember = z.infer<typeof importedMemberSchema>;

interface ImportDeps extends OfferDeps {
  readonly database: Database;
  readonly clock: Clock;
}

// Members first: they decide which customer a number already belongs to. The foreign key waits for the commit.
const MEMBERS = `
INSERT INTO customer_member (programme, number, tier, customer_id)
SELECT programme, number, tier, "customerId"
FROM jsonb_to_recordset($1) AS member ("customerId" uuid, programme text, number text, tier text)
ORDER BY programme, number
ON CONFLICT (programme, number) DO UPDATE SET tier = EXCLUDED.tier
RETURNING programme, number, customer_id AS "customerId"`;

const CUSTOMERS = `
INSERT INTO customer (id, surname, given_names)
SELECT "customerId", surname, "givenNames"
FROM jsonb_to_recordset($1) AS member ("customerId" uuid, surname text, "givenNames" text)
ON CONFLICT (id) DO UPDATE SET surname = EXCLUDED.surname, given_names = EXCLUDED.given_names`;

const PREFERENCES = `
INSERT INTO preference (customer_id, seat_position, seat_zone)
SELECT "customerId", "seatPosition", "seatZone"
FROM jsonb_to_recordset($1) AS member ("customerId" uuid, "seatPosition" text, "seatZone" text)
ON CONFLICT (customer_id) DO UPDATE SET seat_position = EXCLUDED.seat_position, seat_zone = EXCLUDED.seat_zone`;

// Rows that stay as they are keep their version: kiosks need not hear of them again.
const MANIFEST = `
INSERT INTO manifest_row AS known (member_key, version, tier, seat_position, seat_zone, language, expires)
SELECT "memberKey", $2, tier, "seatPosition", "seatZone", language, $3
FROM jsonb_to_recordset($1)
  AS member ("memberKey" text, tier text, "seatPosition" text, "seatZone" text, language text)
ON CONFLICT (member_key) DO UPDATE SET version = EXCLUDED.version, tier = EXCLUDED.tier,
  seat_position = EXCLUDED.seat_position, seat_zone = EXCLUDED.seat_zone, language = EXCLUDED.language, expires = EXCLUDED.expires
WHERE (known.tier, known.seat_position, known.seat_zone, known.language)
  IS DISTINCT FROM (EXCLUDED.tier, EXCLUDED.seat_position, EXCLUDED.seat_zone, EXCLUDED.language)`;

const nameOf = ({ programme, number }: Pick<ImportedMember, 'programme' | 'number'>) =>
  `${programme}|${number}`;

/** Takes members in, all or none, and puts them on the manifest; of one number the last entry counts. */
export async function importMembers(deps: ImportDeps, list: readonly ImportedMember[]): Promise<number> {
  const members = [...new Map(list.map((member) => [nameOf(member), member])).values()];
  if (members.length === 0) return 0;
  await untilUncontested(5, () =>
    inTransaction(deps.database, (transaction) => file(transaction, deps, members)),
  );
  return members.length;
}

async function file(transaction: Transaction, deps: ImportDeps, members: readonly ImportedMember[]) {
  const { hashKey, clock } = deps;
  const version = await nextVersion(transaction);
  const offered = members.map((member) => ({ ...member, customerId: newId() }));
  const claimed = await transaction.query<{ programme: string; number: string; customerId: string }>(
    MEMBERS,
    [JSON.stringify(offered)],
  );
  const customers = new Map(claimed.rows.map((row) => [nameOf(row), row.customerId]));
  const rows = JSON.stringify(
    members.map((member) => ({
      ...member,
      ...standardName(member),
      customerId: customers.get(nameOf(member)),
      memberKey: memberKey(hashKey, member.programme, member.number),
    })),
  );
  await transaction.query(CUSTOMERS, [rows]);
  await transaction.query(PREFERENCES, [rows]);
  await transaction.query(MANIFEST, [rows, version, expiryFrom(clock.now())]);
  const all = [...new Set(customers.values())];
  await tellComplaints(transaction, hashKey, version, all);
  await decideOffers(transaction, deps, version, all);
}
