import { type Clock, withDeadline } from '../../config/clock.ts';
import type { HubLink } from './hub-link.ts';
import type { ManifestStore } from './manifest-store.ts';
import { createRest } from './rest.ts';

export interface ManifestRefresh {
  start(): void;
  stop(): Promise<void>;
  /**
   * Asks the hub now. `late` means that it had not answered after so many milliseconds: go ahead with what is
   * there, the answer is still taken in when it comes.
   */
  refreshWithin(milliseconds: number): Promise<'fresh' | 'unreachable' | 'late'>;
}

/** Keeps the manifest up to date. However many ask at once, the hub is asked one thing at a time. */
export function createManifestRefresh({
  store,
  fetchManifest,
  interval,
  clock,
}: {
  readonly store: ManifestStore;
  readonly fetchManifest: HubLink['fetchManifest'];
  /** Milliseconds between two looks at the hub. */
  readonly interval: number;
  readonly clock: Clock;
}): ManifestRefresh {
  const rest = createRest(clock);
  let asking: Promise<'fresh' | 'unreachable'> | null = null;
  let running: Promise<void> | null = null;
  let stopping = false;

  const ask = async () => {
    const first = await fetchManifest(store.version());
    if (!first.ok) return 'unreachable';
    if (store.apply(first.value) === 'applied') return 'fresh';
    const whole = await fetchManifest(0);
    if (!whole.ok) return 'unreachable';
    store.apply(whole.value);
    return 'fresh';
  };

  const refresh = () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };

  const loop = async () => {
    while (!stopping) {
      await refresh();
      store.sweep();
      if (!stopping) await rest.backingOff(interval);
    }
  };

  return {
    start() {
      if (running) return;
      stopping = false;
      running = loop();
    },
    async stop() {
      stopping = true;
      rest.end();
      await running;
      await asking;
      running = null;
    },
    refreshWithin: (milliseconds) => withDeadline(clock, milliseconds, refresh(), () => 'late'),
  };
}
