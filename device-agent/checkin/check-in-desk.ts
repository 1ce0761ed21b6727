import type { Clock } from '../../config/clock.ts';
import { err, ok } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { CheckInIntents } from './check-in-intents.ts';
import { checkInParty } from './check-in-party.ts';
import { deskFor, isLeftBehind, type Refusal, refusedTo } from './eligibility.ts';
import type { Turns } from './turns.ts';
import type { Step, Visit } from './visit.ts';
import { standbyViewOf } from './visit-view.ts';

interface CheckInDeskDeps extends Pick<Turns, 'tell'> {
  readonly dcs: DcsPort;
  readonly outbox: Outbox;
  readonly intents: CheckInIntents;
  readonly clock: Pick<Clock, 'now'>;
  readonly config: Pick<KioskConfig, 'kioskId' | 'serviceDesk'>;
  readonly bagsArePending: (visit: Visit) => boolean;
  /** Of whoever's reservation is gone: what they have by now, or the refusal. */
  readonly lookUpAgain: (visit: Visit, refusal: Refusal) => ReturnType<Step>;
  /** From here on the party is checked in whatever happens: only passes and tags are still to come. */
  readonly onCheckedIn: (visit: Visit) => void;
}

/** Checks in a party that has confirmed everything, and says which passes it is owed. */
export function createCheckInDesk({
  dcs,
  outbox,
  intents,
  clock,
  config: { kioskId, serviceDesk },
  tell,
  bagsArePending,
  lookUpAgain,
  onCheckedIn,
}: CheckInDeskDeps) {
  /** Whoever confirms acknowledges what may not fly: it is recorded with the first thing that they are checked in for. */
  const withAcknowledgement = (visit: Visit): Pick<Outbox, 'record'> => ({
    record: async (events, fact) => {
      if (visit.acknowledged) return outbox.record(events, fact);
      const { visitId, language } = visit;
      const acknowledgement = { type: 'dangerous-goods.acknowledged', data: { visitId, language } } as const;
      const recorded = await outbox.record([acknowledgement, ...events], fact);
      visit.acknowledged = recorded.ok;
      return recorded;
    },
  });

  /**
   * A flight may be cancelled, or close, while the passenger looks at it: they are offered what whoever comes then is
   * offered, told from the flight as it is by now.
   */
  const asItIsNow = async ({ seated: [first] }: Visit, refusal: Refusal): Promise<Refusal> => {
    if (!first || !isLeftBehind(refusal)) return refusal;
    const { reservationId } = first.reservation;
    const now = await dcs.load({ reservationId });
    const about = now.ok ? now.value : first.reservation;
    const closed = refusal.code === 'check-in.closed' && { closedAt: about.flight.checkInCloses };
    return refusedTo(about, { ...refusal, ...closed });
  };

  return {
    checkIn:
      (visit: Visit): Step =>
      async () => {
        const { visitId } = visit;
        await visit.seatChanges;
        const acknowledging = withAcknowledgement(visit);
        const deps = { dcs, outbox: acknowledging, intents, clock, kioskId };
        const checkedIn = await checkInParty(deps, visitId, visit.seated, visit.checkedIn);
        // Whoever was checked in before, or was stopped on the way, has acknowledged it all the same.
        const acknowledged = visit.acknowledged ? ok(undefined) : await acknowledging.record([]);
        if (!acknowledged.ok) return acknowledged;
        if (!checkedIn.ok && checkedIn.fault.code === 'booking.not-found')
          return lookUpAgain(visit, checkedIn.fault);
        if (!checkedIn.ok) return err(await asItIsNow(visit, checkedIn.fault));
        const { travellers, passes, leftOut, sequenceNumber, seat, standby } = checkedIn.value;
        visit.seated = travellers;
        visit.party = passes;
        if (visit.wantsPasses !== 'none' || !bagsArePending(visit))
          visit.owed = passes.map((pass) => ({ document: 'boarding-pass', ...pass }));
        const left = leftOut.map((one) => ({ ...one, desk: deskFor(one.code, { serviceDesk }) }));
        tell(visit, {
          ...{ type: 'visit.checked-in', visitId, sequenceNumber, seat, leftOut: left },
          ...(standby && { standby: standbyViewOf(standby) }),
        });
        onCheckedIn(visit);
        return ok(undefined);
      },
  };
}
