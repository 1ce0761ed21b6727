import type { Role } from '../../device-agent/cli/stack.ts';
import { rackHands } from '../passengers/rack-hands.ts';
import type { Simulation } from '../passengers/simulation.ts';

/** Milliseconds between two troubles, and how long each of them lasts. */
const PAUSE = { least: 100, most: 800 };
const LASTS = { least: 50, most: 1500 };

/** A sequence of numbers from 0 to 1 that the same seed gives again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Starts a trouble and resolves with how to end it. */
type Trouble = () => Promise<() => Promise<unknown>>;

/**
 * Makes trouble at random moments until it is stopped: kills and freezes servers, pulls cables, jams, opens and
 * empties printers. Resolves with how often each trouble was made, after all of them have been mended.
 */
export function makeTrouble(simulation: Simulation, random: () => number) {
  const { stack } = simulation;
  const between = ({ least, most }: typeof PAUSE) => least + random() * (most - least);
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;

  const signal = (role: Role, name: NodeJS.Signals) => {
    try {
      process.kill(stack.pid(role), name);
    } catch {
      // It is dead already and being started again.
    }
  };
  const kill =
    (role: Role): Trouble =>
    async () => {
      signal(role, 'SIGKILL');
      return async () => undefined;
    };
  const freeze =
    (role: Role): Trouble =>
    async () => {
      const pid = stack.pid(role);
      signal(role, 'SIGSTOP');
      return async () => stack.pid(role) === pid && signal(role, 'SIGCONT');
    };
  const atKiosk = (): Record<string, Trouble> => {
    const index = Math.floor(random() * stack.kiosks.length);
    const hands = rackHands(stack.rackUrl, stack.kiosks[index]?.kioskId ?? '');
    const breakPrinter =
      (faults: object): Trouble =>
      async () => {
        await hands.breakPrinter(faults);
        return hands.mendPrinter;
      };
    const unplug =
      (device: 'printer' | 'reader'): Trouble =>
      async () => {
        await hands.unplug(device);
        return () => hands.plug(device);
      };
    return {
      'agent killed': kill(`agent-${index}`),
      'hub killed': kill('hub'),
      'hub frozen': freeze('hub'),
      'dcs killed': kill('dcs'),
      'dcs frozen': freeze('dcs'),
      'printer unplugged': unplug('printer'),
      'reader unplugged': unplug('reader'),
      'paper out': breakPrinter({ paper: 'out' }),
      'cover open': breakPrinter({ coverOpen: true }),
      'jam in the middle': breakPrinter({ jamAfter: 20 + random() * 80 }),
      'printer silent': async () => {
        await hands.breakPrinter({ always: 'silence' });
        return () => hands.breakPrinter({ always: null });
      },
    };
  };

  const made: Record<string, number> = {};
  let stopped = false;
  const running = (async () => {
    while (!stopped) {
      await pause(between(PAUSE));
      const troubles = atKiosk();
      const name = pick(Object.keys(troubles));
      made[name] = (made[name] ?? 0) + 1;
      const mend = await troubles[name]?.();
      await pause(between(LASTS));
      await mend?.();
    }
  })();

  return {
    stop: async (): Promise<Readonly<Record<string, number>>> => {
      stopped = true;
      await running;
      return made;
    },
  };
}
