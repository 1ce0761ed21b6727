import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../device-agent/contract/languages.ts';
import { EXAMPLES } from '../../kiosk-ui/gallery/examples.ts';
import { KIOSK_DISPLAY } from '../journeys/browser.ts';
import { tried } from '../thorough.ts';
import { STRICT_RULES, violationsOf } from './accessibility.ts';
import { type Gallery, LANDSCAPE, openGallery, type Setting } from './gallery-page.ts';
import { measureLarge, turnPages } from './large-text.ts';
import { toldByColourAlone } from './marks.ts';
import { cramped, cutOff, measure, PAGED } from './measure.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery(EXAMPLES[0]?.name ?? '');
});

afterAll(() => gallery?.close());

/** Each example is judged as a passenger would see it: one language by day, the other by night. */
const SETTINGS = [
  { language: 'en', theme: 'light', display: KIOSK_DISPLAY },
  { language: 'zh-Hans', theme: 'dark', display: LANDSCAPE },
];

/** Screens that between them hold every part, shown under another airline's brand as well. */
const IN_ANOTHER_BRAND = /^(welcome|guidance|confirm-member|choose-seat|take-pass|goodbye)$/;

const BRANDED = EXAMPLES.flatMap(({ name }) => [
  { name, brand: 'lantern-air' },
  ...(IN_ANOTHER_BRAND.test(name) ? [{ name, brand: 'tidewing' }] : []),
]);

/** One example of each screen, and each window above one. */
const ONE_OF_EACH = [
  ...new Map(EXAMPLES.map((example) => [example.overlay ?? example.current.screen, example.name])).values(),
];

const isOneOfEach = ({ name }: { name: string }): boolean => ONE_OF_EACH.includes(name);
/** What differs by night is the colours, which the examples of one screen share. */
const BY_NIGHT = tried(
  BRANDED.filter(isOneOfEach),
  BRANDED.filter((one) => !isOneOfEach(one)),
);

/** Of these, those with which anything is wrong, and what. */
const inaccessible = async (settings: readonly Setting[]): Promise<[string, unknown[]][]> => {
  const named = settings.map((setting) => [Object.values(setting).join(' '), setting]);
  const found = await gallery.askEach(Object.fromEntries(named), async ({ page }) => [
    ...(await violationsOf(page, STRICT_RULES)),
    // Strong contrast has few colours, and needs none of them.
    ...((await page.evaluate(isInStrongContrast)) ? await page.evaluate(toldByColourAlone) : []),
  ]);
  return Object.entries(found).filter(([, wrong]) => wrong.length > 0);
};

const isInStrongContrast = (): boolean => document.documentElement.dataset.contrast === 'high';

it.each(SETTINGS)(
  'every example is accessible in $language, $theme',
  async ({ display, ...setting }) => {
    await gallery.turn(display);
    const shown = setting.theme === 'dark' ? BY_NIGHT : BRANDED;
    expect(
      await inaccessible(shown.map(({ name, brand }) => ({ example: name, brand, ...setting }))),
    ).toEqual([]);
  },
  180_000,
);

describe('what screens are made of', () => {
  it.each([
    ['lantern-air', 'light'],
    ['lantern-air', 'dark'],
    ['tidewing', 'light'],
    ['tidewing', 'dark'],
  ])('stands out as it must, for %s, %s', async (brand, theme) => {
    const { page, show } = gallery;
    await show({ design: '', brand, theme });
    const colours = await page.locator('.design__colour').allTextContents();
    expect(colours.length).toBeGreaterThan(10);
    const weak = colours.filter((said) => {
      const [seen, least] = [...said.matchAll(/([\d.]+):1/g)].map(([, ratio]) => Number(ratio));
      return !(seen !== undefined && least !== undefined && seen >= least);
    });
    expect(weak).toEqual([]);
  });
});

const OTHERS = LANGUAGES.filter((language) => SETTINGS.every((setting) => setting.language !== language));

/** The language of the longest words on both displays; of the others, each on one of them. */
const DISPLAYS = [LANDSCAPE, KIOSK_DISPLAY].map((display, at) => {
  const isUsual = (language: string, index: number) => language === 'de' || index % 2 === at;
  const others = OTHERS.filter((language, index) => !isUsual(language, index));
  return { display, languages: tried(OTHERS.filter(isUsual), others) };
});

describe.each(DISPLAYS)('on $display.width × $display.height', ({ display, languages }) => {
  beforeAll(() => gallery.turn(display));

  it.each(SETTINGS)('every example of every brand fits in $language, $theme', async ({ language, theme }) => {
    const settings = BRANDED.map(({ name, brand }) => [
      `${name} of ${brand}`,
      { example: name, brand, language, theme },
    ]);
    expect(await gallery.measureEach(Object.fromEntries(settings), measure, cutOff)).toEqual({});
  });

  const inLanguage = (language: string, names = EXAMPLES.map(({ name }) => name)) =>
    Object.fromEntries(names.map((example) => [example, { example, language, theme: 'light' }]));

  it.each(languages)(
    'every example fits in %s',
    async (language) => {
      expect(await gallery.measureEach(inLanguage(language), measure, cutOff, cramped)).toEqual({});
    },
    120_000,
  );

  it('every example fits, or is whole page by page, in a language of words a third longer than English', async () => {
    const found = Object.entries(await gallery.measureEach(inLanguage('pseudo'), measure, cutOff));
    const paged = found.filter(([, misfits]) => misfits.includes(PAGED)).map(([name]) => name);
    expect(found.filter(([name]) => !paged.includes(name))).toEqual([]);
    expect(await gallery.measureEach(inLanguage('pseudo', paged), measureLarge, cutOff, turnPages)).toEqual(
      {},
    );
  }, 120_000);
});

it('each screen is accessible from right to left', async () => {
  await gallery.show({ example: 'welcome', language: 'ar', theme: 'light' });
  expect(await gallery.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  const setting = { language: 'ar', theme: 'light' };
  expect(await inaccessible(ONE_OF_EACH.map((example) => ({ example, ...setting })))).toEqual([]);
}, 120_000);

it.each(['light', 'dark'])(
  'each screen is accessible in strong contrast, %s',
  async (theme) => {
    const setting = { language: 'en', theme, contrast: 'high' };
    expect(await inaccessible(ONE_OF_EACH.map((example) => ({ example, ...setting })))).toEqual([]);
  },
  120_000,
);

/** Something to choose of every kind, with one of them chosen. */
const CHOSEN = [
  'confirm-access',
  'confirm-languages',
  'choose-travellers',
  'choose-seat-touched',
  'find-booking',
];

it.each(CHOSEN)('%s tells what is chosen without colour', async (example) => {
  const { page, show } = gallery;
  for (const theme of ['light', 'dark']) {
    await show({ example, language: 'en', theme });
    expect(await page.locator('[aria-pressed="true"]').count()).toBeGreaterThan(0);
    expect(await page.evaluate(toldByColourAlone), theme).toEqual([]);
  }
});

it.each([
  ['confirm-member', '.action--primary'],
  ['confirm-member', '.confirm__change'],
  ['confirm-member', '.control'],
  ['find-booking', '.key'],
  ['confirm-languages', '.segment'],
  ['choose-travellers', '.choice'],
  ['choose-seat', 'button.seat'],
])('on %s, %s has a line while it is touched', async (example, button) => {
  const { page, turn, show } = gallery;
  await turn(KIOSK_DISPLAY, 1);
  await show({ example, language: 'en', theme: 'light' });
  const touched = page.locator(`${button}:not(:disabled)`).first();
  await touched.hover();
  await page.mouse.down();
  const { style, width } = await touched.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { style: outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  await page.mouse.up();
  expect(style).toBe('solid');
  expect(width).toBeGreaterThanOrEqual(4);
});
