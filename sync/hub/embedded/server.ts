import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { type Clock, pause, withDeadline } from '../../../config/clock.ts';
import type { Account } from './account.ts';
import { OWNER_LOCK } from './orphan.ts';

// Beside the server waits a shell that reads from the hub and hears nothing, until the hub is gone, however it went:
// then it asks the server to end (fast: roll back, checkpoint, leave). `$$` stays the number of what `exec` starts.
const SERVE = `
exec 3<&0
( { read -r _ <&3; kill -INT $$; } >/dev/null 2>&1 & )
exec "$@" 3<&- </dev/null`;

/** Milliseconds the server has to leave in order, then at once. Together under three seconds. */
const PATIENCE = { orderly: 2000, immediate: 800 };
const STARTING_LIMIT = 30_000;
const LOOK_AGAIN = 25;

export interface ServerPlan {
  readonly bin: string;
  readonly place: string;
  readonly dataFolder: string;
  readonly account: Account | null;
  readonly connection: pg.ClientConfig & { port: number };
  readonly clock: Clock;
}

export interface Server {
  stop(): Promise<void>;
  /** Calls back when the server ends without having been asked to. */
  onLost(listener: () => void): void;
}

/** A port that is free now, from the operating system. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject()));
    });
  });

const settings = (port: number): string[] =>
  Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    // A passenger's name must not reach the log through a statement or the details of an error.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Starts the server and resolves once this process owns it. */
export async function startServer(plan: ServerPlan): Promise<Server> {
  const logFile = join(plan.place, 'postgres.log');
  const log = await open(logFile, 'w', 0o600);
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      SERVE,
      'sh',
      join(plan.bin, 'bin', 'postgres'),
      '-D',
      plan.dataFolder,
      ...settings(plan.connection.port),
    ],
    // A process group of its own: Ctrl-C in a terminal reaches the hub alone, which then ends the server in order.
    { cwd: '/', detached: true, stdio: ['pipe', log.fd, log.fd], ...plan.account },
  );
  await log.close();
  const ending = ended(child);
  const lifeline = child.stdin;
  if (lifeline === null) throw new Error('the server has no lifeline');
  lifeline.on('error', () => undefined);
  ending.then(() => lifeline.destroy());

  const owner = await takeOwnership(plan, child).catch(async (cause) => {
    lifeline.end();
    await ending;
    const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' | ');
    throw new Error(`PostgreSQL did not start: ${lines}`, { cause });
  });

  let asked = false;
  return {
    async stop() {
      asked = true;
      await owner.end().catch(() => undefined);
      lifeline.end();
      const left = ending.then(() => true);
      if (await withDeadline(plan.clock, PATIENCE.orderly, left, () => false)) return;
      child.kill('SIGQUIT');
      if (await withDeadline(plan.clock, PATIENCE.immediate, left, () => false)) return;
      throw new Error(`PostgreSQL (process ${child.pid}) does not end`);
    },
    onLost: (listener) => {
      ending.then(() => {
        if (!asked) listener();
      });
    },
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });

async function takeOwnership(plan: ServerPlan, child: ChildProcess): Promise<pg.Client> {
  for (let waited = 0; waited < STARTING_LIMIT; waited += LOOK_AGAIN) {
    if (hasEnded(child) || child.pid === undefined) throw new Error('it ended while starting');
    const client = new pg.Client({ ...plan.connection, keepAlive: true });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock($1)', [OWNER_LOCK]);
      return client;
    } catch {
      await client.end().catch(() => undefined);
      await pause(plan.clock, LOOK_AGAIN);
    }
  }
  throw new Error('it did not accept connections in time');
}
