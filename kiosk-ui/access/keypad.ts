import type { KeypadKey } from '../../device-agent/contract/keypad.ts';
import type { PassengerEvent } from '../journey/events.ts';
import type { Shown } from '../journey/shown.ts';

/** How far a key moves the focus, in controls. */
const STEPS: Partial<Record<KeypadKey, number>> = { next: 1, down: 1, previous: -1, up: -1 };

/** Where the focus goes from one of `count` controls, round and round; from none of them, to those beside it: `above` stand before it. */
export function focusAfter(count: number, current: number, step: number, above = 0): number {
  if (current < 0) return (above + (step > 0 ? 0 : step) + count) % count;
  return (current + step + count) % count;
}

interface Placed {
  readonly x: number;
  readonly y: number;
}

/**
 * In a field of controls, the one above or below: in the nearest row that has any, the nearest. -1 where there is none.
 */
export function neighbourOf(places: readonly Placed[], current: number, key: 'up' | 'down'): number {
  const from = places[current];
  if (!from) return -1;
  const away = ({ y }: Placed) => (key === 'down' ? y - from.y : from.y - y);
  const beyond = places.map((place, index) => ({ ...place, index })).filter((place) => away(place) > 1);
  const nearestRow = Math.min(...beyond.map(away));
  const [nearest] = beyond
    .filter((place) => away(place) < nearestRow + 1)
    .sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x));
  return nearest?.index ?? -1;
}

/**
 * Up and down within what is marked as a field of rows and columns, and down from its last row to what follows it; false
 * above its first row, and outside of one.
 */
export function movesInGrid(page: Document, key: KeypadKey): boolean {
  if (key !== 'up' && key !== 'down') return false;
  const grid = page.activeElement?.closest('[data-grid]');
  if (!grid) return false;
  const controls = [...grid.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const places = controls.map((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const neighbour = controls[neighbourOf(places, controls.indexOf(page.activeElement as HTMLElement), key)];
  const reached = neighbour ?? (key === 'down' ? following(page, grid) : undefined);
  reached?.focus({ focusVisible: true });
  return reached !== undefined;
}

/** What the keypad has reached: a heading that a screen begins with is none of the answers. */
export const reachedOn = (page: Document): HTMLElement | null =>
  page.activeElement?.closest<HTMLElement>('button') ?? null;

const isBefore = (one: Element, other: Element): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

const following = (page: Document, grid: Element): HTMLElement | undefined =>
  [
    ...page.querySelectorAll<HTMLElement>('main button:not(:disabled), dialog[open] button:not(:disabled)'),
  ].find((control) => !grid.contains(control) && isBefore(grid, control));

/** Whether a key has but begun the speech: whoever pressed it has heard nothing yet that it could have answered. */
export const hasWoken = (before: Shown, after: Shown): boolean =>
  !before.frame.access.speech && after.frame.access.speech;

/**
 * What cancelling means: it closes what lies over the screen, stops a payment, else ends the visit where it can be ended,
 * and asks before that where something would be lost.
 */
export function cancelled({ overlay, frame, current }: Shown): PassengerEvent | null {
  if (overlay !== null) return { type: 'passenger.back' };
  if (current.screen === 'pay' && !current.props.paid) return { type: 'passenger.cancel-payment' };
  if (!frame.canCancel) return null;
  return { type: frame.canGoBack ? 'passenger.cancels' : 'passenger.finished' };
}

/**
 * Does what a key of the access keypad asks: moves the focus, presses what has it, goes back, calls for help. Only what
 * lies on top can be reached. Where something is typed, going back takes the last sign away, as a key so marked does
 * elsewhere (ADA 707.6.3.2). Volume and headset are the journey's affair, and pausing the narrator's.
 */
export function pressKey(
  page: Document,
  key: KeypadKey,
  shown: Shown,
  onEvent: (event: PassengerEvent) => void,
): void {
  const step = STEPS[key];
  const top = page.querySelector('dialog[open]') ?? page.body;
  if (step !== undefined) {
    const controls = [...top.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const { activeElement } = page;
    const active = controls.indexOf(activeElement as HTMLElement);
    const above = controls.filter((control) => activeElement && isBefore(control, activeElement)).length;
    if (controls.length > 0)
      controls[focusAfter(controls.length, active, step, above)]?.focus({ focusVisible: true });
  } else if (key === 'select') {
    reachedOn(page)?.click();
  } else if (key === 'back') {
    const isTyped = (top.querySelector<HTMLElement>('[data-open="true"]')?.dataset.typed ?? '') !== '';
    const corrects = top.querySelector<HTMLElement>('[data-corrects]');
    if (isTyped && corrects) corrects.click();
    else onEvent({ type: 'passenger.back' });
  } else if (key === 'cancel') {
    const asked = cancelled(shown);
    if (asked) onEvent(asked);
  } else if (key === 'help') onEvent({ type: 'passenger.help' });
}
