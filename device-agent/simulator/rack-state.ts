import type { KindName } from './kinds.ts';
import type { DeviceState } from './kiosk.ts';
import type { Rack } from './rack.ts';

/** Everything on the rack as anyone standing before it would see it. */
export const rackState = (rack: Rack) => ({
  kiosks: rack.kiosks.map(({ kioskId, devices, portOf }) => ({
    kioskId,
    devices: devices.map((device) => ({ port: portOf(device.id), ...device.state() })),
  })),
});

export type RackState = ReturnType<typeof rackState>;
export type KioskState = RackState['kiosks'][number];

/** A device of this kind as the rack shows it. */
export type ShownDevice<K extends KindName = KindName> = { readonly port: number } & DeviceState<K>;

/** What each printer has put out since the rack began. */
export const rackStatistics = (rack: Rack) => ({
  kiosks: rack.kiosks.map(({ kioskId, devices }) => ({
    kioskId,
    printers: devices.flatMap(({ id, documents }) =>
      documents ? [{ id, documents: documents.counts() }] : [],
    ),
  })),
});
