/**
 * The one catalogue of expected failures. The code is what crosses every boundary: the kiosk shows the passenger
 * the message that the language catalogues hold for it, staff read `staff`, events and logs carry the code alone.
 */
export type Severity =
  /** the passenger's own affairs: nothing is wrong with the kiosk */
  | 'passenger'
  /** this visit cannot go on here, the kiosk can */
  | 'visit'
  /** the kiosk works, and someone should come soon */
  | 'attention'
  /** the kiosk cannot serve until someone has come */
  | 'service';

interface FaultEntry {
  readonly severity: Severity;
  /** What ground staff should do, in their words; empty where there is nothing to do. */
  readonly staff: string;
}

export const FAULTS = {
  'document.unreadable': {
    severity: 'passenger',
    staff: 'Help the passenger lay the photo page flat on the reader.',
  },
  'document.check-failed': {
    severity: 'passenger',
    staff: 'The printed lines contradict their own check digits. Look at the document itself.',
  },
  'document.expired': { severity: 'passenger', staff: 'The document has expired. Ask for another one.' },
  'document.not-for-travel': {
    severity: 'passenger',
    staff: 'A specimen, or issued by no state. It cannot be used to travel.',
  },
  'document.needed': {
    severity: 'passenger',
    staff: 'The journey needs a passport or identity card. Other documents find a booking at most.',
  },
  'document.another-person': {
    severity: 'passenger',
    staff: 'The document is of nobody in this booking who still needs to show one. Compare the names.',
  },
  'document.mistyped': {
    severity: 'passenger',
    staff: 'What was typed cannot be right. Compare it with the document.',
  },
  'travel.another-document': {
    severity: 'passenger',
    staff: 'Another document was shown than the one that is asked for by name.',
  },
  'travel.visa-needed': {
    severity: 'passenger',
    staff:
      'A country on the way asks for a visa or permit that was not shown. Look at what the passenger holds.',
  },
  'travel.validity': {
    severity: 'passenger',
    staff: 'The document is not valid for as long as a country on the way demands. Ask for another one.',
  },
  'travel.see-staff': {
    severity: 'passenger',
    staff: 'The rules for this journey do not say whether these documents suffice. Check them by hand.',
  },
  'card.payment': {
    severity: 'passenger',
    staff: 'A payment card identifies nobody here. Nothing of it was kept.',
  },
  'card.unreadable': { severity: 'passenger', staff: 'Swipe the card again, evenly and to the end.' },
  'card.unknown': { severity: 'passenger', staff: 'No card of this airline’s programme.' },
  'scan.unreadable': { severity: 'passenger', staff: 'Hold the code still, flat and a hand’s width away.' },
  'scan.unknown': { severity: 'passenger', staff: 'A code that means nothing to check-in.' },
  'booking.not-found': {
    severity: 'passenger',
    staff: 'Nothing is booked under this name and document from this airport. Search by ticket number.',
  },
  'booking.name-differs': {
    severity: 'passenger',
    staff: 'A booking carries this document number under another name. Compare both and correct the booking.',
  },
  'booking.birth-date-differs': {
    severity: 'passenger',
    staff:
      'The booking holds another date of birth than the document. Compare both and correct whichever is wrong.',
  },
  'check-in.not-open': { severity: 'passenger', staff: 'Check-in for the flight has not opened yet.' },
  'check-in.closed': { severity: 'passenger', staff: 'Check-in has closed. Offer rebooking.' },
  'flight.cancelled': {
    severity: 'passenger',
    staff: 'The flight is cancelled. Offer rebooking and what the passenger is entitled to.',
  },
  'flight.missed': {
    severity: 'passenger',
    staff: 'The flight leaves before the passenger lands with the one before. Rebook them from there on.',
  },
  'flight.oversold': {
    severity: 'passenger',
    staff:
      'More passengers are booked than there are seats, and this one has none. Ask for volunteers first; else offer another flight and what the notice of their rights says.',
  },
  'check-in.see-staff': {
    severity: 'passenger',
    staff: 'The airline asks for this passenger to be seen in person.',
  },
  'check-in.no-seat': { severity: 'passenger', staff: 'No seat could be given. Check the standby list.' },
  'bags.payment-needed': {
    severity: 'passenger',
    staff:
      'The bags exceed the allowance and the excess has not been paid. Take the payment and tag them here.',
  },
  'payment.needed': {
    severity: 'passenger',
    staff: 'What was chosen costs something else than what was paid. Sell it here.',
  },
  'check-in.conflict': {
    severity: 'visit',
    staff:
      'A kiosk checked this passenger in while departure control was away, and the seat or number is taken by now. Settle it before boarding.',
  },
  'dcs.away': {
    severity: 'attention',
    staff:
      'Departure control does not answer. Passengers with a seat are checked in all the same and reported once it is back; anyone else goes to the desk.',
  },
  'bags.refused': {
    severity: 'visit',
    staff:
      'Departure control took no bags from this kiosk. The passenger is checked in; tag the bags by hand.',
  },
  'bags.later': {
    severity: 'visit',
    staff:
      'The bags are paid for and departure control does not answer: they are numbered by themselves once it does. Tag them then.',
  },
  'bags.tag-refused': {
    severity: 'visit',
    staff:
      'A bag’s tag is printed and departure control refuses it. Stop the bag: it must not be loaded before it is tagged anew.',
  },
  'payment.declined': { severity: 'passenger', staff: 'The bank declined the payment. Nothing was booked.' },
  'payment.cancelled': {
    severity: 'passenger',
    staff:
      'The passenger cancelled the payment, or the terminal gave up waiting for a card. Nothing was booked.',
  },
  'payment.timed-out': {
    severity: 'passenger',
    staff: 'No card was presented in time. Nothing was booked.',
  },
  'payment.unavailable': {
    severity: 'visit',
    staff: 'The terminal took no payment. Nothing was booked. Take it at the desk.',
  },
  'payment.unconfirmed': {
    severity: 'visit',
    staff:
      'The terminal, or departure control, does not say what became of a payment. Take none for it: they are asked until they answer, and money that bought nothing is given back by itself.',
  },
  'payment.given-back': {
    severity: 'visit',
    staff: 'Departure control refused what had been paid for. The payment is given back by itself.',
  },
  'payment.not-given-back': {
    severity: 'visit',
    staff:
      'Departure control refused what had been paid for, and the terminal refuses to give the payment back. Refund it by hand: its approval code is with the payment.',
  },
  'dcs.unreachable': {
    severity: 'visit',
    staff: 'The airline’s departure control did not answer in time. Asking again is safe.',
  },
  'dcs.not-offered': {
    severity: 'visit',
    staff: 'The airline’s departure control does not offer this at kiosks. Do it at the desk.',
  },
  'dcs.refused': { severity: 'visit', staff: 'Departure control refused this request. Check in by hand.' },
  'printer.paper-out': { severity: 'service', staff: 'Load a new roll of paper.' },
  'printer.cover-open': { severity: 'service', staff: 'Close the printer’s cover.' },
  'printer.head-up': { severity: 'service', staff: 'Lower the print head.' },
  'printer.jam': {
    severity: 'service',
    staff: 'Open the printer, take the jammed paper out and destroy it, close it.',
  },
  'printer.cutter': {
    severity: 'service',
    staff: 'Open the cover, free the cutter, switch the printer off and on.',
  },
  'printer.ribbon-out': { severity: 'service', staff: 'Load a new ribbon into the printer.' },
  'printer.too-hot': {
    severity: 'service',
    staff: 'The printer is too hot and prints again once it has cooled. Keep its vents free.',
  },
  'printer.paused': {
    severity: 'service',
    staff: 'The printer was paused. It is resumed by itself; press its pause key if it is not.',
  },
  'printer.defect': { severity: 'service', staff: 'The printer reports a defect of its own. Exchange it.' },
  'printer.paper-low': { severity: 'attention', staff: 'The roll ends soon. Bring a new one.' },
  'printer.output-blocked': {
    severity: 'attention',
    staff: 'Take the document that is waiting out of the printer.',
  },
  'device.unplugged': { severity: 'service', staff: 'Check the cable and the power of the device.' },
  'device.silent': {
    severity: 'service',
    staff: 'The device is connected but does not answer. Switch it off and on.',
  },
  'device.garbled': {
    severity: 'service',
    staff:
      'The device talks and makes no sense. Seat its cable firmly; compare its model, speed and framing with the configuration. Then let it read something: that puts it back.',
  },
  'device.no-access': {
    severity: 'service',
    staff:
      'The kiosk’s computer does not let its software use the device. Restart the kiosk; if it stays, call technical support.',
  },
  'device.flapping': {
    severity: 'service',
    staff:
      'The device comes and goes. Seat its cable firmly, or exchange cable and power supply; it is tried again by itself.',
  },
  'device.ambiguous': {
    severity: 'service',
    staff:
      'Two devices fit, and nothing tells them apart. Unplug the one that does not belong here, or configure serial numbers.',
  },
  'device.keyboard-mode': {
    severity: 'service',
    staff: 'The device types like a keyboard. Switch it to HID POS or serial with the codes in its manual.',
  },
  'print.refused': {
    severity: 'visit',
    staff:
      'The printer did not accept this document; nothing of it was printed. Report it to whoever supplies the forms.',
  },
  'print.pulled-back': {
    severity: 'visit',
    staff:
      'The printer pulled a document back before it was taken. Take it out of the printer’s bin and destroy it.',
  },
  'print.unconfirmed': {
    severity: 'visit',
    staff: 'It is not known whether this document came out. Find it or make sure that it is destroyed.',
  },
  'mail.untrusted': {
    severity: 'attention',
    staff:
      'The mail server’s certificate is not one that this kiosk trusts: passes by e-mail wait. Have it renewed, or name its authority in the configuration.',
  },
  'speech.unavailable': {
    severity: 'attention',
    staff:
      'The kiosk cannot speak. Help whoever needs a voice; technical support looks at the voice’s program.',
  },
  'outbox.full': {
    severity: 'service',
    staff: 'The kiosk holds all the events it can. Restore its way to the hub.',
  },
  'outbox.corrupt': {
    severity: 'attention',
    staff: 'The kiosk’s database was damaged and begun anew; the old file was kept beside it.',
  },
} as const satisfies Record<string, FaultEntry>;

export type FaultCode = keyof typeof FAULTS;

export const FAULT_CODES = Object.keys(FAULTS) as [FaultCode, ...FaultCode[]];

/** An expected failure on its way to someone. `detail` is for staff and logs: it never holds personal data. */
export interface Fault {
  readonly code: FaultCode;
  readonly detail?: string;
}
