import type { Clock } from '../../config/clock.ts';
import type { Database } from './database.ts';
import { createHubLink, type HubLink } from './hub-link.ts';
import { createManifestRefresh, type ManifestRefresh } from './manifest-refresh.ts';
import { createManifestStore, type ManifestStore } from './manifest-store.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPump, type PumpState } from './pump.ts';
import type { SyncTrouble } from './trouble.ts';

export interface KioskSyncOptions {
  readonly database: Database;
  /** `kiosk/<kioskId>` */
  readonly source: string;
  readonly kioskId: string;
  readonly airport: string;
  readonly hub: { readonly url: string; readonly enrolmentCode?: string | undefined };
  readonly outbox: { readonly capacity: number; readonly batch: number; readonly backOffLimit: number };
  /** Milliseconds between two looks at the hub's manifest. */
  readonly manifestInterval: number;
  readonly clock: Clock;
  readonly onTrouble: (trouble: SyncTrouble) => void;
}

export interface KioskSync {
  readonly outbox: Outbox;
  readonly manifest: Pick<ManifestStore, 'findMember' | 'version' | 'size'> &
    Pick<ManifestRefresh, 'refreshWithin'>;
  readonly converse: HubLink['converse'];
  readonly acceptOffer: HubLink['acceptOffer'];
  pump(): PumpState;
  /** Resolves once nothing of this room touches the database any more, at most one request's deadline later. */
  stop(): Promise<void>;
}

const REQUEST_DEADLINE = 5_000;
/** Milliseconds. What a passenger does in less time than this, the centre may learn in one piece. */
const PACE = 1000;
const LONGEST_START_DELAY = 2_000;

/** Starts everything that goes on between a kiosk and its hub. */
export function startKioskSync(options: KioskSyncOptions): KioskSync {
  const { database, source, kioskId, airport, hub, clock, onTrouble } = options;
  const outbox = createOutbox({ database, source, capacity: options.outbox.capacity, clock });
  const link = createHubLink({
    hubUrl: hub.url,
    kioskId,
    airport,
    enrolmentCode: hub.enrolmentCode,
    database,
    clock,
    deadline: REQUEST_DEADLINE,
  });

  const pump = createPump({
    outbox,
    send: link.send,
    clock,
    batch: options.outbox.batch,
    pace: PACE,
    backOffLimit: options.outbox.backOffLimit,
    startDelay: Math.min(options.outbox.backOffLimit, LONGEST_START_DELAY),
    random: Math.random,
    onTrouble,
  });
  const stopListening = outbox.onLevel(pump.wake);

  const store = createManifestStore({ database, clock });
  const refresh = createManifestRefresh({
    store,
    fetchManifest: link.fetchManifest,
    interval: options.manifestInterval,
    clock,
  });

  pump.start();
  refresh.start();

  return {
    outbox,
    manifest: {
      findMember: store.findMember,
      version: store.version,
      size: store.size,
      refreshWithin: refresh.refreshWithin,
    },
    converse: link.converse,
    acceptOffer: link.acceptOffer,
    pump: pump.state,
    async stop() {
      stopListening();
      await Promise.all([pump.stop(), refresh.stop()]);
      // An empty call joins the group that is being committed, if there is one.
      await outbox.record([]);
    },
  };
}
