import { describe, expect, it } from 'vitest';
import type { Language } from '../contract/languages.ts';
import { languageOf } from './visit-view.ts';

type Lead = Parameters<typeof languageOf>[0];
const lead = (profile: Language | null, booking: string | null) =>
  ({ member: profile && { language: profile }, reservation: { language: booking } }) as Lead;

describe('the language that somebody is offered to go on in', () => {
  it('is the one that they booked in', () => {
    expect(languageOf(lead(null, 'de-DE'))).toBe('de');
    expect(languageOf(lead(null, 'zh-CN'))).toBe('zh-Hans');
  });

  it('is what their profile says, where that says anything: somebody else may have booked', () => {
    expect(languageOf(lead('ja', 'de-DE'))).toBe('ja');
  });

  it('is none where nobody knows, the kiosk does not speak it, or what the host tells is no language', () => {
    expect(
      [null, 'zh-TW', 'fi-FI', 'German (Germany)', ''].map((tag) => languageOf(lead(null, tag))),
    ).toEqual([...[null, null, null, null, null]]);
  });
});
