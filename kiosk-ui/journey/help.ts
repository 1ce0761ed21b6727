import { journeySetup } from './journey-setup.ts';

/**
 * Help lies over the visit, which goes on beneath: closing it loses nothing. What is written to staff goes on as well, and
 * is shown again when they answer.
 */
export const help = journeySetup.createStateConfig({
  initial: 'closed',
  on: {
    // It was another passenger’s, or has been answered by going on.
    'visit.started': '.closed',
    'session.ended': '.closed',
    'session.expired': '.closed',
  },
  states: {
    closed: {
      on: {
        'passenger.help': [
          { guard: 'isConversing', target: 'writing' },
          { guard: 'hasAgent', target: 'open', actions: 'askHelp' },
        ],
        'conversation.told': { guard: 'staffHaveWritten', target: 'writing' },
      },
    },
    open: {
      on: {
        'passenger.back': 'closed',
        'passenger.help-closed': 'closed',
        'passenger.finished': 'closed',
        'passenger.converses': { target: 'writing', actions: ['beginConversation', 'askConversation'] },
        'conversation.told': { guard: 'staffHaveWritten', target: 'writing' },
      },
    },
    writing: {
      on: {
        'passenger.back': 'closed',
        'passenger.help-closed': 'closed',
        'passenger.finished': 'closed',
        'passenger.writes': { actions: 'askWrite' },
      },
    },
  },
});
