import { z } from 'zod';
import { barcodeReaderKind } from './barcode-reader/kind.ts';
import { cardReaderKind } from './card-reader/kind.ts';
import type { Kind, KindDeps, Simulated } from './device.ts';
import { documentReaderKind } from './document-reader/kind.ts';
import { keypadKind } from './keypad/kind.ts';
import { paymentTerminalKind } from './payment-terminal/kind.ts';
import { printerKind } from './printer/kind.ts';
import { scaleKind } from './scale/kind.ts';

/** Every kind of device that can be simulated. A new one is a folder beside this file and an entry here. */
const KINDS = {
  printer: printerKind,
  'document-reader': documentReaderKind,
  'barcode-reader': barcodeReaderKind,
  'card-reader': cardReaderKind,
  keypad: keypadKind,
  'payment-terminal': paymentTerminalKind,
  scale: scaleKind,
};

type Kinds = typeof KINDS;
export type KindName = keyof Kinds;

const anyDevice = {
  /** Unique at its kiosk; part of addresses. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'an id has small letters, digits and hyphens'),
  /** TCP port; 0 for whichever is free. */
  port: z.number().int().min(0).max(65535).default(0),
};
type AnyDevice = typeof anyDevice;

type OptionsOf<K extends KindName> = z.output<Kinds[K]['options']> & z.output<z.ZodObject<AnyDevice>>;

/** A device to be simulated, as it is written down. */
export type DeviceSpec = {
  [K in KindName]: { readonly kind: K } & z.input<Kinds[K]['options']> & z.input<z.ZodObject<AnyDevice>>;
}[KindName];
type ReadSpec = { [K in KindName]: { readonly kind: K } & OptionsOf<K> }[KindName];

const specs = Object.entries(KINDS).map(([kind, { options }]) =>
  z.strictObject({ kind: z.literal(kind), ...anyDevice, ...options.shape }),
);
export const deviceSpecSchema = z.discriminatedUnion(
  'kind',
  specs as [(typeof specs)[number], ...(typeof specs)[number][]],
) as unknown as z.ZodType<ReadSpec, DeviceSpec>;

type SimulatedOf<K extends KindName> = ReturnType<Kinds[K]['create']>;
export type PeerOf<K extends KindName> = SimulatedOf<K>['peer'];
export type StateOf<K extends KindName> = ReturnType<SimulatedOf<K>['state']>;

/** Makes a device of the kind that its description names. */
export function simulate<K extends KindName>(
  spec: ReadSpec & { readonly kind: K },
  deps: KindDeps,
): Simulated<PeerOf<K>, StateOf<K>> {
  const kind = KINDS[spec.kind] as unknown as Kind<z.ZodObject, PeerOf<K>, StateOf<K>>;
  return kind.create(spec, deps);
}
