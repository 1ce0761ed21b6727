import type { Clock } from '../../config/clock.ts';
import { andThen, err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { Reservation, TravelDocument } from '../dcs/port.ts';
import { decodeMrz, isExitEntryPermit, type Mrz, readExitEntryPermit } from '../hardware/protocol/mrz.ts';
import { localDate } from './local-date.ts';

/** Cards that say where someone may stay, not who they are: residence permits and their like. */
const PERMIT_CODES = /^(A.?|.R|C[12])$/;

/** China's cards for the ways between the mainland, Hong Kong, Macao and Taiwan: no identity card of its carries a zone. */
const isChinesePermit = ({ issuingState, documentCode }: Mrz): boolean =>
  issuingState === 'CHN' && documentCode.startsWith('C');

function kindOf(mrz: Mrz): TravelDocument['kind'] {
  const { format, documentCode } = mrz;
  if (format.startsWith('MRV')) return 'visa';
  if (format === 'TD3') return 'passport';
  return PERMIT_CODES.test(documentCode) || isChinesePermit(mrz) ? 'permit' : 'identity-card';
}

/**
 * China's permits of residents of Hong Kong and Macao (CR) and of Taiwan (CT): on its domestic flights they are the
 * document by which their holder is known (CAAC). Where a passport is asked for, they are none.
 */
const isResidentsPermit = ({ kind, issuingState, documentCode = '' }: TravelDocument): boolean =>
  kind === 'permit' && issuingState === 'CHN' && ['CR', 'CT'].includes(documentCode);

/** Reads what a visit begins with. A visa tells nobody who someone is, nor do most permits. */
export const readToIdentify = (...read: Parameters<typeof readDocument>): Result<TravelDocument, Fault> =>
  andThen(readDocument(...read), (document) =>
    document.kind === 'visa' || (document.kind === 'permit' && !isResidentsPermit(document))
      ? err({ code: 'document.not-for-travel', detail: `a ${document.kind} identifies nobody` })
      : ok(document),
  );

/**
 * Reads the lines of a travel document. Lines that contradict their own check digits are told apart from lines
 * that could not be read: the first may be forged, the second want another try.
 */
export function readDocument(
  lines: readonly string[],
  clock: Clock,
  timeZone: string,
): Result<TravelDocument, Fault> {
  const today = localDate(clock, timeZone);
  if (isExitEntryPermit(lines)) return readPermit(lines, today);
  const decoded = decodeMrz(lines, { today });
  if (!decoded.ok) {
    const { code, message } = decoded.fault;
    return err({
      code: code.endsWith('check-digit') ? 'document.check-failed' : 'document.unreadable',
      detail: message,
    });
  }
  const mrz = decoded.value;
  return ok({
    kind: kindOf(mrz),
    documentCode: mrz.documentCode,
    ...(mrz.corrected.length > 0 && { capture: 'corrected' as const }),
    issuingState: mrz.issuingState,
    nationality: mrz.nationality,
    number: mrz.documentNumber,
    surname: mrz.surname,
    givenNames: mrz.givenNames,
    birthDate: mrz.birthDate,
    expiryDate: mrz.expiryDate,
    sex: mrz.sex,
    scan: [...lines],
  });
}

/** What is not read to the last digit may be a card of another form: nobody is told that it contradicts itself. */
function readPermit(lines: readonly string[], today: string): Result<TravelDocument, Fault> {
  const read = readExitEntryPermit(lines, today);
  if (!read.ok) return err({ code: 'document.unreadable', detail: read.fault.message });
  const { documentNumber: number, birthDate, expiryDate } = read.value;
  return ok({
    ...{ kind: 'permit', documentCode: 'CS', issuingState: 'CHN', nationality: 'CHN', number },
    ...{ surname: '', givenNames: '', birthDate, expiryDate, sex: 'X' },
  });
}

/** A permit that names nobody is taken for that of whom it is asked of: whether they were born on its day is told later. */
export const inNameOf = (
  document: TravelDocument,
  { surname, givenNames }: Pick<Reservation, 'surname' | 'givenNames'>,
): TravelDocument => (document.surname === '' ? { ...document, surname, givenNames } : document);
