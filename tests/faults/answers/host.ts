import type { EventType } from '../../../sync/wire/events.ts';
import type { HostAnswers, HostSituation, Outcome } from './host-answers.ts';

const NOTHING: Outcome = { checkedIn: 0, bags: 0, passes: 0, tags: 0, ledger: [] };
/** Two passengers with three bags, of which one is paid for. */
const ALL: Outcome = { checkedIn: 2, bags: 3, passes: 2, tags: 3, ledger: ['used'] };
const ALL_AND_A_REPRINT: Outcome = { ...ALL, passes: 3 };
/** Two whose flight is cancelled; and one passenger while the whole host is away. */
const REBOOKED: Outcome = { checkedIn: 2, bags: 0, passes: 2, tags: 0, ledger: [] };
const ONE: Outcome = { checkedIn: 1, bags: 0, passes: 1, tags: 0, ledger: [] };

const WELL = { service: 'in-service', causes: [] } as const;
const AWAY = { service: 'degraded', causes: ['dcs.away'] } as const;
const CHECKED_IN: readonly EventType[] = ['check-in.completed', 'check-in.completed'];
const ASKED: readonly EventType[] = ['payment.requested', 'payment.approved'];
/** What was given and what it was paid with are told in one breath. */
const PAID: readonly EventType[] = [...ASKED, 'payment.used', 'bags.added'];

/** Nobody of those who came noticed anything. */
const SERVED: HostSituation = {
  ...{ screen: 'goodbye', told: null, ...WELL, ...ALL, atLast: ALL },
  events: [...CHECKED_IN, ...PAID, 'bags.added'],
};

/** Nobody is checked in, and asking again helps, as soon as the host does. */
const refused = (atLast: Outcome, events: readonly EventType[] = ['check-in.refused']): HostSituation => ({
  ...{ screen: 'refused', told: ['dcs.unreachable', 'try again'], ...WELL, ...NOTHING, events, atLast },
});
const LATER = refused(ALL);
const NOT_REBOOKED = refused(REBOOKED, ['check-in.refused', 'check-in.refused']);
/** The kiosk was not ready to decide by itself; and it knows by now that the host is away. */
const NOT_ALONE = refused(ONE);
const NOT_ALONE_YET: HostSituation = { ...NOT_ALONE, ...AWAY };

const NO_SEATS: HostSituation = { ...LATER, told: ['dcs.refused', 'staff'] };
const NO_OTHER_FLIGHT: HostSituation = {
  ...refused(REBOOKED),
  told: ['flight.cancelled', 'staff'],
};

/** The other was refused in the end: their bag stays with them, and that is said. */
const LEFT_BEHIND: HostSituation = {
  ...{ ...SERVED, checkedIn: 1, passes: 1, atLast: ALL_AND_A_REPRINT },
  ...{ screen: 'bags-failed', told: ['bags.refused', 'staff'], bags: 2, tags: 2 },
  events: ['check-in.completed', 'check-in.refused', ...PAID],
};

/** The bags go to the desk: it is said before check-in. */
const WITHOUT_BAGS: HostSituation = { ...SERVED, ...NOTHING, checkedIn: 2, passes: 2, events: CHECKED_IN };
/** The second pass is not to be had, and bags come after passes. */
const NO_PASS: HostSituation = {
  ...{ ...WITHOUT_BAGS, screen: 'print-failed', told: ['dcs.refused', 'try again'], passes: 1 },
};
const NO_PAPER: HostSituation = {
  ...{ ...NO_PASS, told: ['printer.cover-open', 'staff'], passes: 0 },
  ...{ service: 'out-of-service', causes: ['printer.cover-open'] },
};
const NO_TAGS: HostSituation = {
  ...{ ...SERVED, screen: 'print-failed', told: ['printer.cover-open', 'staff'], tags: 0 },
  ...{ service: 'degraded', causes: ['printer.cover-open'] },
};

/** Paid for, and not numbered as far as anyone knows: passenger and staff are told that it happens by itself. */
const PAID_FOR: HostSituation = {
  ...{ ...WITHOUT_BAGS, screen: 'bags-failed', told: ['bags.later', 'staff'], ledger: ['approved'] },
  ...{ service: 'degraded', causes: ['bags.later'], events: [...CHECKED_IN, ...ASKED] },
};
const PAID_AND_NUMBERED: HostSituation = { ...PAID_FOR, bags: 2 };
/** The bags that were paid for have their tags; the other one waits. */
const BAG_LEFT: HostSituation = {
  ...{ ...SERVED, screen: 'bags-failed', told: ['dcs.unreachable', 'try again'], bags: 2, tags: 2 },
  events: [...CHECKED_IN, ...PAID],
};
/** The tag is out, and its bag must not fly. */
const TAG_REFUSED: HostSituation = {
  ...{ ...SERVED, screen: 'bags-failed', told: ['bags.tag-refused', 'staff'] },
  events: [...SERVED.events, 'bags.tag-refused'],
};
const BAG_REFUSED: HostSituation = { ...BAG_LEFT, told: ['bags.refused', 'staff'] };

/** Checked in by the kiosk itself, and the host has taken it over. */
const ALONE: HostSituation = {
  ...{ screen: 'welcome', told: null, ...WELL, ...ONE, events: ['check-in.completed'], atLast: ONE },
};
/** The host does not take it over, or has done so in silence: it is not believed before it says so. */
const NOT_TOLD: HostSituation = { ...ALONE, ...AWAY, checkedIn: 0 };
const TOLD_IN_VAIN: HostSituation = { ...NOT_TOLD, checkedIn: 1 };

/** A seat was bought first. */
const SEATED: HostSituation = {
  ...{ ...ALONE, screen: 'goodbye', ledger: ['used'], atLast: { ...ONE, ledger: ['used'] } },
  events: [...ASKED, 'payment.used', 'check-in.completed'],
};
/** Nobody is offered a higher cabin: they fly as they were booked. */
const NO_OFFER: HostSituation = { ...ALONE, screen: 'goodbye' };
/** Nobody knows whether the seat is sold: until the host has said so, or has said that it never will be. */
const SEAT_IN_DOUBT: HostSituation = {
  ...{ ...NOTHING, screen: 'choose-seat', told: ['payment.unconfirmed', 'try again'], ledger: ['approved'] },
  ...{ service: 'degraded', causes: ['payment.unconfirmed'], events: [...ASKED, 'payment.unconfirmed'] },
  atLast: { ...ONE, ledger: ['reversed', 'used'] },
};
const SEAT_NOT_SOLD: HostSituation = {
  ...{ ...SEAT_IN_DOUBT, ...WELL, ledger: ['reversed'] },
  events: [...ASKED, 'payment.unconfirmed', 'payment.reversed'],
};
/** The host says that it is sold, and not what it gave: the payment stays open until the airline can be told of both. */
const SEAT_SOLD: HostSituation = { ...SEAT_IN_DOUBT, atLast: { ...ONE, ledger: ['used'] } };

/** Someone with a visa: nobody is checked in before the host has their documents. */
const NOT_HANDED_OVER = refused(ONE);
const WITH_VISA: HostSituation = { ...ALONE, screen: 'goodbye' };

/** On the standby list, with a card that says so. */
const CARD: Outcome = { ...NOTHING, passes: 1 };
const ON_LIST: HostSituation = {
  ...{ ...SERVED, ...CARD, events: ['standby.joined'], atLast: CARD },
};
const NOT_ON_LIST = refused(CARD);
const NO_LIST = {
  ...{ late: NOT_ON_LIST, 'no connection': NOT_ON_LIST, 'cut answer': NOT_ON_LIST },
  ...{ 'server error': NOT_ON_LIST, 'fails for others': ON_LIST, 'refuses others': ON_LIST },
};

/** What must come of each call that fails: in the journey of `rig/host-journeys.ts` where it matters. */
export const HOST: HostAnswers = {
  identify: {
    late: SERVED,
    'no connection': SERVED,
    'cut answer': SERVED,
    'server error': SERVED,
  },
  // Without seats of their own nobody of a party is the kiosk's to decide about.
  party: {
    late: LATER,
    'no connection': LATER,
    'cut answer': LATER,
    'server error': LATER,
    'fails for others': SERVED,
    'refuses others': SERVED,
  },
  load: {
    late: NOT_ALONE_YET,
    'no connection': NOT_ALONE_YET,
    'cut answer': NOT_ALONE_YET,
    'server error': NOT_ALONE_YET,
    'fails for others': ALONE,
    'refuses others': ALONE,
  },
  seatMap: {
    late: LATER,
    'no connection': LATER,
    'cut answer': LATER,
    'server error': LATER,
    'fails for others': SERVED,
    'refuses others': SERVED,
  },
  assignSeat: {
    late: LATER,
    'no connection': LATER,
    'cut answer': LATER,
    'server error': LATER,
    'answer lost': LATER,
    'fails for others': LATER,
    'refuses others': NO_SEATS,
  },
  standbyPlace: NO_LIST,
  joinStandby: { ...NO_LIST, 'answer lost': NOT_ON_LIST },
  sellSeats: {
    late: SEAT_SOLD,
    'no connection': SEAT_NOT_SOLD,
    'cut answer': SEAT_SOLD,
    'server error': SEAT_NOT_SOLD,
    'answer lost': SEAT_SOLD,
    'fails for others': SEATED,
    'refuses others': SEATED,
  },
  upgradeOptions: {
    late: NO_OFFER,
    'no connection': NO_OFFER,
    'cut answer': NO_OFFER,
    'server error': NO_OFFER,
    'fails for others': SEATED,
    'refuses others': SEATED,
  },
  sellUpgrade: {
    late: SEAT_SOLD,
    'no connection': SEAT_NOT_SOLD,
    'cut answer': SEAT_SOLD,
    'server error': SEAT_NOT_SOLD,
    'answer lost': SEAT_SOLD,
    'fails for others': SEATED,
    'refuses others': SEATED,
  },
  voidPayment: {
    late: SEAT_IN_DOUBT,
    'no connection': SEAT_IN_DOUBT,
    'cut answer': SEAT_IN_DOUBT,
    'server error': SEAT_IN_DOUBT,
    'answer lost': SEAT_IN_DOUBT,
    'fails for others': SEAT_NOT_SOLD,
    'refuses others': SEAT_NOT_SOLD,
  },
  checkIn: {
    late: SERVED,
    'no connection': SERVED,
    'cut answer': SERVED,
    'server error': SERVED,
    'answer lost': SERVED,
    'fails for others': SERVED,
    'refuses others': LEFT_BEHIND,
  },
  updateDocuments: {
    late: NOT_HANDED_OVER,
    'no connection': NOT_HANDED_OVER,
    'cut answer': NOT_HANDED_OVER,
    'server error': NOT_HANDED_OVER,
    'answer lost': NOT_HANDED_OVER,
    'fails for others': WITH_VISA,
    'refuses others': WITH_VISA,
  },
  documents: {
    late: SERVED,
    'no connection': SERVED,
    'cut answer': SERVED,
    'server error': SERVED,
    'fails for others': SERVED,
    'refuses others': NO_PASS,
  },
  confirmPrint: {
    late: SERVED,
    'no connection': SERVED,
    'cut answer': SERVED,
    'server error': SERVED,
    'answer lost': SERVED,
    'fails for others': SERVED,
    'refuses others': SERVED,
  },
  reportPrintFailure: {
    late: NO_PAPER,
    'no connection': NO_PAPER,
    'cut answer': NO_PAPER,
    'server error': NO_PAPER,
    'answer lost': NO_PAPER,
    'fails for others': NO_PAPER,
    'refuses others': NO_PAPER,
  },
  bagAllowance: {
    late: WITHOUT_BAGS,
    'no connection': WITHOUT_BAGS,
    'cut answer': WITHOUT_BAGS,
    'server error': WITHOUT_BAGS,
    'fails for others': WITHOUT_BAGS,
    'refuses others': WITHOUT_BAGS,
  },
  addBags: {
    late: PAID_AND_NUMBERED,
    'no connection': PAID_FOR,
    'cut answer': PAID_AND_NUMBERED,
    'server error': PAID_FOR,
    'answer lost': PAID_AND_NUMBERED,
    'fails for others': BAG_LEFT,
    'refuses others': BAG_REFUSED,
  },
  activateTag: {
    late: SERVED,
    'no connection': SERVED,
    'cut answer': SERVED,
    'server error': SERVED,
    'answer lost': SERVED,
    'fails for others': SERVED,
    'refuses others': TAG_REFUSED,
  },
  reportTagFailure: {
    late: NO_TAGS,
    'no connection': NO_TAGS,
    'cut answer': NO_TAGS,
    'server error': NO_TAGS,
    'answer lost': NO_TAGS,
    'fails for others': NO_TAGS,
    'refuses others': NO_TAGS,
  },
  rebookOptions: {
    late: NO_OTHER_FLIGHT,
    'no connection': NO_OTHER_FLIGHT,
    'cut answer': NO_OTHER_FLIGHT,
    'server error': NO_OTHER_FLIGHT,
  },
  rebook: {
    late: NOT_REBOOKED,
    'no connection': NOT_REBOOKED,
    'cut answer': NOT_REBOOKED,
    'server error': NOT_REBOOKED,
    'answer lost': NOT_REBOOKED,
  },
  departures: {
    late: NOT_ALONE,
    'no connection': NOT_ALONE,
    'cut answer': NOT_ALONE,
    'server error': NOT_ALONE,
  },
  reserveNumbers: {
    late: NOT_ALONE_YET,
    'no connection': NOT_ALONE,
    'cut answer': NOT_ALONE,
    'server error': NOT_ALONE,
    'answer lost': NOT_ALONE_YET,
  },
  reportCheckIn: {
    late: TOLD_IN_VAIN,
    'no connection': NOT_TOLD,
    'cut answer': TOLD_IN_VAIN,
    'server error': NOT_TOLD,
    'answer lost': TOLD_IN_VAIN,
    'fails for others': ALONE,
    'refuses others': ALONE,
  },
};
