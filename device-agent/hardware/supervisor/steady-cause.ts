import type { Clock } from '../../../config/clock.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { Device } from '../device.ts';
import { causeOf } from './readiness.ts';

/** Milliseconds that a device may be away before anyone is told: a plug that is seated better, a hub that restarts. */
export const BRIEF = 400;

/** A device's cause as the kiosk lives with it, and how to hear of its changes. */
export interface SteadyCause {
  cause(): FaultCode | null;
  stop(): void;
}

/**
 * What a device takes away from the kiosk, without its brief absences: one that worked and is lost keeps its good name
 * for `BRIEF`. What it says of itself, such as a jam, counts at once; so does its return.
 */
export function steadyCause(device: Device, clock: Clock, changed: () => void): SteadyCause {
  let steady = causeOf(device);
  let doubt: unknown = null;

  const settle = () => {
    clock.clearTimeout(doubt);
    doubt = null;
    const now = causeOf(device);
    if (now === steady) return;
    steady = now;
    changed();
  };

  device.onState(() => {
    const worked = steady === null;
    const says = device.state().state === 'fault' || device.state().state === 'quarantined';
    if (worked && !says && causeOf(device) !== null) doubt ??= clock.setTimeout(settle, BRIEF);
    else settle();
  });

  return { cause: () => steady, stop: () => clock.clearTimeout(doubt) };
}
