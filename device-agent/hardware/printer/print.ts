import { type Clock, pause } from '../../../config/clock.ts';
import type { FaultCode } from '../../contract/faults.ts';
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
  // Someone else's document still in the output must not be handed to this passenger.
  if (before.value.documentInOutput) await talk.retract();

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
  return { state: 'printed', waitingInOutput: after.value.state === 'ready' && after.value.documentInOutput };
}

/** Waits for the proof and looks at the printer meanwhile, so that a jam is known when it happens. */
async function watchUntilProven(
  talk: PrinterTalk,
  proven: Promise<void>,
  clock: Clock,
): Promise<'proven' | FaultCode> {
  const proof = proven.then(() => 'proven' as const);
  const giveUpAt = clock.now() + PRINT_LIMIT;
  let silent = 0;
  while (clock.now() < giveUpAt) {
    const waited = await Promise.race([proof, pause(clock, LOOK_INTERVAL)]);
    if (waited === 'proven') return 'proven';
    const look = await Promise.race([proof, talk.readStatus()]);
    if (look === 'proven') return 'proven';
    if (!look.ok) {
      silent += 1;
      if (look.fault.code === 'device.unplugged' || silent >= PATIENCE) return look.fault.code;
    } else {
      silent = 0;
      if (look.value.state === 'fault') return look.value.code;
    }
  }
  return 'print.unconfirmed';
}
