import type { Purpose } from '../../config/purposes.ts';
import type { Database } from '../../sync/kiosk/database.ts';
import type { Money } from '../contract/money.ts';
import type { Approval } from './port.ts';

/** How the ledger's table comes to be; handed to whoever opens the kiosk's database. */
export const PAYMENT_MIGRATION = {
  name: 'payment-ledger',
  sql: `
    CREATE TABLE payment (
      payment_id TEXT PRIMARY KEY,
      service_id TEXT NOT NULL UNIQUE,
      terminal TEXT NOT NULL,
      visit_id TEXT NOT NULL,
      minor_units INTEGER NOT NULL CHECK (minor_units > 0),
      currency TEXT NOT NULL,
      paid_for TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN
        ('asking', 'approved', 'not-made', 'used', 'reversing', 'reversed', 'reversal-refused')),
      given_up INTEGER NOT NULL DEFAULT 0,
      code TEXT,
      poi_transaction TEXT,
      booked INTEGER,
      approval_code TEXT,
      brand TEXT,
      last_digits TEXT,
      opened_at INTEGER NOT NULL,
      closed_at INTEGER
    ) STRICT;
    CREATE INDEX payment_open ON payment (state) WHERE state IN ('asking', 'approved', 'reversing');
  `,
};

export const PAYMENT_PURPOSE_MIGRATION = {
  name: 'payment-purpose',
  sql: "ALTER TABLE payment ADD COLUMN purpose TEXT NOT NULL DEFAULT 'bags'",
};

/** When the terminal said that it is booked: a receipt tells it. */
export const PAYMENT_TIME_MIGRATION = {
  name: 'payment-time',
  sql: 'ALTER TABLE payment ADD COLUMN approved_at INTEGER',
};

/** In which visit it was given back, though what it paid for had been given. */
export const PAYMENT_RETURN_MIGRATION = {
  name: 'payment-return',
  sql: 'ALTER TABLE payment ADD COLUMN returned_in TEXT',
};

/**
 * `asking` until the terminal has told; `approved` until what was paid for is given, and then `used`, or else given
 * back; and so is what is `used` once it is worth nothing any more. Every other state is final.
 */
export type PaymentState =
  | 'asking'
  | 'approved'
  | 'not-made'
  | 'used'
  | 'reversing'
  | 'reversed'
  | 'reversal-refused';

export interface Payment {
  readonly paymentId: string;
  /** What the terminal knows the message by. */
  readonly serviceId: string;
  readonly terminal: string;
  readonly visitId: string;
  readonly amount: Money;
  readonly purpose: Purpose;
  /** What it pays for, for whoever gives it; opaque here. */
  readonly paidFor: string;
}

export interface PaymentRow extends Payment {
  readonly state: PaymentState;
  /** Nobody waits for it any more: if it was booked, it is given back. */
  readonly givenUp: boolean;
  readonly code: string | null;
  readonly approval: Approval | null;
  readonly approvedAt: number | null;
}

interface Row {
  payment_id: string;
  service_id: string;
  terminal: string;
  visit_id: string;
  minor_units: number;
  currency: string;
  purpose: Purpose;
  paid_for: string;
  state: PaymentState;
  given_up: number;
  code: string | null;
  poi_transaction: string | null;
  booked: number | null;
  approval_code: string | null;
  brand: string | null;
  last_digits: string | null;
  approved_at: number | null;
}

const asPayment = (row: Row): PaymentRow => ({
  paymentId: row.payment_id,
  serviceId: row.service_id,
  terminal: row.terminal,
  visitId: row.visit_id,
  amount: { minorUnits: row.minor_units, currency: row.currency },
  purpose: row.purpose,
  paidFor: row.paid_for,
  state: row.state,
  givenUp: row.given_up === 1,
  code: row.code,
  approvedAt: row.approved_at,
  approval:
    row.poi_transaction === null
      ? null
      : {
          poiTransactionId: row.poi_transaction,
          amount: { minorUnits: row.booked ?? 0, currency: row.currency },
          approvalCode: row.approval_code ?? '',
          brand: row.brand ?? '',
          lastDigits: row.last_digits,
        },
});

/** Rows are kept this long (milliseconds) once they are final: a passenger may come back with a question. */
const RETENTION = 30 * 24 * 3600 * 1000;
const OPEN = "('asking', 'approved', 'reversing')";

/** The statements of the ledger, run as facts of outbox transactions: a row and its event are durable together. */
export function createPaymentLedger(database: Database) {
  const open = database.prepare(
    `INSERT INTO payment (payment_id, service_id, terminal, visit_id, minor_units, currency, purpose, paid_for,
       state, opened_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'asking', ?)`,
  );
  const approve = database.prepare(
    `UPDATE payment SET state = ?, poi_transaction = ?, booked = ?, approval_code = ?, brand = ?, last_digits = ?,
       approved_at = ?
     WHERE payment_id = ?`,
  );
  const move = database.prepare(
    'UPDATE payment SET state = ?, code = coalesce(?, code), closed_at = ? WHERE payment_id = ?',
  );
  const giveUp = database.prepare('UPDATE payment SET given_up = 1 WHERE payment_id = ? AND state = ?');
  const release = database.prepare(
    "UPDATE payment SET state = 'reversing', returned_in = ?, closed_at = NULL WHERE payment_id = ? AND state = 'used'",
  );
  const find = database.prepare<[string], Row>('SELECT * FROM payment WHERE payment_id = ?');
  const unfinished = database.prepare<[], Row>(
    `SELECT * FROM payment WHERE state IN ${OPEN} ORDER BY payment_id`,
  );
  const ofVisit = database.prepare<[string], Row>(
    `SELECT * FROM payment WHERE ? IN (visit_id, returned_in) AND state NOT IN ${OPEN} ORDER BY payment_id`,
  );
  const sweep = database.prepare(`DELETE FROM payment WHERE state NOT IN ${OPEN} AND closed_at < ?`);

  return {
    open: ({ paymentId, serviceId, terminal, visitId, amount, purpose, paidFor }: Payment, now: number) => {
      const { minorUnits, currency } = amount;
      open.run(paymentId, serviceId, terminal, visitId, minorUnits, currency, purpose, paidFor, now);
    },
    /** The terminal says that it is booked. */
    approve: (paymentId: string, state: 'approved' | 'reversing', approval: Approval, now: number) =>
      approve.run(
        state,
        approval.poiTransactionId,
        approval.amount.minorUnits,
        approval.approvalCode,
        approval.brand,
        approval.lastDigits,
        now,
        paymentId,
      ),
    move: (paymentId: string, state: PaymentState, now: number, code: string | null = null) =>
      move.run(state, code, now, paymentId),
    /** Nobody waits for it any more; false where it is no longer in that state. */
    giveUp: (paymentId: string, state: 'asking' | 'approved'): boolean =>
      giveUp.run(paymentId, state).changes > 0,
    /** What it has bought is worth nothing any more: it is to be given back. */
    release: (paymentId: string, visitId: string) => release.run(visitId, paymentId),
    find: (paymentId: string): PaymentRow | null => {
      const row = find.get(paymentId);
      return row ? asPayment(row) : null;
    },
    /** What a visit has paid, or was paid back, oldest first: once it is known for good. */
    ofVisit: (visitId: string): PaymentRow[] =>
      ofVisit
        .all(visitId)
        .map(asPayment)
        .filter(({ approval }) => approval !== null),
    /** Payments that are not yet what they will be, oldest first. */
    unfinished: () => unfinished.all().map(asPayment),
    sweep: (now: number) => sweep.run(now - RETENTION),
  };
}

export type PaymentLedger = ReturnType<typeof createPaymentLedger>;
