import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** A font file and the characters it holds. */
interface Subset {
  readonly family: string;
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Font packages in the order in which they are asked, and the axis of the file that is drawn from. */
const PACKAGES = [
  { name: 'noto-sans', axis: 'standard' },
  { name: 'noto-sans-sc', axis: 'wght' },
];

const parseRanges = (list: string) =>
  list.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });

function subsetsOf({ name, axis }: { name: string; axis: string }): Subset[] {
  const require = createRequire(import.meta.url);
  const list = require.resolve(`@fontsource-variable/${name}/unicode.json`);
  const subsets: Record<string, string> = JSON.parse(readFileSync(list, 'utf8'));
  return Object.entries(subsets).map(([key, ranges]) => {
    const subset = key.replace(/[[\]]/g, '');
    return {
      family: `printer ${name} ${subset}`,
      file: join(dirname(list), 'files', `${name}-${subset}-${axis}-normal.woff2`),
      ranges: parseRanges(ranges),
    };
  });
}

/**
 * Knows which of the installed font files draws a character. The files are many and each holds few characters, so
 * one is loaded when it is first needed.
 */
export function createGlyphs() {
  let subsets: readonly Subset[] | null = null;
  const families = new Map<number, string | null>();

  const find = (codePoint: number): string | null => {
    subsets ??= PACKAGES.flatMap(subsetsOf);
    const holder = subsets.find(({ ranges }) =>
      ranges.some(([first, last]) => first <= codePoint && codePoint <= last),
    );
    if (!holder) return null;
    if (!GlobalFonts.has(holder.family)) GlobalFonts.registerFromPath(holder.file, holder.family);
    return holder.family;
  };

  return {
    /** The family to draw the character with; `null` when no font has it. */
    family: (character: string): string | null => {
      const codePoint = character.codePointAt(0) ?? 0;
      const known = families.get(codePoint);
      if (known !== undefined) return known;
      const family = find(codePoint);
      families.set(codePoint, family);
      return family;
    },
  };
}

export type Glyphs = ReturnType<typeof createGlyphs>;
