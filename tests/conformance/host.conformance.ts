import { inject } from 'vitest';
import { describeDcsPort } from '../../device-agent/dcs/port.conformance.ts';
import { httpConformanceHost } from '../../device-agent/dcs/port.conformance-world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly hostUrl: string;
  }
}

const url = inject('hostUrl');

describeDcsPort(url, async () => httpConformanceHost({ url, now: () => Date.now(), close: async () => {} }));
