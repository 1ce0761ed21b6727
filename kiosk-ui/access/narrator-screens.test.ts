import { describe, expect, it } from 'vitest';
import { EVENT, rehearse } from '../journey/rehearsal.ts';
import { shownOf } from '../journey/screen.ts';
import type { Shown } from '../journey/shown.ts';
import { button, item, listener, words } from './listener.ts';
import type { Spoken } from './spoken.ts';

describe('what closes over a screen', () => {
  const [title, lead, goOn] = [item('Hello'), item('Check your flight'), button('Go on')];
  const screen = [title, lead, item('Go on', { control: goOn })];
  const panel = [item('Calling staff'), item('Continue', { control: button('Continue') })];

  /** As the browser does it: the focus goes to what opens, and comes back, before the page is told to have changed. */
  it('leaves them there though the focus has gone into it and come back', async () => {
    const { journey, narrator, page, hear, texts, reachesButton } = await listener({ headset: true });
    const shown = shownOf(journey.getSnapshot());
    page(...screen);
    narrator.pageChanged();
    for (const [items, overlay, reached] of [
      [panel, 'help', panel[1]?.control],
      [screen, null, goOn],
    ] as const) {
      await hear();
      texts();
      narrator.show({ ...shown, overlay });
      page(...items);
      if (reached) reachesButton(reached);
      narrator.pageChanged();
    }
    await hear();
    expect(texts().slice(-2)).toEqual(['Hello', 'Go on. Answer 1 of 1.']);
    narrator.key('pause');
    await hear();
    expect(texts()).toEqual(['Hello', 'Go on. Answer 1 of 1.']);
  });

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

describe('whoever comes back to the confirmation', () => {
  const confirmation = (seat: string, ...more: Spoken[]) => [
    item('Hello, Anna'),
    item('Listen to your flight'),
    item(`Seat, ${seat}`),
    item('Not allowed in your bags'),
    item('Check me in', { control: button('Check me in') }),
    ...more,
  ];
  const returns = async (...then: Spoken[]) => {
    const someone = await listener({ headset: true });
    someone.comes('confirm', ...confirmation('4C'));
    someone.comes('cabin', item('Choose your seat'));
    await someone.hear();
    someone.texts();
    someone.comes('confirm', ...then);
    await someone.hear();
    return someone;
  };

  it('hears first what has changed, and no more than where that is', async () => {
    const { texts, presses } = await returns(...confirmation('12B'));
    expect(texts()).toEqual([words.text('spoken.changed'), 'Seat, 12B', 'Hello, Anna']);
    await presses('down');
    expect(texts().slice(0, 2)).toEqual(['Listen to your flight', 'Seat, 12B']);
  });

  it('hears of what has become impossible meanwhile', async () => {
    const { texts } = await returns(...confirmation('4C', item(words.text('confirm.bags-away'))));
    expect(texts()).toEqual([
      words.text('spoken.changed'),
      words.aloud(words.text('confirm.bags-away')),
      'Hello, Anna',
    ]);
    expect(words.aloud(words.text('confirm.bags-away'))).toContain('does not answer');
  });

  it('hears where that is without a headset too, though its title is theirs alone', async () => {
    const lead = words.text('confirm.instruction');
    const screen = (seat: string) => [
      item('Hello, Anna'),
      item(lead),
      item(`Seat, ${seat}`),
      item(words.text('confirm.goods')),
      item(words.text('confirm.check-in'), { control: button('Check me in') }),
    ];
    const { comes, hear, texts } = await listener({ headset: false });
    comes('confirm', ...screen('4C'));
    comes('cabin', item('Choose your seat'));
    await hear();
    texts();
    comes('confirm', ...screen('4C'));
    await hear();
    expect(texts()).toEqual([words.text('frame.step.confirm'), words.text('spoken.private')]);
  });

  it('is told everything where the one before has gone', async () => {
    const { comes, hear, texts } = await returns(...confirmation('4C'));
    comes('welcome', item('Check in here'));
    await hear();
    texts();
    comes('confirm', ...confirmation('12B'));
    await hear();
    expect(texts()).toHaveLength(confirmation('12B').length);
  });

  it('is told everything once they plug in a headset', async () => {
    const someone = await listener({ headset: false });
    someone.comes('confirm', ...confirmation('4C'));
    await someone.hear();
    someone.texts();
    someone.hears(true);
    someone.comes('confirm', ...confirmation('4C'));
    await someone.hear();
    expect(someone.texts()).toHaveLength(confirmation('4C').length);
  });
});

describe('the end of a visit', () => {
  const EVER = 600;
  const timeIsUp = words.text('spoken.time-is-up');
  const ended = words.text('spoken.visit-ended');
  const takePassport = [
    words.text('goodbye.take-passport'),
    words.aloud(words.text('goodbye.passport-where')),
  ];

  const ends = async (
    place: Parameters<typeof rehearse>[0],
    headset: boolean,
    by: number | Parameters<ReturnType<typeof rehearse>['say']>[0],
    documentPresent = false,
  ) => {
    const { narrator, page, hear, texts } = await listener({ headset });
    const { journey, say, wait } = rehearse(place);
    say({ type: 'reader.document', present: documentPresent });
    say(
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
    if (typeof by === 'number') wait(by);
    else say(by);
    texts();
    await shows(item('The next screen'));
    return texts();
  };

  it.each(['confirm', 'guidance'] as const)(
    'by the time at %s is said with how to start again, before the beginning is read',
    async (place) => {
      expect(await ends(place, true, EVER)).toEqual([timeIsUp, 'The next screen']);
    },
  );

  it('is said once more from the loudspeaker, which is silent from then on', async () => {
    expect(await ends('confirm', false, EVER)).toEqual([timeIsUp]);
  });

  it.each([true, false])(
    'is said whoever ended it, and that their passport is to be taken',
    async (headset) => {
      const next = headset ? ['The next screen'] : [];
      for (const place of ['confirm', 'parting'] as const) {
        expect(await ends(place, headset, EVENT['passenger.finished'])).toEqual([ended, ...next]);
        expect(await ends(place, headset, EVENT['passenger.finished'], true)).toEqual([
          ...[ended, ...takePassport, ...next],
        ]);
      }
    },
  );

  it('is said where the kiosk is lost, with what the screen tells, which nobody reads to the loudspeaker', async () => {
    const away = EVENT['agent.away'];
    expect(await ends('confirm', false, away, true)).toEqual([
      ...[ended, ...takePassport, words.text('out.title'), words.text('out.elsewhere')],
    ]);
    expect(await ends('confirm', true, away, true)).toEqual([ended, 'The next screen']);
  });

  it('is said by no visit that goes on, and by none that nobody listened to', async () => {
    expect(await ends('confirm', true, 1)).not.toContain(timeIsUp);
    const { narrator, texts, hear } = await listener({ headset: true });
    const { journey, say } = rehearse('confirm');
    narrator.show(shownOf(journey.getSnapshot()));
    say(EVENT['passenger.finished']);
    narrator.show(shownOf(journey.getSnapshot()));
    await hear();
    expect(texts()).toEqual([]);
  });
});

describe('a headset that is pulled out', () => {
  const pulled = async (place: Parameters<typeof rehearse>[0]) => {
    const someone = await listener({ headset: true });
    const { journey, say, wait } = rehearse(place);
    const shows = async (...items: Spoken[]) => {
      someone.page(...items);
      someone.narrator.show(shownOf(journey.getSnapshot()));
      someone.narrator.pageChanged();
      await someone.hear();
      return someone.texts();
    };
    say({ type: 'keypad.key', key: 'headset-in' });
    await shows(item('Hello, Mei Lin'));
    say({ type: 'keypad.key', key: 'headset-out' });
    return { shows, say, wait, now: () => shows(item('Hello, Mei Lin'), item('Continue')) };
  };

  it('is told of to everyone, once, with nothing of whoever listened', async () => {
    const { now } = await pulled('confirm');
    expect(await now()).toEqual([words.text('spoken.headset-out')]);
    expect(await now()).toEqual([]);
  });

  it('is told of to nobody before a visit', async () => {
    const { now } = await pulled('welcome');
    expect(await now()).toEqual([]);
  });

  it('has the screen read aloud from the next key on, but for what concerns them', async () => {
    const { say, now } = await pulled('confirm');
    await now();
    say({ type: 'keypad.key', key: 'next' });
    const told = ['spoken.keys', 'frame.step.confirm', 'spoken.private'] as const;
    expect(await now()).toEqual([...told.map((key) => words.text(key)), 'Continue']);
  });

  it('has whoever presses no key be warned all the same, and told that their visit has ended', async () => {
    const { wait, now } = await pulled('confirm');
    await now();
    wait(3 * 40);
    expect(await now()).toEqual([words.text('timer.title'), words.text('timer.text')]);
    wait(2 * 20);
    expect(await now()).toEqual([words.text('spoken.time-is-up')]);
  });
});

it('says once more that a headset would tell it where not even the heading can be told', async () => {
  const { comes, hear, texts } = await listener({ headset: false });
  const help = item(words.text('frame.help'), { control: button('Help') });
  comes('confirm', item('Hello, John'), help);
  await hear();
  texts();
  comes('cabin', item(words.text('goodbye.title', { name: 'John' })), item('Gate D72'), help);
  await hear();
  expect(texts()).toEqual([words.text('frame.step.gate'), 'Help. Answer 1 of 1.']);
  comes('bags', item('Your bag is late'), help);
  await hear();
  expect(texts()).toEqual([words.text('spoken.private'), 'Help. Answer 1 of 1.']);
});

it('tells the seat that they take from the one that they keep, and names neither to others', async () => {
  const { comes, hear, texts } = await listener({ headset: false });
  comes(
    'confirm',
    item(words.text('seats.take', { seat: '17A' }), { control: button('Take') }),
    item(words.text('seats.keep', { seat: '21A' }), { control: button('Keep') }),
  );
  await hear();
  expect(texts()).toEqual([
    'Take the chosen seat. Answer 1 of 2.',
    words.text('spoken.private'),
    'Keep the old seat. Answer 2 of 2.',
  ]);
});

it('says news again that other news cut off, and none that was heard to its end', async () => {
  const { narrator, page, texts, hear, hearOne } = await listener({ headset: true });
  const news = ['2 bags', 'Weighing. One moment.', 'Bag 1, 20 kg, weighed'];
  const shows = (count: number) => {
    page(item('How many bags?'), ...news.slice(0, count).map((text) => item(text)));
    narrator.pageChanged();
  };
  shows(0);
  await hear();
  shows(2);
  await hearOne();
  texts();
  shows(3);
  await hear();
  expect(texts()).toEqual(['Weighing. One moment.', 'Bag 1, 20 kg, weighed']);
});

it('says that the screen is dark now, behind what was chosen', async () => {
  const { journey, narrator, page, texts, hear } = await listener({ headset: true });
  const on = button('On');
  const shows = async () => {
    narrator.show(shownOf(journey.getSnapshot()));
    narrator.pageChanged();
    await hear();
  };
  journey.send({ type: 'passenger.opens-access' });
  page(item('Dark screen, On', { control: on }));
  await shows();
  texts();
  journey.send({ type: 'passenger.access', change: { isDark: true } });
  page(item('Dark screen, On', { control: on, isChosen: true }));
  await shows();
  expect(texts()).toEqual(['Dark screen, On, chosen. Answer 1 of 1.', words.text('spoken.dark')]);
});

it('says that a dark screen is lit for a picture of it, and dark again after', async () => {
  const { narrator, page, texts, hear } = await listener({ headset: true });
  const shows = async (place: Parameters<typeof rehearse>[0], title: string) => {
    const shown = shownOf(rehearse(place).journey.getSnapshot());
    const access = { ...shown.frame.access, speech: true, isDark: true };
    page(item(title));
    narrator.show({ ...shown, frame: { ...shown.frame, headset: true, access } });
    narrator.pageChanged();
    await hear();
    return texts();
  };
  await shows('preparing', 'Checking you in');
  expect(await shows('phonePass', 'Photograph it')).toEqual([words.text('spoken.lit'), 'Photograph it']);
  expect(await shows('parting', 'Goodbye')).toEqual([words.text('spoken.dark'), 'Goodbye']);
});

it('explains the keys again in the language that was chosen, once', async () => {
  const { journey, narrator, page, said, hear } = await listener({ headset: true });
  const shows = async () => {
    narrator.show(shownOf(journey.getSnapshot()));
    narrator.pageChanged();
    await hear();
    return said.splice(0).map(({ text }) => text);
  };
  page(item('Hallo'));
  journey.send({ type: 'passenger.language', language: 'de' });
  expect(await shows()).toEqual([words.text('spoken.keys'), 'Hallo']);
  page(item('Hallo'), item('Ihr Flug'));
  expect(await shows()).toEqual(['Ihr Flug']);
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

  const paidFor = (shown: Shown): Shown => {
    if (shown.current.screen !== 'pay') throw new Error('nothing is paid here');
    return { ...shown, current: { screen: 'pay', props: { ...shown.current.props, paid: true } } };
  };

  describe('while help lies over the terminal’s screen', () => {
    const pay = () => shownOf(rehearse('payingSeat').journey.getSnapshot());
    const outcome = () => item('The payment was approved', { isOutcome: true, isBeneath: true });
    const help = [item('Staff have been called'), item('Continue', { control: button('Continue') })];
    const waits = async () => {
      const someone = await listener({ headset: true });
      const { access } = pay().frame;
      const over = (overlay: 'help' | null, place: Parameters<typeof rehearse>[0] = 'payingSeat') => {
        const shown = shownOf(rehearse(place).journey.getSnapshot());
        const frame = { ...shown.frame, headset: true, access: { ...access, speech: true } };
        someone.narrator.show({ ...shown, frame, overlay });
        someone.narrator.pageChanged();
      };
      someone.page(item('Pay at the terminal'));
      over(null);
      someone.page(...help);
      over('help');
      await someone.hear();
      someone.texts();
      return { ...someone, over };
    };

    it('is said at once, and help not read again, whatever screen follows beneath', async () => {
      const { page, over, hear, texts } = await waits();
      page(outcome(), ...help);
      over('help');
      await hear();
      expect(texts()).toEqual(['The payment was approved']);
      page(...help);
      over('help', 'confirm');
      await hear();
      expect(texts()).toEqual([]);
      page(item('Welcome back'), item('Seat 3A'));
      over(null, 'confirm');
      await hear();
      expect(texts()).toEqual(['Welcome back', 'Seat 3A']);
    });

    it('is said though the screen that tells of it was never drawn', async () => {
      const { narrator, journey, page, over, hear, texts } = await waits();
      const { frame } = shownOf(journey.getSnapshot());
      const access = { ...frame.access, speech: true };
      narrator.show({
        ...paidFor(pay()),
        frame: { ...pay().frame, headset: true, access },
        overlay: 'help',
      });
      over('help', 'confirm');
      await hear();
      const told = words.text('pay.paid-seat');
      expect(texts()).toEqual([told]);
      page(item('Welcome back'));
      over(null, 'confirm');
      await hear();
      expect(texts()).toEqual(['Welcome back']);
    });

    it('is said once more after it, and first, unless it was heard to its end', async () => {
      const { page, over, hear, texts } = await waits();
      page(outcome(), ...help);
      over('help');
      texts();
      page(approved(), item('Payment made'));
      over(null);
      await hear();
      expect(texts().slice(-2)).toEqual(['The payment was approved', 'Payment made']);
    });

    it('is not read with help that is called after it was heard', async () => {
      const { page, over, hear, texts } = await waits();
      page(approved(), item('Payment made'));
      over(null);
      await hear();
      texts();
      page(outcome(), ...help);
      over('help');
      await hear();
      expect(texts()).toEqual(['Staff have been called', 'Continue. Answer 1 of 1.']);
    });
  });

  it('is not said to whoever comes next', async () => {
    const { comes, hear, texts } = await listener({ headset: true });
    comes('payingSeat', approved());
    texts();
    comes('welcome', item('Check in here'));
    await hear();
    comes('confirm', item('Welcome back'));
    await hear();
    expect(texts()).toEqual([words.text('spoken.visit-ended'), 'Check in here', 'Welcome back']);
  });
});
