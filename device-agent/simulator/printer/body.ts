import type { Clock } from '../../../config/clock.ts';
import type { Answers } from '../cable/answers.ts';
import type { Cable } from '../cable/cable.ts';
import { createDocumentRegister } from './documents.ts';
import type { PrinterFaults } from './faults.ts';
import { createMechanism, type Mechanism } from './mechanism.ts';
import type { PrinterModel } from './models.ts';
import { createPaperPath, type PaperPath, type Roll } from './paper-path.ts';

export interface PrinterOptions {
  readonly model: PrinterModel;
  readonly clock: Clock;
  /** Milliseconds that only ever grow, for measurements. */
  readonly elapsed: () => number;
  readonly newId: () => string;
  readonly pace: 'real' | 'instant';
  readonly roll: Roll;
  readonly cable: Cable;
  readonly answers: Answers;
  /** The first byte of a job came in at this moment of `elapsed`. */
  readonly jobReceived: (at: number) => void;
  /** Something that a person or a sensor can see is different now. */
  readonly changed: () => void;
}

/** What every printer is made of, whatever language it understands. */
export interface PrinterBody {
  readonly options: PrinterOptions;
  readonly mechanism: Mechanism;
  readonly path: PaperPath;
  readonly answer: (bytes: Uint8Array) => void;
  readonly changed: () => void;
}

/** The part of a printer that understands its language: bytes come in, steps for the mechanism go out. */
export interface PrinterFront {
  /** Whether the next byte is part of a document, and no question: these are what `unplugAfter` counts. */
  isPrintData(byte: number): boolean;
  /** Takes one byte from the host, which arrived at this moment of `elapsed`. */
  take(byte: number, at: number): void;
  /** Goes on with what was received, for as long as the mechanism is ready. */
  run(): void;
  /** The host has gone; what it was saying will not be finished. */
  disconnected(): void;
  /** The printer's condition changed: some say so unasked. */
  report(): void;
  /** Switched off and on: everything received and remembered is gone. */
  restart(): void;
  waitingBytes(): number;
  /** What it did not understand lately, for the rack's page. */
  unknown(): readonly string[];
}

/** Puts mechanics, paper and a language together to a printer at the end of a cable. */
export function createPrinterBody(options: PrinterOptions, language: (body: PrinterBody) => PrinterFront) {
  const { model, clock, elapsed, cable, answers } = options;
  const register = createDocumentRegister(options);
  const path = createPaperPath({ model, roll: options.roll, register });
  let unplugAfter: number | null = null;

  const changed = () => {
    front.report();
    options.changed();
  };
  const mechanism = createMechanism({
    model,
    pace: options.pace,
    clock,
    path,
    changed,
    ready: () => front.run(),
  });
  const front = language({ options, mechanism, path, changed, answer: (bytes) => answers.say(bytes) });

  /** False when the cable came out over this byte. */
  const takeByte = (byte: number, at: number): boolean => {
    const counts = unplugAfter !== null && front.isPrintData(byte);
    if (counts && unplugAfter === 0) return false;
    front.take(byte, at);
    if (!counts || unplugAfter === null) return true;
    unplugAfter -= 1;
    return unplugAfter > 0;
  };

  cable.onBytes((bytes) => {
    const now = elapsed();
    for (const byte of bytes) {
      if (takeByte(byte, now)) continue;
      unplugAfter = null;
      cable.unplug();
      break;
    }
    front.run();
    changed();
  });

  cable.onConnection((connected) => {
    if (!connected) {
      answers.hush();
      front.disconnected();
    }
    front.run();
    changed();
  });

  const settle = () => {
    mechanism.resume();
    changed();
  };

  return {
    counts: register.counts,
    documents: register.list,
    pieces: register.pieces,
    /** The passenger takes what lies in reach: the newest document's id, or `null`. */
    take: () => {
      const taken = path.take();
      changed();
      return taken;
    },
    loadPaper: () => {
      if (path.paper() === 'out') path.clearPath();
      path.loadRoll();
      settle();
    },
    /**
     * Staff put the mechanics right: torn paper out, cover shut, a full roll. The buffer stays as it is, but for a
     * stuck blade, which takes switching the printer off and on.
     */
    clear: () => {
      const { jammed, cutterError, paper } = mechanism.condition();
      if (jammed || cutterError || paper === 'out') path.clearPath();
      if (cutterError) {
        front.restart();
        cable.drop();
      }
      path.loadRoll();
      unplugAfter = null;
      mechanism.mend();
      settle();
    },
    inject: (faults: PrinterFaults) => {
      answers.fail(faults);
      if (faults.unplugAfter !== undefined) unplugAfter = faults.unplugAfter;
      if (faults.paper === 'ok') path.loadRoll();
      if (faults.paper === 'out') path.setRemaining(0);
      if (faults.paper === 'low') path.lowAfter(0);
      if (faults.paperLowAfter !== undefined) path.lowAfter(faults.paperLowAfter);
      if (faults.paperOutAfter !== undefined) path.setRemaining(faults.paperOutAfter);
      if (faults.retract) path.retract();
      mechanism.inject(faults);
      settle();
    },
    state: () => ({
      model: model.profile.model,
      ...mechanism.condition(),
      moving: mechanism.isMoving(),
      waitingBytes: front.waitingBytes(),
      /** `null` on an endless roll. */
      paperMillimetres: Number.isFinite(path.remaining()) ? Math.round(path.remaining()) : null,
      answerFault: answers.fault(),
      unknown: front.unknown(),
    }),
  };
}

export type PrinterPeer = ReturnType<typeof createPrinterBody>;
