import { type Clock, pause } from '../../../config/clock.ts';
import type { Result } from '../../../config/result.ts';
import type { Fault, FaultCode } from '../../contract/faults.ts';
import type { PrinterStatus } from './status.ts';
import type { PrinterTalk } from './talk.ts';

/**
 * How a document ended. `failed` is a promise that nothing of it was printed; `unknown` is the honest word for
 * everything between that and proof.
 */
export type PrintOutcome =
  | { readonly state: 'printed'; readonly waitingInOutput: boolean }
  | { readonly state: 'failed'; readonly code: FaultCode }
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

  const { sent, proven } = await talk.send(document);
  if (!sent.ok) return { state: 'unknown', code: sent.fault.code };

  const verdict = await watchUntilProven(talk, proven, clock);
  talk.forgetProof();
  if (verdict !== 'proven') {
    await talk.clearBuffer();
    return { state: 'unknown', code: verdict };
  }
  const after = await talk.readStatus();
  if (!after.ok) return { state: 'unknown', code: after.fault.code };
  return { state: 'printed', waitingInOutput: after.value.documentInOutput };
}

/** Waits for the proof and looks at the printer meanwhile, so that a jam is known when it happens. */
async function watchUntilProven(
  talk: PrinterTalk,
  proven: Promise<void>,
  clock: Clock,
): Promise<'proven' | FaultCode> {
  const proof = proven.then(() => 'proven' as const);
  let timeIsUp = false;
  const limit = clock.setTimeout(() => {
    timeIsUp = true;
  }, PRINT_LIMIT);
  let silent = 0;
  while (!timeIsUp) {
    const waited = await Promise.race([proof, pause(clock, LOOK_INTERVAL)]);
    const look = waited === 'proven' ? 'proven' : await Promise.race([proof, talk.readStatus()]);
    silent = look !== 'proven' && !look.ok ? silent + 1 : 0;
    const verdict = verdictOf(look, silent);
    if (verdict === null) continue;
    clock.clearTimeout(limit);
    return verdict;
  }
  return 'print.unconfirmed';
}

/** What a look at the printer decides; null while there is reason to wait on. */
function verdictOf(
  look: 'proven' | Result<PrinterStatus, Fault>,
  silent: number,
): 'proven' | FaultCode | null {
  if (look === 'proven') return 'proven';
  if (look.ok) return look.value.state === 'fault' ? look.value.code : null;
  return look.fault.code === 'device.unplugged' || silent >= PATIENCE ? look.fault.code : null;
}
