import { ok, type Result } from '../../../config/result.ts';
import { holdsPaymentAccount } from './payment-card.ts';
import { type DecodeProblem, problem } from './problem.ts';

export const MAGSTRIPE_PROBLEMS = [
  'payment-card',
  'no-track',
  'character',
  'start-sentinel',
  'end-sentinel',
  'empty-track',
  'track-length',
  'check-character',
  'read-error',
] as const;
export type MagstripeProblem = DecodeProblem<(typeof MAGSTRIPE_PROBLEMS)[number]>;

/** What stands between the sentinels of each track that was read. */
export interface Tracks {
  readonly tracks: { readonly 1?: string; readonly 2?: string; readonly 3?: string };
}

interface TrackForm {
  readonly number: 1 | 2 | 3;
  readonly sentinels: string;
  readonly characters: RegExp;
  /** The character whose value on the stripe is 0, and how many bits a value has (ISO/IEC 7811). */
  readonly zero: string;
  readonly bits: number;
  /** Characters on the stripe, with sentinels and check character. */
  readonly longest: number;
}

const END = '?';

const TRACKS: readonly TrackForm[] = [
  { number: 1, sentinels: '%', characters: /^[ -$&->@-_]+$/, zero: ' ', bits: 6, longest: 79 },
  { number: 2, sentinels: ';', characters: /^[0-9:<=>]+$/, zero: '0', bits: 4, longest: 40 },
  { number: 3, sentinels: '+;', characters: /^[0-9:<=>]+$/, zero: '0', bits: 4, longest: 107 },
];

/**
 * Reads what a stripe reader sends: tracks 1 to 3 in order, each from its start sentinel (`%`, `;`, `+` or a second
 * `;`) to `?`, with or without the check character. For frequent-flyer cards only: when an account number of a
 * payment card is in sight, all of it is refused and nothing of it is in the problem.
 */
export function decodeTracks(text: string): Result<Tracks, MagstripeProblem> {
  if (holdsPaymentAccount(text)) return problem('payment-card', 0, 'a payment card is never read');
  const foreign = text.search(/[^ -_]/);
  if (foreign >= 0) return problem('character', foreign, 'no character of a magnetic stripe');
  if (text === '') return problem('no-track', 0, 'nothing was read');
  const read = readTracks(text, 0, TRACKS);
  return read.ok ? ok({ tracks: Object.fromEntries(read.value) }) : read;
}

type Read = Result<readonly (readonly [TrackForm['number'], string])[], MagstripeProblem>;

/** Reads the tracks from `offset` on, each in one of the forms that are still to come. */
function readTracks(text: string, offset: number, forms: readonly TrackForm[]): Read {
  if (offset === text.length) return ok([]);
  const at = forms.findIndex(({ sentinels }) => sentinels.includes(text.charAt(offset)));
  const form = forms[at];
  if (form === undefined) return problem('start-sentinel', offset, 'no track begins here');
  const end = text.indexOf(END, offset);
  if (end < 0) return problem('end-sentinel', text.length, `track ${form.number} has no end`);
  const content = text.slice(offset + 1, end);
  if (content === '') return problem('empty-track', offset, `track ${form.number} is empty`);
  if (content === 'E') return problem('read-error', offset, `the reader could not read track ${form.number}`);
  if (!form.characters.test(content)) {
    return problem('character', offset, `a character that track ${form.number} cannot hold`);
  }
  if (text.slice(offset, end + 1).length + 1 > form.longest) {
    return problem('track-length', offset, `track ${form.number} has at most ${form.longest} characters`);
  }
  const rest = (from: number): Read => {
    const others = readTracks(text, from, forms.slice(at + 1));
    return others.ok ? ok([[form.number, content] as const, ...others.value]) : others;
  };
  // A check character can look like a start sentinel: with it first, then without.
  const withCheck = text.charAt(end + 1) === checkCharacter(content, form) ? rest(end + 2) : null;
  if (withCheck?.ok) return withCheck;
  const without = rest(end + 1);
  const unexplained = !without.ok && without.fault.offset === end + 1 && !isSentinel(text.charAt(end + 1));
  if (!unexplained) return without;
  return withCheck ?? problem('check-character', end + 1, `track ${form.number} has a wrong check character`);
}

const isSentinel = (character: string): boolean =>
  TRACKS.some(({ sentinels }) => sentinels.includes(character));

/** The longitudinal check: every column of bits, sentinels included, has even parity. */
function checkCharacter(content: string, { number, zero, bits }: TrackForm): string {
  const first = zero.charCodeAt(0);
  // On the stripe track 3 begins with the sentinel of track 2; readers show another to tell them apart.
  const start = number === 1 ? '%' : ';';
  const sum = [...`${start}${content}${END}`].reduce(
    (sofar, character) => sofar ^ (character.charCodeAt(0) - first),
    0,
  );
  return String.fromCharCode(first + (sum & ((1 << bits) - 1)));
}
