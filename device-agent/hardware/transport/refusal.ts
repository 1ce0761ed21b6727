import type { Fault } from '../../contract/faults.ts';

/** How Linux words that it will not let us in, or that somebody else is in already (`strerror`, and serialport's lock). */
const CLOSED_DOOR = /permission denied|operation not permitted|resource busy|cannot lock|access denied/i;

/** What a failure to open a device means: everything but a closed door is a device that is not there. */
export function refusal(failure: unknown): Fault {
  const detail = (failure instanceof Error ? failure.message : String(failure)).trim();
  return { code: CLOSED_DOOR.test(detail) ? 'device.no-access' : 'device.unplugged', detail };
}
