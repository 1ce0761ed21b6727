import { type Clock, pause } from '../../../config/clock.ts';
import { TRYING } from '../gonow/gonow.conformance-host.ts';
import { createGonowDcs } from '../gonow/gonow.ts';
import { reservationIdOf } from '../gonow/keys.ts';
import type { GonowOptions } from '../gonow/tools.ts';
import type { Bookings } from '../port.conformance-world.ts';
import { importSchema } from '../reference/import-schema.ts';
import type { HostRequest, HostTransport } from '../request.ts';
import { answerOf } from './answer.ts';
import type { HostReply } from './host.ts';
import { importInto } from './import.ts';
import { openHost } from './main.ts';

/** What becomes of a question: answered, or heard by the host and its answer lost. */
export type Fate = 'answered' | 'unheard' | { readonly instead: HostReply };

/** Milliseconds that every answer takes on its way. */
const DISTANCE = 20;

/**
 * The host without a network, but not without its distance. `fateOf` decides what becomes of each question, after the
 * host has decided about it.
 */
export function openTestHost({
  clock,
  fateOf = () => 'answered',
}: {
  clock: Clock;
  fateOf?: (request: HostRequest) => Fate;
}) {
  const { user, password } = TRYING.logOn;
  const { host, close } = openHost({ path: ':memory:', user, password, idleMinutes: 15, clock });
  const asked: HostRequest[] = [];

  const transport: HostTransport = async (request, signal) => {
    asked.push(request);
    const { method, path, headers, body } = request;
    const [, token = null] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
    const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    const reply = answerOf(host, { method, path, token, body: sent });
    const fate = fateOf(request);
    if (fate === 'unheard' && !signal.aborted)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    await pause(clock, DISTANCE);
    signal.throwIfAborted();
    const { status, body: answered } = typeof fate === 'string' ? reply : fate.instead;
    return { status, text: JSON.stringify(answered) };
  };

  return {
    host,
    transport,
    /** Every question that arrived. */
    asked: asked as readonly HostRequest[],
    countOf: (path: RegExp) =>
      asked.filter((request) => path.test(`${request.method} ${request.path}`)).length,
    /** Hands bookings over; how the port calls each reservation of them. */
    take: (bookings: Bookings) => {
      const booked = importInto(host, importSchema.parse(bookings));
      return (reservationId: string): string => {
        const place = booked.find((one) => one.reservationId === reservationId);
        if (!place) throw new Error(`the host did not take ${reservationId}`);
        return reservationIdOf(place);
      };
    },
    kiosk: (kioskId: string, options: Partial<GonowOptions> = {}) =>
      createGonowDcs({ ...TRYING, transport, deadline: 3000, retries: 1, clock, kioskId, ...options }),
    /** Every token is void at once, as after a restart of the host. */
    voidTokens: () => host.sessions.clear(),
    close,
  };
}
