import { ok, type Result } from '../../../../config/result.ts';
import { type DecodeProblem, problem } from '../problem.ts';
import { isAimId } from '../scan/symbology.ts';

export const SCAN_REPORT_PROBLEMS = ['report-length', 'report-id', 'data-length', 'symbology'] as const;
export type ScanReportProblem = DecodeProblem<(typeof SCAN_REPORT_PROBLEMS)[number]>;

/** One input report of a scanner, usage page 8Ch. A longer symbol takes several. */
export interface ScanReport {
  /** The AIM symbology identifier, such as `]L0`; null when the scanner does not tell. */
  readonly aimId: string | null;
  readonly data: Uint8Array;
  /** More of the same symbol follows in the next report. */
  readonly more: boolean;
}

/**
 * Where things stand after the report id. The usages are those of the HID Point of Sale Usage Tables 1.02; their order
 * is what Honeywell, Zebra and Datalogic scanners send, inferred from public parsers and recorded reports.
 */
const REPORT_ID = 2;
const BODY = { length: 0, aimId: 1, data: 4, more: 62, size: 63 };
/** Characters of a symbol in one report. */
export const SCAN_DATA_SIZE = 56;
export const SCAN_REPORT_LENGTH = BODY.size + 1;

/** Reads one report, with or without the report id in front. */
export function decodeScanReport(report: Uint8Array): Result<ScanReport, ScanReportProblem> {
  const numbered = report.length === SCAN_REPORT_LENGTH;
  if (!numbered && report.length !== BODY.size)
    return problem('report-length', 0, `a scan has ${SCAN_REPORT_LENGTH} bytes`);
  if (numbered && report[0] !== REPORT_ID) return problem('report-id', 0, 'no report of scanned data');
  const first = numbered ? 1 : 0;
  const body = Buffer.from(report.subarray(first));
  const length = body.readUInt8(BODY.length);
  if (length > SCAN_DATA_SIZE) return problem('data-length', first, 'more data than a report holds');
  const identifier = body.subarray(BODY.aimId, BODY.data);
  const untold = identifier.every((byte) => byte === 0);
  const aimId = identifier.toString('latin1');
  if (!untold && !isAimId(aimId))
    return problem('symbology', first + BODY.aimId, 'no AIM symbology identifier');
  return ok({
    aimId: untold ? null : aimId,
    data: Uint8Array.from(body.subarray(BODY.data, BODY.data + length)),
    more: (body.readUInt8(BODY.more) & 1) === 1,
  });
}

/** Writes one report, report id in front. Data beyond what a report holds throws. */
export function encodeScanReport({ aimId, data, more }: ScanReport): Uint8Array {
  if (data.length > SCAN_DATA_SIZE) throw new RangeError(`a report holds ${SCAN_DATA_SIZE} bytes of data`);
  const report = Buffer.alloc(SCAN_REPORT_LENGTH);
  report.writeUInt8(REPORT_ID, 0);
  const body = report.subarray(1);
  body.writeUInt8(data.length, BODY.length);
  body.write(aimId ?? '', BODY.aimId, 'latin1');
  body.set(data, BODY.data);
  body.writeUInt8(more ? 1 : 0, BODY.more);
  return report;
}

/** All reports that a scanner sends of one symbol. */
export function encodeScan(aimId: string | null, data: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(data.length / SCAN_DATA_SIZE));
  return Array.from({ length: count }, (_, index) =>
    encodeScanReport({
      aimId,
      data: data.subarray(index * SCAN_DATA_SIZE, (index + 1) * SCAN_DATA_SIZE),
      more: index < count - 1,
    }),
  );
}

/** The longest symbol that is read: a QR code holds 7089 digits. Reports may be less than full, and are counted too. */
const LONGEST_SYMBOL = 8192;
const MOST_REPORTS = 512;

/** A symbol as it was scanned. */
export interface ScannedSymbol {
  readonly aimId: string | null;
  readonly data: Uint8Array;
}

/**
 * Puts the reports of one symbol together. Reports of two symbols are never mixed: another identifier begins anew, and
 * a symbol that grows beyond all measure is dropped.
 */
export function scanAssembler() {
  let parts: Uint8Array[] = [];
  let size = 0;
  let aimId: string | null = null;
  const drop = (): boolean => {
    const cutOff = parts.length > 0;
    parts = [];
    size = 0;
    return cutOff;
  };
  return {
    take: (report: ScanReport): ScannedSymbol | null => {
      if (report.aimId !== aimId) drop();
      aimId = report.aimId;
      parts.push(report.data);
      size += report.data.length;
      const tooLong = size > LONGEST_SYMBOL || parts.length > MOST_REPORTS;
      if (report.more && !tooLong) return null;
      const data = Buffer.concat(parts);
      drop();
      return tooLong ? null : { aimId, data };
    },
    /** Forgets the beginning of a symbol; true when there was one. */
    drop,
  };
}
