import type { FaultCode } from '../../contract/faults.ts';

/** What a printer says of itself, worst first: the first claim that holds is the one that counts. */
export type PrinterStatus =
  | { readonly state: 'fault'; readonly code: FaultCode }
  | { readonly state: 'ready'; readonly paperLow: boolean; readonly documentInOutput: boolean };

type StatusBytes = readonly [number, number, number, number];

const bit = (byte: number, position: number) => (byte & (1 << position)) !== 0;

/** `DLE EOT 1-4`: printer, off-line cause, error cause, paper roll sensor. */
export function epsonStatus([printer, offline, error, paper]: StatusBytes): PrinterStatus {
  if (bit(error, 5)) return { state: 'fault', code: 'printer.defect' };
  if (bit(error, 3)) return { state: 'fault', code: 'printer.cutter' };
  if (bit(offline, 2)) return { state: 'fault', code: 'printer.cover-open' };
  if (bit(paper, 5) || bit(paper, 6) || bit(offline, 5)) return { state: 'fault', code: 'printer.paper-out' };
  // The TM series has no jam sensor of its own: a mechanical error that is not the cutter's is paper in the way.
  if (bit(error, 2) || bit(offline, 6)) return { state: 'fault', code: 'printer.jam' };
  if (bit(printer, 3)) return { state: 'fault', code: 'printer.defect' };
  return { state: 'ready', paperLow: bit(paper, 2) || bit(paper, 3), documentInOutput: false };
}

/** `DLE EOT 20` of Custom: paper, user, recoverable and unrecoverable errors. */
export function customStatus([paper, user, recoverable, unrecoverable]: StatusBytes): PrinterStatus {
  if (bit(unrecoverable, 0)) return { state: 'fault', code: 'printer.cutter' };
  if (unrecoverable !== 0) return { state: 'fault', code: 'printer.defect' };
  if (bit(recoverable, 6)) return { state: 'fault', code: 'printer.jam' };
  if (bit(user, 1)) return { state: 'fault', code: 'printer.cover-open' };
  if (bit(user, 0)) return { state: 'fault', code: 'printer.head-up' };
  if (bit(paper, 0)) return { state: 'fault', code: 'printer.paper-out' };
  if (bit(recoverable, 0) || bit(recoverable, 3)) return { state: 'fault', code: 'printer.defect' };
  return { state: 'ready', paperLow: bit(paper, 2), documentInOutput: bit(paper, 5) };
}
