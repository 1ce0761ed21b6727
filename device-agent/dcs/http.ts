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
import {
  type HostTransport,
  httpTransport,
  type Patience,
  parseJson,
  patiently,
  send,
  unreachable,
} from './request.ts';

export interface HttpDcsOptions extends Patience {
  readonly url: string;
  readonly kioskId: string;
}

/** The departure control system over HTTP. Whatever is not an answer in time is `dcs.unreachable`. */
export const createHttpDcs = ({ url, ...options }: HttpDcsOptions): DcsPort =>
  dcsBehind(httpTransport(url), options);

/** The same, however its questions are brought to it. */
export function dcsBehind(transport: HostTransport, options: Omit<HttpDcsOptions, 'url'>): DcsPort {
  const call = <C extends keyof DcsCalls>(name: C, body: DcsBody<C>, idempotencyKey?: string) =>
    patiently(options, async (signal): Promise<Result<DcsAnswer<C>, Fault>> => {
      const answer = await send(
        transport,
        {
          method: 'POST',
          path: DCS_CALLS[name].path,
          headers: {
            [KIOSK_HEADER]: options.kioskId,
            ...(idempotencyKey === undefined ? {} : { [IDEMPOTENCY_HEADER]: idempotencyKey }),
          },
          body,
        },
        signal,
      );
      if (!answer.ok) return answer;
      const { status, text } = answer.value;
      return status >= 200 && status < 300 ? readAnswer(name, text) : readRefusal(text);
    });

  return {
    identify: (query) => call('identify', query),
    party: (query) => call('party', query),
    load: (query) => call('load', query),
    seatMap: (query) => call('seatMap', query),
    documents: (query) => call('documents', query),
    assignSeat: ({ idempotencyKey, ...command }) => call('assignSeat', command, idempotencyKey),
    sellSeats: ({ idempotencyKey, ...command }) => call('sellSeats', command, idempotencyKey),
    upgradeOptions: (query) => call('upgradeOptions', query),
    sellUpgrade: ({ idempotencyKey, ...command }) => call('sellUpgrade', command, idempotencyKey),
    voidPayment: ({ idempotencyKey, ...command }) => call('voidPayment', command, idempotencyKey),
    checkIn: ({ idempotencyKey, ...command }) => call('checkIn', command, idempotencyKey),
    standbyPlace: (query) => call('standbyPlace', query),
    joinStandby: ({ idempotencyKey, ...command }) => call('joinStandby', command, idempotencyKey),
    updateDocuments: ({ idempotencyKey, documents, reservationId, residence = null }) =>
      call('updateDocuments', { reservationId, documents: [...documents], residence }, idempotencyKey),
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

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(FAULTS, code);
