import { DateTime } from 'luxon';
import { PASS_FORM, PASS_TEMPLATE, TAG_FORM } from '../../hardware/protocol/aea/streams.ts';
import { frame } from '../../hardware/protocol/aea.ts';
import { transliterate } from '../../hardware/protocol/icao-names.ts';
import { scheduledDeparture } from './booking-view.ts';
import type { Departure, HostBag, HostBooking } from './records.ts';

/** What ready-made documents of this host are written from. */
interface Facts {
  readonly booking: HostBooking;
  readonly flight: Departure;
  readonly name: string;
  readonly sequence: number;
}

/** A message in its frame, as text of one byte a letter: it is to be sent to the printer as it stands. */
const framed = (message: string): string => Buffer.from(frame(message)).toString('latin1');

type Fields = readonly (readonly [id: string, value: string])[];

/** Data of an AEA message; what would end a field must not come from a name. */
const written = (head: string, fields: Fields): string =>
  `${head}${fields.map(([id, value]) => `#${id}${writable(value)}`).join('')}`;

const writable = (text: string): string =>
  transliterate(text)
    .replace(/[^\x20-\x7e]|#/g, ' ')
    .trim();

const dayOf = (departure: string): string =>
  DateTime.fromISO(departure, { setZone: true }).setLocale('en').toFormat('ddLLLyy').toUpperCase();
const timeOf = ({ departure }: Departure, minutesBefore = 0): string =>
  DateTime.fromISO(departure, { setZone: true }).minus({ minutes: minutesBefore }).toFormat('HH:mm');

/** A boarding pass for printers of airlines' own language: template, form, and the data that print it. */
export function passStream(facts: Facts & { seat: string; zone: number; barCode: string }): string[] {
  const { booking, flight, name, sequence, seat, zone, barCode } = facts;
  const data = written('CP#A#01G#CP#C01#02@@12', [
    ['19', name],
    ['20', name],
    ['21', String(sequence).padStart(4, '0')],
    ['29', flight.origin],
    ['32', `${flight.carrier} ${flight.number}`],
    ['33', dayOf(flight.departure)],
    ['34', timeOf(flight)],
    ['36', timeOf(flight, flight.boardingBefore)],
    ['39', flight.destination],
    ['41', booking.recordLocator],
    ['43', flight.gate ?? '--'],
    ['44', seat],
    ['45', seat],
    ['47', `ZONE ${zone}`],
  ]);
  // The barcode keeps its spaces: its items have places.
  return [framed(PASS_TEMPLATE), framed(PASS_FORM), framed(`${data}#50${barCode}#51${barCode}#`)];
}

/** A bag's tag. */
export function tagStream({ booking, flight, name, sequence, bag }: Facts & { bag: HostBag }): string[] {
  const flightNumber = `${flight.carrier} ${flight.number}`;
  const day = dayOf(scheduledDeparture(flight)).slice(0, 5);
  return [
    framed(TAG_FORM),
    framed(
      `${written('BTP010101', [
        ['03', flight.carrier],
        ['04', bag.osTag],
        ['15', `SEQ ${String(sequence).padStart(3, '0')}`],
        ['23', bag.taggedTo],
        ['25', `${flightNumber}/${day}`],
        ['26', flight.origin],
        ['28', `${flightNumber} ${day}`],
        ['29', bag.taggedTo],
        ['43', `PNR ${booking.recordLocator}`],
        ['44', name],
        ['45', name],
      ])}#`,
    ),
  ];
}
