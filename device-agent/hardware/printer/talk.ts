import type { Clock } from '../../../config/clock.ts';
import type { PrinterProfile } from '../../../config/printer-profile.ts';
import type { Result } from '../../../config/result.ts';
import type { Fault, FaultCode } from '../../contract/faults.ts';
import type { BytePort } from '../transport/byte-port.ts';
import type { PrinterStatus } from './status.ts';

/**
 * What a printer itself says of a document that was sent to it: it came out; it was refused, and nothing of it is on
 * paper; or this model has no way to tell.
 */
export type Proof =
  | { readonly state: 'printed' }
  /** `unsent`: not a byte of it has left, so that another printer may have it. */
  | { readonly state: 'refused'; readonly code: FaultCode; readonly unsent?: true }
  | { readonly state: 'unprovable' };

/**
 * The exchanges that every printer understands in its own language, one at a time over one port. None of them sends
 * a document twice, and none waits longer than its own deadline.
 */
export interface PrinterTalk {
  /** The printer's status now; `device.silent` when it does not answer in time. Never asked twice at once. */
  readStatus(): Promise<Result<PrinterStatus, Fault>>;
  /**
   * Sends a document. `sent` fails when the bytes, or some of them, did not leave; `proof` resolves when the printer
   * has told what became of them, never rejects, and may never resolve.
   */
  send(document: Uint8Array): Promise<{ sent: Result<void, Fault>; proof: Promise<Proof> }>;
  /** Nobody waits for the proof any more: a late one counts for nothing. */
  forgetProof(): void;
  /** Asks to be told unasked when something about it changes, where it can: `noticed` hears of it. */
  askForNews?(): Promise<unknown>;
  /** Forgets whatever was half-sent. Waits for the answer, so that it is not taken for another's. */
  clearBuffer(): Promise<void>;
  /** Parts the paper where it stands, where the printer can. */
  cut(): Promise<unknown>;
  /** Pulls back what nobody took, where there is a presenter. */
  retract(): Promise<unknown>;
  /** How many documents it has ever pulled back, by itself or asked to; null when it does not say. */
  countRetracts?(): Promise<number | null>;
}

export interface TalkOptions<P extends PrinterProfile = PrinterProfile> {
  readonly port: BytePort;
  readonly profile: P;
  readonly clock: Clock;
  /** The printer said unasked that something about it has changed. */
  readonly noticed?: () => void;
}
