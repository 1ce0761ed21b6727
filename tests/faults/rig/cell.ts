import type { PrinterFaults } from '../../../device-agent/simulator/printer/faults.ts';
import type { ScreenName } from '../../../kiosk-ui/journey/shown.ts';
import type { Moment, PrinterFault, Situation } from '../answers/answers.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from './kiosk.ts';
import { settleUp } from './settle-up.ts';

/** Milliseconds in which the agent notices what happens to an idle device, and in which every print has an outcome. */
const NOTICE = 5000;
const OUTCOME = 30_000;
/** Milliseconds in which a pass that was asked for is on its way. */
const FIRST_BYTE = 1000;
const SOON = 10_000;

export const INJECTED: Readonly<Record<Exclude<PrinterFault, 'unplug'>, PrinterFaults>> = {
  silence: { always: 'silence' },
  garbage: { always: 'garbage' },
  'half a reply': { always: 'half' },
  slow: { always: 'slow' },
  'paper low': { paper: 'low' },
  'paper out': { paper: 'out' },
  'cover open': { coverOpen: true },
  'head lifted': { headUp: true },
  jam: { jamAfter: 0 },
  cutter: { cutter: true },
  retract: { retract: true },
};

/** The one printer of the rig. */
export const printerOf = (rig: Rig) => {
  const [printer] = rig.printers;
  if (!printer) throw new Error('the rig has no printer');
  return printer;
};

export const shows = (rig: Rig, ...screens: readonly ScreenName[]) =>
  screens.includes(rig.page.screen().screen);

/** Lets time pass until this holds; a moment that never comes throws. */
export const reach = async (rig: Rig, what: string, holds: () => boolean) => {
  if (!(await rig.clock.until(holds, SOON)))
    throw new Error(`${what} was not reached, but ${JSON.stringify(rig.page.screen())}`);
};

/** The first passenger lays a passport down, and is recognised. */
export const toConfirmation = async (rig: Rig) => {
  await reach(rig, 'welcome', () => shows(rig, 'welcome'));
  rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
  await reach(rig, 'confirm', () => shows(rig, 'confirm'));
};

/** And asks to be checked in. */
export const toIssue = async (rig: Rig) => {
  await toConfirmation(rig);
  rig.page.send({ type: 'passenger.confirmed' });
};

const isIssued = (rig: Rig) => shows(rig, 'take-pass', 'goodbye', 'print-unconfirmed');

/** How each moment is reached; `total` is the length of the document in bytes. */
const REACHED: Readonly<Record<Moment, (rig: Rig, total: number) => Promise<void>>> = {
  'before the journey': (rig) => reach(rig, 'welcome', () => shows(rig, 'welcome')),
  'passport read': toConfirmation,
  'status before print': toConfirmation,
  'first byte': async (rig) => {
    await toIssue(rig);
    await reach(rig, 'the first byte', () => rig.jobsBegun() > 0);
  },
  middle: async (rig, total) => {
    await toIssue(rig);
    await reach(rig, 'the middle', () => rig.meter('printer').document >= total / 2);
  },
  'last byte': async (rig, total) => {
    await toIssue(rig);
    await reach(rig, 'the last byte', () => rig.meter('printer').document >= total);
  },
  presented: async (rig) => {
    await toIssue(rig);
    await reach(rig, 'the printed pass', () => isIssued(rig));
  },
  afterwards: async (rig) => {
    await toIssue(rig);
    await reach(rig, 'the printed pass', () => isIssued(rig));
    printerOf(rig).peer.take();
    rig.reader.remove();
    rig.page.send({ type: 'passenger.has-pass' });
    await reach(rig, 'welcome', () => shows(rig, 'welcome'));
  },
};

/** The passenger goes on as far as the screens let them, while the fault lasts. */
async function goOn(rig: Rig, moment: Moment): Promise<void> {
  if (moment === 'before the journey' || moment === 'passport read' || moment === 'afterwards')
    await rig.clock.until(() => false, NOTICE);
  if (moment === 'before the journey') {
    rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
    await rig.clock.until(() => shows(rig, 'confirm'), NOTICE);
  }
  if (shows(rig, 'confirm')) rig.page.send({ type: 'passenger.confirmed' });
  const isUndecided = () => shows(rig, 'progress') || rig.jobs().some(({ state }) => state === 'sending');
  await rig.clock.until(() => false, FIRST_BYTE);
  await rig.clock.until(() => !isUndecided(), OUTCOME);
  await rig.clock.until(() => false, NOTICE);
}

export function situationOf(rig: Rig): Situation {
  const { screen, props } = rig.page.screen();
  const { state, causes } = rig.readiness();
  const told = 'code' in props ? props.code : 'cause' in props ? props.cause : null;
  return {
    screen,
    code: told,
    service: state,
    causes,
    jobs: rig.jobs().map((job) => job.state),
    paper: rig.printers.flatMap(({ peer }) =>
      peer
        .documents()
        .map(({ whereabouts, complete, spoiled }) =>
          [whereabouts, ...(spoiled ? ['spoiled'] : []), ...(complete ? [] : ['incomplete'])].join(' '),
        ),
    ),
  };
}

/** The length of a pass in bytes on this printer, as a visit without trouble sends it. */
export async function lengthOfPass(model: string): Promise<number> {
  const rig = await openRig([printerOfModel(model), ...PASSPORT_READER]);
  await REACHED.presented(rig, 0);
  const { document } = rig.meter('printer');
  await rig.close();
  return document;
}

/** Lets a printer fail at a moment: how things stand then, and what was wrong with them after it was mended. */
export async function playCell(model: string, moment: Moment, fault: PrinterFault, total: number) {
  const rig = await openRig([printerOfModel(model), ...PASSPORT_READER]);
  try {
    await REACHED[moment](rig, total);
    const { peer, socket } = printerOf(rig);
    if (fault === 'unplug') socket.unplug();
    else peer.inject(INJECTED[fault]);
    await goOn(rig, moment);
    const situation = situationOf(rig);
    peer.inject({ always: null, next: null });
    await socket.plug();
    peer.clear();
    return { situation, problems: await settleUp(rig) };
  } finally {
    await rig.close();
  }
}
