import type { Clock } from '../../config/clock.ts';
import { ok, type Result } from '../../config/result.ts';
import type { Database } from '../../sync/kiosk/database.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort, Reservation } from '../dcs/port.ts';
import { askWrittenDown, createLearner } from './learn-later.ts';
import { seatChosen } from './visit-events.ts';

/** How the intents' table comes to be; handed to whoever opens the kiosk's database. */
export const SEAT_INTENT_MIGRATION = {
  name: 'seat-intent',
  sql: `CREATE TABLE seat_intent (
    reservation_id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL,
    seat TEXT NOT NULL,
    previous TEXT NOT NULL,
    exit_row INTEGER NOT NULL
  ) STRICT`,
};

/** A seat that a passenger has chosen, and the one they had. */
export interface SeatIntent {
  readonly reservationId: string;
  readonly visitId: string;
  readonly seat: string;
  readonly previous: string;
  readonly exitRow: boolean;
}

interface SeatIntentsDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly dcs: Pick<DcsPort, 'load'>;
  readonly clock: Clock;
}

/**
 * Seats that cost nothing, that the host was asked for and that it may have given: written before it is asked, and gone in
 * the transaction that records its answer. Where the answer was lost, or the power failed, the host is asked where they
 * sit, and never for the seat again: whoever has gone on with another must not be moved.
 */
export function createSeatIntents({ database, outbox, dcs, clock }: SeatIntentsDeps) {
  const insert = database.prepare<[string, string, string, string, number]>(
    `INSERT OR REPLACE INTO seat_intent (reservation_id, visit_id, seat, previous, exit_row)
      VALUES (?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare('DELETE FROM seat_intent WHERE reservation_id = ?');
  const all = database.prepare<[], Omit<SeatIntent, 'exitRow'> & { exitRow: number }>(
    `SELECT reservation_id AS reservationId, visit_id AS visitId, seat, previous, exit_row AS exitRow
      FROM seat_intent`,
  );
  const left = (): SeatIntent[] => all.all().map((row) => ({ ...row, exitRow: row.exitRow === 1 }));
  const settle = (reservationId: string): void => void remove.run(reservationId);

  /** Asks where they sit: their reservation where the seat is theirs, null where it is not; the airline is told once. */
  const learn = async (intent: SeatIntent): Promise<Result<Reservation | null, Fault>> => {
    const { reservationId, visitId, seat: number, previous, exitRow } = intent;
    const loaded = await dcs.load({ reservationId });
    if (!loaded.ok && loaded.fault.code === 'dcs.unreachable') return loaded;
    const theirs =
      loaded.ok && loaded.value.seat?.number === number && loaded.value.seat.chosenBy === 'passenger'
        ? loaded.value
        : null;
    const told = theirs ? [seatChosen(visitId, theirs, { seat: { number, exitRow }, previous })] : [];
    const recorded = await outbox.record(told, () => settle(reservationId));
    return recorded.ok ? ok(theirs) : recorded;
  };

  const learner = createLearner({
    clock,
    left,
    nameOf: ({ reservationId }) => reservationId,
    learn: async (intent) => ((await learn(intent)).ok ? 'learned' : 'away'),
  });

  return {
    ...learner,
    /** What is not known of this reservation, if anything. */
    of: (reservationId: string): SeatIntent | null =>
      left().find((intent) => intent.reservationId === reservationId) ?? null,
    learn,
    /** Asks for the seat, once what is wanted is written down (`askWrittenDown`). */
    asking: (
      { reservationId, visitId, seat, previous, exitRow }: SeatIntent,
      assign: () => Promise<Result<Reservation, Fault>>,
    ): Promise<Result<Reservation, Fault>> =>
      askWrittenDown(outbox, {
        begin: () => void insert.run(reservationId, visitId, seat, previous, exitRow ? 1 : 0),
        ask: () => learner.asking(reservationId, assign),
        settle: () => settle(reservationId),
      }),
    /** SQL of a transaction: what became of it is recorded. */
    settle,
  };
}

export type SeatIntents = ReturnType<typeof createSeatIntents>;
