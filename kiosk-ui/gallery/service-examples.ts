import type { Screen, ScreenProps } from '../journey/shown.ts';
import type { Example } from './example.ts';

const out = (props: Partial<ScreenProps['out-of-service']>): Screen => ({
  screen: 'out-of-service',
  props: { reason: 'not-ready', cause: null, documentPresent: false, ...props },
});

/** A kiosk that serves nobody. */
export const SERVICE_EXAMPLES: readonly Example[] = [
  { name: 'out-of-service-alone', current: out({ reason: 'agent-away' }), alone: true },
  { name: 'out-of-service-cause', current: out({ cause: 'printer.paper-out' }) },
  {
    name: 'out-of-service-document',
    current: out({ cause: 'printer.paper-out', documentPresent: true }),
  },
  { name: 'out-of-service-replaced', current: out({ reason: 'replaced' }) },
];
