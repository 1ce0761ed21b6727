import { journeySetup } from './journey-setup.ts';
import { CLOSES, SHUTS } from './windows.ts';

const close = { ...CLOSES, 'passenger.settings-closed': 'closed' } as const;

/** How the kiosk is used, and in which language. Choosing lies over the visit, which goes on beneath. */
export const settings = journeySetup.createStateConfig({
  initial: 'closed',
  on: SHUTS,
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
