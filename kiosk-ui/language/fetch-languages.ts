import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Language } from '../../device-agent/contract/languages.ts';
import { loadFonts } from '../design/fonts.ts';
import { whenIdle } from '../idle.ts';
import type { Shown } from '../journey/shown.ts';
import type { createCatalogues } from './catalogues.ts';

/**
 * Fetches the language that is spoken, and then, one after the other, all that may be chosen: by the time somebody
 * does, it is there. What cannot be fetched, because the agent has just gone, is fetched when it is back.
 */
export function fetchLanguages(
  shown: ReadonlySignal<Shown>,
  { load }: ReturnType<typeof createCatalogues>,
): void {
  const spoken = computed(() => shown.value.frame.language);
  // Told anew with every connection.
  const kiosk = computed(() => shown.value.frame.kiosk);
  const fetch = (language: Language) => Promise.allSettled([load(language), loadFonts(language)]);
  effect(() => {
    void fetch(spoken.value);
  });
  effect(() => {
    const choices = kiosk.value?.languages ?? [];
    void choices.reduce<Promise<unknown>>(
      (before, next) => before.then(whenIdle).then(() => fetch(next)),
      Promise.resolve(),
    );
  });
}
