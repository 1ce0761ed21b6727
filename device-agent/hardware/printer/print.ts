import { type Clock, pause } from '../../../config/clock.ts';
import type { Result } from '../../../config/result.ts';
import type { Fault, FaultCode } from '../../contract/faults.ts';
import type { PrinterStatus } from './status.ts';
import type { PrinterTalk, Proof } from './talk.ts';

/**
 * How a document ended. `failed` is a promise that nothing of it was printed, and with `sent` it is the printer's own,
 * of bytes that it was sent; `unknown` is the honest word for everything between that and proof.
 */
export type PrintOutcome =
  | { readonly state: 'printed'; readonly waitingInOutput: boolean }
  | { readonly state: 'failed'; readonly code: FaultCode; readonly sent?: true }
  | { readonly state: 'unknown'; readonly code: FaultCode };

/** Milliseconds a document may take, and the pause between two looks at the printer meanwhile. */
const PRINT_LIMIT = 20_000;
const LOOK_INTERVAL = 250;
/** Looks without an answer before the printer counts as silent. */
const PATIENCE = 4;

/** Prints one document at most once: status before, proof behind, status after. Never sends a byte twice. */
export async function print(talk: PrinterTalk, document: Uint8Array, clock: Clock): Promise<PrintOutcome> {
  const before = await talk.readStatus();
  if (!before.ok) return { state: 'failed', code: before.fault.code };
  if (before.value.state === 'fault') return { state: 'failed', code: before.value.code };
  // Someone else's document must not be handed to this passenger: whoever owns it pulls it back first.
  if (before.value.documentInOutput) return { state: 'failed', code: 'printer.output-blocked' };

  const { sent, proof } = await talk.send(document);
  if (!sent.ok) return { state: 'unknown', code: sent.fault.code };

  const verdict = await watchUntilProven(talk, proof, clock);
  talk.forgetProof();
  if (verdict.state === 'refused') {
    const { code } = verdict;
    return verdict.unsent ? { state: 'failed', code } : { state: 'failed', code, sent: true };
  }
  if (verdict.state === 'doubtful') {
    await talk.clearBuffer();
    return { state: 'unknown', code: verdict.code };
  }
  if (verdict.state === 'unprovable') return { state: 'unknown', code: 'print.unconfirmed' };
  const after = await lookTwice(talk);
  if (!after.ok) return { state: 'unknown', code: after.fault.code };
  return { state: 'printed', waitingInOutput: after.value.documentInOutput };
}

/** A printer may miss one look: what it has proved is not doubted for it. */
async function lookTwice(talk: PrinterTalk): Promise<Result<PrinterStatus, Fault>> {
  const first = await talk.readStatus();
  return first.ok || first.fault.code !== 'device.silent' ? first : talk.readStatus();
}

/** What ended the wait for the proof: the proof itself, or a reason to doubt that it will come. */
type Verdict = Proof | { readonly state: 'doubtful'; readonly code: FaultCode };

const doubtful = (code: FaultCode): Verdict => ({ state: 'doubtful', code });

/** Waits for the proof and looks at the printer meanwhile, so that a jam is known when it happens. */
async function watchUntilProven(talk: PrinterTalk, proof: Promise<Proof>, clock: Clock): Promise<Verdict> {
  let timeIsUp = false;
  const limit = clock.setTimeout(() => {
    timeIsUp = true;
  }, PRINT_LIMIT);
  let silent = 0;
  while (!timeIsUp) {
    const waited = await Promise.race([proof, pause(clock, LOOK_INTERVAL)]);
    const look = waited ?? (await Promise.race([proof, talk.readStatus()]));
    silent = 'ok' in look && !look.ok ? silent + 1 : 0;
    const verdict = 'ok' in look ? doubtOf(look, silent) : look;
    if (verdict === null) continue;
    clock.clearTimeout(limit);
    return verdict;
  }
  return doubtful('print.unconfirmed');
}

/** The reason for doubt that a look at the printer gives; null while there is reason to wait on. */
function doubtOf(look: Result<PrinterStatus, Fault>, silent: number): Verdict | null {
  if (look.ok) return look.value.state === 'fault' ? doubtful(look.value.code) : null;
  return look.fault.code === 'device.unplugged' || silent >= PATIENCE ? doubtful(look.fault.code) : null;
}
