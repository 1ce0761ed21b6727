import { readFile, readlink, realpath, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Clock, pause } from '../../../config/clock.ts';

/**
 * A hub holds this session lock in its own PostgreSQL for as long as it lives. The kernel lets go of it with the
 * hub's connection, however the hub died: so a running server without it is an orphan.
 */
export const OWNER_LOCK = 0x1a9d51de;

const LOOK_AGAIN = 20;

export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** The server that `postmaster.pid` tells of, if it is truly alive and truly serves this folder. */
export async function runningServer(dataFolder: string): Promise<Running | null> {
  const file = join(dataFolder, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => null,
  );
  if (lines === null) return null;
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && (await serves(pid, dataFolder)))
    return { pid, port: Number(lines[3]) };
  // PostgreSQL would refuse to start if the number has since gone to another process of its account.
  await unlink(file);
  return null;
}

/**
 * A server changes into its data folder when it starts, and a dead one that nobody has reaped has no folder. Where
 * that cannot be seen, the process table is believed.
 */
async function serves(pid: number, dataFolder: string): Promise<boolean> {
  if (process.platform !== 'linux') return isAlive(pid);
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return folder === (await realpath(dataFolder));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether some living hub owns the server. One that answers nobody is nobody's. */
export async function isOwned(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
      OWNER_LOCK,
    ]);
    return rows[0]?.free === false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Ends a server: `SIGINT` (fast: roll back, checkpoint, leave), then `SIGQUIT` (leave at once, recover at the next
 * start). Resolves when it is gone.
 */
export async function endServer(pid: number, dataFolder: string, clock: Clock): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 2000],
    ['SIGQUIT', 800],
  ] as const) {
    if (!(await serves(pid, dataFolder))) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < patience; waited += LOOK_AGAIN) {
      if (!(await serves(pid, dataFolder))) return;
      await pause(clock, LOOK_AGAIN);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end`);
}
