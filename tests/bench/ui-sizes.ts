import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1000 bytes) of the built page's scripts as gzip packs them at its best. */
export function sizesOf(root: string) {
  const folder = join(root, 'dist', 'kiosk', 'assets');
  const sizeOf = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1_000;
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const page = readFileSync(join(root, 'dist', 'kiosk', 'kiosk-ui', 'index.html'), 'utf8');
  // What the page names, and what that imports without asking: the rest is fetched when the first screen is there.
  const first = new Set(scripts.filter((file) => page.includes(file)));
  for (const file of first) {
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, other = ''] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      first.add(other);
  }
  const languages = scripts.filter((file) => file.startsWith('catalogue-'));
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizeOf(file), 0);
  return { first: sum(first), all: sum(scripts), languages: sum(languages), languageCount: languages.length };
}
