import { newId } from '../../config/ids.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { KioskCommand } from '../contract/stream.ts';
import type { ConversationCommand } from '../conversation/conversation.ts';
import type { Identification } from '../dcs/port.ts';
import { createBagDesk } from './bag-desk.ts';
import type { Load } from './bag-scale.ts';
import { createCheckInDesk } from './check-in-desk.ts';
import { deniedOf, disruptedOf } from './disrupted.ts';
import { deskFor, type Refusal } from './eligibility.ts';
import { type Shown, typed } from './identification.ts';
import { owedItinerary } from './itinerary.ts';
import { createNoticeDesk } from './notice-desk.ts';
import { createPassDesk } from './pass-desk.ts';
import { createPhoneDesk } from './phone-desk.ts';
import type { RefusedTag } from './print-reports.ts';
import { readToIdentify } from './read-document.ts';
import { alternativesTo } from './rebooking.ts';
import { owedReceipts } from './receipts.ts';
import { createReception } from './reception.ts';
import { createRecoveryDesk } from './recovery-desk.ts';
import { createSeatDesk } from './seat-desk.ts';
import { createTill } from './till.ts';
import type { Turns } from './turns.ts';
import { newVisit, type Stage, type Step, type Visit } from './visit.ts';
import { refusedBecause } from './visit-events.ts';
import type { Ended } from './visit-log.ts';
import { choicesOf } from './visit-view.ts';
import type { VisitsDeps } from './visits-deps.ts';

type Identified = Extract<Shown, { is: 'identification' }>;

const OVER: ReadonlySet<Stage> = new Set(['refused', 'issued', 'not-issued', 'bags-failed']);

const isPrinting = ({ stage, notice, recovery }: Visit): boolean =>
  stage === 'issuing' || notice === 'printing' || recovery?.paper === 'printing';

/**
 * The visits to one kiosk, one at a time: from what is shown or typed to the passes in the party's hands. Every fact is
 * durable in the outbox before it is told; an answer that comes after its visit has ended is dropped.
 */
export function createVisits(deps: VisitsDeps) {
  const { config, dcs, outbox, jobs, log, intents, clock, emit } = deps;
  let current: Visit | null = null;
  /** A visit that the next passenger's document brought to its end; its page still owes the record of it. */
  let closing: Ended | null = null;

  const isCurrent = (visit: Visit) => visit === current;
  const isUnderWay = (visitId: string) => visitId === current?.visitId;
  /** What the host was asked for and did not answer in visits that are over. */
  const learnWhatIsLeft = () => {
    for (const each of [intents, deps.seatIntents, deps.moveIntents, deps.bagIntents])
      void each.reconcile(isUnderWay);
  };
  const tell: Turns['tell'] = (visit, event) => {
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
    await outbox.record(refusedBecause(visitId, refusal));
    const { code, opensAt, closedAt, stranded, about } = refusal;
    const { disrupted } = visit;
    // Whoever was moved already is not denied the flight that they were moved to.
    const isDenied = code === 'flight.oversold' || (disrupted?.isDenied === true && !disrupted.instead);
    visit.leftBehind = stranded ? await alternativesTo(deps, stranded, { isDenied }) : null;
    const alternatives = choicesOf(visit.leftBehind?.flights ?? []);
    const affected = visit.leftBehind?.reservations ?? (about && [about]);
    if (about && affected)
      visit.disrupted = isDenied ? deniedOf(affected) : (disruptedOf(affected) ?? disrupted);
    const desk = deskFor(code, config);
    tell(visit, { type: 'visit.refused', visitId, code, opensAt, closedAt, desk, canRetry, alternatives });
    noticeDesk.offer(visit);
  };

  const turns: Turns = { isCurrent, tell, take, refuse };
  const till = createTill({ ...deps, tell, offersReceipts: () => jobs.canPrint('receipt') });
  const bagDesk = createBagDesk({ ...deps, ...turns, till, issue: (visit) => passDesk.issue(visit) });
  const passDesk = createPassDesk({
    ...{ ...deps, ...turns, hasVisit: () => current !== null },
    // The passes are in their hands: now the bags that wait for theirs, and then what may wait.
    onAllOut: (visit) => {
      // What is asked for at the end is followed by nothing, but for bad news of a bag.
      const last = visit.owed.at(-1)?.document;
      if ((last === 'receipt' || last === 'itinerary') && visit.refusedTags.size === visit.toldTags) return;
      if (!bagDesk.goOn(visit)) noticeDesk.afterPass(visit);
    },
  });
  const phoneDesk = createPhoneDesk({ ...deps, ...turns });
  const noticeDesk = createNoticeDesk({ ...deps, ...turns, leaveOutput: () => passDesk.leaveOutput() });
  const recoveryDesk = createRecoveryDesk({
    ...{ ...deps, ...turns, leaveOutput: () => passDesk.leaveOutput() },
    mayPrint: (visit) => OVER.has(visit.stage) && !noticeDesk.isUnderWay(visit),
  });
  const { takesBags } = bagDesk;
  const seatDesk = createSeatDesk({
    ...{ ...deps, ...turns, till, takesBags },
    ...{ airline: config.airline, allowBagsAnew: bagDesk.allowAnew },
  });
  const reception = createReception({ ...deps, ...turns, takesBags, offerNotice: noticeDesk.offer });
  const checkInDesk = createCheckInDesk({
    ...{ ...turns, dcs, outbox, intents, clock, config },
    bagsArePending: bagDesk.arePending,
    lookUpAgain: reception.lookUpAgain,
    onCheckedIn: (visit) => {
      recoveryDesk.offer(visit);
      if (visit.owed.length === 0) void take(visit, 'settling-bags', bagDesk.settle(visit));
      else if (visit.wantsPasses === 'phone') void onPhone(visit);
      else void take(visit, 'issuing', passDesk.issue(visit));
    },
  });

  /** No paper, unless the passes cannot be shown. */
  const onPhone = async (visit: Visit) => {
    visit.stage = 'not-issued';
    const shown = await phoneDesk.show(visit);
    if (!shown && isCurrent(visit)) void take(visit, 'issuing', passDesk.issue(visit));
  };

  const isServed = (visit: Visit) =>
    !OVER.has(visit.stage) || noticeDesk.isUnderWay(visit) || recoveryDesk.isUnderWay(visit);
  const mayBegin = () => !(current && isServed(current)) && deps.mayBegin();

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
      return recorded.ok
        ? take(visit, 'identifying', reception.find(visit, identify))
        : refuse(visit, recorded.fault);
    });
  };

  const requestHelp = (screen: string) => {
    void outbox
      .record([{ type: 'help.requested', data: { visitId: current?.visitId ?? null, screen } }])
      .then((recorded) => recorded.ok && emit({ type: 'help.called' }));
  };

  const commandOf = (visit: Visit, asked: Extract<KioskCommand, { visitId: string }>): void => {
    switch (asked.type) {
      case 'visit.choose':
        reception.choose(visit, asked.choiceId);
        return;
      case 'visit.travellers':
        reception.bring(visit, asked.travellerIds);
        return;
      case 'visit.type-document':
        reception.type(visit, asked.document);
        return;
      case 'visit.no-document':
        reception.decline(visit);
        return;
      case 'visit.detail':
        reception.tell(visit, asked.told);
        return;
      case 'visit.answer':
        reception.answer(visit, asked.isSo);
        return;
      case 'visit.check-in':
        if (visit.stage !== 'ready') return;
        visit.language = asked.language;
        visit.wantsPasses = asked.passes;
        void take(visit, 'checking-in', checkInDesk.checkIn(visit));
        return;
      case 'visit.seat-map':
      case 'visit.choose-seat':
      case 'visit.buy-seats':
      case 'visit.buy-upgrade':
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
      case 'payment.cancel':
        till.cancel(visit);
        return;
      case 'visit.notice':
        noticeDesk.ask(visit, asked.language);
        return;
      case 'recovery.shown':
      case 'recovery.answer':
        recoveryDesk.asked(visit, asked);
        return;
      case 'pass.reprint':
        passDesk.reprint(visit);
        return;
      case 'pass.to-phone':
        if (OVER.has(visit.stage)) void phoneDesk.show(visit);
        return;
      case 'pass.mail':
        void phoneDesk.mail(visit, asked.to, asked.language);
        return;
      case 'receipt.print':
        passDesk.onRequest(visit, owedReceipts(visit, deps.payments.ofVisit(visit.visitId)));
        return;
      case 'itinerary.print':
        if (jobs.canPrint('itinerary')) passDesk.onRequest(visit, owedItinerary(visit));
        return;
      case 'pass.out':
        passDesk.isOut(visit);
        return;
      case 'pass.skip':
        passDesk.skip(visit);
        return;
      case 'visit.end':
        till.cancel(visit);
        current = null;
        void log.ended(visit, asked.record);
        learnWhatIsLeft();
        if (!isPrinting(visit)) void jobs.emptyOutput();
        return;
    }
  };

  const command = (asked: Exclude<KioskCommand, ConversationCommand>): void => {
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

  /** Lines that were read while no page could show a visit. */
  let early: readonly string[] | null = null;

  const documentRead = (lines: readonly string[]) => {
    early = current || deps.mayBegin() ? null : lines;
    if (current?.stage === 'awaiting-document') return reception.accept(current, lines);
    begin('passport', () => {
      const document = readToIdentify(lines, clock, config.airport.timeZone);
      return document.ok ? ok({ by: 'document', document: document.value }) : document;
    });
  };

  return {
    /** At boot: whoever stood here when the agent died is gone, and their visit with them. */
    reconcile: async () => {
      await log.endLeftOver();
      await deps.offers.reconcile();
      // The host may be away, and passengers need not wait for it.
      learnWhatIsLeft();
    },
    /** The reader has read a document: of someone who must show one, or a visit begins, unless one is under way. */
    documentRead,
    /** A page can show a visit from now on: of whoever laid a document while it loaded, and has left it there. */
    pageReady: () => {
      if (early && deps.documentPresent()) documentRead(early);
      early = null;
    },
    documentTaken: () => {
      early = null;
    },
    documentUnreadable: () => {
      if (current?.stage === 'awaiting-document') reception.accept(current, null);
      else begin('passport', () => err({ code: 'document.unreadable' }));
    },
    /** A card or a code was shown that finds a booking: a visit begins, unless one is under way. */
    shown: ({ by, identification }: Identified) => begin(by, () => ok(identification)),
    scaleSays: (load: Load | null) => bagDesk.scaleSays(current, load),
    command,
    /** The page is gone: its visit is over, and what it knew is forgotten. */
    cutOff: () => {
      for (const visit of [closing, current]) if (visit) void log.ended(visit, { outcome: 'cut-off' });
      if (current) till.cancel(current);
      closing = null;
      current = null;
      learnWhatIsLeft();
      passDesk.leaveOutput();
    },
    /** The airline refuses a bag's tag that is out. */
    tagRefused: ({ visitId, licencePlate }: RefusedTag) => {
      if (current?.visitId === visitId) bagDesk.tagRefused(current, licencePlate);
    },
    /** A printer recovered or failed: a passenger who waits for a reprint is told. */
    printerChanged: () => {
      if (current) passDesk.printerChanged(current);
    },
  };
}

export type Visits = ReturnType<typeof createVisits>;
