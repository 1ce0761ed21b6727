import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Names } from '../contract/names.ts';
import { type PassFields, STANDBY } from '../dcs/port.ts';
import { bold, fieldsIn, plain, RULE, sentence, space } from './blocks.ts';
import type { Block, Layout } from './layout.ts';
import { type DocumentLanguage, documentWords, nameIn, titleIn } from './words/words.ts';

/** All that a boarding pass shows. `barcode` is the BCBP text; `tier` is null for whoever is no member. */
export interface BoardingPass {
  readonly fields: PassFields;
  readonly airline: Pick<Airline, 'names' | 'designator'>;
  readonly from: Names;
  readonly to: Names;
  readonly tier: Names | null;
  readonly barcode: string;
  readonly language: DocumentLanguage;
  readonly reprint: boolean;
}

/** What is written where nothing is known yet. */
const UNKNOWN = '-';

/**
 * Lays a boarding pass out: route and seat largest, the barcode at the end where it is held to the gate's reader.
 * Times are the local ones of the airport they are read at.
 */
export function layOutBoardingPass(pass: BoardingPass): Layout {
  const { fields: facts, airline, language } = pass;
  const { reservation, seat } = facts;
  const { flight, electronicTicket: ticket, nativeName } = reservation;
  const waits = seat === STANDBY;
  const words = documentWords(language);
  const fields = fieldsIn(language);
  const inLanguage = (names: Names) => nameIn(names, language);
  const departure = DateTime.fromISO(flight.departure, { setZone: true });
  const boarding = DateTime.fromISO(flight.boarding, { setZone: true }).toFormat('HH:mm');
  const name = `${reservation.surname}/${reservation.givenNames}`;
  const airlineName = inLanguage(airline.names);
  const route = `${flight.from} > ${flight.to}`;
  const flightNumber = `${flight.carrier}${flight.number}`;
  const date = departure.setLocale('en').toFormat('ddLLL').toUpperCase();
  const gate = flight.gate ?? '--';
  const sequence = String(facts.sequenceNumber).padStart(3, '0');
  const booking = reservation.recordLocator;
  const notes = [pass.reprint ? words.reprint : null, pass.tier ? inLanguage(pass.tier) : null];

  const body: Block[] = [
    bold(airlineName, 2),
    bold(
      [
        titleIn(language, waits ? 'standbyCard' : 'boardingPass'),
        ...notes.filter((note) => note !== null),
      ].join('  '),
    ),
    RULE,
    fields(1, { passenger: name }),
    ...(nativeName ? [bold(nativeName)] : []),
    space(),
    bold(route, 3),
    plain(`${inLanguage(pass.from)} > ${inLanguage(pass.to)}`),
    space(),
    fields(2, { flight: flightNumber, date, departs: departure.toFormat('HH:mm') }),
    space(),
    fields(2, { gate, boarding, seat }),
    space(),
    fields(1, {
      zone: facts.boardingZone ?? UNKNOWN,
      cabin: reservation.compartment,
      sequence,
      terminal: flight.terminal ?? UNKNOWN,
    }),
    fields(1, {
      booking,
      ticket: ticket ? `${ticket.airlineCode}-${ticket.serial}` : UNKNOWN,
      bags: facts.baggageAllowance ?? UNKNOWN,
    }),
    RULE,
    sentence(waits ? words.standby : words.closing, 'centre'),
  ];
  const barcode: Block[] = [
    space(),
    { kind: 'symbol', symbology: 'pdf417', content: pass.barcode, caption: null },
    space(),
  ];
  const stub: Block[] = [
    bold(airlineName),
    bold(name),
    bold(route, 3),
    fields(2, { flight: flightNumber, date }),
    fields(2, { gate, seat }),
    fields(1, { boarding, sequence, booking }),
  ];
  return {
    kind: 'boarding-pass',
    language,
    direction: words.direction,
    panels: [
      { name: 'body', blocks: body },
      { name: 'barcode', blocks: barcode },
      { name: 'stub', blocks: stub },
    ],
  };
}
