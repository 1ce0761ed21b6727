import type { DemoPerson } from '../../../config/demo/people.ts';

/** No authority of the AAMVA has this number: the licence is as invented as its holder. */
const ISSUER = '000000';
const VERSION = '10';

const dateOf = (iso: string) => `${iso.slice(5, 7)}${iso.slice(8, 10)}${iso.slice(0, 4)}`;
const SEX = { M: '1', F: '2', X: '9' } as const;

/**
 * The text in the PDF417 of a driving licence: a header that says where the one subfile stands, and its elements, a
 * line each (AAMVA DL/ID Card Design Standard, annex D).
 */
export function licenceText({ surname, givenNames, passport }: DemoPerson): string {
  const [first = '', ...middle] = givenNames.split(' ');
  const elements = [
    ['DAQ', `L${passport.number}`],
    ['DCS', surname],
    ['DAC', first],
    ['DAD', middle.join(' ') || 'NONE'],
    ['DBB', dateOf(passport.birthDate)],
    ['DBA', dateOf(passport.expiryDate)],
    ['DBC', SEX[passport.sex]],
    ['DCG', 'USA'],
  ];
  const subfile = `DL${elements.map(([id, value]) => `${id}${value}`).join('\n')}\r`;
  const header = `@\n\x1e\rANSI ${ISSUER}${VERSION}0001`;
  const offset = header.length + 'DL00000000'.length;
  return `${header}DL${digits(offset)}${digits(subfile.length)}${subfile}`;
}

const digits = (value: number) => String(value).padStart(4, '0');
