import { type Clock, leftOf } from '../../../config/clock.ts';
import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { type HostTransport, parseJson, send, unreachable } from '../request.ts';
import { refusalAnswer } from './answers.ts';
import { type Answered, HOST_CALLS, type HostCalls } from './calls.ts';
import { faultOf } from './errors.ts';

export interface HostLogOn {
  readonly user: string;
  readonly password: string;
  readonly domain: string;
  /** The airport, as the host knows the kiosk's place. */
  readonly location: string;
}

/** Why what a session answered does not count: its token is void, or someone else changed the booking meanwhile. */
export type Setback = 'expired' | 'changed';

/** A session of the host, in which one booking at a time is in state. Whoever holds it holds it alone. */
export interface Session {
  /** Asks the host; with a setback, `dcs.unreachable`. */
  call<C extends keyof HostCalls>(
    name: C,
    asked?: { readonly keys?: Readonly<Record<string, string>>; readonly body?: unknown },
  ): Promise<Result<Answered<C>, Fault>>;
  readonly setback: () => Setback | null;
}

interface Token {
  readonly text: string;
  readonly idleLimit: number;
  usedAt: number;
}

const MINUTE = 60_000;
/** Statuses that say that a token is void; 440 is this family's own for one that timed out. */
const VOID = new Set([401, 440]);
const CHANGED = 409;

/**
 * Sessions of the host, each held by one question at a time, so that no two visits are ever in one state. A session is
 * used again, because to log on takes time; one that lost an answer is not, because it may still be at work.
 */
export function createSessions(deps: {
  transport: HostTransport;
  logOn: HostLogOn;
  clock: Clock;
  kioskId: string;
}) {
  const { transport, logOn, clock, kioskId } = deps;
  const idle: Token[] = [];

  const ask = async <C extends keyof HostCalls>(
    name: C,
    { keys = {}, body }: { keys?: Readonly<Record<string, string>>; body?: unknown },
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<{ status: number; result: Result<Answered<C>, Fault> }> => {
    const { method, path: template, answer } = HOST_CALLS[name];
    const path = template.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(keys[part] ?? ''));
    const request = { method, path, headers: { 'kiosk-id': kioskId, ...headers } };
    const sent = await send(transport, body === undefined ? request : { ...request, body }, signal);
    if (!sent.ok) return { status: 0, result: sent };
    const { status, text } = sent.value;
    const read = parseJson(text) as { data?: unknown } | undefined;
    if (status >= 200 && status < 300) {
      const value = answer.safeParse(read?.data ?? null);
      return {
        status,
        result: value.success ? ok(value.data as Answered<C>) : unreachable('malformed answer'),
      };
    }
    const refused = refusalAnswer.safeParse(read);
    if (!refused.success) return { status, result: unreachable('malformed refusal') };
    return { status, result: err(faultOf(refused.data.errors[0]?.code ?? 'no code')) };
  };

  const takeToken = async (signal: AbortSignal): Promise<Result<Token, Fault>> => {
    for (let token = idle.pop(); token; token = idle.pop())
      if (leftOf(clock, token.usedAt, token.idleLimit) > 0) return ok(token);
    const { user, password, domain, location } = logOn;
    const body = { credentials: { username: user, password, domain, location } };
    const { result } = await ask('logOn', { body }, {}, signal);
    if (!result.ok) return result;
    const { token: text, idleTimeoutInMinutes } = result.value;
    return ok({ text, idleLimit: idleTimeoutInMinutes * MINUTE, usedAt: clock.now() });
  };

  return {
    /** Runs `work` in a session of its own. */
    hold: async <T>(
      signal: AbortSignal,
      work: (session: Session) => Promise<Result<T, Fault>>,
    ): Promise<{ outcome: Result<T, Fault>; setback: Setback | null }> => {
      const token = await takeToken(signal);
      if (!token.ok) return { outcome: token, setback: null };
      let setback: Setback | null = null;
      let isLost = false;
      const outcome = await work({
        setback: () => setback,
        call: async (name, asked = {}) => {
          const authorization = `Bearer ${token.value.text}`;
          const { status, result } = await ask(name, asked, { authorization }, signal);
          token.value.usedAt = clock.now();
          if (status === 0) isLost = true;
          if (VOID.has(status)) setback = 'expired';
          if (status === CHANGED || isOutrun(name, result)) setback = 'changed';
          return setback === null ? result : unreachable(`session ${setback}`);
        },
      });
      if (!isLost && setback !== 'expired') idle.push(token.value);
      return { outcome, setback };
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;

/** A seat that was free when it was put into the state, and that someone else's booking holds by now. */
const isOutrun = (name: keyof HostCalls, result: Result<unknown, Fault>): boolean =>
  name === 'commit' && !result.ok && result.fault.code === 'check-in.no-seat';
