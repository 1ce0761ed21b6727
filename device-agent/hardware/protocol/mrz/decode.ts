import { ok, type Result } from '../../../../config/result.ts';
import { assertToday } from '../calendar-day.ts';
import { problem } from '../problem.ts';
import { asRead, correctOneCharacter, mayBeMisread } from './correct.ts';
import type { IcaoFormat, Mrz, MrzProblem } from './fields.ts';
import { isFrenchCard, readFrenchCard } from './french-card.ts';
import { LAYOUTS, type Layout } from './layout.ts';
import { readFields } from './read-fields.ts';

/**
 * Reads the two or three lines of a passport, card or visa strictly to ICAO 9303: every length, character, code,
 * date and check digit. At most one misread character is put right, and said so in `corrected`. `today`
 * (`YYYY-MM-DD`) only decides in which century a date lies; an expired document is read like any other.
 */
export function decodeMrz(lines: readonly string[], { today }: { today: string }): Result<Mrz, MrzProblem> {
  assertToday(today);
  const layout = layoutOf(lines);
  if (!layout.ok) return layout;
  const text = lines.join('');
  const foreign = text.search(/[^A-Z0-9<]/);
  if (foreign >= 0) return problem('character', foreign, 'only A to Z, 0 to 9 and the filler < occur');
  if (isFrenchCard(text, layout.value.width)) {
    const card = readFrenchCard(text, today);
    return card.ok ? ok(asRead(card.value)) : card;
  }
  const fields = readFields(text, layout.value, today);
  if (fields.ok) return ok(asRead(fields.value));
  const corrected = mayBeMisread(fields.fault.code) ? correctOneCharacter(text, layout.value, today) : null;
  return corrected === null ? fields : ok(corrected);
}

const NARROW = 36;
const WIDE = 44;

/** The size of document follows from the number and length of the lines; the first letter tells visas apart. */
function layoutOf(lines: readonly string[]): Result<Layout, MrzProblem> {
  if (lines.length !== 2 && lines.length !== 3) {
    return problem('line-count', 0, 'a machine readable zone has two or three lines');
  }
  const [first = ''] = lines;
  const width = lines.length === 3 ? LAYOUTS.TD1.width : first.length > NARROW ? WIDE : NARROW;
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length !== width) {
      const end = offset + Math.min(line.length, width);
      return problem('line-length', end, `line ${index + 1} must have ${width} characters`);
    }
    offset += width;
  }
  return ok(LAYOUTS[formatOf(width, first.startsWith('V'))]);
}

function formatOf(width: number, visa: boolean): IcaoFormat {
  if (width === WIDE) return visa ? 'MRV-A' : 'TD3';
  if (width === NARROW) return visa ? 'MRV-B' : 'TD2';
  return 'TD1';
}
