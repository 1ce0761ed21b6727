import { describe, expect, it } from 'vitest';
import { EXAMPLE_KIOSK } from './examples.ts';
import { EVENT, type Place, rehearse } from './rehearsal.ts';
import { shownOf } from './screen.ts';

const FIRST: readonly Place[] = [
  ...(['identifying', 'choosing', 'gathering', 'document', 'documentRead', 'detail'] as const),
  ...(['conditions', 'refused', 'confirm'] as const),
];

const at = (place: Place) => {
  const { journey, say, sent, wait } = rehearse(place);
  const now = () => {
    const { current, overlay } = shownOf(journey.getSnapshot());
    return [current.screen, overlay];
  };
  const [screen] = now();
  return { say, sent, wait, now, screen };
};

describe('going back where there is nothing to go back to', () => {
  it.each(FIRST)('asks at %s whether the visit shall end, and ends nothing yet', (place) => {
    const { say, sent, now, screen } = at(place);
    say(EVENT['passenger.back']);
    expect(now()).toEqual([screen, 'leaving']);
    expect(sent).toEqual([]);
  });

  it.each(FIRST)('twice means at %s that they stay', (place) => {
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
