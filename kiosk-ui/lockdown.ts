import type { PassengerEvent } from './journey/events.ts';

const NEVER = [
  'contextmenu',
  'selectstart',
  'dragstart',
  'dragover',
  'drop',
  'copy',
  'cut',
  'paste',
] as const;

/** Of the browser's own keys only those that move the focus or press a button remain. */
const HARMLESS = /^(Tab|Enter| |Shift|Arrow(Up|Down|Left|Right))$/;

/** Takes from the page what a browser can do and a kiosk must not: menus, selection, zoom, dropping, printing. */
export function lockDown(page: Document): void {
  const refuse = (event: Event) => event.preventDefault();
  for (const type of NEVER) page.addEventListener(type, refuse);
  // Ctrl and the wheel, or two fingers, zoom.
  page.addEventListener('wheel', refuse, { passive: false });
  page.addEventListener('touchmove', refuse, { passive: false });
  page.addEventListener('keydown', (event) => {
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
    if (isShortcut || !HARMLESS.test(event.key)) event.preventDefault();
  });
}

const KEYS: Readonly<Record<string, PassengerEvent>> = {
  Escape: { type: 'passenger.back' },
  F1: { type: 'passenger.help' },
};

/** Keys that do the same on every screen, and every touch or key as a sign of life. */
export function listenToPassenger(page: Document, onEvent: (event: PassengerEvent) => void): void {
  page.addEventListener('keydown', ({ key, repeat }) => {
    const event = KEYS[key];
    if (event && !repeat) onEvent(event);
  });
  // After the button's own handler: a sign of life must not take away what is being pressed.
  page.addEventListener('click', () => onEvent({ type: 'activity' }));
  page.addEventListener('keyup', () => onEvent({ type: 'activity' }));
  // A dark screen shows nothing that could be meant: the touch lights it, and presses nothing that it brings to light.
  let hasLit = false;
  page.addEventListener('pointerdown', () => {
    hasLit = page.documentElement.dataset.dark === 'true';
    if (hasLit) onEvent({ type: 'passenger.access', change: { isDark: false } });
  });
  page.addEventListener(
    'click',
    (event) => {
      // What a key clicks is no touch.
      if (!hasLit || event.detail === 0) return;
      hasLit = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
