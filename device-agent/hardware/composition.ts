import type { Clock } from '../../config/clock.ts';
import type { DeviceConfig, DeviceKind } from '../../config/devices.ts';
import { printerProfile } from '../../config/load.ts';
import { expectOk } from '../../config/result.ts';
import { type BarcodeReader, createBarcodeReader } from './barcode-reader/driver.ts';
import { type CardReader, createCardReader } from './card-reader/driver.ts';
import type { Device } from './device.ts';
import { createDocumentReader, type DocumentReader } from './document-reader/driver.ts';
import { createKeypad, type Keypad } from './keypad/driver.ts';
import { createPaymentTerminal, type PaymentTerminal } from './payment-terminal/driver.ts';
import { createPrinter, type Printer } from './printer/driver.ts';
import { createScale, type Scale } from './scale/driver.ts';
import type { OpenPort } from './transport/byte-port.ts';

/** What each kind of device is to the rest of the agent. */
interface DeviceOfKind {
  readonly printer: Printer;
  readonly 'document-reader': DocumentReader;
  readonly 'barcode-reader': BarcodeReader;
  readonly 'card-reader': CardReader;
  readonly keypad: Keypad;
  readonly 'payment-terminal': PaymentTerminal;
  readonly scale: Scale;
}

export interface CompositionDeps {
  readonly clock: Clock;
  /** The way to a device, wherever it is plugged in. */
  readonly openerOf: (device: DeviceConfig) => OpenPort;
  /** True when this printer was in the middle of a document as the agent last ended. */
  readonly leftoverIn: (printerId: string) => boolean;
}

type ConfigOf<K extends DeviceKind> = Extract<DeviceConfig, { kind: K }>;
type Deps = CompositionDeps & {
  readonly open: OpenPort;
  /** Every piece from the port is one HID report; else pieces are merged and cut, as in any stream. */
  readonly wholeReports: boolean;
};

const sendsWholeReports = ({ port, find }: DeviceConfig): boolean => (port ?? find)?.transport === 'hid';

/** How each kind comes to be. A kind is one entry here, one in `config/devices.ts`, and one folder beside this file. */
const BUILD: { readonly [K in DeviceKind]: (device: ConfigOf<K>, deps: Deps) => DeviceOfKind[K] } = {
  printer: (device, { open, clock, leftoverIn }) =>
    createPrinter({
      ...device,
      open,
      clock,
      profile: expectOk(printerProfile(device.profile), `the printer ${device.id} has a profile`),
      leftover: leftoverIn(device.id),
    }),
  'document-reader': (device, { open, clock }) => createDocumentReader({ ...device, open, clock }),
  'barcode-reader': (device, { open, clock, wholeReports }) =>
    createBarcodeReader({ ...device, open, clock, wholeReports }),
  'card-reader': (device, { open, clock, wholeReports }) =>
    createCardReader({ ...device, open, clock, wholeReports }),
  keypad: (device, { open, clock, wholeReports }) => createKeypad({ ...device, open, clock, wholeReports }),
  'payment-terminal': (device, { open, clock }) => createPaymentTerminal({ ...device, open, clock }),
  scale: (device, { open, clock }) => createScale({ ...device, open, clock }),
};

const build = <K extends DeviceKind>(kind: K, device: ConfigOf<K>, deps: Deps) => BUILD[kind](device, deps);

/** The kiosk's devices, each running, in the order of the configuration. */
export interface Devices {
  readonly all: readonly Device[];
  ofKind<K extends DeviceKind>(kind: K): readonly DeviceOfKind[K][];
}

/** Builds and starts every configured device. Two of one id, or a profile that is unknown, throw. */
export function composeDevices(configured: readonly DeviceConfig[], deps: CompositionDeps): Devices {
  const built = configured.map((device) => ({
    kind: device.kind,
    device: build(device.kind, device as never, {
      ...deps,
      open: deps.openerOf(device),
      wholeReports: sendsWholeReports(device),
    }),
  }));
  const ids = new Set(configured.map(({ id }) => id));
  if (ids.size < configured.length) throw new Error('two configured devices have the same id');
  return {
    all: built.map(({ device }) => device),
    ofKind: <K extends DeviceKind>(kind: K) =>
      built.filter((one) => one.kind === kind).map(({ device }) => device as unknown as DeviceOfKind[K]),
  };
}
