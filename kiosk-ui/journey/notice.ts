import { journeySetup } from './journey-setup.ts';

/** A word about a card or a code that leads no further. It lies over the screen until it is read, or overtaken. */
export const notice = journeySetup.createStateConfig({
  initial: 'closed',
  on: {
    'reader.notice': { guard: 'hasTimeForNotice', target: '.open', actions: 'noteNotice' },
    'visit.*': '.closed',
    'agent.*': '.closed',
    'session.ended': '.closed',
    'session.expired': '.closed',
  },
  states: {
    closed: { entry: 'dropNotice' },
    open: {
      on: {
        'passenger.back': 'closed',
        'passenger.notice-closed': 'closed',
        'passenger.finished': 'closed',
        // The hand that lays a passport down has read it.
        'reader.document': 'closed',
      },
    },
  },
});
