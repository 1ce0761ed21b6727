import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Names } from '../contract/names.ts';
import type { Reservation } from '../dcs/port.ts';
import { bold, fieldsIn, plain, RULE, sentence, space } from './blocks.ts';
import type { Block, Layout } from './layout.ts';
import type { DelayReason } from './words/document-words.ts';
import { type DocumentLanguage, documentWords, nameIn, titleIn } from './words/words.ts';

/** All that a notice of delay or cancellation shows: what insurers and claims ask for. */
export interface DelayNotice {
  readonly airline: Pick<Airline, 'names' | 'designator'>;
  readonly reservation: Pick<
    Reservation,
    'surname' | 'givenNames' | 'recordLocator' | 'electronicTicket' | 'flight'
  >;
  readonly from: Names;
  readonly to: Names;
  /** When it leaves now: ISO 8601 with the airport's offset; `null` when it was cancelled. */
  readonly expectedDeparture: string | null;
  readonly reason: DelayReason;
  /** ISO 8601 with the offset of the place, and who issued it: the kiosk. */
  readonly issued: string;
  readonly issuer: string;
  /** Where the passenger turns to: an address of the web without anything personal in it, and a telephone number. */
  readonly contact: { readonly url: string; readonly telephone: string | null };
  readonly language: DocumentLanguage;
}

/** Lays the notice out: what was planned, what happens instead and why, what may be owed, and where to ask for it. */
export function layOutDelayNotice(notice: DelayNotice): Layout {
  const { airline, reservation, expectedDeparture, contact, language } = notice;
  const words = documentWords(language);
  const fields = fieldsIn(language);
  const { flight, electronicTicket: ticket } = reservation;
  const time = (iso: string) => DateTime.fromISO(iso, { setZone: true });
  const scheduled = time(flight.departure);
  const expected = expectedDeparture === null ? null : time(expectedDeparture);
  const flightNumber = `${flight.carrier}${flight.number}`;
  const route = `${flight.from} > ${flight.to}`;
  const date = scheduled.setLocale('en').toFormat('ddLLLyyyy').toUpperCase();
  const title = titleIn(language, expected ? 'delayNotice' : 'cancellationNotice');

  const body: Block[] = [
    bold(nameIn(airline.names, language), 2),
    bold(title),
    RULE,
    fields(2, { flight: flightNumber, date }),
    space(),
    bold(route, 2),
    plain(`${nameIn(notice.from, language)} > ${nameIn(notice.to, language)}`),
    space(),
    fields(2, {
      scheduled: scheduled.toFormat('HH:mm'),
      ...(expected
        ? { expected: shownTime(expected, scheduled), delay: shownDelay(expected, scheduled) }
        : { expected: words.cancelled }),
    }),
    space(),
    fields(1, { reason: words.reasons[notice.reason] }),
    RULE,
    fields(1, { passenger: `${reservation.surname}/${reservation.givenNames}` }),
    fields(1, {
      booking: reservation.recordLocator,
      ...(ticket ? { ticket: `${ticket.airlineCode}-${ticket.serial}` } : {}),
    }),
    fields(1, { issued: `${time(notice.issued).toFormat('yyyy-MM-dd HH:mm')}  ${notice.issuer}` }),
    space(),
    sentence(words.keepNotice),
  ];
  const barcode: Block[] = [
    space(),
    sentence(words.rights),
    bold(contact.url),
    ...(contact.telephone === null ? [] : [bold(contact.telephone)]),
    space(),
    { kind: 'symbol', symbology: 'qr', content: contact.url, caption: null },
    space(),
  ];
  const stub: Block[] = [
    bold(title),
    bold(`${reservation.surname}/${reservation.givenNames}`),
    bold(route, 2),
    fields(1, { flight: flightNumber, date }),
    fields(1, {
      scheduled: scheduled.toFormat('HH:mm'),
      expected: expected ? shownTime(expected, scheduled) : words.cancelled,
    }),
    fields(1, { booking: reservation.recordLocator }),
  ];
  return {
    kind: 'delay-notice',
    language,
    direction: words.direction,
    panels: [
      { name: 'body', blocks: body },
      { name: 'barcode', blocks: barcode },
      { name: 'stub', blocks: stub },
    ],
  };
}

/** The time, and how many days later that is: `01:20 +1`. */
function shownTime(expected: DateTime, scheduled: DateTime): string {
  const days = Math.round(expected.startOf('day').diff(scheduled.startOf('day'), 'days').days);
  return `${expected.toFormat('HH:mm')}${days > 0 ? ` +${days}` : ''}`;
}

/** Hours and minutes: `1:30`. */
const shownDelay = (expected: DateTime, scheduled: DateTime): string =>
  expected.diff(scheduled).toFormat('h:mm');
