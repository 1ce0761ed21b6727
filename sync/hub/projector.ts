import type { Logger } from 'pino';
import type { Clock } from '../../config/clock.ts';
import { applyMeaning, type Receipt } from '../crm/apply.ts';
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
import { applyMatter } from './matters.ts';
import { applyReadiness } from './readiness.ts';

/** Events projected in one transaction, and how far ahead a free source is looked for. */
const BITE = 100;
const LOOK_AHEAD = 2000;
/** Milliseconds between two looks at the inbox when nobody has called. */
const INTERVAL = 500;

interface ProjectorDeps {
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
const CLAIM_SOURCE = `
SELECT source FROM inbox_source
WHERE source IN (
  SELECT source FROM (
    SELECT source FROM inbox WHERE projected_at IS NULL AND failure IS NULL ORDER BY arrival LIMIT ${LOOK_AHEAD}
  ) AS oldest)
LIMIT 1 FOR UPDATE SKIP LOCKED`;

// Within an epoch the kiosk's own sequence counts; epochs follow one another as they arrived.
const PENDING = `
SELECT *, min(arrival) OVER (PARTITION BY epoch) AS epoch_arrival FROM (
  SELECT source, id, epoch, sequence, arrival, type, time, data FROM inbox
  WHERE source = $1 AND projected_at IS NULL AND failure IS NULL
  ORDER BY arrival LIMIT ${BITE}
) AS bite ORDER BY epoch_arrival, sequence`;

/** Projects one bite of one source. Resolves to false when nothing is left that another hub is not at work on. */
export async function projectSome(deps: ProjectorDeps): Promise<boolean> {
  let spoilt: Spoilt | undefined;
  try {
    return await inTransaction(deps.database, async (transaction) => {
      const claimed = await transaction.query<{ source: string }>(CLAIM_SOURCE);
      const source = claimed.rows[0]?.source;
      if (source === undefined) return false;
      const { rows } = await transaction.query<Pending>(PENDING, [source]);
      for (const row of rows) {
        try {
          await project(transaction, row);
        } catch (error) {
          if (error instanceof NotInCatalogue || isUnfit(error)) spoilt = { row, error };
          throw error;
        }
      }
      await transaction.query(
        'UPDATE inbox SET projected_at = $3 WHERE source = $1 AND id = ANY($2::uuid[])',
        [source, rows.map(({ id }) => id), new Date(deps.clock.now())],
      );
      return true;
    });
  } catch (error) {
    if (spoilt !== undefined) {
      await park(deps, spoilt);
      return true;
    }
    if (isCollision(error)) return true;
    throw error;
  }
}

class NotInCatalogue extends Error {
  override readonly name = 'NotInCatalogue';
}

interface Spoilt {
  readonly row: Pending;
  readonly error: unknown;
}

/** Sets an event aside with the reason, so that those behind it go on; it can be projected later. */
async function park({ database, log }: ProjectorDeps, { row, error }: Spoilt): Promise<void> {
  const { type, code, table } = describeError(error);
  const reason = [type, code, table].filter(Boolean).join(' ');
  await database.query('UPDATE inbox SET failure = $3 WHERE source = $1 AND id = $2', [
    row.source,
    row.id,
    reason,
  ]);
  log.error({ source: row.source, event: row.id, type: row.type, reason }, 'an event could not be projected');
}

async function project(transaction: Transaction, row: Pending): Promise<void> {
  const event = storedEvent(row);
  const receipt: Receipt = { source: row.source, eventId: row.id, arrival: row.arrival, time: row.time };
  await applyReadiness(transaction, receipt, event);
  await applyMatter(transaction, receipt, event);
  const meaning = meaningOf(event);
  if (meaning !== null) await applyMeaning(transaction, receipt, event, meaning);
}

/** The catalogue may have moved on since the event was stored, so it is held against it again. */
function storedEvent({ type, data }: Pending): KioskEvent {
  if (!isEventType(type)) throw new NotInCatalogue();
  const parsed = EVENTS[type].data.safeParse(data);
  if (!parsed.success) throw new NotInCatalogue();
  return { type, data: parsed.data } as KioskEvent;
}

/** Keeps the customer file up with the inbox until stopped. Any number of hubs may run one on the same database. */
export function startProjector(deps: ProjectorDeps): Projector {
  const { clock, log } = deps;
  let stopped = false;
  let woken = false;
  let rouse = () => {};

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = clock.setTimeout(() => rouse(), INTERVAL);
      rouse = () => {
        clock.clearTimeout(timer);
        resolve();
      };
      if (woken || stopped) rouse();
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
      await rest();
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
