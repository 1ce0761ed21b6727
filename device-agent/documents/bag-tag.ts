import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Language } from '../contract/languages.ts';
import type { Names } from '../contract/names.ts';
import type { Reservation } from '../dcs/port.ts';
import type { Block, Layout } from './layout.ts';
import { DOCUMENT_WORDS } from './words.ts';

/** All that a bag tag shows. */
export interface BagTag {
  readonly reservation: Pick<Reservation, 'surname' | 'givenNames' | 'recordLocator' | 'flight'>;
  readonly airline: Pick<Airline, 'names'>;
  readonly to: Names;
  /** Ten digits (Resolution 740): a leading digit, the airline's three, and six that are the bag's own. */
  readonly licencePlate: string;
  readonly sequenceNumber: number;
  /** This bag's number among the passenger's, how many those are, and what this one weighs in kilograms. */
  readonly piece: { readonly number: number; readonly of: number; readonly kilograms: number };
  readonly language: Language;
}

/**
 * Lays a bag tag out: the destination so large that it is read across a baggage hall, the licence plate as
 * Interleaved 2 of 5 without a check digit, a claim for the passenger and stickers for the bag itself.
 */
export function layOutBagTag(tag: BagTag): Layout {
  const { reservation, licencePlate, piece, language } = tag;
  if (!/^\d{10}$/.test(licencePlate)) throw new RangeError('a licence plate is ten digits');
  const { flight } = reservation;
  const words = DOCUMENT_WORDS[language];
  const name = `${reservation.surname}/${reservation.givenNames}`;
  const flightNumber = `${flight.carrier}${flight.number}`;
  const day = DateTime.fromISO(flight.departure, { setZone: true })
    .setLocale('en')
    .toFormat('ddLLL')
    .toUpperCase();
  const written = `${licencePlate.slice(0, 4)} ${licencePlate.slice(4)}`;
  const line = (text: string, size: 1 | 2 | 8, align: 'start' | 'centre' = 'start'): Block => ({
    kind: 'text',
    text,
    size,
    bold: true,
    align,
  });
  const flightFields: Block = {
    kind: 'fields',
    size: 2,
    fields: [
      { caption: words.flight, value: flightNumber },
      { caption: words.date, value: day },
    ],
  };
  const plate: Block = { kind: 'symbol', symbology: 'itf', content: licencePlate, caption: written };

  return {
    kind: 'bag-tag',
    language,
    direction: 'ltr',
    panels: [
      { name: 'licence-plate', blocks: [plate] },
      {
        name: 'tag',
        blocks: [
          line(flight.to, 8, 'centre'),
          line(tag.to.en, 1, 'centre'),
          { kind: 'rule' },
          flightFields,
          line(name, 1),
          {
            kind: 'fields',
            size: 1,
            fields: [
              { caption: words.booking, value: reservation.recordLocator },
              { caption: words.sequence, value: String(tag.sequenceNumber).padStart(3, '0') },
              { caption: words.bags, value: `${piece.number}/${piece.of} ${piece.kilograms}KG` },
            ],
          },
          line(`${tag.airline.names.en}  ${written}`, 1),
        ],
      },
      {
        name: 'claim',
        blocks: [
          line(tag.airline.names[language] ?? tag.airline.names.en, 1),
          line(`${flight.from} > ${flight.to}`, 2),
          line(name, 1),
          flightFields,
          {
            kind: 'fields',
            size: 1,
            fields: [
              { caption: words.booking, value: reservation.recordLocator },
              { caption: words.bags, value: `${piece.number}/${piece.of} ${piece.kilograms}KG` },
            ],
          },
          plate,
        ],
      },
      { name: 'sticker', blocks: [line(`${flight.to} ${flightNumber} ${day}`, 1, 'centre'), plate] },
    ],
  };
}
