import { z } from 'zod';
import { transliterate } from '../../hardware/protocol/icao-names.ts';

/**
 * What the items of a boarding pass hold (IATA Resolution 792, as `hardware/protocol/bcbp` writes them). Taking over what
 * they cannot hold would check a passenger in whose pass can never be issued, or says something that is not so.
 */
const item = (pattern: RegExp, holds: string) => z.string().regex(pattern, holds);

export const airportItem = item(/^[A-Z]{3}$/, 'an airport has three capital letters');

/** IATA designators; some carriers write their three-letter ICAO code. */
export const carrierItem = item(
  /^(?:[A-Z][A-Z\d]|\d[A-Z])[A-Z]?$/,
  'an airline has two characters, one of them a letter, or three letters',
);

export const flightNumberItem = item(
  /^\d{1,4}[A-Z]?$/,
  'a flight number has up to four digits and at most one capital letter',
);

export const compartmentItem = item(/^[A-Z]$/, 'a compartment is a capital letter');

export const ticketItem = z.object({
  airlineCode: item(/^\d{3}$/, 'an airline is three digits on a ticket'),
  serial: item(/^\d{10}$/, 'a ticket has ten digits'),
});

export const memberItem = z.object({
  airline: carrierItem,
  number: item(
    /^(?=.{1,16}$)[A-Z\d */.-]*[A-Z\d*/.-]$/,
    'a member number has up to sixteen capital letters and digits',
  ),
});

export const allowanceItem = item(/^(?:\dPC|\d\d[KLP])$/, 'an allowance is pieces (2PC) or a weight (20K)');

export const selecteeItem = item(/^[A-Z\d]$/, 'one capital letter or digit');

/** Letters that ICAO 9303 part 3 has no Latin spelling for: a pass would leave them out, and no passport would match. */
const OTHER_LETTERS = /(?![A-Z])[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u;
const isLatin = (name: string): boolean => {
  const written = transliterate(name);
  return !OTHER_LETTERS.test(written) && (name === '' || /[A-Z]/.test(written));
};

/** Empty only where nobody needs one: of people with one name, the given names. */
export const nameItem = z
  .string()
  .refine(isLatin, 'a name is in Latin letters; other scripts are its native name');
