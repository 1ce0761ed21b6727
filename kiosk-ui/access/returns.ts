import type { ScreenName } from '../journey/shown.ts';
import { newsSince } from './news.ts';
import type { Spoken } from './spoken.ts';

/** Long screens from which one goes aside to decide something, and comes back. */
const RETURNED_TO: ReadonlySet<ScreenName> = new Set(['confirm']);

/**
 * What such a screen said when it was left. Whoever comes back is told what has changed, and not a minute of what they
 * know; for the rest they read on. It is somebody's, and is forgotten with their visit.
 */
export function createReturns() {
  const left = new Map<string, readonly Spoken[]>();
  return {
    /** `place`: the screen and the language it is read in. */
    note: (screen: ScreenName, place: string, items: readonly Spoken[]): void => {
      if (RETURNED_TO.has(screen)) left.set(place, items);
    },
    /** What is new there since, before its title. Null for whoever has not been there. */
    since: (place: string, now: readonly Spoken[]): { changed: Spoken[]; title: Spoken[] } | null => {
      const before = left.get(place);
      if (!before) return null;
      const title = now.filter(({ isOutcome, control }) => !isOutcome && control === null).slice(0, 1);
      return { changed: newsSince(before, now).filter((item) => !title.includes(item)), title };
    },
    forget: (): void => left.clear(),
  };
}
