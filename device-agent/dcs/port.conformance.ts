import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../config/ids.ts';
import { expectOk } from '../../config/result.ts';
import { describeBags } from './bags.conformance.ts';
import { describeDisruptions } from './disruptions.conformance.ts';
import { describeDocuments } from './documents.conformance.ts';
import { describeOffers } from './offers.conformance.ts';
import {
  type ConformanceHost,
  type ConformancePassenger,
  type ConformanceWorld,
  calledAs,
  inventConformanceWorld,
  requirementsOf,
} from './port.conformance-world.ts';
import {
  type Identification,
  mayBeGiven,
  ON_LAP,
  type OptionalCall,
  type Seat,
  type TravelDocument,
} from './port.ts';
import { describeSeats } from './seats.conformance.ts';
import { describeStandby } from './standby.conformance.ts';

/**
 * The behaviour of the port, whoever stands behind it: every adapter runs this suite. What a host does not offer is named:
 * it must be refused as such, and the suite lists it.
 */
export function describeDcsPort(
  name: string,
  openHost: () => Promise<ConformanceHost>,
  notOffered: readonly OptionalCall[] = [],
): void {
  describe(`${name} as a departure control system`, () => {
    let world: ConformanceHost & ConformanceWorld;
    beforeEach(async () => {
      const host = await openHost();
      const invented = inventConformanceWorld(host.now());
      world = { ...host, ...calledAs(invented, await host.take(invented.bookings)) };
    });
    afterEach(() => world.close());

    const identify = (document: TravelDocument, from = world.from) =>
      world.port.identify({ identification: { by: 'document', document }, from });
    const load = async ({ reservationId }: ConformancePassenger) =>
      expectOk(await world.port.load({ reservationId }), 'the reservation exists');
    const checkIn = ({ reservationId, document }: ConformancePassenger, key = newId(), port = world.port) =>
      port.checkIn({ reservationId, document, kioskId: 'K-1', idempotencyKey: key });
    const assign = (
      { reservationId }: ConformancePassenger,
      seat: string,
      { chosenBy = 'passenger' as 'passenger' | 'preference', key = newId(), port = world.port } = {},
    ) => port.assignSeat({ reservationId, seat, chosenBy, idempotencyKey: key });
    const seats = async ({ reservationId }: ConformancePassenger): Promise<Seat[]> =>
      expectOk(await world.port.seatMap({ reservationId }), 'the cabin has a map');
    const freeSeats = async (passenger: ConformancePassenger): Promise<[string, string]> => {
      const [first, second] = (await seats(passenger)).filter(mayBeGiven);
      if (!first || !second) throw new Error('the suite needs two free seats');
      return [first.number, second.number];
    };

    describe('identifying', () => {
      it('finds a booking by the number of the document', async () => {
        const { seatless } = world.passengers;
        expect(await identify(seatless.document)).toMatchObject({
          ok: true,
          value: [{ reservationId: seatless.reservationId }],
        });
      });

      it('finds a booking by name where it holds no document, however the given names are split', async () => {
        const { named } = world.passengers;
        const givenNames = named.document.givenNames.replaceAll(' ', '');
        expect(await identify({ ...named.document, givenNames })).toMatchObject({
          ok: true,
          value: [{ reservationId: named.reservationId }],
        });
      });

      it('finds a booking by a name that the document had no room for, and nobody else by it', async () => {
        const { longNamed } = world.passengers;
        expect(await identify(longNamed.document)).toMatchObject({
          ok: true,
          value: [{ reservationId: longNamed.reservationId }],
        });
        const surname = longNamed.document.surname.replace(/T$/, 'B');
        expect(await identify({ ...longNamed.document, surname })).toMatchObject({
          fault: { code: 'booking.not-found' },
        });
      });

      it('answers the soonest flight first', async () => {
        const found = expectOk(await identify(world.passengers.frequent.document), 'there are bookings');
        const departures = found.map((reservation) => Date.parse(reservation.flight.departure));
        expect(departures).toHaveLength(3);
        expect(departures).toEqual([...departures].sort((a, b) => a - b));
      });

      it('says so when the number is booked under another name', async () => {
        const { document } = world.passengers.seatless;
        expect(await identify({ ...document, surname: 'NOBODY', givenNames: 'AT ALL' })).toMatchObject({
          fault: { code: 'booking.name-differs' },
        });
      });

      it('does not take a stranger of the same name for the passenger', async () => {
        const { document } = world.passengers.seatless;
        expect(await identify({ ...document, number: 'Q7654321', birthDate: '1950-01-01' })).toMatchObject({
          fault: { code: 'booking.not-found' },
        });
        const { document: named } = world.passengers.named;
        expect(await identify({ ...named, birthDate: '1950-01-01' })).toMatchObject({
          fault: { code: 'booking.not-found' },
        });
      });

      it('finds a booking by card, by ticket, by locator, and by the barcode of a pass', async () => {
        const { member } = world.passengers;
        const { recordLocator, surname, givenNames, frequentFlyer, electronicTicket } = await load(member);
        if (!frequentFlyer || !electronicTicket) throw new Error('the suite needs a member with a ticket');
        const shown: Identification[] = [
          { by: 'frequent-flyer', ...frequentFlyer },
          { by: 'ticket', ...electronicTicket, surname: surname.toLowerCase() },
          { by: 'record-locator', recordLocator: recordLocator.toLowerCase(), surname },
          { by: 'boarding-pass', recordLocator: `${recordLocator} `, surname, givenNames },
        ];
        for (const identification of shown) {
          const found = expectOk(await world.port.identify({ identification, from: world.from }), 'booked');
          expect(found.map(({ reservationId }) => reservationId)).toEqual([member.reservationId]);
        }
      });

      it('tells which language it was booked in, where it holds one', async () => {
        const { seatless, named } = world.passengers;
        expect([(await load(seatless)).language, (await load(named)).language]).toEqual(['de-DE', null]);
      });

      it('finds nobody by a number and another’s surname', async () => {
        const { recordLocator, electronicTicket } = await load(world.passengers.member);
        if (!electronicTicket) throw new Error('the suite needs a member with a ticket');
        const shown: Identification[] = [
          { by: 'ticket', ...electronicTicket, surname: 'NOBODY' },
          { by: 'record-locator', recordLocator, surname: 'NOBODY' },
          { by: 'boarding-pass', recordLocator, surname: 'NOBODY', givenNames: 'AT ALL' },
          { by: 'frequent-flyer', airline: 'ZZ', number: 'NOBODY' },
        ];
        for (const identification of shown)
          expect(await world.port.identify({ identification, from: world.from })).toMatchObject({
            fault: { code: 'booking.not-found' },
          });
      });

      it('finds nothing at another airport, nor on a flight that left long ago', async () => {
        expect(await identify(world.passengers.named.document, 'LHR')).toMatchObject({
          fault: { code: 'booking.not-found' },
        });
        expect(await identify(world.passengers.departed.document)).toMatchObject({
          fault: { code: 'booking.not-found' },
        });
      });
    });

    describe('seating', () => {
      it('moves a passenger to a free seat, and frees the one they had', async () => {
        const { seated } = world.passengers;
        const before = (await load(seated)).seat?.number;
        const [seat] = await freeSeats(seated);
        expect(await assign(seated, seat)).toMatchObject({
          ok: true,
          value: { seat: { number: seat, chosenBy: 'passenger' } },
        });
        const map = new Map((await seats(seated)).map((each) => [each.number, each.state]));
        expect(map.get(seat)).toBe('taken');
        expect(map.get(before ?? '')).toBe('free');
      });

      it('gives a seat to whoever is quicker, and tells the other', async () => {
        const { seatless, named } = world.passengers;
        const [seat] = await freeSeats(seatless);
        const answers = await Promise.all([
          assign(seatless, seat),
          assign(named, seat, { port: world.otherKiosk }),
        ]);
        expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
        expect(answers.find((answer) => !answer.ok)).toMatchObject({ fault: { code: 'check-in.no-seat' } });
      });

      it('never overrules a passenger’s choice with a preference', async () => {
        const { seated } = world.passengers;
        const [seat] = await freeSeats(seated);
        expect(await assign(seated, seat, { chosenBy: 'preference' })).toMatchObject({
          fault: { code: 'dcs.refused' },
        });
      });

      it('knows no seat outside the cabin', async () => {
        expect(await assign(world.passengers.seatless, '99K')).toMatchObject({
          fault: { code: 'dcs.refused' },
        });
      });

      it('answers a command the same however often it is asked, and refuses its key to another', async () => {
        const { seatless } = world.passengers;
        const [first, second] = await freeSeats(seatless);
        const key = newId();
        const answer = await assign(seatless, first, { key });
        await assign(seatless, second);
        expect(await assign(seatless, first, { key })).toEqual(answer);
        expect((await load(seatless)).seat?.number).toBe(second);
        expect(await assign(seatless, second, { key })).toMatchObject({ fault: { code: 'dcs.refused' } });
      });
    });

    describe('checking in', () => {
      it('keeps the chosen seat and gives a sequence number', async () => {
        const { seated } = world.passengers;
        const seat = (await load(seated)).seat?.number;
        const done = expectOk(await checkIn(seated), 'check-in is open');
        expect(done.seat).toBe(seat);
        expect(await load(seated)).toMatchObject({
          state: 'checked-in',
          sequenceNumber: done.sequenceNumber,
        });
      });

      it('gives a seat to whoever has none, and never at an exit', async () => {
        const { seatless } = world.passengers;
        const done = expectOk(await checkIn(seatless), 'check-in is open');
        const seat = (await seats(seatless)).find((each) => each.number === done.seat);
        expect(seat).toMatchObject({ state: 'taken', exitRow: false });
      });

      it('numbers passengers one after the other', async () => {
        const { seated, seatless, named } = world.passengers;
        const answers = await Promise.all([
          checkIn(seated),
          checkIn(seatless, newId(), world.otherKiosk),
          checkIn(named),
        ]);
        const numbers = answers.map((answer) => expectOk(answer, 'check-in is open').sequenceNumber);
        const lowest = Math.min(...numbers);
        expect(numbers.sort((a, b) => a - b)).toEqual([lowest, lowest + 1, lowest + 2]);
      });

      it('happens once, with the same key or another, at this kiosk or another', async () => {
        const { seatless } = world.passengers;
        const key = newId();
        const answers = await Promise.all([
          checkIn(seatless, key),
          checkIn(seatless, key, world.otherKiosk),
          checkIn(seatless),
          checkIn(seatless, newId(), world.otherKiosk),
        ]);
        const [first, ...others] = answers.map((answer) => expectOk(answer, 'check-in is open'));
        for (const other of others) expect(other).toEqual(first);
      });

      it('leaves a passenger findable by the same document afterwards', async () => {
        const { named } = world.passengers;
        await checkIn(named);
        expect(await identify(named.document)).toMatchObject({
          ok: true,
          value: [{ reservationId: named.reservationId, state: 'checked-in' }],
        });
      });

      it.each([
        ['has not opened', 'early', 'check-in.not-open'],
        ['has closed', 'late', 'check-in.closed'],
        ['waits for a seat', 'standby', 'check-in.no-seat'],
        ['needs a person', 'minor', 'check-in.see-staff'],
        ['is with an animal in the hold', 'animalInHold', 'check-in.see-staff'],
        ['is with an animal in the cabin', 'animalInCabin', 'check-in.see-staff'],
        ['is with a weapon', 'weapon', 'check-in.see-staff'],
      ] as const)('is refused where it %s', async (_, who, code) => {
        expect(await checkIn(world.passengers[who])).toMatchObject({ fault: { code } });
        expect((await load(world.passengers[who])).sequenceNumber).toBeNull();
      });

      it('goes through to the next flight, where the airline does so, but never begins there', async () => {
        const { through, throughOnward } = world.passengers;
        const notOpen = { fault: { code: 'check-in.not-open' } };
        expect(await checkIn(throughOnward)).toMatchObject(notOpen);
        expectOk(await checkIn(through), 'check-in is open');
        const onward = await checkIn(throughOnward);
        if (!onward.ok) expect(onward).toMatchObject(notOpen);
      });

      it('is refused for a document of another name', async () => {
        const { seatless, named } = world.passengers;
        expect(await checkIn({ ...seatless, document: named.document })).toMatchObject({
          fault: { code: 'booking.name-differs' },
        });
      });
    });

    describe('a party', () => {
      it('is everyone of the record, each with the flights of the journey in order', async () => {
        const { member, companion, infant } = world.passengers;
        const party = expectOk(await world.port.party({ reservationId: companion.reservationId }), 'booked');
        const first = party.map(({ segments }) => segments[0]?.reservationId);
        expect(first).toEqual([member.reservationId, companion.reservationId, infant.reservationId]);
        const [flying, , lap] = party;
        expect(flying?.segments).toHaveLength(2);
        expect(flying?.segments[1]?.flight.from).toBe(flying?.segments[0]?.flight.to);
        expect(lap?.segments[0]).toMatchObject({ passengerType: 'infant', onLapOf: party[1]?.passengerId });
      });

      it('may part where its first flight ends: each has the flights of their own journey, and their own passes', async () => {
        const { parting, partingOnward, leaving, leavingOnward } = world.passengers;
        const party = expectOk(await world.port.party(parting), 'booked');
        const own = [
          [parting.reservationId, partingOnward.reservationId],
          [leaving.reservationId, leavingOnward.reservationId],
        ];
        expect(party.map(({ segments }) => segments.map(({ reservationId }) => reservationId))).toEqual(own);
        for (const each of [parting, partingOnward, leaving, leavingOnward]) {
          expectOk(await checkIn(each), 'check-in is open');
          const pass = expectOk(await world.port.documents(each), 'they are checked in');
          expect(pass.reservation.flight).toEqual((await load(each)).flight);
        }
        const ends = [parting, leaving].map(async (each) => await world.port.bagAllowance(each));
        expect((await Promise.all(ends)).map((told) => expectOk(told, 'booked').to)).toEqual(['LHR', 'ICN']);
      });

      it('may be told with what it was found by, and then is the same', async () => {
        const { seated } = world.passengers;
        const [first] = expectOk(await identify(seated.document), 'booked');
        const party = expectOk(await world.port.party(seated), 'booked');
        expect(first?.party ?? party).toEqual(party);
      });

      it('is one passenger where nobody else is in the record, and one flight where the next is another day', async () => {
        const { frequent } = world.passengers;
        const party = expectOk(await world.port.party(frequent), 'booked');
        expect(party.map(({ segments }) => segments.length)).toEqual([1]);
      });

      it('does not fly back: a return is no connection, however soon it leaves', async () => {
        const { returning } = world.passengers;
        const { flight } = await load(returning);
        const [own] = expectOk(await world.port.party(returning), 'booked');
        expect(own?.segments.map((segment) => segment.flight.to)).toEqual([flight.to]);
        const { to } = expectOk(await world.port.bagAllowance(returning), 'booked');
        expect(to).toBe(flight.to);
      });

      it('leaves a child who turns two before the last flight to staff, and lets the adult go', async () => {
        const { parent, outgrown } = world.passengers;
        const party = expectOk(await world.port.party(parent), 'booked');
        expect(party.map(({ requirements }) => requirements)).toEqual([[], [{ kind: 'see-staff' }]]);
        const toStaff = { fault: { code: 'check-in.see-staff' } };
        expect(await checkIn(outgrown)).toMatchObject(toStaff);
        expectOk(await checkIn(parent), 'check-in is open');
        expect(await checkIn(outgrown)).toMatchObject(toStaff);
        expect([(await load(parent)).state, (await load(outgrown)).state]).toEqual(['checked-in', 'booked']);
      });

      it('has a number and no seat for an infant, whose adult keeps theirs', async () => {
        const { companion, infant } = world.passengers;
        const adult = expectOk(await checkIn(companion), 'check-in is open');
        const lap = expectOk(await checkIn(infant), 'check-in is open');
        expect(lap.seat).toBe(ON_LAP);
        expect(adult.seat).not.toBe(ON_LAP);
        expect(await load(infant)).toMatchObject({ state: 'checked-in', seat: null });
        expect(await world.port.documents(infant)).toMatchObject({ ok: true, value: { seat: ON_LAP } });
      });
    });

    describe('documents', () => {
      const without = ({ reservationId }: ConformancePassenger) =>
        world.port.checkIn({ reservationId, document: null, kioskId: 'K-1', idempotencyKey: newId() });

      it('are demanded where the flight is international and the booking has none', async () => {
        const { undocumented } = world.passengers;
        expect(await without(undocumented)).toMatchObject({ fault: { code: 'document.needed' } });
        expect(await checkIn(undocumented)).toMatchObject({ ok: true });
      });

      it('need not be shown again, nor on a flight within a country', async () => {
        expect(await without(world.passengers.seatless)).toMatchObject({ ok: true });
        expect(await without(world.passengers.domestic)).toMatchObject({ ok: true });
      });

      it('are demanded for the flight abroad that follows one within a country', async () => {
        const { domesticFirst, abroadAfter } = world.passengers;
        expect(await without(domesticFirst)).toMatchObject({ ok: true });
        expect(await requirementsOf(world.port, domesticFirst)).toEqual([{ kind: 'document' }]);
        expect(await without(abroadAfter)).toMatchObject({ fault: { code: 'document.needed' } });
        expect(await checkIn(abroadAfter)).toMatchObject({ ok: true });
        expect(await requirementsOf(world.port, domesticFirst)).toEqual([]);
      });
    });

    it.each([
      ['seatless', []],
      ['undocumented', [{ kind: 'document' }]],
      ['domestic', []],
      ['domesticFirst', [{ kind: 'document' }]],
      ['minor', [{ kind: 'unaccompanied-minor' }]],
      ['animalInHold', [{ kind: 'see-staff' }]],
      ['animalInCabin', [{ kind: 'see-staff' }]],
      ['weapon', [{ kind: 'see-staff' }]],
      ['wheelchair', []],
      ['held', [{ kind: 'security-hold' }]],
      ['owing', [{ kind: 'payment' }]],
    ] as const)('knows beforehand what stands in the way of the passenger %s', async (who, expected) => {
      expect(await requirementsOf(world.port, world.passengers[who])).toEqual(expected);
    });

    describe('after check-in', () => {
      it('gives the fields of a boarding pass, and not before', async () => {
        const { seated } = world.passengers;
        const { reservationId } = seated;
        expect(await world.port.documents({ reservationId })).toMatchObject({
          fault: { code: 'dcs.refused' },
        });
        const { pass, ...done } = expectOk(await checkIn(seated), 'check-in is open');
        const fields = expectOk(await world.port.documents({ reservationId }), 'they are checked in');
        expect(fields).toMatchObject({ ...done, passengerStatus: '1' });
        expect(fields.reservation).toEqual(await load(seated));
        expect(fields.baggageAllowance ?? '0PC').toHaveLength(3);
        // Where it comes with the check-in, it is the same.
        if (pass) expect(pass).toEqual(fields);
      });

      it('hears of prints, twice of the same one without harm', async () => {
        const { seated } = world.passengers;
        await checkIn(seated);
        const { reservationId } = seated;
        const jobId = newId();
        const failed = { reservationId, jobId, outcome: 'unconfirmed', idempotencyKey: newId() } as const;
        expect(await world.port.reportPrintFailure(failed)).toMatchObject({ ok: true });
        expect(await world.port.reportPrintFailure(failed)).toMatchObject({ ok: true });
        const printed = { reservationId, jobId, medium: 'phone' as const, idempotencyKey: newId() };
        expect(await world.port.confirmPrint(printed)).toMatchObject({ ok: true });
      });
    });

    describeDocuments(() => world, notOffered);
    describeSeats(() => world, notOffered);
    describeBags(() => world);

    describeDisruptions(() => world, notOffered);
    describeStandby(() => world, notOffered);
    describeOffers(() => world, notOffered);

    it('knows no reservation that does not exist', async () => {
      const unknown = { reservationId: 'no such thing', document: world.passengers.seated.document };
      const answers = [
        await world.port.load(unknown),
        await world.port.seatMap(unknown),
        await world.port.documents(unknown),
        await world.port.party(unknown),
        await world.port.bagAllowance(unknown),
        await assign(unknown, '4C'),
        await checkIn(unknown),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ fault: { code: 'booking.not-found' } });
    });
  });
}
