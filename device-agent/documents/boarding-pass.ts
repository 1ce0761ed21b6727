import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Language } from '../contract/languages.ts';
import type { Names } from '../contract/names.ts';
import type { PassFields } from '../dcs/port.ts';
import type { Block, Layout } from './layout.ts';
import { DOCUMENT_WORDS } from './words.ts';

/** All that a boarding pass shows. `barcode` is the BCBP text; `tier` is null for whoever is no member. */
export interface BoardingPass {
  readonly fields: PassFields;
  readonly airline: Pick<Airline, 'names' | 'designator'>;
  readonly from: Names;
  readonly to: Names;
  readonly tier: Names | null;
  readonly barcode: string;
  readonly language: Language;
  readonly reprint: boolean;
}

/**
 * Lays a boarding pass out: route and seat largest, the barcode at the end where it is held to the gate's reader.
 * Times are the local ones of the airport they are read at.
 */
export function layOutBoardingPass(pass: BoardingPass): Layout {
  const { fields, airline, language } = pass;
  const { reservation, seat, sequenceNumber } = fields;
  const { flight } = reservation;
  const words = DOCUMENT_WORDS[language];
  const inLanguage = (names: Names) => names[language] ?? names.en;
  const departure = DateTime.fromISO(flight.departure, { setZone: true });
  const boarding = DateTime.fromISO(flight.boarding, { setZone: true });
  const ticket = reservation.electronicTicket;
  const name = [`${reservation.surname}/${reservation.givenNames}`, reservation.nativeName];

  const body: Block[] = [
    { kind: 'text', text: inLanguage(airline.names), size: 2, bold: true, align: 'start' },
    {
      kind: 'text',
      text: [words.title, pass.reprint ? words.reprint : null, pass.tier ? inLanguage(pass.tier) : null]
        .filter((part) => part !== null)
        .join('  '),
      size: 1,
      bold: true,
      align: 'start',
    },
    { kind: 'rule' },
    {
      kind: 'fields',
      size: 1,
      fields: [
        {
          caption: words.passenger,
          value: name.filter((part) => part !== null && (part === name[0] || language !== 'en')).join('  '),
        },
      ],
    },
    { kind: 'space', lines: 1 },
    { kind: 'text', text: `${flight.from} > ${flight.to}`, size: 3, bold: true, align: 'start' },
    {
      kind: 'text',
      text: `${inLanguage(pass.from)} > ${inLanguage(pass.to)}`,
      size: 1,
      bold: false,
      align: 'start',
    },
    { kind: 'space', lines: 1 },
    {
      kind: 'fields',
      size: 2,
      fields: [
        { caption: words.flight, value: `${flight.carrier}${flight.number}` },
        { caption: words.date, value: departure.setLocale('en').toFormat('ddLLL').toUpperCase() },
        { caption: words.departs, value: departure.toFormat('HH:mm') },
      ],
    },
    { kind: 'space', lines: 1 },
    {
      kind: 'fields',
      size: 2,
      fields: [
        { caption: words.gate, value: flight.gate ?? '--' },
        { caption: words.boarding, value: boarding.toFormat('HH:mm') },
        { caption: words.seat, value: seat },
      ],
    },
    { kind: 'space', lines: 1 },
    {
      kind: 'fields',
      size: 1,
      fields: [
        { caption: words.zone, value: fields.boardingZone ?? '-' },
        { caption: words.cabin, value: reservation.compartment },
        { caption: words.sequence, value: String(sequenceNumber).padStart(3, '0') },
        { caption: words.terminal, value: flight.terminal ?? '-' },
      ],
    },
    {
      kind: 'fields',
      size: 1,
      fields: [
        { caption: words.booking, value: reservation.recordLocator },
        { caption: words.ticket, value: ticket ? `${ticket.airlineCode}-${ticket.serial}` : '-' },
        { caption: words.bags, value: fields.baggageAllowance ?? '-' },
      ],
    },
    { kind: 'rule' },
    { kind: 'text', text: words.closing, size: 1, bold: false, align: 'centre' },
  ];
  const barcode: Block[] = [
    { kind: 'space', lines: 1 },
    { kind: 'symbol', symbology: 'pdf417', content: pass.barcode, caption: null },
    { kind: 'space', lines: 1 },
  ];
  const stub: Block[] = [
    { kind: 'text', text: inLanguage(airline.names), size: 1, bold: true, align: 'start' },
    { kind: 'text', text: name[0] ?? '', size: 1, bold: true, align: 'start' },
    { kind: 'text', text: `${flight.from} > ${flight.to}`, size: 3, bold: true, align: 'start' },
    {
      kind: 'fields',
      size: 2,
      fields: [
        { caption: words.flight, value: `${flight.carrier}${flight.number}` },
        { caption: words.date, value: departure.setLocale('en').toFormat('ddLLL').toUpperCase() },
      ],
    },
    {
      kind: 'fields',
      size: 2,
      fields: [
        { caption: words.gate, value: flight.gate ?? '--' },
        { caption: words.seat, value: seat },
      ],
    },
    {
      kind: 'fields',
      size: 1,
      fields: [
        { caption: words.boarding, value: boarding.toFormat('HH:mm') },
        { caption: words.sequence, value: String(sequenceNumber).padStart(3, '0') },
        { caption: words.booking, value: reservation.recordLocator },
      ],
    },
  ];
  return {
    kind: 'boarding-pass',
    language,
    direction: 'ltr',
    panels: [
      { name: 'body', blocks: body },
      { name: 'barcode', blocks: barcode },
      { name: 'stub', blocks: stub },
    ],
  };
}
