import { err, ok, type Result } from '../../config/result.ts';
import type { Airline } from '../../config/schema.ts';
import type { Fault } from '../contract/faults.ts';
import { flightDate, type PassFields } from '../dcs/port.ts';
import { type BcbpLeg, encodeBcbp, MOST_LEGS } from '../hardware/protocol/bcbp.ts';
import { transliterate } from '../hardware/protocol/icao-names.ts';
import { type SignPass, withSignature } from './pass-signature.ts';

/** Resolution 792, passenger description. */
const DESCRIPTION = { adult: '0', child: '3', infant: '4' } as const;
/** Resolution 792: self-service kiosk as source of check-in and of issuance; boarding pass. */
const KIOSK = 'K';
const BOARDING_PASS = 'B';
/** Resolution 792: bag tag fields, and what three digits count. */
const MOST_RUNS = 3;
const MOST_IN_A_RUN = 999;

/** How an airline issues the barcodes of its passes. */
export interface BarcodeIssue {
  readonly airline: Airline;
  /** The day of issue, an ISO date. */
  readonly today: string;
  /** Further flights of the same passenger, checked in, that the same barcode is shown for. */
  readonly onward: readonly PassFields[];
  /** Null where the airline does not sign. */
  readonly sign: SignPass | null;
}

/**
 * The text of a boarding pass's barcode, to Resolution 792 in the airline's version. `dcs.refused` when the host delivered
 * what the standard cannot hold; the detail names the item.
 */
export function passBarcode(
  fields: PassFields,
  { airline, today, onward, sign }: BarcodeIssue,
): Result<string, Fault> {
  const { reservation } = fields;
  const encoded = encodeBcbp({
    passengerName: [reservation.surname, reservation.givenNames]
      .filter((name) => name !== '')
      .map(inBarcode)
      .join('/'),
    electronicTicket: reservation.electronicTicket !== null,
    version: airline.barcodeVersion,
    passengerDescription: DESCRIPTION[reservation.passengerType],
    sourceOfCheckIn: KIOSK,
    sourceOfIssuance: KIOSK,
    issueDate: today,
    documentType: BOARDING_PASS,
    issuer: airline.designator,
    bagTags: bagTagsInBarcode(fields.bagTags),
    legs: [fields, ...onward.slice(0, MOST_LEGS - 1)].map(legOf),
    security: null,
  });
  if (!encoded.ok) return err({ code: 'dcs.refused', detail: `boarding pass: ${encoded.fault.code}` });
  return sign ? ok(withSignature(encoded.value, sign)) : encoded;
}

const legOf = (fields: PassFields): BcbpLeg => {
  const { reservation } = fields;
  const { flight, electronicTicket, frequentFlyer } = reservation;
  return {
    recordLocator: reservation.recordLocator,
    from: flight.from,
    to: flight.to,
    carrier: flight.carrier,
    flightNumber: fourDigits(flight.number),
    date: flightDate(flight),
    compartment: reservation.compartment,
    seat: seatInBarcode(fields.seat),
    sequenceNumber: String(fields.sequenceNumber).padStart(4, '0'),
    passengerStatus: fields.passengerStatus,
    airlineNumericCode: electronicTicket?.airlineCode ?? null,
    documentSerialNumber: electronicTicket?.serial ?? null,
    selectee: fields.selectee,
    internationalDocumentVerification: fields.documentVerification,
    marketingCarrier: flight.carrier,
    frequentFlyerAirline: frequentFlyer?.airline ?? null,
    frequentFlyerNumber: frequentFlyer?.number ?? null,
    idAdIndicator: null,
    baggageAllowance: fields.baggageAllowance,
    fastTrack: fields.fastTrack,
    airlineData: null,
  };
};

/** Runs of consecutive licence plates, of which a pass holds three: the first of each, and how many they are. */
export function bagTagsInBarcode(plates: readonly string[]): string[] {
  const runs: { first: string; count: number }[] = [];
  for (const plate of [...plates].sort()) {
    const run = runs.at(-1);
    if (run && Number(plate) === Number(run.first) + run.count && run.count < MOST_IN_A_RUN) run.count += 1;
    else runs.push({ first: plate, count: 1 });
  }
  return runs.slice(0, MOST_RUNS).map(({ first, count }) => first + String(count).padStart(3, '0'));
}

/** A name as Resolution 792 writes it: letters and spaces; a hyphen divides, an apostrophe falls away. */
const inBarcode = (name: string): string =>
  transliterate(name)
    .replace(/[^A-Z ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** `42A` as the barcode wants it: `0042A`. */
const fourDigits = (flightNumber: string): string => {
  const [, digits = '', suffix = ''] = /^(\d+)([A-Z]?)$/.exec(flightNumber) ?? [];
  return `${digits.padStart(4, '0')}${suffix}`;
};

/** `4C` as the barcode wants it: `004C`. What stands for no seat, such as `INF`, stays as it is. */
const seatInBarcode = (seat: string): string => (/^\d/.test(seat) ? seat.padStart(4, '0') : seat);
