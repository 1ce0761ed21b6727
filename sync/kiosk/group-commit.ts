import { type Database, sqliteCode } from './database.ts';

interface Call<T> {
  readonly work: () => T;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** Runs `work` in a transaction of its own, and resolves with what it returned once that is durable. */
export type GroupCommit = <T>(work: () => T) => Promise<T>;

/**
 * Work handed in during one turn of the event loop shares one transaction and one sync to disk. Each piece stays
 * atomic by itself: one that throws is undone and rejects alone.
 */
export function createGroupCommit(database: Database, onCommitted: () => void): GroupCommit {
  let waiting: Call<unknown>[] = [];

  const runAll = database.transaction((calls: readonly Call<unknown>[]) => {
    const [first, ...others] = calls;
    // One alone needs nothing of its own to be undone by: the transaction is its own.
    return first && others.length === 0 ? [run(first)] : calls.map((call) => runOne(database, call));
  });

  const commit = () => {
    const calls = waiting;
    waiting = [];
    let settlements: readonly (() => void)[];
    try {
      settlements = runAll.immediate(calls);
    } catch (error) {
      for (const { reject } of calls) reject(error);
      return;
    }
    for (const settle of settlements) settle();
    onCommitted();
  };

  return (work) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(commit);
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
    });
}

function run({ work, resolve }: Call<unknown>): () => void {
  const value = work();
  return () => resolve(value);
}

/** Nested in the group's transaction, this one is a savepoint. */
function runOne(database: Database, call: Call<unknown>): () => void {
  try {
    return database.transaction(run)(call);
  } catch (error) {
    // Some errors, a full disk among them, make SQLite undo the whole transaction: then the group has failed.
    if (!database.inTransaction || sqliteCode(error) === 'SQLITE_FULL') throw error;
    return () => call.reject(error);
  }
}
