import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import type { Aamva, AamvaOddity, AamvaProblem } from './licence.ts';

/** One subfile: what stands between its type and its terminator. */
interface Subfile {
  readonly type: string;
  readonly content: string;
  /** Where the content begins. */
  readonly at: number;
}

/** The outer form of the barcode: header, directory, subfiles (AAMVA DL/ID Card Design Standard, annex D.12). */
export interface AamvaFile {
  readonly version: number;
  readonly issuerNumber: string;
  readonly subfiles: readonly Subfile[];
  readonly oddities: ReadonlySet<AamvaOddity>;
}

/** `@`, LF, RS, CR. */
export const PREAMBLE = '@\n\x1e\r';
const LONGEST_PREAMBLE = 6;
/** File type, issuer, version, jurisdiction version (but in version 1), number of entries. */
const HEADER = /^(ANSI |AAMVA)(\d{6})(\d{2})(\d{2}|\d{4})(?=[A-Z][A-Z0-9]\d{8})/;
/** Type, offset from `@`, length. */
const ENTRY = /^([A-Z][A-Z0-9])(\d{4})(\d{4})/;
const ENTRY_LENGTH = 10;
const MOST_ENTRIES = 10;
const TYPE_LENGTH = 2;
const LAST_VERSION = 10;
/** PDF417 holds at most 1850 characters. */
const LONGEST = 2000;
export const TERMINATOR = '\r';
/** What an element of the holder's subfile begins with. */
const HOLDER_ELEMENT = /^D[A-D][A-Z]/;
/** What stands behind the last subfile: line ends of the reader's, and digits or blanks to fill the symbol. */
const BEHIND_THE_END = /^[\r\n]*(8*| *)[\r\n]*$/;

/** Types of the subfile that is about the holder: licence, enhanced licence, identity card. */
export const HOLDER_TYPES: ReadonlyMap<string, Aamva['kind']> = new Map([
  ['DL', 'driving-licence'],
  ['EN', 'driving-licence'],
  ['ID', 'identity-card'],
]);

interface Entry {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

export function readFile(text: string): Result<AamvaFile, AamvaProblem> {
  if (!text.startsWith('@')) return problem('not-aamva', 0, 'the compliance indicator is missing');
  if (text.length > LONGEST) return problem('too-long', LONGEST, 'longer than a PDF417 can be');
  const oddities = new Set<AamvaOddity>();
  let begin = 1;
  while (text.charCodeAt(begin) < 0x20 && begin < LONGEST_PREAMBLE) begin += 1;
  const header = HEADER.exec(text.slice(begin));
  if (!header || begin === 1) return problem('not-aamva', begin, 'no header of an AAMVA barcode');
  if (text.slice(0, begin) !== PREAMBLE) oddities.add('header-separators');
  const [whole, fileType, issuerNumber = '', writtenVersion, counts = ''] = header;
  if (fileType !== 'ANSI ') oddities.add('file-type');
  const version = Number(writtenVersion);
  if (version < 1 || version > LAST_VERSION)
    return problem('version', begin + whole.length, 'a version that is not known');
  if ((counts.length === 2) !== (version === 1)) oddities.add('jurisdiction-version');

  const directory = begin + whole.length;
  const entries = readDirectory(text, directory);
  if (entries.length > MOST_ENTRIES) return problem('directory', directory, 'too many subfiles');
  if (Number(counts.slice(-2)) !== entries.length) oddities.add('entry-count');
  const subfiles = readSubfiles(text, entries, directory + entries.length * ENTRY_LENGTH, oddities);
  return subfiles.ok ? ok({ version, issuerNumber, subfiles: subfiles.value, oddities }) : subfiles;
}

function readDirectory(text: string, from: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = from; entries.length <= MOST_ENTRIES; at += ENTRY_LENGTH) {
    const entry = ENTRY.exec(text.slice(at, at + ENTRY_LENGTH));
    if (!entry) break;
    entries.push({ type: entry[1] ?? '', offset: Number(entry[2]), length: Number(entry[3]) });
  }
  return entries;
}

/** Subfiles follow one another; the directory must agree, but for what is known of some issuers. */
function readSubfiles(
  text: string,
  entries: readonly Entry[],
  from: number,
  oddities: Set<AamvaOddity>,
): Result<Subfile[], AamvaProblem> {
  const subfiles: Subfile[] = [];
  let place = from;
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1] ?? null;
    const { type, offset } = entry;
    const typed = text.startsWith(type, place);
    if (!typed && !(HOLDER_TYPES.has(type) && HOLDER_ELEMENT.test(text.slice(place, place + 3))))
      return problem('subfile', place, 'a subfile does not begin here');
    const end = endOf(text, place, entry.length, next?.type ?? null);
    if (end === null) return problem('truncated', text.length, 'a subfile has no end');
    const terminated = text.charAt(end - 1) === TERMINATOR;
    const missing = end - place + (terminated ? 0 : 1) - entry.length;
    // Of other subfiles nothing is read, so that their lengths prove nothing, unless the scan was cut off in them.
    if (missing !== 0 && (HOLDER_TYPES.has(type) ? next?.offset !== end : !terminated))
      return problem(missing < 0 ? 'truncated' : 'length', end, 'a subfile is not as long as it should be');
    if (offset !== place) oddities.add('offset');
    if (!typed) oddities.add('subfile-type');
    if (!terminated) oddities.add('terminator');
    if (missing !== 0) oddities.add('length');
    const at = typed ? place + TYPE_LENGTH : place;
    subfiles.push({ type, content: text.slice(at, terminated ? end - 1 : end), at });
    place = end;
  }
  const behind = BEHIND_THE_END.exec(text.slice(place));
  if (!behind) return problem('length', place, 'something follows the last subfile');
  if (behind[1] !== '') oddities.add('filling');
  return ok(subfiles);
}

/** Where a subfile ends: behind its terminator, and where the next one begins. */
function endOf(text: string, place: number, length: number, next: string | null): number | null {
  const terminator = text.indexOf(TERMINATOR, place);
  if (next === null) return terminator < 0 ? text.length : terminator + 1;
  if (terminator >= 0 && text.startsWith(next, terminator + 1)) return terminator + 1;
  // Where a reader left the terminator out, the length still tells.
  return text.startsWith(next, place + length - 1) ? place + length - 1 : null;
}
