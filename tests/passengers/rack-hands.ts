import { httpExchange } from '../../config/http-exchange.ts';

/** Milliseconds that a hand may take: a payment waits for its card. */
const PATIENCE = 60_000;

/** The demo kiosk's devices by what the tests call them. */
export const DEVICE_IDS = {
  printer: 'boarding-pass-printer',
  reader: 'passport-reader',
  tagPrinter: 'bag-tag-printer',
  barcodeReader: 'barcode-reader',
  cardReader: 'card-reader',
  keypad: 'keypad',
  terminal: 'payment-terminal',
  scale: 'bag-scale',
} as const;
export type DeviceName = keyof typeof DEVICE_IDS;

/** Hands at the simulated devices of one kiosk: what passengers and staff do there, over the rack's own API. */
export function rackHands(rackUrl: string, kioskId: string) {
  const act = async (device: DeviceName, hand: string, body?: object): Promise<void> => {
    const { status } = await httpExchange(
      `${rackUrl}/v1/kiosks/${kioskId}/devices/${DEVICE_IDS[device]}/${hand}`,
      {
        method: 'POST',
        headers: body ? { 'content-type': 'application/json' } : {},
        body: body && JSON.stringify(body),
      },
      AbortSignal.timeout(PATIENCE),
    );
    if (status >= 300) throw new Error(`the rack refused ${device}/${hand}: ${status}`);
  };
  return {
    act,
    showPassport: (lines: readonly string[]) => act('reader', 'insert', { lines }),
    showPerson: (person: string) => act('reader', 'insert', { person }),
    takePassportBack: () => act('reader', 'remove'),
    swipe: (card: string) => act('cardReader', 'swipe', { card }),
    scan: (paper: string) => act('barcodeReader', 'scan', { paper }),
    press: (key: string) => act('keypad', 'press', { key }),
    plugHeadset: (into: boolean) => act('keypad', 'headset', { in: into }),
    takePass: () => act('printer', 'take'),
    /** Whatever is asked of the payment terminal is approved from now on. */
    payAlways: () => act('terminal', 'behave', { by: 'approve' }),
    mendPrinter: () => act('printer', 'clear'),
    breakPrinter: (faults: object) => act('printer', 'faults', faults),
    unplug: (device: DeviceName) => act(device, 'unplug'),
    plug: (device: DeviceName) => act(device, 'plug'),
  };
}

export type RackHands = ReturnType<typeof rackHands>;
