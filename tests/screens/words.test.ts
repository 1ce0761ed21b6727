import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../device-agent/contract/languages.ts';
import { fetchCatalogue } from '../../kiosk-ui/language/catalogues.ts';
import { speechFrom } from '../../kiosk-ui/language/language.ts';
import { withoutLineMarks } from '../../kiosk-ui/language/whole-words.ts';
import { type Gallery, openGallery } from './gallery-page.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery('welcome');
}, 60_000);
afterAll(() => gallery.close());

const press = (name: string) =>
  gallery.page.getByRole('button', { name, exact: true }).dispatchEvent('click');

const words = async (example: string): Promise<string> => {
  await gallery.show({ example });
  return await gallery.page.locator('main').innerText();
};

it('Whoever is asked for a visa while the passport lies on the reader is told to take that away first', async () => {
  const shown = await words('show-visa');
  expect(shown).toContain('Take what lies on the reader away first');
  expect(shown).not.toContain('If it is yours');
});

it('Who lays down a document that is someone else’s is asked for no passport where a visa is wanted', async () => {
  const shown = await words('show-visa-another-person');
  expect(shown).toContain('This document is someone else’s');
  expect(shown).not.toContain('passport that');
});

it('Who goes on from an unfinished number is told what is missing, until they type on', async () => {
  await words('type-document');
  const lacks = gallery.page.getByText('it has at least 5 letters and digits');
  await press('X');
  await press('Next');
  await lacks.waitFor();
  await press('7');
  await lacks.waitFor({ state: 'detached' });
});

it('Who types what cannot stand there is told so', async () => {
  await words('type-document');
  await press('Space');
  await gallery.page.getByText('This cannot stand here.').waitFor();
});

it('Who searches for half a reference is told what a whole one is', async () => {
  await words('find-booking');
  await press('7');
  await press('Find my booking');
  await gallery.page.getByText('Type the whole reference first').waitFor();
});

it('Whoever leaves without a pass is told where to have one, and is not sent to the gate', async () => {
  const shown = await words('goodbye-no-pass');
  expect(shown).toContain('Print your boarding pass at any other kiosk');
  expect(shown).not.toMatch(/NRT|security/);
  expect(await gallery.page.locator('[aria-current="step"]').innerText()).toBe('Boarding pass');
  expect(await gallery.page.locator('.action--primary').innerText()).toBe('Use my phone instead');
});

it('Whoever has a pass and no gate yet is shown no airport where the gate would stand', async () => {
  const shown = await words('goodbye-no-gate');
  expect(shown).toContain('Your gate will be on the screens');
  expect(shown).not.toContain('NRT');
});

it('Who reads from right to left reads the number of a tag as it is printed on it', async () => {
  await gallery.show({ example: 'bags-partly-again', language: 'ar' });
  const [airline, own] = await gallery.page.evaluate(() => {
    const words = [...document.querySelectorAll('.fate__tag')]
      .flatMap((tag) => [...tag.childNodes])
      .find((node) => node.nodeValue?.includes('0999 000123'));
    return ['0999', '000123'].map((part) => {
      const range = document.createRange();
      const from = words?.nodeValue?.indexOf(part) ?? 0;
      if (words) range.setStart(words, from);
      if (words) range.setEnd(words, from + part.length);
      return range.getBoundingClientRect().left;
    });
  });
  expect(airline).toBeGreaterThan(0);
  expect(airline).toBeLessThan(own ?? 0);
});

/** What is said of an example, a part at a time. */
const said = async (example: string, language: Language = 'en'): Promise<string[]> => {
  await gallery.show({ example, language });
  return await gallery.page.evaluate(() => window.saidInGallery?.() ?? []);
};

it('Who hears the pass on a phone is told where it leads by its name, and never by a code', async () => {
  const parts = await said('phone-pass');
  expect(parts).toContain('Flight XD 188 to Tokyo Narita');
  expect(parts.join(' | ')).not.toMatch(/PVG|NRT/);
  // Whoever sees it compares the codes with the boards.
  expect(await words('phone-pass')).toMatch(/PVG – NRT/);
});

it('Who hears which of a party check in hears as well who of them is to see staff', async () => {
  const parts = await said('choose-travellers');
  expect(parts).toContain('please see our staff, child');
  expect(parts[parts.indexOf('please see our staff, child') - 1]).toBe('Lan Example');
});

it.each(['bags', 'bags-excess'])(
  'What %s come to is told to nobody beside who hears it, be it nothing',
  async (example) => {
    expect(await words(example)).toContain('To pay after check-in');
    const kept = await gallery.page.locator('[data-private]').allInnerTexts();
    expect(kept.join()).toContain('To pay after check-in');
  },
);

it('Who hears a conversation hears each line with the name of whoever wrote it, in one', async () => {
  const parts = await said('confirm-conversation');
  expect(parts).toContain('Robin, Done.');
  expect(parts.filter((part) => /^(You|Robin)$/.test(part))).toEqual([]);
});

it('Who goes back from an empty field finds the one before it as they left it, and the next as well', async () => {
  await words('type-document');
  const back = () =>
    gallery.page.evaluate(() =>
      document.querySelector('main')?.dispatchEvent(new Event('goes-back', { cancelable: true })),
    );
  const typed = () =>
    gallery.page.evaluate(() => document.querySelector<HTMLElement>('[data-typed]')?.dataset.typed);
  for (const key of 'XY123') await press(key);
  await press('Next');
  await expect.poll(typed).toBe('');
  await press('F');
  expect(await back()).toBe(false);
  await expect.poll(typed).toBe('XY123');
  await press('Next');
  await expect.poll(typed).toBe('F');
  await back();
  // From the first field there is nowhere to go within the screen.
  await expect.poll(typed).toBe('XY123');
  expect(await back()).toBe(true);
});

it.each([
  ['confirm-lost', 'You cannot take every flight of your journey'],
  ['confirm-apart', 'Not seated beside an adult of your party'],
  ['confirm-owed', 'could not be paid back here'],
  ['confirm-changed', 'Your booking has just changed'],
  ['confirm-new-pass', 'Your seat has changed'],
  ['confirm-safety', 'For safety a seat was changed'],
  ['confirm-closed', 'Check-in has closed: bags and seats stay as they are'],
  ['confirm-delayed-offered', 'Your flight is delayed: it departs at 19:50, not at 15:20.'],
])(
  'On %s the news is a notice above the flight, told next to the greeting, and there is no badge',
  async (example, news) => {
    const [greeting, told = ''] = await said(example);
    expect(greeting).toMatch(/^(Hello|Welcome back), /);
    expect(told).toContain(news);
    expect(await gallery.page.locator('.notice + .pass').count()).toBe(1);
    expect(await gallery.page.locator('.notice').innerText()).toContain(news);
    expect(await gallery.page.locator('.tier').count()).toBe(0);
  },
);

it('On a flight that goes as planned nothing is noticed, and the badge is shown', async () => {
  await gallery.show({ example: 'confirm-member' });
  expect(await gallery.page.locator('.notice').count()).toBe(0);
  expect(await gallery.page.locator('.tier').count()).toBe(1);
});

it.each([
  ['refused-document.check-failed', 'Try again'],
  ['refused-document.expired', 'Try another way'],
  ['refused-travel.visa-needed', 'Call staff'],
  ['refused-travel.see-staff', 'Call staff'],
  ['refused-booking.not-found', 'Try another way'],
  ['refused-booking.name-differs', 'Call staff'],
  ['refused-booking.birth-date-differs', 'Call staff'],
  ['refused-check-in.not-open', 'Done'],
  ['refused-flight.cancelled', 'See other flights'],
  ['refused-dcs.unreachable', 'Try again'],
])('The first answer of %s is what its text says to do: %s', async (example, first) => {
  await gallery.show({ example });
  const answers = gallery.page.locator('.page__answers button');
  expect(await answers.first().innerText()).toBe(first);
  expect(await gallery.page.locator('.page__answers .action--primary').allInnerTexts()).toEqual([first]);
  const all = await answers.allInnerTexts();
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual(expect.arrayContaining(['Call staff', 'Done']));
});

it.each(['refused-check-in.closed', 'refused-check-in.no-seat', 'refused-flight.missed'])(
  '%s says where the service desk is',
  async (example) => {
    const shown = await words(example);
    expect(shown).toMatch(/Service desk\s+Row C, desk 20/);
  },
);

it('Who arrives after midnight is told that it is the next day, and whoever arrives before is not', async () => {
  const shown = await words('choose-flight-delayed');
  expect(shown).toContain('20:30, arrives 00:20 the next day');
  expect(shown).toMatch(/17:15, arrives 21:05$/m);
  expect((await said('choose-flight-onward')).join()).toContain('arrives 04:20 the next day');
});

it.each(LANGUAGES)(
  'Whoever stands beside it hears in %s of other flights that there are some, and what takes or keeps one',
  async (language) => {
    const { inPublic, text } = speechFrom(await fetchCatalogue(language), language, 'UTC');
    const [title, lead, ...answers] = (await said('choose-flight-touched', language)).map(inPublic);
    const told = (key: 'title-instead' | 'lead-instead') => withoutLineMarks(text(`flights.${key}`));
    const aloud = (key: 'flight-take' | 'flight-keep') => withoutLineMarks(text(`spoken.${key}`));
    expect([title, lead]).toEqual([told('title-instead'), told('lead-instead')]);
    // Which flights there are is private.
    expect(answers.slice(0, 4)).toEqual([null, null, aloud('flight-take'), aloud('flight-keep')]);
  },
);

it('Who may leave the seats of a family unpaid keeps the old ones, and leaves with nothing that is not theirs', async () => {
  const shown = await words('choose-seat-family-unpaid');
  expect(shown).toContain('Keep the old seats');
  expect(shown).not.toContain('Leave');
});

it('Who has paid for bags that staff tag goes on with them, and who has not paid goes on without', async () => {
  expect(await words('bags-failed-bags.later')).toMatch(/^Continue$/m);
  expect(await words('bags-failed-payment.declined')).toMatch(/^Continue without bags$/m);
});

it('The answer that most people give comes first, beside an exit as elsewhere', async () => {
  const isFirst = () => {
    const kinds = [...document.querySelectorAll('main .action')].map(({ classList }) =>
      classList.contains('action--primary'),
    );
    return [kinds.includes(true), kinds[0]];
  };
  for (const example of ['choose-seat-at-exit', 'exit-seat', 'choose-seat-family-unpaid']) {
    await gallery.show({ example });
    expect([example, ...(await gallery.page.evaluate(isFirst))]).toEqual([example, true, true]);
  }
});

it('Who types a date of issue that cannot be is told that it is the date, and where to look', async () => {
  expect(await said('tell-detail-again')).toContain(
    'That date cannot be right. Please check it in the passport, and type it again.',
  );
});

it('Who is given a code on the screen alone is told to keep it, and whoever has it on paper is not', async () => {
  const keep = 'Take a picture of the code, or write it down: you need it later.';
  expect(await said('recovery-given')).toContain(keep);
  expect(await said('recovery-slip')).not.toContain(keep);
});

it('The bars of a visit are of one length in large letters too, and the step’s name begins where they do', async () => {
  for (const language of ['de', 'ar']) {
    await gallery.show({ example: 'bags', language, text: '200' });
    const { lengths, begins } = await gallery.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.steps li')].map((step) => step.getBoundingClientRect());
      const name = document.querySelector('.steps [aria-current] > span')?.getBoundingClientRect();
      const edge = document.documentElement.dir === 'rtl' ? 'right' : 'left';
      return {
        lengths: boxes.map(({ width }) => Math.round(width)),
        begins: Math.round((name?.[edge] ?? Number.NaN) - (boxes[0]?.[edge] ?? 0)),
      };
    });
    expect([new Set(lengths).size, lengths.length, begins]).toEqual([1, 4, 0]);
  }
});

it('The code of a standby card is drawn beside its barcode, and not upon it', async () => {
  await gallery.show({ example: 'take-standby-card' });
  const apart = await gallery.page.evaluate(() => {
    const [from, , seat] = document.querySelectorAll<SVGGraphicsElement>('.printer-picture__code');
    const drawn = (part: string) => document.querySelector<SVGGraphicsElement>(`.printer-picture__${part}`);
    const between = (left?: SVGGraphicsElement | null, right?: SVGGraphicsElement | null) =>
      (right?.getBBox().x ?? 0) - ((left?.getBBox().x ?? 0) + (left?.getBBox().width ?? Number.NaN));
    return [between(seat, drawn('barcode')), between(from, drawn('way'))];
  });
  for (const units of apart) expect(units).toBeGreaterThan(4);
});

it.each([
  ['zh-Hans', ['年', '月', '日']],
  ['ja', ['年', '月', '日']],
  ['ko', ['년', '월', '일']],
  ['en', ['DD', 'MM', 'YYYY']],
])('Who types a date in %s types it in the order in which it is written there', async (language, order) => {
  await gallery.show({ example: 'tell-detail-issued', language });
  expect(await gallery.page.locator('.date-entry__part').allInnerTexts()).toEqual(order);
});
