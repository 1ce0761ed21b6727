import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { SimulatedClock } from 'xstate';
import { err, ok } from '../../../../config/result.ts';
import { saleFrames } from '../../protocol/sale-to-poi/frames.ts';
import { decodeSaleRequest } from '../../protocol/sale-to-poi/request.ts';
import { encodeSaleResponse } from '../../protocol/sale-to-poi/response.ts';
import type { SaleRequest, SaleResponse } from '../../protocol/sale-to-poi/values.ts';
import type { BytePort, OpenPort } from '../../transport/byte-port.ts';
import { createPaymentTerminal, newServiceId, type TerminalOutcome } from '../driver.ts';

const ENDS = { saleId: 'KIOSK', poiId: 'TERMINAL' };
export const AMOUNT = { minorUnits: 80_000, currency: 'CNY' };
/** Milliseconds of simulated time that pass at once. */
export const STEP = 20;
/** Milliseconds in which anything wrong with a terminal is known, and in which it is well again. */
export const NOTICED = 12_000;
export const BACK = 15_000;

export const APPROVED = { state: 'approved', approval: { amount: AMOUNT, lastDigits: '4242' } };
export const SUCCESS = {
  result: 'Success',
  approval: { poiTransactionId: 'X', amount: AMOUNT, approvalCode: '1', brand: 'Any', lastDigits: '4242' },
} as const;
export const bytesOf = (response: SaleResponse): Uint8Array =>
  encodeSaleResponse(response, ENDS, '2031-05-14T01:00:00.000Z');

/** Where a terminal is plugged in: what a simulated one has. */
interface Plug {
  isPlugged(): boolean;
  attach(stream: Duplex): void;
}

/** The driver at the end of a cable that can be listened to and talked into, on a clock of its own. */
export function openBench(clock: SimulatedClock, socket: Plug, portOf: (stream: Duplex) => BytePort) {
  const asked: SaleRequest[] = [];
  let inject: (bytes: Uint8Array) => void = () => undefined;
  let isDeaf = false;

  const open: OpenPort = async () => {
    if (!socket.isPlugged()) return err({ code: 'device.unplugged' });
    const frames = saleFrames();
    let toHost: Duplex | null = null;
    const deviceEnd = new Duplex({
      read: () => undefined,
      write: (bytes: Buffer, _encoding, done) => {
        toHost?.push(bytes);
        done();
      },
    });
    const hostEnd = new Duplex({
      read: () => undefined,
      write: (bytes: Buffer, _encoding, done) => {
        for (const body of frames.take(bytes)) {
          const request = decodeSaleRequest(body);
          if (request.ok) asked.push(request.value);
        }
        if (!isDeaf) deviceEnd.push(bytes);
        done();
      },
    });
    toHost = hostEnd;
    deviceEnd.on('close', () => hostEnd.destroy());
    hostEnd.on('close', () => deviceEnd.destroy());
    inject = (bytes) => hostEnd.push(Buffer.from(bytes));
    socket.attach(deviceEnd);
    return ok(portOf(hostEnd));
  };

  const driver = createPaymentTerminal({ ...ENDS, id: 'terminal', required: false, open, clock });
  /** Lets time pass until this holds; whether it came to. */
  const until = async (holds: () => boolean, within: number): Promise<boolean> => {
    for (let passed = 0; ; passed += STEP) {
      for (let turn = 0; turn < 6; turn += 1) await setImmediate();
      if (holds() || passed >= within) return holds();
      clock.increment(STEP);
    }
  };
  return {
    ...{ driver, until, isReady: () => driver.state().state === 'ready' },
    /** Bytes on the way from the terminal that it never said. */
    inject: (bytes: Uint8Array) => inject(bytes),
    /** What is asked arrives nowhere. */
    deafen: (deaf: boolean) => {
      isDeaf = deaf;
    },
    asked: (type: SaleRequest['type']) => asked.filter((request) => request.type === type),
    /** A payment that is under way, and what has become of it so far. */
    pay: () => {
      const payment: { serviceId: string; outcome: TerminalOutcome | null } = {
        serviceId: newServiceId(),
        outcome: null,
      };
      const { serviceId } = payment;
      void driver.pay({ serviceId, transactionId: `sale ${serviceId}`, amount: AMOUNT }).then((outcome) => {
        payment.outcome = outcome;
      });
      return payment;
    },
    close: async () => {
      const stopped = driver.stop();
      await until(() => false, STEP);
      await stopped;
    },
  };
}
