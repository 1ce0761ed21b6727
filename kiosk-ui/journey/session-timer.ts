import { journeySetup } from './journey-setup.ts';

/**
 * Whether someone is there. Any sign of life, of the passenger or of a device working for them, begins the idle
 * time anew, as often as they need. Without one, a visit is warned before it is wiped; where there is no visit
 * there is nothing to lose, and the screen returns to its beginning without asking.
 */
export const presence = journeySetup.createStateConfig({
  initial: 'nobody',
  on: {
    'passenger.*': { target: '.attentive', actions: 'countTouch' },
    activity: '.attentive',
    'visit.*': '.attentive',
    'pass.*': '.attentive',
    'bags.*': '.attentive',
    'reader.document': '.attentive',
    'keypad.*': '.attentive',
    // Somebody is being talked to.
    'conversation.told': { guard: 'staffHaveWritten', target: '.attentive' },
    'session.ended': '.nobody',
  },
  states: {
    // No sign of life in a visit: a scanner that reads noise must not keep anyone’s name on the screen.
    nobody: { on: { 'reader.notice': 'attentive' } },
    attentive: {
      after: {
        idle: [
          { guard: 'hasVisit', target: 'warned' },
          { target: 'nobody', actions: 'expireSession' },
        ],
      },
    },
    warned: {
      after: { warning: { target: 'nobody', actions: 'expireSession' } },
    },
  },
});
