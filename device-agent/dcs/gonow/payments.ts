import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault, FaultCode } from '../../contract/faults.ts';
import type { Money } from '../../contract/money.ts';
import { digest } from '../digest.ts';
import type { DcsPort, Paid } from '../port.ts';
import { amountOf, moneyOf } from './amounts.ts';
import type { HostBooking } from './answers.ts';
import { commitState, type On } from './host-desk.ts';
import type { Tools } from './tools.ts';
import { traceOf, tracesOn, writeTrace } from './traces.ts';

// What was done with a payment, as it is noted on the booking: its reference only as a digest.
const PAID = 'paid';
const VOID = 'void';

const isNoted = (booking: HostBooking, word: string, reference: string): boolean =>
  tracesOn(booking).some(({ did: [done, whose] }) => done === word && whose === digest(reference));

/** A payment that is void, or has bought something of this booking, buys nothing; of other bookings the host knows. */
export const isGood = (booking: HostBooking, { reference }: Paid): boolean =>
  !isNoted(booking, VOID, reference) && !isNoted(booking, PAID, reference);

export const noPayment: Result<never, Fault> = err({
  code: 'dcs.refused',
  detail: 'the payment is void, or has paid for something else',
});

/** What the changes in state cost: the host itself says so, by what the booking owes more than before. */
async function owedSince({ session, booking }: On): Promise<Result<Money, Fault>> {
  const now = await session.call('bookingInState');
  if (!now.ok) return now;
  const { breakdown, currencyCode } = now.value;
  return ok(moneyOf(breakdown.balanceDue - booking.breakdown.balanceDue, currencyCode));
}

/**
 * Pays for what has been changed in state, of which nothing is committed yet; refused with `short` where not exactly what
 * it costs was paid. What is to be noted with the commit.
 */
export async function settle(
  { paymentMethod }: Tools,
  before: On,
  {
    payment,
    short,
    idempotencyKey,
    bought,
  }: {
    payment: Paid | null;
    short: FaultCode;
    idempotencyKey: string;
    /** What it is for, and whose. */
    bought: readonly string[];
  },
): Promise<Result<readonly string[], Fault>> {
  if (payment && !isGood(before.booking, payment)) return noPayment;
  const due = await owedSince(before);
  if (!due.ok) return due;
  const { minorUnits, currency } = due.value;
  const isWhole = payment
    ? payment.amount.minorUnits === minorUnits && payment.amount.currency === currency
    : minorUnits === 0;
  // What is in state goes with the next booking that is retrieved into it.
  if (!isWhole) return err({ code: short });
  if (!payment) return ok([]);
  const paid = await before.session.call('pay', {
    body: {
      ...{ paymentMethodCode: paymentMethod, currencyCode: payment.amount.currency },
      ...{ amount: amountOf(payment.amount), reference: payment.reference },
    },
  });
  if (!paid.ok) return paid;
  const did = [PAID, digest(payment.reference), ...bought];
  return ok([writeTrace(traceOf(`paid:${idempotencyKey}`, did, did))]);
}

/**
 * Notes on the booking that a payment is void. Whatever is still on its way to buy something with it cannot be committed
 * over this note, and reads it when it begins anew.
 */
export const voidPayment =
  ({ desk }: Tools): DcsPort['voidPayment'] =>
  ({ reservationId, reference, idempotencyKey }) =>
    desk.workOn(reservationId, async (on): Promise<Result<{ used: boolean }, Fault>> => {
      if (isNoted(on.booking, PAID, reference)) return ok({ used: true });
      if (isNoted(on.booking, VOID, reference)) return ok({ used: false });
      const trace = traceOf(idempotencyKey, { reservationId, reference }, [VOID, digest(reference)]);
      const committed = await commitState(on, [writeTrace(trace)]);
      return committed.ok ? ok({ used: false }) : committed;
    });
