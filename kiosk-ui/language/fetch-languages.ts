import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { LANGUAGES } from '../../device-agent/contract/languages.ts';
import { loadFonts } from '../design/fonts.ts';
import type { Shown } from '../journey/shown.ts';
import type { createCatalogues } from './catalogues.ts';

/**
 * Fetches the language that is spoken, and then, one after the other, all that may be chosen: by the time somebody
 * does, it is there.
 */
export function fetchLanguages(
  shown: ReadonlySignal<Shown>,
  { load }: ReturnType<typeof createCatalogues>,
): void {
  const spoken = computed(() => shown.value.frame.language);
  const offered = computed(() => shown.value.frame.kiosk?.languages.join() ?? '');
  effect(() => {
    void load(spoken.value);
    void loadFonts(spoken.value);
  });
  effect(() => {
    const choices = offered.value.split(',');
    void LANGUAGES.filter((language) => choices.includes(language)).reduce<Promise<unknown>>(
      (before, next) => before.then(() => Promise.all([load(next), loadFonts(next)])),
      Promise.resolve(),
    );
  });
}
