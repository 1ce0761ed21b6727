import { performance } from 'node:perf_hooks';
import type { Clock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { buildRackApp } from './app.ts';
import { createRack, type RackKiosk } from './rack.ts';

export interface RackProcessOptions {
  readonly host: string;
  /** Of the page and its API; 0 takes a free one. */
  readonly port: number;
  readonly kiosks: readonly RackKiosk[];
  readonly clock: Clock;
  /** The built page. */
  readonly pageFolder?: string;
}

export interface RunningRack {
  readonly url: string;
  /** The port of every device, by its id. */
  readonly kiosks: readonly {
    readonly kioskId: string;
    readonly ports: Readonly<Record<string, number>>;
  }[];
  close(): Promise<void>;
}

/** Starts the device rack: its devices can be connected to, and its page and API answer, when this resolves. */
export async function startRack(options: RackProcessOptions): Promise<RunningRack> {
  const { host, clock, kiosks, pageFolder } = options;
  const rack = await createRack({ kiosks, host, clock, newId, elapsed: () => performance.now() });
  const app = await buildRackApp({ rack, clock, pageFolder });
  try {
    const url = await app.listen({ host, port: options.port });
    return {
      url,
      kiosks: rack.kiosks.map(({ kioskId, devices, portOf }) => ({
        kioskId,
        ports: Object.fromEntries(devices.map(({ id }) => [id, portOf(id)])),
      })),
      close: async () => {
        await app.close();
        await rack.close();
      },
    };
  } catch (error) {
    await app.close();
    await rack.close();
    throw error;
  }
}
