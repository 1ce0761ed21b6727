import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../device-agent/contract/faults.ts';
import type { KeypadKey } from '../../device-agent/contract/keypad.ts';
import { USUAL_ACCESS, VOLUME_STEPS } from './access.ts';
import { ANOTHER_VISIT_ID, EVENT, PLACES, placeOf, rehearse } from './rehearsal.ts';
import { shownOf } from './screen.ts';

const { idleSeconds, warningSeconds } = { idleSeconds: 40, warningSeconds: 20 };
const key = (pressed: 'headset-in' | 'headset-out' | 'volume-up' | 'volume-down') =>
  ({ type: 'keypad.key', key: pressed }) as const;

describe.each(PLACES)('how the kiosk is used, chosen at %s', (place) => {
  it('lies over what is shown, which stays where it is, and closes by going back', () => {
    const { say, journey } = rehearse(place);
    say(EVENT['passenger.opens-access']);
    expect(shownOf(journey.getSnapshot()).overlay).toBe('access');
    say(EVENT['passenger.access'], EVENT['passenger.back']);
    expect(shownOf(journey.getSnapshot())).toMatchObject({
      overlay: null,
      frame: { access: { textSize: 200, speech: true } },
    });
    expect(placeOf(journey.getSnapshot().value)).toBe(place);
  });

  it('is the next passenger’s own choice again', () => {
    const { say, wait, journey } = rehearse(place);
    say(EVENT['passenger.access'], EVENT['passenger.opens-languages']);
    wait(20 * (idleSeconds + warningSeconds));
    if (journey.getSnapshot().matches({ service: 'outOfService' })) return;
    expect(shownOf(journey.getSnapshot())).toMatchObject({ overlay: null, frame: { access: USUAL_ACCESS } });
  });
});

describe('a language', () => {
  it('closes the panel that it was chosen in', () => {
    const { say, journey } = rehearse('confirm');
    say(EVENT['passenger.opens-languages']);
    expect(shownOf(journey.getSnapshot()).overlay).toBe('languages');
    say(EVENT['passenger.language']);
    expect(shownOf(journey.getSnapshot())).toMatchObject({ overlay: null, frame: { language: 'zh-Hans' } });
  });
});

describe('help', () => {
  it('takes the place of the panel', () => {
    const { say, journey } = rehearse('confirm');
    say(EVENT['passenger.opens-access'], EVENT['passenger.help']);
    expect(shownOf(journey.getSnapshot()).overlay).toBe('help');
  });
});

describe('a key, where no headset is in', () => {
  const speaks = (place: Parameters<typeof rehearse>[0], ...keys: KeypadKey[]) => {
    const { say, journey } = rehearse(place);
    for (const key of keys) say({ type: 'keypad.key', key });
    return shownOf(journey.getSnapshot()).frame.access.speech;
  };

  it('has the kiosk speak to whoever finds it on the welcome screen, or has begun with a document', () => {
    for (const key of ['next', 'previous', 'up', 'down', 'select', 'pause', 'help'] as const)
      expect([key, speaks('welcome', key), speaks('confirm', key)]).toEqual([key, true, true]);
  });

  it('has it speak to nobody who has switched speech off, until they press pause', () => {
    const { say, journey } = rehearse('confirm');
    const speaks = () => shownOf(journey.getSnapshot()).frame.access.speech;
    say({ type: 'passenger.access', change: { speech: false } }, { type: 'keypad.key', key: 'next' });
    expect(speaks()).toBe(false);
    say({ type: 'keypad.key', key: 'pause' });
    expect(speaks()).toBe(true);
  });

  it('has it speak on as it did to whoever shows another document where that is another way, and to nobody else', () => {
    const met = (code: FaultCode | null) => {
      const { say, journey } = rehearse(code ? 'identifying' : 'confirm');
      if (code) say({ ...EVENT['visit.refused'], code });
      say(EVENT['passenger.language'], EVENT['passenger.access']);
      say({ type: 'visit.started', visitId: ANOTHER_VISIT_ID, by: 'passport' });
      const { access, language } = shownOf(journey.getSnapshot()).frame;
      return [language, access.textSize, access.speech];
    };
    expect(met('document.expired')).toEqual(['zh-Hans', 200, true]);
    expect(met('flight.cancelled')).toEqual(['en', 100, false]);
    expect(met(null)).toEqual(['en', 100, false]);
  });

  it('starts no speech where it makes it louder, or a headset was pulled out', () => {
    expect(speaks('welcome', 'volume-up', 'volume-down', 'headset-out')).toBe(false);
  });

  it('speaks to nobody who comes later', () => {
    const { say, wait, journey } = rehearse('welcome');
    say({ type: 'keypad.key', key: 'next' });
    wait(20 * (idleSeconds + warningSeconds));
    expect(shownOf(journey.getSnapshot()).frame.access).toEqual(USUAL_ACCESS);
  });
});

describe('a headset', () => {
  it('that is put in has the kiosk speak; pulled out, it is silent and to be seen', () => {
    const { say, journey } = rehearse('confirm');
    const access = () => shownOf(journey.getSnapshot()).frame.access;
    say(key('headset-in'));
    expect(access().speech).toBe(true);
    say({ type: 'passenger.access', change: { isDark: true } }, key('headset-out'));
    expect(access()).toMatchObject({ speech: false, isDark: false });
  });

  it('that is pulled out leaves the next key to bring the speech back, aloud, and nothing else', () => {
    const { say, journey } = rehearse('confirm');
    const shown = () => shownOf(journey.getSnapshot());
    say(key('headset-in'), key('headset-out'), key('volume-up'));
    expect(shown().frame.access).toMatchObject({ speech: false, speechWaits: true });
    say({ type: 'keypad.key', key: 'next' });
    expect(shown().frame).toMatchObject({ headset: false, access: { speech: true, speechWaits: false } });
  });

  it('that is pulled out once speech was switched off has no key bring it back', () => {
    const { say, journey } = rehearse('confirm');
    say(key('headset-in'), { type: 'passenger.access', change: { speech: false } }, key('headset-out'));
    say({ type: 'keypad.key', key: 'next' });
    expect(shownOf(journey.getSnapshot()).frame.access.speech).toBe(false);
  });

  it('that is pulled out leaves the time that whoever listens has', () => {
    const { say, wait, journey } = rehearse('confirm');
    say(key('headset-in'), key('headset-out'));
    wait(3 * idleSeconds - 1);
    expect(shownOf(journey.getSnapshot()).overlay).toBeNull();
    wait(1);
    expect(shownOf(journey.getSnapshot()).overlay).toBe('are-you-there');
  });

  it('hears again at the pause key once speech was switched off, and at no other', () => {
    const { say, journey } = rehearse('confirm');
    const speaks = () => shownOf(journey.getSnapshot()).frame.access.speech;
    say({ type: 'keypad.key', key: 'headset-in' });
    say({ type: 'passenger.access', change: { speech: false } }, { type: 'keypad.key', key: 'next' });
    expect(speaks()).toBe(false);
    say({ type: 'keypad.key', key: 'pause' });
    expect(speaks()).toBe(true);
  });

  it('that stays in when a visit ends speaks to whoever comes next, as loud as usual', () => {
    const { say, journey } = rehearse('confirm');
    say(key('headset-in'), key('volume-up'), EVENT['passenger.finished']);
    expect(placeOf(journey.getSnapshot().value)).toBe('welcome');
    expect(shownOf(journey.getSnapshot()).frame).toMatchObject({
      headset: true,
      access: { speech: true, volume: USUAL_ACCESS.volume },
    });
  });

  it('is as loud as asked for, within its steps', () => {
    const { say, journey } = rehearse('confirm');
    const volume = () => shownOf(journey.getSnapshot()).frame.access.volume;
    say(...Array.from({ length: 12 }, () => key('volume-up')));
    expect(volume()).toBe(VOLUME_STEPS);
    say(...Array.from({ length: 12 }, () => key('volume-down')));
    expect(volume()).toBe(1);
  });

  it('gives whoever listens three times as long before it asks whether they are there', () => {
    const { say, wait, journey } = rehearse('confirm');
    say(key('headset-in'));
    wait(3 * idleSeconds - 1);
    expect(shownOf(journey.getSnapshot()).overlay).toBeNull();
    wait(1);
    expect(shownOf(journey.getSnapshot()).overlay).toBe('are-you-there');
  });
});
