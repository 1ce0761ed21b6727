import { pause, withDeadline } from '../../../config/clock.ts';
import type { EscposProfile } from '../../../config/printer-profile.ts';
import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import {
  ASK_CUSTOM_NEWS,
  ASK_CUSTOM_STATUS,
  ASK_EPSON_STATUS,
  ASK_QUEUED_STATUS,
  ASK_RETRACTS,
  answerReader,
  askProcessId,
  CLEAR_BUFFER,
  CUT,
  RETRACT,
} from '../protocol/escpos.ts';
import { answerTo } from './question.ts';
import { customStatus, epsonStatus, type PrinterStatus } from './status.ts';
import type { PrinterTalk, Proof, TalkOptions } from './talk.ts';

/** Milliseconds a printer may take to answer a real-time status. */
const STATUS_LIMIT = 400;
/** Milliseconds the operating system may take to accept a whole document: 2.5 kB at 9,600 baud, thrice. */
const SEND_LIMIT = 8000;
/** Millimetres of the longest document: what a printer that proves nothing is given the time for. */
const LONGEST_DOCUMENT = 300;

interface Dialect {
  readonly ask: Uint8Array;
  readonly read: (bytes: readonly [number, number, number, number]) => PrinterStatus;
  /** Asks to be told unasked of what changes. */
  readonly news: Uint8Array | null;
}

const DIALECTS: Readonly<Record<EscposProfile['status'], Dialect>> = {
  epson: { ask: ASK_EPSON_STATUS, read: epsonStatus, news: null },
  custom: { ask: ASK_CUSTOM_STATUS, read: customStatus, news: ASK_CUSTOM_NEWS },
};

/** The exchanges with an ESC/POS printer: real-time status, and proof queued behind the document. */
export function escposTalk({ port, profile, clock, noticed }: TalkOptions<EscposProfile>): PrinterTalk {
  const { ask, read, news } = DIALECTS[profile.status];
  const answers = answerReader(profile.status);
  let onStatus: ((status: PrinterStatus) => void) | null = null;
  let onProof: (() => void) | null = null;
  let onCleared: (() => void) | null = null;
  let onRetracts: ((count: number) => void) | null = null;
  let processId = 0;
  let expectedId = '';

  port.onBytes((bytes) => {
    for (const answer of answers.take(bytes)) {
      if (answer.kind === 'status') onStatus?.(read(answer.bytes));
      if (answer.kind === 'buffer-cleared') onCleared?.();
      if (answer.kind === 'news') noticed?.();
      if (answer.kind === 'retracts') onRetracts?.(answer.count);
      if (answer.kind === 'queued-status' && profile.proof === 'queued-status') onProof?.();
      if (answer.kind === 'process-id' && answer.id === expectedId) onProof?.();
    }
  });

  const silent = () => err({ code: 'device.silent' as const });
  const write = (bytes: Uint8Array, limit = STATUS_LIMIT) =>
    withDeadline(clock, limit, port.write(bytes), silent);
  const askProof = () => {
    switch (profile.proof) {
      case 'process-id':
        return askProcessId(expectedId);
      case 'queued-status':
        return ASK_QUEUED_STATUS;
      case 'none':
        return Uint8Array.of();
    }
  };

  const readStatus = async (): Promise<Result<PrinterStatus, Fault>> => {
    const wasOutOfStep = answers.isOutOfStep();
    const answered = new Promise<Result<PrinterStatus, Fault>>((resolve) => {
      onStatus = (status) => resolve(ok(status));
    });
    answers.reset();
    const status = await answerTo(port.write(ask), answered, { clock, limit: STATUS_LIMIT });
    // The proof may have been among what could not be made out. Asking for it again prints nothing.
    if (wasOutOfStep && status.ok && onProof) await write(askProof());
    return status;
  };

  const send: PrinterTalk['send'] = async (document) => {
    const proof = new Promise<Proof>((resolve) => {
      onProof = () => resolve({ state: 'printed' });
    });
    processId = (processId + 1) % 10_000;
    expectedId = String(processId).padStart(4, '0');
    const sent = await write(Buffer.concat([document, askProof()]), SEND_LIMIT);
    // That the cable took the bytes says nothing of the paper: until it must be out, a fault may still be seen.
    if (profile.proof === 'none') {
      const { speed, cutDuration } = profile.mechanics;
      const printed = pause(clock, (LONGEST_DOCUMENT / speed) * 1000 + cutDuration);
      return { sent, proof: printed.then(() => ({ state: 'unprovable' })) };
    }
    return { sent, proof };
  };

  const forgetProof = () => {
    onProof = null;
    expectedId = '';
  };

  const clearBuffer = async (): Promise<void> => {
    const cleared = new Promise<Result<void, Fault>>((resolve) => {
      onCleared = () => resolve(ok(undefined));
    });
    await answerTo(port.write(CLEAR_BUFFER), cleared, { clock, limit: STATUS_LIMIT });
  };

  const countRetracts = async (): Promise<number | null> => {
    const counted = new Promise<Result<number, Fault>>((resolve) => {
      onRetracts = (count) => resolve(ok(count));
    });
    const count = await answerTo(port.write(ASK_RETRACTS), counted, { clock, limit: STATUS_LIMIT });
    return count.ok ? count.value : null;
  };

  return {
    readStatus,
    send,
    forgetProof,
    clearBuffer,
    ...(news && { askForNews: () => write(news) }),
    cut: () => write(CUT),
    retract: () => write(RETRACT),
    ...(profile.presenter && profile.status === 'custom' && { countRetracts }),
  };
}
