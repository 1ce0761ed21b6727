import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { digest } from '../digest.ts';
import type { HostBooking } from './answers.ts';

/**
 * The host knows no idempotency keys. So a command that changes a booking leaves a comment in the same commit: neither
 * is there without the other, and whoever asks again, at whatever kiosk, reads that it was done and how. A comment names
 * keys, numbers and jobs, never people.
 */
const HEAD = 'KIOSK/1';

export interface Trace {
  readonly command: string;
  /** What the command was, so that its key is not taken for another's. */
  readonly fingerprint: string;
  /** What it did: a word, and what that word goes with. */
  readonly did: readonly string[];
}

export const traceOf = (idempotencyKey: string, command: unknown, did: readonly string[]): Trace => ({
  command: digest(idempotencyKey),
  fingerprint: digest(JSON.stringify(command)),
  did,
});

export const writeTrace = ({ command, fingerprint, did }: Trace): string =>
  [HEAD, command, fingerprint, ...did].join(' ');

/** What kiosks have noted on a booking, oldest first. */
export const tracesOn = ({ comments }: HostBooking): Trace[] =>
  comments.flatMap(({ text }) => {
    const [head, command, fingerprint, ...did] = (text ?? '').split(' ');
    return head === HEAD && command && fingerprint ? [{ command, fingerprint, did }] : [];
  });

/** The trace of a command that was carried out before, null where it was not; refused where its key is another's. */
export function earlier(booking: HostBooking, wanted: Trace): Result<Trace | null, Fault> {
  const found = tracesOn(booking).find(({ command }) => command === wanted.command);
  if (!found || found.fingerprint === wanted.fingerprint) return ok(found ?? null);
  return err({ code: 'dcs.refused', detail: 'the idempotency key belongs to another command' });
}
