import { journeySetup } from './journey-setup.ts';

const close = {
  'passenger.back': 'closed',
  'passenger.settings-closed': 'closed',
  'passenger.finished': 'closed',
  // Help, and a word about a card, lie on top of nothing else.
  'passenger.help': 'closed',
  'reader.notice': 'closed',
} as const;

/** How the kiosk is used, and in which language. Choosing lies over the visit, which goes on beneath. */
export const settings = journeySetup.createStateConfig({
  initial: 'closed',
  on: {
    'visit.started': '.closed',
    'agent.*': '.closed',
    'session.ended': '.closed',
    'session.expired': '.closed',
  },
  states: {
    closed: {
      on: {
        'passenger.opens-access': { guard: 'nothingLiesOver', target: 'access' },
        'passenger.opens-languages': { guard: 'nothingLiesOver', target: 'languages' },
      },
    },
    access: { on: close },
    languages: { on: { ...close, 'passenger.language': 'closed' } },
  },
});
