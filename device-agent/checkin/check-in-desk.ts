import { ok } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { CheckInIntents } from './check-in-intents.ts';
import { checkInParty } from './check-in-party.ts';
import type { Turns } from './turns.ts';
import type { Step, Visit } from './visit.ts';
import { standbyViewOf } from './visit-view.ts';

interface CheckInDeskDeps extends Pick<Turns, 'tell'> {
  readonly dcs: DcsPort;
  readonly outbox: Outbox;
  readonly intents: CheckInIntents;
  readonly kioskId: string;
  readonly bagsArePending: (visit: Visit) => boolean;
  /** From here on the party is checked in whatever happens: only passes and tags are still to come. */
  readonly onCheckedIn: (visit: Visit) => void;
}

/** Checks in a party that has confirmed everything, and says which passes it is owed. */
export function createCheckInDesk({
  dcs,
  outbox,
  intents,
  kioskId,
  tell,
  bagsArePending,
  onCheckedIn,
}: CheckInDeskDeps) {
  return {
    checkIn:
      (visit: Visit): Step =>
      async () => {
        const { visitId } = visit;
        await visit.seatChanges;
        if (!visit.acknowledged) {
          const acknowledged = await outbox.record([
            { type: 'dangerous-goods.acknowledged', data: { visitId, language: visit.language } },
          ]);
          if (!acknowledged.ok) return acknowledged;
          visit.acknowledged = true;
        }
        const deps = { dcs, outbox, intents, kioskId };
        const checkedIn = await checkInParty(deps, visitId, visit.seated, visit.checkedIn);
        if (!checkedIn.ok) return checkedIn;
        const { passes, leftOut, sequenceNumber, seat, standby } = checkedIn.value;
        visit.party = passes;
        if (visit.wantsPasses !== 'none' || !bagsArePending(visit))
          visit.owed = passes.map((pass) => ({ document: 'boarding-pass', ...pass }));
        const left = leftOut.map((one) => ({ ...one }));
        tell(visit, {
          ...{ type: 'visit.checked-in', visitId, sequenceNumber, seat, leftOut: left },
          ...(standby && { standby: standbyViewOf(standby) }),
        });
        onCheckedIn(visit);
        return ok(undefined);
      },
  };
}
