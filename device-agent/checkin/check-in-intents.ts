import type { Clock } from '../../config/clock.ts';
import { ok, type Result } from '../../config/result.ts';
import type { Database } from '../../sync/kiosk/database.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { Fault } from '../contract/faults.ts';
import { type DcsPort, ON_LAP, type Reservation } from '../dcs/port.ts';
import { createLearner } from './learn-later.ts';
import { completed, standbyJoined } from './visit-events.ts';

/** How the intents' table comes to be; handed to whoever opens the kiosk's database. */
export const CHECK_IN_INTENT_MIGRATION = {
  name: 'check-in-intent',
  sql: `CREATE TABLE check_in_intent (
    reservation_id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL
  ) STRICT`,
};

interface IntentsDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly dcs: Pick<DcsPort, 'load' | 'standbyPlace'>;
  readonly clock: Clock;
}

/**
 * Check-ins, and places on the standby list, that the host was asked for and whose outcome is not yet recorded: written
 * before the host is asked, and gone in the transaction that records its answer. What is left of a visit that is over,
 * because the answer was lost or the power failed, is asked for: whoever turns out to be checked in, or on the list, is
 * told to the airline's centre all the same.
 */
export function createCheckInIntents({ database, outbox, dcs, clock }: IntentsDeps) {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO check_in_intent (reservation_id, visit_id) VALUES (?, ?)',
  );
  const remove = database.prepare('DELETE FROM check_in_intent WHERE reservation_id = ?');
  const left = database.prepare<[], { reservationId: string; visitId: string }>(
    'SELECT reservation_id AS reservationId, visit_id AS visitId FROM check_in_intent',
  );
  const settle = (reservationId: string): void => void remove.run(reservationId);

  const learn = async (visitId: string, reservationId: string): Promise<'learned' | 'away'> => {
    const loaded = await dcs.load({ reservationId });
    if (!loaded.ok && loaded.fault.code === 'dcs.unreachable') return 'away';
    const told = loaded.ok ? await toldOf(visitId, loaded.value) : ok([]);
    if (!told.ok) return 'away';
    const recorded = await outbox.record(told.value, () => settle(reservationId));
    return recorded.ok ? 'learned' : 'away';
  };

  const toldOf = async (visitId: string, reservation: Reservation): Promise<Result<KioskEvent[], Fault>> => {
    const done = numbersOf(reservation);
    if (done) return ok([completed(visitId, reservation, done)]);
    if (reservation.state !== 'standby') return ok([]);
    const standing = await dcs.standbyPlace({ reservationId: reservation.reservationId });
    if (!standing.ok) return standing.fault.code === 'dcs.unreachable' ? standing : ok([]);
    const { sequenceNumber, place } = standing.value;
    return ok(
      sequenceNumber === null ? [] : [standbyJoined(visitId, reservation, { sequenceNumber, place })],
    );
  };

  const learner = createLearner({
    clock,
    left: () => left.all(),
    nameOf: ({ reservationId }) => reservationId,
    learn: ({ visitId, reservationId }) => learn(visitId, reservationId),
  });

  return {
    ...learner,
    /** SQL of a transaction: this reservation is about to be checked in. */
    begin: (visitId: string, reservationId: string): void => void insert.run(reservationId, visitId),
    /** SQL of a transaction: what became of it is recorded. */
    settle,
  };
}

export type CheckInIntents = ReturnType<typeof createCheckInIntents>;

/** What a check-in gives; `ON_LAP` for whoever has no seat of their own. */
export interface Numbers {
  readonly sequenceNumber: number;
  readonly seat: string;
}

/** Null for whoever is not checked in. */
export function numbersOf({ state, sequenceNumber, seat, onLapOf }: Reservation): Numbers | null {
  if ((state !== 'checked-in' && state !== 'boarded') || sequenceNumber === null) return null;
  return { sequenceNumber, seat: seat?.number ?? (onLapOf === null ? '' : ON_LAP) };
}
