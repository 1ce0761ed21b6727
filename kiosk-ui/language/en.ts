import type { FaultTexts } from './fault-texts.ts';

/** Times and dates as travellers anywhere read them: day before month. */
export const locale = 'en-GB';

export const writesNativeNames = false;

/** The reference catalogue: its keys and arguments are what every other language must have. */
export const messages = {
  'language.name': 'English',

  'frame.steps': 'Steps of your check-in',
  'frame.step.passport': 'Passport',
  'frame.step.confirm': 'Confirm',
  'frame.step.pass': 'Boarding pass',
  'frame.step.gate': 'To the gate',
  'frame.back': 'Back',
  'frame.help': 'Help',
  'frame.language': 'Language',
  'frame.someone-coming': 'Staff have been called',

  'welcome.title': 'Check in here',
  'welcome.passport': 'Lay your passport on the reader, or touch to start',
  'welcome.start': 'Touch to start',
  'welcome.document-left':
    'There is a document on the reader. If it is yours, lift it and lay it down again.',

  'guidance.title': 'Show your passport',
  'guidance.open': 'Open it at the page with your photo.',
  'guidance.lay': 'Lay that page face down on the reader, and hold it still.',
  'guidance.why': 'We only use it to find your booking.',

  'guidance.type': 'Type a booking reference',
  'guidance.others': 'Or scan the code of your booking, or use your membership card.',
  'find.title': 'Find your booking',
  'find.lead': 'As on your booking or ticket.',
  'find.reference': 'Booking reference or ticket number',
  'find.surname': 'Surname',
  'find.to-surname': 'Next: surname',
  'find.search': 'Find my booking',
  'find.space': 'Space',
  'find.delete': 'Delete',
  'flights.title': 'Which flight?',
  'flights.lead': 'Check-in is open for several of your flights.',
  'party.title': 'Who is checking in?',
  'party.lead': 'Touch a name to leave someone out, or to put them back.',
  'party.continue': '{count, plural, one {Continue with # person} other {Continue with # people}}',
  'party.adult-needed': 'An adult must check in too',
  'party.checked-in': 'already checked in',
  'party.refused': 'please see our staff',
  'party.child': 'child',
  'party.with-infant': 'with {name} on the lap',
  'party.on-lap': 'on a lap',
  'document.title': 'Show the passport of {name}',
  'document.lead': 'The airline needs it for this journey.',
  'pass.number': 'Boarding pass {number} of {of}, for {name}',
  'confirm.with': 'With {count} others',
  'confirm.then': 'Then {flight} to {place}',
  'seat.together': 'Beside each other: {position}, {zone}',
  'refused.another-way': 'Try another way',
  'goodbye.left-out': 'Could not be checked in here. Please see our staff.',
  'goodbye.left-out-flight': 'Please check in for this flight where you change planes.',

  'identifying.title': 'Finding your booking',
  'identifying.read': 'What you showed was read',
  'identifying.looking': 'Asking the airline',
  'identifying.wait': 'This takes a few seconds. You can leave your passport where it is.',

  'confirm.greeting-member': 'Welcome back, {name}',
  'confirm.greeting': 'Hello, {name}',
  'confirm.instruction': 'Check your flight and the pictures, then touch once.',
  'confirm.instruction-print': 'You are already checked in. You can have your boarding pass printed here.',
  'confirm.goods': 'Not allowed in your bags',
  'confirm.none': 'My bags keep to these rules',
  'confirm.check-in': 'Check me in',
  'confirm.print': 'Print my boarding pass',

  'goods.batteries': 'Power banks, spare batteries',
  'goods.batteries-where': 'in checked bags',
  'goods.lighters': 'Lighters, matches',
  'goods.fireworks': 'Fireworks, explosives',
  'goods.gas': 'Gas canisters',
  'goods.flammable': 'Petrol, paint, thinner',
  'goods.corrosive': 'Bleach, acids, poison',
  'goods.weapons': 'Weapons, pepper spray',
  'goods.knives': 'Knives, blades',
  'goods.knives-where': 'in cabin bags',

  'pass.flight': 'Flight',
  'pass.boarding': 'Boarding',
  'pass.departs': 'Departs',
  'pass.gate': 'Gate',
  'pass.gate-unknown': 'See screens',
  'pass.terminal': 'Terminal',
  'pass.seat': 'Seat',

  'seat.window': 'window',
  'seat.middle': 'middle seat',
  'seat.aisle': 'aisle',
  'seat.front': 'near the front',
  'seat.centre': 'in the middle of the cabin',
  'seat.back': 'near the back',
  'seat.preference': 'Your usual {position}, {zone}',
  'seat.chosen': 'The seat you chose: {position}, {zone}',
  'seat.assigned': '{position}, {zone}',

  'progress.title': 'Checking you in',
  'progress.title-printing': 'Printing your boarding pass',
  'progress.check-in': 'Check-in with the airline',
  'progress.prepare': 'Boarding pass prepared',
  'progress.print': 'Printing',
  'progress.done': 'done',
  'progress.now': 'now',
  'progress.next': 'next',
  'progress.stay': 'Please stay: your boarding pass comes out below.',

  'take.title': 'Take your boarding pass',
  'take.where': 'It is waiting in the printer below the screen.',

  'failed.title': 'You are checked in',
  'failed.seat': 'Seat {seat} is yours',
  'failed.stopped': 'No boarding pass came out.',
  'failed.ready': 'It can be printed now.',
  'failed.reprint': 'Print again',
  'failed.elsewhere': 'Any other kiosk can print it: show your passport there.',
  'failed.finish': 'Continue without printing',

  'unconfirmed.doubt': 'We cannot tell whether your boarding pass came out. Look in the printer.',
  'unconfirmed.called': 'A member of staff has been called to check.',
  'unconfirmed.recorded':
    'Printing again is recorded as a second print. If the first pass turns up, give it to staff.',
  'unconfirmed.reprint': 'Nothing came out: print again',
  'unconfirmed.has-pass': 'I have my boarding pass',
  'unconfirmed.finish': 'Nothing came out: continue without',

  'goodbye.title': 'Have a good flight, {name}',
  'goodbye.title-no-pass': 'You are checked in, {name}',
  'goodbye.flight': 'Flight {flight} to {place}',
  'goodbye.look-up': 'Your gate will be on the screens',
  'goodbye.way': 'Follow the signs through security. Be at the gate by {time}.',
  'goodbye.take-passport': 'Take your passport',
  'goodbye.passport-where': 'It is still on the reader.',
  'goodbye.no-pass': 'Print your boarding pass at any other kiosk: show your passport there.',
  'goodbye.finish': 'Done',

  'refused.retry': 'Try again',
  'refused.finish': 'Done',
  'refused.opens': 'Check-in opens',
  'refused.closed': 'Check-in closed',
  'refused.help': 'Call staff',
  'refused.help-coming': 'Staff have been called.',

  'out.title': 'Out of service',
  'out.elsewhere': 'Please use another kiosk, or go to the airline’s desk.',
  'out.recovers': 'This kiosk comes back by itself.',
  'out.replaced': 'This kiosk is in use on another screen.',
  'out.take-back': 'Use it here',

  'notice.close': 'OK',

  'help.title': 'Calling staff',
  'help.title-coming': 'Staff have been called',
  'help.text': 'Please stay here. You can also continue by yourself at any time.',
  'help.close': 'Continue',

  'timer.title': 'Are you still there?',
  'timer.text':
    'Touch anywhere, or press any key, to go on. Otherwise your visit ends, and a boarding pass left in the printer is pulled back.',
  'timer.more': 'I need more time',
} as const;

export const faults: FaultTexts = {
  'document.unreadable': {
    title: 'Your passport could not be read',
    next: 'Open it at the photo page, lay that page flat on the reader and hold it still.',
  },
  'document.check-failed': {
    title: 'Your passport could not be read reliably',
    next: 'Wipe the photo page and lay it on the reader again. If it is still not read, our staff will help.',
  },
  'document.expired': {
    title: 'This passport has expired',
    next: 'If you have another valid one, show it. Otherwise please go to the check-in desk.',
  },
  'document.not-for-travel': {
    title: 'This document cannot be used to travel',
    next: 'Please show the passport that you will travel with.',
  },
  'document.needed': {
    title: 'Please show your passport',
    next: 'This document alone does not lead to a boarding pass here.',
  },
  'document.another-person': {
    title: 'This document is someone else’s',
    next: 'Please show the passport of the person named above.',
  },
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
    next: 'We searched for the name and number in your passport. Check the airline and the day, or ask our staff.',
  },
  'booking.name-differs': {
    title: 'The name in the booking is different',
    next: 'Our staff can correct it in a moment. Please call someone, or go to the check-in desk.',
  },
  'check-in.not-open': { title: 'Check-in is not open yet', next: 'Please come back when it opens.' },
  'check-in.closed': {
    title: 'Check-in for your flight has closed',
    next: 'Please go to the check-in desk now: they can tell you about later flights.',
  },
  'check-in.see-staff': {
    title: 'Please see our staff',
    next: 'They complete your check-in with you at the desk. Call someone, or go there with your passport.',
  },
  'check-in.no-seat': {
    title: 'Your seat is given at the desk',
    next: 'Please go to the check-in desk with your passport.',
  },
  'bags.payment-needed': {
    title: 'Your bags need a payment',
    next: 'Staff at the airline’s desk take it and tag your bags.',
  },
  'check-in.conflict': {
    title: 'Please see our staff',
    next: 'They will settle your check-in with you. Call them here, or go to the check-in desk.',
  },
  'dcs.away': { title: 'The airline’s system is away', next: 'You can go on.' },
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
    title: 'Your payment is paid back',
    next: 'Your bags could not be checked here. Please go to the airline’s desk.',
  },
  'dcs.unreachable': {
    title: 'The airline’s system does not answer',
    next: 'Nothing is lost. Please try again in a moment.',
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
  'outbox.full': { title: 'This kiosk is waiting for its network', next: 'Please use another kiosk.' },
  'outbox.corrupt': { title: 'This kiosk is being checked', next: 'You can go on.' },
};
