import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 20_000;
const LOOK = 5;

/** Milliseconds until something holds; rejects with the claim when it does not come true. */
export async function until(claim: string, holds: () => boolean | Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > PATIENCE) throw new Error(`waited in vain: ${claim}`);
    await pause(LOOK);
  }
  return performance.now() - begun;
}
