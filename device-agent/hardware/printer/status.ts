import type { FaultCode } from '../../contract/faults.ts';

/** What a printer says of itself, worst first: the first claim that holds is the one that counts. */
export type PrinterStatus =
  | { readonly state: 'fault'; readonly code: FaultCode; readonly documentInOutput: boolean }
  | { readonly state: 'ready'; readonly paperLow: boolean; readonly documentInOutput: boolean };

type StatusBytes = readonly [number, number, number, number];

const bit = (byte: number, position: number) => (byte & (1 << position)) !== 0;

/** `DLE EOT 1-4`: printer, off-line cause, error cause, paper roll sensor. */
export function epsonStatus(bytes: StatusBytes): PrinterStatus {
  const code = epsonFault(bytes);
  if (code) return { state: 'fault', code, documentInOutput: false };
  const [, , , paper] = bytes;
  return { state: 'ready', paperLow: bit(paper, 2) || bit(paper, 3), documentInOutput: false };
}

function epsonFault([printer, offline, error, paper]: StatusBytes): FaultCode | null {
  if (bit(error, 5)) return 'printer.defect';
  if (bit(error, 3)) return 'printer.cutter';
  if (bit(offline, 2)) return 'printer.cover-open';
  if (bit(paper, 5) || bit(paper, 6) || bit(offline, 5)) return 'printer.paper-out';
  // The TM series has no jam sensor of its own: a mechanical error that is not the cutter's is paper in the way.
  if (bit(error, 2) || bit(offline, 6)) return 'printer.jam';
  return bit(printer, 3) ? 'printer.defect' : null;
}

/** `DLE EOT 20` of Custom: paper, user, recoverable and unrecoverable errors. */
export function customStatus(bytes: StatusBytes): PrinterStatus {
  const [paper] = bytes;
  const documentInOutput = bit(paper, 5);
  const code = customFault(bytes);
  if (code) return { state: 'fault', code, documentInOutput };
  return { state: 'ready', paperLow: bit(paper, 2), documentInOutput };
}

function customFault([paper, user, recoverable, unrecoverable]: StatusBytes): FaultCode | null {
  if (bit(unrecoverable, 0)) return 'printer.cutter';
  if (unrecoverable !== 0) return 'printer.defect';
  if (bit(recoverable, 6)) return 'printer.jam';
  if (bit(user, 1)) return 'printer.cover-open';
  if (bit(user, 0)) return 'printer.head-up';
  if (bit(paper, 0)) return 'printer.paper-out';
  return bit(recoverable, 0) || bit(recoverable, 3) ? 'printer.defect' : null;
}
