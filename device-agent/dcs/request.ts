import { setMaxListeners } from 'node:events';
import type { Clock } from '../../config/clock.ts';
import { httpExchange } from '../../config/http-exchange.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';

/** One question to a host. */
export interface HostRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Begins with a slash, and names nobody: whatever is personal goes into the body. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface HostAnswer {
  readonly status: number;
  readonly text: string;
}

/** Brings a question to a host and its whole answer back; rejects where it cannot, and when `signal` aborts. */
export type HostTransport = (request: HostRequest, signal: AbortSignal) => Promise<HostAnswer>;

/** A host at `url`, which may have a path of its own. */
export const httpTransport =
  (url: string): HostTransport =>
  async ({ method, path, headers, body }, signal) => {
    const question = {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    const { status, text } = await httpExchange(`${url.replace(/\/$/, '')}${path}`, question, signal);
    // A portal that sends elsewhere is not the airline.
    if (status >= 300 && status < 400) throw new Error('sent elsewhere');
    return { status, text };
  };

/** Asks once. Whatever is not an answer in time is `dcs.unreachable`, with the kind in `detail`. */
export async function send(
  transport: HostTransport,
  request: HostRequest,
  signal: AbortSignal,
): Promise<Result<HostAnswer, Fault>> {
  try {
    const answer = await transport(request, signal);
    return answer.status >= 500 ? unreachable(`status ${answer.status}`) : ok(answer);
  } catch {
    return unreachable(signal.aborted ? 'late' : 'no connection');
  }
}

export interface Patience {
  /** Milliseconds for one attempt, from the first byte asked to the last byte answered. */
  readonly deadline: number;
  /** How often an attempt without an answer is made again: asking twice must be harmless. */
  readonly retries: number;
  readonly clock: Clock;
}

/** Makes an attempt within its deadline, and again while the host is not reached. */
export async function patiently<T>(
  { deadline, retries, clock }: Patience,
  attempt: (signal: AbortSignal) => Promise<Result<T, Fault>>,
): Promise<Result<T, Fault>> {
  for (let asked = 0; ; asked += 1) {
    const late = new AbortController();
    // A piece of work may be many questions, and each listens.
    setMaxListeners(0, late.signal);
    const timer = clock.setTimeout(() => late.abort(), deadline);
    const outcome = await attempt(late.signal).finally(() => clock.clearTimeout(timer));
    if (!isUnreachable(outcome) || asked >= retries) return outcome;
  }
}

export const unreachable = (detail: string): Result<never, Fault> => err({ code: 'dcs.unreachable', detail });

const isUnreachable = (outcome: Result<unknown, Fault>): boolean =>
  !outcome.ok && outcome.fault.code === 'dcs.unreachable';

/** `undefined`, which no schema here accepts, for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
