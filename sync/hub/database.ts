import pg from 'pg';

export type Database = pg.Pool;
/** One connection inside a transaction. */
export type Transaction = Pick<pg.PoolClient, 'query'>;

/** Opens a pool; nothing is connected before the first question. */
export function openDatabase(connection: pg.ClientConfig): Database {
  const pool = new pg.Pool({ ...connection, max: 8, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced; whoever asks next learns whether the database is away.
  pool.on('error', () => undefined);
  return pool;
}

/** Runs `work` in a transaction: committed when it resolves, rolled back when it rejects. */
export async function inTransaction<T>(database: Database, work: (transaction: Transaction) => Promise<T>) {
  const client = await database.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const outcome = await work(client);
    await client.query('COMMIT');
    return outcome;
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Runs `work` anew, at most `times` times, while it collides with others. */
export async function untilUncontested<T>(times: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= times || !isCollision(error)) throw error;
    }
  }
}

const sqlState = (error: unknown): string => (error instanceof pg.DatabaseError ? (error.code ?? '') : '');

/** The values themselves do not fit the tables (SQLSTATE class 22 or 23): asking again cannot help. */
export const isUnfit = (error: unknown): boolean => /^2[23]/.test(sqlState(error));

/** Two transactions stood in each other's way (deadlock, serialization): asking again will help. */
export const isCollision = (error: unknown): boolean => /^40/.test(sqlState(error));

/**
 * An error without values: PostgreSQL quotes rows in its messages and details, and those name passengers. Also the
 * serializer of the hub's log.
 */
export function describeError(error: unknown): {
  type: string;
  code?: string;
  table?: string;
  message?: string;
  stack?: string;
} {
  if (error instanceof pg.DatabaseError) {
    return { type: 'PostgreSQL', code: error.code, table: error.table ?? error.constraint };
  }
  if (error instanceof Error) return { type: error.name, message: error.message, stack: error.stack };
  return { type: typeof error };
}
