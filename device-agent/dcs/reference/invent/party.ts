import type { z } from 'zod';
import type { DemoEnding, PartyKind } from '../../../../config/demo/kinds.ts';
import type { CabinSeat } from '../../../../config/seat-maps/cabin.ts';
import type { ImportedFlight, importedReservationSchema } from '../import-schema.ts';
import type { Birthdays } from './birthdays.ts';
import type { Lot } from './lot.ts';
import { type Age, type InventedPerson, inventFamily, inventPerson, type Unborn } from './person.ts';

export type InventedBooking = z.input<typeof importedReservationSchema> & { readonly reservationId: string };

export interface InventedMember {
  readonly number: string;
  readonly tier: NonNullable<PartyKind['tier']>;
  readonly seatPosition: 'aisle' | 'window';
  readonly seatZone: 'front' | 'middle' | 'back';
}

/** A party that comes to a kiosk, and how that must end while check-in is open. */
export interface InventedParty {
  readonly kind: PartyKind;
  /** The one that leaves from where they come to a kiosk. */
  readonly flight: ImportedFlight;
  readonly recordLocator: string;
  /** Whoever stands at the kiosk comes first. */
  readonly people: readonly [InventedPerson, ...InventedPerson[]];
  readonly member: InventedMember | null;
  /** Digits of the first person's ticket, with the airline's. */
  readonly ticket: { readonly airlineCode: string; readonly serial: string };
  readonly bookings: readonly InventedBooking[];
  readonly ending: DemoEnding;
  /** Boarding passes that they are owed in the end. */
  readonly passes: number;
}

export interface Airline {
  readonly designator: string;
  readonly accountingCode: string;
  readonly programme: string;
}

export interface PartyPlan {
  readonly kind: PartyKind;
  readonly airline: Airline;
  readonly flight: ImportedFlight;
  readonly onward: ImportedFlight | null;
  /** Another flight of the same day from the same airport. */
  readonly another: ImportedFlight | null;
  readonly recordLocator: string;
  readonly firstSerial: number;
  readonly today: string;
  readonly birthdays: Birthdays;
  /** Economy seats that are still to be given away, in the order of the cabin. */
  readonly freeSeats: CabinSeat[];
}

/** Invents one party of a kind with all its bookings. */
export function inventParty(lot: Lot, plan: PartyPlan): InventedParty {
  const { kind, airline, flight, recordLocator } = plan;
  const ages: Age[] = [
    ...Array<Age>(kind.adults).fill('adult'),
    ...Array<Age>(kind.children ?? 0).fill('child'),
    ...Array<Age>(kind.infants ?? 0).fill('infant'),
  ];
  const family = inventFamily(lot, ages.length, kind.states);
  const [first, ...others] = distinctNames(
    ages.map((age, index) =>
      inventPerson(lot, { serial: plan.firstSerial + index, age, today: plan.today, family }),
    ),
    family.custom.givenNames,
  ).map((person) => plan.birthdays.give(person, plan.today));
  if (!first) throw new Error('a party without anyone');
  const people = [first, ...others] as const;
  const member = kind.tier
    ? {
        number: `7${eightDigits(first.serial)}`,
        tier: kind.tier,
        seatPosition: lot.pick(['aisle', 'window'] as const),
        seatZone: lot.pick(['front', 'middle', 'back'] as const),
      }
    : null;
  const isMissed = kind.disruption === 'missed';
  const fliesOn = kind.route === 'connecting' || isMissed;
  const flights = [flight, ...(fliesOn && plan.onward ? [plan.onward] : [])];
  const bookings =
    kind.passport === 'no-booking' ? [] : flights.flatMap((each) => bookingsOf(plan, people, member, each));
  if (kind.trouble === 'booked-twice' && plan.another)
    bookings.push(
      ...bookingsOf({ ...plan, recordLocator: second(recordLocator) }, people, member, plan.another),
    );
  return {
    ...{
      kind,
      flight: (isMissed && plan.onward) || flight,
      recordLocator,
      people,
      member,
      bookings,
      ending: kind.ending,
    },
    ticket: { airlineCode: airline.accountingCode, serial: ticketSerial(first, flight, flight) },
    passes: 'refused' in kind.ending ? 0 : people.length * (isMissed ? 1 : flights.length),
  };
}

function bookingsOf(
  plan: PartyPlan,
  people: readonly InventedPerson[],
  member: InventedMember | null,
  flight: ImportedFlight,
): InventedBooking[] {
  const { kind, airline, recordLocator } = plan;
  const isFirst = flight === plan.flight;
  const lacking =
    kind.documents === 'all-but-last-child' ? people.findLast(({ age }) => age === 'child') : undefined;
  return people.map((person, index): InventedBooking => {
    const { passport, age } = person;
    const holdsDocument = kind.documents !== 'nobody' && person !== lacking;
    const seat = kind.seated && isFirst && age !== 'infant' ? plan.freeSeats.shift() : undefined;
    return {
      reservationId: `${recordLocator}-${flight.flightId}-${index}`,
      recordLocator,
      flightId: flight.flightId,
      passengerId: `${recordLocator}-${index}`,
      passengerType: age,
      onLapOf: age === 'infant' ? `${recordLocator}-0` : null,
      ...(kind.passport === 'another-name'
        ? { surname: 'SOMEONE', givenNames: 'ELSE ENTIRELY' }
        : person.booked),
      nativeName: person.nativeName,
      electronicTicket: {
        airlineCode: airline.accountingCode,
        serial: ticketSerial(person, flight, plan.flight),
      },
      frequentFlyer: member && index === 0 ? { airline: airline.programme, number: member.number } : null,
      specialServices: [...(kind.services ?? [])],
      stayUntil: kind.stay === 'unknown' ? null : daysAfter(plan.today, STAY),
      document: holdsDocument ? { number: passport.number, issuingState: passport.issuingState } : null,
      birthDate: passport.birthDate,
      seat: seat ? { number: seat.number, chosenBy: 'passenger' } : null,
      standby: kind.trouble === 'standby',
      hold: kind.trouble === 'hold',
      paymentOwed: kind.trouble === 'payment',
      fastTrack: member?.tier === 'gold' && index === 0 ? true : null,
      baggageAllowance: member ? '2PC' : null,
      selectee: null,
    };
  });
}

/** Nobody of a party is called like another of it. */
function distinctNames(people: readonly Unborn[], givenNames: readonly string[]): Unborn[] {
  const taken = new Set<string>();
  // A group may be larger than a custom has names.
  const pairs = givenNames.flatMap((name) => givenNames.map((other) => `${name} ${other}`));
  return people.map((person, index) => {
    const free = [person.givenNames, ...givenNames, ...pairs].find((name) => !taken.has(name));
    const given = free ?? `${person.givenNames} ${index}`;
    taken.add(given);
    if (given === person.givenNames) return person;
    return { ...person, givenNames: given, booked: { surname: person.surname, givenNames: given } };
  });
}

/** Days between the flight there and the flight back. */
const STAY = 9;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

const eightDigits = (serial: number): string => String(serial).padStart(8, '0');

const ticketSerial = ({ serial }: InventedPerson, flight: ImportedFlight, first: ImportedFlight): string =>
  `3${eightDigits(serial)}${flight === first ? 0 : 1}`;

/** The record of the other flight of someone who is booked twice: `Z` begins no other. */
const second = (recordLocator: string): string => `Z${recordLocator.slice(1)}`;
