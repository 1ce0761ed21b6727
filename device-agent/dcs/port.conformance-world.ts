import { randomInt } from 'node:crypto';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import { systemClock } from '../../config/clock.ts';
import { expectOk } from '../../config/result.ts';
import { createHttpDcs } from './http.ts';
import type { DcsPort, Requirement, TravelDocument } from './port.ts';
import type { importSchema } from './reference/import-schema.ts';
import { everySeatTaken as seatsTaken } from './reference/invent/full-flight.ts';

export type Bookings = z.input<typeof importSchema>;
type BookedFlight = NonNullable<Bookings['flights']>[number];
type BookedPassenger = NonNullable<Bookings['reservations']>[number];

/** A host under test: two kiosks' view of it, and the door through which its airline hands bookings over. */
export interface ConformanceHost {
  readonly port: DcsPort;
  /** The same host as another kiosk sees it. */
  readonly otherKiosk: DcsPort;
  /** How the host calls the reservations that it was handed, by what they are called in `bookings`. */
  take(bookings: Bookings): Promise<(reservationId: string) => string>;
  /** Milliseconds since 1970, as the host's clock goes. */
  now(): number;
  close(): Promise<void>;
}

export interface ConformancePassenger {
  readonly reservationId: string;
  readonly document: TravelDocument;
}

/** What a host must hold for the suite; all depart from `from`, and only where it says so is anything amiss. */
export interface ConformanceWorld {
  readonly from: string;
  readonly bookings: Bookings;
  readonly passengers: {
    /** No seat yet; the booking holds the document's number, and was made in German. */
    readonly seatless: ConformancePassenger;
    /** On the same flight, without a seat; the booking holds a name and no document. */
    readonly named: ConformancePassenger;
    /** The same, and the passport's machine readable zone has no room for the whole of the surname. */
    readonly longNamed: ConformancePassenger;
    /** On the same flight, in a seat of their own choosing. */
    readonly seated: ConformancePassenger;
    /** Booked on two later flights as well, under one document. */
    readonly frequent: ConformancePassenger;
    readonly early: ConformancePassenger;
    readonly late: ConformancePassenger;
    readonly departed: ConformancePassenger;
    /** Left behind by a flight an hour ago; `departed` by one of yesterday. */
    readonly missed: ConformancePassenger;
    /** The flight was to leave two hours ago, and is cancelled. */
    readonly calledOff: ConformancePassenger;
    readonly standby: ConformancePassenger;
    /** Waits for the same flight, and goes first. */
    readonly standbyFirst: ConformancePassenger;
    /** Two of one record on that flight: one waits, the other has a seat coming. */
    readonly waitsAlone: ConformancePassenger;
    readonly goesAhead: ConformancePassenger;
    readonly minor: ConformancePassenger;
    /** Bring an animal for the hold, one for the cabin, and a weapon. */
    readonly animalInHold: ConformancePassenger;
    readonly animalInCabin: ConformancePassenger;
    readonly weapon: ConformancePassenger;
    /** Booked without their second given name and without a passport: with and without a date of birth. */
    readonly shortNamed: ConformancePassenger;
    readonly shortNamedAlone: ConformancePassenger;
    /** Booked with a letter for their second given name, and as the first is. */
    readonly initialled: ConformancePassenger;
    /** Two of one record and one surname: without a second given name, and with the one on both their passports. */
    readonly shorter: ConformancePassenger;
    readonly longer: ConformancePassenger;
    /** Two of one record and one name, without a second given name, and both with one on their passports. */
    readonly elder: ConformancePassenger;
    readonly younger: ConformancePassenger;
    readonly held: ConformancePassenger;
    readonly owing: ConformancePassenger;
    /** On a flight that is cancelled, while others to the same place have room. */
    readonly stranded: ConformancePassenger;
    /** The airline has booked them on another flight beside: by the names of both reservations. */
    readonly protected: ConformancePassenger;
    readonly protectedOn: ConformancePassenger;
    /** Of that record, on the flight that is cancelled alone. */
    readonly unprotected: ConformancePassenger;
    /** Was to be back before they fly the same way again: by the names of the first trip and the next. */
    readonly commuter: ConformancePassenger;
    readonly nextTrip: ConformancePassenger;
    /** The same, and was to be back at another airport of the city. */
    readonly backElsewhere: ConformancePassenger;
    /** On the flight that is cancelled, and on one of the same way that has left without them. */
    readonly leftBefore: ConformancePassenger;
    /** Neither their way there nor the one back is flown; the airline has booked them on a later one there. */
    readonly lostBothWays: ConformancePassenger;
    /** The same after a first flight that is late: by the names of the first and of the other one. */
    readonly rescued: ConformancePassenger;
    readonly rescuedOn: ConformancePassenger;
    /** Lands, for a delay, after the flight on which they fly on has left: by the names of both reservations. */
    readonly delayed: ConformancePassenger;
    readonly outOfReach: ConformancePassenger;
    /** On an international flight; nobody has told the airline of their passport. */
    readonly undocumented: ConformancePassenger;
    /** On the same flight; the booking holds the passport that was renewed since, and no date of birth. */
    readonly renewed: ConformancePassenger;
    /** On a flight within one country; the booking holds no document either. */
    readonly domestic: ConformancePassenger;
    /** On the same flight, and abroad from where it ends; the booking holds no document: by the names of both reservations. */
    readonly domesticFirst: ConformancePassenger;
    readonly abroadAfter: ConformancePassenger;
    /** Holds a member's card and a ticket, and flies on from where the first flight ends. */
    readonly member: ConformancePassenger;
    /** Of the member's record, on the first of its flights. */
    readonly companion: ConformancePassenger;
    /** On the member’s first flight, where some seats cost something: too young for an exit; in a wheelchair. */
    readonly child: ConformancePassenger;
    readonly wheelchair: ConformancePassenger;
    /** An adult in a seat of economy, and a child of the same record who has none. */
    readonly guardian: ConformancePassenger;
    readonly ward: ConformancePassenger;
    /** Flies on a day later, when check-in for that flight has not opened: by the names of both reservations. */
    readonly through: ConformancePassenger;
    readonly throughOnward: ConformancePassenger;
    /** Of whose passport nobody has told the airline either; flies back on the same day. */
    readonly visiting: ConformancePassenger;
    /** Flies back on the same day to where they began. */
    readonly returning: ConformancePassenger;
    /** Two of one record who part where their first flight ends: by the names of both reservations of each. */
    readonly parting: ConformancePassenger;
    readonly partingOnward: ConformancePassenger;
    readonly leaving: ConformancePassenger;
    readonly leavingOnward: ConformancePassenger;
    /** Hold seats at an exit as their booking came: a child, and an adult with an infant on the lap. */
    readonly childAtExit: ConformancePassenger;
    readonly holderAtExit: ConformancePassenger;
    /** On a flight within one country, at an exit; booked as an adult, and fourteen by the passport alone. */
    readonly youngAtExit: ConformancePassenger;
    /** On the companion's lap. */
    readonly infant: ConformancePassenger;
    /** Flies on a day later, with a child on the lap who turns two on that day. */
    readonly parent: ConformancePassenger;
    readonly outgrown: ConformancePassenger;
  };
}

const HOUR = 60;
const FROM = 'PVG';
const CHILD_BORN = '2020-02-03';

/**
 * Invented passengers around the moment `now`, under record locators, names and numbers of this call alone: the suite
 * can run again, and beside the passengers of a host that is in use.
 */
export function inventConformanceWorld(now: number): ConformanceWorld {
  // No letters that names are folded by, and none that make a title at their end.
  const run = drawn('BCFGHJKLNPQSTVWZ', 5);
  const locators = drawn('BCFGHJKLNPQSTVWZ23456789', 4);
  const serial = randomInt(10_000_000);
  const called = (flight: string) => `${flight}-${run}${serial}`;
  const departure = (flight: string, minutes: number, route: Partial<BookedFlight> = {}): BookedFlight => {
    const at = (offset: number) =>
      DateTime.fromMillis(now + offset * 60_000, { zone: 'Asia/Shanghai' }).toISO({
        suppressMilliseconds: true,
      }) ?? '';
    return {
      ...{ flightId: called(flight), carrier: 'XD', accountingCode: '099', number: '188' },
      ...{ from: FROM, to: 'NRT', cabin: 'a320' },
      ...{ departure: at(minutes), boarding: at(minutes - 40), terminal: '2', gate: 'D72' },
      ...{ checkInOpens: at(minutes - 24 * HOUR), checkInCloses: at(minutes - HOUR) },
      ...route,
    };
  };
  const flights = [
    departure('TODAY', 5 * HOUR, {
      seatPrices: { bulkhead: { minorUnits: 12_000, currency: 'CNY' } },
      upgradePrices: { J: { price: { minorUnits: 120_000, currency: 'CNY' }, gains: ['lounge'] } },
    }),
    departure('TONIGHT', 12 * HOUR),
    departure('TOMORROW', 20 * HOUR),
    departure('NEXT-WEEK', 7 * 24 * HOUR),
    departure('CLOSED', HOUR / 2),
    departure('GONE', -30 * HOUR),
    departure('MISSED', -HOUR),
    departure('CALLED-OFF', -2 * HOUR, {
      disruption: { kind: 'cancelled', scheduledDeparture: departure('CALLED-OFF', -2 * HOUR).departure },
    }),
    departure('CANCELLED', 4 * HOUR, {
      disruption: {
        kind: 'cancelled',
        scheduledDeparture: departure('CANCELLED', 4 * HOUR).departure,
        cause: 'technical',
      },
    }),
    departure('ONWARD', 9 * HOUR, { from: 'NRT', to: 'LHR' }),
    departure('BACK', 10 * HOUR, { from: 'NRT', to: FROM }),
    departure('BACK-ELSEWHERE', 10 * HOUR, { from: 'NRT', to: 'SHA' }),
    departure('BACK-OFF', 10 * HOUR, {
      ...{ from: 'NRT', to: FROM },
      disruption: { kind: 'cancelled', scheduledDeparture: departure('BACK-OFF', 10 * HOUR).departure },
    }),
    departure('DOMESTIC', 5 * HOUR, { to: 'PEK' }),
    departure('ABROAD', 9 * HOUR, { from: 'PEK' }),
    departure('ELSEWHERE', 10 * HOUR, { from: 'NRT', to: 'ICN' }),
    departure('NEXT-DAY', 28 * HOUR, { from: 'NRT', to: 'LHR' }),
    departure('DELAYED', 8 * HOUR, {
      ...{ to: 'ICN', arrival: departure('DELAYED', 11 * HOUR).departure },
      disruption: { kind: 'delayed', scheduledDeparture: departure('DELAYED', 4 * HOUR).departure },
    }),
    // Two leave before it lands, and of two others the one that leaves first lands last.
    ...[
      { flight: 'OUT-OF-REACH', leaves: 9, lands: 20 },
      { flight: 'AS-LITTLE', leaves: 10, lands: 21 },
      { flight: 'LONGER', leaves: 13, lands: 26 },
      { flight: 'SHORTER', leaves: 14, lands: 25 },
    ].map(({ flight, leaves, lands }) =>
      departure(flight, leaves * HOUR, {
        ...{ from: 'ICN', to: 'LHR', arrival: departure(flight, lands * HOUR).departure },
      }),
    ),
  ];
  const reservations: BookedPassenger[] = [];
  const locator = (who: string) => `${locators}${who.padStart(2, 'X')}`;
  const documentOf = (who: string): TravelDocument => ({
    ...{ kind: 'passport', issuingState: 'GBR', nationality: 'GBR', sex: 'X' },
    number: `${who.padStart(2, 'P')}${String(serial).padStart(7, '0')}`,
    ...{ surname: `SAMPLE${run}${who}`, givenNames: 'ANNA MARIA' },
    ...{ birthDate: '1990-02-03', expiryDate: '2035-01-01' },
  });
  const book = (
    who: string,
    flight: string,
    booking: Partial<BookedPassenger> = {},
  ): ConformancePassenger => {
    const document = documentOf(who);
    const { surname, givenNames, birthDate, number } = document;
    const reservation = {
      ...{ recordLocator: locator(who), flightId: called(flight), surname, givenNames, birthDate },
      document: { number, issuingState: 'GBR' },
      ...booking,
    };
    const reservationId = `${reservation.recordLocator}-${reservation.flightId}-${who}`;
    reservations.push({ reservationId, ...reservation });
    return { reservationId, document };
  };

  const record = locator('PA');
  const frequent = book('F', 'TOMORROW');
  for (const flight of ['TONIGHT', 'TODAY']) book('F', flight, { recordLocator: locator('FF') });
  const member = book('N', 'TODAY', {
    ...{ recordLocator: record, passengerId: 'P1' },
    frequentFlyer: { airline: 'XD', number: `79${String(serial).padStart(7, '0')}` },
    electronicTicket: { airlineCode: '099', serial: `249${String(serial).padStart(7, '0')}` },
  });
  const companion = book('O', 'TODAY', { recordLocator: record, passengerId: 'P2' });
  book('N', 'ONWARD', { recordLocator: record, passengerId: 'P1' });
  const abroadLater = { recordLocator: locator('UU'), passengerId: 'P1' };
  const infant = book('P', 'TODAY', {
    ...{ recordLocator: record, passengerId: 'P3', passengerType: 'infant', onLapOf: 'P2' },
    ...{ document: null, birthDate: null },
  });
  const nextDay = flights.find(({ flightId }) => flightId === called('NEXT-DAY'))?.departure ?? '';
  const twoThen = `${Number(nextDay.slice(0, 4)) - 2}${nextDay.slice(4, 10)}`;
  const family = { recordLocator: locator('ZZ'), passengerId: 'P1' };
  const onLap = { passengerType: 'infant', onLapOf: 'P1', birthDate: twoThen } as const;
  const ofFamily = (flight: string) => ({
    parent: book('DD', flight, family),
    outgrown: book('Z', flight, { ...family, ...onLap, passengerId: 'P2' }),
  });
  const childBorn = `${Number(nextDay.slice(0, 4)) - 6}-01-01`;
  const ward = book('WE', 'TONIGHT', {
    ...{ recordLocator: locator('LE'), passengerId: 'P2' },
    ...{ passengerType: 'child', birthDate: childBorn },
  });
  const { parent, outgrown: child } = ofFamily('TODAY');
  const outgrown = { ...child, document: { ...child.document, birthDate: twoThen } };
  ofFamily('NEXT-DAY');
  const surname = `SAMPLE${run}Y CONSTANTINOPOLITANUS`;
  const booked = book('Y', 'TODAY', { surname: `${surname} TESTERSON`, document: null });
  const longNamed = {
    ...booked,
    document: { ...booked.document, surname: `${surname} T`, givenNames: 'AN' },
  };
  const short = { givenNames: 'ANNA', document: null };
  const shorter = book('KE', 'TODAY', { ...short, recordLocator: locator('KE'), passengerId: 'P1' });
  const longer = book('LE', 'TODAY', {
    ...{ recordLocator: locator('KE'), passengerId: 'P2', document: null },
    surname: shorter.document.surname,
  });
  const elder = book('BF', 'TODAY', { ...short, recordLocator: locator('BF'), passengerId: 'P1' });
  const named = { surname: elder.document.surname, birthDate: '2001-02-03' };
  const younger = book('CF', 'TODAY', {
    ...{ ...short, ...named, recordLocator: locator('BF'), passengerId: 'P2' },
  });
  const apart = { recordLocator: locator('ME') };
  const commute = { recordLocator: locator('IE'), passengerId: 'P1' };
  book('IE', 'BACK', commute);
  const beside = (who: string, ...flights: readonly string[]) => {
    const own = { recordLocator: locator(who), passengerId: 'P1' };
    for (const flight of flights) book(who, flight, own);
    return book(who, 'CANCELLED', own);
  };
  const rescue = { recordLocator: locator('YE'), passengerId: 'P1' };
  book('YE', 'OUT-OF-REACH', rescue);
  const holding = { recordLocator: locator('UE'), passengerId: 'P1' };
  const holderAtExit = book('UE', 'TODAY', { ...holding, seat: { number: '14E', chosenBy: 'system' } });
  book('VE', 'TODAY', {
    ...{ ...holding, passengerId: 'P2', passengerType: 'infant', onLapOf: 'P1' },
    ...{ document: null, birthDate: null },
  });
  const childAtExit = book('RE', 'TODAY', {
    ...{ passengerType: 'child', birthDate: CHILD_BORN },
    seat: { number: '14B', chosenBy: 'passenger' },
  });
  const young = book('QE', 'DOMESTIC', {
    ...{ document: null, birthDate: null, seat: { number: '14A', chosenBy: 'passenger' } },
  });
  const fourteen = `${new Date(now).getUTCFullYear() - 14}-01-01`;
  const returning = book('W', 'TODAY', { recordLocator: locator('WW'), passengerId: 'P1' });
  book('W', 'BACK', { recordLocator: locator('WW'), passengerId: 'P1' });
  const visit = { recordLocator: locator('CC'), passengerId: 'P1', document: null };
  const visiting = book('CC', 'TODAY', visit);
  book('CC', 'BACK', visit);
  return {
    from: FROM,
    bookings: { flights, reservations },
    passengers: {
      ...{ frequent, member, companion, infant, returning, visiting, longNamed, parent, outgrown, shorter },
      holderAtExit,
      youngAtExit: { ...young, document: { ...young.document, birthDate: fourteen } },
      childAtExit: { ...childAtExit, document: { ...childAtExit.document, birthDate: CHILD_BORN } },
      longer: { ...longer, document: { ...longer.document, surname: shorter.document.surname } },
      elder,
      younger: { ...younger, document: { ...younger.document, ...named } },
      shortNamed: book('HE', 'TODAY', short),
      shortNamedAlone: book('JE', 'TODAY', { ...short, birthDate: null }),
      initialled: book('ZE', 'TODAY', { ...short, givenNames: 'ANNA M' }),
      seatless: book('A', 'TODAY', { language: 'de-DE' }),
      named: book('B', 'TODAY', { document: null }),
      seated: book('C', 'TODAY', { seat: { number: '21A', chosenBy: 'passenger' } }),
      early: book('D', 'NEXT-WEEK'),
      late: book('E', 'CLOSED'),
      departed: book('G', 'GONE'),
      missed: book('SE', 'MISSED'),
      calledOff: book('TE', 'CALLED-OFF'),
      standby: book('H', 'TODAY', { standby: true }),
      standbyFirst: book('V', 'TODAY', { standby: true, standbyPriority: 1 }),
      waitsAlone: book('ME', 'TODAY', { ...apart, passengerId: 'P1', standby: true }),
      goesAhead: book('OE', 'TODAY', { ...apart, passengerId: 'P2' }),
      minor: book('I', 'TODAY', { specialServices: ['UMNR'] }),
      animalInHold: book('EE', 'TODAY', { specialServices: ['AVIH'] }),
      animalInCabin: book('FE', 'TODAY', { specialServices: ['WCHR', 'PETC'] }),
      weapon: book('GE', 'TODAY', { specialServices: ['WEAP'] }),
      held: book('J', 'TODAY', { hold: true }),
      owing: book('K', 'TODAY', { paymentOwed: true }),
      parting: book('AA', 'TODAY', { recordLocator: locator('AB'), passengerId: 'P1' }),
      partingOnward: book('AA', 'ONWARD', { recordLocator: locator('AB'), passengerId: 'P1' }),
      leaving: book('BB', 'TODAY', { recordLocator: locator('AB'), passengerId: 'P2' }),
      leavingOnward: book('BB', 'ELSEWHERE', { recordLocator: locator('AB'), passengerId: 'P2' }),
      stranded: book('S', 'CANCELLED'),
      protected: book('PE', 'CANCELLED', { recordLocator: locator('PE'), passengerId: 'P1' }),
      protectedOn: book('PE', 'TONIGHT', { recordLocator: locator('PE'), passengerId: 'P1' }),
      unprotected: book('AF', 'CANCELLED', { recordLocator: locator('PE'), passengerId: 'P2' }),
      commuter: book('IE', 'CANCELLED', commute),
      nextTrip: book('IE', 'TOMORROW', commute),
      backElsewhere: beside('BG', 'BACK-ELSEWHERE', 'TOMORROW'),
      leftBefore: beside('CG', 'MISSED'),
      lostBothWays: beside('DG', 'BACK-OFF', 'TOMORROW'),
      rescued: book('YE', 'DELAYED', rescue),
      rescuedOn: book('YE', 'SHORTER', rescue),
      delayed: book('NE', 'DELAYED', { recordLocator: locator('NE'), passengerId: 'P1' }),
      outOfReach: book('NE', 'OUT-OF-REACH', { recordLocator: locator('NE'), passengerId: 'P1' }),
      through: book('T', 'TODAY', { recordLocator: locator('TT'), passengerId: 'P1' }),
      throughOnward: book('T', 'NEXT-DAY', { recordLocator: locator('TT'), passengerId: 'P1' }),
      undocumented: book('L', 'TODAY', { document: null }),
      renewed: book('X', 'TODAY', { birthDate: null }),
      domestic: book('M', 'DOMESTIC', { document: null }),
      domesticFirst: book('U', 'DOMESTIC', { ...abroadLater, document: null }),
      abroadAfter: book('U', 'ABROAD', { ...abroadLater, document: null }),
      child: book('Q', 'TODAY', { passengerType: 'child', birthDate: CHILD_BORN }),
      wheelchair: book('R', 'TODAY', { specialServices: ['WCHR'] }),
      guardian: book('XE', 'TONIGHT', {
        ...{ recordLocator: locator('LE'), passengerId: 'P1' },
        seat: { number: '20B', chosenBy: 'passenger' },
      }),
      ward: { ...ward, document: { ...ward.document, birthDate: childBorn } },
    },
  };
}

/** What a host says that stands in the way of a passenger, on the flight that this reservation is for. */
export async function requirementsOf(
  port: Pick<DcsPort, 'party'>,
  { reservationId }: Pick<ConformancePassenger, 'reservationId'>,
): Promise<readonly Requirement[]> {
  const party = expectOk(await port.party({ reservationId }), 'they are booked');
  const own = party.find(({ segments }) => segments[0]?.reservationId === reservationId);
  if (!own) throw new Error('nobody is missing in their own party');
  return own.requirements;
}

/** Someone in every seat of a flight's economy, under records of this call alone. */
export const everySeatTaken = (flight: Parameters<typeof seatsTaken>[0]): BookedPassenger[] =>
  seatsTaken(flight, drawn('BCFGHJKLNPQSTVWZ', 3));

/** Someone more than a flight of the world has seats for: its bookings, and who is left without one. */
export function inventFullFlight(
  now: number,
  isLeft: (seat: string) => boolean = () => false,
): { bookings: Bookings; left: ConformancePassenger } {
  const { bookings, passengers } = inventConformanceWorld(now);
  const { reservationId, document } = passengers.seatless;
  const booked = bookings.reservations?.find((one) => one.reservationId === reservationId);
  const flight = bookings.flights?.find(({ flightId }) => flightId === booked?.flightId);
  if (!booked || !flight) throw new Error('the world has a flight with someone who has no seat');
  const others = everySeatTaken(flight).filter(({ seat }) => !seat || !isLeft(seat.number));
  return {
    bookings: { flights: bookings.flights ?? [], reservations: [booked, ...others] },
    left: { reservationId, document },
  };
}

/** The same world, its reservations called as the host calls them. */
export function calledAs(
  world: ConformanceWorld,
  nameOf: (reservationId: string) => string,
): ConformanceWorld {
  const passengers = Object.entries(world.passengers).map(([who, passenger]) => [
    who,
    { ...passenger, reservationId: nameOf(passenger.reservationId) },
  ]);
  return { ...world, passengers: Object.fromEntries(passengers) };
}

/** A host that speaks the port over HTTP and takes bookings at `POST /v1/import`. */
export function httpConformanceHost(host: {
  url: string;
  now: () => number;
  close: () => Promise<void>;
}): ConformanceHost {
  const kiosk = (kioskId: string) =>
    createHttpDcs({ url: host.url, deadline: 15_000, retries: 1, clock: systemClock, kioskId });
  return {
    ...host,
    port: kiosk('CONFORMANCE-1'),
    otherKiosk: kiosk('CONFORMANCE-2'),
    take: async (bookings) => {
      const answer = await fetch(new URL('/v1/import', host.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(bookings),
      });
      if (!answer.ok) throw new Error(`the host took no bookings: ${answer.status} ${await answer.text()}`);
      // A host that speaks the port keeps the names that its airline gives.
      return (reservationId) => reservationId;
    },
  };
}

const drawn = (letters: string, count: number): string =>
  Array.from({ length: count }, () => letters.charAt(randomInt(letters.length))).join('');
