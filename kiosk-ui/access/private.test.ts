import { describe, expect, it } from 'vitest';
import { item, KEY, listener, words } from './listener.ts';

describe('whoever listens where others hear', () => {
  it('is told that a headset hears more until they have heard it, and not with every key or screen', async () => {
    const { reaches, comes, hear, hearOne, texts } = await listener({ headset: false });
    const why = words.text('spoken.private');
    const flights = [item('Which flight?'), item('XD 900 to Hangzhou', { control: KEY.X })];
    const answer = 'private. Answer 1 of 1.';
    comes('choosing', ...flights);
    await hearOne();
    texts();
    // They choose before they have heard it.
    await reaches('X');
    expect(texts()).toEqual([answer]);
    comes('confirm', ...flights);
    await hear();
    expect(texts()).toEqual(['Which flight?', why, answer]);
    comes('choosing', ...flights);
    await hear();
    expect(texts()).toEqual(['Which flight?', answer]);
  });

  it('is told once more that a headset hears more where nothing else is to be said', async () => {
    const { comes, hear, texts } = await listener({ headset: false });
    for (const place of ['choosing', 'confirm'] as const) {
      comes(place, item('XD 900 to Hangzhou'));
      await hear();
      expect(texts()).toEqual([words.text('spoken.private')]);
    }
  });
});
