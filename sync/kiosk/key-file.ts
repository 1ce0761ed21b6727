import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/** The database's key from its file, made when there is none; `isNew` tells a lost key from a wrong one. */
export function loadKey(path: string): { key: Uint8Array; isNew: boolean } {
  if (existsSync(path)) {
    const key = readFileSync(path);
    chmodSync(path, 0o600);
    if (key.length === KEY_BYTES) return { key, isNew: false };
  }
  const key = randomBytes(KEY_BYTES);
  writeDurably(path, key);
  return { key, isNew: true };
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const draft = `${path}.draft`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
  syncFolder(dirname(path));
}

/** Makes what was created or renamed inside a folder survive a power cut. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
