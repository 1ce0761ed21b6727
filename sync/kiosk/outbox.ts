import type { Clock } from '../../config/clock.ts';
import { newId as newUuid } from '../../config/ids.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { KioskEvent } from '../wire/events.ts';
import { type Database, sqliteCode } from './database.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { createGroupCommit } from './group-commit.ts';
import {
  currentEpoch,
  type OutboxEntry,
  prepareAppend,
  prepareCount,
  prepareCountRecorded,
  prepareShed,
  toEntry,
} from './outbox-table.ts';

export interface OutboxLevel {
  readonly events: number;
  readonly business: number;
  /** True from nine tenths of the capacity until it is down to eight: time to take no new passengers. */
  readonly nearlyFull: boolean;
}

export type OutboxFault = { readonly code: 'outbox.full' };

/** The kiosk's durable queue of events for the hub. */
export interface Outbox extends Delivery {
  /**
   * Appends events in one transaction with `fact`, the synchronous SQL of what they report, and resolves once both
   * are durable. `fact` runs later in the same turn of the event loop; what it throws rejects this call alone.
   */
  record(events: readonly KioskEvent[], fact?: () => void): Promise<Result<void, OutboxFault>>;
  level(): OutboxLevel;
  /** Events ever appended in this epoch, delivered or not. */
  recorded(): number;
  /** Calls `listener` when the level has changed or an event is to be sent again, until the result is called. */
  onLevel(listener: (level: OutboxLevel) => void): () => void;
}

export interface OutboxOptions {
  readonly database: Database;
  /** `kiosk/<kioskId>` */
  readonly source: string;
  /** Business events beyond this number are refused. */
  readonly capacity: number;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId?: () => string;
}

const NEARLY_FULL = 0.9;
const ROOM_AGAIN = 0.8;

export function createOutbox({ database, source, capacity, clock, newId = newUuid }: OutboxOptions): Outbox {
  const now = () => clock.now();
  const append = prepareAppend(database, currentEpoch(database, newId));
  const count = prepareCount(database);
  const shed = prepareShed(database);
  const countRecorded = prepareCountRecorded(database);
  const delivery = createDelivery({ database, source, now, newId });
  const listeners = new Set<(level: OutboxLevel) => void>();

  const measure = (before: boolean): OutboxLevel => {
    const { events, business } = count();
    return { events, business, nearlyFull: business >= capacity * (before ? ROOM_AGAIN : NEARLY_FULL) };
  };
  let level = measure(false);

  const announce = () => {
    for (const listener of listeners) listener(level);
  };

  const noteLevel = () => {
    const before = level;
    level = measure(before.nearlyFull);
    if (level.events === before.events && level.business === before.business) return;
    announce();
  };
  const commit = createGroupCommit(database, noteLevel);

  const appendAll = (entries: readonly OutboxEntry[], fact?: () => unknown): Result<void, OutboxFault> => {
    const business = entries.filter((entry) => entry.class === 'business').length;
    const held = count();
    if (business > 0 && held.business + business > capacity) return err({ code: 'outbox.full' });
    for (const entry of entries) append(entry);
    const excess = held.events + entries.length - capacity;
    if (excess > 0) shed(excess);
    if (fact?.() instanceof Promise) throw new Error('a fact is recorded synchronously, not by a promise');
    return ok(undefined);
  };

  return {
    async record(events, fact) {
      const entries = events.map((event) => toEntry(event, newId(), now()));
      try {
        return await commit(() => appendAll(entries, fact));
      } catch (error) {
        if (sqliteCode(error) === 'SQLITE_FULL') return err({ code: 'outbox.full' });
        throw error;
      }
    },
    level: () => level,
    recorded: countRecorded,
    onLevel(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lease: (limit) => {
      const lease = delivery.lease(limit);
      noteLevel();
      return lease;
    },
    settle: (lease, results) => {
      delivery.settle(lease, results);
      noteLevel();
    },
    release: delivery.release,
    dueIn: delivery.dueIn,
    parked: delivery.parked,
    redrive: (id) => {
      const found = delivery.redrive(id);
      if (found) announce();
      return found;
    },
  };
}
