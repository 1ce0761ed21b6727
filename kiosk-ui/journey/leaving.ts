import { journeySetup } from './journey-setup.ts';
import { CLOSES, SHUTS } from './windows.ts';

/**
 * Whether going back shall end the visit. Nobody leaves by a key too many (WCAG 2.2, 3.3.4): where there is no screen to
 * go back to, it is asked, above the screen. Going back once more means no.
 */
export const leaving = journeySetup.createStateConfig({
  initial: 'closed',
  on: SHUTS,
  states: {
    closed: { on: { 'session.leaving': 'asked' } },
    asked: { on: CLOSES },
  },
});
