import { newId } from '../../../config/ids.ts';
import { BAGGAGE_CALLS } from './baggage.ts';
import { BOOKING_CALLS } from './booking-calls.ts';
import { CHECK_IN_CALLS } from './check-in.ts';
import { DEPARTURE_CALLS } from './departures.ts';
import { data, type Host, type HostCall, type HostReply, type HostSession, refusal } from './host.ts';
import { MANIFEST_CALLS } from './manifest.ts';
import { MOVE_CALLS } from './moves.ts';
import { PASS_CALLS } from './passes.ts';
import { SEAT_CALLS } from './seating.ts';
import { TOLD_CALLS } from './told-details.ts';
import { UPGRADE_CALLS } from './upgrades.ts';

/** A question as it comes in over HTTP, or without it. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  readonly body: unknown;
}

const MINUTE = 60_000;

const logOn: HostCall = {
  method: 'POST',
  path: '/api/nsk/v2/token',
  open: true,
  answer: ({ host, body }) => {
    const { credentials } = body as { credentials?: { username?: string; password?: string } };
    if (credentials?.username !== host.user || credentials.password !== host.password)
      return refusal('nsk-server:Credentials:Failed', 401);
    const session: HostSession = { token: newId(), lastUsed: host.clock.now(), booking: null };
    host.sessions.set(session.token, session);
    return data({ token: session.token, idleTimeoutInMinutes: host.idleMinutes }, 201);
  },
};

const health: HostCall = {
  method: 'GET',
  path: '/api/v3/health',
  open: true,
  answer: () => data({ status: 'Healthy' }),
};

export const HOST_CALLS: readonly HostCall[] = [
  ...[logOn, health],
  ...[
    ...BOOKING_CALLS,
    ...DEPARTURE_CALLS,
    ...SEAT_CALLS,
    ...CHECK_IN_CALLS,
    ...TOLD_CALLS,
    ...BAGGAGE_CALLS,
    ...PASS_CALLS,
    ...MOVE_CALLS,
    ...UPGRADE_CALLS,
    ...MANIFEST_CALLS,
  ],
];

/** The parts of a path that a call names; null where the path is another call's. */
function partsOf(template: string, path: string): Record<string, string> | null {
  const [named, given] = [template.split('/'), path.split('/')];
  if (named.length !== given.length) return null;
  const parts: Record<string, string> = {};
  for (const [index, name] of named.entries()) {
    const part = given[index] ?? '';
    if (name.startsWith('{')) parts[name.slice(1, -1)] = decodeURIComponent(part);
    else if (name !== part) return null;
  }
  return parts;
}

const NOBODY: HostSession = { token: '', lastUsed: 0, booking: null };

/** The host's answer. It takes no time: whoever carries it decides how long its way is, and whether it arrives. */
export function answerOf(host: Host, { method, path, token, body }: Incoming): HostReply {
  for (const call of HOST_CALLS) {
    const parts = call.method === method ? partsOf(call.path, path) : null;
    if (!parts) continue;
    const question = { host, path: parts, body: body ?? {} };
    if (call.open) return call.answer({ ...question, session: NOBODY });
    const session = token === null ? undefined : host.sessions.get(token);
    if (!session) return refusal('core:Token:Invalid', 401);
    const now = host.clock.now();
    if (now - session.lastUsed > host.idleMinutes * MINUTE) {
      host.sessions.delete(session.token);
      return refusal('core:Token:Timeout', 440);
    }
    session.lastUsed = now;
    return call.answer({ ...question, session });
  }
  return refusal('core:NotFound', 404);
}
