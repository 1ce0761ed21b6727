import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Names } from '../contract/names.ts';
import type { Flight, Reservation } from '../dcs/port.ts';
import type { Owed } from '../passenger-rights/owed.ts';
import { bold, fieldsIn, plain, RULE, sentence, space } from './blocks.ts';
import type { Block, Layout } from './layout.ts';
import { legalBlocks } from './legal-blocks.ts';
import { type DocumentLanguage, documentWords, nameIn, titleIn } from './words/words.ts';

/** All that a notice of delay, cancellation or denied boarding shows: what insurers and claims ask for, and what is owed. */
export interface DelayNotice {
  readonly airline: Pick<Airline, 'names' | 'designator'>;
  /** Of one record, and all on the flight. */
  readonly passengers: readonly [NoticePassenger, ...NoticePassenger[]];
  /** Disrupted, or it leaves them behind. */
  readonly flight: Flight;
  /** More were booked on it than it has seats. */
  readonly isDenied: boolean;
  readonly from: Names;
  readonly to: Names;
  /** The flight that they were moved to. */
  readonly instead: Flight | null;
  readonly laws: readonly Owed[];
  /** ISO 8601 with the offset of the place, and who issued it: the kiosk. */
  readonly issued: string;
  readonly issuer: string;
  /** Where the passenger turns to: an address of the web without anything personal in it, and a telephone number. */
  readonly contact: { readonly url: string | null; readonly telephone: string | null };
  readonly language: DocumentLanguage;
  readonly reprint: boolean;
}

export type NoticePassenger = Pick<
  Reservation,
  'surname' | 'givenNames' | 'recordLocator' | 'electronicTicket'
>;

/** Lays the notice out: what was planned, what happens instead and why, what is owed, and where to ask for it. */
export function layOutDelayNotice(notice: DelayNotice): Layout {
  const { airline, passengers, flight, isDenied, instead, contact, language } = notice;
  const words = documentWords(language);
  const fields = fieldsIn(language);
  const { disruption } = flight;
  if (disruption === null && !isDenied) throw new Error('a flight that leaves as planned needs no notice');
  const time = (iso: string) => DateTime.fromISO(iso, { setZone: true });
  const scheduled = time(disruption?.scheduledDeparture ?? flight.departure);
  const expected = disruption?.kind === 'delayed' && !isDenied ? time(flight.departure) : null;
  const flightNumber = `${flight.carrier}${flight.number}`;
  const route = `${flight.from} > ${flight.to}`;
  const date = scheduled.setLocale('en').toFormat('ddLLLyyyy').toUpperCase();
  const otherTitle = isDenied ? 'deniedBoardingNotice' : 'cancellationNotice';
  const title = titleIn(language, expected ? 'delayNotice' : otherTitle);
  const [{ recordLocator, electronicTicket: ticket }] = passengers;
  const names = passengers.map(({ surname, givenNames }) => `${surname}/${givenNames}`);

  const body: Block[] = [
    bold(nameIn(airline.names, language), 2),
    bold(title),
    ...(notice.reprint ? [bold(words.reprint)] : []),
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
        : isDenied
          ? {}
          : { expected: words.cancelled }),
    }),
    ...(instead
      ? [
          space(),
          fields(2, {
            instead: `${instead.carrier}${instead.number}`,
            departs: shownTime(time(instead.departure), scheduled),
          }),
        ]
      : []),
    space(),
    fields(1, { reason: disruption && !isDenied ? words.reasons[disruption.cause] : words.oversold }),
    RULE,
    fields(1, { passenger: names[0] ?? '' }),
    ...names.slice(1).map((name) => plain(name)),
    fields(1, {
      booking: recordLocator,
      ...(ticket && passengers.length === 1 ? { ticket: `${ticket.airlineCode}-${ticket.serial}` } : {}),
    }),
    fields(1, { issued: `${time(notice.issued).toFormat('yyyy-MM-dd HH:mm')}  ${notice.issuer}` }),
    space(),
    sentence(words.keepNotice),
  ];
  const barcode: Block[] = [
    space(),
    ...(notice.laws.length === 0 ? [sentence(words.rights)] : []),
    ...(contact.url === null ? [] : [bold(contact.url)]),
    ...(contact.telephone === null ? [] : [bold(contact.telephone)]),
    space(),
    ...(contact.url === null
      ? []
      : ([
          { kind: 'symbol', symbology: 'qr', content: contact.url, caption: null },
          space(),
        ] satisfies Block[])),
  ];
  return {
    kind: 'delay-notice',
    language,
    direction: words.direction,
    panels: [
      { name: 'body', blocks: body },
      { name: 'rights', blocks: legalBlocks(notice.laws, language) },
      { name: 'barcode', blocks: barcode },
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
