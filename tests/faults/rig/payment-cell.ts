import type {
  PaymentAnswers,
  PaymentFault,
  PaymentMoment,
  PaymentSituation,
} from '../answers/payment-answers.ts';
import { printerOf } from './cell.ts';
import type { Rig } from './kiosk.ts';
import { settleUp } from './settle-up.ts';
import {
  askedForCard,
  at,
  choosesBags,
  moneyProblems,
  nextPays,
  openTill,
  reach,
  reachScreen,
  reservationOf,
  takesPass,
  terminalOf,
} from './till.ts';

/** Milliseconds of a loose plug; between two acts of a person; and in which a silent terminal is known to be silent. */
const BRIEFLY = 200;
const REACTION = 1500;
const NOTICE = 15_000;
/** Milliseconds that a passenger stays with a terminal that takes its time. */
const PATIENCE = 180_000;
/** Milliseconds in which a payment is at its end, once terminal and airline answer again. */
const AT_LAST = 120_000;
const TAGS = 40_000;

const isPayment = (rig: Rig, state: string) => () => rig.payments().some((row) => row.state === state);

/** How each moment is reached, with a terminal that works. */
const REACHED: Readonly<Record<PaymentMoment, (rig: Rig) => Promise<void>>> = {
  closed: async (rig) => {
    await reachScreen(rig, 'welcome');
    printerOf(rig).peer.inject({ coverOpen: true });
    await reachScreen(rig, 'out-of-service');
  },
  'at rest': (rig) => reachScreen(rig, 'welcome'),
  'bags chosen': (rig) => choosesBags(rig, 0),
  'amount on its way': async (rig) => {
    await choosesBags(rig, 0);
    await takesPass(rig);
    await reach(rig, 'the amount', isPayment(rig, 'asking'));
    if (askedForCard(rig)) throw new Error('the amount has arrived already');
  },
  'card asked for': async (rig) => {
    await REACHED['amount on its way'](rig);
    await reach(rig, 'the card', () => askedForCard(rig));
  },
  'card taken': async (rig) => {
    await REACHED['card asked for'](rig);
    await terminalOf(rig).act('present', { card: 'good' });
  },
  'bags being numbered': async (rig) => {
    await REACHED['card taken'](rig);
    await reach(rig, 'the approval', isPayment(rig, 'approved'));
  },
  'money goes back': async (rig) => {
    rig.hostTakes('addBags', 'refuses');
    await REACHED['card taken'](rig);
    await reach(rig, 'the way back', isPayment(rig, 'reversing'));
  },
  'tags printing': async (rig) => {
    await REACHED['card taken'](rig);
    const isPrinting = () => rig.jobs().some((job) => job.document === 'bag-tag' && job.state === 'sending');
    await reach(rig, 'the first tag', isPrinting);
  },
  'tags out': async (rig) => {
    await REACHED['card taken'](rig);
    await reachScreen(rig, 'fix-tags', TAGS);
  },
  thanked: async (rig) => {
    await REACHED['tags out'](rig);
    rig.page.send({ type: 'passenger.finished' });
    await reachScreen(rig, 'goodbye');
  },
};

const wait = (rig: Rig, milliseconds: number) => rig.clock.until(() => false, milliseconds);
const isBooked = (rig: Rig) => terminalOf(rig).peer.bookings().length > 0;

/** Makes the terminal fail, or lets it be about to. */
const BEGUN: Readonly<Record<PaymentFault, (rig: Rig) => Promise<unknown>>> = {
  silence: (rig) => terminalOf(rig).act('faults', { always: 'silence' }),
  garbage: (rig) => terminalOf(rig).act('faults', { always: 'garbage' }),
  'half an answer': (rig) => terminalOf(rig).act('faults', { always: 'half' }),
  slow: (rig) => terminalOf(rig).act('faults', { always: 'slow' }),
  unplug: async (rig) => terminalOf(rig).socket.unplug(),
  'loose plug': async (rig) => {
    terminalOf(rig).socket.unplug();
    await wait(rig, BRIEFLY);
    await terminalOf(rig).socket.plug();
  },
  'answer lost': (rig) => terminalOf(rig).act('faults', { always: 'silence' }),
  'power lost': (rig) => terminalOf(rig).act('power', { fails: 'now' }),
  'power lost before booking': (rig) => terminalOf(rig).act('power', { fails: 'before-booking' }),
  'power lost when booked': (rig) => terminalOf(rig).act('power', { fails: 'after-booking' }),
  declined: async () => undefined,
  'cancelled at the terminal': async () => undefined,
  'cancelled at the kiosk': async () => undefined,
  'no card': async () => undefined,
  'reversal refused': (rig) => terminalOf(rig).act('reversals', { refused: true }),
};

/** What whoever is asked for a card does, under each fault that is theirs. */
const PRESENTED: Readonly<Partial<Record<PaymentFault, (rig: Rig) => unknown>>> = {
  declined: (rig) => terminalOf(rig).act('present', { card: 'declined' }),
  'cancelled at the terminal': (rig) => terminalOf(rig).act('refuse'),
  'cancelled at the kiosk': (rig) => rig.page.send({ type: 'passenger.cancel-payment' }),
  'no card': () => undefined,
};
const goodCard = (rig: Rig) => terminalOf(rig).act('present', { card: 'good' });

/** The passenger goes on as far as screens and terminal let them, while the fault lasts. */
async function goOn(rig: Rig, moment: PaymentMoment, fault: PaymentFault): Promise<void> {
  if (moment === 'at rest') {
    await wait(rig, NOTICE);
    await choosesBags(rig, 0);
  }
  if (at(rig, 'confirm')) await takesPass(rig);
  const end = rig.clock.now() + PATIENCE;
  const isOver = () => at(rig, 'bags-failed', 'fix-tags', 'goodbye', 'out-of-service', 'welcome');
  while (rig.clock.now() < end && !isOver()) {
    await rig.clock.until(() => isOver(), REACTION);
    if (at(rig, 'pay') && askedForCard(rig)) await (PRESENTED[fault] ?? goodCard)(rig);
    // It is heard again as soon as nothing more can be told of the payment itself.
    if (fault === 'answer lost' && isBooked(rig)) await terminalOf(rig).act('faults', { always: null });
  }
  await wait(rig, NOTICE);
}

const toldOf = (rig: Rig): PaymentSituation['told'] => {
  const { screen, props } = rig.page.screen();
  return screen === 'bags-failed' ? [props.code, props.canRetry ? 'try again' : 'desk'] : null;
};

const situationOf = (rig: Rig): Omit<PaymentSituation, 'atLast'> => {
  const { state, causes } = rig.readiness();
  const booked = terminalOf(rig)
    .peer.bookings()
    .filter(({ answer }) => answer.result === 'Success');
  return {
    screen: rig.page.screen().screen,
    told: toldOf(rig),
    service: state,
    causes,
    ledger: rig.payments().map((row) => row.state),
    money: booked.map(({ reversed }) => (reversed ? 'returned' : 'taken')),
    bags: rig.desk.store.bags(reservationOf(0)).length,
    tags: rig.jobs().flatMap((job) => (job.document === 'bag-tag' ? [job.state] : [])),
    events: rig
      .events()
      .map(({ type }) => type)
      .filter((type) => /^(payment|bags)\./.test(type)),
  };
};

/** Lets the terminal fail at a moment: how things stand then, and what was wrong with them after it was mended. */
export async function playPaymentCell(
  moment: PaymentMoment,
  fault: PaymentFault,
): Promise<{ situation: PaymentAnswers[PaymentMoment][PaymentFault]; problems: readonly string[] }> {
  const rig = await openTill();
  try {
    await reach(rig, 'service', () => rig.readiness().state === 'in-service');
    await REACHED[moment](rig);
    await BEGUN[fault](rig);
    await goOn(rig, moment, fault);
    const before = situationOf(rig);
    // One that answers too late is switched off and on, and forgets what it still had to say.
    if (fault === 'slow') terminalOf(rig).socket.unplug();
    await wait(rig, BRIEFLY);
    await terminalOf(rig).act('mend');
    printerOf(rig).peer.clear();
    rig.hostTakes('addBags', 'there');
    const problems: string[] = [];
    const isOpen = () => rig.payments().some(({ state }) => /asking|approved|reversing/.test(state));
    if (!(await rig.clock.until(() => !isOpen(), AT_LAST))) problems.push('a payment never ends');
    const situation = { ...before, atLast: rig.payments().map(({ state }) => state) };
    problems.push(...(await settleUp(rig)), ...(await nextPays(rig, 2)), ...moneyProblems(rig));
    return { situation, problems };
  } finally {
    await rig.close();
  }
}
