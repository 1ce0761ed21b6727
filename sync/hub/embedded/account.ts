import { execFile } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ACCOUNT = 'postgres';

/** The account PostgreSQL runs under. It refuses to run as root, so root hands it to an account of its own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

async function lookUp(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', ACCOUNT]), run('id', ['-g', ACCOUNT])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** `null` when the hub is not root: PostgreSQL then runs as the hub's own user. Creates the account once. */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await lookUp();
  if (existing !== null) return existing;
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    ACCOUNT,
  ]);
  const created = await lookUp();
  if (created === null)
    throw new Error(`the account "${ACCOUNT}" could not be created; create it, or set DATABASE_URL`);
  return created;
}

/** Whether the account may walk down to `path`: every folder above must let it pass. */
export async function canReach(account: Account | null, path: string): Promise<boolean> {
  if (account === null)
    return access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
  for (let folder = path; ; folder = dirname(folder)) {
    const { uid, gid, mode } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}
