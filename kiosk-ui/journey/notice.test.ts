import { describe, expect, it } from 'vitest';
import { EXAMPLE_KIOSK } from './examples.ts';
import { EVENT, PLACES, type Place, rehearse } from './rehearsal.ts';
import { shownOf } from './screen.ts';

const TIME_FOR_IT: readonly Place[] = ['welcome', 'guidance', 'typing', 'refused'];
const look = ({ journey }: ReturnType<typeof rehearse>) => shownOf(journey.getSnapshot());

describe('a card or a code that leads no further', () => {
  it.each(TIME_FOR_IT)('is told so at %s, and the screen beneath stays', (place) => {
    const rehearsal = rehearse(place);
    const before = look(rehearsal);
    rehearsal.say(EVENT['reader.notice']);
    expect(look(rehearsal)).toEqual({ ...before, overlay: 'notice', notice: 'card.payment' });
    rehearsal.say(EVENT['passenger.notice-closed']);
    expect(look(rehearsal)).toEqual(before);
  });

  it.each(PLACES.filter((place) => !TIME_FOR_IT.includes(place)))('disturbs nothing at %s', (place) => {
    const rehearsal = rehearse(place);
    const before = look(rehearsal);
    rehearsal.say(EVENT['reader.notice']);
    expect(look(rehearsal)).toEqual(before);
  });

  it('tells the newest of two', () => {
    const rehearsal = rehearse('welcome');
    rehearsal.say(EVENT['reader.notice'], { type: 'reader.notice', code: 'card.unreadable' });
    expect(look(rehearsal).notice).toBe('card.unreadable');
  });

  it('makes way for a passport, and for whatever begins', () => {
    for (const event of [EVENT['reader.document'], EVENT['visit.started'], EVENT['agent.hello']]) {
      const rehearsal = rehearse('welcome');
      rehearsal.say(EVENT['reader.notice'], event);
      expect(look(rehearsal)).toMatchObject({ overlay: null, notice: null });
    }
  });

  it('is closed by going back, which does nothing else', () => {
    const rehearsal = rehearse('guidance');
    rehearsal.say(EVENT['reader.notice'], EVENT['passenger.back']);
    expect(look(rehearsal)).toMatchObject({ overlay: null, current: { screen: 'guidance' } });
  });

  it('keeps no visit alive, however often a reader tells one', () => {
    const rehearsal = rehearse('refused');
    for (let second = 0; second < EXAMPLE_KIOSK.idleSeconds + EXAMPLE_KIOSK.warningSeconds; second += 1) {
      rehearsal.say(EVENT['reader.notice']);
      rehearsal.wait(1);
    }
    expect(look(rehearsal).current.screen).toBe('welcome');
    expect(rehearsal.sent).toMatchObject([{ type: 'visit.end' }]);
  });

  it('goes by itself when nobody is there', () => {
    const rehearsal = rehearse('welcome');
    rehearsal.say(EVENT['reader.notice']);
    rehearsal.wait(EXAMPLE_KIOSK.idleSeconds);
    expect(look(rehearsal)).toMatchObject({ overlay: null, current: { screen: 'welcome' } });
  });
});
