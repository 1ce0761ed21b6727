import { type Clock, timeLimit, withDeadline } from '../../../config/clock.ts';
import type { PaymentTerminalConfig } from '../../../config/devices.ts';
import { newId } from '../../../config/ids.ts';
import { type Converse, type Device, runDevice } from '../device.ts';
import { saleFrames } from '../protocol/sale-to-poi/frames.ts';
import { encodeSaleRequest } from '../protocol/sale-to-poi/request.ts';
import { decodeSaleResponse } from '../protocol/sale-to-poi/response.ts';
import type {
  Approval,
  PaymentAnswer,
  SaleAmount,
  SaleRequest,
  SaleResponse,
} from '../protocol/sale-to-poi/values.ts';
import type { OpenPort } from '../transport/byte-port.ts';

/** Milliseconds between two questions whether it is still there, and in which each must be answered. */
const ENQUIRY_INTERVAL = 4000;
const ANSWER_LIMIT = 3000;
/** Milliseconds in which the bank must have answered a reversal. */
const REVERSAL_LIMIT = 30_000;
const PATIENCE = 2;

/** What became of a payment, as far as the terminal tells. Only `unknown` and `in-progress` leave it open. */
export type TerminalOutcome =
  | { readonly state: 'approved'; readonly approval: Approval }
  | { readonly state: 'declined' | 'cancelled' | 'unavailable' | 'not-found' | 'in-progress' | 'unknown' };

export interface PaymentTerminal extends Device {
  /**
   * Asks for a payment, once: whatever happens it is never sent again. Meanwhile the terminal is asked what became of it
   * as often as it is else asked whether it is there. Ends when it answers either, or with `unknown` when it is lost or
   * knows nothing of it. `unavailable` is said before anything was sent.
   */
  pay(payment: {
    readonly serviceId: string;
    readonly transactionId: string;
    readonly amount: SaleAmount;
  }): Promise<TerminalOutcome>;
  /** Wants the payment of this message ended; its own answer says whether it was. */
  abort(serviceId: string): void;
  /** What became of the payment of this message. */
  outcomeOf(serviceId: string): Promise<TerminalOutcome>;
  /** Gives back what was booked. Asked twice the terminal does it once. */
  reverse(poiTransactionId: string): Promise<'reversed' | 'refused' | 'unknown'>;
}

interface Talk {
  send(request: SaleRequest): Promise<boolean>;
  /** The answer to the message of this number; null when the connection is lost or the terminal is silent. */
  answerTo(serviceId: string): Promise<SaleResponse | null>;
  /** The answer to this payment, by whatever message it comes; null also where the terminal knows nothing of it. */
  pay(request: Extract<SaleRequest, { type: 'payment' }>): Promise<PaymentAnswer | null>;
  /** Nobody waits for that answer any more. */
  forget(serviceId: string): void;
}

/** A name for one message that no other of this kiosk will have: ten signs of a UUID's random part. */
export const newServiceId = (): string =>
  Number.parseInt(newId().replaceAll('-', '').slice(-12), 16).toString(36).toUpperCase().padStart(10, '0');

/** A payment terminal that speaks as nexo's Sale to POI does. */
export function createPaymentTerminal(
  options: Pick<PaymentTerminalConfig, 'id' | 'required' | 'saleId' | 'poiId'> & {
    readonly open: OpenPort;
    readonly clock: Clock;
  },
): PaymentTerminal {
  const { clock } = options;
  let talk: Talk | null = null;

  const converse: Converse = (port, report) => {
    let frames = saleFrames();
    const awaited = new Map<string, (answer: SaleResponse | null) => void>();
    let unanswered = 0;
    let isSenseless = false;
    let paying: { readonly serviceId: string; enquiry: string | null; denials: number } | null = null;
    let stopWaiting = () => {};

    const giveUp = () => {
      for (const answer of awaited.values()) answer(null);
      awaited.clear();
    };
    const settle = (serviceId: string, answer: SaleResponse | null) => {
      awaited.get(serviceId)?.(answer);
      awaited.delete(serviceId);
    };
    /** What the enquiry after a payment under way brought: its answer, where that was lost, or that there is none. */
    const hearOfPayment = (told: Extract<SaleResponse, { type: 'status' }>) => {
      if (!paying || told.serviceId !== paying.enquiry) return;
      const { serviceId } = paying;
      if (told.repeated) settle(serviceId, { type: 'payment', serviceId, ...told.repeated });
      else if (told.result !== 'NotFound') paying.denials = 0;
      else {
        paying.denials += 1;
        if (paying.denials >= PATIENCE) settle(serviceId, null);
      }
    };
    const here: Talk = {
      send: async (request) => (await port.write(encodeSaleRequest(request, options))).ok,
      answerTo: (serviceId) => new Promise((resolve) => awaited.set(serviceId, resolve)),
      pay: async (request) => {
        const { serviceId } = request;
        const answer = here.answerTo(serviceId);
        paying = { serviceId, enquiry: null, denials: 0 };
        void here.send(request);
        const told = await answer;
        paying = null;
        return told?.type === 'payment' ? told : null;
      },
      forget: (serviceId) => awaited.delete(serviceId),
    };

    port.onBytes((bytes) => {
      for (const body of frames.take(bytes)) {
        const response = decodeSaleResponse(body);
        if (!response.ok) {
          isSenseless = true;
          continue;
        }
        unanswered = 0;
        isSenseless = false;
        report({ type: 'device.well' });
        if (response.value.type === 'status') hearOfPayment(response.value);
        settle(response.value.serviceId, response.value);
      }
      if (!frames.isBroken()) return;
      // A stream that lost its frames finds them on a new connection only: this one is given up.
      giveUp();
      report({ type: 'connection.lost', code: 'device.garbled' });
    });
    /** While it is paying, what became of the payment; else whether it is still there. */
    const enquiry = (serviceId: string): SaleRequest => {
      if (!paying) return { type: 'diagnosis', serviceId };
      paying.enquiry = serviceId;
      return { type: 'status', serviceId, of: paying.serviceId };
    };
    const enquire = () => {
      if (unanswered >= PATIENCE) {
        report({ type: 'device.fault', code: isSenseless ? 'device.garbled' : 'device.silent' });
        giveUp();
        // What it began to say and never ended is not the beginning of what it says next.
        frames = saleFrames();
      }
      unanswered += 1;
      void here.send(enquiry(newServiceId()));
      const interval = unanswered > 1 ? ANSWER_LIMIT : ENQUIRY_INTERVAL;
      stopWaiting = timeLimit(clock, interval, enquire);
    };
    talk = here;
    enquire();
    return {
      recover: async () => undefined,
      stop: () => {
        stopWaiting();
        if (talk === here) talk = null;
        giveUp();
      },
    };
  };

  const device = runDevice({ ...options, kind: 'payment-terminal', converse });
  const at = () => new Date(clock.now()).toISOString();
  const ask = async (request: SaleRequest, limit: number): Promise<SaleResponse | null> => {
    const now = talk;
    if (!now) return null;
    const answer = now.answerTo(request.serviceId);
    if (!(await now.send(request))) return null;
    return withDeadline(clock, limit, answer, () => {
      now.forget(request.serviceId);
      return null;
    });
  };

  return {
    ...device,
    pay: async (payment) => {
      const now = talk;
      if (!now || device.state().state !== 'ready') return { state: 'unavailable' };
      device.send({ type: 'job.started' });
      const told = await now.pay({ type: 'payment', at: at(), ...payment });
      device.send({ type: 'job.ended' });
      return told ? outcomeOf(told) : { state: 'unknown' };
    },
    abort: (serviceId) => void talk?.send({ type: 'abort', serviceId: newServiceId(), of: serviceId }),
    outcomeOf: async (of) => {
      const told = await ask({ type: 'status', serviceId: newServiceId(), of }, ANSWER_LIMIT);
      if (told?.type !== 'status') return { state: 'unknown' };
      if (told.repeated) return outcomeOf(told.repeated);
      if (told.result === 'InProgress') return { state: 'in-progress' };
      return { state: told.result === 'NotFound' ? 'not-found' : 'unknown' };
    },
    reverse: async (poiTransactionId) => {
      const request = { type: 'reversal' as const, serviceId: newServiceId(), poiTransactionId, at: at() };
      const told = await ask(request, REVERSAL_LIMIT);
      if (told?.type !== 'reversal') return 'unknown';
      if (told.result === 'Success') return 'reversed';
      return told.result === 'Refusal' || told.result === 'NotFound' ? 'refused' : 'unknown';
    },
  };
}

function outcomeOf({ result, approval }: PaymentAnswer): TerminalOutcome {
  if (approval) return { state: 'approved', approval };
  switch (result) {
    case 'Cancel':
    case 'Aborted':
      return { state: 'cancelled' };
    case 'Busy':
    case 'DeviceOut':
    case 'UnreachableHost':
      return { state: 'unavailable' };
    case 'InProgress':
      return { state: 'in-progress' };
    default:
      return { state: 'declined' };
  }
}
