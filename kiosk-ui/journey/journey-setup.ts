import { and, assign, not, or, raise, setup, stateIn } from 'xstate';
import type { Conversation } from '../../device-agent/contract/conversation.ts';
import type { FaultCode } from '../../device-agent/contract/faults.ts';
import type { FlightView, PrintedKind } from '../../device-agent/contract/visit.ts';
import { accessAfterKey, accessAnew, needsTime, withChosen } from './access.ts';
import { ASKING } from './asking.ts';
import {
  canTryAnotherWay,
  firstLanguage,
  type JourneyContext,
  type JourneyEffects,
  newVisit,
  type Visit,
} from './context.ts';
import type { JourneyEvent } from './events.ts';
import { mayHaveItinerary } from './itinerary.ts';
import { BOARDING_PASS, bagsWait, nextPaper, paperOf } from './papers.ts';
import { mayHavePaper, phoneOnRequest, phoneWherePrintFails } from './phone-pass.ts';
import { isPaperUnderWay, isRecoveryDue } from './recovery.ts';
import { NOTHING_MEASURED } from './visit-measure.ts';
import { type Leaving, recordOf, stepBegun, touched } from './visit-record.ts';

/** Seconds until the first `agent.hello` has told the kiosk's own. */
const DEFAULT_IDLE_SECONDS = 60;
const DEFAULT_WARNING_SECONDS = 20;
const GOODBYE = 8_000;

/** Refusals that ask for a document to be laid down here, once more or another one. */
const ASKS_FOR_DOCUMENT: ReadonlySet<FaultCode> = new Set([
  'document.unreadable',
  'document.check-failed',
  'document.not-for-travel',
]);

const changed = (visit: Visit | null, change: Partial<Visit>): Visit | null =>
  visit && { ...visit, ...change };

/** Their flight is what their passes say of it. */
const flownBy = (
  visit: Visit | null,
  { flight }: { readonly type: string; readonly flight?: FlightView | undefined },
): Visit | null => (visit?.view && flight ? { ...visit, view: { ...visit.view, flight } } : visit);

const linesOfStaff = ({ lines }: Conversation): number => lines.filter(({ by }) => by === 'staff').length;

/** The visit an event speaks of, or `null` for events that speak of none. */
const visitIdOf = (event: JourneyEvent): string | null => {
  if (event.type === 'visit.ready') return event.visit.visitId;
  return 'visitId' in event ? event.visitId : null;
};

const wiped = (context: JourneyContext, event: JourneyEvent) => ({
  search: null,
  visit: null,
  hasExpired: event.type === 'session.expired',
  measure: NOTHING_MEASURED,
  helpCalled: false,
  conversation: null,
  choseLanguage: false,
  access: accessAnew(context.headset),
});

/**
 * The journey's vocabulary: every guard, delay and effect by name. The regions are written in these words alone,
 * and `visit.*` facts of a visit that is over change nothing because `isThisVisit` refuses them.
 */
export const journeySetup = setup({
  types: {} as { context: JourneyContext; events: JourneyEvent; input: JourneyEffects },
  guards: {
    isOutOfService: ({ context }) => context.readiness.state === 'out-of-service',
    isInService: ({ context }) => context.readiness.state !== 'out-of-service',
    isThisVisit: ({ context, event }) => context.visit?.visitId === visitIdOf(event),
    isAnotherVisit: ({ context, event }) => context.visit?.visitId !== visitIdOf(event),
    isAnotherWay: ({ context: { visit }, event }) =>
      visit?.visitId !== visitIdOf(event) && !!visit?.refusal && canTryAnotherWay(visit.refusal),
    hasVisit: ({ context }) => context.visit !== null,
    hasAgent: not(
      or([
        stateIn({ service: { outOfService: 'agentAway' } }),
        stateIn({ service: { outOfService: 'replaced' } }),
      ]),
    ),
    hasAlternatives: ({ context }) => (context.visit?.refusal?.alternatives.length ?? 0) > 0,
    canRetry: ({ context }) => context.visit?.refusal?.canRetry === true,
    canRetryCheckIn: ({ context }) => context.visit?.refusal?.canRetry === true && context.visit.acknowledged,
    mayHavePaper: ({ context: { visit } }) => visit !== null && mayHavePaper(visit),
    canReprint: ({ context }) => context.visit?.trouble?.canReprint === true,
    isThisVisitAndWaits: ({ context, event }) =>
      event.type === 'pass.printed' && event.waitingInOutput && event.visitId === context.visit?.visitId,
    /** Nobody would look at the document that the passenger is asked for. */
    asksInVain: ({ context }) =>
      context.readiness.state === 'out-of-service' &&
      !context.helpCalled &&
      (context.visit?.refusal == null
        ? context.visit?.documentFor != null
        : ASKS_FOR_DOCUMENT.has(context.visit.refusal.code)),
    mayTypeDocument: ({ context }) => (context.visit?.documentFor?.mayType.length ?? 0) > 0,
    mayDecline: ({ context }) => context.visit?.documentFor?.mayDecline === true,
    isThisVisitAndMoreFollow: ({ context, event }) => {
      if (context.visit?.visitId !== visitIdOf(event)) return false;
      const pass = event.type === 'pass.printed' ? event.pass : context.visit?.pass;
      if (!pass) return false;
      return pass.number < pass.of || (pass.document === 'boarding-pass' && bagsWait(context.visit));
    },
    /** Of a party another one may want to move as well. */
    hasUpgrades: ({ context }) => (context.visit?.seats?.map.upgrades.length ?? 0) > 0,
    isThisVisitAndOthersSit: ({ context, event }) =>
      event.type === 'visit.ready' &&
      event.visit.visitId === context.visit?.visitId &&
      event.visit.companions.some(({ seat }) => seat !== null),
    isThisVisitAndChanged: ({ context, event }) =>
      event.type === 'visit.ready' &&
      event.visit.visitId === context.visit?.visitId &&
      event.visit.changed === true,
    /** A tag came out, and it was the last. */
    isThisVisitAndTagged: ({ context, event }) => {
      if (context.visit?.visitId !== visitIdOf(event)) return false;
      const pass = event.type === 'pass.printed' ? event.pass : context.visit?.pass;
      return pass?.document === 'bag-tag';
    },
    bagsFollow: and([
      stateIn({ help: 'closed' }),
      ({ context }) =>
        (context.visit?.pass ?? BOARDING_PASS).document === 'boarding-pass' && bagsWait(context.visit),
    ]),
    moreFollow: and([
      stateIn({ help: 'closed' }),
      ({ context: { visit } }) =>
        visit?.pass != null &&
        (visit.pass.number < visit.pass.of || (visit.pass.document === 'boarding-pass' && bagsWait(visit))),
    ]),
    takesBags: ({ context }) => context.visit?.view?.takesBags === true && !context.visit.bagsAway,
    mayMove: ({ context }) => context.visit?.view?.isClosed !== true,
    hasBags: ({ context }) => bagsWait(context.visit),
    isThisVisitWithoutBags: ({ context, event }) =>
      event.type === 'visit.bags' && event.bags === null && event.visitId === context.visit?.visitId,
    bagsAreLeft: and([stateIn({ help: 'closed' }), ({ context }) => context.visit?.bagsTrouble != null]),
    canRetryBags: ({ context }) => context.visit?.bagsTrouble?.canRetry === true,
    hasReceipt: ({ context }) => context.visit?.hasReceipt === true && !isPaperUnderWay(context.visit),
    mayHaveItinerary: ({ context }) => mayHaveItinerary(context) && !isPaperUnderWay(context.visit),
    isThisVisitAndShown: ({ context, event }) =>
      event.type === 'pass.on-screen' && event.passes.length > 0 && event.visitId === context.visit?.visitId,
    phoneOnRequest: ({ context }) => phoneOnRequest(context),
    mailsPasses: ({ context }) => context.kiosk?.mailsPasses === true,
    phoneWherePrintFails: ({ context }) => phoneWherePrintFails(context),
    nothingIsLeft: ({ context }) => !context.documentPresent && !isPaperUnderWay(context.visit),
    noticeIsUnderWay: ({ context }) => isPaperUnderWay(context.visit),
    recoveryIsDue: ({ context }) => isRecoveryDue(context.visit),
    acceptsRecovery: ({ context, event }) =>
      event.type === 'passenger.answers' && event.isSo && context.visit?.recovery?.state === 'offered',
    mayAskNotice: ({ context: { visit } }) => visit?.notice != null && !isPaperUnderWay(visit),
    isLanguageLeft: ({ context }) => !context.choseLanguage,
    speaksLanguage: ({ context, event }) =>
      event.type === 'passenger.language' &&
      (context.kiosk === null || context.kiosk.languages.includes(event.language)),
    isConversing: ({ context }) => context.conversation !== null,
    staffHaveWritten: ({ context, event }) =>
      event.type === 'conversation.told' &&
      context.conversation !== null &&
      linesOfStaff(event.conversation) > linesOfStaff(context.conversation),
    helpIsClosed: stateIn({ help: 'closed' }),
    nothingLiesOver: and([
      stateIn({ help: 'closed' }),
      stateIn({ notice: 'closed' }),
      stateIn({ settings: 'closed' }),
      stateIn({ leaving: 'closed' }),
      not(stateIn({ presence: 'warned' })),
    ]),
    /** Nobody waits for anything, and no paper is on its way: a word about a card disturbs nothing. */
    hasTimeForNotice: or([stateIn({ service: 'attract' }), stateIn({ service: { visit: 'refused' } })]),
  },
  delays: {
    idle: ({ context }) =>
      (context.kiosk?.idleSeconds ?? DEFAULT_IDLE_SECONDS) * 1_000 * (needsTime(context.access) ? 3 : 1),
    // To whoever listens the warning is read out first.
    warning: ({ context }) =>
      (context.kiosk?.warningSeconds ?? DEFAULT_WARNING_SECONDS) *
      1_000 *
      (needsTime(context.access) ? 2 : 1),
    // Whoever has paid is given time to want a receipt.
    goodbye: ({ context }) =>
      GOODBYE * (context.visit?.hasReceipt ? 2.5 : 1) * (needsTime(context.access) ? 5 : 1),
  },
  actions: {
    meetAgent: assign(({ event }) =>
      event.type === 'agent.hello'
        ? { kiosk: event.kiosk, readiness: event.readiness, documentPresent: event.documentPresent }
        : {},
    ),
    noteReadiness: assign(({ event }) =>
      event.type === 'kiosk.readiness' ? { readiness: event.readiness } : {},
    ),
    noteDocument: assign(({ context, event }) =>
      event.type === 'reader.document'
        ? { documentPresent: event.present, documentLeft: context.documentLeft && event.present }
        : {},
    ),
    noteLeft: assign(({ context }) => ({ documentLeft: context.documentPresent })),
    noteNotice: assign(({ event }) => (event.type === 'reader.notice' ? { notice: event.code } : {})),
    dropNotice: assign({ notice: null }),
    noteHelpCalled: assign({ helpCalled: true }),
    speak: assign(({ event }) =>
      event.type === 'passenger.language' ? { language: event.language, choseLanguage: true } : {},
    ),

    noteAccess: assign(({ context, event }) =>
      event.type === 'passenger.access' ? { access: withChosen(context.access, event.change) } : {},
    ),
    keepSearch: assign(({ event }) => {
      if (event.type !== 'passenger.searched') return {};
      const { reference, surname } = event;
      return { search: { reference, surname } };
    }),
    noteKey: assign(({ context, event }) => {
      if (event.type !== 'keypad.key') return {};
      const headset = event.key === 'headset-in' || (context.headset && event.key !== 'headset-out');
      return { headset, access: accessAfterKey(context.access, event.key) };
    }),

    countTouch: assign(({ context }) => ({ measure: touched(context.measure) })),
    beginStep: assign(({ context }, { step }: { step: string }) => ({
      measure: stepBegun(context.measure, step, context.effects.now()),
    })),

    beginVisit: assign(({ event }) =>
      event.type === 'visit.started' ? { visit: newVisit(event.visitId) } : {},
    ),
    forgetVisit: assign({ visit: null, measure: NOTHING_MEASURED }),
    forgetHelp: assign({ helpCalled: false }),
    beginConversation: assign(({ context }) => ({
      conversation: context.conversation ?? { connection: 'connecting', lines: [], draft: '' },
    })),
    noteConversation: assign(({ context, event }) =>
      event.type === 'conversation.told' && context.conversation !== null
        ? { conversation: event.conversation }
        : {},
    ),
    forgetConversation: assign({ conversation: null }),
    forgetLanguage: assign(({ context }) => ({
      language: firstLanguage(context.kiosk),
      choseLanguage: false,
    })),
    forgetAccess: assign(({ context }) => ({ access: accessAnew(context.headset) })),
    noteRightsNotice: assign(({ context, event }) =>
      event.type === 'visit.notice' ? { visit: changed(context.visit, { notice: event.state }) } : {},
    ),
    showVisit: assign(({ context, event }) =>
      event.type === 'visit.ready'
        ? { visit: changed(context.visit, { view: event.visit, refusal: null }) }
        : {},
    ),
    noteRefusal: assign(({ context, event }) => {
      if (event.type !== 'visit.refused') return {};
      const { type: _, visitId: __, ...refusal } = event;
      return { visit: changed(context.visit, { refusal }) };
    }),
    noteCheckedIn: assign(({ context, event }) =>
      event.type === 'visit.checked-in'
        ? {
            visit: changed(context.visit, {
              checkedIn: { seat: event.seat, leftOut: event.leftOut, standby: event.standby ?? null },
            }),
          }
        : {},
    ),
    noteChoices: assign(({ context, event }) =>
      event.type === 'visit.choices'
        ? {
            visit: changed(context.visit, {
              choices: event.choices,
              keptFlight: event.kept ?? null,
              refusal: null,
            }),
          }
        : {},
    ),
    offerAlternatives: assign(({ context }) => ({
      visit: changed(context.visit, {
        choices: context.visit?.refusal?.alternatives ?? [],
        keptFlight: null,
      }),
    })),
    noteParty: assign(({ context, event }) =>
      event.type === 'visit.party'
        ? { visit: changed(context.visit, { party: event.travellers, refusal: null }) }
        : {},
    ),
    noteDocumentNeeded: assign(({ context, event }) => {
      if (event.type !== 'visit.document-needed') return {};
      const { type: _, visitId: __, ...documentFor } = event;
      const before = context.visit?.documentFor?.passenger.fullName;
      // What was typed for one of them is nothing to another, nor to the next document of the same.
      const isSame = documentFor.problem !== null && documentFor.passenger.fullName === before;
      const typed = (isSame && context.visit?.typed) || null;
      return { visit: changed(context.visit, { documentFor, typed, refusal: null }) };
    }),
    keepTyped: assign(({ context, event }) =>
      event.type === 'passenger.typed-document'
        ? { visit: changed(context.visit, { typed: event.document }) }
        : {},
    ),
    noteDocumentRead: assign(({ context, event }) => {
      if (event.type !== 'visit.document-read') return {};
      const { passenger, document } = event;
      return { visit: changed(context.visit, { documentRead: { passenger, document }, refusal: null }) };
    }),
    noteDetailNeeded: assign(({ context, event }) => {
      if (event.type !== 'visit.detail-needed') return {};
      const { passenger, detail, problem } = event;
      return { visit: changed(context.visit, { detail: { passenger, detail, problem }, refusal: null }) };
    }),
    noteConditions: assign(({ context, event }) => {
      if (event.type !== 'visit.conditions') return {};
      const { passenger, conditions } = event;
      return { visit: changed(context.visit, { conditions: { passenger, conditions }, refusal: null }) };
    }),
    noteExitSeat: assign(({ context, event }) => {
      if (event.type !== 'visit.exit-seat') return {};
      const { passenger, seat } = event;
      return { visit: changed(context.visit, { exitSeat: { passenger, seat }, refusal: null }) };
    }),
    noteSeats: assign(({ context, event }) => {
      if (event.type !== 'visit.seats') return {};
      const { map, problem } = event;
      return { visit: changed(context.visit, { seats: { map, problem } }) };
    }),
    /** Whoever asks for a seat again is told anew what becomes of it, and no more what became of the last. */
    dropProblem: assign(({ context: { visit } }) =>
      visit?.seats ? { visit: changed(visit, { seats: { ...visit.seats, problem: null } }) } : {},
    ),
    dropSeats: assign(({ context }) => ({ visit: changed(context.visit, { seats: null }) })),
    notePass: assign(({ context, event }) =>
      event.type === 'pass.printing' || event.type === 'pass.printed'
        ? { visit: changed(flownBy(context.visit, event), { pass: event.pass, awaited: null }) }
        : {},
    ),
    awaitPaper: assign(({ context }, { paper }: { paper: PrintedKind }) => ({
      visit: changed(context.visit, { awaited: paper }),
    })),
    awaitNext: assign(({ context: { visit } }) => ({ visit: changed(visit, { awaited: nextPaper(visit) }) })),
    noteTrouble: assign(({ context, event }) => {
      if (event.type !== 'pass.failed' && event.type !== 'pass.unconfirmed') return {};
      const { pass, code, canReprint } = event;
      // A tag or a receipt that fails takes nobody's pass away.
      const paper = pass.document === 'boarding-pass' ? ({ paper: 'none' } as const) : {};
      return {
        visit: changed(context.visit, { pass, awaited: null, trouble: { code, canReprint }, ...paper }),
      };
    }),
    noteReprintable: assign(({ context, event }) => {
      const trouble = context.visit?.trouble;
      if (event.type !== 'pass.reprintable' || !trouble) return {};
      return { visit: changed(context.visit, { trouble: { ...trouble, canReprint: event.canReprint } }) };
    }),
    notePaperWaiting: assign(({ context }) => ({
      visit: changed(context.visit, { ...paperOf(context.visit, 'waiting'), trouble: null }),
    })),
    notePaperOut: assign(({ context }) => ({
      visit: changed(context.visit, { ...paperOf(context.visit, 'out'), trouble: null }),
    })),

    ...ASKING,
    tellPageReady: ({ context }) => context.effects.send({ type: 'page.ready' }),
    acknowledge: assign(({ context }) => ({ visit: changed(context.visit, { acknowledged: true }) })),
    dropRefusal: assign(({ context }) => ({ visit: changed(context.visit, { refusal: null }) })),
    /** What was chosen and confirmed for a flight that is gone holds for no other one. */
    forgetConfirmed: assign(({ context }) => ({
      visit: changed(context.visit, { acknowledged: false, phoneOnly: false, bags: null, bagsAway: false }),
    })),
    noteBags: assign(({ context, event }) =>
      event.type === 'visit.bags'
        ? { visit: changed(context.visit, { bags: event.bags, bagsAway: event.bags === null }) }
        : {},
    ),
    keepBags: assign(({ context: { visit } }) => ({
      visit: changed(visit, { bagsBefore: visit?.bags ?? null }),
    })),
    restoreBags: assign(({ context: { visit } }) => ({
      visit: changed(visit, { bags: visit?.bagsBefore ?? null }),
    })),
    notePayment: assign(({ context, event }) =>
      event.type === 'payment.asked' || event.type === 'payment.checking' || event.type === 'payment.made'
        ? {
            visit: changed(context.visit, {
              payment: {
                purpose: event.purpose,
                amount: event.amount,
                items: event.items,
                paid: event.type === 'payment.made',
                isChecked: event.type === 'payment.checking',
              },
            }),
          }
        : {},
    ),
    noteBagsTrouble: assign(({ context, event }) => {
      if (event.type !== 'bags.failed') return {};
      const { code, canRetry, bags } = event;
      return { visit: changed(context.visit, { bagsTrouble: { code, canRetry, bags } }) };
    }),
    dropBagsTrouble: assign(({ context }) => ({ visit: changed(context.visit, { bagsTrouble: null }) })),
    wantTagsOnly: assign(({ context }) => ({
      visit: changed(context.visit, { tagsOnly: true, awaited: 'bag-tag' }),
    })),
    noteReceipt: assign(({ context }) => ({ visit: changed(context.visit, { hasReceipt: true }) })),
    noteMailAsked: assign(({ context }) => ({ visit: changed(context.visit, { mailed: 'asked' }) })),
    noteMailed: assign(({ context, event }) =>
      event.type === 'pass.mail'
        ? { visit: changed(context.visit, { mailed: event.queued ? 'queued' : 'failed' }) }
        : {},
    ),
    wantPhoneOnly: assign(({ context }) => ({ visit: changed(context.visit, { phoneOnly: true }) })),
    notePhonePasses: assign(({ context, event }) =>
      event.type === 'pass.on-screen'
        ? {
            visit: changed(flownBy(context.visit, event), {
              phonePasses: event.passes.length > 0 ? event.passes : 'away',
              mailTo: event.mailTo,
            }),
          }
        : {},
    ),
    noteRecovery: assign(({ context, event }) =>
      event.type === 'visit.recovery' ? { visit: changed(context.visit, { recovery: event.recovery }) } : {},
    ),
    seeRecovery: assign(({ context }) => ({ visit: changed(context.visit, { sawRecovery: true }) })),
    dropTrouble: assign(({ context }) => ({ visit: changed(context.visit, { trouble: null }) })),
    endVisit: ({ context }, { leaving }: { leaving: Leaving }) => {
      const { visit, measure, language, effects } = context;
      if (!visit) return;
      const record = recordOf(visit, measure, language, leaving, effects.now());
      effects.send({ type: 'visit.end', visitId: visit.visitId, record });
    },
    takeKioskBack: ({ context }) => context.effects.reconnect(),

    /** Nothing of the passenger outlives this: not their visit, not their language, not how long they took. */
    wipe: assign(({ context, event }) => ({
      ...wiped(context, event),
      language: firstLanguage(context.kiosk),
    })),
    /** Whoever is sent away from a kiosk that is lost is told so in the language that they had. */
    wipeAllButLanguage: assign(({ context, event }) => wiped(context, event)),
    endSession: raise({ type: 'session.ended' }),
    expireSession: raise({ type: 'session.expired' }),
    askWhetherToLeave: raise({ type: 'session.leaving' }),
  },
});
