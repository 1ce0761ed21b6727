import { encodeMrz } from '../../hardware/protocol/mrz.ts';
import type { Identification, TravelDocument } from '../port.ts';

/** What a scanner gives, in the host's words: up to three lines. */
export interface HostScan {
  readonly track1: string | null;
  readonly track2: string | null;
  readonly track3: string | null;
}

const scanOf = ([track1, track2, track3]: readonly string[]): HostScan => ({
  track1: track1 ?? null,
  track2: track2 ?? null,
  track3: track3 ?? null,
});

const FORMATS = {
  passport: { format: 'TD3', documentCode: 'P' },
  'identity-card': { format: 'TD1', documentCode: 'I' },
  permit: { format: 'TD1', documentCode: 'AR' },
  visa: { format: 'MRV-A', documentCode: 'V' },
} as const;

/**
 * A travel document as a scanner would give it: its own lines, or, where it was typed or put right, lines written from
 * what is known of it. Null for what has no such lines.
 */
export function documentScan(document: TravelDocument): HostScan | null {
  if (document.scan && document.capture === undefined) return scanOf(document.scan);
  if (document.kind === 'driving-licence') return null;
  const { format, documentCode } = FORMATS[document.kind];
  const lines = encodeMrz({
    format,
    documentCode: document.documentCode ?? documentCode,
    issuingState: document.issuingState,
    ...{ surname: document.surname, givenNames: document.givenNames },
    ...{ documentNumber: document.number, nationality: document.nationality },
    ...{ birthDate: document.birthDate, sex: document.sex, expiryDate: document.expiryDate },
    optionalData: '',
  });
  return lines.ok ? scanOf(lines.value) : null;
}

/**
 * What the host searches by. Its scan parser is told apart which is which by its configuration: a machine readable zone, a
 * record locator, a ticket's thirteen digits, a member's airline and number.
 */
export function identificationScan(identification: Identification): HostScan | null {
  switch (identification.by) {
    case 'document':
      return documentScan(identification.document);
    case 'boarding-pass':
    case 'record-locator':
      return scanOf([identification.recordLocator.trim().toUpperCase()]);
    case 'ticket':
      return scanOf([`${identification.airlineCode}${identification.serial}`]);
    case 'frequent-flyer':
      return scanOf([`${identification.airline}${identification.number}`]);
  }
}
