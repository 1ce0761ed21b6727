import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../device-agent/contract/languages.ts';
import { DOORS } from '../language/doors.ts';

const FOLDER = 'kiosk-ui/design/doors';
const CJK = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const ARABIC =
  'node_modules/@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2';

/** Families as `base.css` names them, and where Debian (package fonts-noto-cjk) and the fonts of the page have them. */
const FAMILIES = [
  { language: 'zh-Hans', file: 'sc', family: 'Noto Sans SC Variable', from: CJK, face: 2 },
  { language: 'ja', file: 'jp', family: 'Noto Sans JP Variable', from: CJK, face: 0 },
  { language: 'ko', file: 'kr', family: 'Noto Sans KR Variable', from: CJK, face: 1 },
  { language: 'ar', file: 'arabic', family: 'Noto Sans Arabic Variable', from: ARABIC, face: 0 },
] as const satisfies readonly { language: Language; [more: string]: unknown }[];

/** What the first screen says in a language that is not spoken yet, letter by letter. */
const lettersOf = (language: Language): number[] =>
  [...new Set(`${DOORS[language].name}${DOORS[language].welcome}`)]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .filter((point) => point > 0x7f)
    .sort((a, b) => a - b);

const rule = ({ language, file, family }: (typeof FAMILIES)[number]): string => `@font-face {
  font-family: "${family}";
  font-display: block;
  src: url("./${file}.woff2") format("woff2");
  unicode-range: ${lettersOf(language)
    .map((point) => `U+${point.toString(16)}`)
    .join(', ')};
}
`;

const STYLES = `/* Written by doors.test.ts. */\n${FAMILIES.map(rule).join('\n')}`;

/** With the Debian packages libharfbuzz-bin and woff2: `LANDSIDE_DRAW=1 npx vitest run kiosk-ui/design/doors`. */
function draw(): void {
  const work = mkdtempSync(join(tmpdir(), 'landside-doors-'));
  for (const { language, file, from, face } of FAMILIES) {
    const [whole, cut] = [join(work, `whole-${file}.ttf`), join(work, `${file}.ttf`)];
    if (from.endsWith('.woff2')) {
      copyFileSync(from, join(work, `whole-${file}.woff2`));
      execFileSync('woff2_decompress', [join(work, `whole-${file}.woff2`)]);
    } else copyFileSync(from, whole);
    const points = lettersOf(language).map((point) => point.toString(16));
    execFileSync('hb-subset', [
      ...[whole, `--face-index=${face}`, `--unicodes=${points.join(',')}`],
      ...['--no-hinting', '--desubroutinize', `--output-file=${cut}`],
    ]);
    execFileSync('woff2_compress', [cut]);
    copyFileSync(join(work, `${file}.woff2`), join(FOLDER, `${file}.woff2`));
  }
  writeFileSync(join(FOLDER, 'doors.css'), STYLES);
}

if (process.env.LANDSIDE_DRAW) draw();

describe('the letters of languages that nobody has chosen yet', () => {
  it('are all in small fonts that the first screen has at once', () => {
    const squeezed = (styles: string) => styles.replaceAll(/\s+/g, ' ');
    expect(squeezed(readFileSync(join(FOLDER, 'doors.css'), 'utf8'))).toBe(squeezed(STYLES));
    const page = readFileSync('kiosk-ui/index.html', 'utf8');
    for (const { file } of FAMILIES) expect(page).toContain(`href="./design/doors/${file}.woff2"`);
  });

  it('weigh less than what a page of text does', () => {
    const sizes = FAMILIES.map(({ file }) => statSync(join(FOLDER, `${file}.woff2`)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(32_000);
  });
});
