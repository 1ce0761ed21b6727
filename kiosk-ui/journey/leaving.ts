import { journeySetup } from './journey-setup.ts';
import { CLOSES, SHUTS } from './windows.ts';

/**
 * Whether the visit shall end. Nobody leaves by a key too many (WCAG 2.2, 3.3.4): whoever cancels, or goes back where
 * there is no screen to go back to, is asked, above the screen. Going back once more means no.
 */
export const leaving = journeySetup.createStateConfig({
  initial: 'closed',
  on: SHUTS,
  states: {
    closed: {
      on: { 'session.leaving': 'asked', 'passenger.cancels': { guard: 'hasVisit', target: 'asked' } },
    },
    asked: { on: CLOSES },
  },
});
