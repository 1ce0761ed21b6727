import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { type Clock, systemClock } from '../../../config/clock.ts';
import type { EventResult } from '../../wire/batch.ts';
import { BATCH_MEDIA_TYPE, EVENTS_PATH } from '../../wire/batch.ts';
import { ENROL_PATH } from '../../wire/manifest.ts';
import { buildHub } from '../app.ts';
import { type Database, describeError, openDatabase } from '../database.ts';
import type { HubDeps } from '../deps.ts';
import { memberHashKey, migrate } from '../migrate.ts';
import { openPostgres } from '../postgres.ts';

export const ENROLMENT_CODE = 'a-code-for-tests';
export const IMPORT_TOKEN = 'a-token-for-tests';
export const QUIET = pino({ level: 'silent', serializers: { err: describeError } });

export interface TestDatabase {
  readonly database: Database;
  /** One more pool on the same database, as another hub process has. */
  another(): Database;
  close(): Promise<void>;
}

/** A real PostgreSQL in a folder of its own, with the hub's tables. */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'landside-hub-'));
  const postgres = await openPostgres({ folder, clock: systemClock });
  const pools: Database[] = [];
  const another = () => {
    const pool = openDatabase(postgres.connection);
    pools.push(pool);
    return pool;
  };
  const close = async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const database = another();
  await migrate(database);
  return { database, another, close };
}

/** A hub without a projector: tests project when they mean to. */
export async function testHub(
  database: Database,
  clock: Clock,
  deps: Partial<HubDeps> = {},
): Promise<FastifyInstance> {
  return buildHub({
    database,
    clock,
    log: QUIET,
    hashKey: await memberHashKey(database),
    offers: null,
    enrolmentCode: ENROLMENT_CODE,
    importToken: IMPORT_TOKEN,
    onStored: () => {},
    ...deps,
  });
}

export interface TestKiosk {
  readonly source: string;
  readonly authorization: string;
  send(events: readonly unknown[], via?: FastifyInstance): Promise<EventResult[]>;
}

/** An enrolled kiosk that speaks to the hub as the wire says. */
export async function testKiosk(hub: FastifyInstance, kioskId: string): Promise<TestKiosk> {
  const enrolled = await hub.inject({
    method: 'POST',
    url: ENROL_PATH,
    payload: { kioskId, airport: 'PVG', enrolmentCode: ENROLMENT_CODE },
  });
  const authorization = `Bearer ${enrolled.json<{ credential: string }>().credential}`;
  return {
    source: `kiosk/${kioskId}`,
    authorization,
    async send(events, via = hub) {
      const headers = { authorization, 'content-type': BATCH_MEDIA_TYPE };
      const answer = await via.inject({
        method: 'POST',
        url: EVENTS_PATH,
        headers,
        payload: JSON.stringify(events),
      });
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
      return answer.json<{ results: EventResult[] }>().results;
    },
  };
}

export const outcomes = (results: readonly EventResult[]) => results.map(({ outcome }) => outcome);
