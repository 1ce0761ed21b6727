import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from './events.ts';
import { EXAMPLE_KIOSK } from './examples.ts';
import { BACK_ASKS, EVENT, isAsked, type Place, rehearse } from './rehearsal.ts';
import { shownOf } from './screen.ts';

/** What closes the question without an answer, or with one; nothing else does, but what ends the visit beneath. */
const CLOSING: ReadonlySet<JourneyEvent['type']> = new Set([
  ...(['agent.hello', 'agent.heartbeat', 'agent.replaced', 'agent.away'] as const),
  ...(['session.ended', 'session.expired', 'visit.started', 'visit.ended'] as const),
  ...(['passenger.back', 'passenger.finished', 'passenger.help', 'reader.notice'] as const),
]);

const at = (place: Place) => {
  const { journey, say, sent, wait } = rehearse(place);
  const now = () => {
    const { current, overlay } = shownOf(journey.getSnapshot());
    return [current.screen, overlay];
  };
  const [screen] = now();
  return { say, sent, wait, now, screen };
};

describe.each<Place>([...BACK_ASKS, 'cabin', 'offers', 'bags', 'documentTyping'])(
  'cancelling at %s',
  (place) => {
    it('asks whether the visit shall end, and ends it for whoever says so', () => {
      const { say, sent, now, screen } = at(place);
      say(EVENT['passenger.cancels']);
      expect(now()).toEqual([screen, 'leaving']);
      expect(sent).toEqual([]);
      say(EVENT['passenger.finished']);
      expect(now()).toEqual(['welcome', null]);
      expect(sent).toMatchObject([{ type: 'visit.end' }]);
    });
  },
);

it.each(['guidance', 'typing'] as const)('cancelling loses at %s no visit, and asks nothing', (place) => {
  const { say, now } = at(place);
  say(EVENT['passenger.cancels']);
  expect(now()).toEqual(['welcome', null]);
});

describe('going back where there is nothing to go back to', () => {
  it.each(BACK_ASKS)('asks at %s whether the visit shall end, and ends nothing yet', (place) => {
    const { say, sent, now, screen } = at(place);
    say(EVENT['passenger.back']);
    expect(now()).toEqual([screen, 'leaving']);
    expect(sent).toEqual([]);
  });

  it.each(BACK_ASKS)('twice means at %s that they stay', (place) => {
    const { say, sent, now, screen } = at(place);
    say(EVENT['passenger.back'], EVENT['passenger.back']);
    expect(now()).toEqual([screen, null]);
    expect(sent).toEqual([]);
  });

  it('ends the visit of whoever says so, and asks nobody who comes next', () => {
    const { say, sent, now } = at('confirm');
    say(EVENT['passenger.back'], EVENT['passenger.finished']);
    expect(now()).toEqual(['welcome', null]);
    expect(sent).toMatchObject([{ type: 'visit.end' }]);
    say(EVENT['visit.started'], EVENT['visit.ready']);
    expect(now()).toEqual(['confirm', null]);
  });

  it('ends with the time of whoever does not answer', () => {
    const { say, wait, now } = at('confirm');
    say(EVENT['passenger.back']);
    wait(EXAMPLE_KIOSK.idleSeconds + EXAMPLE_KIOSK.warningSeconds);
    expect(now()).toEqual(['welcome', null]);
  });

  it('makes way for help, and for whoever lays another document down', () => {
    const { say, now, screen } = at('gathering');
    say(EVENT['passenger.back'], EVENT['passenger.help']);
    expect(now()).toEqual([screen, 'help']);
    say(EVENT['passenger.help-closed'], EVENT['passenger.back'], EVENT['visit.ended']);
    expect(now()).toEqual(['welcome', null]);
  });
});

it.each(BACK_ASKS)('asked at %s, every event closes the question or leaves it, as decided', (place) => {
  const closing = Object.values(EVENT).filter((event) => {
    const { say, journey } = rehearse(place);
    say(EVENT['passenger.back']);
    expect(isAsked(journey)).toBe(true);
    journey.send(event);
    return !isAsked(journey);
  });
  // A document that nobody will look at ends the visit beneath.
  const ends = place === 'document' ? ['kiosk.readiness'] : [];
  expect(new Set(closing.map(({ type }) => type))).toEqual(new Set([...CLOSING, ...ends]));
});
