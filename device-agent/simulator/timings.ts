/** A moment on this rack's own stopwatch, in milliseconds. */
export interface Timing {
  readonly event: 'passport-sent' | 'job-received';
  readonly at: number;
}

const KEPT = 5000;

/** What a benchmark measures an agent by: the last moments at which the rack spoke and was spoken to. */
export function createTimings() {
  let timings: Timing[] = [];
  return {
    note: (event: Timing['event'], at: number) => {
      timings.push({ event, at });
      if (timings.length > 2 * KEPT) timings = timings.slice(-KEPT);
    },
    list: (): readonly Timing[] => timings.slice(-KEPT),
  };
}
