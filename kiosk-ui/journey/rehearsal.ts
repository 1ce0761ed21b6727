import { SimulatedClock } from 'xstate';
import type { AgentEvent, KioskCommand } from '../../device-agent/contract/stream.ts';
import type { JourneyEvent, JourneyInput } from './events.ts';
import { EXAMPLE_CONDITIONS, EXAMPLE_DOCUMENT, EXAMPLE_TYPED, EXAMPLE_WANTS } from './example-documents.ts';
import { EXAMPLE_RECOVERY } from './example-recovery.ts';
import { EXAMPLE_UPGRADE_SEATS } from './example-seats.ts';
import {
  EXAMPLE_BAGS,
  EXAMPLE_CHOICES,
  EXAMPLE_FATES,
  EXAMPLE_KIOSK,
  EXAMPLE_PARTY,
  EXAMPLE_PASS,
  EXAMPLE_PHONE_PASS,
  EXAMPLE_SALE,
  EXAMPLE_TAG,
  EXAMPLE_VISIT,
} from './examples.ts';
import { createJourney } from './journey.ts';

const visitId = EXAMPLE_VISIT.visitId;
export const ANOTHER_VISIT_ID = '01970000-0000-7000-8000-000000000002';

export const IN_SERVICE = { state: 'in-service', causes: [], devices: [] } as const;

const hello: AgentEvent = {
  type: 'agent.hello',
  kiosk: EXAMPLE_KIOSK,
  readiness: { state: 'in-service', causes: [], devices: [] },
  documentPresent: false,
};

/** One example of everything that can happen; a new event does not compile until it is here. */
export const EVENT: { [T in JourneyEvent['type']]: Extract<JourneyEvent, { type: T }> } = {
  'agent.hello': hello,
  'agent.heartbeat': { type: 'agent.heartbeat' },
  'agent.replaced': { type: 'agent.replaced' },
  'agent.away': { type: 'agent.away' },
  'kiosk.readiness': {
    type: 'kiosk.readiness',
    readiness: { state: 'out-of-service', causes: ['printer.paper-out'], devices: [] },
  },
  'visit.started': { type: 'visit.started', visitId, by: 'passport' },
  'visit.choices': { type: 'visit.choices', visitId, choices: [...EXAMPLE_CHOICES] },
  'visit.party': { type: 'visit.party', visitId, travellers: [...EXAMPLE_PARTY] },
  'visit.document-needed': {
    type: 'visit.document-needed',
    visitId,
    passenger: EXAMPLE_VISIT.passenger,
    ...{
      problem: null,
      taken: null,
      wants: [...EXAMPLE_WANTS],
      mayType: [...EXAMPLE_WANTS],
      mayDecline: true,
    },
  },
  'visit.document-read': {
    ...{ type: 'visit.document-read', visitId, passenger: EXAMPLE_VISIT.passenger },
    document: EXAMPLE_DOCUMENT,
  },
  'visit.detail-needed': {
    ...{ type: 'visit.detail-needed', visitId, passenger: EXAMPLE_VISIT.passenger },
    ...{ detail: 'residence', problem: null },
  },
  'visit.conditions': {
    ...{ type: 'visit.conditions', visitId, passenger: EXAMPLE_VISIT.passenger },
    conditions: [...EXAMPLE_CONDITIONS],
  },
  'visit.exit-seat': {
    ...{ type: 'visit.exit-seat', visitId, passenger: EXAMPLE_VISIT.passenger, seat: '12A' },
  },
  'visit.seats': { type: 'visit.seats', visitId, map: EXAMPLE_UPGRADE_SEATS, problem: null },
  'visit.ready': { type: 'visit.ready', visit: EXAMPLE_VISIT },
  'visit.refused': {
    type: 'visit.refused',
    visitId,
    code: 'dcs.unreachable',
    canRetry: true,
    alternatives: [],
  },
  'visit.bags': { type: 'visit.bags', visitId, bags: EXAMPLE_BAGS },
  'payment.asked': { type: 'payment.asked', visitId, ...EXAMPLE_SALE },
  'payment.checking': { type: 'payment.checking', visitId, ...EXAMPLE_SALE },
  'payment.made': { type: 'payment.made', visitId, ...EXAMPLE_SALE },
  'bags.failed': {
    ...{ type: 'bags.failed', visitId, code: 'payment.declined', canRetry: true },
    bags: [...EXAMPLE_FATES],
  },
  'visit.notice': { type: 'visit.notice', visitId, state: 'offered' },
  'visit.recovery': { type: 'visit.recovery', visitId, recovery: EXAMPLE_RECOVERY },
  'visit.checked-in': { type: 'visit.checked-in', visitId, sequenceNumber: 42, seat: '4C', leftOut: [] },
  'pass.printing': { type: 'pass.printing', visitId, pass: EXAMPLE_PASS },
  'pass.printed': { type: 'pass.printed', visitId, pass: EXAMPLE_PASS, waitingInOutput: true },
  'pass.taken': { type: 'pass.taken', visitId },
  'pass.failed': { type: 'pass.failed', visitId, pass: EXAMPLE_PASS, code: 'printer.jam', canReprint: true },
  'pass.unconfirmed': {
    type: 'pass.unconfirmed',
    visitId,
    pass: EXAMPLE_PASS,
    code: 'print.unconfirmed',
    canReprint: true,
  },
  'pass.reprintable': { type: 'pass.reprintable', visitId, canReprint: false },
  'pass.mail': { type: 'pass.mail', visitId, queued: true },
  'receipt.offered': { type: 'receipt.offered', visitId },
  'pass.on-screen': { type: 'pass.on-screen', visitId, passes: [EXAMPLE_PHONE_PASS], mailTo: null },
  'help.called': { type: 'help.called' },
  'conversation.told': {
    type: 'conversation.told',
    conversation: {
      ...{ connection: 'open', draft: 'I am on m' },
      lines: [
        { by: 'passenger', name: null, text: 'I cannot hear. My bag is too large.' },
        { by: 'staff', name: 'Robin', text: 'Please stay where you are.' },
      ],
    },
  },
  'visit.ended': { type: 'visit.ended', visitId },
  'reader.notice': { type: 'reader.notice', code: 'card.payment' },
  'keypad.key': { type: 'keypad.key', key: 'next' },
  'reader.document': { type: 'reader.document', present: true },
  'passenger.touched-start': { type: 'passenger.touched-start' },
  'passenger.types': { type: 'passenger.types' },
  'passenger.searched': { type: 'passenger.searched', reference: 'LAND01', surname: 'Example' },
  'passenger.chose-flight': { type: 'passenger.chose-flight', choiceId: 'R1' },
  'passenger.chose-travellers': { type: 'passenger.chose-travellers', travellerIds: ['P1', 'P2'] },
  'passenger.types-document': { type: 'passenger.types-document' },
  'passenger.typed-document': { type: 'passenger.typed-document', document: EXAMPLE_TYPED },
  'passenger.tells-detail': {
    type: 'passenger.tells-detail',
    told: { detail: 'residence', value: 'FRA' },
  },
  'passenger.has-no-document': { type: 'passenger.has-no-document' },
  'passenger.answers': { type: 'passenger.answers', isSo: true },
  'passenger.wants-seats': { type: 'passenger.wants-seats' },
  'passenger.shows-seats-of': { type: 'passenger.shows-seats-of', travellerId: 'P2' },
  'passenger.chose-seat': { type: 'passenger.chose-seat', travellerId: 'P1', seat: '6C', exitRow: null },
  'passenger.buys-seats': { type: 'passenger.buys-seats' },
  'passenger.sees-upgrades': { type: 'passenger.sees-upgrades' },
  'passenger.buys-upgrade': { type: 'passenger.buys-upgrade', compartment: 'J' },
  'passenger.sees-alternatives': { type: 'passenger.sees-alternatives' },
  'passenger.wants-notice': { type: 'passenger.wants-notice' },
  'passenger.has-bags': { type: 'passenger.has-bags' },
  'passenger.bags': { type: 'passenger.bags', bags: [{ weight: null }] },
  'passenger.bags-done': { type: 'passenger.bags-done' },
  'passenger.tags-only': { type: 'passenger.tags-only' },
  'passenger.pay-again': { type: 'passenger.pay-again' },
  'passenger.cancel-payment': { type: 'passenger.cancel-payment' },
  'passenger.another-way': { type: 'passenger.another-way' },
  'passenger.confirmed': { type: 'passenger.confirmed' },
  'passenger.retry': { type: 'passenger.retry' },
  'passenger.reprint': { type: 'passenger.reprint' },
  'passenger.mails-pass': { type: 'passenger.mails-pass', to: 'mei.lin@example.com' },
  'passenger.wants-receipt': { type: 'passenger.wants-receipt' },
  'passenger.wants-itinerary': { type: 'passenger.wants-itinerary' },
  'passenger.phone-pass': { type: 'passenger.phone-pass' },
  'passenger.back': { type: 'passenger.back' },
  'passenger.cancels': { type: 'passenger.cancels' },
  'passenger.finished': { type: 'passenger.finished' },
  'passenger.has-pass': { type: 'passenger.has-pass' },
  'passenger.help': { type: 'passenger.help' },
  'passenger.converses': { type: 'passenger.converses' },
  'passenger.writes': { type: 'passenger.writes', text: 'I cannot hear', isSent: false },
  'passenger.help-closed': { type: 'passenger.help-closed' },
  'passenger.notice-closed': { type: 'passenger.notice-closed' },
  'passenger.more-time': { type: 'passenger.more-time' },
  'passenger.language': { type: 'passenger.language', language: 'zh-Hans' },
  'passenger.opens-languages': { type: 'passenger.opens-languages' },
  'passenger.opens-access': { type: 'passenger.opens-access' },
  'passenger.settings-closed': { type: 'passenger.settings-closed' },
  'passenger.access': { type: 'passenger.access', change: { textSize: 200, speech: true } },
  activity: { type: 'activity' },
  'session.ended': { type: 'session.ended' },
  'session.expired': { type: 'session.expired' },
  'session.leaving': { type: 'session.leaving' },
};

const identified = [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.ready']];
const checkedIn = [...identified, EVENT['passenger.confirmed'], EVENT['visit.checked-in']];
const printedInto = (waitingInOutput: boolean) =>
  ({ type: 'pass.printed', visitId, pass: EXAMPLE_PASS, waitingInOutput }) as const satisfies AgentEvent;

const seatAsked = {
  ...EVENT['payment.asked'],
  purpose: 'seat',
} as const satisfies AgentEvent;

/** The way to each place of the journey, as events alone. */
export const WAY_TO = {
  agentAway: [],
  notReady: [EVENT['agent.hello'], EVENT['kiosk.readiness']],
  replaced: [EVENT['agent.hello'], EVENT['agent.replaced']],
  welcome: [EVENT['agent.hello']],
  guidance: [EVENT['agent.hello'], EVENT['passenger.touched-start']],
  typing: [EVENT['agent.hello'], EVENT['passenger.touched-start'], EVENT['passenger.types']],
  identifying: [EVENT['agent.hello'], EVENT['visit.started']],
  choosing: [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.choices']],
  gathering: [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.party']],
  document: [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.document-needed']],
  documentTyping: [
    ...[EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.document-needed']],
    EVENT['passenger.types-document'],
  ],
  documentRead: [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.document-read']],
  detail: [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.detail-needed']],
  conditions: [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.conditions']],
  exitSeat: [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.exit-seat']],
  refused: [EVENT['agent.hello'], EVENT['visit.started'], EVENT['visit.refused']],
  confirm: identified,
  cabin: [...identified, EVENT['passenger.wants-seats'], EVENT['visit.seats']],
  offers: [
    ...[...identified, EVENT['passenger.wants-seats'], EVENT['visit.seats']],
    EVENT['passenger.sees-upgrades'],
  ],
  payingSeat: [...identified, EVENT['passenger.wants-seats'], EVENT['visit.seats'], seatAsked],
  bags: [...identified, EVENT['passenger.has-bags'], EVENT['visit.bags']],
  checkingIn: [...identified, EVENT['passenger.confirmed']],
  preparing: checkedIn,
  atPrinter: [...checkedIn, EVENT['pass.printing']],
  printFailed: [...checkedIn, EVENT['pass.printing'], EVENT['pass.failed']],
  printUnconfirmed: [...checkedIn, EVENT['pass.printing'], EVENT['pass.unconfirmed']],
  paying: [...checkedIn, EVENT['payment.asked']],
  bagsFailed: [...checkedIn, EVENT['payment.asked'], EVENT['bags.failed']],
  tagged: [...checkedIn, { type: 'pass.printed', visitId, pass: EXAMPLE_TAG, waitingInOutput: false }],
  takePass: [...checkedIn, EVENT['pass.printing'], printedInto(true)],
  phonePass: [...checkedIn, EVENT['pass.on-screen']],
  onPhone: [...checkedIn, EVENT['pass.printing'], printedInto(false), EVENT['pass.on-screen']],
  told: [...[...checkedIn, EVENT['visit.recovery'], EVENT['pass.printing'], printedInto(false)]],
  asked: [
    ...[...checkedIn, EVENT['visit.recovery'], EVENT['pass.printing'], printedInto(false)],
    EVENT['passenger.answers'],
  ],
  parting: [...checkedIn, EVENT['pass.printing'], printedInto(false)],
} as const satisfies Record<string, readonly JourneyEvent[]>;
export type Place = keyof typeof WAY_TO;
export const PLACES = Object.keys(WAY_TO) as Place[];

/** Where there is no screen to go back to: going back asks whether the visit shall end. */
export const BACK_ASKS: readonly Place[] = [
  ...(['identifying', 'choosing', 'gathering', 'document', 'documentRead', 'detail'] as const),
  ...(['conditions', 'exitSeat', 'refused', 'confirm'] as const),
];

/** A journey under a clock that stands still, brought to a place; what it sent to the agent is kept. */
export function rehearse(place: Place) {
  const clock = new SimulatedClock();
  const sent: KioskCommand[] = [];
  const reconnections: number[] = [];
  const journey = createJourney({
    send: (command) => sent.push(command),
    reconnect: () => reconnections.push(clock.now()),
    clock,
  });
  journey.start();
  for (const event of WAY_TO[place]) journey.send(event);
  sent.length = 0;
  return {
    clock,
    sent,
    reconnections,
    journey,
    /** Advances a second at a time, as timers that begin timers need. */
    wait: (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) clock.increment(1_000);
    },
    say: (...events: JourneyInput[]) => {
      for (const event of events) journey.send(event);
    },
  };
}

/** The innermost state of the service, which names the place. */
export function placeOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) throw new Error('not a state');
  return placeOf('service' in value ? value.service : Object.values(value)[0]);
}

/** Whether it is asked, above the place, whether the visit shall end. */
export const isAsked = (journey: ReturnType<typeof createJourney>): boolean =>
  journey.getSnapshot().matches({ leaving: 'asked' });
