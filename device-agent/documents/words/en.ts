import type { CaptionName, DocumentWords } from './document-words.ts';
import { EN_RIGHTS } from './rights/en.ts';

export const EN: DocumentWords = {
  direction: 'ltr',
  titles: {
    boardingPass: 'BOARDING PASS',
    standbyCard: 'STANDBY CARD',
    receipt: 'RECEIPT',
    refundReceipt: 'REFUND RECEIPT',
    delayNotice: 'DELAY NOTICE',
    cancellationNotice: 'CANCELLATION NOTICE',
  },
  captions: {
    passenger: 'Passenger',
    flight: 'Flight',
    date: 'Date',
    gate: 'Gate',
    boarding: 'Boarding',
    departs: 'Departs',
    seat: 'Seat',
    zone: 'Group',
    cabin: 'Class',
    sequence: 'Seq',
    booking: 'Booking',
    ticket: 'Ticket',
    terminal: 'Terminal',
    bags: 'Bags',
    receipt: 'Receipt no.',
    issued: 'Issued',
    total: 'Total',
    taxIncluded: 'Tax included',
    paidBy: 'Paid by',
    approval: 'Approval',
    cardTerminal: 'Card terminal',
    transaction: 'Transaction',
    scheduled: 'Scheduled',
    expected: 'Expected',
    delay: 'Delay',
    reason: 'Reason',
    instead: 'You fly',
  },
  sold: {
    'excess-bag': 'Extra bag',
    'overweight-bag': 'Overweight bag',
    seat: 'Seat choice',
  },
  payments: { card: 'Card', wallet: 'Mobile wallet', voucher: 'Voucher' },
  reasons: {
    weather: 'Weather',
    'air-traffic': 'Air traffic control',
    'late-aircraft': 'Late arrival of the aircraft',
    technical: 'Technical fault of the aircraft',
    crew: 'Crew availability',
    airport: 'Operations at the airport',
    security: 'Security',
    unknown: 'Not yet known',
  },
  reprint: 'REPRINT',
  cancelled: 'CANCELLED',
  closing: 'The gate closes 15 minutes before departure.',
  reversed: 'This payment was reversed: you are not charged. Statements show it within some days.',
  refundOwed: 'The airline owes you this amount: show this receipt at its desk.',
  standby:
    'No seat yet: this card does not let you board. Seats are given out when check-in closes; then show your passport at a kiosk again, or ask at the gate.',
  keepReceipt: 'Keep this receipt with your ticket.',
  keepNotice:
    'This notice confirms the change to your flight. Keep it with your boarding pass: claims ask for both.',
  rights:
    'You may be entitled to meals, a hotel, another flight, a refund or compensation. Ask our staff, or see:',
  lawful: EN_RIGHTS,
};

/** Shorter, where English stands behind another language's word. */
export const ENGLISH_BESIDE: Readonly<Partial<Record<CaptionName, string>>> = {
  passenger: 'Name',
  booking: 'PNR',
  terminal: 'Term',
  taxIncluded: 'Tax',
  cardTerminal: 'Terminal ID',
  transaction: 'Trans.',
};
