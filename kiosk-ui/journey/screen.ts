import { LANGUAGES, type Language } from '../../device-agent/contract/languages.ts';
import type { JourneyContext, Visit } from './context.ts';
import { mayHaveItinerary } from './itinerary.ts';
import type { JourneySnapshot } from './journey.ts';
import { mayHavePaper, phoneOnRequest, phoneWherePrintFails } from './phone-pass.ts';
import { isPaperUnderWay } from './recovery.ts';
import type { Frame, JourneyStep, Overlay, Screen, ScreenName, Shown } from './shown.ts';

const STEP_OF: Record<ScreenName, JourneyStep | null> = {
  'out-of-service': null,
  welcome: null,
  guidance: 'passport',
  'find-booking': 'passport',
  identifying: 'passport',
  'choose-flight': 'passport',
  'choose-travellers': 'passport',
  'show-document': 'passport',
  'type-document': 'passport',
  'check-document': 'passport',
  'tell-detail': 'passport',
  'travel-conditions': 'passport',
  'exit-seat': 'confirm',
  refused: 'passport',
  confirm: 'confirm',
  'choose-seat': 'confirm',
  'choose-cabin': 'confirm',
  bags: 'confirm',
  pay: 'pass',
  'bags-failed': 'pass',
  'fix-tags': 'pass',
  progress: 'pass',
  'take-pass': 'pass',
  'phone-pass': 'pass',
  'print-failed': 'pass',
  'print-unconfirmed': 'pass',
  recovery: 'gate',
  goodbye: 'gate',
};

/** Whoever has no pass yet is not on the way to the gate. */
const stepOf = (current: Screen): Frame['step'] =>
  current.screen === 'goodbye' && !current.props.hasPass ? 'pass' : STEP_OF[current.screen];

const GOES_BACK: ReadonlySet<ScreenName> = new Set([
  'guidance',
  'find-booking',
  'identifying',
  'choose-flight',
  'choose-travellers',
  'show-document',
  'type-document',
  'check-document',
  'tell-detail',
  'travel-conditions',
  'exit-seat',
  'confirm',
  'choose-seat',
  'choose-cabin',
  'bags',
]);

/** What a snapshot of the journey looks like. Pure: the same snapshot is always the same picture. */
export function shownOf(snapshot: JourneySnapshot): Shown {
  const current = screenOf(snapshot);
  return {
    current,
    frame: frameAround(current, snapshot.context),
    overlay: overlayOf(snapshot),
    notice: snapshot.context.notice,
    hasExpired: snapshot.context.hasExpired,
    conversation: snapshot.context.conversation,
  };
}

export function screenOf(snapshot: JourneySnapshot): Screen {
  const { context } = snapshot;
  if (snapshot.matches({ service: 'visit' }) && context.visit) return visitScreen(snapshot, context.visit);
  const { documentLeft: documentPresent } = context;
  if (snapshot.matches({ service: { attract: 'welcome' } })) {
    return { screen: 'welcome', props: { languages: languagesOf(snapshot), documentPresent } };
  }
  if (snapshot.matches({ service: { attract: 'guidance' } })) {
    return { screen: 'guidance', props: { documentPresent } };
  }
  if (snapshot.matches({ service: { attract: 'typing' } })) {
    return { screen: 'find-booking', props: { before: context.search } };
  }
  return outOfService(snapshot);
}

function outOfService(snapshot: JourneySnapshot): Screen {
  const { readiness, documentPresent } = snapshot.context;
  const cause = readiness.causes[0] ?? null;
  if (snapshot.matches({ service: { outOfService: 'notReady' } })) {
    return { screen: 'out-of-service', props: { reason: 'not-ready', cause, documentPresent } };
  }
  const reason = snapshot.matches({ service: { outOfService: 'replaced' } }) ? 'replaced' : 'agent-away';
  return { screen: 'out-of-service', props: { reason, cause: null, documentPresent } };
}

function visitScreen(snapshot: JourneySnapshot, visit: Visit): Screen {
  const { refusal, view, notice } = visit;
  const at = (
    state:
      | 'refused'
      | 'choosing'
      | 'gathering'
      | 'document'
      | 'documentTyping'
      | 'documentRead'
      | 'detail'
      | 'conditions'
      | 'exitSeat'
      | 'confirm'
      | 'bags'
      | 'seats'
      | 'takePass'
      | 'tagged'
      | 'phonePass'
      | 'recovery'
      | { recovery: 'asked' }
      | { goodbye: 'onPhone' }
      | { seats: 'payingSeat' | 'offers' }
      | 'goodbye',
  ) => snapshot.matches({ service: { visit: state } });

  if (at('refused') && refusal) {
    const { code, canRetry, opensAt = null, closedAt = null, desk = null } = refusal;
    const { helpCalled } = snapshot.context;
    const hasAlternatives = refusal.alternatives.length > 0;
    return {
      screen: 'refused',
      props: { code, notice, canRetry, hasAlternatives, opensAt, closedAt, desk, helpCalled },
    };
  }
  if (at('choosing')) {
    const { choices, keptFlight: kept } = visit;
    const instead = refusal !== null || kept !== null;
    return { screen: 'choose-flight', props: { choices, instead, kept, notice } };
  }
  if (at('gathering')) return { screen: 'choose-travellers', props: { travellers: visit.party } };
  if (at('document') && visit.documentFor) {
    const { documentLeft: documentPresent } = snapshot.context;
    return { screen: 'show-document', props: { ...visit.documentFor, documentPresent } };
  }
  const { documentFor, typed: before, documentRead, detail, conditions, exitSeat } = visit;
  if (at('documentTyping') && documentFor) {
    const { passenger, mayType: documents } = documentFor;
    return { screen: 'type-document', props: { passenger, documents, before } };
  }
  if (at('documentRead') && documentRead) return { screen: 'check-document', props: documentRead };
  if (at('detail') && detail) return { screen: 'tell-detail', props: detail };
  if (at('conditions') && conditions) return { screen: 'travel-conditions', props: conditions };
  if (at('exitSeat') && exitSeat) return { screen: 'exit-seat', props: exitSeat };
  if (!view) return { screen: 'identifying', props: {} };
  if (at({ seats: 'payingSeat' }) && visit.payment) return { screen: 'pay', props: visit.payment };
  if (at('seats')) {
    const { map = null, problem = null } = visit.seats ?? {};
    if (at({ seats: 'offers' }) && map) {
      const seat = map.travellers.find(({ travellerId }) => travellerId === map.travellerId)?.seat ?? '';
      return { screen: 'choose-cabin', props: { offers: map.upgrades, seat } };
    }
    return { screen: 'choose-seat', props: { map, problem } };
  }
  const { bags, bagsAway } = visit;
  if (at('confirm'))
    return {
      screen: 'confirm',
      props: {
        visit: view,
        bags,
        bagsAway,
        notice,
        offered: languageOffered(snapshot.context, view.language),
        canHavePhonePass: phoneOnRequest(snapshot.context) && view.standby === null,
      },
    };
  if (at('bags')) {
    const { alreadyCheckedIn } = view;
    return { screen: 'bags', props: { bags, alreadyCheckedIn } };
  }

  const { flight } = view;
  const seat = visit.checkedIn?.seat ?? view.seat.number;
  if (at('takePass')) return { screen: 'take-pass', props: { flight, seat, pass: visit.pass } };
  if (at('tagged')) {
    const bagsAreLeft = visit.bagsTrouble !== null;
    return {
      screen: 'fix-tags',
      props: {
        ...{ places: bags?.ends ?? [bags?.to ?? flight.to], tags: visit.pass?.of ?? 1, bagsAreLeft },
        leftOut: visit.checkedIn?.leftOut ?? [],
      },
    };
  }
  if ((at('phonePass') || at({ goodbye: 'onPhone' })) && Array.isArray(visit.phonePasses))
    return {
      screen: 'phone-pass',
      props: {
        passes: visit.phonePasses,
        canHavePaper: at('phonePass') && mayHavePaper(visit),
        canMail: snapshot.context.kiosk?.mailsPasses === true,
        mailTo: visit.mailTo,
        mailed: visit.mailed,
      },
    };
  if (at('recovery') && visit.recovery)
    return {
      screen: 'recovery',
      props: { recovery: visit.recovery, isAsked: at({ recovery: 'asked' }) },
    };
  if (at('goodbye')) {
    const { documentPresent, measure, effects } = snapshot.context;
    const isPrinterFree = !isPaperUnderWay(visit);
    return {
      screen: 'goodbye',
      props: {
        passenger: view.passenger,
        flight,
        seat,
        notice,
        standby: visit.checkedIn?.standby ?? null,
        hasPass: visit.paper === 'out' || visit.tagsOnly || Array.isArray(visit.phonePasses),
        hasReceipt: visit.hasReceipt && isPrinterFree,
        canHaveItinerary: mayHaveItinerary(snapshot.context) && isPrinterFree,
        canHavePhonePass: phoneOnRequest(snapshot.context) && view.standby === null,
        ...(visit.recovery && { voucher: visit.recovery.paper }),
        leftOut: visit.checkedIn?.leftOut ?? [],
        documentPresent,
        at: new Date(measure.current?.since ?? effects.now()).toISOString(),
      },
    };
  }
  return issuingScreen(snapshot, visit, flight, seat);
}

function issuingScreen(
  snapshot: JourneySnapshot,
  { trouble, pass, awaited, payment, bagsTrouble, view, phoneOnly, phonePasses }: Visit,
  flight: Extract<Screen, { screen: 'progress' }>['props']['flight'],
  seat: string,
): Screen {
  const issuing = (state: 'checkingIn' | 'paying' | 'bagsFailed' | 'printFailed' | 'printUnconfirmed') =>
    snapshot.matches({ service: { visit: { issuing: state } } });

  const waits = view?.standby != null;
  const canHavePhonePass = phoneWherePrintFails(snapshot.context);
  if (issuing('paying') && payment) return { screen: 'pay', props: payment };
  if (issuing('bagsFailed') && bagsTrouble) {
    const { helpCalled } = snapshot.context;
    return { screen: 'bags-failed', props: { ...bagsTrouble, helpCalled } };
  }
  if (issuing('printFailed') && trouble) {
    return { screen: 'print-failed', props: { flight, seat, pass, ...trouble, canHavePhonePass } };
  }
  if (issuing('printUnconfirmed') && trouble) {
    const { helpCalled } = snapshot.context;
    return {
      screen: 'print-unconfirmed',
      props: { flight, seat, pass, ...trouble, canHavePhonePass, helpCalled },
    };
  }
  const printing = snapshot.matches({ service: { visit: { issuing: { printing: 'atPrinter' } } } });
  const stage = issuing('checkingIn') ? 'checking-in' : printing ? 'at-printer' : 'preparing';
  const told = awaited || stage === 'checking-in' ? null : pass;
  const first = waits ? ('standby-card' as const) : null;
  const coming = awaited ?? (told ? null : first);
  const forPhone = phoneOnly && phonePasses === null && !told && !coming;
  return {
    screen: 'progress',
    props: {
      stage,
      flight,
      seat,
      pass: told,
      ...(coming && { awaited: coming }),
      ...(forPhone && { forPhone }),
    },
  };
}

/** What a profile or a booking names is offered, never forced: once, to whoever has not chosen for themselves. */
const languageOffered = (
  { kiosk, language, choseLanguage }: JourneyContext,
  named: Language | null,
): Language | null =>
  named !== null && named !== language && !choseLanguage && kiosk?.languages.includes(named) ? named : null;

const languagesOf = ({ context }: JourneySnapshot) => context.kiosk?.languages ?? LANGUAGES;

/** What surrounds a screen follows from which screen it is, and from what is known of the kiosk. */
export function frameAround(
  current: Screen,
  {
    kiosk,
    language,
    helpCalled,
    access,
    headset,
    visit,
  }: Pick<JourneyContext, 'kiosk' | 'language' | 'helpCalled' | 'access' | 'headset' | 'visit'>,
): Frame {
  const canGoBack = GOES_BACK.has(current.screen);
  const isOver = current.screen === 'refused' || (current.screen === 'goodbye' && !isPaperUnderWay(visit));
  const isAlone = current.screen === 'out-of-service' && current.props.reason !== 'not-ready';
  return {
    kiosk,
    language,
    languages: kiosk?.languages ?? LANGUAGES,
    access,
    headset,
    step: stepOf(current),
    canGoBack,
    canCancel: canGoBack || isOver,
    canCallHelp: !isAlone,
    helpCalled,
  };
}

function overlayOf(snapshot: JourneySnapshot): Overlay {
  if (snapshot.matches({ presence: 'warned' })) return 'are-you-there';
  if (snapshot.matches({ help: 'open' })) return 'help';
  if (snapshot.matches({ help: 'writing' })) return 'conversation';
  if (snapshot.matches({ notice: 'open' })) return 'notice';
  if (snapshot.matches({ leaving: 'asked' })) return 'leaving';
  if (snapshot.matches({ settings: 'access' })) return 'access';
  return snapshot.matches({ settings: 'languages' }) ? 'languages' : null;
}
