import type { Clock } from '../../config/clock.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { TravelDocument } from '../dcs/port.ts';
import { decodeMrz, type Mrz } from '../hardware/protocol/mrz.ts';
import { localDate } from './local-date.ts';

/** Cards that say where someone may stay, not who they are: residence permits and their like. */
const PERMIT_CODES = /^(A.?|.R|C[12])$/;

function kindOf({ format, documentCode }: Mrz): TravelDocument['kind'] {
  if (format.startsWith('MRV')) return 'visa';
  if (format === 'TD3') return 'passport';
  return PERMIT_CODES.test(documentCode) ? 'permit' : 'identity-card';
}

/**
 * Reads the lines of a travel document. Lines that contradict their own check digits are told apart from lines
 * that could not be read: the first may be forged, the second want another try.
 */
export function readPassport(
  lines: readonly string[],
  clock: Clock,
  timeZone: string,
): Result<TravelDocument, Fault> {
  const decoded = decodeMrz(lines, { today: localDate(clock, timeZone) });
  if (!decoded.ok) {
    const { code, message } = decoded.fault;
    return err({
      code: code.endsWith('check-digit') ? 'document.check-failed' : 'document.unreadable',
      detail: message,
    });
  }
  const mrz = decoded.value;
  const kind = kindOf(mrz);
  if (kind === 'visa') return err({ code: 'document.not-for-travel', detail: 'a visa is no passport' });
  return ok({
    kind,
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
