import { DateTime } from 'luxon';
import type { Airline } from '../../config/schema.ts';
import type { Reservation } from '../dcs/port.ts';
import { bold, fieldsIn, plain, RULE, sentence, space } from './blocks.ts';
import type { Block, Layout } from './layout.ts';
import { writeMoney } from './money.ts';
import type { PaymentMethod, SoldItem } from './words/document-words.ts';
import { captionIn, type DocumentLanguage, documentWords, nameIn, titleIn } from './words/words.ts';

/** One thing that was paid for. `minorUnits` is of the whole line. */
export interface ReceiptItem {
  readonly sold: SoldItem;
  readonly count: number;
  /** What tells it from others of its kind: a seat, a weight, a licence plate. */
  readonly detail: string | null;
  /** Whose it is, where one payment was for several. */
  readonly passenger: string | null;
  readonly minorUnits: number;
}

/** All that a receipt shows. A card is told by its last four digits: more of it never gets here. */
export interface Receipt {
  readonly airline: Pick<Airline, 'names' | 'designator' | 'merchant'>;
  /** Paid; booked back; or what the terminal would not book back, so that the airline owes it. */
  readonly kind: 'payment' | 'reversed' | 'owed';
  /** One like it may be on paper already. */
  readonly copy: boolean;
  readonly reservation: Pick<
    Reservation,
    'surname' | 'givenNames' | 'recordLocator' | 'electronicTicket' | 'flight'
  >;
  /** The airline's own number for it. */
  readonly number: string;
  /** ISO 8601 with the offset of the place. */
  readonly issued: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly items: readonly ReceiptItem[];
  /** The part of the total that is tax; `null` where none is stated. */
  readonly taxMinorUnits: number | null;
  readonly payment: {
    readonly method: PaymentMethod;
    readonly lastDigits: string | null;
    readonly approval: string | null;
    readonly brand: string | null;
    /** What the acquirer knows the terminal and the transaction by. */
    readonly terminal: string | null;
    readonly transaction: string | null;
  };
  readonly language: DocumentLanguage;
}

/** Lays a receipt out: what was bought, what it came to, how it was paid, and for whose journey. */
export function layOutReceipt(receipt: Receipt): Layout {
  const { airline, reservation, currency, items, payment, language } = receipt;
  if (payment.lastDigits !== null && !/^\d{4}$/.test(payment.lastDigits))
    throw new RangeError('a card is shown by four digits');
  const words = documentWords(language);
  const fields = fieldsIn(language);
  const { flight, electronicTicket: ticket } = reservation;
  const money = (minorUnits: number) => writeMoney({ minorUnits, currency });
  const total = items.reduce((sum, { minorUnits }) => sum + minorUnits, 0);
  const issued = DateTime.fromISO(receipt.issued, { setZone: true });
  const departure = DateTime.fromISO(flight.departure, { setZone: true }).setLocale('en');
  const lines: Block[] = items.flatMap(({ sold, count, detail, passenger, minorUnits }): Block[] => [
    ...(passenger === null ? [] : [plain(passenger)]),
    {
      kind: 'amount',
      label: [`${count} x ${words.sold[sold]}`, detail].filter((part) => part !== null).join('  '),
      value: money(minorUnits),
      bold: false,
    },
  ]);
  const amount = (caption: 'total' | 'taxIncluded', minorUnits: number): Block => ({
    kind: 'amount',
    label: [...new Set(captionIn(language, caption))].join(' '),
    value: money(minorUnits),
    bold: caption === 'total',
  });
  const paidBy = [
    words.payments[payment.method],
    payment.brand,
    payment.lastDigits && `**** ${payment.lastDigits}`,
  ];
  const isPaid = receipt.kind === 'payment';
  const title = titleIn(language, isPaid ? 'receipt' : 'refundReceipt');
  const merchant = airline.merchant ? [airline.merchant.name, ...airline.merchant.lines] : [];
  const { approval, terminal, transaction } = payment;

  const body: Block[] = [
    bold(nameIn(airline.names, language), 2),
    ...merchant.map((line) => plain(line)),
    ...(merchant.length > 0 ? [space()] : []),
    bold(receipt.copy ? `${title}  ${words.reprint}` : title),
    RULE,
    fields(1, {
      receipt: receipt.number,
      issued: issued.toFormat('yyyy-MM-dd HH:mm'),
    }),
    fields(1, { passenger: `${reservation.surname}/${reservation.givenNames}` }),
    fields(1, {
      booking: reservation.recordLocator,
      ...(ticket ? { ticket: `${ticket.airlineCode}-${ticket.serial}` } : {}),
    }),
    fields(1, {
      flight: `${flight.carrier}${flight.number} ${flight.from} > ${flight.to}`,
      date: departure.toFormat('ddLLLyyyy').toUpperCase(),
    }),
    RULE,
    ...lines,
    RULE,
    amount('total', total),
    ...(receipt.taxMinorUnits === null ? [] : [amount('taxIncluded', receipt.taxMinorUnits)]),
    space(),
    fields(1, {
      paidBy: paidBy.filter((part) => part).join(' '),
      ...(approval === null ? {} : { approval }),
    }),
    ...(terminal === null ? [] : [fields(1, { cardTerminal: terminal })]),
    ...(transaction === null ? [] : [fields(1, { transaction })]),
    space(),
    ...(receipt.kind === 'reversed' ? [sentence(words.reversed)] : []),
    ...(receipt.kind === 'owed' ? [sentence(words.refundOwed)] : []),
    sentence(words.keepReceipt, 'centre'),
  ];
  return { kind: 'receipt', language, direction: words.direction, panels: [{ name: 'body', blocks: body }] };
}
