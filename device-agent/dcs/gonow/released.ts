import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { digest } from '../digest.ts';
import type { Paid } from '../port.ts';
import { amountOf, moneyOf } from './amounts.ts';
import type { HostBooking } from './answers.ts';
import type { At } from './host-desk.ts';
import type { Tools } from './tools.ts';
import { traceOf, tracesOn, writeTrace } from './traces.ts';

/** A payment that is to be paid back, as it is noted on the booking. */
const RELEASED = 'released';
const SEAT_FEE = 'SEAT';

/** A segment, and those that the booking was moved from to it. */
function segmentsBefore(booking: HostBooking, segmentKey: string): ReadonlySet<string> {
  const keys = new Set([segmentKey]);
  for (const { did } of tracesOn(booking).reverse())
    if (did[0] === 'rebook' && keys.has(did[2] ?? '')) keys.add(did[1] ?? '');
  return keys;
}

/** Payments of a booking by the digests that notes know them by. */
const paymentsBy = ({ payments }: HostBooking, digests: ReadonlySet<string>): Paid[] =>
  payments
    .filter(({ paymentKey }) => digests.has(digest(paymentKey)))
    .map(({ paymentKey, amounts }) => ({
      reference: paymentKey,
      amount: moneyOf(amounts.amount, amounts.currencyCode),
    }));

/**
 * What kiosks took for seats of this passenger here, and would give back to whoever leaves the cabin. Nothing where it is
 * not the whole of what they paid for them: the rest was paid elsewhere, and is for staff to give back.
 */
export function seatPaymentsOf({ booking, place, passenger, traveller }: At): Paid[] {
  const traces = tracesOn(booking);
  const released = new Set(traces.filter(({ did }) => did[0] === RELEASED).map(({ did }) => did[1]));
  const segments = segmentsBefore(booking, place.segmentKey);
  const digests = traces.flatMap(({ did: [word, payment = '', ware, whose, where = ''] }) => {
    const isTheirs =
      word === 'paid' && ware === 'seat' && whose === place.passengerKey && segments.has(where);
    return isTheirs && !released.has(payment) ? [payment] : [];
  });
  const paid = paymentsBy(booking, new Set(digests));
  const owed = passenger.fees
    .filter(({ code, segmentKey }) => code === SEAT_FEE && segmentKey === place.segmentKey)
    .flatMap(({ serviceCharges }) => serviceCharges)
    .reduce((sum, { amount, currencyCode }) => sum + moneyOf(amount, currencyCode).minorUnits, 0);
  const sum = paid.reduce((total, { amount }) => total + amount.minorUnits, 0);
  return traveller.seats.length > 0 && sum === owed ? paid : [];
}

/** Takes the seat and its fee away in state, and gives its payments back; what is to be noted with the commit. */
export async function releaseSeat(
  { paymentMethod }: Tools,
  at: At,
  idempotencyKey: string,
): Promise<Result<readonly string[], Fault>> {
  const released = seatPaymentsOf(at);
  const [seat] = at.traveller.seats;
  if (released.length === 0) return ok([]);
  if (!seat) return err({ code: 'dcs.refused', detail: 'a seat was paid for and is gone' });
  const { passengerKey } = at.place;
  const removed = await at.session.call('removeSeat', { keys: { passengerKey, unitKey: seat.unitKey } });
  if (!removed.ok) return removed;
  for (const { reference, amount } of released) {
    const refunded = await at.session.call('refund', {
      body: {
        ...{ paymentMethodCode: paymentMethod, parentPaymentKey: reference },
        ...{ amount: amountOf(amount), currencyCode: amount.currency },
      },
    });
    if (!refunded.ok) return refunded;
  }
  return ok(
    released.map(({ reference }) => {
      const did = [RELEASED, digest(reference)];
      return writeTrace(traceOf(`released:${idempotencyKey}`, did, did));
    }),
  );
}

/** What a command has released, however long ago. */
export function releasedBy(booking: HostBooking, idempotencyKey: string): Paid[] {
  const command = digest(`released:${idempotencyKey}`);
  const noted = tracesOn(booking).filter((trace) => trace.command === command && trace.did[0] === RELEASED);
  return paymentsBy(booking, new Set(noted.map(({ did }) => did[1] ?? '')));
}
