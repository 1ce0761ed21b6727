import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KIOSK_DISPLAY } from '../journeys/browser.ts';
import { type Gallery, LANDSCAPE, openGallery } from './gallery-page.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery('welcome');
  // As on a kiosk: a screen arrives from a little below its place.
  await gallery.page.emulateMedia({ reducedMotion: 'no-preference' });
}, 60_000);
afterAll(() => gallery.close());

/** How a screen stands there once it has arrived: whether it may be turned page by page, and whether keys do so. */
const paged = async (setting: Readonly<Record<string, string>>) => {
  const { page, show } = gallery;
  await show({ theme: 'light', ...setting });
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const drawn = () => new Promise((done) => requestAnimationFrame(done));
    for (let frames = 0; frames < 4; frames += 1) await drawn();
  });
  return {
    grows: (await page.locator('.frame > .pager--grows').count()) > 0,
    keys: (await page.locator('.frame > .pager > .pager__keys').count()) > 0,
  };
};

describe('a screen on which everything has room', () => {
  it.each([
    ['confirm-member', KIOSK_DISPLAY],
    ['confirm-member', LANDSCAPE],
    ['choose-seat', KIOSK_DISPLAY],
    ['find-booking', LANDSCAPE],
  ])('is not shown page by page, however it arrives: %s', async (example, display) => {
    await gallery.turn(display);
    expect(await paged({ example, language: 'en' })).toEqual({ grows: false, keys: false });
  });

  it('has no keys that turn pages where it was made low', async () => {
    await gallery.turn(KIOSK_DISPLAY);
    expect(await paged({ example: 'choose-travellers', language: 'en', place: 'low' })).toEqual({
      grows: true,
      keys: false,
    });
  });
});

describe('a screen whose words find no room', () => {
  it.each([
    ['confirm-member', KIOSK_DISPLAY],
    ['bags-tags-only', LANDSCAPE],
  ])('is shown page by page, and keys turn it: %s', async (example, display) => {
    await gallery.turn(display);
    expect(await paged({ example, language: 'pseudo' })).toEqual({ grows: true, keys: true });
  });
});
