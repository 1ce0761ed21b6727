import type { Screen } from '../../kiosk-ui/journey/shown.ts';
import type { KioskFront } from './kiosk-front.ts';
import type { RackHands } from './rack-hands.ts';
import type { SimulatedPassenger } from './roster.ts';

/** How one passenger's visit ended, and how long (milliseconds) each step took. */
export interface Ending {
  readonly outcome: 'completed' | 'refused' | 'failed';
  readonly code: string | null;
  readonly steps: Readonly<Record<string, number>>;
}

/** Times a passenger begins anew while the kiosk fails under their hands. */
const ATTEMPTS = 20;
/** Milliseconds until a passenger whose passport nothing noticed lays it down again. */
const UNNOTICED = 5000;
/** Milliseconds before a passenger asks an airline that did not answer once more. */
const RETRY_PAUSE = 300;

/**
 * Walks one passenger through a kiosk as a patient person would: show the passport, touch once, take the pass, take
 * the passport, go; ask again where the screen offers it, and begin anew when the kiosk went out of service.
 */
export async function travel(
  front: KioskFront,
  hands: RackHands,
  passenger: SimulatedPassenger,
): Promise<Ending> {
  const begun = performance.now();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    await front.until('welcome', 'guidance');
    const ending = await visit(front, hands, passenger);
    await hands.takePassportBack();
    if (ending === 'interrupted') continue;
    front.send({ type: 'passenger.finished' });
    front.send({ type: 'passenger.back' });
    await front.until('welcome', 'guidance', 'out-of-service');
    return { ...ending, steps: { ...ending.steps, total: performance.now() - begun } };
  }
  return { outcome: 'failed', code: 'interrupted', steps: {} };
}

async function visit(
  front: KioskFront,
  hands: RackHands,
  passenger: SimulatedPassenger,
): Promise<Ending | 'interrupted'> {
  const steps: Record<string, number> = {};
  const watch = stopwatch(steps);
  await hands.showPassport(passenger.lines);
  let shown = await front.left(['welcome', 'guidance'], UNNOTICED).catch(() => front.screen());
  for (;;) {
    watch(shown);
    switch (shown.screen) {
      case 'goodbye':
        return { outcome: 'completed', code: null, steps };
      case 'welcome':
      case 'guidance':
      case 'out-of-service':
        return 'interrupted';
      case 'refused':
        if (!shown.props.canRetry) return { outcome: 'refused', code: shown.props.code, steps };
        await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE));
        front.send({ type: 'passenger.retry' });
        break;
      case 'confirm':
        front.send({ type: 'passenger.confirmed' });
        break;
      case 'print-failed':
      case 'print-unconfirmed':
        if (shown.props.canReprint) front.send({ type: 'passenger.reprint' });
        break;
      case 'take-pass':
        await hands.takePass();
        break;
    }
    shown = await front.changed(shown);
  }
}

/** Screens that end a step, by the name of the step that the passenger waited in. */
const STEP_BEFORE: Partial<Record<Screen['screen'], string>> = {
  confirm: 'identify',
  'take-pass': 'check-in-and-print',
  goodbye: 'take-pass',
};

function stopwatch(steps: Record<string, number>): (shown: Screen) => void {
  let since = performance.now();
  return ({ screen }) => {
    const step = STEP_BEFORE[screen];
    if (!step) return;
    const now = performance.now();
    steps[step] = now - since;
    since = now;
  };
}
