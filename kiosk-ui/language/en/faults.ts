import type { FaultTexts } from '../fault-texts.ts';
import { documentFaults } from './documents.ts';

export const faults: FaultTexts = {
  ...documentFaults,
  'card.payment': {
    title: 'Payment cards cannot be used here',
    next: 'Nothing of your card was kept. Please put it away, and lay your passport on the reader.',
  },
  'card.unreadable': {
    title: 'Your card could not be read',
    next: 'Swipe it once more, evenly and to the end. Or lay your passport on the reader.',
  },
  'card.unknown': {
    title: 'This card cannot be used here',
    next: 'Please lay your passport on the reader.',
  },
  'scan.unreadable': {
    title: 'The code could not be read',
    next: 'Hold it still in front of the scanner. Or lay your passport on the reader.',
  },
  'scan.unknown': {
    title: 'This code cannot be used here',
    next: 'Please lay your passport on the reader.',
  },
  'booking.not-found': {
    title: 'No booking found for a flight from this airport',
    next: 'What you showed or typed leads to none. Check the airline and the day, try another way, or ask our staff.',
  },
  'booking.name-differs': {
    title: 'The name in the booking is different',
    next: 'Our staff can correct it in a moment. Please call someone, or go to the check-in desk.',
  },
  'booking.birth-date-differs': {
    title: 'The date of birth in the booking is different',
    next: 'Our staff can compare both and correct it. Please call someone, or go to the check-in desk.',
  },
  'check-in.not-open': { title: 'Check-in is not open yet', next: 'Please come back when it opens.' },
  'check-in.closed': {
    title: 'Check-in for your flight has closed',
    next: 'Please go to the service desk now: they can tell you about later flights.',
  },
  'flight.cancelled': {
    title: 'Your flight is cancelled',
    next: 'We are sorry. If another flight can take you, you can choose it here; our staff help with everything else.',
  },
  'flight.missed': {
    title: 'You cannot take this flight any more',
    next: 'It leaves before you land. Please go to the service desk: they find you another one.',
  },
  'flight.oversold': {
    title: 'No seat is left for you',
    next: 'We are sorry: the flight is overbooked. You came in time and have rights, to be printed here. The service desk looks for volunteers to give up a seat.',
  },
  'check-in.see-staff': {
    title: 'Please see our staff',
    next: 'They complete your check-in with you at the desk. Call someone, or go there with your passport.',
  },
  'check-in.no-seat': {
    title: 'Your seat is given at the service desk',
    next: 'Please go to the service desk with your passport.',
  },
  'bags.payment-needed': {
    title: 'Your bags need a payment',
    next: 'Staff at the airline’s desk take it and tag your bags.',
  },
  'payment.needed': {
    title: 'What you chose costs something',
    next: 'Please choose again, or go to the airline’s desk.',
  },
  'check-in.conflict': {
    title: 'Please see our staff',
    next: 'They will settle your check-in with you. Call them here, or go to the check-in desk.',
  },
  'dcs.away': { title: 'The airline’s system is away', next: 'You can go on.' },
  'bags.refused': {
    title: 'Your bags are checked at the desk',
    next: 'You are checked in. Staff at the airline’s desk tag your bags.',
  },
  'bags.later': {
    title: 'Your bags are paid for',
    next: 'The airline’s system does not answer just now. Staff at the airline’s desk tag your bags.',
  },
  'bags.tag-refused': {
    title: 'The airline does not accept a bag tag',
    next: 'Do not leave this bag at the bag drop. Staff at the airline’s desk tag it again.',
  },
  'payment.declined': {
    title: 'The payment was declined',
    next: 'Nothing was charged. Try another card, or go to the airline’s desk.',
  },
  'payment.cancelled': {
    title: 'The payment was cancelled',
    next: 'Nothing was charged. Try again, or go to the airline’s desk.',
  },
  'payment.timed-out': {
    title: 'No card was presented',
    next: 'Nothing was charged. Try again, or go to the airline’s desk.',
  },
  'payment.unavailable': {
    title: 'You cannot pay here at the moment',
    next: 'Nothing was charged. Staff at the airline’s desk take your payment.',
  },
  'payment.unconfirmed': {
    title: 'We do not know yet whether you were charged',
    next: 'If you were, it is paid back by itself. Please go to the airline’s desk and do not pay again here.',
  },
  'payment.given-back': {
    title: 'Your payment is being paid back',
    next: 'What it was for could not be given here. Please go to the airline’s desk.',
  },
  'payment.not-given-back': {
    title: 'The airline has to pay you back',
    next: 'You were charged, and this kiosk cannot undo it. Please go to the airline’s desk: staff there refund it.',
  },
  'dcs.unreachable': {
    title: 'The airline’s system does not answer',
    next: 'Nothing is lost. Please try again in a moment.',
  },
  'dcs.not-offered': {
    title: 'The airline does not do this at kiosks',
    next: 'Please go to the airline’s desk: they can do it for you.',
  },
  'dcs.refused': {
    title: 'This check-in cannot be done here',
    next: 'Please go to the check-in desk with your passport: they can check you in.',
  },
  'printer.paper-out': { title: 'The printer is out of paper', next: 'Any other kiosk can print your pass.' },
  'printer.cover-open': { title: 'The printer is open', next: 'Any other kiosk can print your pass.' },
  'printer.head-up': { title: 'The printer is open', next: 'Any other kiosk can print your pass.' },
  'printer.jam': { title: 'Paper is stuck in the printer', next: 'Any other kiosk can print your pass.' },
  'printer.cutter': {
    title: 'The printer cannot cut the paper',
    next: 'Any other kiosk can print your pass.',
  },
  'printer.ribbon-out': {
    title: 'The printer’s ribbon is used up',
    next: 'Any other kiosk can print your pass.',
  },
  'printer.too-hot': {
    title: 'The printer has to cool down',
    next: 'Any other kiosk can print your pass.',
  },
  'printer.paused': { title: 'The printer is paused', next: 'Any other kiosk can print your pass.' },
  'printer.defect': { title: 'The printer is broken', next: 'Any other kiosk can print your pass.' },
  'printer.paper-low': { title: 'The paper is nearly used up', next: 'You can go on.' },
  'printer.output-blocked': {
    title: 'A document is still in the printer',
    next: 'If it is yours, please take it.',
  },
  'device.unplugged': { title: 'A device of this kiosk is missing', next: 'Please use another kiosk.' },
  'device.silent': { title: 'A device of this kiosk does not answer', next: 'Please use another kiosk.' },
  'device.garbled': { title: 'A device of this kiosk does not work', next: 'Please use another kiosk.' },
  'device.no-access': { title: 'This kiosk is not fully set up', next: 'Please use another kiosk.' },
  'device.flapping': { title: 'A device of this kiosk comes and goes', next: 'Please use another kiosk.' },
  'device.ambiguous': { title: 'This kiosk is not fully set up', next: 'Please use another kiosk.' },
  'device.keyboard-mode': { title: 'This kiosk is not fully set up', next: 'Please use another kiosk.' },
  'print.refused': {
    title: 'This document cannot be printed here',
    next: 'Nothing was printed. Please ask our staff.',
  },
  'print.pulled-back': {
    title: 'Your boarding pass was pulled back into the printer',
    next: 'It lay there for too long. You can have it printed again.',
  },
  'print.unconfirmed': {
    title: 'It is not certain that your boarding pass came out',
    next: 'Look in the printer, or wait for our staff.',
  },
  'mail.untrusted': {
    title: 'E-mail is not available at the moment',
    next: 'Please take a picture of your boarding pass, or have it printed.',
  },
  'speech.unavailable': {
    title: 'This kiosk cannot speak just now',
    next: 'Please call our staff: they help you check in.',
  },
  'outbox.full': { title: 'This kiosk is waiting for its network', next: 'Please use another kiosk.' },
  'outbox.corrupt': { title: 'This kiosk is being checked', next: 'You can go on.' },
};
