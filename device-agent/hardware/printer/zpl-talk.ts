import { leftOf, withDeadline } from '../../../config/clock.ts';
import type { ZplProfile } from '../../../config/printer-profile.ts';
import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import {
  ASK_LABEL_COUNT,
  ASK_RETRACTS,
  ASK_STATUS,
  CANCEL,
  type ConditionAnswer,
  CUT_NOW,
  type HostStatus,
  labelsIn,
  RESUME,
  RETRACT_NOW,
  type ZplAnswer,
  zplAnswerReader,
} from '../protocol/zpl.ts';
import { answerTo } from './question.ts';
import type { PrinterStatus } from './status.ts';
import type { PrinterTalk, Proof, TalkOptions } from './talk.ts';
import { isAtWork, zplStatus } from './zpl-status.ts';

/** Milliseconds a printer may take to answer, and the operating system to accept 10 kB of label at 9,600 baud. */
const ANSWER_LIMIT = 500;
const SEND_LIMIT = 12_000;
/** Milliseconds at rest, without having counted the label, after which the count is not expected to tell any more. */
const REST_LIMIT = 8000;
/** Looks at the presenter for a document that was counted: the count may be there before the paper is. */
const PRESENTER_LOOKS = 8;

const silent = () => err({ code: 'device.silent' as const });

interface Look {
  readonly condition: ConditionAnswer;
  /** Not answered while paper is out or the head is open. */
  readonly host: HostStatus | null;
}

/** A document whose labels are being waited for. */
interface Proving {
  /** What the printer will have counted when they are out. */
  readonly expected: number;
  readonly settle: (proof: Proof) => void;
  restSince: number | null;
  presenterLooks: number;
}

/**
 * The exchanges with a ZPL printer. It never says that a document is done: that it is, is told by its count of labels
 * over its life, which must have grown by those of the document once nothing is left to print. That the count grows
 * only when a label is out, and that a question for it waits for what was sent before it, is inferred from the guide.
 */
export function zplTalk({ port, profile, clock }: TalkOptions<ZplProfile>): PrinterTalk {
  const reader = zplAnswerReader();
  let hear: (answer: ZplAnswer) => void = () => undefined;
  let proving: Proving | null = null;

  port.onBytes((bytes) => {
    for (const answer of reader.take(bytes)) hear(answer);
  });

  const write = (bytes: Uint8Array, limit = ANSWER_LIMIT) =>
    withDeadline(clock, limit, port.write(bytes), silent);

  /** Asks, and waits for what `fits` makes of the answers; a late one finds nobody who waits. */
  const ask = async <T>(
    question: Uint8Array,
    fits: (answer: ZplAnswer) => T | null,
  ): Promise<Result<T, Fault>> => {
    const answered = new Promise<Result<T, Fault>>((resolve) => {
      hear = (answer) => {
        const fitting = fits(answer);
        if (fitting !== null) resolve(ok(fitting));
      };
    });
    reader.reset();
    const answer = await answerTo(port.write(question), answered, { clock, limit: ANSWER_LIMIT });
    hear = () => undefined;
    return answer;
  };

  const look = (): Promise<Result<Look, Fault>> => {
    let condition: ConditionAnswer | null = null;
    return ask(ASK_STATUS, (answer) => {
      if (answer.kind === 'condition') condition = answer;
      if (condition === null || answer.kind === 'value') return null;
      if (answer.kind === 'host-status') return { condition, host: answer };
      // With a fault, this may be all that it says.
      return zplStatus(condition, null, profile).state === 'fault' ? { condition, host: null } : null;
    });
  };

  const count = (question: Uint8Array): Promise<Result<number | 'unknown', Fault>> =>
    ask(question, (answer) => {
      if (answer.kind !== 'value') return null;
      return /^\d{1,15}$/.test(answer.value) ? Number(answer.value) : 'unknown';
    });
  /** Labels printed over the printer's life; `unknown` where it has no such count. */
  const countLabels = () => count(ASK_LABEL_COUNT);
  const countRetracts = async (): Promise<number | null> => {
    const counted = await count(ASK_RETRACTS);
    return counted.ok && counted.value !== 'unknown' ? counted.value : null;
  };

  /** What a look tells of the document that is waited for. */
  const weigh = async ({ condition, host }: Look): Promise<void> => {
    const mine = proving;
    if (!mine || !host) return;
    if (isAtWork(host)) {
      mine.restSince = null;
      return;
    }
    mine.restSince ??= clock.now();
    const counted = await countLabels();
    if (proving !== mine || !counted.ok || counted.value === 'unknown') return;
    if (counted.value > mine.expected) mine.settle({ state: 'unprovable' });
    else if (counted.value < mine.expected) {
      if (leftOf(clock, mine.restSince, REST_LIMIT) === 0) mine.settle({ state: 'unprovable' });
    } else {
      const isPresented = !profile.presenter || condition.warnings.has('paper-presented');
      mine.presenterLooks += 1;
      // A quick hand may have taken it between two looks.
      if (isPresented || mine.presenterLooks > PRESENTER_LOOKS) mine.settle({ state: 'printed' });
    }
  };

  const readStatus = async (): Promise<Result<PrinterStatus, Fault>> => {
    const looked = await look();
    if (!looked.ok) return looked;
    await weigh(looked.value);
    const status = zplStatus(looked.value.condition, looked.value.host, profile);
    // After a fault a printer waits for someone's finger. Nothing of a document is left in it that could come out.
    if (status.state === 'fault' && status.code === 'printer.paused' && !proving)
      await write(Buffer.concat([CANCEL, RESUME]));
    return ok(status);
  };

  const send: PrinterTalk['send'] = async (document) => {
    proving = null;
    const labels = labelsIn(document);
    const refused = (code: 'print.refused' | 'device.silent' | 'device.unplugged') => ({
      sent: ok(undefined),
      proof: Promise.resolve<Proof>({ state: 'refused', code, unsent: true }),
    });
    // Half a format, or nothing to print: none of it is sent.
    if (labels === null || labels === 0) return refused('print.refused');
    const before = profile.proof === 'label-count' ? await countLabels() : ok('unknown' as const);
    // Nothing was sent yet, and what cannot be asked now could not be asked afterwards either.
    if (!before.ok)
      return refused(before.fault.code === 'device.unplugged' ? 'device.unplugged' : 'device.silent');
    const proof = new Promise<Proof>((resolve) => {
      if (before.value === 'unknown') resolve({ state: 'unprovable' });
      else
        proving = {
          ...{ expected: before.value + labels, restSince: null, presenterLooks: 0 },
          settle: (verdict) => {
            proving = null;
            resolve(verdict);
          },
        };
    });
    return { sent: await write(document, SEND_LIMIT), proof };
  };

  return {
    readStatus,
    send,
    forgetProof: () => {
      proving = null;
    },
    clearBuffer: async () => {
      proving = null;
      const sent = await write(CANCEL);
      if (sent.ok) await look();
    },
    // Other models throw out what a fault has broken off by themselves, up to the next mark or gap.
    cut: async () => (profile.finish === 'kiosk' ? write(CUT_NOW) : undefined),
    retract: async () => (profile.presenter ? write(RETRACT_NOW) : undefined),
    ...(profile.presenter && { countRetracts }),
  };
}
