import type { Database } from '../../../sync/kiosk/database.ts';
import { type Money, sumOf } from '../../contract/money.ts';
import type { Paid } from '../port.ts';

/** Exactly what all of it costs together was paid, and in its currency. */
export function isPaid(costs: readonly Money[], payment: Paid | null): boolean {
  const due = sumOf(costs);
  if (!due || !payment) return due === payment;
  const { minorUnits, currency } = payment.amount;
  return due.minorUnits === minorUnits && costs.every((cost) => cost.currency === currency);
}

/** Payments that were made at kiosks: each buys what one command asks for, or is void. Read and written within the desk's transactions. */
export function createPaymentBook(database: Database) {
  const known = database
    .prepare<[{ reference: string }], number>(`
      SELECT 1 FROM bag_payments WHERE reference = @reference
      UNION SELECT 1 FROM seat_payments WHERE reference = @reference
      UNION SELECT 1 FROM upgrade_payments WHERE reference = @reference`)
    .pluck();
  const isVoid = database
    .prepare<[string], number>('SELECT 1 FROM void_payments WHERE reference = ?')
    .pluck();
  const makeVoid = database.prepare<[string]>('INSERT OR IGNORE INTO void_payments (reference) VALUES (?)');
  const saveForBags = database.prepare<[string, string, number, string]>(
    'INSERT INTO bag_payments (reference, reservation_id, minor_units, currency) VALUES (?, ?, ?, ?)',
  );
  const saveForSeat = database.prepare<[string, string, string, number, string]>(
    'INSERT INTO seat_payments (reference, reservation_id, seat, minor_units, currency) VALUES (?, ?, ?, ?, ?)',
  );
  const saveForUpgrade = database.prepare<[string, string, string, number, string]>(
    'INSERT INTO upgrade_payments (reference, reservation_id, compartment, minor_units, currency) VALUES (?, ?, ?, ?, ?)',
  );
  const upgraded = database
    .prepare<[string], number>('SELECT 1 FROM upgrade_payments WHERE reservation_id = ? LIMIT 1')
    .pluck();
  const forSeats = database.prepare<[string], { reference: string; minor_units: number; currency: string }>(
    `SELECT reference, minor_units, currency FROM seat_payments
     WHERE reservation_id = ? AND released = 0 ORDER BY reference`,
  );
  const releaseSeats = database.prepare<[string]>(
    'UPDATE seat_payments SET released = 1 WHERE reservation_id = ?',
  );
  const isReleased = database
    .prepare<[string], number>('SELECT 1 FROM seat_payments WHERE reference = ? AND released = 1')
    .pluck();
  const paidForCabins = database
    .prepare<[string, string], number>(
      'SELECT coalesce(sum(minor_units), 0) FROM upgrade_payments WHERE reservation_id = ? AND currency = ?',
    )
    .pluck();
  const hand = ['bag_payments', 'seat_payments', 'upgrade_payments'].map((table) =>
    database.prepare<[string, string]>(`UPDATE ${table} SET reservation_id = ? WHERE reservation_id = ?`),
  );
  const paidForSeats = database
    .prepare<[string, string], number>(
      `SELECT coalesce(sum(minor_units), 0) FROM seat_payments
       WHERE reservation_id = ? AND currency = ? AND released = 0`,
    )
    .pluck();

  const seatPayments = (reservationId: string): Paid[] =>
    forSeats.all(reservationId).map(({ reference, minor_units, currency }) => ({
      reference,
      amount: { minorUnits: minor_units, currency },
    }));
  const less = (price: Money, paid: number): Money | null =>
    price.minorUnits > paid ? { ...price, minorUnits: price.minorUnits - paid } : null;

  return {
    /** It has bought something, whether or not that was released since. */
    isUsed: (reference: string) => known.get({ reference }) === 1,
    /** Its buyer still has what it has bought. */
    stands: (reference: string) => known.get({ reference }) === 1 && isReleased.get(reference) !== 1,
    /** It can buy something yet. */
    isGood: (reference: string) => known.get({ reference }) !== 1 && isVoid.get(reference) !== 1,
    makeVoid: (reference: string) => void makeVoid.run(reference),
    /** What of a payment is for this passenger's bags. */
    saveForBags: (reservationId: string, { reference, amount }: Paid) =>
      void saveForBags.run(reference, reservationId, amount.minorUnits, amount.currency),
    /** The same of a seat. */
    saveForSeat: (reservationId: string, seat: string, { reference, amount }: Paid) =>
      void saveForSeat.run(reference, reservationId, seat, amount.minorUnits, amount.currency),
    saveForUpgrade: (reservationId: string, compartment: string, { reference, amount }: Paid) =>
      void saveForUpgrade.run(reference, reservationId, compartment, amount.minorUnits, amount.currency),
    /** They have paid for the cabin that they are in. */
    hasMovedUp: (reservationId: string) => upgraded.get(reservationId) === 1,
    /** What a passenger has paid for seats on this flight counts towards any other. */
    leftToPay: (reservationId: string, price: Money): Money | null =>
      less(price, paidForSeats.get(reservationId, price.currency) ?? 0),
    /** What they have paid for a cabin counts towards a higher one; null where nothing is left. */
    leftToPayForCabin: (reservationId: string, price: Money): Money | null =>
      less(price, paidForCabins.get(reservationId, price.currency) ?? 0),
    /** Payments for seats of this passenger that have not been released. */
    forSeats: seatPayments,
    /** Their seats are worth nothing any more: those payments are to be paid back. */
    releaseSeats: (reservationId: string): Paid[] => {
      const released = seatPayments(reservationId);
      releaseSeats.run(reservationId);
      return released;
    },
    /** Whoever flies under another reservation has paid all the same. */
    handOver: (from: string, to: string): void => {
      for (const statement of hand) statement.run(to, from);
    },
  };
}
