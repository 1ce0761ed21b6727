import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../device-agent/contract/languages.ts';
import type { Catalogue } from '../../kiosk-ui/language/catalogue.ts';
import { fetchCatalogue } from '../../kiosk-ui/language/catalogues.ts';
import { unpacked } from '../../kiosk-ui/language/packed.ts';
import { sizesOf } from './ui-sizes.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

it('keeps the kiosk’s scripts within 60 kB before the first screen and 150 kB in all', () => {
  const { first, all, languageCount } = sizesOf(ROOT);
  expect(first).toBeLessThanOrEqual(60);
  expect(all).toBeLessThanOrEqual(150);
  // None were measured if none were built.
  expect(languageCount).toBe(7);
});

it('builds each language that is fetched to say what its catalogue says', async () => {
  const folder = join(ROOT, 'dist', 'kiosk', 'assets');
  const built = readdirSync(folder).filter((file) => /^catalogue-.*\.js$/.test(file));
  const told = await Promise.all(built.map(async (file) => unpacked(await import(join(folder, file)))));
  const sources = await Promise.all(LANGUAGES.filter((one) => one !== 'en').map(fetchCatalogue));
  const inOrder = (catalogues: readonly Catalogue[]) =>
    [...catalogues].sort((one, other) =>
      one.messages['frame.access'].localeCompare(other.messages['frame.access']),
    );
  expect(inOrder(told)).toEqual(inOrder(sources.map((source) => ({ ...source }))));
});

it.each(['kiosk', 'console', 'rack'])(
  'builds the page %s for its users, with no path of the machine it was built on',
  (page) => {
    const folder = join(ROOT, 'dist', page, 'assets');
    const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const withPath = scripts.filter((file) => readFileSync(join(folder, file), 'utf8').includes(ROOT));
    expect(withPath).toEqual([]);
  },
);
