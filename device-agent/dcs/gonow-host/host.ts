import type { Clock } from '../../../config/clock.ts';
import type { HostBooking } from './records.ts';
import type { HostStore } from './store.ts';

/** A token of the host, and the one booking that is in its state: a copy, until it is committed. */
export interface HostSession {
  readonly token: string;
  lastUsed: number;
  booking: HostBooking | null;
}

/** What every call of the host works with. */
export interface Host {
  readonly store: HostStore;
  readonly clock: Clock;
  readonly user: string;
  readonly password: string;
  /** Minutes without a call after which a token is void. */
  readonly idleMinutes: number;
  readonly sessions: Map<string, HostSession>;
}

export interface HostQuestion {
  readonly host: Host;
  readonly session: HostSession;
  /** The parts of the path that the call names. */
  readonly path: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface HostReply {
  readonly status: number;
  readonly body: unknown;
}

export const data = (value: unknown, status = 200): HostReply => ({ status, body: { data: value } });

/** A refusal as this family of hosts words it. `details` names keys, never people. */
export const refusal = (
  code: string,
  status = 400,
  details: Readonly<Record<string, string>> | null = null,
): HostReply => ({
  status,
  body: { errors: [{ id: null, code, message: code, type: 'Validation', details }], data: null },
});

/** The booking in state, or the refusal of whoever has none. */
export const inState = ({ session }: HostQuestion, then: (booking: HostBooking) => HostReply): HostReply =>
  session.booking ? then(session.booking) : refusal('nsk:Booking:NoBookingInState');

export interface HostCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `{name}` stands for a part that the call reads. */
  readonly path: string;
  /** Asked without a token. */
  readonly open?: boolean;
  readonly answer: (question: HostQuestion) => HostReply;
}
