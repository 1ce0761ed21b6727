import type { DeviceKind } from '../../../config/devices.ts';

/** Where the answers for the faults of each kind of device are. A new kind that none of them holds does not compile. */
export const MATRIX_OF = {
  printer: 'printers',
  'document-reader': 'readers',
  'barcode-reader': 'readers',
  'card-reader': 'readers',
  keypad: 'readers',
  'payment-terminal': 'terminals',
  scale: 'scales',
} as const satisfies Readonly<Record<DeviceKind, 'printers' | 'readers' | 'terminals' | 'scales'>>;

/** The kinds whose answers are in this matrix. */
export type KindIn<M extends (typeof MATRIX_OF)[DeviceKind]> = {
  [K in DeviceKind]: (typeof MATRIX_OF)[K] extends M ? K : never;
}[DeviceKind];
