import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds: an emulated machine that shares its processor with others is slow, and looking is work as well. */
const PATIENCE = 60_000;
const LOOK = 20;

/** Milliseconds until something holds; rejects with the claim when it does not come true. */
export async function until(
  claim: string,
  holds: () => boolean | Promise<boolean>,
  look = LOOK,
): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > PATIENCE) throw new Error(`waited in vain: ${claim}`);
    await pause(look);
  }
  return performance.now() - begun;
}
