import { inject } from 'vitest';
import { gonowConformanceHost } from '../../device-agent/dcs/gonow/gonow.conformance-host.ts';
import { NOT_OFFERED } from '../../device-agent/dcs/gonow/gonow.ts';
import { describeDcsPort } from '../../device-agent/dcs/port.conformance.ts';
import { type ConformanceHost, httpConformanceHost } from '../../device-agent/dcs/port.conformance-world.ts';
import type { OptionalCall } from '../../device-agent/dcs/port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly hostUrl: string;
    readonly hostKind: 'landside' | 'gonow';
  }
}

const close = async () => {};

/** How each kind of host is met, and what its adapter does not offer. */
const KINDS: Readonly<
  Record<
    'landside' | 'gonow',
    { readonly meet: (url: string) => ConformanceHost; readonly notOffered: readonly OptionalCall[] }
  >
> = {
  landside: { meet: (url) => httpConformanceHost({ url, now: () => Date.now(), close }), notOffered: [] },
  gonow: { meet: (url) => gonowConformanceHost({ url, close }), notOffered: NOT_OFFERED },
};

const url = inject('hostUrl');
const { meet, notOffered } = KINDS[inject('hostKind')];

describeDcsPort(url, async () => meet(url), notOffered);
