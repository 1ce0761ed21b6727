/**
 * What an AEA printer answers. Known from public descriptions of the family: `xxOK`, `PROK` with the state of three bins,
 * `ERRn` within the first eight characters, unsolicited `SQNI`, and the field `OS` of the answer to `SQ`. How the fields
 * of one answer are separated is inferred; the reader therefore looks for them wherever they stand.
 */
export const QUERIES = ['AV', 'PV', 'RI', 'ES', 'EP', 'SQ', 'BS'] as const;
export type Query = (typeof QUERIES)[number];

export const isQuery = (message: string): boolean => QUERIES.some((query) => message.startsWith(query));

/** The field `OS`: what the printer says of itself. A number that is not listed counts as off line. */
const OPERATING_STATES = {
  0: 'online',
  1: 'offline',
  2: 'head-lifted',
  3: 'busy',
  5: 'cover-open',
} as const;
export type OperatingState = (typeof OPERATING_STATES)[keyof typeof OPERATING_STATES];

const BIN_STATES = { '0': 'ok', O: 'out', J: 'jam', L: 'low', R: 'defective' } as const;
/** What a bin of stock says of itself. */
export type BinState = (typeof BIN_STATES)[keyof typeof BIN_STATES];

export type AeaAnswer =
  /** `xxOK`: the command of these two or three letters was carried out. */
  | { readonly kind: 'done'; readonly command: string; readonly bins: readonly BinState[] }
  /** `SQOK`, `ESOK`, `BSOK`, and what is said unasked. */
  | {
      readonly kind: 'status';
      readonly command: string;
      readonly operating: OperatingState | null;
      readonly bins: readonly BinState[];
    }
  | { readonly kind: 'error'; readonly command: string; readonly number: number }
  | { readonly kind: 'notice' };

const STATUS_QUERIES = ['SQ', 'ES', 'BS'];

/** `null` for what is no answer of this family. */
export function decodeAnswer(message: Uint8Array): AeaAnswer | null {
  const text = Buffer.from(message).toString('latin1');
  if (!/^[\x20-\x7e]{3,512}$/.test(text)) return null;
  if (text.startsWith('SQNI')) return { kind: 'notice' };
  const error = /^([A-Z]{0,3})[^A-Z]{0,3}ERR(\d)/.exec(text.slice(0, 9));
  if (error) return { kind: 'error', command: error[1] ?? '', number: Number(error[2]) };
  const done = /^([A-Z]{2,3})OK/.exec(text);
  if (!done) return null;
  const command = done[1] ?? '';
  const fields = text.slice(command.length + 2);
  if (!STATUS_QUERIES.includes(command)) return { kind: 'done', command, bins: binsIn(fields) };
  return { kind: 'status', command, operating: operatingStateIn(fields), bins: binsIn(fields) };
}

function operatingStateIn(fields: string): OperatingState | null {
  const digit = /OS[^0-9]?(\d)/.exec(fields)?.[1];
  if (digit === undefined) return null;
  return OPERATING_STATES[Number(digit) as keyof typeof OPERATING_STATES] ?? 'offline';
}

/** Three states in a row that are no part of a word or a number. */
function binsIn(fields: string): readonly BinState[] {
  const three = /(?:^|[^A-Z0-9])([0OJLR]{3})(?![A-Z0-9])/.exec(fields)?.[1] ?? '';
  return [...three].map((letter) => BIN_STATES[letter as keyof typeof BIN_STATES]);
}

const letterOf = (state: BinState) =>
  (Object.keys(BIN_STATES) as (keyof typeof BIN_STATES)[]).find((letter) => BIN_STATES[letter] === state) ??
  '0';
const digitOf = (state: OperatingState) =>
  Object.entries(OPERATING_STATES).find(([, name]) => name === state)?.[0] ?? '1';

/** An answer as the printer writes it. */
export function encodeAnswer(answer: AeaAnswer): string {
  switch (answer.kind) {
    case 'notice':
      return 'SQNI';
    case 'error':
      return `${answer.command}ERR${answer.number}`;
    case 'done':
      return `${answer.command}OK${answer.bins.length > 0 ? `#${answer.bins.map(letterOf).join('')}#` : ''}`;
    case 'status': {
      const operating = answer.operating === null ? '' : `#OS${digitOf(answer.operating)}`;
      const bins = answer.bins.length > 0 ? `#${answer.bins.map(letterOf).join('')}` : '';
      return `${answer.command}OK${operating}${bins}#`;
    }
  }
}
