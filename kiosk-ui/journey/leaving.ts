import { journeySetup } from './journey-setup.ts';

/**
 * Whether going back shall end the visit. Nobody leaves by a key too many (WCAG 2.2, 3.3.4): where there is no screen to
 * go back to, it is asked, above the screen. Going back once more means no.
 */
export const leaving = journeySetup.createStateConfig({
  initial: 'closed',
  on: {
    'visit.started': '.closed',
    'agent.*': '.closed',
    'session.ended': '.closed',
    'session.expired': '.closed',
  },
  states: {
    closed: { on: { 'session.leaving': 'asked' } },
    asked: {
      on: {
        'passenger.back': 'closed',
        'passenger.finished': 'closed',
        // Help, and a word about a card, lie on top of nothing else.
        'passenger.help': 'closed',
        'reader.notice': 'closed',
      },
    },
  },
});
