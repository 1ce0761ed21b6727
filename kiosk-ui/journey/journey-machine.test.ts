import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from './events.ts';
import { EXAMPLE_PASS, EXAMPLE_TAG, EXAMPLE_VISIT } from './examples.ts';
import {
  ANOTHER_VISIT_ID,
  BACK_ASKS,
  EVENT,
  IN_SERVICE,
  isAsked,
  PLACES,
  type Place,
  placeOf,
  rehearse,
} from './rehearsal.ts';

type Arrival = Place | 'somethingLeft';
type Moves = Partial<Record<JourneyEvent['type'], Arrival>>;

/** Loss of the agent and a new connection are the same wherever one stands. */
const CONNECTION: Moves = {
  'agent.away': 'agentAway',
  'agent.replaced': 'replaced',
  'agent.hello': 'welcome',
};
/** What ends any visit; the example kiosk is in service, so its end is the welcome. */
const VISIT: Moves = {
  ...CONNECTION,
  'visit.ended': 'welcome',
  'session.expired': 'welcome',
  'passenger.finished': 'welcome',
};
/** What the agent may ask for, or tell, once it has looked something up. */
const ANSWERS: Moves = {
  'visit.choices': 'choosing',
  'visit.party': 'gathering',
  'visit.document-needed': 'document',
  'visit.document-read': 'documentRead',
  'visit.detail-needed': 'detail',
  'visit.conditions': 'conditions',
  'visit.exit-seat': 'exitSeat',
  'visit.ready': 'confirm',
};
const SEATS: Moves = {
  ...VISIT,
  'visit.ready': 'confirm',
  'visit.refused': 'refused',
  'payment.asked': 'payingSeat',
  'payment.checking': 'payingSeat',
  'payment.made': 'payingSeat',
};
const ISSUING: Moves = {
  ...VISIT,
  'payment.asked': 'paying',
  'payment.checking': 'paying',
  'payment.made': 'paying',
  'bags.failed': 'bagsFailed',
  'pass.printing': 'atPrinter',
  'pass.printed': 'takePass',
  'pass.failed': 'printFailed',
  'pass.unconfirmed': 'printUnconfirmed',
  'pass.on-screen': 'phonePass',
};
const NO_PASS: Moves = { ...ISSUING, 'passenger.reprint': 'preparing', 'passenger.finished': 'parting' };

/** Where each event leads from each place; what is not named must leave the place as it is. */
const MOVES: Record<Place, Moves> = {
  agentAway: CONNECTION,
  notReady: { ...CONNECTION, 'visit.started': 'identifying' },
  replaced: { ...CONNECTION, 'agent.away': 'replaced', 'passenger.touched-start': 'agentAway' },
  welcome: {
    ...CONNECTION,
    'kiosk.readiness': 'notReady',
    'visit.started': 'identifying',
    'passenger.touched-start': 'guidance',
  },
  guidance: {
    ...CONNECTION,
    'kiosk.readiness': 'notReady',
    'visit.started': 'identifying',
    'session.expired': 'welcome',
    'passenger.types': 'typing',
    'passenger.back': 'welcome',
    'passenger.finished': 'welcome',
    'passenger.cancels': 'welcome',
  },
  typing: {
    ...CONNECTION,
    'kiosk.readiness': 'notReady',
    'visit.started': 'identifying',
    'session.expired': 'welcome',
    'passenger.back': 'guidance',
    'passenger.finished': 'welcome',
    'passenger.cancels': 'welcome',
  },
  identifying: {
    ...VISIT,
    ...ANSWERS,
    'visit.refused': 'refused',
  },
  choosing: {
    ...VISIT,
    'visit.refused': 'refused',
    'passenger.chose-flight': 'identifying',
  },
  gathering: {
    ...VISIT,
    'visit.refused': 'refused',
    'passenger.chose-travellers': 'identifying',
  },
  document: {
    ...VISIT,
    ...ANSWERS,
    'visit.document-needed': undefined,
    // Nobody would look at it.
    'kiosk.readiness': 'notReady',
    'visit.refused': 'refused',
    'passenger.types-document': 'documentTyping',
    'passenger.has-no-document': 'identifying',
  },
  documentTyping: {
    ...VISIT,
    ...ANSWERS,
    'visit.refused': 'refused',
    'passenger.typed-document': 'identifying',
    'passenger.back': 'document',
  },
  documentRead: {
    ...VISIT,
    ...ANSWERS,
    'visit.document-read': undefined,
    'visit.refused': 'refused',
    'passenger.answers': 'identifying',
  },
  detail: {
    ...VISIT,
    ...ANSWERS,
    'visit.detail-needed': undefined,
    'visit.refused': 'refused',
    'passenger.tells-detail': 'identifying',
  },
  conditions: {
    ...VISIT,
    ...ANSWERS,
    'visit.conditions': undefined,
    'visit.refused': 'refused',
    'passenger.answers': 'identifying',
  },
  exitSeat: {
    ...VISIT,
    ...ANSWERS,
    'visit.exit-seat': undefined,
    'visit.refused': 'refused',
    'passenger.answers': 'identifying',
  },
  refused: {
    ...VISIT,
    ...ANSWERS,
    'passenger.another-way': 'guidance',
    'passenger.retry': 'identifying',
  },
  confirm: {
    ...VISIT,
    'visit.refused': 'refused',
    'passenger.confirmed': 'checkingIn',
    'passenger.phone-pass': 'checkingIn',
    'passenger.wants-seats': 'cabin',
    'passenger.has-bags': 'bags',
  },
  cabin: { ...SEATS, 'passenger.back': 'confirm', 'passenger.sees-upgrades': 'offers' },
  offers: {
    ...{ ...SEATS, 'passenger.back': 'cabin', 'passenger.buys-upgrade': 'cabin', 'visit.seats': 'cabin' },
  },
  payingSeat: { ...SEATS, 'visit.seats': 'cabin', 'passenger.finished': 'payingSeat' },
  bags: {
    ...VISIT,
    'visit.ready': 'confirm',
    'visit.refused': 'refused',
    'passenger.bags-done': 'confirm',
    'passenger.tags-only': 'checkingIn',
    'passenger.back': 'confirm',
  },
  checkingIn: {
    ...ISSUING,
    // The booking has changed meanwhile. A seat that was chosen before is told of as well, and leads nowhere.
    ...ANSWERS,
    'visit.ready': undefined,
    'visit.checked-in': 'preparing',
    'visit.refused': 'refused',
    'passenger.finished': 'checkingIn',
  },
  preparing: { ...ISSUING, 'passenger.finished': 'preparing' },
  atPrinter: { ...ISSUING, 'passenger.finished': 'atPrinter' },
  paying: { ...ISSUING, 'passenger.finished': 'paying' },
  bagsFailed: { ...ISSUING, 'passenger.pay-again': 'preparing', 'passenger.finished': 'parting' },
  tagged: { ...VISIT, 'passenger.finished': 'parting' },
  printFailed: NO_PASS,
  printUnconfirmed: { ...NO_PASS, 'passenger.has-pass': 'parting' },
  takePass: {
    ...VISIT,
    'pass.printing': 'atPrinter',
    'pass.taken': 'parting',
    'pass.failed': 'printFailed',
    'passenger.finished': 'takePass',
  },
  phonePass: { ...VISIT, 'passenger.finished': 'parting', 'passenger.reprint': 'preparing' },
  onPhone: {
    ...VISIT,
    'passenger.finished': 'parting',
    'passenger.phone-pass': 'parting',
    'passenger.wants-itinerary': 'preparing',
    'bags.failed': 'bagsFailed',
  },
  told: {
    ...VISIT,
    'passenger.answers': 'asked',
    'passenger.finished': 'parting',
    'bags.failed': 'bagsFailed',
  },
  asked: {
    ...VISIT,
    'visit.recovery': 'told',
    'passenger.finished': 'parting',
    'bags.failed': 'bagsFailed',
  },
  parting: {
    ...VISIT,
    'visit.recovery': 'told',
    'pass.on-screen': 'onPhone',
    'passenger.wants-itinerary': 'preparing',
    'bags.failed': 'bagsFailed',
  },
};

describe.each(PLACES)('at %s', (place) => {
  it.each(Object.values(EVENT))('$type leads where the table says', (event) => {
    const { journey } = rehearse(place);
    const cancels = event.type === 'passenger.cancels' && journey.getSnapshot().context.visit !== null;
    journey.send(event);
    const arrival = placeOf(journey.getSnapshot().value);
    expect(arrival).toBe(MOVES[place][event.type] ?? place);
    const leadsNowhere = event.type === 'passenger.back' && BACK_ASKS.includes(place);
    expect(isAsked(journey)).toBe(leadsNowhere || cancels || event.type === 'session.leaving');
  });

  it('is deaf to a visit that is not its own, but for one that begins', () => {
    const { journey } = rehearse(place);
    for (const event of Object.values(EVENT)) {
      if (event.type === 'visit.started') continue;
      if ('visitId' in event) journey.send({ ...event, visitId: ANOTHER_VISIT_ID });
      if ('visit' in event) journey.send({ ...event, visit: { ...event.visit, visitId: ANOTHER_VISIT_ID } });
    }
    expect(placeOf(journey.getSnapshot().value)).toBe(place);
  });
});

describe('the journey', () => {
  it('meets the next passenger in the kiosk’s own language, also where a document ends the visit before', () => {
    const { say, journey } = rehearse('parting');
    say(EVENT['passenger.language']);
    expect(journey.getSnapshot().context.language).toBe('zh-Hans');
    say({ type: 'visit.started', visitId: ANOTHER_VISIT_ID, by: 'passport' });
    expect(journey.getSnapshot().context.language).toBe('en');
  });

  it('waits with the passenger for a notice, and lets them leave without one', () => {
    const { say, wait, sent, journey } = rehearse('parting');
    const place = () => placeOf(journey.getSnapshot().value);
    say(EVENT['passenger.wants-notice']);
    expect(sent).toEqual([]);
    say(EVENT['visit.notice'], EVENT['passenger.wants-notice']);
    expect(sent).toMatchObject([{ type: 'visit.notice', language: 'en' }]);
    say({ ...EVENT['visit.notice'], state: 'printing' }, EVENT['passenger.finished']);
    wait(30);
    expect(place()).toBe('somethingLeft');
    say({ ...EVENT['visit.notice'], state: 'out' });
    expect(place()).toBe('parting');
    wait(8);
    expect(place()).toBe('welcome');
  });

  it('leads from the last pass to the terminal, the tags, and how they are put on', () => {
    const { say, sent, journey } = rehearse('bags');
    const place = () => placeOf(journey.getSnapshot().value);
    const printed = { type: 'pass.printed', visitId: EXAMPLE_VISIT.visitId, waitingInOutput: false } as const;
    say(EVENT['passenger.bags-done'], EVENT['passenger.confirmed'], EVENT['visit.checked-in']);
    say({ ...printed, pass: EXAMPLE_PASS });
    expect(place()).toBe('preparing');
    say(EVENT['payment.asked'], EVENT['passenger.cancel-payment'], EVENT['bags.failed']);
    expect(place()).toBe('bagsFailed');
    say(EVENT['passenger.pay-again'], EVENT['payment.asked'], EVENT['payment.made']);
    say({ ...printed, pass: { ...EXAMPLE_TAG, of: 2 } });
    expect(place()).toBe('preparing');
    say({ ...printed, pass: { ...EXAMPLE_TAG, number: 2, of: 2 } });
    expect(place()).toBe('tagged');
    say(EVENT['passenger.finished']);
    expect(place()).toBe('parting');
    expect(sent.map(({ type }) => type)).toEqual(['visit.check-in', 'payment.cancel', 'bags.retry']);
  });

  it('goes on to the bags where a pass did not come out and nobody waits for it', () => {
    const { say, sent, journey } = rehearse('bags');
    say(EVENT['passenger.bags-done'], EVENT['passenger.confirmed'], EVENT['visit.checked-in']);
    say(EVENT['pass.printing'], EVENT['pass.failed'], EVENT['passenger.finished']);
    expect(placeOf(journey.getSnapshot().value)).toBe('preparing');
    expect(sent.at(-1)).toEqual({ type: 'pass.skip', visitId: EXAMPLE_VISIT.visitId });
  });

  it('prints tags alone for whoever has their pass', () => {
    const { say, sent } = rehearse('bags');
    say(EVENT['passenger.tags-only']);
    expect(sent.at(-1)).toMatchObject({ type: 'visit.check-in', passes: 'none' });
  });

  it('checks a recognised member in with one touch', () => {
    const { say, sent, clock, wait } = rehearse('welcome');
    say(EVENT['visit.started']);
    clock.increment(200);
    say(EVENT['visit.ready']);
    clock.increment(3_000);
    say(EVENT['passenger.confirmed'], EVENT.activity);
    clock.increment(500);
    say(EVENT['visit.checked-in'], EVENT['pass.printing']);
    clock.increment(1_000);
    say(EVENT['pass.printed']);
    clock.increment(2_000);
    say(EVENT['pass.taken']);
    wait(8);

    const { visitId } = EVENT['visit.started'];
    expect(sent).toEqual([
      { type: 'visit.check-in', visitId, language: 'en', dangerousGoodsAcknowledged: true, passes: 'paper' },
      {
        type: 'visit.end',
        visitId,
        record: {
          outcome: 'completed',
          touches: 1,
          language: 'en',
          steps: {
            identifying: 200,
            confirm: 3_000,
            'checking-in': 500,
            printing: 1_000,
            'take-pass': 2_000,
            goodbye: 8_000,
          },
        },
      },
    ]);
  });

  it('tells the agent that the page is ready, once a connection', () => {
    const { say, sent } = rehearse('agentAway');
    say(EVENT['agent.hello']);
    expect(sent).toEqual([{ type: 'page.ready' }]);
  });

  it('asks the airline again for the step that it did not answer', () => {
    const { say, sent, journey } = rehearse('checkingIn');
    say(EVENT['visit.refused'], EVENT['passenger.retry']);
    expect(placeOf(journey.getSnapshot().value)).toBe('checkingIn');
    expect(sent).toEqual([{ type: 'visit.retry', visitId: EVENT['visit.started'].visitId }]);
  });

  it('keeps a party at the map until all of it has moved, and lets one passenger go on at once', () => {
    const { say, sent, journey } = rehearse('cabin');
    const visit = EVENT['visit.ready'].visit;
    const { passenger, seat } = visit;
    const companions = [{ travellerId: 'P2', passenger, seat, alreadyCheckedIn: false, ownOnward: [] }];
    say(EVENT['passenger.chose-seat'], { type: 'visit.ready', visit: { ...visit, companions } });
    expect(placeOf(journey.getSnapshot().value)).toBe('cabin');
    say(EVENT['passenger.shows-seats-of'], EVENT['visit.ready']);
    expect(placeOf(journey.getSnapshot().value)).toBe('confirm');
    const { visitId } = visit;
    expect(sent).toEqual([
      { type: 'visit.choose-seat', visitId, travellerId: 'P1', seat: '6C', exitRow: null },
      { type: 'visit.seat-map', visitId, travellerId: 'P2' },
    ]);
  });

  it('shows no map of before while the airline is asked anew', () => {
    const { say, journey, sent } = rehearse('cabin');
    say(EVENT['passenger.back'], EVENT['passenger.wants-seats']);
    expect(journey.getSnapshot().context.visit?.seats).toBeNull();
    expect(sent).toEqual([
      { type: 'visit.seat-map', visitId: EVENT['visit.started'].visitId, travellerId: null },
    ]);
  });

  it('offers no retry where asking again cannot help', () => {
    const { say, sent, journey } = rehearse('identifying');
    say({ ...EVENT['visit.refused'], code: 'document.expired', canRetry: false }, EVENT['passenger.retry']);
    expect(placeOf(journey.getSnapshot().value)).toBe('refused');
    expect(sent).toEqual([]);
  });

  it('does not reprint while the printer cannot, and does once it can', () => {
    const { say, sent, journey } = rehearse('printFailed');
    say({ ...EVENT['pass.reprintable'], canReprint: false }, EVENT['passenger.reprint']);
    expect(placeOf(journey.getSnapshot().value)).toBe('printFailed');
    say({ ...EVENT['pass.reprintable'], canReprint: true }, EVENT['passenger.reprint']);
    expect(sent).toEqual([{ type: 'pass.reprint', visitId: EVENT['visit.started'].visitId }]);
  });

  it('stays out of service after a visit when the kiosk failed during it', () => {
    const { say, journey } = rehearse('confirm');
    say(EVENT['kiosk.readiness'], EVENT['passenger.finished']);
    expect(placeOf(journey.getSnapshot().value)).toBe('notReady');
    say({ type: 'kiosk.readiness', readiness: { ...IN_SERVICE, causes: [], devices: [] } });
    expect(placeOf(journey.getSnapshot().value)).toBe('welcome');
  });

  it.each([
    ['is asked for again', 'document.unreadable', [], 'notReady'],
    ['is asked for again, with staff on their way', 'document.unreadable', [EVENT['help.called']], 'refused'],
    ['is of no use', 'document.expired', [], 'refused'],
  ] as const)(
    'which asks in vain ends: a document %s, when the kiosk goes out of service',
    (_what, code, before, place) => {
      const { say, journey } = rehearse('identifying');
      say({ ...EVENT['visit.refused'], code, canRetry: false }, ...before, EVENT['kiosk.readiness']);
      expect(placeOf(journey.getSnapshot().value)).toBe(place);
    },
  );

  it('goes back to the confirmation where the booking has changed since, and for no seat that is told of late', () => {
    const { say, journey } = rehearse('checkingIn');
    const { visit } = EVENT['visit.ready'];
    say(EVENT['visit.ready']);
    expect(placeOf(journey.getSnapshot().value)).toBe('checkingIn');
    say({ type: 'visit.ready', visit: { ...visit, changed: true } });
    expect(placeOf(journey.getSnapshot().value)).toBe('confirm');
    expect(journey.getSnapshot().context.visit).toMatchObject({ acknowledged: false, bags: null });
  });

  it('shows whose flight is gone the others, and looks the chosen one up', () => {
    const { say, sent, journey } = rehearse('identifying');
    const alternatives = EVENT['visit.choices'].choices;
    say({ ...EVENT['visit.refused'], code: 'flight.cancelled', canRetry: false, alternatives });
    say(EVENT['passenger.sees-alternatives']);
    expect(placeOf(journey.getSnapshot().value)).toBe('choosing');
    say(EVENT['passenger.chose-flight']);
    expect(placeOf(journey.getSnapshot().value)).toBe('identifying');
    expect(sent.at(-1)).toMatchObject({ type: 'visit.choose', choiceId: 'R1' });
  });

  it('lets a new document take the place of the visit before it', () => {
    const { say, journey } = rehearse('refused');
    say({ ...EVENT['visit.started'], visitId: ANOTHER_VISIT_ID });
    expect(placeOf(journey.getSnapshot().value)).toBe('identifying');
    expect(journey.getSnapshot().context.visit).toMatchObject({ visitId: ANOTHER_VISIT_ID, refusal: null });
  });

  it('says goodbye for as long as the passport lies on the reader', () => {
    const { say, wait, journey } = rehearse('parting');
    say(EVENT['reader.document']);
    wait(20);
    expect(placeOf(journey.getSnapshot().value)).toBe('somethingLeft');
    say({ type: 'reader.document', present: false });
    expect(placeOf(journey.getSnapshot().value)).toBe('welcome');
  });

  it('is silent after another page took over, until it is touched', () => {
    const { say, sent, reconnections } = rehearse('replaced');
    say(EVENT['visit.started'], EVENT['passenger.help'], EVENT['passenger.confirmed'], EVENT.activity);
    expect([sent, reconnections.length]).toEqual([[], 0]);
    say(EVENT['passenger.touched-start']);
    expect(reconnections.length).toBe(1);
  });
});

describe('help', () => {
  it.each(PLACES.filter((place) => place !== 'agentAway' && place !== 'replaced'))(
    'is called from %s and closed again without losing the place',
    (place) => {
      const { say, sent, journey } = rehearse(place);
      say(EVENT['passenger.help']);
      expect(sent).toMatchObject([{ type: 'help.request' }]);
      expect(journey.getSnapshot().matches({ help: 'open' })).toBe(true);
      say(EVENT['help.called'], EVENT['passenger.back']);
      expect(journey.getSnapshot().matches({ help: 'closed' })).toBe(true);
      expect(placeOf(journey.getSnapshot().value)).toBe(place);
    },
  );
});

it('tells of bags that were not taken once the tags of the others are on', () => {
  const { journey } = rehearse('tagged');
  const place = () => placeOf(journey.getSnapshot().value);
  journey.send(EVENT['bags.failed']);
  expect(place()).toBe('tagged');
  journey.send({ type: 'passenger.finished' });
  expect(place()).toBe('bagsFailed');
  journey.send({ type: 'passenger.finished' });
  expect(place()).toBe('parting');
});
