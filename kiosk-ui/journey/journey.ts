import { type Actor, createActor, type SnapshotFrom } from 'xstate';
import type { JourneyEffects } from './context.ts';
import { journeyMachine } from './journey-machine.ts';

/** The shape of the one clock; XState's `SimulatedClock` has it too. */
export interface JourneyClock {
  now(): number;
  setTimeout(run: (...args: unknown[]) => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

export const wallClock: JourneyClock = {
  now: () => Date.now(),
  setTimeout: (run, milliseconds) => globalThis.setTimeout(run, milliseconds),
  clearTimeout: (timer) => globalThis.clearTimeout(timer as ReturnType<typeof setTimeout>),
};

export interface JourneyOptions {
  /** Carries a command to the agent; called with nothing to lose when there is no connection. */
  readonly send: JourneyEffects['send'];
  /** Called when a passenger touches a page that another one had replaced. */
  readonly reconnect?: JourneyEffects['reconnect'];
  readonly clock?: JourneyClock;
}

export type Journey = Actor<typeof journeyMachine>;
export type JourneySnapshot = SnapshotFrom<typeof journeyMachine>;

/** A journey, not yet started: subscribe, then `start()`, then `send` what happens to it. */
export function createJourney({ send, reconnect = () => {}, clock = wallClock }: JourneyOptions): Journey {
  return createActor(journeyMachine, { clock, input: { send, reconnect, now: () => clock.now() } });
}
