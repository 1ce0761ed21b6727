import { withDeadline } from '../../../config/clock.ts';
import type { AeaProfile } from '../../../config/printer-profile.ts';
import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault, FaultCode } from '../../contract/faults.ts';
import {
  type AeaAnswer,
  type BinState,
  commandCode,
  decodeAnswer,
  frame,
  hostFrames,
  messageReader,
  purposeOf,
  type Query,
} from '../protocol/aea.ts';
import { answerTo } from './question.ts';
import type { PrinterStatus } from './status.ts';
import type { PrinterTalk, Proof, TalkOptions } from './talk.ts';

/** Milliseconds a printer may take to answer a question, to take in a form, and to print one document. */
const QUERY_LIMIT = 400;
const LOAD_LIMIT = 3000;
const PRINT_LIMIT = 15_000;
/** Milliseconds the operating system may take to accept one message: 10 kB of logo at 9,600 baud. */
const WRITE_LIMIT = 12_000;
/** Milliseconds between two looks whether the connection is still there, while an answer is awaited. */
const CONNECTION_INTERVAL = 250;

const NOTHING = new Uint8Array(0);
const silent = () => err({ code: 'device.silent' as const });

type Heard = Exclude<AeaAnswer, { kind: 'notice' }>;
type Answered = Result<Heard, Fault>;

/** What a bin's state means; the first that holds is what counts. */
const BIN_FAULTS: readonly (readonly [BinState, FaultCode])[] = [
  ['defective', 'printer.defect'],
  ['jam', 'printer.jam'],
  ['out', 'printer.paper-out'],
];

/** The status as the field `OS` and the bins tell it. Paper is told apart from being on line: either can be wrong. */
export function aeaStatus(answer: AeaAnswer & { kind: 'status' }, fitted: number): PrinterStatus {
  const bins = answer.bins.slice(0, fitted);
  const fault = (code: FaultCode): PrinterStatus => ({ state: 'fault', code, documentInOutput: false });
  if (answer.operating === 'head-lifted') return fault('printer.head-up');
  if (answer.operating === 'cover-open') return fault('printer.cover-open');
  for (const [state, code] of BIN_FAULTS) {
    // Stock in any bin will do; a jam or a defect in any stops them all.
    if (state === 'out' ? bins.length > 0 && bins.every((bin) => bin === state) : bins.includes(state))
      return fault(code);
  }
  if (answer.operating === 'offline') return fault('printer.defect');
  return { state: 'ready', paperLow: bins.includes('low'), documentInOutput: false };
}

/** The exchanges with an AEA printer: one message in flight, an answer to each, the print's own answer as proof. */
export function aeaTalk({ port, profile, clock, noticed }: TalkOptions<AeaProfile>): PrinterTalk {
  const reader = messageReader({ lines: false });
  /** Who waits for an answer: a question, and a message of a document. */
  let onStatus: ((answer: Heard) => void) | null = null;
  let onMessage: ((answer: Heard) => void) | null = null;
  let lastStatus: PrinterStatus = { state: 'ready', paperLow: false, documentInOutput: false };
  /** The document that is being sent; another value means that nobody waits for it any more. */
  let current = 0;

  port.onBytes((bytes) => {
    for (const { message } of reader.take(bytes)) {
      const answer = decodeAnswer(message);
      if (answer === null) continue;
      if (answer.kind === 'notice') noticed?.();
      else if (answer.kind === 'status' || /^(SQ|ES|BS)/.test(answer.command)) onStatus?.(answer);
      else onMessage?.(answer);
    }
  });

  const write = (bytes: Uint8Array, limit: number) => withDeadline(clock, limit, port.write(bytes), silent);

  const ask = async (query: Query): Promise<Answered> => {
    const answered = new Promise<Answered>((resolve) => {
      onStatus = (answer) => resolve(ok(answer));
    });
    const answer = await answerTo(port.write(frame(query)), answered, { clock, limit: QUERY_LIMIT });
    onStatus = null;
    return answer;
  };

  const readStatus = async (): Promise<Result<PrinterStatus, Fault>> => {
    if (onMessage && !profile.answersWhileBusy) {
      // One message in flight: only the connection can be looked at, by writing nothing to it.
      const connected = await write(NOTHING, QUERY_LIMIT);
      return connected.ok ? ok(lastStatus) : connected;
    }
    const answer = await ask('SQ');
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'status' || answer.value.operating === null) return silent();
    lastStatus = aeaStatus(answer.value, profile.bins);
    return ok(lastStatus);
  };

  /** Sends one message of a document and waits for what the printer makes of it. */
  const exchange = async (wire: Uint8Array, limit: number, fits: (answer: Heard) => boolean) => {
    const answered = new Promise<Answered>((resolve) => {
      onMessage = (answer) => {
        if (fits(answer)) resolve(ok(answer));
      };
    });
    const sent = await write(wire, WRITE_LIMIT);
    return { sent, answered: sent.ok ? awaitConnected(answered, limit) : Promise.resolve(sent) };
  };

  /** Waits for an answer, for as long as there is a connection that could bring it. */
  const awaitConnected = async (answered: Promise<Answered>, limit: number): Promise<Answered> => {
    const waiting = () => null;
    for (let waited = 0; waited < limit; waited += CONNECTION_INTERVAL) {
      const answer = await withDeadline(clock, CONNECTION_INTERVAL, answered, waiting);
      if (answer) return answer;
      // Nothing is written: a connection that is gone refuses even that.
      const connected = await write(NOTHING, QUERY_LIMIT);
      if (!connected.ok) return connected;
    }
    return silent();
  };

  const send: PrinterTalk['send'] = async (document) => {
    current += 1;
    const mine = current;
    const frames = hostFrames(document);
    let prints = 0;
    let leftWhole: (sent: Result<void, Fault>) => void = () => undefined;
    const sent = new Promise<Result<void, Fault>>((resolve) => {
      leftWhole = resolve;
    });

    /** Nothing of it is on paper, unless something printed before. */
    const failed = (code: FaultCode): Promise<Proof> => {
      leftWhole(prints === 0 ? ok(undefined) : err({ code }));
      return prints === 0 ? Promise.resolve({ state: 'refused', code }) : forever();
    };

    const run = async (): Promise<Proof> => {
      for (const { wire, message } of frames) {
        if (mine !== current) return forever();
        const code = commandCode(message);
        const isPrint = purposeOf(message) === 'print';
        const fits = (answer: Heard) => fitsCommand(answer, code, isPrint);
        const exchanged = await exchange(wire, isPrint ? PRINT_LIMIT : LOAD_LIMIT, fits);
        // Some bytes of a print may have arrived whole: who knows.
        if (!exchanged.sent.ok && isPrint) {
          leftWhole(exchanged.sent);
          return forever();
        }
        if (isPrint) leftWhole(ok(undefined));
        const answer = await exchanged.answered;
        onMessage = null;
        const isDone = answer.ok && answer.value.kind !== 'error';
        if (isDone && isPrint && answer.value.kind === 'done' && isDoubtful(answer.value.bins))
          return forever();
        if (isDone) prints += Number(isPrint);
        // What follows the last print changes nothing about it.
        else if (!isPrint && prints > 0) continue;
        else if (!isPrint) return failed(answer.ok ? 'print.refused' : answer.fault.code);
        else if (!answer.ok) return forever();
        else return refusal(prints);
      }
      leftWhole(ok(undefined));
      return prints > 0 ? { state: 'printed' } : { state: 'unprovable' };
    };

    /** A print was answered with an error: refused if the printer is well, in doubt if it is not. */
    const refusal = async (before: number): Promise<Proof> => {
      if (before > 0) return { state: 'unprovable' };
      const status = await ask('SQ');
      const isWell =
        status.ok &&
        status.value.kind === 'status' &&
        aeaStatus(status.value, profile.bins).state === 'ready';
      return isWell ? { state: 'refused', code: 'print.refused' } : forever();
    };

    const proof = run();
    return { sent: await sent, proof };
  };

  return {
    readStatus,
    send,
    forgetProof: () => {
      current += 1;
      onMessage = null;
    },
    // A new STX begins a new message: what was half-sent is forgotten with the next question.
    clearBuffer: async () => {
      reader.reset();
      await ask('SQ');
    },
    // Tags and tickets have their own ends, which the printer finds by itself.
    cut: async () => undefined,
    retract: async () => undefined,
  };
}

/** Never resolves: what becomes of the document is then found out by looking at the printer. */
const forever = () => new Promise<Proof>(() => undefined);

/** Prints are answered with `PROK` or with their own name; forms with theirs, or with its first two letters. */
function fitsCommand(answer: Heard, code: string, isPrint: boolean): boolean {
  if (answer.kind === 'error' && answer.command === '') return true;
  if (isPrint && answer.command.startsWith('PR')) return true;
  return answer.command === code || (answer.command !== '' && answer.command === code.slice(0, 2));
}

/** An answer that says both OK and that no bin is fit to have printed. */
const isDoubtful = (bins: readonly BinState[]) =>
  bins.length > 0 && bins.every((bin) => bin === 'jam' || bin === 'defective');
