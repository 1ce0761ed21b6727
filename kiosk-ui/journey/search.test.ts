import { afterEach, expect, it } from 'vitest';
import type { JourneyEvent } from './events.ts';
import { EXAMPLE_KIOSK } from './examples.ts';
import { createJourney } from './journey.ts';
import { screenOf } from './screen.ts';

const TYPED = { reference: 'LAND01', surname: 'LIN' };

const journey = createJourney({ send: () => {} });
afterEach(() => journey.stop());

const shown = (...events: readonly JourneyEvent[]) => {
  for (const event of events) journey.send(event);
  return screenOf(journey.getSnapshot());
};

it('Whoever mistyped corrects a letter, and types nothing twice; whoever comes next finds nothing of it', () => {
  journey.start();
  const readiness = { state: 'in-service' as const, causes: [], devices: [] };
  shown({ type: 'agent.hello', kiosk: EXAMPLE_KIOSK, readiness, documentPresent: false });
  const toTyping: readonly JourneyEvent[] = [
    { type: 'passenger.touched-start' },
    { type: 'passenger.types' },
  ];
  expect(shown(...toTyping)).toEqual({ screen: 'find-booking', props: { before: null } });
  const refused = shown(
    { type: 'passenger.searched', ...TYPED },
    { type: 'visit.started', visitId: 'V-1', by: 'record-locator' },
    { type: 'visit.refused', visitId: 'V-1', code: 'booking.not-found', canRetry: false, alternatives: [] },
  );
  expect(refused.screen).toBe('refused');
  const again = shown({ type: 'passenger.another-way' }, { type: 'passenger.types' });
  expect(again).toEqual({ screen: 'find-booking', props: { before: TYPED } });

  expect(shown({ type: 'passenger.finished' }).screen).toBe('welcome');
  expect(JSON.stringify(journey.getSnapshot().context)).not.toContain(TYPED.reference);
  expect(shown(...toTyping)).toEqual({ screen: 'find-booking', props: { before: null } });
});
