import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../device-agent/contract/languages.ts';
import { EXAMPLE_PASS } from '../journey/examples.ts';
import { fetchCatalogue } from './catalogues.ts';
import { PAPER_WORDS, paperKind } from './paper-words.ts';

describe('the card of whoever waits for a seat', () => {
  it('is told apart from a boarding pass', () => {
    expect(paperKind({ ...EXAMPLE_PASS, isStandby: true })).toBe('standby-card');
    expect(paperKind(EXAMPLE_PASS)).toBe('boarding-pass');
  });

  it.each(LANGUAGES)('is never called one in %s', async (language) => {
    const { messages, aloud } = await fetchCatalogue(language);
    // Where it can be had otherwise is said of both in the same words, which name neither.
    const { elsewhere: _, ...rows } = PAPER_WORDS;
    for (const { 'boarding-pass': pass, 'standby-card': card } of Object.values(rows)) {
      expect(messages[card]).not.toBe(messages[pass]);
      if (pass in aloud) expect(aloud[card as keyof typeof aloud]).toBeDefined();
    }
  });
});
