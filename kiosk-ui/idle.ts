/** Milliseconds that a busy page may put off what nobody waits for. */
const LATEST = 2_000;

/** What may be wanted later must not hold up what is shown now. */
export const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST }));
