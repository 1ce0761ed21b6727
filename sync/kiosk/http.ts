import type { Clock } from '../../config/clock.ts';

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
  /** `reason` is a code such as `ECONNREFUSED` or `ABORT_ERR`. */
  | { readonly kind: 'unreachable'; readonly reason: string };

export type Http = (request: HttpRequest) => Promise<HttpReply>;

/** Asks over HTTP, and gives up, connection and all, once the deadline (milliseconds) has passed. */
export const createHttp =
  ({ clock, deadline }: { clock: Clock; deadline: number }): Http =>
  async ({ url, ...request }) => {
    const given = new AbortController();
    const timer = clock.setTimeout(() => given.abort(), deadline);
    try {
      // A redirect is what a captive portal answers with: it must not carry a kiosk's events elsewhere.
      const response = await fetch(url, { ...request, redirect: 'manual', signal: given.signal });
      const body = parseJson(await response.text());
      const retryAfter = readRetryAfter(response.headers.get('retry-after'), clock.now());
      return { kind: 'reply', status: response.status, retryAfter, body };
    } catch (error) {
      return { kind: 'unreachable', reason: networkCode(error) };
    } finally {
      clock.clearTimeout(timer);
    }
  };

/** The code of a failed connection lies in the cause of what `fetch` throws. */
function networkCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** RFC 9110, 10.2.3: seconds, or a date. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
