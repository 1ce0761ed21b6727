import type { HostTransport, Patience } from '../request.ts';
import type { CheckInWindow, Flights } from './flights.ts';
import type { HostDesk } from './host-desk.ts';
import type { HostLogOn } from './sessions.ts';

export interface GonowOptions extends Patience {
  /** Carries questions to the host: to `/api/dcs` and `/api/gss`, and to `/api/nsk`, which may live elsewhere. */
  readonly transport: HostTransport;
  readonly logOn: HostLogOn;
  readonly kioskId: string;
  readonly checkInWindow: CheckInWindow;
  /** Keys by which the host knows this kiosk's printers of airlines' own language; null where it has none. */
  readonly printers: { readonly boardingPass: string | null; readonly bagTag: string | null };
  /** The airline's code for an ordinary bag, and for money that a kiosk took. */
  readonly baggageType: string;
  readonly paymentMethod: string;
}

/** What each call of the port is made with. */
export interface Tools
  extends Pick<GonowOptions, 'clock' | 'checkInWindow' | 'printers' | 'baggageType' | 'paymentMethod'> {
  readonly desk: HostDesk;
  readonly flights: Flights;
}
