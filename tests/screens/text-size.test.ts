import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../kiosk-ui/gallery/examples.ts';
import { KIOSK_DISPLAY } from '../journeys/browser.ts';
import { tried } from '../thorough.ts';
import { type Gallery, LANDSCAPE, openGallery } from './gallery-page.ts';
import { answersOff, bodySizes, measureLarge, turnPages } from './large-text.ts';
import { toldByColourAlone } from './marks.ts';
import { cutOff } from './measure.ts';

/** Each kind of screen in each state; of those that tell of a fault, which look alike, only some. */
const ALIKE = /^(refused|notice|bags-failed)-/;
const NAMES = EXAMPLES.map(({ name }) => name).filter(
  (name, index) => !ALIKE.test(name) || index % 4 === 0 || name === 'refused-flight.cancelled',
);

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery(NAMES[0] ?? '');
});

afterAll(() => gallery?.close());

interface Setting {
  readonly display: typeof KIOSK_DISPLAY;
  readonly language: string;
  /** In per cent. */
  readonly text: string;
  readonly place: 'usual' | 'low';
}

/**
 * Not every language at every size: the longest, the densest, the one from right to left,
 * the one most often read, and one of words a third longer than it.
 */
const SETTINGS: readonly Setting[] = tried<Setting>(
  [
    { display: KIOSK_DISPLAY, language: 'ar', text: '200', place: 'usual' },
    { display: LANDSCAPE, language: 'de', text: '200', place: 'usual' },
    { display: LANDSCAPE, language: 'pseudo', text: '200', place: 'usual' },
    { display: KIOSK_DISPLAY, language: 'en', text: '100', place: 'low' },
  ],
  [
    { display: KIOSK_DISPLAY, language: 'zh-Hans', text: '150', place: 'usual' },
    { display: LANDSCAPE, language: 'en', text: '150', place: 'usual' },
    { display: KIOSK_DISPLAY, language: 'de', text: '200', place: 'low' },
  ],
);

it.each(SETTINGS)(
  'every screen is whole in $language at $text % on $display.width × $display.height, $place',
  async ({ display, ...setting }) => {
    await gallery.turn(display);
    const settings = NAMES.map((example) => [example, { example, theme: 'light', ...setting }]);
    const misfits = await gallery.measureEach(Object.fromEntries(settings), measureLarge, cutOff, turnPages);
    expect(misfits).toEqual({});
  },
  180_000,
);

/** One example of each screen, and each window above one. */
const ONE_OF_EACH = [
  ...new Map(EXAMPLES.map((example) => [example.overlay ?? example.current.screen, example.name])).values(),
];

it.each([KIOSK_DISPLAY, LANDSCAPE])(
  'each screen is whole in strong contrast at 200 % on $width × $height, and tells what is chosen without colour',
  async (display) => {
    await gallery.turn(display);
    const setting = { language: 'de', theme: 'light', text: '200', contrast: 'high' };
    const settings = ONE_OF_EACH.map((example) => [example, { example, ...setting }]);
    const misfits = await gallery.measureEach(
      Object.fromEntries(settings),
      toldByColourAlone,
      measureLarge,
      cutOff,
      turnPages,
    );
    expect(misfits).toEqual({});
  },
  120_000,
);

it.each(SETTINGS)(
  'a seat that is touched can be taken at once in $language at $text % on $display.width × $display.height, $place',
  async ({ display, ...setting }) => {
    const { page, turn, show } = gallery;
    await turn(display);
    await show({ example: 'choose-seat', theme: 'light', ...setting });
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-seat="6C"]')?.click());
    await page.locator('.action', { hasText: '6C' }).waitFor();
    await expect.poll(() => page.evaluate(answersOff)).toEqual([]);
  },
);

describe('what is body text', () => {
  it.each(['guidance', 'confirm-member', 'bags', 'goodbye'])('is twice as large on %s', async (example) => {
    const { page, turn, show } = gallery;
    await turn(KIOSK_DISPLAY);
    const sizesAt = async (text: string) => {
      await show({ example, language: 'en', theme: 'light', text });
      return await page.evaluate(bodySizes);
    };
    const usual = new Map(await sizesAt('100'));
    const grown = (await sizesAt('200')).map(([words, size]) => [words, size / (usual.get(words) ?? 0)]);
    expect(grown).toEqual([...usual.keys()].map((words) => [words, expect.closeTo(2, 2)]));
  });
});
