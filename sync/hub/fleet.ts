import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../../config/clock.ts';
import type { enrolRequestSchema } from '../wire/manifest.ts';
import { type Database, inTransaction } from './database.ts';
import { sourceOf } from './inbox.ts';

interface FleetDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export interface Kiosk {
  readonly id: string;
  readonly airport: string;
}

/** Credentials are 256 random bits, so a plain hash is as good as a slow one. */
const hashOf = (credential: string): Buffer => createHash('sha256').update(credential).digest();

/** Makes the kiosk known and gives it a credential; an earlier one stops working. */
export async function enrolKiosk(
  { database, clock }: FleetDeps,
  { kioskId, airport }: Omit<z.infer<typeof enrolRequestSchema>, 'enrolmentCode'>,
): Promise<string> {
  const credential = randomBytes(32).toString('base64url');
  await inTransaction(database, async (transaction) => {
    await transaction.query(
      `INSERT INTO kiosk (id, airport, credential_hash, enrolled_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET airport = EXCLUDED.airport, credential_hash = EXCLUDED.credential_hash,
         enrolled_at = EXCLUDED.enrolled_at`,
      [kioskId, airport, hashOf(credential), new Date(clock.now())],
    );
    await transaction.query('INSERT INTO inbox_source (source) VALUES ($1) ON CONFLICT DO NOTHING', [
      sourceOf(kioskId),
    ]);
  });
  return credential;
}

/** Milliseconds in which a kiosk that goes on speaking is not noted again. */
const SEEN_LATELY = 2000;

// Kiosks speak several times a second: what is noted each time costs the database a write and the kiosk its wait.
const RECOGNISE = `
WITH known AS (SELECT id, airport, last_seen FROM kiosk WHERE credential_hash = $1),
seen AS (
  UPDATE kiosk SET last_seen = $2 FROM known
  WHERE kiosk.id = known.id AND (known.last_seen IS NULL OR known.last_seen NOT BETWEEN $3 AND $2))
SELECT id, airport FROM known`;

/** The kiosk this credential was given to, now seen; null for any other. */
export async function recogniseKiosk(
  { database, clock }: FleetDeps,
  credential: string,
): Promise<Kiosk | null> {
  const now = clock.now();
  const { rows } = await database.query<Kiosk>({
    name: 'recognise-kiosk',
    text: RECOGNISE,
    values: [hashOf(credential), new Date(now), new Date(now - SEEN_LATELY)],
  });
  return rows[0] ?? null;
}
