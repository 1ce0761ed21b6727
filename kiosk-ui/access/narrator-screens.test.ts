import { describe, expect, it } from 'vitest';
import { rehearse } from '../journey/rehearsal.ts';
import { shownOf } from '../journey/screen.ts';
import { button, item, listener, words } from './listener.ts';
import type { Spoken } from './spoken.ts';

describe('what closes over a screen', () => {
  const [title, lead, goOn] = [item('Hello'), item('Check your flight'), button('Go on')];
  const screen = [title, lead, item('Go on', { control: goOn })];
  const panel = [item('Calling staff'), item('Continue', { control: button('Continue') })];

  const closes = async (then: readonly Spoken[], overlay: 'help' | 'are-you-there' = 'help') => {
    const { journey, narrator, page, presses, hear, texts, reachesButton } = await listener({
      headset: true,
    });
    const shown = shownOf(journey.getSnapshot());
    page(...screen);
    narrator.pageChanged();
    reachesButton(goOn);
    await hear();
    page(...panel);
    narrator.show({ ...shown, overlay });
    narrator.pageChanged();
    await hear();
    texts();
    page(...then);
    narrator.show(shown);
    narrator.pageChanged();
    await hear();
    return { texts, presses };
  };

  it.each(['help', 'are-you-there'] as const)(
    'leaves whoever listens where they were, with no more said than that (%s)',
    async (overlay) => {
      const { texts, presses } = await closes(screen, overlay);
      const back = ['Hello', 'Go on. Answer 1 of 1.'];
      expect(texts()).toEqual(back);
      await presses('pause');
      expect(texts()).toEqual(back);
      await presses('up');
      expect(texts()).toEqual(['Check your flight', 'Go on. Answer 1 of 1.']);
    },
  );

  it('does not hide what has changed beneath it', async () => {
    const { texts } = await closes([title, item('Your seat has changed'), ...screen.slice(2)]);
    expect(texts()).toEqual(['Hello', 'Your seat has changed', 'Go on. Answer 1 of 1.']);
  });
});

describe('whoever has said nothing for too long', () => {
  const expire = async (place: Parameters<typeof rehearse>[0], headset: boolean, seconds: number) => {
    const { narrator, page, hear, texts } = await listener({ headset });
    const { journey, wait } = rehearse(place);
    journey.send(
      headset
        ? { type: 'keypad.key', key: 'headset-in' }
        : { type: 'passenger.access', change: { speech: true } },
    );
    const shows = async (...items: Spoken[]) => {
      page(...items);
      narrator.show(shownOf(journey.getSnapshot()));
      narrator.pageChanged();
      await hear();
    };
    await shows(item('Hello'));
    wait(seconds);
    texts();
    await shows(item('Check in here'));
    return texts();
  };

  it.each(['confirm', 'guidance'] as const)(
    'at %s hears that their visit has ended, and how to start again, before the beginning is read',
    async (place) => {
      expect(await expire(place, true, 600)).toEqual([words.text('spoken.visit-ended'), 'Check in here']);
    },
  );

  it('hears it once more from the loudspeaker, which is silent from then on', async () => {
    expect(await expire('confirm', false, 600)).toEqual([words.text('spoken.visit-ended')]);
  });

  it('hears nothing of the kind while their visit goes on', async () => {
    expect(await expire('confirm', true, 1)).not.toContain(words.text('spoken.visit-ended'));
  });
});

describe('what became of a payment', () => {
  const approved = () => item('The payment was approved', { isOutcome: true });

  it('is said again, and first, on the next screen where that comes before it was heard to its end', async () => {
    const { comes, hearOne, hear, texts } = await listener({ headset: true });
    comes('payingSeat', approved(), item('Thank you'));
    await hearOne();
    comes('confirm', item('Welcome back'));
    await hear();
    expect(texts()).toEqual(['The payment was approved', 'Thank you', 'Welcome back']);

    comes('payingSeat', approved(), item('Thank you'));
    comes('cabin', item('Choose your seat'));
    texts();
    comes('confirm', item('Welcome back'));
    await hear();
    expect(texts()).toEqual(['The payment was approved', 'Welcome back']);
  });

  it('is not said to whoever comes next', async () => {
    const { comes, hear, texts } = await listener({ headset: true });
    comes('payingSeat', approved());
    texts();
    comes('welcome', item('Check in here'));
    await hear();
    comes('confirm', item('Welcome back'));
    await hear();
    expect(texts()).toEqual(['Check in here', 'Welcome back']);
  });
});
