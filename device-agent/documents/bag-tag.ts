import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Names } from '../contract/names.ts';
import { flightDate, type Reservation } from '../dcs/port.ts';
import { bold, fieldsIn, RULE } from './blocks.ts';
import type { Block, Layout } from './layout.ts';
import { type DocumentLanguage, documentWords, nameIn } from './words/words.ts';

/** All that a bag tag shows. */
export interface BagTag {
  readonly reservation: Pick<Reservation, 'surname' | 'givenNames' | 'recordLocator' | 'flight'>;
  readonly airline: Pick<Airline, 'names'>;
  /** Where the bag goes through to, which may lie beyond the flight from here. */
  readonly to: { readonly code: string; readonly names: Names };
  /** Ten digits (Resolution 740): a leading digit, the airline's three, and six that are the bag's own. */
  readonly licencePlate: string;
  readonly sequenceNumber: number;
  /** This bag's number among the passenger's, how many those are, and its kilograms where they are known. */
  readonly piece: { readonly number: number; readonly of: number; readonly kilograms: number | null };
  readonly language: DocumentLanguage;
}

/**
 * Lays a bag tag out: the destination so large that it is read across a baggage hall, the licence plate as
 * Interleaved 2 of 5 without a check digit, a claim for the passenger and stickers for the bag itself.
 */
export function layOutBagTag(tag: BagTag): Layout {
  const { reservation, licencePlate, piece, language } = tag;
  if (!/^\d{10}$/.test(licencePlate)) throw new RangeError('a licence plate is ten digits');
  const { flight } = reservation;
  const fields = fieldsIn(language);
  const name = `${reservation.surname}/${reservation.givenNames}`;
  const flightNumber = `${flight.carrier}${flight.number}`;
  const day = DateTime.fromISO(flightDate(flight)).setLocale('en').toFormat('ddLLL').toUpperCase();
  const written = `${licencePlate.slice(0, 4)} ${licencePlate.slice(4)}`;
  const weight = piece.kilograms === null ? '' : ` ${piece.kilograms}KG`;
  const bags = `${piece.number}/${piece.of}${weight}`;
  const booking = reservation.recordLocator;
  const flightFields = fields(2, { flight: flightNumber, date: day });
  const plate: Block = { kind: 'symbol', symbology: 'itf', content: licencePlate, caption: written };

  return {
    kind: 'bag-tag',
    language,
    direction: documentWords(language).direction,
    panels: [
      { name: 'licence-plate', blocks: [plate] },
      {
        name: 'tag',
        blocks: [
          bold(tag.to.code, 8, 'centre'),
          bold(tag.to.names.en, 1, 'centre'),
          RULE,
          flightFields,
          bold(name),
          fields(1, { booking, sequence: String(tag.sequenceNumber).padStart(3, '0'), bags }),
          bold(`${tag.airline.names.en}  ${written}`),
        ],
      },
      {
        name: 'claim',
        blocks: [
          bold(nameIn(tag.airline.names, language)),
          bold(`${flight.from} > ${tag.to.code}`, 2),
          bold(name),
          flightFields,
          fields(1, { booking, bags }),
          plate,
        ],
      },
      { name: 'sticker', blocks: [bold(`${tag.to.code} ${flightNumber} ${day}`, 1, 'centre'), plate] },
    ],
  };
}
