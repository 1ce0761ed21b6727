import { readFileSync } from 'node:fs';
import type { Clock } from '../../config/clock.ts';
import type { DcsConfig } from '../../config/dcs.ts';
import { createGonowDcs } from './gonow/gonow.ts';
import { createHttpDcs } from './http.ts';
import type { DcsPort } from './port.ts';
import { type HostTransport, httpTransport } from './request.ts';

/** The one place that knows which adapter speaks to which kind of host. */
export function connectDcs(
  config: DcsConfig,
  kiosk: { readonly clock: Clock; readonly kioskId: string; readonly airport: string },
): DcsPort {
  const { clock, kioskId, airport } = kiosk;
  switch (config.kind) {
    case 'landside':
      return createHttpDcs({ ...config, clock, kioskId });
    case 'gonow': {
      const { url, digitalUrl = url, user, passwordFile, domain, checkIn } = config;
      const password = readFileSync(passwordFile, 'utf8').trim();
      return createGonowDcs({
        ...config,
        ...{ clock, kioskId, checkInWindow: checkIn },
        transport: byPath(httpTransport(url), httpTransport(digitalUrl)),
        logOn: { user, password, domain, location: airport },
      });
    }
  }
}

/** The host's departure control and its bookings may live at different addresses. */
const byPath =
  (departureControl: HostTransport, bookings: HostTransport): HostTransport =>
  (request, signal) =>
    (request.path.startsWith('/api/nsk/') ? bookings : departureControl)(request, signal);
