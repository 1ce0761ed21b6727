import type { Clock } from '../../config/clock.ts';
import { ok, type Result } from '../../config/result.ts';
import type { Database } from '../../sync/kiosk/database.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort, Flight, Reservation } from '../dcs/port.ts';
import { askWrittenDown, createLearner } from './learn-later.ts';
import { rebooked } from './visit-events.ts';

/** How the intents' table comes to be; handed to whoever opens the kiosk's database. */
export const MOVE_INTENT_MIGRATION = {
  name: 'move-intent',
  sql: `CREATE TABLE move_intent (
    visit_id TEXT NOT NULL,
    flight_id TEXT NOT NULL,
    reservation_id TEXT NOT NULL,
    record_locator TEXT NOT NULL,
    surname TEXT NOT NULL,
    passengers INTEGER NOT NULL,
    from_flight TEXT NOT NULL,
    PRIMARY KEY (visit_id, flight_id)
  ) STRICT`,
};

/** A party that wants to fly on another flight; `first` is the one of them who was found first, as they were booked. */
export interface Move {
  readonly visitId: string;
  readonly flightId: string;
  readonly first: Pick<Reservation, 'reservationId' | 'recordLocator' | 'surname' | 'flight'>;
  readonly passengers: number;
}

interface Row {
  readonly visitId: string;
  readonly flightId: string;
  readonly reservationId: string;
  readonly recordLocator: string;
  readonly surname: string;
  readonly passengers: number;
  readonly fromFlight: string;
}

interface MoveIntentsDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly dcs: Pick<DcsPort, 'identify' | 'load'>;
  readonly clock: Clock;
}

/**
 * Moves to other flights that the host was asked for and that it may have made: written before it is asked, and gone in the
 * transaction that records its answer. Where the answer was lost and the party went away, the host is asked what they fly
 * on, and never to move them again: somebody else may have helped them meanwhile.
 */
export function createMoveIntents({ database, outbox, dcs, clock }: MoveIntentsDeps) {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO move_intent
      (visit_id, flight_id, reservation_id, record_locator, surname, passengers, from_flight)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare('DELETE FROM move_intent WHERE visit_id = ? AND flight_id = ?');
  const left = database.prepare<[], Row>(
    `SELECT visit_id AS visitId, flight_id AS flightId, reservation_id AS reservationId,
      record_locator AS recordLocator, surname, passengers, from_flight AS fromFlight FROM move_intent`,
  );
  const nameOf = ({ visitId, flightId }: Pick<Move, 'visitId' | 'flightId'>) => `${visitId} ${flightId}`;
  const settle = ({ visitId, flightId }: Pick<Move, 'visitId' | 'flightId'>): void =>
    void remove.run(visitId, flightId);

  /** Their reservation on the flight that they wanted; null where they are not on it. */
  const there = async (row: Row, from: Flight): Promise<Result<Reservation | null, Fault>> => {
    const before = await dcs.load({ reservationId: row.reservationId });
    if (before.ok) return ok(null);
    if (before.fault.code === 'dcs.unreachable') return before;
    const { recordLocator, surname, flightId } = row;
    const identification = { by: 'record-locator', recordLocator, surname } as const;
    const found = await dcs.identify({ identification, from: from.from });
    if (!found.ok) return found.fault.code === 'dcs.unreachable' ? found : ok(null);
    return ok(found.value.find(({ flight }) => flight.flightId === flightId) ?? null);
  };

  const learner = createLearner({
    clock,
    left: () => left.all(),
    nameOf,
    learn: async (row) => {
      const from = JSON.parse(row.fromFlight) as Flight;
      const now = await there(row, from);
      if (!now.ok) return 'away';
      const told = now.value ? [rebooked({ ...row, from, to: now.value.flight })] : [];
      const recorded = await outbox.record(told, () => settle(row));
      return recorded.ok ? 'learned' : 'away';
    },
  });

  return {
    ...learner,
    /** Asks for the move, once what is wanted is written down (`askWrittenDown`). */
    asking: <T>(move: Move, rebook: () => Promise<Result<T, Fault>>): Promise<Result<T, Fault>> => {
      const { visitId, flightId, first, passengers } = move;
      const { reservationId, recordLocator, surname, flight } = first;
      const from = JSON.stringify(flight);
      return askWrittenDown(outbox, {
        begin: () =>
          void insert.run(visitId, flightId, reservationId, recordLocator, surname, passengers, from),
        ask: () => learner.asking(nameOf(move), rebook),
        settle: () => settle(move),
      });
    },
    /** SQL of a transaction: what became of it is recorded. */
    settle,
  };
}

export type MoveIntents = ReturnType<typeof createMoveIntents>;
