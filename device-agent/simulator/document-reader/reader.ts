import type { Clock } from '../../../config/clock.ts';
import type { AnswerFaults, Answers } from '../cable/answers.ts';
import type { Cable } from '../cable/cable.ts';
import { ENQUIRY, type FrameStyle, frame, NOTICES } from './frames.ts';

export interface ReaderOptions {
  readonly clock: Clock;
  readonly elapsed: () => number;
  readonly cable: Cable;
  readonly answers: Answers;
  readonly frame: FrameStyle;
  /** Milliseconds from laying a document down until its lines are read. */
  readonly readingTime: number;
  /** Milliseconds between two bytes, as on a slow serial line; 0 sends a frame in one piece. */
  readonly bytePause: number;
  /** The last byte of a document's lines has been sent at this moment of `elapsed`. */
  readonly documentSent: (at: number) => void;
  readonly changed: () => void;
}

/** What lies in the reader: whose it is (a key, for the rack's page) and its lines. */
export interface LaidDocument {
  readonly label: string | null;
  readonly lines: readonly string[] | 'unreadable';
}

/** A reader of machine readable zones: it tells when a document is laid down, what it reads, and when it is taken. */
export function createReader(options: ReaderOptions) {
  const { clock, elapsed, cable, answers, changed } = options;
  let document: LaidDocument | null = null;
  let reading: unknown = null;

  const say = (lines: readonly string[], said?: () => void) =>
    answers.say(frame(options.frame, ...lines), { pace: options.bytePause, ...(said && { said }) });

  const read = (laid: LaidDocument) => {
    if (laid.lines === 'unreadable') return say([NOTICES.unreadable]);
    say(laid.lines, () => {
      if (cable.isConnected()) options.documentSent(elapsed());
    });
  };

  cable.onBytes((bytes) => {
    for (const byte of bytes) {
      if (byte === ENQUIRY) say([document ? NOTICES.present : NOTICES.absent]);
    }
  });
  cable.onConnection((connected) => {
    if (!connected) answers.hush();
    changed();
  });

  const remove = () => {
    clock.clearTimeout(reading);
    if (!document) return;
    document = null;
    say([NOTICES.removed]);
    changed();
  };

  return {
    /** Lays a document down; one that lies there is taken away first. */
    insert: (laid: LaidDocument) => {
      remove();
      document = laid;
      say([NOTICES.laid]);
      if (options.readingTime <= 0) read(laid);
      else reading = clock.setTimeout(() => read(laid), options.readingTime);
      changed();
    },
    remove,
    inject: (faults: AnswerFaults) => {
      answers.fail(faults);
      changed();
    },
    state: () => ({
      document: document && { label: document.label },
    }),
  };
}

export type ReaderPeer = ReturnType<typeof createReader>;
