import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../device-agent/contract/languages.ts';
import type { MessageKey } from '../language/catalogue.ts';
import { fetchCatalogue } from '../language/catalogues.ts';
import { IN_PUBLIC } from '../language/in-public.ts';
import { speechFrom } from '../language/language.ts';
import { asRead } from './spoken.ts';

/** Between things, and no text of its own. */
const NO_TEXT = 'list.separator';

describe.each(LANGUAGES)('what is read from a page in %s', async (language) => {
  const catalogue = await fetchCatalogue(language);
  const { text, isPhrase, aloud, money } = speechFrom(catalogue, language, 'UTC');
  const plain = (Object.keys(catalogue.messages) as MessageKey[])
    .filter((key) => !catalogue.messages[key].includes('{') && IN_PUBLIC[key] === undefined)
    .filter((key) => key !== NO_TEXT) as 'frame.continue'[];

  it('is known for a text of the kiosk', () => {
    expect(plain.length).toBeGreaterThan(300);
    expect(plain.filter((key) => !isPhrase(asRead(text(key))))).toEqual([]);
  });

  it('is told to the ear in its own words', () => {
    const seen = Object.keys(catalogue.aloud) as 'frame.continue'[];
    expect(seen.filter((key) => aloud(asRead(text(key))) !== aloud(text(key)))).toEqual([]);
  });

  it('has its amounts by the name of their currency', () => {
    const price = money({ minorUnits: 123_456_700, currency: 'EUR' });
    expect(aloud(asRead(text('upgrade.pay', { price })))).toBe(aloud(text('upgrade.pay', { price })));
  });
});
