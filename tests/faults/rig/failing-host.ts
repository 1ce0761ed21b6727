import { z } from 'zod';
import { type Clock, pause } from '../../../config/clock.ts';
import { dcsBehind } from '../../../device-agent/dcs/http.ts';
import { DCS_CALLS } from '../../../device-agent/dcs/http-wire.ts';
import { buildReferenceDcs } from '../../../device-agent/dcs/reference/app.ts';
import type { Desk } from '../../../device-agent/dcs/reference/rules.ts';
import type { HostAnswer, HostRequest } from '../../../device-agent/dcs/request.ts';
import type { HostCall, HostFault } from '../answers/host-answers.ts';

/** Milliseconds that a question takes on its way; that an attempt may take; and after which a late host decides. */
const DISTANCE = 40;
const DEADLINE = 3000;
const LATE = 10_000;

const CALL_AT = new Map(
  Object.entries(DCS_CALLS).map(([call, { path }]) => [path as string, call as HostCall]),
);

/** Resolves never; rejects when nobody waits any more. */
const never = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('late')), { once: true });
  });

const withoutMore = (text: string): string =>
  JSON.stringify(JSON.parse(text), (name, value) =>
    name === 'pass' || name === 'party' ? undefined : (value as unknown),
  );

const bodySchema = z.union([
  z.object({ reservationId: z.string() }),
  z.object({ passengers: z.tuple([z.object({ reservationId: z.string() })], z.unknown()) }),
  z.object({ seats: z.tuple([z.object({ reservationId: z.string() })], z.unknown()) }),
]);

/** Whom a question is about: the first, where it is about several; null where it names nobody. */
function askedAbout(body: unknown): string | null {
  const { data } = bodySchema.safeParse(body);
  if (!data) return null;
  if ('reservationId' in data) return data.reservationId;
  return ('passengers' in data ? data.passengers : data.seats)[0].reservationId;
}

/**
 * The reference DCS with its whole HTTP application, and the kiosk's adapter for it; between the two there is no network,
 * and each call can be made to fail.
 */
export function createFailingHost({ desk, clock }: { desk: Desk; clock: Clock }) {
  const app = buildReferenceDcs(desk);
  const faults = new Map<HostCall, HostFault>();
  const firstOf = new Map<HostCall, string>();
  let isAway = false;
  let isTerse = false;
  let underWay = 0;
  let activity = 0;

  const decide = async ({ method, path, headers, body }: HostRequest): Promise<HostAnswer> => {
    underWay += 1;
    const answered = await app.inject({ method, url: path, headers, payload: body as object });
    underWay -= 1;
    activity += 1;
    const call = CALL_AT.get(path);
    const tellsMore = call === 'checkIn' || call === 'identify';
    return {
      status: answered.statusCode,
      text: isTerse && tellsMore ? withoutMore(answered.body) : answered.body,
    };
  };

  /** Whether this is about the passenger whom the host was first asked about. */
  const isFirst = (call: HostCall, body: unknown): boolean => {
    const whose = askedAbout(body);
    if (whose === null) return true;
    if (!firstOf.has(call)) firstOf.set(call, whose);
    return firstOf.get(call) === whose;
  };

  const ask = async (request: HostRequest, signal: AbortSignal): Promise<HostAnswer> => {
    const call = CALL_AT.get(request.path);
    if (!call) throw new Error(`the port has no call at ${request.path}`);
    await pause(clock, DISTANCE);
    if (isAway) throw new Error('no connection');
    switch (faults.get(call)) {
      case undefined:
        return decide(request);
      case 'late':
        clock.setTimeout(() => void decide(request), LATE);
        return never(signal);
      case 'no connection':
        throw new Error('no connection');
      case 'cut answer': {
        const { status, text } = await decide(request);
        return { status, text: text.slice(0, Math.floor(text.length / 2)) };
      }
      case 'server error':
        return { status: 503, text: '' };
      case 'answer lost':
        await decide(request);
        return never(signal);
      case 'fails for others':
        return isFirst(call, request.body) ? decide(request) : { status: 503, text: '' };
      case 'refuses others':
        return isFirst(call, request.body)
          ? decide(request)
          : { status: 409, text: JSON.stringify({ code: 'dcs.refused' }) };
    }
  };

  return {
    dcs: dcsBehind(ask, { kioskId: 'TEST-01', deadline: DEADLINE, retries: 1, clock }),
    activity: () => {
      // Another number at every look: nothing is at rest while the host still thinks.
      if (underWay > 0) activity += 1;
      return activity;
    },
    fail: (call: HostCall, fault: HostFault): void => {
      faults.set(call, fault);
      firstOf.delete(call);
    },
    /** Parties and passes are told to whoever asks for them, and not along with other things. */
    tellNoMoreThanAsked: (): void => {
      isTerse = true;
    },
    mend: (): void => faults.clear(),
    setAway: (away: boolean): void => {
      isAway = away;
    },
  };
}

export type FailingHost = ReturnType<typeof createFailingHost>;
