import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Clock } from '../../config/clock.ts';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { demoComplaints } from '../../config/demo/complaints.ts';
import { DEMO_PEOPLE } from '../../config/demo/people.ts';
import { OFFER_POLICIES, type OfferPolicy } from '../../config/offers/policy.ts';
import { buildHub } from './app.ts';
import { importComplaints } from './complaints.ts';
import { describeError, openDatabase } from './database.ts';
import { type ImportedMember, importMembers } from './members.ts';
import { memberHashKey, migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { startProjector } from './projector.ts';

export interface HubOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Holds the embedded PostgreSQL; unused with `databaseUrl`. */
  readonly stateFolder: string;
  readonly databaseUrl?: string;
  readonly enrolmentCode: string;
  readonly importToken: string;
  /** The built console. */
  readonly consoleFolder?: string;
  readonly clock: Clock;
  readonly log?: Logger;
  /** What members are offered after failures; in the demo its own. */
  readonly offers?: OfferPolicy;
  /** Knows the demo's members, and what they complain of, from the start. */
  readonly demo?: boolean;
}

export interface RunningHub {
  readonly url: string;
  /** Answers what is being asked, finishes what is being projected, ends an embedded PostgreSQL. */
  close(): Promise<void>;
}

export const hubLog = (): Logger => pino({ name: 'hub', serializers: { err: describeError } });

/** Starts a hub and resolves when it takes events. The process that calls it owns the signals, and calls `close`. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { clock, log = hubLog(), databaseUrl, stateFolder } = options;
  // Undone in reverse, when closing and when starting fails half-way.
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    await mkdir(stateFolder, { recursive: true });
    const folder = join(stateFolder, 'postgres');
    const postgres = await openPostgres(databaseUrl === undefined ? { folder, clock } : { databaseUrl });
    undo.push(postgres.stop);
    postgres.onLost(() => {
      throw new Error(`PostgreSQL ended by itself; see postgres.log in ${folder}`);
    });
    const database = openDatabase(postgres.connection);
    undo.push(() => database.end());
    await migrate(database);
    const hashKey = await memberHashKey(database);
    const ofDemo = options.demo ? OFFER_POLICIES['lantern-air'] : undefined;
    const deciding = { database, clock, hashKey, offers: options.offers ?? ofDemo ?? null };
    if (options.demo) {
      await importMembers(deciding, demoMembers());
      await importComplaints(deciding, demoComplaints(clock.now()));
    }

    const projector = startProjector({ ...deciding, log });
    undo.push(projector.stop);
    const { enrolmentCode, importToken, consoleFolder } = options;
    const onStored = projector.wake;
    const app = await buildHub({
      ...deciding,
      log,
      enrolmentCode,
      importToken,
      consoleFolder,
      onStored,
    });
    undo.push(() => app.close());
    const url = await app.listen({ host: options.host, port: options.port });
    log.info({ url }, 'the hub takes events');
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const demoMembers = (): ImportedMember[] =>
  DEMO_PEOPLE.flatMap(({ surname, givenNames, member }) =>
    member === null ? [] : [{ ...member, programme: LANTERN_AIR.programme, surname, givenNames }],
  );
