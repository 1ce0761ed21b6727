import { dequal } from 'dequal/lite';
import type { Shown } from './shown.ts';

/**
 * What is shown now, of which every part that is as before is the very object that it was, and the whole where all is:
 * most of what happens in a journey changes nothing to be seen, and then nothing is drawn anew.
 */
export function kept(before: Shown, now: Shown): Shown {
  const merged: Shown = {
    current: dequal(before.current, now.current) ? before.current : now.current,
    frame: dequal(before.frame, now.frame) ? before.frame : now.frame,
    overlay: now.overlay,
    notice: now.notice,
    hasExpired: now.hasExpired,
    conversation: dequal(before.conversation, now.conversation) ? before.conversation : now.conversation,
  };
  const names = Object.keys(merged) as (keyof Shown)[];
  return names.every((name) => merged[name] === before[name]) ? before : merged;
}
