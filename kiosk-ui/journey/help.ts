import { journeySetup } from './journey-setup.ts';

/** Help lies over the visit, which goes on beneath: closing it loses nothing. */
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
      on: { 'passenger.help': { guard: 'hasAgent', target: 'open', actions: 'askHelp' } },
    },
    open: {
      on: {
        'passenger.back': 'closed',
        'passenger.help-closed': 'closed',
        'passenger.finished': 'closed',
      },
    },
  },
});
