import { describe, expect, it } from 'vitest';
import { LANGUAGES, spokenFor } from './languages.ts';

describe('the language for whoever wants one', () => {
  it.each(LANGUAGES)('%s is that language', (language) => {
    expect(spokenFor(language)).toBe(language);
  });

  it.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['en-GB', 'en'],
    ['ES-mx', 'es'],
    ['ar-EG', 'ar'],
  ])('%s is served by %s', (wanted, spoken) => {
    expect(spokenFor(wanted)).toBe(spoken);
  });

  it.each([['zh-TW'], ['zh-Hant'], ['sr'], ['it'], ['ja-Latn'], ['x'], [''], ['not a tag']])(
    '%s is served by none',
    (wanted) => {
      expect(spokenFor(wanted)).toBeNull();
    },
  );
});
