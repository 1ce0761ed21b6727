import { consistsOf, DIGIT, digitsThen, kindAt, LOWER, MARK, NAME_MARK, UPPER } from './characters.ts';
import { flightDate, issueDate } from './days.ts';
import { choice, itemsOf, optionalText, text } from './item.ts';
import type { Bcbp, ConditionalLegItems, ConditionalPassItems, LegItems } from './pass.ts';

/** IATA designators have two characters, one of them a letter; some carriers write their three-letter ICAO code. */
function isCarrier(value: string): boolean {
  const first = kindAt(value, 0);
  const second = kindAt(value, 1);
  const isDesignator =
    (first === UPPER && (second === UPPER || second === DIGIT)) || (first === DIGIT && second === UPPER);
  return isDesignator && (value.length === 2 || (value.length === 3 && kindAt(value, 2) === UPPER));
}
const carrier = { width: 3, accepts: isCarrier, holds: 'an airline designator' } as const;

/** What stands for a seat where there is none. */
const NO_SEAT: ReadonlySet<string> = new Set(['INF', 'JMP', 'STBY', 'GATE', 'FREE']);

/** Two digits and a unit. */
const isWeight = (value: string): boolean => digitsThen(value, 2, UPPER) && 'KLP'.includes(value.charAt(2));

/** Names of this width lose their tail, wherever that falls. */
export const NAME_WIDTH = 20;

export const PASS_ITEMS = itemsOf<Pick<Bcbp, 'passengerName' | 'electronicTicket'>>({
  passengerName: text({
    code: 'passenger-name',
    width: NAME_WIDTH,
    accepts: (value) =>
      (kindAt(value, 0) & (UPPER | LOWER)) !== 0 &&
      consistsOf(value, UPPER | LOWER | NAME_MARK, 1, NAME_WIDTH),
    holds: 'letters, and between them a slash, spaces and hyphens',
  }),
  electronicTicket: choice('electronic-ticket', 'E or a blank', [
    ['E', true],
    [' ', false],
  ]),
});

const airport = text({
  code: 'airport',
  width: 3,
  accepts: (value) => consistsOf(value, UPPER, 3),
  holds: 'three letters',
});

export const LEG_ITEMS = itemsOf<LegItems>({
  recordLocator: text({
    code: 'record-locator',
    width: 7,
    // Some carriers' systems write theirs in lower case.
    accepts: (value) => consistsOf(value, UPPER | LOWER | DIGIT, 5, 7),
    holds: 'five to seven letters and digits',
  }),
  from: airport,
  to: airport,
  carrier: text({ code: 'carrier', ...carrier }),
  flightNumber: text({
    code: 'flight-number',
    width: 5,
    // IATA's own guide shows one of five digits.
    accepts: (value) => digitsThen(value, 4, UPPER | DIGIT),
    holds: 'four digits and an optional letter',
  }),
  date: flightDate,
  compartment: optionalText({
    code: 'compartment',
    width: 1,
    accepts: (value) => consistsOf(value, UPPER),
    holds: 'a letter',
  }),
  seat: optionalText({
    code: 'seat',
    width: 4,
    accepts: (value) => (value.length === 4 && digitsThen(value, 3, UPPER)) || NO_SEAT.has(value),
    holds: 'three digits and a letter, a word for no seat, or blanks',
  }),
  sequenceNumber: optionalText({
    code: 'sequence-number',
    width: 5,
    accepts: (value) => digitsThen(value, 4, UPPER | DIGIT),
    holds: 'four digits and an optional character, or blanks',
  }),
  passengerStatus: text({
    code: 'passenger-status',
    width: 1,
    accepts: (value) => consistsOf(value, DIGIT) || value === 'A',
    holds: '0 to 9 or A',
  }),
});

const indicator = {
  width: 1,
  accepts: (value: string) => consistsOf(value, UPPER | DIGIT),
  holds: 'one letter or digit, or a blank',
} as const;
/** Some write a small letter for where a pass came from: Frontier Airlines. */
const source = { ...indicator, accepts: (value: string) => consistsOf(value, UPPER | LOWER | DIGIT) };
const written = optionalText({
  code: 'bag-tag',
  width: 13,
  accepts: (value) => consistsOf(value, DIGIT, 13),
  holds: 'ten digits of a licence plate and three of a count, or blanks',
});
/** Finnair's, where no bag was checked in. */
const NO_BAG = '0'.padEnd(13);
const bagTag: typeof written = {
  ...written,
  read: (text, today) => (text === NO_BAG ? null : written.read(text, today)),
};

/** As they are written; `Bcbp` has those that are there in one list. */
export interface BagTagItems {
  readonly bagTag: string | null;
  readonly secondBagTag: string | null;
  readonly thirdBagTag: string | null;
}

export const CONDITIONAL_PASS_ITEMS = itemsOf<ConditionalPassItems & BagTagItems>({
  passengerDescription: optionalText({ code: 'passenger-description', ...indicator }),
  sourceOfCheckIn: optionalText({ code: 'source', ...source }),
  sourceOfIssuance: optionalText({ code: 'source', ...source }),
  issueDate,
  documentType: optionalText({
    code: 'document-type',
    width: 1,
    accepts: (value) => value === 'B' || value === 'I',
    holds: 'B, I or a blank',
  }),
  issuer: optionalText({ code: 'issuer', ...carrier }),
  bagTag,
  secondBagTag: bagTag,
  thirdBagTag: bagTag,
});

export const CONDITIONAL_LEG_ITEMS = itemsOf<ConditionalLegItems>({
  airlineNumericCode: optionalText({
    code: 'ticket-number',
    width: 3,
    accepts: (value) => consistsOf(value, DIGIT, 3),
    holds: 'three digits, or blanks',
  }),
  documentSerialNumber: optionalText({
    code: 'ticket-number',
    width: 10,
    accepts: (value) => consistsOf(value, UPPER | DIGIT, 1, 10),
    holds: 'up to ten letters and digits, or blanks',
  }),
  selectee: optionalText({ code: 'selectee', ...indicator }),
  internationalDocumentVerification: optionalText({
    code: 'document-verification',
    width: 1,
    accepts: (value) => consistsOf(value, DIGIT),
    holds: 'one digit, or a blank',
  }),
  marketingCarrier: optionalText({ code: 'carrier', ...carrier }),
  frequentFlyerAirline: optionalText({ code: 'frequent-flyer', ...carrier }),
  frequentFlyerNumber: optionalText({
    code: 'frequent-flyer',
    width: 16,
    accepts: (value) => consistsOf(value, UPPER | DIGIT | MARK, 1, 16),
    holds: 'up to sixteen letters and digits, or blanks',
  }),
  idAdIndicator: optionalText({ code: 'id-ad-indicator', ...indicator }),
  baggageAllowance: optionalText({
    code: 'baggage-allowance',
    width: 3,
    accepts: (value) =>
      value.length === 3 && (value.endsWith('PC') ? consistsOf(value.charAt(0), DIGIT) : isWeight(value)),
    holds: 'pieces (2PC) or weight (20K), or blanks',
  }),
  fastTrack: choice('fast-track', 'Y, N or a blank', [
    ['Y', true],
    ['N', false],
    [' ', null],
  ]),
});
