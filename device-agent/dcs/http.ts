import type { Clock } from '../../config/clock.ts';
import { err, ok, type Result } from '../../config/result.ts';
import { FAULTS, type Fault, type FaultCode } from '../contract/faults.ts';
import {
  DCS_CALLS,
  type DcsAnswer,
  type DcsBody,
  type DcsCalls,
  IDEMPOTENCY_HEADER,
  KIOSK_HEADER,
  refusalSchema,
} from './http-wire.ts';
import type { DcsPort } from './port.ts';

export interface HttpDcsOptions {
  readonly url: string;
  /** Milliseconds for one attempt, from the first byte asked to the last byte answered. */
  readonly deadline: number;
  /** How often an unanswered request is asked again. Commands keep their key, so asking again is safe. */
  readonly retries: number;
  readonly clock: Clock;
  readonly kioskId: string;
}

/** The departure control system over HTTP. Whatever is not an answer in time is `dcs.unreachable`. */
export function createHttpDcs(options: HttpDcsOptions): DcsPort {
  async function call<C extends keyof DcsCalls>(
    name: C,
    body: DcsBody<C>,
    idempotencyKey?: string,
  ): Promise<Result<DcsAnswer<C>, Fault>> {
    const attempt = () => ask(options, name, body, idempotencyKey);
    let outcome = await attempt();
    for (let retry = 0; retry < options.retries && isUnreachable(outcome); retry += 1)
      outcome = await attempt();
    return outcome;
  }

  return {
    identify: (query) => call('identify', query),
    party: (query) => call('party', query),
    load: (query) => call('load', query),
    requirements: (query) => call('requirements', query),
    seatMap: (query) => call('seatMap', query),
    documents: (query) => call('documents', query),
    assignSeat: ({ idempotencyKey, ...command }) => call('assignSeat', command, idempotencyKey),
    checkIn: ({ idempotencyKey, ...command }) => call('checkIn', command, idempotencyKey),
    confirmPrint: ({ idempotencyKey, ...command }) => call('confirmPrint', command, idempotencyKey),
    reportPrintFailure: ({ idempotencyKey, ...command }) =>
      call('reportPrintFailure', command, idempotencyKey),
    bagAllowance: (query) => call('bagAllowance', query),
    addBags: ({ idempotencyKey, ...command }) => call('addBags', command, idempotencyKey),
    activateTag: ({ idempotencyKey, ...command }) => call('activateTag', command, idempotencyKey),
    reportTagFailure: ({ idempotencyKey, ...command }) => call('reportTagFailure', command, idempotencyKey),
    rebookOptions: ({ reservationIds }) => call('rebookOptions', { reservationIds: [...reservationIds] }),
    rebook: ({ idempotencyKey, reservationIds, flightId }) =>
      call('rebook', { reservationIds: [...reservationIds], flightId }, idempotencyKey),
    departures: (query) => call('departures', query),
    reserveNumbers: ({ idempotencyKey, ...command }) => call('reserveNumbers', command, idempotencyKey),
    reportCheckIn: ({ idempotencyKey, ...command }) => call('reportCheckIn', command, idempotencyKey),
  };
}

async function ask<C extends keyof DcsCalls>(
  { url, deadline, clock, kioskId }: HttpDcsOptions,
  name: C,
  body: DcsBody<C>,
  idempotencyKey: string | undefined,
): Promise<Result<DcsAnswer<C>, Fault>> {
  const late = new AbortController();
  const timer = clock.setTimeout(() => late.abort(), deadline);
  try {
    const response = await fetch(new URL(DCS_CALLS[name].path, url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [KIOSK_HEADER]: kioskId,
        ...(idempotencyKey === undefined ? {} : { [IDEMPOTENCY_HEADER]: idempotencyKey }),
      },
      body: JSON.stringify(body),
      // A portal that sends elsewhere is not the airline.
      redirect: 'error',
      signal: late.signal,
    });
    const text = await response.text();
    if (response.status >= 500) return unreachable(`status ${response.status}`);
    return response.ok ? readAnswer(name, text) : readRefusal(text);
  } catch {
    return unreachable(late.signal.aborted ? 'late' : 'no connection');
  } finally {
    clock.clearTimeout(timer);
  }
}

function readAnswer<C extends keyof DcsCalls>(name: C, text: string): Result<DcsAnswer<C>, Fault> {
  const answer = DCS_CALLS[name].answer.safeParse(parseJson(text));
  return answer.success ? ok(answer.data as DcsAnswer<C>) : unreachable('malformed answer');
}

function readRefusal(text: string): Result<never, Fault> {
  const refusal = refusalSchema.safeParse(parseJson(text));
  if (!refusal.success) return unreachable('malformed refusal');
  const { code, detail } = refusal.data;
  if (!isFaultCode(code)) return err({ code: 'dcs.refused', detail: code });
  return err(detail === undefined ? { code } : { code, detail });
}

/** `undefined`, which no schema here accepts, for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(FAULTS, code);

const unreachable = (detail: string): Result<never, Fault> => err({ code: 'dcs.unreachable', detail });

const isUnreachable = (outcome: Result<unknown, Fault>): boolean =>
  !outcome.ok && outcome.fault.code === 'dcs.unreachable';
