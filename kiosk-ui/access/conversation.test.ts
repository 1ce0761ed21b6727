import { describe, expect, it } from 'vitest';
import { shownOf } from '../journey/screen.ts';
import { button, item, listener, words } from './listener.ts';
import type { Spoken } from './spoken.ts';

const line = (text: string) => item(text, { isPrivate: true });
const keys = item('Continue', { control: button('Continue') });

/** Someone at the kiosk, and staff who write to them. */
async function conversing({ headset }: { headset: boolean }) {
  const { journey, narrator, page, texts, hear } = await listener({ headset });
  const conversation = { connection: 'open' as const, lines: [], draft: '' };
  return {
    texts,
    shows: async (overlay: 'conversation' | null, ...items: Spoken[]) => {
      texts();
      page(...items);
      narrator.show({ ...shownOf(journey.getSnapshot()), overlay, conversation });
      narrator.pageChanged();
      await hear();
    },
  };
}

describe('a conversation with staff', () => {
  it('goes on in a headset with what they have just written, and not with what was said before', async () => {
    const { shows, texts } = await conversing({ headset: true });
    await shows('conversation', item('Write to staff'), line('You, Yes'), line('Robin, One moment'), keys);
    expect(texts()).toContain('You, Yes');
    await shows(null, item('Hello'));
    const twice = [line('Robin, One moment'), line('Robin, One moment')];
    await shows('conversation', item('Write to staff'), line('You, Yes'), ...twice, keys);
    expect(texts()).toEqual(['Write to staff', 'Robin, One moment', 'Continue. Answer 1 of 1.']);
  });

  it('tells whoever has no headset that staff have written, and not what', async () => {
    const { shows, texts } = await conversing({ headset: false });
    await shows('conversation', item('Write to staff'), keys);
    await shows('conversation', item('Write to staff'), line('You, Yes'), keys);
    expect(texts().join()).not.toContain('Staff, private');
    await shows('conversation', item('Write to staff'), line('You, Yes'), line('Robin, One moment'), keys);
    expect(texts()).toEqual(['Staff, private']);
    await shows(null, item('Hello'));
    const twice = [line('Robin, One moment'), line('Robin, I am coming')];
    await shows('conversation', item('Write to staff'), line('You, Yes'), ...twice, keys);
    expect(texts()).toEqual(['Write to staff', 'Staff, private', 'Continue. Answer 1 of 1.']);
  });
});

it('A window that closes over a confirmation or a farewell tells where that is, whom nobody else may hear of', async () => {
  for (const [title, told] of [
    ['confirm.greeting', 'frame.step.confirm'],
    ['goodbye.title', 'frame.step.gate'],
    ['goodbye.title-no-pass', 'frame.step.pass'],
  ] as const) {
    const { shows, texts } = await conversing({ headset: false });
    const screen = [item(words.text(title, { name: 'Anna' })), keys];
    await shows(null, ...screen);
    await shows('conversation', item('Write to staff'), keys);
    await shows(null, ...screen);
    expect(texts()).toContain(words.text(told));
  }
});
