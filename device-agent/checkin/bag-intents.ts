import type { Clock } from '../../config/clock.ts';
import type { Result } from '../../config/result.ts';
import type { Database } from '../../sync/kiosk/database.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import { digest } from '../dcs/digest.ts';
import type { CheckedBag, DcsPort } from '../dcs/port.ts';
import { askWrittenDown, createLearner } from './learn-later.ts';
import { bagsAdded } from './visit-events.ts';

/** How the intents' table comes to be; handed to whoever opens the kiosk's database. */
export const BAG_INTENT_MIGRATIONS = [
  {
    name: 'bag-intent',
    sql: `CREATE TABLE bag_intent (
      visit_id TEXT NOT NULL,
      reservation_id TEXT NOT NULL,
      bags INTEGER NOT NULL,
      checked_before TEXT NOT NULL,
      PRIMARY KEY (visit_id, reservation_id)
    ) STRICT`,
  },
  // Hosts tell by which command each bag was checked.
  {
    name: 'bag-intent-by-command',
    sql: 'ALTER TABLE bag_intent DROP COLUMN bags; ALTER TABLE bag_intent DROP COLUMN checked_before',
  },
];

/** Bags of one passenger that cost nothing: a visit asks for them once. */
export interface BagIntent {
  readonly visitId: string;
  readonly reservationId: string;
}

/** The idempotency key by which the host is asked for them, once or again. */
export const freeBagsKey = ({ visitId, reservationId }: BagIntent): string =>
  `${visitId}:bags:${reservationId}`;

interface BagIntentsDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly dcs: Pick<DcsPort, 'bagAllowance'>;
  readonly clock: Clock;
}

/**
 * Bags that cost nothing, that the host was asked to number and that it may have numbered: written before it is asked, and
 * gone in the transaction that records its answer. Where the answer was lost and the passenger went away, the host is asked
 * which bags they have, and never to number them again: nobody stands there to put on a tag.
 */
export function createBagIntents({ database, outbox, dcs, clock }: BagIntentsDeps) {
  const insert = database.prepare<[string, string]>(
    'INSERT OR IGNORE INTO bag_intent (visit_id, reservation_id) VALUES (?, ?)',
  );
  const remove = database.prepare<[string, string]>(
    'DELETE FROM bag_intent WHERE visit_id = ? AND reservation_id = ?',
  );
  const left = database.prepare<[], BagIntent>(
    'SELECT visit_id AS visitId, reservation_id AS reservationId FROM bag_intent',
  );
  const settle = ({ visitId, reservationId }: BagIntent): void => void remove.run(visitId, reservationId);

  const learner = createLearner<BagIntent>({
    clock,
    left: () => left.all(),
    nameOf: freeBagsKey,
    learn: async (intent) => {
      const { visitId, reservationId } = intent;
      const allowance = await dcs.bagAllowance({ reservationId });
      if (!allowance.ok && allowance.fault.code === 'dcs.unreachable') return 'away';
      const checked = allowance.ok ? allowance.value.checked : [];
      // Of bags that a desk has checked since, the desk tells.
      const own = digest(freeBagsKey(intent));
      const theirs = checked.filter(({ askedAs }) => askedAs === own);
      const told = theirs.length === 0 ? [] : [bagsAdded(visitId, theirs, null)];
      const recorded = await outbox.record(told, () => settle(intent));
      return recorded.ok ? 'learned' : 'away';
    },
  });

  return {
    ...learner,
    /** Asks for the bags, once it is written down that they are wanted (`askWrittenDown`). */
    asking: (
      intent: BagIntent,
      add: () => Promise<Result<CheckedBag[][], Fault>>,
    ): Promise<Result<CheckedBag[][], Fault>> => {
      const { visitId, reservationId } = intent;
      return askWrittenDown(outbox, {
        begin: () => void insert.run(visitId, reservationId),
        ask: () => learner.asking(freeBagsKey(intent), add),
        settle: () => settle(intent),
      });
    },
    /** SQL of a transaction: what became of them is recorded. */
    settle,
  };
}

export type BagIntents = ReturnType<typeof createBagIntents>;
