import { newId } from '../../config/ids.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { FaultCode } from '../contract/faults.ts';
import type { AgentEvent, KioskCommand } from '../contract/stream.ts';
import type { Flight, Identification, Reservation } from '../dcs/port.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { PrintJobs } from '../hardware/jobs/print-jobs.ts';
import { type BagPayments, createBagDesk } from './bag-desk.ts';
import { checkInParty } from './check-in-party.ts';
import type { Refusal } from './eligibility.ts';
import { findBookings } from './find-bookings.ts';
import type { FindDeps } from './find-deps.ts';
import { type Shown, typed } from './identification.ts';
import { createPassDesk } from './pass-desk.ts';
import type { PrintReports } from './print-reports.ts';
import { readPassport } from './read-passport.ts';
import { alternativesTo, rebookTo, type Stranded } from './rebooking.ts';
import { createSeatDesk } from './seat-desk.ts';
import { seatParty } from './seat-party.ts';
import { acceptDocument, chosenOf, gatherTravellers, isParty } from './travellers.ts';
import { newVisit, type Stage, type Step, type Visit } from './visit.ts';
import { identified } from './visit-events.ts';
import type { Ended, VisitLog } from './visit-log.ts';
import { flightViewOf, passengerOf, travellerViewOf, viewOfVisit } from './visit-view.ts';

export interface VisitsDeps extends FindDeps {
  readonly outbox: Outbox;
  readonly jobs: PrintJobs;
  readonly ledger: Ledger;
  readonly reports: PrintReports;
  readonly payments: BagPayments;
  readonly log: VisitLog;
  /** False while the kiosk is out of service or no page shows it: then nobody's document is looked at. */
  readonly mayBegin: () => boolean;
  readonly emit: (event: AgentEvent) => void;
}

const isFlight =
  (flightId: string) =>
  (flight: Flight): boolean =>
    flight.flightId === flightId;

type Identified = Extract<Shown, { is: 'identification' }>;

const DONE: Result<void, Refusal> = ok(undefined);
const OVER: ReadonlySet<Stage> = new Set(['refused', 'issued', 'not-issued', 'bags-failed']);

/**
 * The visits to one kiosk, one at a time: from what is shown or typed to the passes in the party's hands. Every fact is
 * durable in the outbox before it is told; an answer that comes after its visit has ended is dropped.
 */
export function createVisits(deps: VisitsDeps) {
  const { config, dcs, outbox, jobs, log, clock, emit } = deps;
  let current: Visit | null = null;
  /** A visit that the next passenger's document brought to its end; its page still owes the record of it. */
  let closing: Ended | null = null;

  const isCurrent = (visit: Visit) => visit === current;
  const tell = (visit: Visit, event: AgentEvent) => {
    if (isCurrent(visit)) emit(event);
  };

  const take = async (visit: Visit, stage: Stage, step: Step): Promise<void> => {
    visit.stage = stage;
    visit.again = step;
    const outcome = await step();
    if (!outcome.ok && isCurrent(visit)) await refuse(visit, outcome.fault);
  };

  const refuse = async (visit: Visit, refusal: Refusal): Promise<void> => {
    const { visitId } = visit;
    const mayPass = refusal.code === 'dcs.unreachable' || refusal.code === 'outbox.full';
    if (!mayPass) visit.again = null;
    const canRetry = visit.again !== null;
    visit.stage = 'refused';
    await outbox.record([{ type: 'check-in.refused', data: { visitId, code: refusal.code } }]);
    const { code, opensAt, closedAt, stranded } = refusal;
    visit.stranded = stranded ? await alternativesTo(dcs, stranded, config.airline.groupLimit) : null;
    const alternatives = (visit.stranded?.flights ?? []).map((flight) => ({
      choiceId: flight.flightId,
      flight: flightViewOf(flight),
    }));
    tell(visit, { type: 'visit.refused', visitId, code, opensAt, closedAt, canRetry, alternatives });
  };

  /** What is waited for is a choice or a document: there is nothing to ask the airline again. */
  const waitFor = (visit: Visit, stage: Stage, event: AgentEvent): Result<void, Refusal> => {
    visit.stage = stage;
    visit.again = null;
    tell(visit, event);
    return DONE;
  };

  const bagDesk = createBagDesk({ ...deps, isCurrent, tell, take, issue: (visit) => passDesk.issue(visit) });
  const passDesk = createPassDesk({
    ...{ ...deps, hasVisit: () => current !== null, isCurrent, tell, take },
    // The passes are in their hands: now the bags that wait for theirs.
    onAllOut: (visit) =>
      bagDesk.arePending(visit) && void take(visit, 'settling-bags', bagDesk.settle(visit)),
  });

  const seatDesk = createSeatDesk({
    ...{ airline: config.airline, dcs, outbox, tell, refuse },
    takesBags: bagDesk.takesBags,
  });

  const mayBegin = () => !(current && !OVER.has(current.stage)) && deps.mayBegin();

  const begin = (by: Visit['by'], identify: () => Result<Identification, Refusal>): void => {
    if (!mayBegin()) return;
    void jobs.emptyOutput();
    if (closing) void log.ended(closing, { outcome: 'cut-off' });
    closing = current && {
      visitId: current.visitId,
      startedAt: current.startedAt,
      language: current.language,
    };
    const visit = newVisit(newId(), by, clock.now());
    current = visit;
    void log.started(visit).then((recorded) => {
      tell(visit, { type: 'visit.started', visitId: visit.visitId, by });
      return recorded.ok ? take(visit, 'identifying', find(visit, identify)) : refuse(visit, recorded.fault);
    });
  };

  const find =
    (visit: Visit, identify: () => Result<Identification, Refusal>): Step =>
    async () => {
      const identification = identify();
      if (!identification.ok) return identification;
      const { by } = identification.value;
      visit.foundBy = {
        document: by === 'document' ? identification.value.document : null,
        isPersonal: by !== 'record-locator' && by !== 'ticket',
      };
      const found = await findBookings(deps, identification.value);
      if (!found.ok || !isCurrent(visit)) return found.ok ? DONE : found;
      if (found.value.length === 1) return gather(visit, found.value[0])();
      visit.choices = found.value;
      const choices = found.value.map(({ reservationId, flight }) => ({
        choiceId: reservationId,
        flight: flightViewOf(flight),
      }));
      return waitFor(visit, 'choosing', { type: 'visit.choices', visitId: visit.visitId, choices });
    };

  const rebook =
    (visit: Visit, stranded: Stranded, flightId: string): Step =>
    async () => {
      const moved = await rebookTo({ dcs, outbox }, visit.visitId, stranded, flightId);
      // The flight may have filled up: others may not.
      if (!moved.ok) return err({ ...moved.fault, stranded: stranded.first });
      if (!isCurrent(visit)) return DONE;
      return gather(visit, moved.value)();
    };

  const gather =
    (visit: Visit, reservation: Reservation): Step =>
    async () => {
      const gathered = await gatherTravellers(deps, reservation, visit.foundBy);
      if (!gathered.ok || !isCurrent(visit)) return gathered.ok ? DONE : gathered;
      visit.travellers = gathered.value;
      if (!isParty(gathered.value)) return prepare(visit)();
      const travellers = gathered.value.map(travellerViewOf);
      return waitFor(visit, 'gathering', { type: 'visit.party', visitId: visit.visitId, travellers });
    };

  /** Everything about those who come along, until nothing is left but to confirm it. */
  const prepare =
    (visit: Visit, problem: FaultCode | null = null): Step =>
    async () => {
      const { visitId } = visit;
      const lacking = visit.travellers.find(({ lacksDocument, refusal }) => lacksDocument && !refusal);
      if (lacking) {
        const passenger = passengerOf(lacking.reservation);
        return waitFor(visit, 'awaiting-document', {
          type: 'visit.document-needed',
          visitId,
          passenger,
          problem,
        });
      }
      const seated = await seatParty({ dcs, visitId }, visit.travellers);
      if (!seated.ok || !isCurrent(visit)) return seated.ok ? DONE : seated;
      const [lead, ...others] = seated.value;
      if (!lead?.seating) return err({ code: 'check-in.see-staff', detail: 'an infant without an adult' });
      const events = seated.value.flatMap((traveller) => identified(visitId, visit.by, traveller));
      const recorded = await outbox.record(events);
      if (!recorded.ok) return recorded;
      visit.seated = seated.value;
      const view = viewOfVisit(visitId, [lead, ...others], bagDesk.takesBags());
      return waitFor(visit, 'ready', { type: 'visit.ready', visit: view });
    };

  const checkIn =
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
      const checkedIn = await checkInParty(
        { dcs, outbox, kioskId: config.kioskId },
        visitId,
        visit.seated,
        visit.checkedIn,
      );
      if (!checkedIn.ok) return checkedIn;
      const { passes, leftOut, sequenceNumber, seat } = checkedIn.value;
      visit.party = passes;
      if (visit.wantsPasses || !bagDesk.arePending(visit))
        visit.owed = passes.map((pass) => ({ document: 'boarding-pass', ...pass }));
      tell(visit, {
        type: 'visit.checked-in',
        visitId,
        sequenceNumber,
        seat,
        leftOut: leftOut.map((left) => ({ ...left })),
      });
      // From here on the party is checked in whatever happens: only the passes are still to come.
      if (visit.owed.length > 0) void take(visit, 'issuing', passDesk.issue(visit));
      else void take(visit, 'settling-bags', bagDesk.settle(visit));
      return DONE;
    };

  const showDocument = (visit: Visit, lines: readonly string[]): void => {
    const document = readPassport(lines, clock, config.airport.timeZone);
    const accepted = document.ok ? acceptDocument(visit.travellers, document.value, deps) : document;
    if (accepted.ok) visit.travellers = accepted.value;
    const problem = accepted.ok ? null : accepted.fault.code;
    void take(visit, 'identifying', prepare(visit, problem));
  };

  const requestHelp = (screen: string) => {
    void outbox
      .record([{ type: 'help.requested', data: { visitId: current?.visitId ?? null, screen } }])
      .then((recorded) => recorded.ok && emit({ type: 'help.called' }));
  };

  const commandOf = (visit: Visit, asked: Extract<KioskCommand, { visitId: string }>): void => {
    switch (asked.type) {
      case 'visit.choose': {
        const chosen = visit.choices.find(({ reservationId }) => reservationId === asked.choiceId);
        if (visit.stage === 'choosing' && chosen) void take(visit, 'identifying', gather(visit, chosen));
        if (visit.stage === 'refused' && visit.stranded?.flights.some(isFlight(asked.choiceId)))
          void take(visit, 'identifying', rebook(visit, visit.stranded, asked.choiceId));
        return;
      }
      case 'visit.travellers': {
        if (visit.stage !== 'gathering') return;
        const chosen = chosenOf(visit.travellers, new Set(asked.travellerIds));
        if (chosen.length === 0) return;
        visit.travellers = chosen;
        void take(visit, 'identifying', prepare(visit));
        return;
      }
      case 'visit.check-in':
        if (visit.stage !== 'ready') return;
        visit.language = asked.language;
        visit.wantsPasses = asked.passes;
        void take(visit, 'checking-in', checkIn(visit));
        return;
      case 'visit.seat-map':
      case 'visit.choose-seat':
        seatDesk.asked(visit, asked);
        return;
      case 'visit.retry':
        if (visit.stage === 'refused' && visit.again) void take(visit, 'identifying', visit.again);
        return;
      case 'visit.bags':
        if (visit.stage === 'ready') void bagDesk.choose(visit, asked.bags);
        return;
      case 'bags.retry':
        if (visit.stage === 'bags-failed') void take(visit, 'settling-bags', bagDesk.settle(visit));
        return;
      case 'bags.cancel':
        bagDesk.cancel(visit);
        return;
      case 'pass.reprint':
        passDesk.reprint(visit);
        return;
      case 'pass.out':
        passDesk.isOut(visit);
        return;
      case 'pass.skip':
        passDesk.skip(visit);
        return;
      case 'visit.end':
        bagDesk.cancel(visit);
        current = null;
        void log.ended(visit, asked.record);
        if (visit.stage !== 'issuing') void jobs.emptyOutput();
        return;
    }
  };

  const command = (asked: KioskCommand): void => {
    switch (asked.type) {
      case 'help.request':
        requestHelp(asked.screen);
        return;
      case 'page.ready':
        return;
      case 'visit.identify': {
        const read = typed(asked);
        const identify = (): Result<Identification, Refusal> =>
          read.ok ? ok(read.value.identification) : read;
        begin(read.ok ? read.value.by : 'record-locator', identify);
        return;
      }
    }
    if (asked.type === 'visit.end' && asked.visitId === closing?.visitId) {
      void log.ended(closing, asked.record);
      closing = null;
    } else if (current && asked.visitId === current.visitId) commandOf(current, asked);
  };

  jobs.onFound(passDesk.leaveOutput);

  return {
    /** At boot: whoever stood here when the agent died is gone, and their visit with them. */
    reconcile: () => log.endLeftOver(),
    /** The reader has read a document: of someone who must show one, or a visit begins, unless one is under way. */
    documentRead: (lines: readonly string[]) => {
      if (current?.stage === 'awaiting-document') return showDocument(current, lines);
      begin('passport', () => {
        const document = readPassport(lines, clock, config.airport.timeZone);
        return document.ok ? ok({ by: 'document', document: document.value }) : document;
      });
    },
    documentUnreadable: () => {
      if (current?.stage === 'awaiting-document')
        void take(current, 'identifying', prepare(current, 'document.unreadable'));
      else begin('passport', () => err({ code: 'document.unreadable' }));
    },
    /** A card or a code was shown that finds a booking: a visit begins, unless one is under way. */
    shown: ({ by, identification }: Identified) => begin(by, () => ok(identification)),
    command,
    /** The page is gone: its visit is over, and what it knew is forgotten. */
    cutOff: () => {
      for (const visit of [closing, current]) if (visit) void log.ended(visit, { outcome: 'cut-off' });
      if (current) bagDesk.cancel(current);
      closing = null;
      current = null;
      passDesk.leaveOutput();
    },
    /** A printer recovered or failed: a passenger who waits for a reprint is told. */
    printerChanged: () => {
      if (current) passDesk.printerChanged(current);
    },
  };
}

export type Visits = ReturnType<typeof createVisits>;
