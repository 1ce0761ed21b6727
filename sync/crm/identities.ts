import type pg from 'pg';
import { newId } from '../../config/ids.ts';
import { type Identity, type Person, standardName } from './rules.ts';

type Transaction = Pick<pg.ClientBase, 'query'>;

/** Whom an identity belongs to, and the name that came with it; empty where none did. */
export interface Customer {
  readonly id: string;
  readonly name: Person;
}

const CLAIM_MEMBERS = `
INSERT INTO customer_member AS known (programme, number, customer_id)
SELECT programme, number, customer_id
FROM jsonb_to_recordset($1) AS each(programme text, number text, customer_id uuid) ORDER BY programme, number
ON CONFLICT (programme, number) DO UPDATE SET customer_id = known.customer_id
RETURNING programme, number, customer_id`;

const CLAIM_GUESTS = `
INSERT INTO customer_guest AS known (record_locator, surname, given_names, customer_id)
SELECT record_locator, surname, given_names, customer_id
FROM jsonb_to_recordset($1) AS each(record_locator text, surname text, given_names text, customer_id uuid)
ORDER BY record_locator, surname, given_names
ON CONFLICT (record_locator, surname, given_names) DO UPDATE SET customer_id = known.customer_id
RETURNING record_locator, surname, given_names, customer_id`;

const nameOf = ({ person }: Identity): Person => standardName(person ?? { surname: '', givenNames: '' });

/**
 * The customers of all identities among these, begun where nobody has met them: the rows of `customer` themselves are
 * the caller's to write. Two hubs that meet one at once agree on one file.
 */
export async function customersOf(
  transaction: Transaction,
  identities: readonly Identity[],
): Promise<{ of(identity: Identity): Customer }> {
  const members = new Map<string, object>();
  const guests = new Map<string, object>();
  for (const identity of identities) {
    if (identity.by === 'member') {
      const { programme, number } = identity;
      const key = keyOf(programme, number);
      if (!members.has(key)) members.set(key, { programme, number, customer_id: newId() });
    } else {
      const { surname, givenNames } = nameOf(identity);
      const { recordLocator } = identity;
      const key = keyOf(recordLocator, surname, givenNames);
      if (guests.has(key)) continue;
      guests.set(key, {
        ...{ record_locator: recordLocator, surname, given_names: givenNames },
        customer_id: newId(),
      });
    }
  }
  const claim = async <R extends { customer_id: string }>(
    name: string,
    text: string,
    rows: Map<string, object>,
  ) =>
    rows.size === 0
      ? []
      : (await transaction.query<R>({ name, text, values: [JSON.stringify([...rows.values()])] })).rows;
  const known = new Map<string, string>();
  for (const row of await claim<MemberRow>('claim-members', CLAIM_MEMBERS, members))
    known.set(keyOf(row.programme, row.number), row.customer_id);
  for (const row of await claim<GuestRow>('claim-guests', CLAIM_GUESTS, guests))
    known.set(keyOf(row.record_locator, row.surname, row.given_names), row.customer_id);

  return {
    of: (identity) => {
      const name = nameOf(identity);
      const key =
        identity.by === 'member'
          ? keyOf(identity.programme, identity.number)
          : keyOf(identity.recordLocator, name.surname, name.givenNames);
      const id = known.get(key);
      if (id === undefined) throw new Error('a claimed identity has no customer');
      return { id, name };
    },
  };
}

/** The one customer of an identity, in a row of `customer`. */
export async function resolveCustomer(transaction: Transaction, identity: Identity): Promise<string> {
  const { id, name } = (await customersOf(transaction, [identity])).of(identity);
  await transaction.query(
    'INSERT INTO customer (id, surname, given_names) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [id, name.surname, name.givenNames],
  );
  return id;
}

interface MemberRow {
  readonly programme: string;
  readonly number: string;
  readonly customer_id: string;
}
interface GuestRow {
  readonly record_locator: string;
  readonly surname: string;
  readonly given_names: string;
  readonly customer_id: string;
}

/** Two parts name a member, three a guest. */
const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
