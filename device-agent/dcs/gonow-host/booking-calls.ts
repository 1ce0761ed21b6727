import { newId } from '../../../config/ids.ts';
import { decodeBcbp } from '../../hardware/protocol/bcbp.ts';
import { isBookedShortFor, sameName } from '../../hardware/protocol/icao-names.ts';
import { decodeMrz } from '../../hardware/protocol/mrz.ts';
import { moneyOf } from './amounts.ts';
import { bookingView } from './booking-view.ts';
import { data, type HostCall, inState, refusal } from './host.ts';
import { oversells } from './inventory.ts';
import { balanceDue, type HostBooking, type HostPassenger, segmentsOf } from './records.ts';

/** What was scanned, in the words of a host that reads scans itself. */
interface Scan {
  readonly track1?: string | null;
  readonly track2?: string | null;
  readonly track3?: string | null;
}

type Matches = (passenger: HostPassenger, booking: HostBooking) => boolean;

/** The formats that this host's scan parser is configured with, told apart by their looks. */
export function readScan({ track1, track2, track3 }: Scan, today: string): Matches | null {
  const lines = [track1, track2, track3].flatMap((track) => track ?? []);
  const [first = ''] = lines;
  if (lines.length > 1) {
    const mrz = decodeMrz(lines, { today });
    if (!mrz.ok) return null;
    const { documentNumber, surname, givenNames } = mrz.value;
    const shown = { surname, givenNames };
    const isOf = ({ last, first: given, documents }: Pick<HostPassenger, 'last' | 'first' | 'documents'>) => {
      const booked = { surname: last, givenNames: given };
      return (
        documents.some(({ number }) => number === documentNumber) ||
        sameName(booked, shown) ||
        isBookedShortFor(booked, shown)
      );
    };
    return (passenger) => isOf(passenger) || (passenger.infant !== null && isOf(passenger.infant));
  }
  if (/^M\d/.test(first)) {
    const pass = decodeBcbp(first, { today });
    const locators = pass.ok ? pass.value.legs.map((leg) => leg.recordLocator.trim()) : [];
    return (_, booking) => locators.includes(booking.recordLocator);
  }
  if (/^\d{13}$/.test(first))
    return (passenger, booking) =>
      segmentsOf(booking).some(({ travellers }) => {
        const theirs = travellers[passenger.passengerKey];
        return theirs?.ticket === first || theirs?.infantTicket === first;
      });
  if (/^[A-Z0-9]{6}$/.test(first)) return (_, booking) => booking.recordLocator === first;
  return ({ program }) => program !== null && `${program.code}${program.number}` === first;
}

const searchByScan: HostCall = {
  method: 'POST',
  path: '/api/dcs/v2/bookings/searchByScan',
  answer: ({ host: { store, clock }, body }) => {
    const { scan, origin } = body as { scan?: Scan; origin?: string | null };
    const matches = readScan(scan ?? {}, new Date(clock.now()).toISOString().slice(0, 10));
    if (!matches) return refusal('dcs:Scan:NotParsed');
    return data(
      store.bookings.all().flatMap((booking) =>
        segmentsOf(booking).flatMap(({ segmentKey, travellers }) => {
          const flight = store.departures.get(segmentKey);
          if (!flight || (origin && flight.origin !== origin)) return [];
          return booking.passengers
            .filter((one) => travellers[one.passengerKey] && matches(one, booking))
            .map(({ last, first }) => ({
              ...{ bookingKey: booking.bookingKey, recordLocator: booking.recordLocator },
              ...{ origin: flight.origin, destination: flight.destination, flightNumber: flight.number },
              ...{ flightDate: flight.departure.slice(0, 19), name: { last, first } },
            }));
        }),
      ),
    );
  },
};

const retrieve: HostCall = {
  method: 'GET',
  path: '/api/nsk/v1/booking/retrieve/{bookingKey}',
  answer: ({ host: { store }, session, path }) => {
    const booking = store.bookings.get(path.bookingKey ?? '');
    if (!booking) return refusal('nsk:Booking:NotFound', 404);
    session.booking = booking;
    return data(bookingView(store, booking));
  },
};

const booking: HostCall = {
  method: 'GET',
  path: '/api/nsk/v1/booking',
  answer: (question) => inState(question, (booking) => data(bookingView(question.host.store, booking))),
};

/** Makes what is in state durable: nothing of it where another session has changed the booking, or taken the seat. */
const commit: HostCall = {
  method: 'PUT',
  path: '/api/nsk/v3/booking',
  answer: (question) =>
    inState(question, (mine) => {
      const { host, session, body } = question;
      const { comments = [] } = body as { comments?: readonly { text: string }[] };
      return host.store.atomically(() => {
        const kept = host.store.bookings.get(mine.bookingKey);
        if (!kept || kept.version !== mine.version) return refusal('nsk:Booking:ConcurrentChanges', 409);
        if (balanceDue(mine) > balanceDue(kept)) return refusal('nsk:Booking:BalanceDue');
        for (const { segmentKey } of segmentsOf(mine))
          if (sharesSeat(host.store.bookingsOn(segmentKey), mine, segmentKey))
            return refusal('nsk:Seat:NotAvailable');
        if (oversells(host.store, mine, kept)) return refusal('nsk:Inventory:NotAvailable');
        for (const { reference } of mine.payments) host.store.payments.save(reference, mine.bookingKey);
        mine.comments.push(...comments.map(({ text }) => ({ key: newId(), text })));
        mine.version += 1;
        host.store.bookings.save(mine.bookingKey, mine);
        session.booking = host.store.bookings.get(mine.bookingKey) ?? null;
        return data(bookingView(host.store, mine));
      });
    }),
};

function sharesSeat(others: readonly HostBooking[], mine: HostBooking, segmentKey: string): boolean {
  const seatsOf = (booking: HostBooking) =>
    segmentsOf(booking)
      .filter((segment) => segment.segmentKey === segmentKey)
      .flatMap(({ travellers }) => Object.values(travellers).flatMap(({ seat }) => seat ?? []));
  const theirs = new Set(others.filter(({ bookingKey }) => bookingKey !== mine.bookingKey).flatMap(seatsOf));
  return seatsOf(mine).some((seat) => theirs.has(seat));
}

const pay: HostCall = {
  method: 'POST',
  path: '/api/nsk/v5/booking/payments',
  answer: (question) =>
    inState(question, (booking) => {
      const { amount, currencyCode, reference } = question.body as {
        amount: number;
        currencyCode: string;
        reference: string;
      };
      if (question.host.store.payments.get(reference) !== undefined)
        return refusal('nsk:Payment:DuplicateReference');
      booking.payments.push({ reference, amount: moneyOf(amount, currencyCode), refundOf: null });
      return data(null, 201);
    }),
};

/** Gives a payment back, in whole or in part, never more than was paid. */
const refund: HostCall = {
  method: 'POST',
  path: '/api/nsk/v4/booking/payments/refunds',
  answer: (question) =>
    inState(question, ({ payments }) => {
      const { amount, currencyCode, parentPaymentKey } = question.body as {
        amount: number;
        currencyCode: string;
        parentPaymentKey: string;
      };
      const { minorUnits, currency } = moneyOf(amount, currencyCode);
      const left = payments
        .filter(
          ({ reference, refundOf, amount: paid }) =>
            [reference, refundOf].includes(parentPaymentKey) && paid.currency === currency,
        )
        .reduce((sum, one) => sum + one.amount.minorUnits, 0);
      if (minorUnits <= 0 || left < minorUnits) return refusal('nsk:Refund:NotAvailable');
      const refundKey = newId();
      payments.push({
        ...{ reference: refundKey, refundOf: parentPaymentKey },
        amount: { minorUnits: -minorUnits, currency },
      });
      return data(null, 201);
    }),
};

export const BOOKING_CALLS: readonly HostCall[] = [searchByScan, retrieve, booking, commit, pay, refund];
