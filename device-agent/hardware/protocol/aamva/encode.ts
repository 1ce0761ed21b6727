import { writeDate } from './dates.ts';
import { PREAMBLE, TERMINATOR } from './file.ts';
import { issuerOf } from './issuers.ts';
import type { Aamva } from './licence.ts';
import { writeNames } from './names.ts';

/** What is written; a jurisdiction's own subfile may follow. */
export type AamvaWriting = Omit<Aamva, 'issuer' | 'oddities'> & {
  readonly issuerNumber: string;
  /** Elements of the jurisdiction's own subfile, such as `ZVA01`; none when empty. */
  readonly jurisdictionElements?: readonly string[];
};

const FIRST_LENGTH = { 1: 19, later: 21 } as const;
const ENTRY_LENGTH = 10;
const SEX = { M: '1', F: '2', X: '9' } as const;

const flag = (cut: boolean | null): string => (cut === null ? 'U' : cut ? 'T' : 'N');

/** Writes a licence as its issuer would, without any oddity. An issuer that is not known throws. */
export function encodeAamva(licence: AamvaWriting): string {
  const { version, issuerNumber, jurisdictionElements = [] } = licence;
  const issuer = issuerOf(issuerNumber);
  if (!issuer) throw new RangeError('an issuer that is not known');
  const main = licence.kind === 'driving-licence' ? 'DL' : 'ID';
  const own = `Z${(issuer.jurisdiction ?? 'X').charAt(0)}`;
  const subfile = (type: string, elements: readonly string[]) => ({
    type,
    text: `${type}${elements.join('\n')}${TERMINATOR}`,
  });
  const subfiles = [
    subfile(main, elementsOf(licence, issuer.country)),
    ...(jurisdictionElements.length > 0 ? [subfile(own, jurisdictionElements)] : []),
  ];
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  let place = (version === 1 ? FIRST_LENGTH[1] : FIRST_LENGTH.later) + subfiles.length * ENTRY_LENGTH;
  const directory = subfiles.map(({ type, text }) => {
    const entry = `${type}${digits(place, 4)}${digits(text.length, 4)}`;
    place += text.length;
    return entry;
  });
  const versions = `${digits(version, 2)}${version === 1 ? '' : '01'}`;
  const header = `${PREAMBLE}ANSI ${issuerNumber}${versions}${digits(subfiles.length, 2)}`;
  return `${header}${directory.join('')}${subfiles.map(({ text }) => text).join('')}`;
}

function elementsOf(licence: AamvaWriting, country: string): string[] {
  const { version, truncated, issueDate } = licence;
  const order = version > 1 && country === 'USA' ? 'month-first' : 'year-first';
  const elements: (readonly [string, string])[] = [
    ['DAQ', licence.documentNumber],
    ...writeNames(licence, version),
    ...(version < 4
      ? []
      : ([
          ['DDE', flag(truncated.surname)],
          ['DDF', flag(truncated.givenNames)],
          ['DDG', flag(truncated.givenNames)],
        ] as const)),
    ['DBB', writeDate(licence.birthDate, order)],
    ['DBA', writeDate(licence.expiryDate, order)],
    ...(issueDate === null ? [] : [['DBD', writeDate(issueDate, order)] as const]),
    ['DBC', version === 1 ? licence.sex : SEX[licence.sex]],
    ...(version < 2 ? [] : [['DCG', country] as const]),
    ['DAG', '1 SPECIMEN STREET'],
    ['DAI', 'ANYTOWN'],
  ];
  return elements.map(([id, value]) => id + value);
}
