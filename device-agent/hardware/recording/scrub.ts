import { expectOk } from '../../../config/result.ts';
import { encodeMrz } from '../protocol/mrz/encode.ts';
import type { MrzFormat } from '../protocol/mrz/fields.ts';
import type { Piece, Session } from './session.ts';

/** A longer write is a document: of it only the length is kept. A command or an enquiry is shorter. */
const LONGEST_COMMAND = 64;

/**
 * Takes everything personal out of a session, in memory, before it may touch a disk. Lengths stay, so that a parser
 * takes the same steps; machine readable lines become those of an invented person, with check digits that add up.
 */
export function scrub(session: Session): Session {
  const said = (from: Piece['from']) =>
    Buffer.concat(session.pieces.filter((piece) => piece.from === from).map(({ bytes }) => bytes));
  const speaksOfPeople = session.kind !== 'printer';
  const clean = {
    host: scrubText(said('host'), true),
    // A printer tells of itself alone; whatever else reads or scans tells of people.
    device: scrubText(said('device'), speaksOfPeople),
  };
  const place = { host: 0, device: 0 };
  return {
    ...session,
    pieces: session.pieces.map((piece) => {
      const begin = place[piece.from];
      place[piece.from] += piece.bytes.length;
      if (piece.from === 'host' && piece.bytes.length > LONGEST_COMMAND)
        return { ...piece, bytes: new Uint8Array(piece.bytes.length) };
      const bytes = clean[piece.from].subarray(begin, begin + piece.bytes.length);
      const tells = piece.from === 'device' && speaksOfPeople;
      return { ...piece, bytes: tells ? scrubReport(bytes) : bytes };
    }),
  };
}

/** What personal text looks like, and what takes its place: always of the same length. */
interface Rule {
  readonly pattern: RegExp;
  replace(found: string, groups: readonly string[]): string;
}

function scrubText(bytes: Uint8Array, wholly: boolean): Uint8Array {
  const rules = wholly ? [...RULES, { pattern: RUN, replace: masked }] : RULES;
  return Buffer.from(applied(Buffer.from(bytes).toString('latin1'), rules), 'latin1');
}

/** Each rule works on what the ones before it have left, so that no placeholder is masked once more. */
function applied(text: string, [rule, ...others]: readonly Rule[]): string {
  if (!rule) return text;
  let clean = '';
  let done = 0;
  for (const found of text.matchAll(rule.pattern)) {
    const [whole, ...groups] = found;
    clean += applied(text.slice(done, found.index), others) + rule.replace(whole, groups);
    done = found.index + whole.length;
  }
  return clean + applied(text.slice(done), others);
}

/** Anything that could be part of a name or a number: five or more letters and digits on end. */
const RUN = /[A-Za-z0-9<>/ .'-]{5,}/g;
/** Tracks of a magnetic stripe between their sentinels. */
const TRACK = /[%;+][^%;+?\r\n\0]{4,106}\?/g;

const masked = (text: string) =>
  text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, '0');

const ZONES: readonly { readonly format: MrzFormat; readonly lines: number; readonly width: number }[] = [
  { format: 'TD3', lines: 2, width: 44 },
  { format: 'TD2', lines: 2, width: 36 },
  { format: 'TD1', lines: 3, width: 30 },
];

/** The lines of a document of someone who does not exist. */
function placeholderOf(format: MrzFormat, isVisa: boolean): readonly string[] {
  const visa = { TD3: 'MRV-A', TD2: 'MRV-B' } as const;
  const written = encodeMrz({
    format: isVisa && format in visa ? visa[format as keyof typeof visa] : format,
    documentCode: isVisa ? 'V' : format === 'TD3' ? 'P' : 'I',
    issuingState: 'GBR',
    surname: 'PLACEHOLDER',
    givenNames: 'JOHN',
    documentNumber: 'P00000026',
    nationality: 'GBR',
    birthDate: '1959-11-02',
    sex: 'M',
    expiryDate: '2031-01-31',
    optionalData: '',
  });
  return expectOk(written, 'a placeholder can be written');
}

const ZONE_RULES = ZONES.map(({ format, lines, width }): Rule => {
  const line = `([A-Z0-9<]{${width}})`;
  const zone = Array(lines).fill(line).join('([\\r\\n|]{1,2})');
  return {
    pattern: new RegExp(`(?<![A-Z0-9<])${zone}(?![A-Z0-9<])`, 'g'),
    replace: (whole, groups) => {
      const between = groups.filter((_, index) => index % 2 === 1);
      return placeholderOf(format, whole.startsWith('V'))
        .map((one, index) => one + (between[index] ?? ''))
        .join('');
    },
  };
});

/** A pass begins with its format, a name, an e-ticket indicator and a record locator (Resolution 792). */
const PASS_RULE: Rule = {
  pattern: /([MS][1-4])[A-Z/ .'-]{20}([E ])[A-Z0-9 ]{7}([A-Z]{6})([^\p{Cc}]{0,600})/gu,
  replace: (_whole, [format, ticket, airports, rest = '']) => {
    // Carrier, flight, day and compartment stay, and the size of what follows; all that is the passenger's goes.
    const [flight, seat, size, others] = [
      rest.slice(0, 12),
      rest.slice(12, 22),
      rest.slice(22, 24),
      rest.slice(24),
    ];
    return `${format}${'PLACEHOLDER/JOHN'.padEnd(20)}${ticket}XXXXXXX${airports}${flight}${masked(seat)}${size}${masked(others)}`;
  },
};

const TRACK_RULE: Rule = {
  pattern: TRACK,
  replace: (track) => `${track.slice(0, 1)}${masked(track.slice(1, -1))}?`,
};

const RULES: readonly Rule[] = [...ZONE_RULES, PASS_RULE, TRACK_RULE];

/** What a keyboard sends: modifiers, a reserved byte, up to six keys. */
const isKeyReport = (bytes: Uint8Array) => bytes.length === 8 && bytes[1] === 0;
/** What a scanner sends: report id 2, a length, three characters of a symbology, the data. */
const SCAN = { size: 64, id: 2, data: 5 };

/** HID reports cut names and numbers into pieces that no rule for text knows: of them nothing is kept. */
function scrubReport(bytes: Uint8Array): Uint8Array {
  if (isKeyReport(bytes)) return scrubKey(bytes);
  const numbered = bytes.subarray(1);
  if (isKeyReport(numbered)) return Uint8Array.from([...bytes.subarray(0, 1), ...scrubKey(numbered)]);
  if (bytes.length !== SCAN.size || bytes[0] !== SCAN.id) return bytes;
  const data = masked(Buffer.from(bytes.subarray(SCAN.data)).toString('latin1'));
  return Uint8Array.from([...bytes.subarray(0, SCAN.data), ...Buffer.from(data, 'latin1')]);
}

/** Usages of the keys `x` and `0` on HID usage page 07h, between those of letters and digits. */
const KEY = { firstLetter: 0x04, lastLetter: 0x1d, x: 0x1b, firstDigit: 0x1e, lastDigit: 0x27, zero: 0x27 };

const scrubKey = (report: Uint8Array): Uint8Array =>
  report.map((usage, index) => {
    if (index < 2) return usage;
    if (usage >= KEY.firstLetter && usage <= KEY.lastLetter) return KEY.x;
    return usage >= KEY.firstDigit && usage <= KEY.lastDigit ? KEY.zero : usage;
  });
