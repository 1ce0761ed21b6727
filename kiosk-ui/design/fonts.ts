import '@fontsource-variable/noto-sans';
import type { Language } from '../../device-agent/contract/languages.ts';

/** A few hundred rules each: only who reads a script needs them, and the browser then fetches the letters it shows. */
const FONTS: Partial<Record<Language, () => Promise<unknown>>> = {
  'zh-Hans': () => import('@fontsource-variable/noto-sans-sc'),
  ja: () => import('@fontsource-variable/noto-sans-jp'),
  ko: () => import('@fontsource-variable/noto-sans-kr'),
  ar: () => import('@fontsource-variable/noto-sans-arabic'),
};

/** Settles when the letters of a language can be fetched; asking again costs nothing. */
export const loadFonts = async (language: Language): Promise<void> => {
  await FONTS[language]?.();
};
