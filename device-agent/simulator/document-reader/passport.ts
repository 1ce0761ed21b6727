import type { DemoPerson } from '../../../config/demo/people.ts';
import { expectOk } from '../../../config/result.ts';
import { encodeMrz } from '../../hardware/protocol/mrz/encode.ts';

/** Place of a digit of the document number in the second line, which `tampered` passports had changed. */
const CHANGED = 7;

/** The machine readable lines of a demo person's passport; `unreadable` when too much of them is gone. */
export function passportLines({
  surname,
  givenNames,
  passport,
}: DemoPerson): readonly string[] | 'unreadable' {
  if (passport.spoilt === 'unreadable') return 'unreadable';
  const encoded = encodeMrz({
    format: 'TD3',
    documentCode: 'P',
    issuingState: passport.issuingState,
    surname,
    givenNames,
    documentNumber: passport.number,
    nationality: passport.nationality,
    birthDate: passport.birthDate,
    sex: passport.sex,
    expiryDate: passport.expiryDate,
    optionalData: '',
  });
  const [first = '', second = ''] = expectOk(encoded, 'a demo passport can be written');
  if (passport.spoilt !== 'tampered') return [first, second];
  const changed = (Number(second[CHANGED]) + 1) % 10;
  return [first, second.slice(0, CHANGED) + changed + second.slice(CHANGED + 1)];
}
