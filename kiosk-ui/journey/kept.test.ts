import { describe, expect, it } from 'vitest';
import { EXAMPLE_KIOSK } from './examples.ts';
import { createJourney } from './journey.ts';
import { kept } from './kept.ts';
import { shownOf } from './screen.ts';

const started = () => {
  const journey = createJourney({ send: () => {} }).start();
  const readiness = { state: 'in-service' as const, causes: [], devices: [] };
  journey.send({ type: 'agent.hello', kiosk: EXAMPLE_KIOSK, readiness, documentPresent: false });
  return journey;
};

describe('what is shown', () => {
  it('is the same object while nothing changes to be seen', () => {
    const journey = started();
    const before = shownOf(journey.getSnapshot());
    journey.send({ type: 'activity' });
    const now = shownOf(journey.getSnapshot());
    expect(now).not.toBe(before);
    expect(kept(before, now)).toBe(before);
    journey.stop();
  });

  it('keeps the frame that does not change around another screen', () => {
    const journey = started();
    const before = shownOf(journey.getSnapshot());
    journey.send({ type: 'passenger.touched-start' });
    const now = kept(before, shownOf(journey.getSnapshot()));
    expect(now.current.screen).toBe('guidance');
    expect(now).toEqual(shownOf(journey.getSnapshot()));
    expect(now.frame.kiosk).toBe(before.frame.kiosk);
    journey.stop();
  });
});
