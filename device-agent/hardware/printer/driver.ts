import { type Clock, leftOf, pause } from '../../../config/clock.ts';
import type { PrinterProfile } from '../../../config/printer-profile.ts';
import type { FaultCode } from '../../contract/faults.ts';
import { type Converse, type Device, runDevice } from '../device.ts';
import type { OpenPort } from '../transport/byte-port.ts';
import { printerTalk } from './languages.ts';
import { type PrintOutcome, print } from './print.ts';
import type { PrinterTalk } from './talk.ts';

/**
 * Milliseconds between two looks at an idle printer, and at one whose output holds a document. A printer that says unasked
 * when something changes is looked at then, and besides: who is silent may be dead.
 */
const IDLE_INTERVAL = 750;
const OUTPUT_INTERVAL = 150;
/** A printer may miss one look before it counts as silent. */
const PATIENCE = 2;
/** Looks without an answer until the connection is given up and opened anew. */
const DESPAIR = 6;
/** Looks at the output after a document was pulled back, until it counts as stuck. */
const RETRACT_LOOKS = 20;

/** What became of the output: it is empty and was not emptied by the printer, or it was, or nobody can tell. */
export type Retraction = 'empty' | 'pulled-back' | 'stuck';

/** What the output is seen to do: it holds a document, which then is taken, or pulled back by the printer itself. */
export type OutputFact = 'holds' | 'taken' | 'pulled-back';

export interface Printer extends Device {
  readonly profile: PrinterProfile;
  /** Prints at most once. One document at a time: a second call while one runs is a bug of the caller. */
  print(document: Uint8Array): Promise<PrintOutcome>;
  /** Pulls back a document that nobody took, and looks whether it is gone. */
  retract(): Promise<Retraction>;
  paperLow(): boolean;
  onPaperLow(listener: () => void): void;
  /** Calls back when the output begins or ceases to hold a document. */
  onOutput(listener: (fact: OutputFact) => void): void;
}

/** A printer of any model behind any transport: keeps it connected, watches it, and prints. */
export function createPrinter(options: {
  id: string;
  required: boolean;
  profile: PrinterProfile;
  open: OpenPort;
  clock: Clock;
  /** A document was being printed when the agent last ended: its paper may still be in the printer. */
  leftover: boolean;
}): Printer {
  const { profile, clock } = options;
  let talk: PrinterTalk | null = null;
  let output = false;
  /** When it was last seen what the output holds, if nothing has moved the paper since. */
  let outputSeenAt = Number.NEGATIVE_INFINITY;
  /** Documents that it had ever pulled back when it was last asked; null before it has told. */
  let retracts: number | null = null;
  let paperLow = false;
  let { leftover } = options;
  /** The printer said that something has changed, and was not asked since. */
  let news = false;
  let lookSooner = () => {};
  let tail: Promise<unknown> = Promise.resolve();
  const outputListeners: ((fact: OutputFact) => void)[] = [];
  const paperListeners: (() => void)[] = [];

  /** Exchanges take turns: a look at the status never falls into the middle of a print. */
  const inTurn = <T>(exchange: () => Promise<T>): Promise<T> => {
    const turn = tail.then(exchange);
    tail = turn.catch(() => undefined);
    return turn;
  };

  const noteOutput = (holdsDocument: boolean, pulledBack = false) => {
    outputSeenAt = clock.now();
    if (holdsDocument === output) return;
    output = holdsDocument;
    if (holdsDocument) lookSooner();
    const fact = holdsDocument ? 'holds' : pulledBack ? 'pulled-back' : 'taken';
    for (const listener of outputListeners) listener(fact);
  };

  /** Whether it has pulled something back since it was last asked; null when it does not say. */
  const hasRetracted = async (asked: PrinterTalk): Promise<boolean | null> => {
    const count = (await asked.countRetracts?.()) ?? null;
    const before = retracts;
    if (count !== null) retracts = count;
    return count === null || before === null ? null : count > before;
  };

  const notePaper = (low: boolean) => {
    if (low === paperLow) return;
    paperLow = low;
    for (const listener of paperListeners) listener();
  };

  const converse: Converse = (port, report) => {
    const told = printerTalk({
      ...{ port, profile, clock },
      noticed: () => {
        news = true;
        lookSooner();
      },
    });
    const mine: PrinterTalk = {
      ...told,
      readStatus: () => {
        news = false;
        return told.readStatus();
      },
    };
    let over = false;
    talk = mine;

    const look = async (silentLooks: number): Promise<number> => {
      const status = await mine.readStatus();
      if (over) return 0;
      if (!status.ok) {
        const { code } = status.fault;
        if (silentLooks + 1 >= PATIENCE) report({ type: 'device.fault', code });
        // A printer that lost its power leaves a dead connection behind, which nobody else would close.
        if (silentLooks + 1 >= DESPAIR) report({ type: 'connection.lost', code });
        return silentLooks + 1;
      }
      const isGone = output && !status.value.documentInOutput;
      const pulledBack = isGone || retracts === null ? await hasRetracted(mine) : null;
      if (over) return 0;
      noteOutput(status.value.documentInOutput, pulledBack === true);
      if (status.value.state === 'fault') {
        report({ type: 'device.fault', code: status.value.code });
      } else {
        notePaper(status.value.paperLow);
        report({ type: 'device.well' });
      }
      return 0;
    };

    const watch = async () => {
      let silentLooks = 0;
      let lookedAt = Number.NEGATIVE_INFINITY;
      /** Milliseconds until the next look. Whoever has printed has looked: what lies there then cannot be gone yet. */
      const untilDue = () => {
        if (news) return 0;
        if (!output) return leftOf(clock, lookedAt, IDLE_INTERVAL);
        return leftOf(clock, Math.max(lookedAt, outputSeenAt), OUTPUT_INTERVAL);
      };
      while (!over) {
        silentLooks = await inTurn(async () => {
          if (untilDue() > 0) return silentLooks;
          const silent = await look(silentLooks);
          lookedAt = clock.now();
          return silent;
        });
        const noticed = new Promise<void>((resolve) => {
          lookSooner = resolve;
        });
        const wait = untilDue();
        if (wait > 0) await Promise.race([noticed, pause(clock, wait)]);
      }
    };
    void watch();

    return {
      recover: async () => {
        await inTurn(async () => {
          await mine.clearBuffer();
          // Half a document still hangs in the paper path: the next one must not be printed onto it.
          if (leftover) await mine.cut();
          leftover = false;
          outputSeenAt = Number.NEGATIVE_INFINITY;
          await mine.askForNews?.();
        });
      },
      stop: () => {
        over = true;
        if (talk === mine) talk = null;
      },
    };
  };

  const device = runDevice({ ...options, kind: 'printer', converse });
  const notReady = (): FaultCode => device.state().fault ?? 'device.unplugged';

  return {
    ...device,
    profile,
    paperLow: () => paperLow,
    onPaperLow: (listener) => paperListeners.push(listener),
    onOutput: (listener) => outputListeners.push(listener),
    print: (document) =>
      inTurn(async () => {
        if (!talk) return { state: 'failed', code: notReady() };
        device.send({ type: 'job.started' });
        outputSeenAt = Number.NEGATIVE_INFINITY;
        const outcome = await print(talk, document, clock);
        if (outcome.state === 'unknown') leftover = true;
        // What stopped the job is the device's fault from this moment, not from the next look at it.
        if (outcome.state !== 'printed' && !/^print\./.test(outcome.code))
          device.send({ type: 'device.fault', code: outcome.code });
        device.send({ type: 'job.ended' });
        if (outcome.state === 'printed') noteOutput(outcome.waitingInOutput);
        return outcome;
      }),
    retract: () =>
      inTurn(async () => {
        if (!profile.presenter) return 'empty';
        if (!talk) return 'stuck';
        // Nothing comes into the output but what is printed: what was seen a moment ago is not looked at again.
        if (!output && !news && leftOf(clock, outputSeenAt, OUTPUT_INTERVAL) > 0) return 'empty';
        for (let look = 0; look < RETRACT_LOOKS; look += 1) {
          const status = await talk.readStatus();
          if (!status.ok) return 'stuck';
          if (!status.value.documentInOutput) {
            if (look === 0 && !output) return 'empty';
            return ((await hasRetracted(talk)) ?? look > 0) ? 'pulled-back' : 'empty';
          }
          if (look === 0) await talk.retract();
          await pause(clock, OUTPUT_INTERVAL);
        }
        return 'stuck';
      }),
  };
}
