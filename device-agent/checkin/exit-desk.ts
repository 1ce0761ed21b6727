import { ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { AgentEvent } from '../contract/stream.ts';
import type { SeatedTraveller } from './seat-party.ts';
import type { Stage, Visit } from './visit.ts';
import { passengerOf } from './visit-view.ts';

interface ExitDeskDeps {
  readonly outbox: Outbox;
  readonly waitFor: (visit: Visit, stage: Stage, event: AgentEvent) => void;
}

/** Whoever is checked in has been asked where that was done. */
const mustSay = ({ reservation: { state }, seating }: SeatedTraveller): boolean =>
  seating?.atExit === true && state !== 'checked-in' && state !== 'boarded';

/**
 * Asks whoever comes with a seat at an exit whether they can and will help there, before they are checked in to it: an airline
 * may seat nobody there of whom it has not heard so (14 CFR 121.585(d), (f)), and no host tells whether they were asked.
 */
export function createExitDesk({ outbox, waitFor }: ExitDeskDeps) {
  const openOf = ({ seated, exitAnswers }: Visit): SeatedTraveller | undefined =>
    seated.find((one) => mustSay(one) && !exitAnswers.has(one.reservation.passengerId));

  return {
    /** Asks the next of them; false where nobody is left to ask. */
    asks: (visit: Visit): boolean => {
      const open = openOf(visit);
      if (!open?.seating) return false;
      const passenger = passengerOf(open.reservation);
      const { number: seat } = open.seating.seat;
      waitFor(visit, 'awaiting-exit-answer', {
        ...{ type: 'visit.exit-seat', visitId: visit.visitId, passenger, seat },
      });
      return true;
    },
    /** The answer of the one who was asked. */
    answer: async (visit: Visit, agreed: boolean): Promise<Result<void, Fault>> => {
      const open = openOf(visit);
      if (!open?.seating) return ok(undefined);
      const { visitId } = visit;
      const { number: seat } = open.seating.seat;
      const recorded = await outbox.record([{ type: 'exit-row.answered', data: { visitId, seat, agreed } }]);
      if (!recorded.ok) return recorded;
      visit.exitAnswers = new Map([...visit.exitAnswers, [open.reservation.passengerId, agreed]]);
      return ok(undefined);
    },
  };
}
