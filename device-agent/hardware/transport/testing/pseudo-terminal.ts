import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A character device that needs no hardware, and the far end of its cable. */
export interface PseudoTerminal {
  readonly folder: string;
  readonly path: string;
  /** What is written into the device comes out here; paused, it holds bytes back as a printer without paper does. */
  readonly heard: Readable;
  readonly say: Writable;
  /** The device goes away, with whoever has it open. */
  unplug(): Promise<void>;
  /** Unplugs it and clears up. */
  remove(): Promise<void>;
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
  });

/** Makes a pseudo terminal that passes every byte as it is. Needs `socat`. */
export async function pseudoTerminal(): Promise<PseudoTerminal> {
  const folder = mkdtempSync(join(tmpdir(), 'landside-terminal-'));
  const path = join(folder, 'device');
  const appeared = new Promise<void>((resolve) => {
    const watcher = watch(folder, () => {
      if (!existsSync(path)) return;
      watcher.close();
      resolve();
    });
  });
  const socat = spawn('socat', [`PTY,link=${path},raw,echo=0`, 'STDIO'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await appeared;
  const unplug = () => {
    socat.kill();
    return ended(socat);
  };
  return {
    folder,
    path,
    heard: socat.stdout,
    say: socat.stdin,
    unplug,
    remove: async () => {
      await unplug();
      rmSync(folder, { recursive: true });
    },
  };
}
