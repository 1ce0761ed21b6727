import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../kiosk-ui/gallery/examples.ts';
import { KIOSK_DISPLAY } from '../journeys/browser.ts';
import { type Gallery, LANDSCAPE, openGallery } from './gallery-page.ts';
import { differences, drawSheet, pictureOf, readSheet } from './pictures.ts';

/** A language, theme, text size and way to stand that between them show what the styles can do to a screen. */
const SHEETS = [
  { file: 'en-light', setting: { language: 'en', theme: 'light' }, display: KIOSK_DISPLAY },
  { file: 'zh-dark-landscape', setting: { language: 'zh-Hans', theme: 'dark' }, display: LANDSCAPE },
  { file: 'ar-light-150', setting: { language: 'ar', theme: 'light', text: '150' }, display: KIOSK_DISPLAY },
  {
    file: 'de-strong-low',
    setting: { language: 'de', theme: 'light', contrast: 'high', place: 'low' },
    display: KIOSK_DISPLAY,
  },
] as const;

const FOLDER = new URL('pictures/', import.meta.url);

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery(EXAMPLES[0]?.name ?? '');
});

afterAll(() => gallery?.close());

describe('every screen looks as it did when someone last looked at all of them', () => {
  it.each(SHEETS)(
    '$file',
    async ({ file, setting, display }) => {
      await gallery.turn(display, 1);
      const settings = EXAMPLES.map(({ name }) => [name, { example: name, ...setting }]);
      const pictures = await gallery.askEach(Object.fromEntries(settings), ({ devtools }) =>
        pictureOf(devtools, display),
      );
      const inOrder = EXAMPLES.flatMap(({ name }) => pictures[name] ?? []);
      const drawn = drawSheet(inOrder, display);
      const kept = new URL(`${file}.png`, FOLDER);
      if (process.env.LANDSIDE_DRAW) await writeFile(kept, drawn);
      const [before, now] = await Promise.all([readFile(kept).then(readSheet), readSheet(drawn)]);
      const changed = differences(before, now, EXAMPLES.length, display).map((at) => EXAMPLES[at]?.name);
      const seen = join(tmpdir(), `landside-${file}.png`);
      if (changed.length > 0) await writeFile(seen, drawn);
      expect(changed, `look at ${seen}; where it is right, LANDSIDE_DRAW=1 keeps it`).toEqual([]);
    },
    180_000,
  );
});

it('is told from a screen that lacks one answer, and not from itself', async () => {
  await gallery.turn(KIOSK_DISPLAY, 1);
  const seen = async () =>
    readSheet(drawSheet([await pictureOf(gallery.devtools, KIOSK_DISPLAY)], KIOSK_DISPLAY));
  await gallery.show({ example: 'choose-seat', language: 'en', theme: 'light' });
  const [whole, again] = [await seen(), await seen()];
  await gallery.page
    .locator('.action')
    .last()
    .evaluate(async (action) => {
      action.style.visibility = 'hidden';
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    });
  expect(differences(whole, again, 1, KIOSK_DISPLAY)).toEqual([]);
  expect(differences(whole, await seen(), 1, KIOSK_DISPLAY)).toEqual([0]);
});
