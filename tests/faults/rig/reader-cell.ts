import { DEMO_DEVICES } from '../../../config/demo/devices.ts';
import type { FaultCode } from '../../../device-agent/contract/faults.ts';
import type { KeypadKey } from '../../../device-agent/contract/keypad.ts';
import type { ScreenName } from '../../../kiosk-ui/journey/shown.ts';
import type {
  ReaderFault,
  ReaderKind,
  ReaderName,
  ReaderSituation,
  VisitMoment,
} from '../answers/reader-answers.ts';
import { printerOf, reach, shows, toConfirmation, toIssue } from './cell.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig, type RigDevice } from './kiosk.ts';
import { settleUp } from './settle-up.ts';

/** Milliseconds between two tries of a person, in which all that comes of the last is seen, and of a loose plug. */
const PAUSE = 3000;
const NOTICE = 12_000;
const BRIEFLY = 200;
const BACK = 15_000;

/**
 * How a reader is used, what a good reading of it leads to (nobody in the rig has the demo’s cards and papers: they
 * find no booking), and how often someone tries who gets no answer.
 */
interface Use {
  readonly hand: string;
  readonly body: (rig: Rig) => object;
  readonly good: FaultCode | KeypadKey | 'visit';
  readonly tries: number;
  /** It says that something lies there before it says what. */
  readonly announces: boolean;
}

const USES: Readonly<Record<ReaderKind, Use>> = {
  'document-reader': {
    hand: 'insert',
    body: (rig) => ({ lines: rig.passports[0] }),
    good: 'visit',
    tries: 3,
    announces: true,
  },
  'barcode-reader': {
    hand: 'scan',
    body: () => ({ paper: 'pass-on-phone' }),
    good: 'booking.not-found',
    tries: 3,
    announces: false,
  },
  'card-reader': {
    hand: 'swipe',
    body: () => ({ card: 'mei-lin' }),
    good: 'booking.not-found',
    tries: 3,
    announces: false,
  },
  keypad: { hand: 'press', body: () => ({ key: 'next' }), good: 'next', tries: 3, announces: false },
};

const demoReader = (kind: ReaderKind): RigDevice & { readonly kind: ReaderKind } => {
  const found = DEMO_DEVICES.find((one) => one.kind === kind);
  if (!found) throw new Error(`the demo kiosk has no ${kind}`);
  return { ...found, kind };
};
/** The demo's reader of this kind, if it were connected in another way. */
const otherwise = (kind: ReaderKind, configured: object, simulated: object = configured) => {
  const reader = demoReader(kind);
  return {
    ...reader,
    configured: { ...reader.configured, ...configured },
    simulated: { ...reader.simulated, ...simulated },
  };
};

const LINES = { prefix: '', suffix: '\r' };

export const READERS: Readonly<Record<ReaderName, RigDevice & { readonly kind: ReaderKind }>> = {
  'document-reader': demoReader('document-reader'),
  'barcode-reader': demoReader('barcode-reader'),
  'card-reader': demoReader('card-reader'),
  keypad: demoReader('keypad'),
  'document-reader-lines': otherwise(
    'document-reader',
    { frame: LINES },
    { frame: { ...LINES, separator: '\r' } },
  ),
  'barcode-reader-serial': otherwise('barcode-reader', { interface: { type: 'serial' } }),
  'barcode-reader-wedge': otherwise('barcode-reader', { interface: { type: 'wedge' } }),
  'card-reader-serial': otherwise('card-reader', { interface: { type: 'serial' } }),
};

const handsOn = (rig: Rig, kind: ReaderKind) => {
  const device = rig.device(demoReader(kind).id);
  if (!device) throw new Error(`the rig has no ${kind}`);
  const act = async (hand: string, body: object = {}) => {
    const done = await device.hands[hand]?.(body);
    if (!done?.ok) throw new Error(`${hand} does not work at a ${kind}`);
  };
  return { socket: device.socket, act, use: () => act(USES[kind].hand, USES[kind].body(rig)) };
};

/** What passengers were told, and which keys were heard. */
const told = (rig: Rig): readonly (FaultCode | KeypadKey)[] =>
  rig.page.heard().flatMap((event): (FaultCode | KeypadKey)[] => {
    if (event.type === 'reader.notice' || event.type === 'visit.refused') return [event.code];
    if (event.type === 'visit.document-needed') return event.problem ? [event.problem] : [];
    return event.type === 'keypad.key' ? [event.key] : [];
  });

const visits = (rig: Rig) => rig.events().filter(({ type }) => type === 'session.started').length;

const deviceEvents = (rig: Rig, kind: ReaderKind) =>
  rig
    .events()
    .filter(({ type, data }) => type === 'device.state-changed' && data.kind === kind)
    .map(({ data }) => (data.fault ?? 'well') as FaultCode | 'well');

const toRest = (rig: Rig) => reach(rig, 'welcome', () => shows(rig, 'welcome'));

/** How each moment is reached, by a kiosk whose readers all work. */
const REACHED: Readonly<Record<VisitMoment, (rig: Rig, kind: ReaderKind) => Promise<void>>> = {
  closed: async (rig) => {
    await toRest(rig);
    printerOf(rig).peer.inject({ coverOpen: true });
    await reach(rig, 'the end of service', () => shows(rig, 'out-of-service'));
  },
  'at rest': toRest,
  'asked for': async (rig) => {
    await toRest(rig);
    rig.page.send({ type: 'passenger.touched-start' });
    await reach(rig, 'guidance', () => shows(rig, 'guidance'));
  },
  'asked for in a visit': async (rig) => {
    await toRest(rig);
    rig.page.send({ type: 'passenger.touched-start' });
    rig.page.send({ type: 'passenger.types' });
    rig.page.send({ type: 'passenger.searched', ...rig.typed });
    await reach(rig, 'the question for a document', () => shows(rig, 'show-document'));
  },
  'tried in vain': async (rig) => {
    await toRest(rig);
    rig.reader.insert({ label: null, lines: 'unreadable' });
    await reach(rig, 'the refusal', () => shows(rig, 'refused'));
  },
  'just read': async (rig, kind) => {
    await toRest(rig);
    await handsOn(rig, kind).use();
    await reach(rig, 'a reading', () =>
      kind === 'document-reader' ? shows(rig, 'identifying') : told(rig).length > 0,
    );
  },
  'another screen': toConfirmation,
  'on its way': async (rig) => {
    await toIssue(rig);
    await reach(rig, 'the first byte', () => rig.jobsBegun() > 0);
  },
  'pass waits': async (rig) => {
    await toIssue(rig);
    await reach(rig, 'the printed pass', () => shows(rig, 'take-pass'));
  },
  thanked: async (rig) => {
    await toIssue(rig);
    await reach(rig, 'the printed pass', () => shows(rig, 'take-pass'));
    printerOf(rig).peer.take();
    await reach(rig, 'the farewell', () => shows(rig, 'goodbye'));
  },
};

const wait = (rig: Rig, milliseconds: number) => rig.clock.until(() => false, milliseconds);

/** Makes the reader fail, and lets someone use it who does not know that it does. */
async function failAndUse(rig: Rig, kind: ReaderKind, fault: ReaderFault): Promise<void> {
  const { socket, act, use } = handsOn(rig, kind);
  const { tries, announces } = USES[kind];
  const useOften = async (times: number) => {
    for (let turn = 0; turn < times; turn += 1) {
      if (turn > 0) await wait(rig, PAUSE);
      await use();
    }
  };
  switch (fault) {
    case 'silence':
    case 'garbage':
      await act('faults', { always: fault });
      return useOften(tries);
    case 'half a reading':
      await act('faults', { always: 'half' });
      return useOften(tries);
    case 'slow':
      await act('faults', { always: 'trickle' });
      // What is being read, little by little, is left where it lies.
      return useOften(announces ? 1 : tries);
    case 'unplug':
      socket.unplug();
      return useOften(1);
    case 'loose plug':
      if (!announces) await act('faults', { next: 'unplug' });
      await use();
      if (announces) await act('faults', { next: 'unplug' });
      await rig.clock.until(() => !socket.isPlugged(), PAUSE);
      await wait(rig, BRIEFLY);
      await act('mend');
  }
}

/** Someone puts the reader right; one that is too slow is switched off and on. */
async function mend(rig: Rig, kind: ReaderKind, fault: ReaderFault): Promise<void> {
  const { socket, act } = handsOn(rig, kind);
  if (fault === 'slow') socket.unplug();
  await wait(rig, BRIEFLY);
  await act('mend');
  printerOf(rig).peer.clear();
}

const withoutRepetition = <T>(list: readonly T[]): readonly T[] =>
  list.filter((one, index) => one !== list[index - 1]);

/** Screens of a visit that another card or code does not end. */
const SERVING: readonly ScreenName[] = ['show-document', 'confirm', 'progress', 'take-pass'];

/** What is wrong with a reader that was mended: a good reading must lead to what it leads to. */
async function disappointments(rig: Rig, kind: ReaderKind): Promise<string[]> {
  const { good } = USES[kind];
  await wait(rig, PAUSE);
  if (good === 'visit') {
    // Of a reader that cannot be asked only a document shows that it works; where it can, the next passenger's does.
    if (rig.readiness().devices.some((one) => one.kind === kind)) await handsOn(rig, kind).use();
    return [];
  }
  const before = told(rig).length;
  const isServing = shows(rig, ...SERVING);
  await handsOn(rig, kind).use();
  await wait(rig, PAUSE);
  const since = told(rig).slice(before);
  // In the midst of a visit a card or a code begins no other, and nobody is told anything.
  if (since.length === 0 && isServing) return [];
  return since.length === 1 && since[0] === good ? [] : [`a good reading told ${JSON.stringify(since)}`];
}

/** Lets a reader fail at a moment: how things stand then, and what was wrong with them after it was mended. */
export async function playReaderCell(name: ReaderName, moment: VisitMoment, fault: ReaderFault) {
  const reader = READERS[name];
  const { kind } = reader;
  const rig = await openRig([
    printerOfModel('custom-kpm180h'),
    ...(kind === 'document-reader' ? [] : PASSPORT_READER),
    reader,
  ]);
  try {
    // The demo's scanners are optional, and a kiosk is in service before they are known: let it find them.
    await rig.clock.until(() => rig.readiness().state === 'in-service', BACK);
    await REACHED[moment](rig, kind);
    const before = { told: told(rig).length, visits: visits(rig), events: deviceEvents(rig, kind).length };
    await failAndUse(rig, kind, fault);
    await wait(rig, NOTICE);
    const { current, overlay } = rig.page.shown();
    const code = rig.readiness().devices.find(({ device }) => device === reader.id)?.code ?? null;
    const situation: ReaderSituation = {
      screen: current.screen,
      over: overlay,
      told: withoutRepetition(told(rig).slice(before.told)),
      visits: visits(rig) - before.visits,
      events: deviceEvents(rig, kind).slice(before.events),
      wall: code === null ? 'well' : code === 'device.unplugged' ? 'lost' : 'in trouble',
      service: rig.readiness().state,
    };
    await mend(rig, kind, fault);
    const problems = await disappointments(rig, kind);
    return { situation, problems: [...problems, ...(await settleUp(rig))] };
  } finally {
    await rig.close();
  }
}
