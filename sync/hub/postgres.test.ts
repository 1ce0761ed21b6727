import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { serverAccount } from './embedded/account.ts';
import { binaries } from './embedded/binaries.ts';
import { SHARED_FOLDER } from './embedded/place.ts';
import { freePort } from './embedded/server.ts';
import { openPostgres, type Postgres } from './postgres.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landside-postgres-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const open = () => openPostgres({ folder, clock: systemClock });

async function ask<T>(postgres: Pick<Postgres, 'connection'>, sql: string): Promise<T[]> {
  const client = new pg.Client(postgres.connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const connectionOn = async (port: number) => ({
  host: '127.0.0.1',
  port,
  user: 'landside',
  password: (await readFile(join(folder, 'password'), 'utf8')).trim(),
  database: 'postgres',
});

const serverPid = async () =>
  Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);

const isAlive = (pid: number) =>
  readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (text) => text !== '',
    () => false,
  );

/** A hub of its own process that opens the folder and tells so. */
function hubProcess(): ChildProcess {
  const script = `
    const { runnerImport } = await import('vite');
    const { module } = await runnerImport('./sync/hub/postgres.ts', { configFile: false, logLevel: 'silent' });
    const { module: clock } = await runnerImport('./config/clock.ts', { configFile: false, logLevel: 'silent' });
    await module.openPostgres({ folder: ${JSON.stringify(folder)}, clock: clock.systemClock });
    process.send('open');`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

const opened = (hub: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    hub.once('message', () => resolve());
    hub.once('exit', (code) => reject(new Error(`the hub ended with ${code}`)));
  });

const gone = (hub: ChildProcess) => new Promise((resolve) => hub.once('exit', resolve));

test('keeps what was written from one start to the next', async () => {
  const first = await open();
  await ask(first, 'CREATE TABLE kept AS SELECT 1 AS value');
  await first.stop();

  const second = await open();
  expect(await ask(second, 'SELECT value FROM kept')).toEqual([{ value: 1 }]);
  await second.stop();
});

test('listens on loopback only, and keeps its password to its owner', async () => {
  const postgres = await open();
  expect(await ask(postgres, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await ask(postgres, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
  await postgres.stop();
});

test('ends with a hub that is killed, losing nothing that was committed', async () => {
  const hub = hubProcess();
  await opened(hub);
  const lines = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
  await ask(
    { connection: await connectionOn(Number(lines[3])) },
    'CREATE TABLE survived AS SELECT 2 AS value',
  );
  hub.kill('SIGKILL');
  await gone(hub);
  await vi.waitFor(async () => expect(await isAlive(Number(lines[0]))).toBe(false), { timeout: 3000 });

  const next = await open();
  expect(await ask(next, 'SELECT value FROM survived')).toEqual([{ value: 2 }]);
  await next.stop();
});

test('ends a server that was left behind and takes its place', async () => {
  const account = await serverAccount();
  const bin = join(await binaries(account, SHARED_FOLDER), 'bin', 'postgres');
  const port = await freePort();
  const options = ['-D', join(folder, 'data'), '-p', String(port), '-c', 'unix_socket_directories='];
  const orphan = spawn(bin, options, { cwd: '/', detached: true, stdio: 'ignore', ...account });
  const connection = await connectionOn(port);
  await vi.waitFor(() => ask({ connection }, 'SELECT 1'), { timeout: 5000 });

  const next = await open();
  expect(orphan.exitCode).toBe(0);
  expect(await ask(next, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
  await next.stop();
});

test('starts although a dead server left its process number behind', async () => {
  const first = await open();
  process.kill(await serverPid(), 'SIGKILL');
  await new Promise<void>((resolve) => first.onLost(resolve));
  const second = await open();
  expect(await ask(second, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
  await second.stop();
});

test('leaves the server of a living hub alone and says so', async () => {
  const owner = await open();
  await expect(open()).rejects.toThrow('another hub is running');
  expect(await ask(owner, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
  await owner.stop();
});

test.runIf(process.getuid?.() === 0)(
  'works in a folder whose parents are closed to its account',
  async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    await chmod(closed, 0o700);
    const postgres = await openPostgres({ folder: join(closed, 'hub'), clock: systemClock });
    expect(await ask(postgres, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
    await postgres.stop();
    const place = (await readFile(join(closed, 'hub', 'location'), 'utf8')).trim();
    expect(place.startsWith(folder)).toBe(false);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
    await rm(place, { recursive: true });
  },
);
