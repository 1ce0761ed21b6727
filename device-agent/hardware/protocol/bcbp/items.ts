import { flightDate, issueDate } from './days.ts';
import { choice, type Items, optionalText, text } from './item.ts';
import type { Bcbp, ConditionalLegItems, ConditionalPassItems, LegItems } from './pass.ts';

/** IATA designators have two characters, one of them a letter; some carriers write their three-letter ICAO code. */
const CARRIER = /^(?:[A-Z][A-Z0-9]|[0-9][A-Z])[A-Z]?$/;
const carrier = { width: 3, pattern: CARRIER, holds: 'an airline designator' } as const;

/** Names of this width lose their tail, wherever that falls. */
export const NAME_WIDTH = 20;

export const PASS_ITEMS: Items<Pick<Bcbp, 'passengerName' | 'electronicTicket'>> = {
  passengerName: text({
    code: 'passenger-name',
    width: NAME_WIDTH,
    pattern: /^[A-Za-z][A-Za-z /.'-]*$/,
    holds: 'letters, and between them a slash, spaces and hyphens',
  }),
  electronicTicket: choice('electronic-ticket', 'E or a blank', [
    ['E', true],
    [' ', false],
  ]),
};

const airport = text({ code: 'airport', width: 3, pattern: /^[A-Z]{3}$/, holds: 'three letters' });

export const LEG_ITEMS: Items<LegItems> = {
  recordLocator: text({
    code: 'record-locator',
    width: 7,
    // Some carriers' systems write theirs in lower case.
    pattern: /^[A-Za-z0-9]{5,7}$/,
    holds: 'five to seven letters and digits',
  }),
  from: airport,
  to: airport,
  carrier: text({ code: 'carrier', ...carrier }),
  flightNumber: text({
    code: 'flight-number',
    width: 5,
    // IATA's own guide shows one of five digits.
    pattern: /^\d{4}[A-Z0-9]?$/,
    holds: 'four digits and an optional letter',
  }),
  date: flightDate,
  compartment: optionalText({ code: 'compartment', width: 1, pattern: /^[A-Z]$/, holds: 'a letter' }),
  seat: optionalText({
    code: 'seat',
    width: 4,
    pattern: /^(?:\d{3}[A-Z]|INF|JMP|STBY|GATE|FREE)$/,
    holds: 'three digits and a letter, a word for no seat, or blanks',
  }),
  sequenceNumber: optionalText({
    code: 'sequence-number',
    width: 5,
    pattern: /^\d{4}[A-Z0-9]?$/,
    holds: 'four digits and an optional character, or blanks',
  }),
  passengerStatus: text({ code: 'passenger-status', width: 1, pattern: /^[0-9A]$/, holds: '0 to 9 or A' }),
};

const indicator = { width: 1, pattern: /^[0-9A-Z]$/, holds: 'one letter or digit, or a blank' } as const;
const bagTag = optionalText({
  code: 'bag-tag',
  width: 13,
  pattern: /^\d{13}$/,
  holds: 'ten digits of a licence plate and three of a count, or blanks',
});

interface BagTagItems {
  readonly bagTag: string | null;
  readonly secondBagTag: string | null;
  readonly thirdBagTag: string | null;
}

export const CONDITIONAL_PASS_ITEMS: Items<ConditionalPassItems & BagTagItems> = {
  passengerDescription: optionalText({ code: 'passenger-description', ...indicator }),
  sourceOfCheckIn: optionalText({ code: 'source', ...indicator }),
  sourceOfIssuance: optionalText({ code: 'source', ...indicator }),
  issueDate,
  documentType: optionalText({
    code: 'document-type',
    width: 1,
    pattern: /^[BI]$/,
    holds: 'B, I or a blank',
  }),
  issuer: optionalText({ code: 'issuer', ...carrier }),
  bagTag,
  secondBagTag: bagTag,
  thirdBagTag: bagTag,
};

export const CONDITIONAL_LEG_ITEMS: Items<ConditionalLegItems> = {
  airlineNumericCode: optionalText({
    code: 'ticket-number',
    width: 3,
    pattern: /^\d{3}$/,
    holds: 'three digits, or blanks',
  }),
  documentSerialNumber: optionalText({
    code: 'ticket-number',
    width: 10,
    pattern: /^[A-Z0-9]+$/,
    holds: 'up to ten letters and digits, or blanks',
  }),
  selectee: optionalText({ code: 'selectee', ...indicator }),
  internationalDocumentVerification: optionalText({
    code: 'document-verification',
    width: 1,
    pattern: /^\d$/,
    holds: 'one digit, or a blank',
  }),
  marketingCarrier: optionalText({ code: 'carrier', ...carrier }),
  frequentFlyerAirline: optionalText({ code: 'frequent-flyer', ...carrier }),
  frequentFlyerNumber: optionalText({
    code: 'frequent-flyer',
    width: 16,
    pattern: /^[A-Z0-9 */.-]+$/,
    holds: 'up to sixteen letters and digits, or blanks',
  }),
  idAdIndicator: optionalText({ code: 'id-ad-indicator', ...indicator }),
  baggageAllowance: optionalText({
    code: 'baggage-allowance',
    width: 3,
    pattern: /^(?:\dPC|\d{2}[KLP])$/,
    holds: 'pieces (2PC) or weight (20K), or blanks',
  }),
  fastTrack: choice('fast-track', 'Y, N or a blank', [
    ['Y', true],
    ['N', false],
    [' ', null],
  ]),
};
