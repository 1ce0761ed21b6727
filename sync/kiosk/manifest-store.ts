import type { Clock } from '../../config/clock.ts';
import type { Manifest, ManifestMember } from '../wire/manifest.ts';
import { memberKey } from '../wire/member-key.ts';
import type { Database } from './database.ts';
import type { Migration } from './migrations.ts';

export const MANIFEST_MIGRATION: Migration = {
  name: 'sync/manifest/1',
  sql: `
    CREATE TABLE manifest (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      version INTEGER NOT NULL,
      hash_key TEXT NOT NULL
    ) STRICT;
    CREATE TABLE manifest_member (
      member_key TEXT PRIMARY KEY,
      expires INTEGER NOT NULL,
      member TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX manifest_expiry ON manifest_member (expires);`,
};

/** The members who may come to this kiosk, known even without a network. */
export interface ManifestStore {
  /**
   * Takes in what changed. `start-over` means that the hub no longer counts from what the kiosk holds (another hash
   * key, or an older version): the old rows are gone, and everything should be fetched since 0.
   */
  apply(manifest: Manifest): 'applied' | 'start-over';
  /** What to fetch since; 0 before the first manifest. */
  version(): number;
  /** Null for a member who is not expected here, or whose flight has gone. */
  findMember(member: { readonly programme: string; readonly number: string }): ManifestMember | null;
  /** Members held, expired ones included until they are swept. */
  size(): number;
  /** Deletes what has expired. */
  sweep(): void;
}

interface Head {
  readonly version: number;
  readonly hashKey: string;
}

export function createManifestStore({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Pick<Clock, 'now'>;
}): ManifestStore {
  const readHead = database.prepare<[], Head>('SELECT version, hash_key AS hashKey FROM manifest');
  const writeHead = database.prepare(
    'INSERT OR REPLACE INTO manifest (only, version, hash_key) VALUES (1, @version, @hashKey)',
  );
  const write = database.prepare(
    'INSERT OR REPLACE INTO manifest_member (member_key, expires, member) VALUES (?, ?, ?)',
  );
  const find = database
    .prepare<[string, number], string>(
      'SELECT member FROM manifest_member WHERE member_key = ? AND expires > ?',
    )
    .pluck();
  const forgetAll = database.prepare('DELETE FROM manifest_member');
  const forgetExpired = database.prepare('DELETE FROM manifest_member WHERE expires <= ?');
  const count = database.prepare<[], number>('SELECT count(*) FROM manifest_member').pluck();
  const sweep = () => void forgetExpired.run(clock.now());

  const apply = database.transaction(({ version, hashKey, members }: Manifest) => {
    const held = readHead.get();
    const startOver = held !== undefined && (held.hashKey !== hashKey || version < held.version);
    // Since 0 is everything there is, so a row that it does not name is no longer expected.
    if (startOver || held === undefined || held.version === 0) forgetAll.run();
    const unchanged = held?.version === version && held.hashKey === hashKey && members.length === 0;
    if (unchanged) return 'applied';
    for (const member of startOver ? [] : members) {
      write.run(member.memberKey, Date.parse(member.expires), JSON.stringify(member));
    }
    writeHead.run({ version: startOver ? 0 : version, hashKey });
    return startOver ? 'start-over' : 'applied';
  });

  return {
    apply: (manifest) => {
      const outcome = apply(manifest);
      sweep();
      return outcome;
    },
    version: () => readHead.get()?.version ?? 0,
    findMember: ({ programme, number }) => {
      const head = readHead.get();
      if (!head) return null;
      const member = find.get(memberKey(head.hashKey, programme, number), clock.now());
      return member === undefined ? null : JSON.parse(member);
    },
    size: () => count.get() ?? 0,
    sweep,
  };
}
