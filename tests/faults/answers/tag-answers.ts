import type { FaultCode } from '../../../device-agent/contract/faults.ts';
import { PRINTER_FAULTS, type PrinterFault, type Situation } from './answers.ts';

/**
 * Where the job of a bag tag is when its printer fails. `next tag waits` is the middle of the first of two that a
 * passenger gets.
 */
export const TAG_MOMENTS = [
  'at rest',
  'asked for',
  'first byte',
  'mid-tag',
  'next tag waits',
  'last byte',
  'printed',
] as const;
export type TagMoment = (typeof TAG_MOMENTS)[number];

/** No printer of tags holds them back: what is cut is in the passenger's hand. */
export type TagFault = Exclude<PrinterFault, 'retract'>;
export const TAG_FAULTS = PRINTER_FAULTS.filter((fault): fault is TagFault => fault !== 'retract');

/** How things stand once every tag that was asked for has an outcome, and before anyone has mended the printer. */
export interface TagSituation {
  /** What whoever asked for each tag was told last of it, and why. */
  readonly told: readonly (
    | readonly [state: 'printed']
    | readonly [state: 'failed' | 'unknown', code: FaultCode]
  )[];
  /** The faults that staff are told of. */
  readonly causes: readonly FaultCode[];
  /** What the ledger says of each job. */
  readonly jobs: Situation['jobs'];
  /** Where each tag is, and whether it shows something broken. */
  readonly paper: readonly string[];
}

/** A printer of tags without an answer to one fault at one moment does not compile. */
export type TagAnswers = Readonly<Record<TagMoment, Readonly<Record<TagFault, TagSituation>>>>;

/** Printed, whole, and cut off; `causes` is what staff are told of the printer meanwhile. */
export const printed = (...causes: readonly FaultCode[]): TagSituation => ({
  ...{ told: [['printed']], causes, jobs: ['printed'], paper: ['tray'] },
});

/** Certainly not printed: nothing of it is on paper. */
export const notPrinted = (code: FaultCode): TagSituation => ({
  ...{ told: [['failed', code]], causes: [code], jobs: ['failed'], paper: [] },
});

/** Nobody knows, and nothing is claimed; `paper` is where it really is. */
export const inDoubt = (code: FaultCode, ...paper: readonly string[]): TagSituation => ({
  ...{ told: [['unknown', code]], causes: [code], jobs: ['unknown'], paper },
});

/** The first of two tags, and the second. */
export const both = (first: TagSituation, second: TagSituation): TagSituation => ({
  told: [...first.told, ...second.told],
  causes: [...new Set([...first.causes, ...second.causes])],
  jobs: [...first.jobs, ...second.jobs],
  paper: [...first.paper, ...second.paper],
});
