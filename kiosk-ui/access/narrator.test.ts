import { describe, expect, it } from 'vitest';
import { rehearse } from '../journey/rehearsal.ts';
import { shownOf } from '../journey/screen.ts';
import * as en from '../language/en/catalogue.ts';
import { speechFrom } from '../language/language.ts';
import { createNarrator } from './narrator.ts';
import type { Spoken } from './spoken.ts';
import { createVoice, type Part } from './voice.ts';

const words = speechFrom(en, 'en', 'UTC');
const button = (name: string): HTMLElement => ({ name, disabled: false }) as unknown as HTMLElement;
const KEY = { 7: button('7'), X: button('X') };

const item = (text: string, more: Partial<Spoken> = {}): Spoken => ({
  ...{ text, language: null, control: null, typed: null },
  ...{ isOpen: false, isSign: false, isCell: false, isPrivate: false, isChosen: false, isOutcome: false },
  ...more,
});

/** A page on which the number of a document is typed, and somebody who hears it, alone or not. */
async function listener({ headset }: { headset: boolean }) {
  const said: Omit<Part, 'onBegin'>[] = [];
  const hearing: (() => void)[] = [];
  let page: Spoken[] = [];
  let reached: Element | null = null;
  let signs = 0;
  const written = (typed: string): Spoken[] => [
    item('Number of the passport'),
    item('', { typed, isOpen: true }),
    item(words.text('spoken.keyboard')),
    item('7', { control: KEY[7], isSign: true, isCell: true, isPrivate: true }),
    item('X', { control: KEY.X, isSign: true, isCell: true, isPrivate: true }),
    item('Delete', { control: button('Delete') }),
  ];
  const { journey } = rehearse('documentTyping');
  const narrator = createNarrator({
    read: () => page,
    reached: () => reached,
    voice: createVoice({
      speak: async (request) => {
        said.push(request);
        return new ArrayBuffer(0);
      },
      player: {
        setVolume: () => {},
        play: (_, signal) =>
          new Promise((resolve) => {
            hearing.push(resolve);
            signal.addEventListener('abort', () => resolve());
          }),
      },
      onTrouble: () => {},
    }),
    player: { setVolume: () => {} },
    speechOf: () => words,
    onSaid: () => {
      signs += 1;
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const hearOne = async () => {
    await settle();
    hearing.shift()?.();
    await settle();
  };
  /** Hears on to the end. */
  const hear = async () => {
    await settle();
    while (hearing.length > 0) {
      hearing.shift()?.();
      await settle();
    }
  };
  const access = { type: 'passenger.access', change: { speech: true } } as const;
  journey.send(headset ? { type: 'keypad.key', key: 'headset-in' } : access);
  narrator.show(shownOf(journey.getSnapshot()));
  const shows = async (typed: string) => {
    page = written(typed);
    narrator.pageChanged();
    await hear();
  };
  await shows('');
  said.length = 0;
  return {
    narrator,
    journey,
    signs: () => signs,
    page: (...items: Spoken[]) => {
      page = items;
    },
    said,
    settle,
    hear,
    hearOne,
    texts: () => said.splice(0).map(({ text }) => text),
    types: async (...typed: string[]) => {
      for (const each of typed) await shows(each);
    },
    reaches: async (key: keyof typeof KEY) => {
      reached = KEY[key];
      narrator.focused(KEY[key]);
      await hear();
    },
    reachesButton: (control: HTMLElement) => {
      reached = control;
      narrator.focused(control);
    },
    presses: async (key: Parameters<typeof narrator.key>[0]) => {
      narrator.key(key);
      await hear();
    },
    /** Another screen of a visit. */
    comes: (place: Parameters<typeof rehearse>[0], ...items: Spoken[]) => {
      page = items;
      const shown = shownOf(rehearse(place).journey.getSnapshot());
      narrator.show({
        ...shown,
        frame: { ...shown.frame, headset, access: { ...shown.frame.access, speech: true } },
      });
      narrator.pageChanged();
    },
    pulls: () => {
      journey.send({ type: 'keypad.key', key: 'headset-out' });
      narrator.show(shownOf(journey.getSnapshot()));
    },
  };
}

describe('whoever types with a headset on', () => {
  it('hears each sign as it is typed, and the one that is taken away', async () => {
    const { types, texts } = await listener({ headset: true });
    await types('X', 'X7', 'X');
    expect(texts()).toEqual(['X', '7', '7 deleted']);
  });

  it('hears which key was reached, without being told how many there are', async () => {
    const { reaches, texts } = await listener({ headset: true });
    await reaches(7);
    expect(texts()).toEqual(['7']);
  });

  it('hears from the keys upwards all that was typed, sign by sign, and then what stands above it', async () => {
    const { types, reaches, presses, texts } = await listener({ headset: true });
    await types('X', 'X7');
    for (const key of [7, 'X'] as const) {
      await reaches(key);
      texts();
      await presses('up');
      expect(texts()).toEqual(['X 7']);
      await presses('up');
      expect(texts().slice(0, 2)).toEqual(['Number of the passport', 'X 7']);
    }
  });

  it('hears it as often as they have typed on, wherever they had read meanwhile', async () => {
    const { types, reaches, presses, texts } = await listener({ headset: true });
    await reaches(7);
    await presses('up');
    await presses('up');
    await presses('select');
    await types('7');
    texts();
    await presses('up');
    expect(texts()).toEqual(['7']);
  });

  it('has the agent asked for nothing but a text and how to say it', async () => {
    const { comes, hear, said } = await listener({ headset: true });
    comes('confirm', item('Hello', { isOutcome: true }), item('Go on', { control: KEY.X }));
    await hear();
    for (const request of said)
      expect(Object.keys(request).sort()).toEqual(['isPersonal', 'language', 'rate', 'text']);
    expect(said).toHaveLength(2);
  });

  it('has nothing of it kept by the agent', async () => {
    const { types, reaches, presses, said } = await listener({ headset: true });
    await reaches(7);
    await types('7');
    await presses('up');
    expect(said.map(({ isPersonal }) => isPersonal)).toEqual([true, true, true]);
  });
});

describe('whoever types where others hear', () => {
  it('hears an asterisk a sign, and that one was taken away', async () => {
    const { types, texts } = await listener({ headset: false });
    await types('X', 'X7', 'X');
    expect(texts()).toEqual(['asterisk', 'asterisk', 'deleted']);
  });

  it('hears no name of a key, for the keys that are reached and chosen tell all', async () => {
    const { reaches, texts } = await listener({ headset: false });
    await reaches('X');
    expect(texts()).toEqual([words.text('spoken.private')]);
  });

  it('is told once on a screen, and not with every key, that a headset hears more', async () => {
    const { reaches, comes, hear, texts } = await listener({ headset: false });
    for (const key of ['X', 7, 'X'] as const) await reaches(key);
    expect(texts()).toEqual([words.text('spoken.private')]);
    comes('choosing', item('Which flight?'), item('XD 900 to Hangzhou', { control: KEY.X }));
    await hear();
    expect(texts()).toEqual([words.text('spoken.private'), 'Which flight?', 'private. Answer 1 of 1.']);
    await reaches('X');
    expect(texts()).toEqual(['private. Answer 1 of 1.']);
  });

  it('is read the whole screen once they are alone with it, the headset being in', async () => {
    const { narrator, journey, hear, texts, page } = await listener({ headset: false });
    page(item('XD 900 to Hangzhou'));
    journey.send({ type: 'keypad.key', key: 'headset-in' });
    narrator.show(shownOf(journey.getSnapshot()));
    narrator.pageChanged();
    await hear();
    expect(texts()).toEqual(['XD 900 to Hangzhou']);
  });

  it('hears no number of an answer that would tell what it is', async () => {
    const { reaches, page, texts } = await listener({ headset: false });
    page(
      item('Female', { control: KEY.X, isPrivate: true }),
      item('Male', { control: KEY[7], isPrivate: true }),
    );
    await reaches('X');
    await reaches(7);
    expect(texts()).toEqual([words.text('spoken.private'), 'private', 'private']);
  });

  it('hears how much was typed when they ask, and nothing of what', async () => {
    const { types, reaches, presses, texts } = await listener({ headset: false });
    await types('X', 'X7');
    await reaches(7);
    texts();
    await presses('up');
    expect(texts()).toEqual(['2 characters typed']);
  });
});

describe('the pause key', () => {
  it('stops what is said, goes on with the part it was in, and says again what is over', async () => {
    const { narrator, texts, hear, hearOne } = await listener({ headset: true });
    const all = [
      ...[words.text('spoken.keys'), 'Number of the passport', 'nothing typed yet'],
      ...[words.text('spoken.keyboard'), 'Delete. Answer 1 of 1.'],
    ];
    narrator.key('pause');
    await hearOne();
    await hearOne();
    narrator.key('pause');
    await hear();
    texts();
    narrator.key('pause');
    await hear();
    expect(texts()).toEqual(all.slice(2));
    narrator.key('pause');
    await hear();
    expect(texts()).toEqual(all);
  });

  it.each(['next', 'previous', 'select', 'back', 'cancel', 'help', 'volume-up'] as const)(
    'is not needed to stop: %s does so at once',
    async (key) => {
      const { narrator, texts, settle, hear } = await listener({ headset: true });
      narrator.key('down');
      await settle();
      texts();
      narrator.key(key);
      await hear();
      expect(texts()).toEqual([]);
    },
  );

  it('brings back nothing of whoever has pulled their headset out', async () => {
    const { narrator, types, texts, pulls, hear } = await listener({ headset: true });
    await types('X');
    pulls();
    texts();
    narrator.key('pause');
    await hear();
    expect(texts()).toEqual([]);
  });
});

describe('going up', () => {
  it('from any seat of the first row leads to what stands above the map, never below it', async () => {
    const { narrator, page, presses, hear, texts } = await listener({ headset: true });
    const seats = [button('1A'), button('1C')];
    page(
      item('Choose your seat'),
      item('Seats. Next and previous'),
      ...seats.map((control) => item('1', { control, isCell: true })),
      item('Keep 4C', { control: button('Keep') }),
    );
    for (const seat of seats) {
      narrator.focused(seat);
      await hear();
      texts();
      await presses('up');
      expect(texts()).toEqual(['Seats. Next and previous', 'Keep 4C. Answer 1 of 1.']);
    }
  });

  it('tells once more what staff have just written, though the keys are what was reached', async () => {
    const { narrator, page, reaches, presses, hear, texts } = await listener({ headset: true });
    const keys = [
      item('', { typed: 'wait', isOpen: true }),
      item('7', { control: KEY[7], isSign: true, isCell: true, isPrivate: true }),
    ];
    page(item('Write to staff'), item('You are connected'), ...keys);
    await reaches(7);
    page(item('Write to staff'), item('Robin: I am on my way'), item('You are connected'), ...keys);
    narrator.pageChanged();
    await hear();
    expect(texts().at(-1)).toBe('Robin: I am on my way');
    await presses('up');
    expect(texts()[0]).toBe('Robin: I am on my way');
  });
});

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

describe('what changes while the screen is read', () => {
  it('is told first, with the answers that have just become possible, and the reading goes on where it was', async () => {
    const { journey, narrator, texts, settle, hear, page } = await listener({ headset: true });
    const [title, lead, go] = [item('Calling staff'), item('Please stay here.'), button('Continue')];
    page(title, lead, item('Continue', { control: go }));
    narrator.show({ ...shownOf(journey.getSnapshot()), overlay: 'help' });
    narrator.pageChanged();
    await settle();
    texts();
    page(item('Staff have been called'), lead, item('Continue', { control: go }));
    narrator.pageChanged();
    await hear();
    expect(texts()).toEqual(['Staff have been called', 'Please stay here.', 'Continue. Answer 1 of 1.']);
    page(item('Staff have been called'), lead, item('Write to them', { control: button('Write') }));
    narrator.pageChanged();
    await hear();
    expect(texts()).toEqual(['Write to them. Answer 1 of 1.']);
  });

  it('is no sign of life where it is the warning that time runs out', async () => {
    const { journey, narrator, signs, hear } = await listener({ headset: true });
    const before = signs();
    expect(before).toBeGreaterThan(0);
    narrator.show({ ...shownOf(journey.getSnapshot()), overlay: 'are-you-there' });
    narrator.pageChanged();
    await hear();
    expect(signs()).toBe(before);
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

it('says that a key leads nowhere, rather than nothing', async () => {
  const { journey, narrator, texts, hear } = await listener({ headset: true });
  const shown = shownOf(journey.getSnapshot());
  narrator.show({ ...shown, frame: { ...shown.frame, canGoBack: false } });
  narrator.key('back');
  await hear();
  expect(texts()).toEqual([words.text('spoken.no-way-back')]);
  narrator.show({ ...shown, frame: { ...shown.frame, canCancel: false } });
  narrator.key('cancel');
  await hear();
  expect(texts()).toEqual([words.text('spoken.no-way-back')]);
});

it('says that nothing is chosen yet, and how to move, to whoever chooses without having reached anything', async () => {
  const { presses, reaches, texts } = await listener({ headset: true });
  await presses('select');
  expect(texts()).toEqual([words.text('spoken.nothing-reached')]);
  await reaches(7);
  texts();
  await presses('select');
  expect(texts()).toEqual([]);
});

it('tells phrases that are read as one from what is anybody’s', () => {
  expect(words.isPhrase('My bags keep to these rules, Check me in')).toBe(true);
  expect(words.isPhrase('Power banks, spare batteries, in checked bags')).toBe(true);
  expect(words.isPhrase('Language, English')).toBe(true);
  expect(words.isPhrase('Seat, 3C')).toBe(false);
});

it('lets the voice of another language say nothing but words of its own', async () => {
  const { narrator, said, hear, page } = await listener({ headset: true });
  page(
    item('Continue', { control: KEY[7] }),
    item('Auf Deutsch fortfahren', { control: KEY.X, language: 'de' }),
  );
  narrator.focused(KEY.X);
  await hear();
  narrator.focused(KEY[7]);
  await hear();
  expect(said.map(({ text, language }) => [language, text])).toEqual([
    ['de', 'Auf Deutsch fortfahren'],
    ['en', 'Continue. Answer 1 of 2.'],
  ]);
});
