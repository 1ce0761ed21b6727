import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRig, PASSPORT_READER, printerOfModel, type Rig } from './rig/kiosk.ts';
import type { Page } from './rig/page.ts';

/** Milliseconds in which a passport is read and its booking found. */
const SOON = 10_000;

let rig: Rig;
let later: Page | null = null;

beforeEach(async () => {
  rig = await openRig([printerOfModel('custom-kpm180h'), ...PASSPORT_READER]);
  await rig.clock.until(() => rig.page.screen().screen === 'welcome', SOON);
});
afterEach(async () => {
  later?.close();
  await rig.close();
});

const lay = (passenger: number) =>
  rig.reader.insert({ label: null, lines: rig.passports[passenger] ?? 'unreadable' });
const documentPresent = (page: Page) => {
  const { screen, props } = page.screen();
  return screen === 'welcome' && props.documentPresent;
};
const pass = () => rig.clock.until(() => false, SOON);
const visits = () => rig.events().filter(({ type }) => type === 'session.started').length;
const load = () => {
  later = rig.openPage();
  return later;
};

describe('a document that is laid while the page loads', () => {
  it('is served as soon as the page is there', async () => {
    rig.page.close();
    lay(0);
    await pass();
    const page = load();
    expect(await rig.clock.until(() => page.screen().screen === 'confirm', SOON)).toBe(true);
    expect(visits()).toBe(1);
  });

  it('is nobody’s once it has been taken away', async () => {
    rig.page.close();
    lay(0);
    await pass();
    rig.reader.remove();
    await pass();
    const page = load();
    await pass();
    expect(page.screen()).toMatchObject({ screen: 'welcome', props: { documentPresent: false } });
    expect(visits()).toBe(0);
  });

  it('is forgotten for another that cannot be read', async () => {
    rig.page.close();
    lay(0);
    await pass();
    rig.reader.insert({ label: null, lines: 'unreadable' });
    await pass();
    const page = load();
    await pass();
    expect(page.screen()).toMatchObject({ screen: 'welcome', props: { documentPresent: true } });
    expect(visits()).toBe(0);
  });
});

it('a document of a visit that ended with its page has to be taken, and begins no other', async () => {
  lay(0);
  expect(await rig.clock.until(() => rig.page.screen().screen === 'confirm', SOON)).toBe(true);
  const page = load();
  await pass();
  expect(page.screen()).toMatchObject({ screen: 'welcome', props: { documentPresent: true } });
  expect(visits()).toBe(1);
  rig.reader.remove();
  expect(await rig.clock.until(() => !documentPresent(page), SOON)).toBe(true);
});
