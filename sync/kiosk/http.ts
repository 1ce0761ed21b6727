import type { Clock } from '../../config/clock.ts';
import { httpExchange } from '../../config/http-exchange.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
}

export type HttpReply =
  /** `body` is undefined where the answer is not JSON; `retryAfter` is in milliseconds. */
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly retryAfter: number | null;
      readonly body: unknown;
    }
  /** `reason` is a code such as `ECONNREFUSED`; `ABORT_ERR` where the deadline has passed. */
  | { readonly kind: 'unreachable'; readonly reason: string };

export type Http = (request: HttpRequest) => Promise<HttpReply>;

/**
 * Asks over HTTP, and gives up, connection and all, once the deadline (milliseconds) has passed. A redirect is a reply
 * like any other: it is what a captive portal answers with, and must not carry a kiosk's events elsewhere.
 */
export const createHttp =
  ({ clock, deadline }: { clock: Clock; deadline: number }): Http =>
  async ({ url, ...asked }) => {
    const given = new AbortController();
    const timer = clock.setTimeout(() => given.abort(), deadline);
    try {
      const { status, headers, text } = await httpExchange(url, asked, given.signal);
      const retryAfter = readRetryAfter(headers['retry-after'], clock.now());
      return { kind: 'reply', status, retryAfter, body: parseJson(text) };
    } catch (error) {
      return { kind: 'unreachable', reason: given.signal.aborted ? 'ABORT_ERR' : networkCode(error) };
    } finally {
      clock.clearTimeout(timer);
    }
  };

function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** `undefined`, which no schema accepts, for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** RFC 9110, 10.2.3: seconds, or a date. */
export function readRetryAfter(header: string | string[] | undefined, now: number): number | null {
  if (typeof header !== 'string') return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
