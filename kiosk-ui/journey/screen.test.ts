import { describe, expect, it } from 'vitest';
import type { VisitView } from '../../device-agent/contract/visit.ts';
import { EXAMPLE_KIOSK } from './examples.ts';
import { EVENT, PLACES, type Place, rehearse } from './rehearsal.ts';
import { shownOf } from './screen.ts';
import type { ScreenName } from './shown.ts';

const SCREEN_AT: Record<Place, ScreenName> = {
  agentAway: 'out-of-service',
  notReady: 'out-of-service',
  replaced: 'out-of-service',
  welcome: 'welcome',
  guidance: 'guidance',
  typing: 'find-booking',
  identifying: 'identifying',
  choosing: 'choose-flight',
  gathering: 'choose-travellers',
  document: 'show-document',
  documentTyping: 'type-document',
  documentRead: 'check-document',
  detail: 'tell-detail',
  conditions: 'travel-conditions',
  exitSeat: 'exit-seat',
  refused: 'refused',
  confirm: 'confirm',
  cabin: 'choose-seat',
  offers: 'choose-cabin',
  payingSeat: 'pay',
  checkingIn: 'progress',
  preparing: 'progress',
  atPrinter: 'progress',
  printFailed: 'print-failed',
  printUnconfirmed: 'print-unconfirmed',
  bags: 'bags',
  paying: 'pay',
  bagsFailed: 'bags-failed',
  tagged: 'fix-tags',
  takePass: 'take-pass',
  phonePass: 'phone-pass',
  onPhone: 'phone-pass',
  told: 'recovery',
  asked: 'recovery',
  parting: 'goodbye',
};

describe('the screen', () => {
  it.each(PLACES)('at %s is the one meant for it', (place) => {
    const { journey } = rehearse(place);
    expect(shownOf(journey.getSnapshot()).current.screen).toBe(SCREEN_AT[place]);
  });

  it.each(PLACES)('at %s offers to go back only where going back leads somewhere', (place) => {
    const { journey, say } = rehearse(place);
    const { canGoBack } = shownOf(journey.getSnapshot()).frame;
    const before = SCREEN_AT[place];
    say(EVENT['passenger.back']);
    const { current, overlay } = shownOf(journey.getSnapshot());
    if (canGoBack) expect(current.screen !== before || overlay === 'leaving').toBe(true);
  });

  it.each(PLACES)('at %s can be cancelled only where that leads somewhere', (place) => {
    const { journey, say } = rehearse(place);
    const { canCancel } = shownOf(journey.getSnapshot()).frame;
    const before = SCREEN_AT[place];
    say(EVENT['passenger.finished']);
    const after = shownOf(journey.getSnapshot()).current.screen;
    if (canCancel) expect(after).not.toBe(before);
  });

  it('cannot be cancelled while a paper of theirs lies in the printer', () => {
    const { journey, say } = rehearse('parting');
    const canCancel = () => shownOf(journey.getSnapshot()).frame.canCancel;
    expect(canCancel()).toBe(true);
    say({ ...EVENT['visit.notice'], state: 'waiting' });
    expect(canCancel()).toBe(false);
    say({ ...EVENT['visit.notice'], state: 'out' });
    expect(canCancel()).toBe(true);
  });

  it('tells at the goodbye of a voucher that lies in the printer, and cannot be cancelled meanwhile', () => {
    const { journey, say } = rehearse('parting');
    const { recovery, ...event } = EVENT['visit.recovery'];
    say({ ...event, recovery: { ...recovery, paper: 'waiting' } });
    const { current, frame } = shownOf(journey.getSnapshot());
    expect(current).toMatchObject({ screen: 'goodbye', props: { voucher: 'waiting' } });
    expect(frame.canCancel).toBe(false);
  });

  it('says what is being printed before the printer does: what was asked for, and after the passes the tags', () => {
    const printing = (place: Place, ...events: Parameters<ReturnType<typeof rehearse>['say']>) => {
      const { journey, say } = rehearse(place);
      say(...events);
      const { screen, props } = shownOf(journey.getSnapshot()).current;
      return screen === 'progress' ? (props.pass?.document ?? props.awaited ?? 'the pass') : screen;
    };
    const { visitId } = EVENT['pass.taken'];
    const bags = EVENT['visit.bags'];
    expect(printing('preparing')).toBe('the pass');
    expect(printing('parting', EVENT['passenger.wants-itinerary'])).toBe('itinerary');
    expect(printing('parting', { type: 'receipt.offered', visitId }, EVENT['passenger.wants-receipt'])).toBe(
      'receipt',
    );
    expect(printing('takePass', bags, EVENT['pass.taken'])).toBe('bag-tag');
    expect(printing('bags', EVENT['passenger.tags-only'])).toBe('bag-tag');
    expect(printing('takePass', bags, EVENT['pass.taken'], EVENT['pass.printing'])).toBe('boarding-pass');
  });

  it('speaks of no printing to whoever has their pass on the phone alone', () => {
    for (const [asks, forPhone] of [
      [EVENT['passenger.phone-pass'], true],
      [EVENT['passenger.confirmed'], false],
    ] as const) {
      const { say, journey } = rehearse('confirm');
      const told = () => shownOf(journey.getSnapshot()).current.props;
      say(asks);
      expect(told()).toMatchObject({ stage: 'checking-in' });
      expect(Object.hasOwn(told(), 'forPhone')).toBe(forPhone);
      say(EVENT['visit.checked-in']);
      expect(told()).toMatchObject({ stage: 'preparing' });
      expect(Object.hasOwn(told(), 'forPhone')).toBe(forPhone);
    }
  });

  it('promises no boarding pass to whoever waits for a seat', () => {
    const { say, journey } = rehearse('confirm');
    const visit: VisitView = {
      ...EVENT['visit.ready'].visit,
      standby: { place: null, waiting: 0, decidedAt: '2031-05-14T14:20:00+08:00' },
    };
    say({ type: 'visit.ready', visit }, EVENT['passenger.confirmed']);
    const awaited = () => shownOf(journey.getSnapshot()).current.props;
    expect(awaited()).toMatchObject({ stage: 'checking-in', awaited: 'standby-card' });
    say(EVENT['visit.checked-in']);
    expect(awaited()).toMatchObject({ stage: 'preparing', awaited: 'standby-card' });
    const first = { ...EVENT['pass.printed'].pass, isStandby: true as const, number: 1, of: 2 };
    say({ ...EVENT['pass.printed'], pass: first }, EVENT['pass.taken']);
    expect(awaited()).toMatchObject({ stage: 'preparing', awaited: 'standby-card' });
  });

  it('reminds whoever is sent away from a kiosk out of service of the document on its reader', () => {
    for (const place of ['notReady', 'agentAway'] as const) {
      const { journey, say } = rehearse(place);
      const reminds = () => {
        const { screen, props } = shownOf(journey.getSnapshot()).current;
        return screen === 'out-of-service' && props.documentPresent;
      };
      expect(reminds()).toBe(false);
      say({ type: 'reader.document', present: true });
      expect(reminds()).toBe(true);
      say({ type: 'reader.document', present: false });
      expect(reminds()).toBe(false);
    }
  });

  it('tells whoever is asked for a document to lift the one before, and not the one that they lay down then', () => {
    const { journey, say } = rehearse('identifying');
    const lifts = () => {
      const { screen, props } = shownOf(journey.getSnapshot()).current;
      if (screen !== 'show-document') throw new Error('no document is asked for');
      return props.documentPresent;
    };
    say({ type: 'reader.document', present: true }, EVENT['visit.document-needed']);
    expect(lifts()).toBe(true);
    say({ type: 'reader.document', present: false });
    expect(lifts()).toBe(false);
    say({ type: 'reader.document', present: true });
    expect(lifts()).toBe(false);
  });

  it('shows the seat that the airline gave, not the one that was wished for', () => {
    const { journey, say } = rehearse('checkingIn');
    say({ ...EVENT['visit.checked-in'], seat: '5D' }, EVENT['pass.printing'], EVENT['pass.failed']);
    expect(shownOf(journey.getSnapshot()).current).toMatchObject({
      screen: 'print-failed',
      props: { seat: '5D' },
    });
  });

  it('shows what was typed of a document that is refused again, and nothing of it to the next one who is asked', () => {
    const { journey, say } = rehearse('documentTyping');
    const typedBefore = () => {
      say(EVENT['passenger.types-document']);
      return shownOf(journey.getSnapshot()).current;
    };
    const { document } = EVENT['passenger.typed-document'];
    const needed = EVENT['visit.document-needed'];
    expect(typedBefore()).toMatchObject({ screen: 'type-document', props: { before: null } });
    say(EVENT['passenger.typed-document'], { ...needed, problem: 'document.expired' });
    expect(typedBefore()).toMatchObject({ screen: 'type-document', props: { before: document } });
    say(EVENT['passenger.typed-document'], { ...needed, problem: null });
    expect(typedBefore()).toMatchObject({ screen: 'type-document', props: { before: null } });
  });

  it('says no more why a seat was not to be had, once another wish is made', () => {
    const { journey, say } = rehearse('cabin');
    say({ ...EVENT['visit.seats'], problem: 'payment.declined' });
    expect(shownOf(journey.getSnapshot()).current.props).toMatchObject({ problem: 'payment.declined' });
    say(EVENT['passenger.buys-upgrade']);
    expect(shownOf(journey.getSnapshot()).current).toMatchObject({
      screen: 'choose-seat',
      props: { problem: null },
    });
  });

  it('keeps its place when the language changes', () => {
    const { journey, say } = rehearse('confirm');
    const before = shownOf(journey.getSnapshot());
    say(EVENT['passenger.language']);
    const after = shownOf(journey.getSnapshot());
    expect(after.frame.language).toBe('zh-Hans');
    expect(after.current).toEqual(before.current);
  });

  it('offers the language of a passenger’s profile until they have chosen one, and the next passenger nothing', () => {
    const { journey, say } = rehearse('confirm');
    const offered = () => {
      const { current } = shownOf(journey.getSnapshot());
      return current.screen === 'confirm' ? current.props.offered : 'not asked';
    };
    expect(offered()).toBeNull();
    const ready = (language: VisitView['language']) =>
      say({ ...EVENT['visit.ready'], visit: { ...EVENT['visit.ready'].visit, language } });
    ready('en');
    expect(offered()).toBeNull();
    ready('ko');
    expect(offered()).toBe('ko');
    say({ type: 'passenger.language', language: 'ko' });
    expect(offered()).toBeNull();
    expect(shownOf(journey.getSnapshot()).frame.language).toBe('ko');
    say({ type: 'passenger.language', language: 'en' });
    expect(offered()).toBeNull();
    say(EVENT['agent.hello']);
    expect(journey.getSnapshot().context).toMatchObject({ language: 'en', choseLanguage: false });
  });

  it('names whose kiosk it is even when the agent has gone', () => {
    const { journey, say } = rehearse('confirm');
    say(EVENT['agent.away']);
    const { current, frame } = shownOf(journey.getSnapshot());
    expect(current.screen).toBe('out-of-service');
    expect(frame).toMatchObject({ kiosk: EXAMPLE_KIOSK, canCallHelp: false });
  });
});

describe('over the screen', () => {
  it('lies help, until it is closed', () => {
    const { journey, say } = rehearse('confirm');
    say(EVENT['passenger.help']);
    expect(shownOf(journey.getSnapshot()).overlay).toBe('help');
    say(EVENT['passenger.help-closed']);
    expect(shownOf(journey.getSnapshot()).overlay).toBe(null);
  });

  it('lies the idle warning, above help', () => {
    const { journey, say, wait } = rehearse('confirm');
    say(EVENT['passenger.help']);
    wait(EXAMPLE_KIOSK.idleSeconds);
    expect(shownOf(journey.getSnapshot()).overlay).toBe('are-you-there');
    say(EVENT['passenger.more-time']);
    expect(shownOf(journey.getSnapshot()).overlay).toBe('help');
  });
});

describe('whoever is sent away because the agent is lost', () => {
  const lost = () => {
    const rehearsed = rehearse('confirm');
    rehearsed.say({ type: 'passenger.language', language: 'ja' }, EVENT['agent.away']);
    const shown = () => shownOf(rehearsed.journey.getSnapshot());
    return { ...rehearsed, shown, language: () => shown().frame.language };
  };

  it('is told so in their own language, and of them nothing else is left', () => {
    const { shown, language, journey } = lost();
    expect([shown().current.screen, language()]).toEqual(['out-of-service', 'ja']);
    expect(journey.getSnapshot().context).toMatchObject({ visit: null, choseLanguage: false });
  });

  it('has gone when a stranger comes: they are met in the kiosk’s first one', () => {
    const { wait, language } = lost();
    wait(60);
    expect(language()).toBe('en');
    const back = lost();
    back.say(EVENT['agent.hello']);
    expect([back.shown().current.screen, back.language()]).toEqual(['welcome', 'en']);
  });

  it('keeps the language that they choose there', () => {
    const { say, wait, language } = lost();
    wait(50);
    say({ type: 'passenger.language', language: 'de' });
    wait(30);
    expect(language()).toBe('de');
  });
});
