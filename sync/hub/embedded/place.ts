import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canReach } from './account.ts';

/** Where root keeps what the server's account could not reach in a private home. */
export const SHARED_FOLDER = '/var/lib/landside';

const PASSABLE = 0o711;

const recorded = (file: string) =>
  readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => null,
  );

/**
 * The folder in which the cluster lives: `folder` itself, or one under `SHARED_FOLDER` when a folder above it is
 * closed to the server's account (nobody's home is opened for that). The choice is written down and kept.
 */
export async function clusterPlace(account: Account | null, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account === null) return folder;
  await chmod(folder, PASSABLE);
  const note = join(folder, 'location');
  const earlier = await recorded(note);
  const place = earlier ?? ((await canReach(account, folder)) ? folder : elsewhere());
  await mkdir(place, { recursive: true, mode: 0o755 });
  await chmod(place, PASSABLE);
  if (!(await canReach(account, place))) {
    throw new Error(
      `PostgreSQL's account cannot reach ${place}: open the folders above it, or set DATABASE_URL`,
    );
  }
  if (earlier === null) await writeFile(note, `${place}\n`, { mode: 0o600 });
  return place;
}

/** A new name each time: whoever deletes a state folder must not meet its old customers again. */
const elsewhere = (): string => join(SHARED_FOLDER, `hub-${randomBytes(8).toString('hex')}`);
