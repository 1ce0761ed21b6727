import { z } from 'zod';
import { DISRUPTION_CAUSES } from '../../config/disruption-causes.ts';
import { FAILURE_KINDS } from '../../config/service-failures.ts';
import { resolveCustomer } from '../crm/identities.ts';
import { memberKey } from '../wire/member-key.ts';
import { type Database, inTransaction, type Transaction, untilUncontested } from './database.ts';
import { nextVersion } from './manifest.ts';
import { decideOffers, type OfferDeps } from './offers.ts';

/** How a member's complaint stands, as the call centre's system hands it over. Of what it is about, no more than what is made good. */
export const importedComplaintSchema = z.object({
  /** That system's own name for it. */
  complaintId: z.string().min(1).max(64),
  programme: z.string().min(1).max(8),
  number: z.string().min(1).max(32),
  state: z.enum(['open', 'settled']),
  /** When that changed: what is older than what is known says nothing new. */
  changedAt: z.iso.datetime({ offset: true }),
  /** Left out where the airline has not failed them in anything that kiosks make good. */
  about: z
    .object({
      failure: z.enum(FAILURE_KINDS),
      cause: z.enum(DISRUPTION_CAUSES).default('unknown'),
      happenedAt: z.iso.datetime({ offset: true }),
    })
    .optional(),
});
export type ImportedComplaint = z.input<typeof importedComplaintSchema>;

interface ImportDeps extends OfferDeps {
  readonly database: Database;
}

const COMPLAINT = `
INSERT INTO complaint AS known (id, customer_id, state, changed_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state, changed_at = EXCLUDED.changed_at
WHERE known.changed_at <= EXCLUDED.changed_at`;

// A case that is told again keeps what happened, and when: what is owed for it was decided by that.
const FAILURE = `
INSERT INTO service_failure (id, customer_id, kind, cause, heard_by, reference, state, at)
SELECT 'complaint ' || id, customer_id, $2, $3, 'complaint', id, state, $4 FROM complaint WHERE id = $1
ON CONFLICT (id) DO NOTHING`;

const STANDS = `
UPDATE service_failure SET state = complaint.state FROM complaint
WHERE complaint.id = $1 AND service_failure.id = 'complaint ' || complaint.id`;

const MEMBERS = `
SELECT programme, number, EXISTS (
  SELECT FROM complaint WHERE complaint.customer_id = member.customer_id AND state = 'open') AS "isOpen"
FROM customer_member AS member WHERE customer_id = ANY ($1)`;

const MANIFEST = `
UPDATE manifest_row SET open_complaint = "isOpen", version = $2
FROM jsonb_to_recordset($1) AS told ("memberKey" text, "isOpen" boolean)
WHERE member_key = "memberKey" AND open_complaint <> "isOpen"`;

/** Takes complaints in, all or none, and has kiosks sell nothing to members while one of theirs is open. */
export async function importComplaints(
  deps: ImportDeps,
  complaints: readonly ImportedComplaint[],
): Promise<number> {
  if (complaints.length === 0) return 0;
  const { database, hashKey } = deps;
  await untilUncontested(5, () =>
    inTransaction(database, async (transaction) => {
      const version = await nextVersion(transaction);
      const customers = new Set<string>();
      for (const { complaintId, programme, number, state, changedAt, about } of complaints) {
        const customer = await resolveCustomer(transaction, {
          by: 'member',
          programme,
          number,
          person: null,
        });
        await transaction.query(COMPLAINT, [complaintId, customer, state, changedAt]);
        if (about)
          await transaction.query(FAILURE, [
            ...[complaintId, about.failure, about.cause ?? 'unknown', about.happenedAt],
          ]);
        await transaction.query(STANDS, [complaintId]);
        customers.add(customer);
      }
      await tellComplaints(transaction, hashKey, version, [...customers]);
      await decideOffers(transaction, deps, version, [...customers]);
    }),
  );
  return complaints.length;
}

/** Puts on the manifest which of these customers have an open complaint. Rows that stay as they are keep their version. */
export async function tellComplaints(
  transaction: Transaction,
  hashKey: string,
  version: string,
  customers: readonly string[],
): Promise<void> {
  const members = await transaction.query<{ programme: string; number: string; isOpen: boolean }>(MEMBERS, [
    customers,
  ]);
  const told = members.rows.map(({ programme, number, isOpen }) => ({
    memberKey: memberKey(hashKey, programme, number),
    isOpen,
  }));
  await transaction.query(MANIFEST, [JSON.stringify(told), version]);
}
