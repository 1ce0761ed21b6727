import type { Clock } from '../../../config/clock.ts';
import { type Condition, isOffline } from './condition.ts';
import type { PrinterFaults } from './faults.ts';
import type { PrinterModel } from './models.ts';
import type { PaperPath } from './paper-path.ts';
import type { Strip } from './strip.ts';

/** Something the mechanics do, one after the other. `act` happens when everything before it is on paper. */
export type Step =
  | { readonly kind: 'strip'; readonly strip: Strip; readonly from: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'act'; readonly run: () => void };

export interface MechanismOptions {
  readonly model: PrinterModel;
  /** `instant` prints in no time, for load tests. */
  readonly pace: 'real' | 'instant';
  readonly clock: Clock;
  readonly path: PaperPath;
  /** Something that sensors or people can see is different now. */
  readonly changed: () => void;
  /** All steps are done: the next command may come. */
  readonly ready: () => void;
}

/** Motor, head, blade and cover: takes its time, and stops where it is when something is in the way. */
export function createMechanism({ model, pace, clock, path, changed, ready }: MechanismOptions) {
  /** What the sensors see, at whatever moment it is read: every character that is printed asks. */
  const sensed = {
    ...{ coverOpen: false, headUp: false, jammed: false, cutterError: false },
    get paper() {
      return path.paper();
    },
    get documentInOutput() {
      return path.documentInOutput();
    },
  };
  let jamAfter: number | null = null;
  let cutterFailsNext = false;
  let steps: Step[] = [];
  let moving = false;

  const condition = (): Condition => sensed;

  /** Runs `done` once the motor has turned that long; at an instant pace, before returning. */
  const turn = (milliseconds: number, done: () => void) => {
    if (pace === 'instant' || milliseconds <= 0) return done();
    moving = true;
    clock.setTimeout(() => {
      moving = false;
      done();
      advance();
      if (isReady()) ready();
    }, milliseconds);
  };

  const printStrip = ({ strip, from }: Extract<Step, { kind: 'strip' }>) => {
    const { dotsPerMillimetre } = model.profile;
    const wanted = (strip.height - from) / dotsPerMillimetre;
    const reach = Math.min(wanted, jamAfter ?? wanted, path.remaining());
    const to = reach === wanted ? strip.height : from + reach * dotsPerMillimetre;
    if (to < strip.height) steps.unshift({ kind: 'strip', strip, from: to });
    turn((reach / model.profile.mechanics.speed) * 1000, () => {
      if (to > from) path.print(strip, from, to);
      if (jamAfter !== null) {
        jamAfter -= reach;
        if (jamAfter < 0.01) {
          sensed.jammed = true;
          jamAfter = null;
        }
      }
      changed();
    });
  };

  const cutPaper = () =>
    turn(model.profile.mechanics.cutDuration, () => {
      if (cutterFailsNext) {
        cutterFailsNext = false;
        sensed.cutterError = true;
      } else path.cut();
      changed();
    });

  const advance = () => {
    while (!moving && steps.length > 0 && !isOffline(sensed)) {
      const step = steps.shift();
      if (step?.kind === 'strip') printStrip(step);
      else if (step?.kind === 'cut') cutPaper();
      else step?.run();
    }
  };

  const isReady = () => !moving && steps.length === 0 && !isOffline(sensed);

  return {
    condition,
    isReady,
    isMoving: () => moving,
    perform: (next: readonly Step[]) => {
      steps.push(...next);
      advance();
    },
    /** Goes on after a fault was mended. */
    resume: () => {
      advance();
      if (isReady()) ready();
    },
    /** Forgets what has not begun. A turning motor ends its strip. */
    drop: () => {
      steps = [];
    },
    inject: ({ coverOpen, headUp, jamAfter: millimetres, cutter }: PrinterFaults) => {
      if (coverOpen !== undefined) sensed.coverOpen = coverOpen;
      if (headUp !== undefined) sensed.headUp = headUp;
      if (millimetres !== undefined) jamAfter = millimetres;
      if (cutter !== undefined) cutterFailsNext = cutter;
    },
    mend: () => {
      Object.assign(sensed, { coverOpen: false, headUp: false, jammed: false, cutterError: false });
      jamAfter = null;
      cutterFailsNext = false;
    },
  };
}

export type Mechanism = ReturnType<typeof createMechanism>;
