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

/** The machine readable lines of the visa in a demo person's passport; null where there is none. */
export function visaLines({ surname, givenNames, passport, visa }: DemoPerson): readonly string[] | null {
  if (!visa) return null;
  const encoded = encodeMrz({
    ...{ format: 'MRV-A', documentCode: 'V', issuingState: visa.issuingState, surname, givenNames },
    ...{ documentNumber: visa.number, nationality: passport.nationality, birthDate: passport.birthDate },
    ...{ sex: passport.sex, expiryDate: visa.expiryDate, optionalData: '' },
  });
  return expectOk(encoded, 'a demo visa can be written');
}

/** What a person's visa is called where it lies on a reader. */
export const visaKey = (key: string): string => `${key} visa`;
