// The `landside` command as it stands in a checkout: builds what is stale, then hands over to the built command.
// Plain JavaScript because it must run before anything is built.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SOURCES = [
  'config',
  'sync',
  'device-agent',
  'kiosk-ui',
  'tests',
  'vite.config.ts',
  'package-lock.json',
];
const stamp = join(root, 'dist', 'built');
const lock = join(root, 'node_modules', '.landside-building');

const newest = (path) => {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isFresh = () => {
  try {
    const built = statSync(stamp).mtimeMs;
    return SOURCES.every((source) => newest(join(root, source)) < built);
  } catch {
    return false;
  }
};

const holderLives = () => {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
};

/** Two commands started together must not build into the same folder; a lock whose holder died is broken. */
const withLock = (build) => {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (!holderLives()) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

const build = () => {
  if (isFresh()) return;
  const begun = new Date();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // Standard output belongs to the command: what is printed there may be read by a program.
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    // Whoever builds, tests too, builds what passengers get: elsewhere pages are compiled for developers, twice as large.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, `${begun.toISOString()}\n`);
  // A file saved while the build ran may have been read before or after: it counts as newer.
  utimesSync(stamp, begun, begun);
};

if (!isFresh()) withLock(build);
await import('../../dist/node/landside.js');
