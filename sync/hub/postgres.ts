import type pg from 'pg';
import type { Clock } from '../../config/clock.ts';
import { serverAccount } from './embedded/account.ts';
import { binaries } from './embedded/binaries.ts';
import { openCluster } from './embedded/cluster.ts';
import { endServer, isOwned, runningServer } from './embedded/orphan.ts';
import { clusterPlace, SHARED_FOLDER } from './embedded/place.ts';
import { freePort, startServer } from './embedded/server.ts';

export type PostgresChoice =
  | { readonly databaseUrl: string }
  /** `folder` belongs to PostgreSQL alone; without `port` the operating system names a free one. */
  | { readonly folder: string; readonly port?: number; readonly clock: Clock };

export interface Postgres {
  readonly connection: pg.ClientConfig;
  /** Ends an embedded server within 3 s; does nothing to one that is not ours. */
  stop(): Promise<void>;
  /** Calls back when an embedded server ends by itself. */
  onLost(listener: () => void): void;
}

/**
 * The hub's database: the PostgreSQL at `databaseUrl`, or an embedded one kept in `folder`, made on first use and
 * bound to loopback. A server ends when its hub does, even by `SIGKILL`; one that was left behind all the same is ended
 * first. One that a living hub owns is left alone and this throws.
 */
export async function openPostgres(choice: PostgresChoice): Promise<Postgres> {
  if ('databaseUrl' in choice) {
    return { connection: { connectionString: choice.databaseUrl }, stop: async () => {}, onLost: () => {} };
  }
  const { folder, clock } = choice;
  const account = await serverAccount();
  const place = await clusterPlace(account, folder);
  const bin = await binaries(account, SHARED_FOLDER);
  const { dataFolder, password } = await openCluster(place, bin, account);
  const connectionOn = (port: number) => ({
    host: '127.0.0.1',
    port,
    user: 'landside',
    password,
    database: 'postgres',
  });

  const left = await runningServer(dataFolder);
  if (left !== null) {
    if (await isOwned(connectionOn(left.port)))
      throw new Error(`another hub is running with the folder ${folder}`);
    await endServer(left.pid, dataFolder, clock);
  }
  const connection = connectionOn(choice.port ?? (await freePort()));
  const server = await startServer({ bin, place, dataFolder, account, connection, clock });
  return { connection, stop: server.stop, onLost: server.onLost };
}
