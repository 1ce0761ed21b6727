import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';

const run = promisify(execFile);

export interface Cluster {
  readonly dataFolder: string;
  readonly password: string;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The cluster in `place`, made on first use. A half-made one (power cut during initdb) is made anew. */
export async function openCluster(place: string, bin: string, account: Account | null): Promise<Cluster> {
  const dataFolder = join(place, 'data');
  const passwordFile = join(place, 'password');
  if (await exists(join(dataFolder, 'PG_VERSION'))) {
    return { dataFolder, password: (await readFile(passwordFile, 'utf8')).trim() };
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await create(join(place, 'data.new'), password, bin, account);
  await rename(join(place, 'data.new'), dataFolder);
  return { dataFolder, password };
}

async function create(folder: string, password: string, bin: string, account: Account | null): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  const secret = `${folder}.password`;
  await rm(secret, { force: true });
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (account !== null) {
    await chown(folder, account.uid, account.gid);
    await chown(secret, account.uid, account.gid);
  }
  const options = [
    `--pgdata=${folder}`,
    `--pwfile=${secret}`,
    '--username=landside',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The built-in provider sorts the same everywhere, whatever locales the machine has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  try {
    await run(join(bin, 'bin', 'initdb'), options, { cwd: '/', ...account });
  } finally {
    await rm(secret, { force: true });
  }
}
