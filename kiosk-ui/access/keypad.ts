import type { KeypadKey } from '../../device-agent/contract/keypad.ts';
import type { PassengerEvent } from '../journey/events.ts';

/** How far a key moves the focus, in controls. */
const STEPS: Partial<Record<KeypadKey, number>> = { next: 1, down: 1, previous: -1, up: -1 };

/** Where the focus goes from one of `count` controls, round and round; from none it enters at either end. */
export function focusAfter(count: number, current: number, step: number): number {
  if (current < 0) return step > 0 ? 0 : count - 1;
  return (current + step + count) % count;
}

/**
 * Does what a key of the access keypad asks: moves the focus, presses what has it, calls for help. Only what lies on
 * top can be reached. Volume and headset are for speech.
 */
export function pressKey(page: Document, key: KeypadKey, onEvent: (event: PassengerEvent) => void): void {
  const step = STEPS[key];
  if (step !== undefined) {
    const top = page.querySelector('dialog[open]') ?? page.body;
    const controls = [...top.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const active = controls.indexOf(page.activeElement as HTMLElement);
    if (controls.length > 0)
      controls[focusAfter(controls.length, active, step)]?.focus({ focusVisible: true });
  } else if (key === 'select') {
    if (page.activeElement instanceof HTMLElement) page.activeElement.click();
  } else if (key === 'help') onEvent({ type: 'passenger.help' });
}
