import { checkDigit } from './check-digit.ts';

/** Zones that ICAO 9303 and issuers publish, for tests and demonstrations: lines divided by `|`. */
export const TD3 =
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|L898902C36UTO7408122F1204159ZE184226B<<<<<10';
export const TD1 =
  'I<UTOD231458907<<<<<<<<<<<<<<<|7408122F1204159UTO<<<<<<<<<<<6|ERIKSSON<<ANNA<MARIA<<<<<<<<<<';
export const TD2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<|D231458907UTO7408122F1204159<<<<<<<6';
export const MRV_A =
  'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|L8988901C4XXX4009078F96121096ZE184226B<<<<<<';
export const MRV_B = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<|L8988901C4XXX4009078F9612109<<<<<<<<';
export const LONG_TD1 =
  'I<UTOD23145890<7349<<<<<<<<<<<|3407127M9507122UTO<<<<<<<<<<<2|STEVENSON<<PETER<JOHN<<<<<<<<<';
export const LONG_TD2 = 'I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<|D23145890<UTO3407127M95071227349<<<8';
export const GERMAN =
  'P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<|C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4';
export const DUTCH =
  'P<NLDVAN<NIEUWENHUIZEN<<GERARD<ROBBERT<MARTI|XN01BC0150NLD7112247M1108268123456782<<<<<02';

const CHECKED_COLUMNS = [
  [1, 9],
  [14, 19],
  [22, 27],
  [29, 42],
] as const;

/** The TD3 specimen with other text from a column of a line on, its check digits made right again. */
export function specimenWith(line: 1 | 2, column: number, text: string): string {
  const [first = '', second = ''] = TD3.split('|').map((old, index) =>
    index === line - 1 ? overwrite(old, column, text) : old,
  );
  const checked = CHECKED_COLUMNS.reduce(
    (lower, [from, to]) => overwrite(lower, to + 1, checkDigit(columns(lower, from, to))),
    second,
  );
  const composite = columns(checked, 1, 10) + columns(checked, 14, 20) + columns(checked, 22, 43);
  return `${first}|${overwrite(checked, 44, checkDigit(composite))}`;
}

const columns = (line: string, from: number, to: number): string => line.slice(from - 1, to);

const overwrite = (line: string, column: number, text: string): string =>
  line.slice(0, column - 1) + text + line.slice(column - 1 + text.length);
