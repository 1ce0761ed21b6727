import type { Clock } from '../../config/clock.ts';
import type { Manifest, ManifestMember } from '../wire/manifest.ts';
import { type Database, inTransaction, type Transaction } from './database.ts';

const HOUR = 3_600_000;
/** A row is good for `LIFETIME` and renewed, when some kiosk asks, once less than `RENEWAL` of it is left. */
const LIFETIME = 48 * HOUR;
const RENEWAL = 24 * HOUR;

interface ManifestDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly hashKey: string;
}

export const expiryFrom = (now: number): Date => new Date(now + LIFETIME);

/** The version for the rows this transaction writes. Writers queue here until the one before has committed. */
export async function nextVersion(transaction: Transaction): Promise<string> {
  const { rows } = await transaction.query<{ version: string }>(
    'UPDATE manifest_version SET version = version + 1 RETURNING version',
  );
  const version = rows[0]?.version;
  if (version === undefined) throw new Error('the manifest has no version');
  return version;
}

// One statement, so that version and rows are of one moment. A kiosk ahead of the hub has known another database.
const SINCE = `
SELECT v.version, EXISTS (SELECT FROM manifest_row WHERE expires < $3) AS ageing,
  m.member_key, m.tier, m.seat_position, m.seat_zone, m.open_complaint, m.language, m.offer, m.expires
FROM manifest_version v
LEFT JOIN manifest_row m ON m.version > CASE WHEN $1 > v.version THEN 0 ELSE $1 END AND m.expires > $2
ORDER BY m.member_key`;

interface Row {
  readonly version: string;
  /** Some row, whichever is asked for, is to be renewed. */
  readonly ageing: boolean;
  readonly member_key: string | null;
  readonly tier: string;
  readonly seat_position: ManifestMember['preference']['seatPosition'];
  readonly seat_zone: ManifestMember['preference']['seatZone'];
  readonly open_complaint: boolean;
  readonly language: string | null;
  readonly offer: ManifestMember['offer'] | null;
  readonly expires: Date;
}

/** What changed after `since`, which is the version of the kiosk's last answer, or 0. */
export async function manifestSince(
  { database, clock, hashKey }: ManifestDeps,
  since: number,
): Promise<Manifest> {
  const now = clock.now();
  const threshold = new Date(now + RENEWAL);
  const ask = () =>
    database.query<Row>({ name: 'manifest-since', text: SINCE, values: [since, new Date(now), threshold] });
  let { rows } = await ask();
  if (rows[0]?.ageing) {
    await renew(database, threshold, expiryFrom(now));
    ({ rows } = await ask());
  }
  const members = rows.flatMap(
    ({ member_key, tier, seat_position, seat_zone, open_complaint, language, offer, expires }) =>
      member_key === null
        ? []
        : [
            {
              memberKey: member_key,
              tier,
              preference: { seatPosition: seat_position, seatZone: seat_zone },
              openComplaint: open_complaint,
              ...(language !== null && { language }),
              ...(offer !== null && { offer }),
              expires: expires.toISOString(),
            },
          ],
  );
  return { version: Number(rows[0]?.version ?? 0), hashKey, members };
}

async function renew(database: Database, threshold: Date, expires: Date): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const version = await nextVersion(transaction);
    await transaction.query('UPDATE manifest_row SET expires = $2, version = $3 WHERE expires < $1', [
      threshold,
      expires,
      version,
    ]);
  });
}
