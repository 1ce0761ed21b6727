import type { z } from 'zod';
import type { Clock } from '../../config/clock.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { Answers } from './cable/answers.ts';
import type { Cable } from './cable/cable.ts';
import type { DocumentCounts, PrintedDocument } from './printer/documents.ts';
import type { Glyphs } from './printer/glyphs.ts';
import type { Timing } from './timings.ts';

/** Why a hand could do nothing, with the HTTP status that says so: not understood, not there, not possible now. */
export interface Refusal {
  readonly status: 400 | 404 | 409;
  readonly reason: string;
}

/** What came of it, where there is more to say than that it was done. */
export type HandAnswer = object | null;
type Outcome = Result<HandAnswer, Refusal>;

/** What a person can do at a device. The body is what came from outside, and is looked at first. */
export type Hand = (body: unknown) => Outcome | Promise<Outcome>;
export type Hands = Readonly<Record<string, Hand>>;

/** Done, and nothing more to say. */
export const DONE: Outcome = ok(null);
export const refuse = (status: Refusal['status'], reason: string): Outcome => err({ status, reason });

/** A hand that takes something of this shape. */
export const handWith =
  <T>(schema: z.ZodType<T>, act: (body: T) => Outcome): Hand =>
  (body) => {
    const read = schema.safeParse(body);
    if (read.success) return act(read.data);
    const [issue] = read.error.issues;
    return refuse(400, `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
  };

/** A hand that takes nothing. */
export const bareHand =
  (act: () => void): Hand =>
  () => {
    act();
    return DONE;
  };

/** One button of the page's trouble panel: which hand it moves with what, and whether it stands that way now. */
export interface TroubleChoice {
  readonly says: string;
  readonly hand: string;
  readonly body?: object;
  /** Absent for what happens once or later. */
  readonly on?: boolean;
}
export interface TroubleGroup {
  readonly title: string;
  readonly choices: readonly TroubleChoice[];
}

/** What a printer has put out. */
export interface Documents {
  list(most?: number): readonly PrintedDocument[];
  counts(): Readonly<DocumentCounts>;
  /** The printed paper as PNG; `null` for an unknown document, or one too long ago. */
  picture(documentId: string): Promise<Buffer | null>;
}

/** A device as its kind makes it. Cable and answers are the rack's, and so are the hands that work on them. */
export interface Simulated<Peer, State extends object> {
  /** The device itself, for tests in the same process. */
  readonly peer: Peer;
  /** As anyone standing before it would see it. */
  state(): State;
  readonly hands: Hands;
  trouble(): readonly TroubleGroup[];
  /** Staff put it right. */
  mend(): void;
  readonly documents?: Documents;
}

/** What a device is given to live on. */
export interface KindDeps {
  readonly cable: Cable;
  readonly answers: Answers;
  readonly clock: Clock;
  /** Milliseconds that only ever grow, for measurements. */
  readonly elapsed: () => number;
  readonly newId: () => string;
  readonly glyphs: Glyphs;
  /** Something that a person or a sensor can see is different now. */
  readonly changed: () => void;
  readonly note: (event: Timing['event'], at: number) => void;
}

/** A kind of device: what can be chosen about one, and how it comes to be. */
export interface Kind<Options extends z.ZodObject, Peer, State extends object> {
  readonly options: Options;
  readonly create: (options: z.output<Options>, deps: KindDeps) => Simulated<Peer, State>;
}

export const defineKind = <Options extends z.ZodObject, Peer, State extends object>(
  kind: Kind<Options, Peer, State>,
): Kind<Options, Peer, State> => kind;
