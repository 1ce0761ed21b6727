import { err, type Result } from '../../config/result.ts';
import type { Airline } from '../../config/schema.ts';
import type { Fault } from '../contract/faults.ts';
import type { PassFields } from '../dcs/port.ts';
import { encodeBcbp } from '../hardware/protocol/bcbp.ts';
import { transliterate } from '../hardware/protocol/icao-names.ts';

/** Resolution 792, passenger description. */
const DESCRIPTION = { adult: '0', child: '3', infant: '4' } as const;
/** Resolution 792: self-service kiosk as source of check-in and of issuance; boarding pass. */
const KIOSK = 'K';
const BOARDING_PASS = 'B';

/**
 * The text of a boarding pass's barcode, to Resolution 792 in the airline's version. `today` (ISO date) is the
 * day of issue. `dcs.refused` when the host delivered what the standard cannot hold; the detail names the item.
 */
export function passBarcode(fields: PassFields, airline: Airline, today: string): Result<string, Fault> {
  const { reservation } = fields;
  const { flight, electronicTicket, frequentFlyer } = reservation;
  const encoded = encodeBcbp({
    passengerName: [reservation.surname, reservation.givenNames]
      .filter((name) => name !== '')
      .map(inBarcode)
      .join('/'),
    electronicTicket: electronicTicket !== null,
    version: airline.barcodeVersion,
    passengerDescription: DESCRIPTION[reservation.passengerType],
    sourceOfCheckIn: KIOSK,
    sourceOfIssuance: KIOSK,
    issueDate: today,
    documentType: BOARDING_PASS,
    issuer: airline.designator,
    bagTags: [],
    legs: [
      {
        recordLocator: reservation.recordLocator,
        from: flight.from,
        to: flight.to,
        carrier: flight.carrier,
        flightNumber: fourDigits(flight.number),
        date: flight.departure.slice(0, 10),
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
      },
    ],
    security: null,
  });
  return encoded.ok ? encoded : err({ code: 'dcs.refused', detail: `boarding pass: ${encoded.fault.code}` });
}

/** A name as Resolution 792 writes it: letters and spaces; hyphens and apostrophes fall away. */
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
