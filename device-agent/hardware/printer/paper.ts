import type { FaultCode } from '../../contract/faults.ts';
import type { DeviceState } from '../device-machine.ts';

/** What is known of a printer's roll, over restarts. `low-opened`: it was low, and someone has opened the cover. */
export type Paper = 'enough' | 'low' | 'low-opened' | 'out';

/** What a printer says of its paper just now. */
export type PaperSeen = 'enough' | 'low' | 'opened' | 'out';

/** What a state of the printer says of its paper; null when it says nothing. */
export function seenOf(
  { state, fault }: { state: DeviceState; fault: FaultCode | null },
  paperLow: boolean,
): PaperSeen | null {
  if (state === 'ready' || state === 'busy') return paperLow ? 'low' : 'enough';
  if (state !== 'fault') return null;
  if (fault === 'printer.paper-out') return 'out';
  return fault === 'printer.cover-open' || fault === 'printer.head-up' ? 'opened' : null;
}

const NEXT: Readonly<Record<Paper, Readonly<Record<PaperSeen, Paper>>>> = {
  enough: { enough: 'enough', low: 'low', opened: 'enough', out: 'out' },
  // A near-end sensor wavers: without an open cover nobody has put a roll in.
  low: { enough: 'low', low: 'low', opened: 'low-opened', out: 'out' },
  'low-opened': { enough: 'enough', low: 'low', opened: 'low-opened', out: 'out' },
  out: { enough: 'enough', low: 'low', opened: 'out', out: 'out' },
};

/** What is known of the roll after another look, and whether it is a new one. */
export function paperAfter(
  paper: Paper,
  seen: PaperSeen,
): { readonly paper: Paper; readonly replaced: boolean } {
  const after = NEXT[paper][seen];
  return { paper: after, replaced: after === 'enough' && paper !== 'enough' };
}
