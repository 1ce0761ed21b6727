import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Milliseconds a process may take to answer after its start, and to end after being asked to. */
const START_LIMIT = 30_000;
const STOP_LIMIT = 4500;

/**
 * A kiosk’s computer is small: V8 is held to few megabytes of young objects, of which an agent makes little use, and
 * to an old generation that a healthy agent never comes near. Code must have run fifteen times as long as elsewhere
 * before it is optimised: an agent runs much code a little, and spent an eighth of its processor on compiling it.
 */
const KIOSK_ENGINE = ['--max-semi-space-size=4', '--max-old-space-size=128', '--interrupt-budget=1000000'];

export interface Started {
  readonly pid: number;
  readonly url: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly child: ChildProcess;
}

export interface ProcessSpec {
  readonly role: 'hub' | 'dcs' | 'gonow-host' | 'rack' | 'agent';
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts one of the product's servers as a process of its own; resolves once it answers. */
export function startProcess(root: string, { role, args, environment }: ProcessSpec): Promise<Started> {
  const child = fork(join(root, 'dist', 'node', 'landside.js'), [role, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    execArgv: ['--enable-source-maps', ...(role === 'agent' ? KIOSK_ENGINE : [])],
    // Standard output is the command's own: whatever a server has to say goes with the errors.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${role} did not answer within ${START_LIMIT / 1000} s`));
    }, START_LIMIT);
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`${role} ended while starting (${signal ?? `exit code ${code}`})`));
    });
    child.once('message', (message) => {
      clearTimeout(late);
      child.removeAllListeners('exit');
      const { url, details } = message as { url: string; details: Record<string, unknown> };
      resolve({ pid: child.pid ?? 0, url, details, child });
    });
  });
}

/** Asks a process to end, and ends it when it does not. */
export function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** True when nothing listens on this port of the loopback. */
export async function isFree(port: number): Promise<boolean> {
  const server = await listenAt(port);
  if (server) await new Promise((resolve) => server.close(resolve));
  return server !== null;
}

/**
 * Where ports are looked for: below those that Linux hands out by itself (32,768 and up), one of which may go to anybody's
 * outgoing connection between being found free here and being listened on.
 */
const PORTS_FROM = 20_000;
const PORTS_TO = 32_000;

/** Ports that nothing listens on now, as many as asked for. */
export async function freePorts(count: number): Promise<number[]> {
  const held = new Map<number, Server>();
  while (held.size < count) {
    const port = randomInt(PORTS_FROM, PORTS_TO);
    const server = held.has(port) ? null : await listenAt(port);
    if (server) held.set(port, server);
  }
  await Promise.all([...held.values()].map((server) => new Promise((resolve) => server.close(resolve))));
  return [...held.keys()];
}

function listenAt(port: number): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
