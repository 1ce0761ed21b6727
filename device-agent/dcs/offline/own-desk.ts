import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../../config/clock.ts';
import { andThen, err, ok, type Result } from '../../../config/result.ts';
import { type Database, withoutSync } from '../../../sync/kiosk/database.ts';
import type { Fault } from '../../contract/faults.ts';
import {
  type DcsPort,
  type Departures,
  ON_LAP,
  type PartyMember,
  type Requirement,
  type Reservation,
} from '../port.ts';
import { documents } from '../reference/boarding-pass.ts';
import { checkedInAs, isLapThere, shownBy } from '../reference/check-in.ts';
import { windowStatus } from '../reference/check-in-window.ts';
import { identify, personOf } from '../reference/identify.ts';
import { nameKey } from '../reference/name-key.ts';
import { ownJourney, party } from '../reference/party.ts';
import { isTooOldForLap, openRequirements } from '../reference/requirements.ts';
import { type Booking, flightRowOf, type ReservationRow, reservationOf } from '../reference/rows.ts';
import { type Desk, findBooking } from '../reference/rules.ts';
import { mayKeepSeat, seatMap } from '../reference/seats.ts';
import { createStore } from '../reference/store.ts';
import { documentNumber, mayBeTheirs } from '../whose-document.ts';
import type { OfflineQueue } from './queue.ts';

const unreachable = (detail: string): Result<never, Fault> => err({ code: 'dcs.unreachable', detail });

const HOST_AWAY: Requirement = { kind: 'host-away' };

/** On whose lap someone travels; on nobody’s but their own, so to speak, whoever has a seat. */
const lapOf = ({ passengerId, segments: [first] }: PartyMember): string => first?.onLapOf ?? passengerId;

/** What the host has said of someone: what is held of them, put right by it. */
type Said = (held: ReservationRow) => ReservationRow;

type Call = Exclude<keyof DcsPort, 'notOffered'>;
type Command<C extends Call> = Parameters<DcsPort[C]>[0];
type Value<C extends Call> = Extract<Awaited<ReturnType<DcsPort[C]>>, { ok: true }>['value'];

/**
 * Whether the host was asked to move this passenger and its answer was lost: then only the host knows where they sit, and a pass
 * with any seat on it might not be honoured.
 */
export type IsInDoubt = (reservationId: string) => boolean;

/**
 * A desk of the kiosk's own, over the departures that it last was given, for as long as the host is away. It decides by
 * the reference's rules, and more narrowly: nobody gets a seat that was not theirs, nor a number that was not reserved
 * for this kiosk. What it cannot decide is answered as the host's silence is.
 */
export function createOwnDesk(deps: {
  database: Database;
  clock: Clock;
  queue: OfflineQueue;
  isInDoubt: IsInDoubt;
}) {
  const { database, clock, queue, isInDoubt } = deps;
  const store = createStore(database);
  const desk: Desk = { store, clock };
  /** Of whom the host has told that a pass was printed, and whom it has checked in for us since this kiosk runs. */
  const printed = new Set<string>();
  const unprinted = new Set<string>();
  /** What the host has said of people since it was last asked for its departures, which it may have read before that. */
  const saidSince = new Map<string, Said>();

  /**
   * Saves what the host has told. A number names one reservation here: whoever goes by another's, as infants do at some
   * hosts, is not known to be checked in.
   */
  const save = (row: ReservationRow): void => {
    const isTaken =
      row.on_lap_of !== null &&
      row.sequence_number !== null &&
      store
        .bookingsOfFlight(row.flight_id)
        .some(
          ({ passenger }) =>
            passenger.sequence_number === row.sequence_number &&
            passenger.reservation_id !== row.reservation_id,
        );
    store.saveReservation(isTaken ? { ...row, state: 'booked', sequence_number: null } : row);
  };

  /** Saves someone otherwise than they were held, which is told. Whoever was held in their seat has another by now, which is not known. */
  const correct = (held: ReservationRow, row: ReservationRow): boolean => {
    if (isDeepStrictEqual(row, held)) return false;
    const holder = row.seat && row.seat !== held.seat && store.seatHolders(held.flight_id).get(row.seat);
    if (holder) store.deleteReservation(holder);
    save(row);
    return true;
  };

  /**
   * Takes one of the host's departures over in place of what was held of it, and leaves whom the kiosk has checked in. What
   * the host has said of someone since it was asked holds. Whether nothing of it was otherwise than the departure tells.
   */
  const hold = (
    flight: Departures['flights'][number],
    reservations: readonly Departures['reservations'][number][],
  ): boolean =>
    store.atomically(() => {
      // Bags, paid seats and upgrades are the host's to decide.
      store.saveFlight(
        flightRowOf(flight, {
          ...{ accounting_code: null, seat_prices: '{}', upgrade_prices: '{}' },
          through_check_in: 0,
        }),
      );
      const owned = queue.all().filter(({ flightId }) => flightId === flight.flightId);
      const isMine = (reservationId: string) => owned.some((own) => own.reservationId === reservationId);
      for (const { passenger } of store.bookingsOfFlight(flight.flightId))
        if (!isMine(passenger.reservation_id)) store.deleteReservation(passenger.reservation_id);
      // Whom the kiosk has checked in keeps their seat and number here until the host has said what becomes of them.
      const isTaken = ({ seat, sequenceNumber }: Departures['reservations'][number]) =>
        owned.some((own) => own.seat === seat?.number || own.sequenceNumber === sequenceNumber);
      for (const held of reservations) {
        if (isMine(held.reservationId) || isTaken(held)) continue;
        save(rowOf(held));
        if (held.printedBefore) printed.add(held.reservationId);
      }
      const corrected = [...saidSince].filter(([reservationId, said]) => {
        const held = store.booking(reservationId)?.passenger;
        if (held?.flight_id !== flight.flightId || isMine(reservationId)) return false;
        return correct(held, said(held));
      });
      return corrected.length === 0;
    });

  /** The host is asked for its departures now: whatever it has said before, they tell. */
  const departuresAsked = (): void => saidSince.clear();

  /** Forgets departures that the host no longer tells of. */
  const keepOnly = (flightIds: ReadonlySet<string>): void => {
    const owned = new Set(queue.all().map(({ flightId }) => flightId));
    for (const { flight_id } of store.flights())
      if (!flightIds.has(flight_id) && !owned.has(flight_id)) store.deleteFlight(flight_id);
  };

  /**
   * Takes over what the host has said of someone. A power cut may undo it until the visit's next event is durable, which is before
   * any of it is told to anyone. Answers the departure of which that changed what is held; null where it was nothing new.
   */
  const take = (reservationId: string, said: Said): string | null => {
    if (queue.holds(reservationId)) return null;
    const before = saidSince.get(reservationId);
    saidSince.set(reservationId, before ? (held) => said(before(held)) : said);
    const held = store.booking(reservationId)?.passenger;
    if (!held) return null;
    const row = said(held);
    // Mostly it is nothing new, and then nothing is written.
    if (isDeepStrictEqual(row, held)) return null;
    withoutSync(database, () => store.atomically(() => correct(held, row)));
    return held.flight_id;
  };

  /** Takes over what the host has just said of someone, so that nothing older is believed once it is away. */
  const note = (told: Reservation): string | null =>
    take(told.reservationId, (held) => ({
      ...held,
      compartment: told.compartment,
      seat: told.seat?.number ?? null,
      seat_chosen_by: told.seat?.chosenBy ?? null,
      state: told.state,
      sequence_number: told.sequenceNumber,
    }));

  /** The same of a check-in that the host has done or heard of. Where it is the first they hear of it, no pass is on paper yet. */
  const noteCheckIn = (reservationId: string, { seat, sequenceNumber }: Value<'checkIn'>): string | null =>
    take(reservationId, (held) => {
      if (held.state === 'booked') unprinted.add(reservationId);
      const isOnLap = held.on_lap_of !== null;
      return {
        ...held,
        state: 'checked-in',
        seat: isOnLap ? null : seat,
        seat_chosen_by: isOnLap ? null : (held.seat_chosen_by ?? 'system'),
        sequence_number: sequenceNumber,
      };
    });

  /** Whom this desk may speak of at all: of whoever may have been moved unheard it knows nothing that holds. */
  const known = (reservationId: string): Result<Booking, Fault> =>
    isInDoubt(reservationId) ? unreachable('a move was not heard of') : findBooking(desk, reservationId);

  /** Numbers that checking this passenger in takes: one more for an infant who is still to be checked in on their lap. */
  const numbersFor = ({ passenger, flight }: Booking): number =>
    1 +
    store
      .bookingsByLocator(passenger.record_locator)
      .filter(
        (other) =>
          other.passenger.on_lap_of === passenger.passenger_id &&
          other.flight.flight_id === flight.flight_id &&
          checkedInAs(other.passenger) === null,
      ).length;

  /** A passenger whom the kiosk cannot seat, or has no number for, is told at the start, not at the end. */
  const mayBeDecided = (reservationId: string): Result<void, Fault> =>
    andThen(known(reservationId), (booking) => {
      const { passenger, flight } = booking;
      if (checkedInAs(passenger)) return ok(undefined);
      if (queue.numbersLeft(flight.flight_id) < numbersFor(booking)) return unreachable('no number is left');
      if (passenger.on_lap_of || passenger.seat) return ok(undefined);
      return unreachable('no seat is reserved');
    });

  /**
   * Whom of a party this desk may decide about: an adult only together with the infant on their lap, and no more of them than it
   * has numbers for, whoever was asked for first. Else the last of them would hear it only once everything is confirmed.
   */
  const decidable = (members: readonly PartyMember[], asked: string): ReadonlySet<PartyMember> => {
    const ours = new Set<PartyMember>();
    const taken = new Map<string, number>();
    const isAsked = ({ segments }: PartyMember) =>
      segments.some(({ reservationId }) => reservationId === asked);
    const laps = new Set([...members.filter(isAsked), ...members].map(lapOf));
    for (const lap of laps) {
      const together = members.filter((one) => lapOf(one) === lap);
      const able = together.filter(
        ({ segments: [first] }) => first !== undefined && mayBeDecided(first.reservationId).ok,
      );
      const numbered = able.filter(({ segments: [first] }) => first?.state === 'booked');
      const flightId = able[0]?.segments[0]?.flight.flightId ?? '';
      const needed = (taken.get(flightId) ?? 0) + numbered.length;
      const fit = able.length === together.length && needed <= queue.numbersLeft(flightId);
      if (fit) taken.set(flightId, needed);
      for (const one of able) if (fit || !numbered.includes(one)) ours.add(one);
    }
    return ours;
  };

  /** Who of a party this desk may decide about; where that is nobody, it has nothing to say. */
  const partyHere = (query: Command<'party'>): Result<Value<'party'>, Fault> =>
    andThen(party(desk, query), (members) => {
      const ours = decidable(members, query.reservationId);
      if (ours.size === 0) return unreachable('nobody of the party is the kiosk’s to decide about');
      return ok(
        members.map((one): PartyMember => (ours.has(one) ? one : { ...one, requirements: [HOST_AWAY] })),
      );
    });

  const checkIn = ({ reservationId, document }: Command<'checkIn'>): Result<Value<'checkIn'>, Fault> =>
    andThen(known(reservationId), (booking) => {
      const { passenger, flight } = booking;
      const before = checkedInAs(passenger);
      if (before) return ok(before);
      const status = windowStatus(flight, clock.now());
      if (status === 'not-open') return err({ code: 'check-in.not-open' });
      if (status === 'closed') return err({ code: 'check-in.closed' });
      const theirs = document ? mayBeTheirs(personOf(desk, passenger), document) : ok(undefined);
      if (!theirs.ok) return theirs;
      if (isTooOldForLap(passenger, ownJourney(desk, booking))) return err({ code: 'check-in.see-staff' });
      if (!isLapThere(desk, booking))
        return err({
          code: 'check-in.see-staff',
          detail: 'on the lap of nobody who flies, or may hold them',
        });
      // Another seat is the host's to give.
      if (!mayKeepSeat(desk, shownBy(booking, document)))
        return err({ code: 'check-in.see-staff', detail: 'in a seat that they may not have' });
      for (const { kind } of openRequirements(booking))
        if (kind !== 'document' || !document)
          return err({ code: kind === 'document' ? 'document.needed' : 'check-in.see-staff' });
      if (passenger.state === 'standby') return err({ code: 'check-in.no-seat' });
      const seat = passenger.on_lap_of ? ON_LAP : passenger.seat;
      if (!seat) return unreachable('no seat is reserved');
      if (queue.numbersLeft(flight.flight_id) < numbersFor(booking)) return unreachable('no number is left');
      return store.atomically(() => {
        const sequenceNumber = queue.takeNumber(flight.flight_id);
        if (sequenceNumber === undefined) return unreachable('no number is left');
        const checkedInAt = new Date(clock.now()).toISOString();
        queue.add({ reservationId, flightId: flight.flight_id, seat, sequenceNumber, document, checkedInAt });
        store.saveCheckIn({
          ...passenger,
          ...{ state: 'checked-in', sequence_number: sequenceNumber, checked_in_at: checkedInAt },
          checked_in_by: 'this kiosk',
        });
        return ok({ sequenceNumber, seat });
      });
    });

  return {
    departuresAsked,
    hold,
    keepOnly,
    note,
    noteCheckIn,
    identify: (query: Command<'identify'>) => identify(desk, query),
    party: partyHere,
    load: ({ reservationId }: Command<'load'>): Result<Value<'load'>, Fault> =>
      andThen(known(reservationId), (booking) => ok(reservationOf(booking))),
    /** Only the passenger's own seat is known to be theirs: to whoever has none this desk has nothing to say. */
    seatMap: (query: Command<'seatMap'>): Result<Value<'seatMap'>, Fault> =>
      andThen(mayBeDecided(query.reservationId), () =>
        andThen(seatMap(desk, query), (seats) =>
          ok(seats.map((seat) => ({ ...seat, state: seat.state === 'free' ? 'blocked' : seat.state }))),
        ),
      ),
    checkIn,
    /** Whom the kiosk has not checked in itself may hold a pass from elsewhere. */
    documents: (query: Command<'documents'>): Result<Value<'documents'>, Fault> =>
      andThen(known(query.reservationId), () =>
        andThen(documents(desk, query), (fields) => {
          const { reservationId } = query;
          const isFirst = queue.holds(reservationId) || unprinted.has(reservationId);
          return ok({ ...fields, printedBefore: !isFirst || printed.has(reservationId) });
        }),
      ),
    /** Staff settle it: nobody is told any more that this passenger is checked in. */
    giveUp: (reservationId: string): void => {
      const booking = store.booking(reservationId);
      if (booking) store.deleteReservation(reservationId);
    },
  };
}

export type OwnDesk = ReturnType<typeof createOwnDesk>;

const rowOf = (held: Departures['reservations'][number]): ReservationRow => ({
  reservation_id: held.reservationId,
  flight_id: held.flightId,
  record_locator: held.recordLocator,
  passenger_id: held.passengerId,
  passenger_type: held.passengerType,
  on_lap_of: held.onLapOf,
  surname: held.surname,
  given_names: held.givenNames,
  name_key: nameKey(held),
  native_name: held.nativeName,
  // No kiosk holds addresses of those who may never come.
  email: null,
  language: held.language,
  ticket_airline: held.electronicTicket?.airlineCode ?? null,
  ticket_serial: held.electronicTicket?.serial ?? null,
  programme: held.frequentFlyer?.airline ?? null,
  member_number: held.frequentFlyer?.number ?? null,
  compartment: held.compartment,
  special_services: JSON.stringify(held.specialServices),
  document_number: held.document && documentNumber(held.document.number),
  document_state: held.document?.issuingState ?? null,
  document_capture: null,
  documents_checked: Number(held.documentsChecked),
  stay_until: held.stayUntil,
  birth_date: held.birthDate,
  shown_birth_date: held.shownBirthDate,
  seat: held.seat?.number ?? null,
  seat_chosen_by: held.seat?.chosenBy ?? null,
  state: held.state,
  sequence_number: held.sequenceNumber,
  checked_in_at: null,
  checked_in_by: null,
  hold: Number(held.hold),
  payment_owed: Number(held.paymentOwed),
  // Lists are the host's to keep.
  standby_priority: 5,
  fast_track: held.fastTrack === null ? null : Number(held.fastTrack),
  baggage_allowance: held.baggageAllowance,
  selectee: held.selectee,
});
