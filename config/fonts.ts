import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A font file and the name under which it is registered where something is drawn. */
export interface FontFile {
  readonly family: string;
  readonly path: string;
}

interface Subset extends FontFile {
  readonly ranges: readonly (readonly [number, number])[];
}

/** Font packages in the order in which they are asked, and the axis of the file that is drawn from. */
const PACKAGES = [
  { name: 'noto-sans', axis: 'standard' },
  { name: 'noto-sans-sc', axis: 'wght' },
  { name: 'noto-sans-jp', axis: 'wght' },
  { name: 'noto-sans-kr', axis: 'wght' },
  { name: 'noto-sans-arabic', axis: 'standard' },
] as const;

const ARABIC = 'noto-sans-arabic';

/** Packages that are asked before the others, for languages that write the same characters in their own shapes. */
const PREFERRED: Readonly<Record<string, string>> = { ja: 'noto-sans-jp', ko: 'noto-sans-kr' };

const parseRanges = (list: string) =>
  list.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });

/** What is installed does not change while a process lives, and every document that is drawn asks for it. */
const remembered = <Key, Value>(read: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as Value;
  };
};

const subsetsOf = remembered(({ name, axis }: (typeof PACKAGES)[number]): Subset[] => {
  const require = createRequire(import.meta.url);
  const list = require.resolve(`@fontsource-variable/${name}/unicode.json`);
  const subsets: Record<string, string> = JSON.parse(readFileSync(list, 'utf8'));
  return Object.entries(subsets).map(([key, ranges]) => {
    const subset = key.replace(/[[\]]/g, '');
    return {
      family: `printer ${name} ${subset}`,
      path: join(dirname(list), 'files', `${name}-${subset}-${axis}-normal.woff2`),
      ranges: parseRanges(ranges),
    };
  });
});

/**
 * Knows which of the installed font files draws a character; `null` when none does. The files are many and each holds
 * few characters: whoever draws loads one when it is first needed. `language` is a BCP 47 tag.
 */
export function createFontFiles(language = 'en'): (character: string) => FontFile | null {
  return fontFilesFor(PREFERRED[language]);
}

const fontFilesFor = remembered((preferred: string | undefined) => {
  const ordered = [...PACKAGES].sort(
    (one, other) => Number(other.name === preferred) - Number(one.name === preferred),
  );
  return remembered((character: string): FontFile | null => {
    const codePoint = character.codePointAt(0) ?? 0;
    const holds = ({ ranges }: Subset) =>
      ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
    const subsets = ordered.flatMap(subsetsOf);
    // Chinese packages name some Arabic letters among theirs, and have boxes for them.
    const own = /\p{Script=Arabic}/u.test(character)
      ? subsets.find((subset) => subset.family.includes(ARABIC) && holds(subset))
      : undefined;
    return own ?? subsets.find(holds) ?? null;
  });
});
