/** Millimetres between two touches of one place: less than half a key. */
const SAME_PLACE = 9;

/** Milliseconds within which no finger presses a key of the keypad twice and means it: its contact bounced. */
export const BOUNCE = 60;

/**
 * Tells a strike that counts from one that a trembling hand adds. A strike of the same key within `wait` milliseconds of
 * the one before does not count, whether that one did or not (EN 301 549, 5.8: adjustable up to half a second and more).
 */
export function createStrikes(now: () => number) {
  let struckAt = Number.NEGATIVE_INFINITY;
  return (isSame: boolean, wait: number): boolean => {
    const at = now();
    const counts = !isSame || at - struckAt >= wait;
    struckAt = at;
    return counts;
  };
}

/** Keys by what they are called. */
export function createKeyStrikes(now: () => number) {
  const strikes = createStrikes(now);
  let last: string | null = null;
  return (key: string, wait: number): boolean => {
    const isSame = key === last;
    last = key;
    return strikes(isSame, Math.max(wait, BOUNCE));
  };
}

/** Touches by their place on the glass: the first may have brought another screen, with another button there. */
export function createTouchStrikes(now: () => number) {
  const strikes = createStrikes(now);
  let last = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY };
  return (x: number, y: number, { wait, density }: { wait: number; density: number }): boolean => {
    const isSame = Math.hypot(x - last.x, y - last.y) < SAME_PLACE * density;
    last = { x, y };
    return strikes(isSame, wait);
  };
}

/** Lets no touch through to the page that does not count. What a key clicks is no touch, and was judged as a key. */
export function judgeTouches(
  page: Document,
  counts: ReturnType<typeof createTouchStrikes>,
  settings: () => { wait: number; density: number },
): void {
  page.addEventListener(
    'click',
    (event) => {
      if (event.detail === 0 || counts(event.clientX, event.clientY, settings())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
