import { describe, expect, it } from 'vitest';
import type { JobState } from '../../device-agent/hardware/jobs/ledger.ts';
import type { ScreenName } from '../../kiosk-ui/journey/shown.ts';
import { PRINTER_FAULTS, type PrinterFault } from './answers/answers.ts';
import { INJECTED, printerOf, reach, shows, toIssue } from './rig/cell.ts';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from './rig/kiosk.ts';
import { settleUp } from './rig/settle-up.ts';

/** One that presents its paper, and one that drops it. */
const MODELS = ['custom-kpm180h', 'epson-tm-t88vi'] as const;
const MOMENTS = ['before it is asked for', 'first byte', 'middle', 'presented'] as const;
type Moment = (typeof MOMENTS)[number];

/** Milliseconds in which the agent notices a fault, and in which every print has an outcome. */
const NOTICE = 5000;
const OUTCOME = 30_000;

/** What the screen may be once the itinerary has ended so: it never says less than the ledger, nor more. */
const SCREENS: Readonly<Record<JobState, readonly ScreenName[]>> = {
  sending: [],
  printed: ['take-pass', 'goodbye'],
  taken: ['goodbye', 'welcome'],
  retracted: ['print-failed'],
  failed: ['print-failed'],
  unknown: ['print-unconfirmed'],
};

const itineraries = (rig: Rig) => rig.jobs().filter(({ document }) => document === 'itinerary');
const passes = (rig: Rig) => rig.jobs().filter(({ document }) => document === 'boarding-pass');

/** The first passenger holds their pass, and could have the journey on paper. */
async function toGoodbye(rig: Rig) {
  await toIssue(rig);
  await reach(rig, 'the pass', () => shows(rig, 'take-pass', 'goodbye'));
  printerOf(rig).peer.take();
  await reach(rig, 'goodbye', () => shows(rig, 'goodbye'));
}

const breakIt = (rig: Rig, fault: PrinterFault) => {
  const { peer, socket } = printerOf(rig);
  if (fault === 'unplug') socket.unplug();
  else peer.inject(INJECTED[fault]);
};

/** The itinerary is asked for, and the printer fails at this moment of it; `pass` is the length of a pass in bytes. */
async function failsAt(rig: Rig, moment: Moment, fault: PrinterFault) {
  const before = rig.meter('printer').document;
  const sent = () => rig.meter('printer').document - before;
  if (moment === 'before it is asked for') {
    breakIt(rig, fault);
    await rig.clock.until(() => false, NOTICE);
    rig.page.send({ type: 'passenger.wants-itinerary' });
    return;
  }
  rig.page.send({ type: 'passenger.wants-itinerary' });
  // An itinerary is longer than a pass: half a pass later it is being drawn.
  if (moment === 'first byte') await reach(rig, 'its first byte', () => sent() > 0);
  if (moment === 'middle') await reach(rig, 'its middle', () => sent() >= before / 2);
  if (moment === 'presented')
    await reach(rig, 'its end', () => itineraries(rig).some(({ state }) => state !== 'sending'));
  breakIt(rig, fault);
}

describe.each(MODELS)('an itinerary on a %s', (model) => {
  describe.each(MOMENTS)('%s', (moment) => {
    it.each(PRINTER_FAULTS)('%s', async (fault) => {
      const rig = await openRig([printerOfModel(model), ...PASSPORT_READER]);
      try {
        await toGoodbye(rig);
        const held = passes(rig);
        await failsAt(rig, moment, fault);
        await rig.clock.until(() => itineraries(rig).every(({ state }) => state !== 'sending'), OUTCOME);
        await rig.clock.until(() => false, NOTICE);

        const last = itineraries(rig).at(-1);
        const { screen } = rig.page.screen();
        if (last) expect(SCREENS[last.state]).toContain(screen);
        // Nothing was sent: it is said, or there is a farewell without more.
        else expect(['print-failed', 'goodbye', 'progress']).toContain(screen);
        // Whatever became of it, the pass is in the passenger’s hand and stays what it was.
        expect(passes(rig)).toEqual(held);
        if (screen === 'print-failed' || screen === 'print-unconfirmed')
          expect(rig.page.screen()).toMatchObject({
            props: { pass: { document: 'itinerary' }, canHavePhonePass: false },
          });

        const { peer, socket } = printerOf(rig);
        peer.inject({ always: null, next: null });
        await socket.plug();
        peer.clear();
        expect(await settleUp(rig)).toEqual([]);
        expect(passes(rig).filter(({ reservationId }) => reservationId === held[0]?.reservationId)).toEqual(
          held,
        );
      } finally {
        await rig.close();
      }
    });
  });
});
