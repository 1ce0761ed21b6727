import type { ReadonlySignal } from '@preact/signals';
import { effect } from '@preact/signals';
import type { Shown } from '../journey/shown.ts';
import type { createNarrator } from './narrator.ts';

/** Lets a narrator follow the page: what the journey shows, what becomes of it on the glass, and where the focus goes. */
export function listenTo(
  narrator: ReturnType<typeof createNarrator>,
  shown: ReadonlySignal<Shown>,
  page: Document,
): void {
  let isWaiting = false;
  const look = () => {
    if (isWaiting) return;
    isWaiting = true;
    // Once for all that changes together.
    requestAnimationFrame(() => {
      isWaiting = false;
      narrator.pageChanged();
    });
  };
  effect(() => {
    narrator.show(shown.value);
    look();
  });
  new MutationObserver(look).observe(page.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['open', 'hidden', 'aria-pressed'],
  });
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('button')) narrator.focused(target);
  });
}
