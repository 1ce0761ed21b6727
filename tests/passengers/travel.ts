import type { Screen } from '../../kiosk-ui/journey/shown.ts';
import type { KioskFront } from './kiosk-front.ts';
import type { RackHands } from './rack-hands.ts';
import type { SimulatedPassenger } from './roster.ts';

/** How one passenger's attempt ended, and how long (milliseconds) each step took. */
export interface Ending {
  readonly outcome: 'completed' | 'refused' | 'failed';
  readonly code: string | null;
  readonly steps: Readonly<Record<string, number>>;
}

/** Attempts a passenger makes while the kiosk goes out of service under their hands. */
const ATTEMPTS = 8;

/** Walks one passenger through a kiosk: show the passport, touch once, take the pass, take the passport, go. */
export async function travel(
  front: KioskFront,
  hands: RackHands,
  passenger: SimulatedPassenger,
): Promise<Ending> {
  for (let attempt = 1; ; attempt += 1) {
    const ending = await visit(front, hands, passenger);
    await hands.takePassportBack();
    if (ending !== 'interrupted') return ending;
    if (attempt === ATTEMPTS) return { outcome: 'failed', code: 'interrupted', steps: {} };
  }
}

async function visit(
  front: KioskFront,
  hands: RackHands,
  passenger: SimulatedPassenger,
): Promise<Ending | 'interrupted'> {
  const steps: Record<string, number> = {};
  const begun = performance.now();
  const timed = async <T>(step: string, work: Promise<T>): Promise<T> => {
    const from = performance.now();
    const done = await work;
    steps[step] = performance.now() - from;
    return done;
  };

  await front.until('welcome', 'guidance');
  await hands.showPassport(passenger.lines);
  const found = await timed('identify', front.until('confirm', 'refused', 'out-of-service'));
  if (found.screen === 'refused') return leave(front, refused(found, steps));
  if (found.screen === 'out-of-service') return 'interrupted';

  front.send({ type: 'passenger.confirmed' });
  const issued = await timed(
    'check-in-and-print',
    front.until('take-pass', 'goodbye', 'print-failed', 'print-unconfirmed', 'refused', 'out-of-service'),
  );
  switch (issued.screen) {
    case 'out-of-service':
      return 'interrupted';
    case 'refused':
      return leave(front, refused(issued, steps));
    case 'print-failed':
    case 'print-unconfirmed':
      return leave(front, { outcome: 'failed', code: issued.props.code, steps });
  }
  await hands.takePass();
  const gone = await timed('take-pass', front.until('goodbye', 'out-of-service'));
  if (gone.screen === 'out-of-service') return 'interrupted';
  steps.total = performance.now() - begun;
  return leave(front, { outcome: 'completed', code: null, steps });
}

function refused(screen: Extract<Screen, { screen: 'refused' }>, steps: Ending['steps']): Ending {
  return { outcome: 'refused', code: screen.props.code, steps };
}

async function leave(front: KioskFront, ending: Ending): Promise<Ending> {
  front.send({ type: 'passenger.finished' });
  front.send({ type: 'passenger.back' });
  await front.until('welcome', 'guidance', 'out-of-service');
  return ending;
}
