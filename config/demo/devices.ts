import type { z } from 'zod';
import type { placesSchema } from '../places-schema.ts';
import { CODE_PATTERNS, STRIPE_PATTERNS } from './cards.ts';

/** A device of the demo kiosk, told once for both ends of its cable. */
export interface DemoDevice {
  readonly id: string;
  readonly kind: string;
  readonly required: boolean;
  /** What the agent's configuration says of it beside its port. */
  readonly configured: Readonly<Record<string, unknown>>;
  /** What the rack simulates, and what changes where nobody may wait for mechanics: under load. */
  readonly simulated: Readonly<Record<string, unknown>>;
  readonly hurried: Readonly<Record<string, unknown>>;
}

const HURRIED_PRINTER = { pace: 'instant', roll: 'endless' };

/** In the order of their TCP ports. */
export const DEMO_DEVICES: readonly DemoDevice[] = [
  {
    id: 'boarding-pass-printer',
    kind: 'printer',
    required: true,
    configured: { profile: 'custom-kpm180h' },
    simulated: { model: 'custom-kpm180h' },
    hurried: HURRIED_PRINTER,
  },
  {
    id: 'passport-reader',
    kind: 'document-reader',
    required: true,
    configured: {
      frame: { prefix: '\x02', suffix: '\x03', enquiry: '\x05', tellsPresence: true },
    },
    simulated: {},
    hurried: { readingTime: 0 },
  },
  {
    id: 'bag-tag-printer',
    kind: 'printer',
    required: false,
    configured: { profile: 'custom-tk306-bag-tag' },
    simulated: { model: 'custom-tk306-bag-tag' },
    hurried: HURRIED_PRINTER,
  },
  {
    id: 'barcode-reader',
    kind: 'barcode-reader',
    required: false,
    configured: { interface: { type: 'hid-pos' }, cards: CODE_PATTERNS },
    simulated: { interface: { type: 'hid-pos' } },
    hurried: {},
  },
  {
    id: 'card-reader',
    kind: 'card-reader',
    required: false,
    configured: { interface: { type: 'hid-msr', layout: 'magtek' }, cards: STRIPE_PATTERNS },
    simulated: { interface: { type: 'hid-msr', layout: 'magtek' } },
    hurried: {},
  },
  { id: 'keypad', kind: 'keypad', required: false, configured: {}, simulated: {}, hurried: {} },
  {
    id: 'payment-terminal',
    kind: 'payment-terminal',
    required: false,
    configured: {},
    simulated: {},
    hurried: { pace: 0 },
  },
  {
    id: 'bag-scale',
    kind: 'scale',
    required: false,
    configured: {},
    simulated: {},
    hurried: { settling: 0 },
  },
];

/** Where the demo kiosk has what passengers reach for. */
export const DEMO_PLACES: z.input<typeof placesSchema> = {
  ...{ 'document-reader': 'below-right', 'barcode-reader': 'below-right', 'card-reader': 'right' },
  ...{ 'pass-printer': 'below-left', 'tag-printer': 'left', 'payment-terminal': 'right' },
  scale: 'floor-left',
};

/** The demo kiosk's devices as its agent is told of them, each at its port of this machine. */
export const configuredDemoDevices = (ports: readonly number[]): readonly object[] =>
  DEMO_DEVICES.map(({ id, kind, required, configured }, index) => ({
    id,
    kind,
    required,
    ...configured,
    port: { transport: 'tcp', host: '127.0.0.1', port: ports[index] },
  }));

/** The same devices as the rack simulates them. */
export const simulatedDemoDevices = (ports: readonly number[], hurried: boolean): readonly object[] =>
  DEMO_DEVICES.map((device, index) => ({
    id: device.id,
    kind: device.kind,
    port: ports[index],
    ...device.simulated,
    ...(hurried && device.hurried),
  }));
