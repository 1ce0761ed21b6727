import type { Database } from '../../../sync/kiosk/database.ts';
import type { Money } from '../../contract/money.ts';
import type { Paid } from '../port.ts';

/** Payments that were made at kiosks: each buys one thing, or is void. Read and written within the desk's transactions. */
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
  const paidForSeats = database
    .prepare<[string, string], number>(
      'SELECT coalesce(sum(minor_units), 0) FROM seat_payments WHERE reservation_id = ? AND currency = ?',
    )
    .pluck();

  return {
    /** It has bought something. */
    isUsed: (reference: string) => known.get({ reference }) === 1,
    /** It can buy something yet. */
    isGood: (reference: string) => known.get({ reference }) !== 1 && isVoid.get(reference) !== 1,
    makeVoid: (reference: string) => void makeVoid.run(reference),
    saveForBags: (reservationId: string, { reference, amount }: Paid) =>
      void saveForBags.run(reference, reservationId, amount.minorUnits, amount.currency),
    saveForSeat: (reservationId: string, seat: string, { reference, amount }: Paid) =>
      void saveForSeat.run(reference, reservationId, seat, amount.minorUnits, amount.currency),
    saveForUpgrade: (reservationId: string, compartment: string, { reference, amount }: Paid) =>
      void saveForUpgrade.run(reference, reservationId, compartment, amount.minorUnits, amount.currency),
    /** They have paid for the cabin that they are in. */
    hasMovedUp: (reservationId: string) => upgraded.get(reservationId) === 1,
    /** What a passenger has paid for seats on this flight counts towards any other. */
    leftToPay: (reservationId: string, price: Money): Money | null => {
      const left = price.minorUnits - (paidForSeats.get(reservationId, price.currency) ?? 0);
      return left > 0 ? { ...price, minorUnits: left } : null;
    },
  };
}
