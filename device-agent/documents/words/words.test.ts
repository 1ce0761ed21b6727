import { describe, expect, it } from 'vitest';
import { createFontFiles } from '../../../config/fonts.ts';
import { LANGUAGES } from '../../contract/languages.ts';
import { CAPTIONS, type DocumentWords } from './document-words.ts';
import { captionIn, DOCUMENT_LANGUAGES, documentWords, titleIn } from './words.ts';

const allText = (words: DocumentWords | object): string[] =>
  Object.values(words).flatMap((entry) => (typeof entry === 'string' ? [entry] : allText(entry)));

/** What is filled in: `{amount}`. */
const filledIn = (words: DocumentWords): string[] =>
  allText(words.lawful).map((text) => (text.match(/\{\w+\}/g) ?? []).sort().join(' '));

describe('the languages on paper', () => {
  it('are those of the screens, and more', () => {
    for (const language of LANGUAGES) expect(DOCUMENT_LANGUAGES).toContain(language);
    expect(DOCUMENT_LANGUAGES.length).toBeGreaterThan(LANGUAGES.length);
  });

  it.each(DOCUMENT_LANGUAGES)('%s has no empty word, and a font for every letter', (language) => {
    const fontFile = createFontFiles(language);
    for (const text of allText(documentWords(language))) {
      expect(text.trim()).not.toBe('');
      for (const character of text) expect(character.trim() === '' || fontFile(character)).toBeTruthy();
    }
  });

  it.each(DOCUMENT_LANGUAGES)('%s fills in what English does', (language) => {
    expect(filledIn(documentWords(language))).toEqual(filledIn(documentWords('en')));
  });

  it.each(DOCUMENT_LANGUAGES.filter((language) => language !== 'en'))(
    'stands %s before English, for whoever reads the paper at a gate',
    (language) => {
      for (const name of CAPTIONS) {
        const [own, english] = captionIn(language, name);
        expect(own).toBe(documentWords(language).captions[name]);
        expect(english).toMatch(/^[ -~]+$/);
      }
      expect(titleIn(language, 'boardingPass')).toMatch(/BOARDING PASS$/);
    },
  );
});
