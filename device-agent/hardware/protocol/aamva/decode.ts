import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { type DateOrder, readDate } from './dates.ts';
import { type Elements, readElements } from './elements.ts';
import { type AamvaFile, HOLDER_TYPES, readFile } from './file.ts';
import { isCountry, issuerOf } from './issuers.ts';
import type { Aamva, AamvaOddity, AamvaProblem } from './licence.ts';
import { readNames } from './names.ts';

const SEXES: Readonly<Record<string, Aamva['sex']>> = { 1: 'M', 2: 'F', 9: 'X', M: 'M', F: 'F', X: 'X' };
const FLAGS: Readonly<Record<string, boolean | null>> = { T: true, N: false, U: null };
const DOCUMENT_NUMBER = /^[A-Z0-9][A-Z0-9 */-]{0,24}$/i;
/** An element that is there and says nothing. */
const NOTHING = /^(NONE)?$/i;
const CRLF = /\r\n/g;
const CRLF_OF_ELEMENT = /\r\n(?=[A-Z]{3})/g;

/**
 * Reads the PDF417 of a North American driving licence or identity card: AAMVA DL/ID Card Design Standard, versions 1
 * to 10. What contradicts itself is refused; ways of writing that are known and beyond doubt are listed as oddities.
 */
export function decodeAamva(text: string): Result<Aamva, AamvaProblem> {
  const decoded = decodeAsWritten(text, new Set());
  if (decoded.ok || !text.includes('\r\n')) return decoded;
  const mended = decodeAsWritten(text.replace(CRLF, '\n'), new Set(['line-ends']));
  if (mended.ok) return mended;
  // The issuer's own line ends count in the lengths: a blank, which values lose at their end, keeps the CR's place.
  const own = decodeAsWritten(text.replace(CRLF_OF_ELEMENT, ' \n'), new Set(['line-ends']));
  return own.ok ? own : decoded;
}

function decodeAsWritten(text: string, oddities: Set<AamvaOddity>): Result<Aamva, AamvaProblem> {
  const file = readFile(text);
  if (!file.ok) return file;
  for (const oddity of file.value.oddities) oddities.add(oddity);
  const about = file.value.subfiles.filter(({ type }) => HOLDER_TYPES.has(type));
  const [holder] = about;
  const kind = HOLDER_TYPES.get(holder?.type ?? '');
  if (!holder || !kind || about.length > 1)
    return problem('directory', 0, 'not one subfile is about the holder');
  const elements = readElements(holder.content, holder.at, oddities);
  return elements.ok ? licenceOf(file.value, kind, elements.value, holder.at, oddities) : elements;
}

function licenceOf(
  { version, issuerNumber }: AamvaFile,
  kind: Aamva['kind'],
  elements: Elements,
  at: number,
  oddities: Set<AamvaOddity>,
): Result<Aamva, AamvaProblem> {
  const missing = ['DAQ', 'DBA', 'DBB', 'DBC'].find((id) => NOTHING.test(elements.get(id) ?? ''));
  if (missing) return problem('missing-element', at, `the element ${missing} is missing`);
  const issuer = readIssuer(issuerNumber, elements.get('DCG') ?? '', at);
  if (!issuer.ok) return issuer;
  const { country } = issuer.value;

  const documentNumber = elements.get('DAQ') ?? '';
  if (!DOCUMENT_NUMBER.test(documentNumber)) return problem('document-number', at, 'DAQ is no number');
  const names = readNames(elements, version, oddities);
  if (names === 'missing') return problem('missing-element', at, 'the elements of a name are missing');
  if (!names) return problem('name', at, 'no name stands where it belongs');
  const sex = SEXES[elements.get('DBC') ?? ''];
  if (!sex) return problem('sex', at, 'DBC is no sex');
  const truncated = readTruncation(elements, at);
  if (!truncated.ok) return truncated;
  const dates = readDates(
    elements,
    version > 1 && country === 'USA' ? 'month-first' : 'year-first',
    at,
    oddities,
  );
  if (!dates.ok) return dates;

  return ok({
    kind,
    version,
    issuer: { number: issuerNumber, ...issuer.value },
    documentNumber,
    ...names,
    truncated: truncated.value,
    ...dates.value,
    sex,
    oddities: [...oddities],
  });
}

/** The issuer's number tells the country, and so may the card: they must agree. */
function readIssuer(
  number: string,
  written: string,
  at: number,
): Result<Pick<Aamva['issuer'], 'country' | 'jurisdiction'>, AamvaProblem> {
  const known = issuerOf(number);
  if (written !== '' && !isCountry(written)) return problem('country', at, 'DCG is no country of AAMVA');
  const told = isCountry(written) ? written : null;
  if (known && told && known.country !== told)
    return problem('country', at, 'DCG is another country than the issuer’s');
  if (known) return ok(known);
  return told
    ? ok({ country: told, jurisdiction: null })
    : problem('issuer', at, 'an issuer that is not known, and no country');
}

function readTruncation(elements: Elements, at: number): Result<Aamva['truncated'], AamvaProblem> {
  const flags = ['DDE', 'DDF', 'DDG'].map((id) => {
    const written = elements.get(id) ?? '';
    return written === '' ? null : FLAGS[written];
  });
  const [surname, first, others] = flags;
  if (surname === undefined || first === undefined || others === undefined)
    return problem('truncation', at, 'a truncation flag is none of T, N and U');
  // Cut if any part was; whole only if all are known to be.
  const givenNames =
    first === true || others === true ? true : first === null || others === null ? null : false;
  return ok({ surname, givenNames });
}

function readDates(
  elements: Elements,
  order: DateOrder,
  at: number,
  oddities: Set<AamvaOddity>,
): Result<Pick<Aamva, 'birthDate' | 'issueDate' | 'expiryDate'>, AamvaProblem> {
  const read = (id: string) => readDate(elements.get(id) ?? '', order, oddities);
  const birthDate = read('DBB');
  const expiryDate = read('DBA');
  const issueDate = elements.get('DBD') ? read('DBD') : undefined;
  if (birthDate === null || expiryDate === null || issueDate === null)
    return problem('date', at, 'a date is no day of the calendar');
  if (birthDate >= (issueDate ?? expiryDate) || (issueDate ?? birthDate) >= expiryDate)
    return problem('date-order', at, 'birth, issue and expiry do not follow one another');
  return ok({ birthDate, issueDate: issueDate ?? null, expiryDate });
}
