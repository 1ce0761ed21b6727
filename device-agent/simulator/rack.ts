import type { Clock } from '../../config/clock.ts';
import { openTcpInlet } from './cable/tcp-inlet.ts';
import { createKioskDevices, type RackKiosk } from './kiosk.ts';
import { createGlyphs } from './printer/glyphs.ts';

export type { RackKiosk } from './kiosk.ts';

export interface RackOptions {
  readonly kiosks: readonly RackKiosk[];
  readonly host: string;
  readonly clock: Clock;
  /** Milliseconds that only ever grow, for measurements. */
  readonly elapsed: () => number;
  readonly newId: () => string;
}

/** The device rack: every device of every kiosk behind a TCP port of its own. */
export async function createRack(options: RackOptions) {
  const { host, clock, elapsed, newId } = options;
  const glyphs = createGlyphs();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  const kiosks = await Promise.all(
    options.kiosks.map(async (kiosk) => {
      const devices = createKioskDevices(kiosk, { clock, elapsed, newId, glyphs, changed });
      const inlets = new Map(
        await Promise.all(
          devices.devices.map(
            async ({ id, socket, wantedPort }) =>
              [id, await openTcpInlet(socket, { host, port: wantedPort })] as const,
          ),
        ),
      );
      return {
        ...devices,
        /** Where the device of that id is reached. */
        portOf: (id: string) => {
          const inlet = inlets.get(id);
          if (!inlet) throw new Error(`no device ${id} at ${devices.kioskId}`);
          return inlet.port;
        },
        close: async () => {
          await Promise.all([...inlets.values()].map((inlet) => inlet.close()));
        },
      };
    }),
  );
  const byId = new Map(kiosks.map((kiosk) => [kiosk.kioskId, kiosk]));

  return {
    kiosks,
    kiosk: (kioskId: string) => byId.get(kioskId),
    /** Calls back whenever something that the rack shows has changed; returns how to stop it. */
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await Promise.all(kiosks.map((kiosk) => kiosk.close()));
    },
  };
}

export type Rack = Awaited<ReturnType<typeof createRack>>;
