import { describe, expect, it } from 'vitest';
import { USUAL_PLACES } from '../../device-agent/contract/places.ts';
import { rehearse } from '../journey/rehearsal.ts';
import { shownOf } from '../journey/screen.ts';
import { createCatalogues } from '../language/catalogues.ts';
import { button, item, KEY, listener, words } from './listener.ts';

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
    expect(texts()).toEqual([words.text('spoken.private'), 'private']);
  });

  it('hears that each key has reached something, and on coming back to them why none has a name', async () => {
    const { reaches, reachesButton, page, hear, texts } = await listener({ headset: false });
    const [why, done] = [words.text('spoken.private'), button('Done')];
    for (const key of ['X', 7, 'X'] as const) await reaches(key);
    expect(texts()).toEqual([why, 'private', 'private', 'private']);
    page(
      item('7', { control: KEY[7], isSign: true, isCell: true, isPrivate: true }),
      item(words.text('frame.finish'), { control: done }),
    );
    reachesButton(done);
    await hear();
    await reaches(7);
    expect(texts()).toEqual(['Done. Answer 1 of 1.', why, 'private']);
  });

  it('hears of each seat that it was reached, and of one that it is chosen, and of none which', async () => {
    const { reaches, page, narrator, hear, texts } = await listener({ headset: false });
    const shows = async (isChosen: boolean) => {
      page(
        item('17C, aisle, free', { control: KEY.X, isCell: true, isChosen }),
        item('17D, aisle, free', { control: KEY[7], isCell: true }),
      );
      narrator.pageChanged();
      await hear();
    };
    await shows(false);
    texts();
    await reaches('X');
    await reaches(7);
    await shows(true);
    expect(texts()).toEqual([words.text('spoken.private'), 'private', 'private', 'private, chosen']);
  });

  it('tells whom they take along from how they go on, and hears whether each is chosen', async () => {
    const { reaches, page, narrator, hear, texts } = await listener({ headset: false });
    const shows = async (isChosen: boolean) => {
      const go = words.text('party.continue', { count: isChosen ? 2 : 1 });
      page(
        item('Fiona Five', { control: KEY.X, isChosen: true }),
        item('Felix Five', { control: KEY[7], isChosen }),
        item(go, { control: button('Go') }),
      );
      narrator.pageChanged();
      await hear();
    };
    await shows(true);
    await reaches(7);
    texts();
    await shows(false);
    await reaches(7);
    await shows(true);
    expect(texts()).toEqual([
      ...['private, no longer chosen. Answer 2 of 3.', 'Continue. Answer 3 of 3.'],
      'private. Answer 2 of 3.',
      ...['private, chosen. Answer 2 of 3.', 'Continue. Answer 3 of 3.'],
    ]);
  });

  it('hears in words of the page what is kept from them in another language', async () => {
    const { reaches, page, said } = await listener({ headset: false });
    page(item('Auf Deutsch fortfahren', { control: KEY.X, language: 'de' }));
    await reaches('X');
    expect(said.at(-1)).toMatchObject({ text: 'private. Answer 1 of 1.', language: 'en' });
  });

  it('hears in neutral words what tells no more than that something is theirs to take or to choose', async () => {
    const { comes, hear, texts } = await listener({ headset: false });
    comes(
      'confirm',
      item(words.text('standby.instruction')),
      item(`Seat, ${words.text('seat.standby')}`),
      item(words.text('take.title-card')),
      item(words.text('tags.drop', { place: 'Rome' })),
      item(`${words.text('confirm.none')}, ${words.text('standby.join')}`, { control: KEY.X }),
    );
    await hear();
    expect(texts()).toEqual([
      words.text('spoken.private'),
      'Take your paper',
      'Take your bags to the bag drop.',
      'My bags keep to these rules, Continue. Answer 1 of 1.',
    ]);
  });

  it('hears that a key has changed something, though what it is concerns them alone', async () => {
    const { narrator, comes, page, hear, texts } = await listener({ headset: false });
    comes('bags', item('How many bags?'), item('1 bag', { isPrivate: true }));
    await hear();
    texts();
    for (const bags of ['2 bags', '3 bags']) {
      page(item('How many bags?'), item(bags, { isPrivate: true }));
      narrator.pageChanged();
      await hear();
      expect(texts()).toEqual([words.text('spoken.hidden-changed')]);
    }
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

  it.each(['next', 'previous', 'select', 'back', 'cancel', 'help'] as const)(
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

describe('how loud it is', () => {
  it('is said at either key of the volume, though it can be made no louder, and nothing else after it', async () => {
    const { journey, narrator, texts, hear, settle } = await listener({ headset: true });
    for (const step of [6, 7, 8, 8]) {
      narrator.key('down');
      await settle();
      texts();
      journey.send({ type: 'keypad.key', key: 'volume-up' });
      narrator.show(shownOf(journey.getSnapshot()));
      narrator.key('volume-up');
      narrator.pageChanged();
      await hear();
      expect(texts()).toEqual([words.text('spoken.volume', { step, of: 8 })]);
    }
  });

  it('is told to everyone where it is chosen, for it is nobody’s secret', async () => {
    const { journey, narrator, page, texts, hear } = await listener({ headset: false });
    const volume = item(words.text('spoken.volume', { step: 6, of: 8 }));
    page(item('Make this easier to use'), volume);
    narrator.show({ ...shownOf(journey.getSnapshot()), overlay: 'access' });
    narrator.pageChanged();
    await hear();
    expect(texts()).toContain(volume.text);
  });
});

describe('what is chosen', () => {
  const fiona = (isChosen: boolean) => item('Fiona Five', { control: KEY.X, isChosen });
  const felix = (isChosen: boolean) => item('Felix Five', { control: KEY[7], isChosen });

  it('is named with what else it changes, and named too once it is left out again', async () => {
    const { narrator, page, hear, texts } = await listener({ headset: true });
    const shows = async (isChosen: boolean, count: number) => {
      page(fiona(isChosen), felix(true), item(`Continue with ${count} people`, { control: button('Go') }));
      narrator.pageChanged();
      await hear();
      return texts();
    };
    await shows(true, 2);
    expect(await shows(false, 1)).toEqual([
      ...['Fiona Five, no longer chosen. Answer 1 of 3.', 'Continue with 1 people. Answer 3 of 3.'],
    ]);
    expect(await shows(true, 2)).toEqual([
      ...['Fiona Five, chosen. Answer 1 of 3.', 'Continue with 2 people. Answer 3 of 3.'],
    ]);
  });

  it('is named alone where it takes the place of another', async () => {
    const { narrator, page, hear, texts } = await listener({ headset: true });
    for (const isFiona of [true, false]) {
      texts();
      page(fiona(isFiona), felix(!isFiona));
      narrator.pageChanged();
      await hear();
    }
    expect(texts()).toEqual(['Felix Five, chosen. Answer 2 of 2.']);
  });

  it.each([
    [true, 'Surname, K, chosen. Answer 2 of 2.'],
    [false, 'Surname, 1 character typed, chosen. Answer 2 of 2.'],
  ])('is a field as well, which says where the keys write now (alone: %s)', async (headset, told) => {
    const { narrator, page, hear, texts } = await listener({ headset });
    const [one, other] = [button('one'), button('other')];
    const field = (text: string, control: HTMLElement, typed: string, isOpen: boolean) =>
      item(text, { control, typed, isOpen, isChosen: isOpen });
    for (const isSurname of [false, true]) {
      texts();
      page(
        field('Booking reference', one, 'XD100', !isSurname),
        field(words.text('find.surname'), other, 'K', isSurname),
      );
      narrator.pageChanged();
      await hear();
    }
    expect(texts().at(-1)).toBe(told.replace('Surname', words.text('find.surname')));
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
  expect(texts()).toEqual([words.text('spoken.no-cancel')]);
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

it('says what is chosen and stays so once more to whoever chooses it again', async () => {
  const { page, presses, reachesButton, hear, texts } = await listener({ headset: true });
  page(item('4C, yours', { control: KEY[7], isChosen: true }), item('4D, free', { control: KEY.X }));
  for (const [control, told] of [
    [KEY[7], ['4C, yours, chosen. Answer 1 of 2.']],
    [KEY.X, []],
  ] as const) {
    reachesButton(control);
    await hear();
    texts();
    await presses('select');
    expect(texts()).toEqual(told);
  }
});

it('says an answer that is a sentence, and its number as the next', async () => {
  const { narrator, page, hear, texts } = await listener({ headset: true });
  page(item('Please come to me.', { control: KEY[7] }));
  narrator.focused(KEY[7]);
  await hear();
  expect(texts()).toEqual(['Please come to me. Answer 1 of 1.']);
});

it('says to everyone where the devices of this kiosk are, and not where they usually are', async () => {
  const places = { ...USUAL_PLACES, 'pass-printer': 'left', 'document-reader': 'below-right' } as const;
  const shown = shownOf(rehearse('documentTyping').journey.getSnapshot());
  const { kiosk } = shown.frame;
  if (!kiosk) throw new Error('no kiosk is rehearsed');
  const here = createCatalogues().speechOf.value('en', 'UTC', places);
  const { narrator, page, hear, texts } = await listener({
    headset: false,
    speechOf: createCatalogues().speechOf.value,
  });
  const shownTexts = [here.text('take.where'), here.text('welcome.passport')];
  page(...shownTexts.map((text) => item(text)));
  const access = { ...shown.frame.access, speech: true };
  narrator.show({ ...shown, frame: { ...shown.frame, access, kiosk: { ...kiosk, places } } });
  narrator.pageChanged();
  await hear();
  expect(texts()).toEqual(shownTexts.map(here.aloud));
  expect(shownTexts[0]).toContain('to the left of the screen');
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
