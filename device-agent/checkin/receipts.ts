import { DateTime } from 'luxon';
import type { Purpose } from '../../config/purposes.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Language } from '../contract/languages.ts';
import type { Money } from '../contract/money.ts';
import type { Layout } from '../documents/layout.ts';
import { layOutReceipt, type ReceiptItem } from '../documents/receipt.ts';
import type { PaymentRow } from '../payments/ledger.ts';
import type { OwedReceipt } from './owed.ts';
import type { Visit } from './visit.ts';
import { passengerOf } from './visit-view.ts';
import { bagOrderSchema, seatOrderSchema, upgradeOrderSchema } from './wares.ts';

/** One thing that was bought, as a receipt tells it, and for whom; what it cost where that is not the whole payment. */
interface Sold {
  readonly reservationId: string;
  readonly item: Omit<ReceiptItem, 'minorUnits' | 'passenger'>;
  readonly cost?: Money | null;
}

/** What was bought. A new purpose is one entry. */
const SOLD: Readonly<Record<Purpose, (paidFor: unknown) => Sold[]>> = {
  bags: (paidFor) =>
    bagOrderSchema.parse(paidFor).owners.map(({ reservationId, excess, cost }) => ({
      ...{ reservationId, cost },
      item:
        excess.by === 'piece'
          ? { sold: 'excess-bag', count: excess.units, detail: null }
          : { sold: 'overweight-bag', count: 1, detail: `${excess.units} kg` },
    })),
  seat: (paidFor) =>
    seatOrderSchema.parse(paidFor).owners.map(({ reservationId, seat, cost }) => ({
      ...{ reservationId, cost, item: { sold: 'seat', count: 1, detail: seat } },
    })),
  upgrade: (paidFor) => {
    const { reservationId, compartment } = upgradeOrderSchema.parse(paidFor);
    return [{ reservationId, item: { sold: 'upgrade', count: 1, detail: compartment } }];
  },
};

/** A receipt for each payment of a visit, in the name of whoever it was for, or of the first of them. */
export function owedReceipts(visit: Visit, payments: readonly PaymentRow[]): OwedReceipt[] {
  const reservations = [...visit.party, ...visit.seated].map(({ reservation }) => reservation);
  return payments.flatMap((payment): OwedReceipt[] => {
    const sold = SOLD[payment.purpose](JSON.parse(payment.paidFor));
    const ownerOf = ({ reservationId }: Sold) =>
      reservations.find((one) => one.reservationId === reservationId);
    const items = sold.map((one): ReceiptItem => {
      const owner = sold.length > 1 ? ownerOf(one) : undefined;
      return {
        ...one.item,
        passenger: owner ? `${owner.surname}/${owner.givenNames}` : null,
        minorUnits: (one.cost ?? payment.amount).minorUnits,
      };
    });
    const reservation = sold[0] && ownerOf(sold[0]);
    return reservation
      ? [{ document: 'receipt', reservation, passenger: passengerOf(reservation), payment, items }]
      : [];
  });
}

/** Of a payment terminal's id, what its acquirer knows it by. */
const acquirersName = ({ devices }: KioskConfig, terminal: string): string => {
  const device = devices.find(({ id }) => id === terminal);
  return device?.kind === 'payment-terminal' ? device.poiId : terminal;
};

const KIND = { reversed: 'reversed', 'reversal-refused': 'owed' } as const;

export function layOutOwedReceipt(
  { reservation, payment, items }: OwedReceipt,
  config: KioskConfig,
  language: Language,
  copy: boolean,
): Layout {
  const { paymentId, amount, approval, approvedAt, terminal, state } = payment;
  const { airline, airport, kioskId } = config;
  const at = DateTime.fromMillis(approvedAt ?? 0, { zone: airport.timeZone });
  return layOutReceipt({
    airline,
    reservation,
    copy,
    kind: state === 'reversed' || state === 'reversal-refused' ? KIND[state] : 'payment',
    number: `${kioskId}-${paymentId.slice(-8).toUpperCase()}`,
    issued: at.toISO() ?? '',
    currency: amount.currency,
    items,
    taxMinorUnits: null,
    payment: {
      method: 'card',
      lastDigits: approval?.lastDigits ?? null,
      approval: approval?.approvalCode || null,
      brand: approval?.brand || null,
      terminal: acquirersName(config, terminal),
      transaction: approval?.poiTransactionId ?? null,
    },
    language,
  });
}
