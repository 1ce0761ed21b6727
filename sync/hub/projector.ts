import type { Logger } from 'pino';
import type { Clock } from '../../config/clock.ts';
import { applyMeanings, type Receipt, type Told } from '../crm/apply.ts';
import { meaningOf } from '../crm/rules.ts';
import { EVENTS, isEventType, type KioskEvent } from '../wire/events.ts';
import {
  type Database,
  describeError,
  inTransaction,
  isCollision,
  isUnfit,
  type Transaction,
} from './database.ts';
import { applyMatters } from './matters.ts';
import { applyOffers, type OfferDeps } from './offers.ts';
import { applyReadiness } from './readiness.ts';

/** Events and sources projected in one transaction, and how far ahead free sources are looked for. */
const BITE = 200;
const SOURCES = 20;
const LOOK_AHEAD = 2000;
/** Milliseconds from one look at the inbox to the next: what arrives meanwhile is projected together. */
const PACE = 100;
/** Milliseconds between two looks at the inbox when nobody has called. */
const INTERVAL = 500;

interface ProjectorDeps extends OfferDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Projector {
  /** Something was stored: look now. */
  wake(): void;
  /** Finishes the bite at hand and looks no more. */
  stop(): Promise<void>;
}

interface Pending {
  readonly source: string;
  readonly id: string;
  readonly arrival: string;
  readonly type: string;
  readonly time: Date;
  readonly data: unknown;
}

// A source is one hub's at a time, so that a kiosk's events keep their order whoever projects them.
const CLAIM_SOURCES = `
SELECT source FROM inbox_source
WHERE source IN (
  SELECT source FROM (
    SELECT source FROM inbox WHERE projected_at IS NULL AND failure IS NULL ORDER BY arrival LIMIT ${LOOK_AHEAD}
  ) AS oldest)
LIMIT ${SOURCES} FOR UPDATE SKIP LOCKED`;

// Within an epoch the kiosk's own sequence counts; epochs follow one another as they arrived.
const PENDING = `
SELECT *, min(arrival) OVER (PARTITION BY source, epoch) AS epoch_arrival FROM (
  SELECT source, id, epoch, sequence, arrival, type, time, data FROM inbox
  WHERE source = ANY($1) AND projected_at IS NULL AND failure IS NULL
  ORDER BY arrival LIMIT ${BITE}
) AS bite ORDER BY source, epoch_arrival, sequence`;

const DONE = `
UPDATE inbox SET projected_at = $3 FROM unnest($1::text[], $2::uuid[]) AS done(source, id)
WHERE inbox.source = done.source AND inbox.id = done.id`;

/**
 * Projects one bite of events. Resolves to false once it has taken all that was there and that no other hub is at
 * work on.
 */
export async function projectSome(deps: ProjectorDeps): Promise<boolean> {
  try {
    return await projectBite(deps, 'together');
  } catch (error) {
    if (!isUnfit(error)) return overcome(deps, error);
  }
  // One of them the tables cannot hold. One after the other, each is known by its own failure.
  return projectBite(deps, 'one by one').catch((error) => overcome(deps, error));
}

/** True where the rest can go on. */
async function overcome(deps: ProjectorDeps, error: unknown): Promise<boolean> {
  if (error instanceof Spoilt) await park(deps, error);
  else if (!isCollision(error)) throw error;
  return true;
}

const projectBite = (deps: ProjectorDeps, how: 'together' | 'one by one'): Promise<boolean> =>
  inTransaction(deps.database, async (transaction) => {
    const claimed = await transaction.query<{ source: string }>({
      name: 'claim-sources',
      text: CLAIM_SOURCES,
    });
    if (claimed.rows.length === 0) return false;
    const sources = claimed.rows.map(({ source }) => source);
    const { rows } = await transaction.query<Pending>({ name: 'pending', text: PENDING, values: [sources] });
    if (how === 'together') await project(transaction, deps, rows);
    else
      for (const row of rows)
        await project(transaction, deps, [row]).catch((error) => {
          throw isUnfit(error) ? new Spoilt(row, error) : error;
        });
    await transaction.query({
      name: 'projected',
      text: DONE,
      values: [rows.map(({ source }) => source), rows.map(({ id }) => id), new Date(deps.clock.now())],
    });
    return rows.length === BITE || sources.length === SOURCES;
  });

class NotInCatalogue extends Error {
  override readonly name = 'NotInCatalogue';
}

/** An event that can never be projected as it is. */
class Spoilt extends Error {
  override readonly name = 'Spoilt';
  readonly row: Pending;

  constructor(row: Pending, cause: unknown) {
    super('an event could not be projected', { cause });
    this.row = row;
  }
}

/** Sets an event aside with the reason, so that those behind it go on; it can be projected later. */
async function park({ database, log }: ProjectorDeps, { row, cause }: Spoilt): Promise<void> {
  const { type, code, table } = describeError(cause);
  const reason = [type, code, table].filter(Boolean).join(' ');
  await database.query('UPDATE inbox SET failure = $3 WHERE source = $1 AND id = $2', [
    row.source,
    row.id,
    reason,
  ]);
  log.error({ source: row.source, event: row.id, type: row.type, reason }, 'an event could not be projected');
}

async function project(transaction: Transaction, deps: OfferDeps, rows: readonly Pending[]): Promise<void> {
  const heard = rows.map((row) => ({
    event: storedEvent(row),
    receipt: { source: row.source, eventId: row.id, arrival: row.arrival, time: row.time } satisfies Receipt,
  }));
  for (const { receipt, event } of heard) await applyReadiness(transaction, receipt, event);
  await applyMatters(transaction, heard);
  const told = heard.map((each): Told | null => {
    const meaning = meaningOf(each.event);
    return meaning && { ...each, meaning };
  });
  await applyMeanings(
    transaction,
    told.filter((each) => each !== null),
  );
  await applyOffers(transaction, deps, heard);
}

/** The catalogue may have moved on since the event was stored, so it is held against it again. */
function storedEvent(row: Pending): KioskEvent {
  const parsed = isEventType(row.type) ? EVENTS[row.type].data.safeParse(row.data) : null;
  if (!parsed?.success) throw new Spoilt(row, new NotInCatalogue());
  return { type: row.type, data: parsed.data } as KioskEvent;
}

/** Keeps the customer file up with the inbox until stopped. Any number of hubs may run one on the same database. */
export function startProjector(deps: ProjectorDeps): Projector {
  const { clock, log } = deps;
  let stopped = false;
  let woken = false;
  let rouse = () => {};

  /** Waits so long, or until it is so; whoever changes that rouses. */
  const wait = (milliseconds: number, isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clock.clearTimeout(timer);
        resolve();
      };
      const timer = clock.setTimeout(end, milliseconds);
      rouse = () => {
        if (isSo()) end();
      };
      rouse();
    });

  const work = async () => {
    while (!stopped) {
      woken = false;
      try {
        while (!stopped && (await projectSome(deps)));
      } catch (error) {
        log.error({ err: error }, 'the inbox could not be projected; trying again');
        woken = false;
      }
      await wait(PACE, () => stopped);
      await wait(INTERVAL - PACE, () => woken || stopped);
    }
  };

  const working = work();
  return {
    wake() {
      woken = true;
      rouse();
    },
    stop() {
      stopped = true;
      rouse();
      return working;
    },
  };
}
