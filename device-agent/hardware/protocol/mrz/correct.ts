import type { CheckedField, CorrectedCharacter, Mrz, MrzFields, MrzProblemCode } from './fields.ts';
import { after, cut, type Layout, type Span } from './layout.ts';
import { readFields } from './read-fields.ts';

/** Characters of OCR-B that readers take for one another. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  ['O0', 'I1', 'B8', 'S5', 'Z2', 'G6'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
);

/** Failures that one wrong character in a field with a check digit can cause. */
const CAUSED_BY_MISREADING: ReadonlySet<MrzProblemCode> = new Set([
  'check-digit',
  'composite-check-digit',
  'document-number',
  'birth-date',
  'expiry-date',
]);

export const mayBeMisread = (code: MrzProblemCode): boolean => CAUSED_BY_MISREADING.has(code);

/**
 * The one reading that differs from `text` in a single look-alike within the fields that have a check digit of
 * their own, and in which every digit is right. Null when there is none, and when there are two: then nothing
 * tells which character was misread.
 */
export function correctOneCharacter(text: string, layout: Layout, today: string): Mrz | null {
  const readings: Mrz[] = [];
  for (const [field, span] of checkedSpans(text, layout)) {
    for (let index = span.start; index < span.end; index++) {
      const instead = LOOK_ALIKES[text.charAt(index)];
      if (instead === undefined) continue;
      const fields = readFields(text.slice(0, index) + instead + text.slice(index + 1), layout, today);
      if (fields.ok) readings.push({ ...fields.value, corrected: [placeOf(field, index, layout)] });
    }
  }
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

export const asRead = (fields: MrzFields): Mrz => ({ ...fields, corrected: [] });

const placeOf = (field: CheckedField, index: number, { width }: Layout): CorrectedCharacter => ({
  field,
  line: Math.floor(index / width) + 1,
  column: (index % width) + 1,
});

function checkedSpans(text: string, layout: Layout): [CheckedField, Span][] {
  const [optional] = layout.optionalData;
  const numberCheck = after(layout.documentNumber);
  const spans: [CheckedField, Span][] = [
    ['documentNumber', layout.documentNumber],
    ['documentNumberCheckDigit', numberCheck],
    ['birthDate', layout.birthDate],
    ['birthDateCheckDigit', after(layout.birthDate)],
    ['expiryDate', layout.expiryDate],
    ['expiryDateCheckDigit', after(layout.expiryDate)],
  ];
  if (layout.longNumbers && cut(text, numberCheck) === '<') {
    const end = text.indexOf('<', optional.start) - 1;
    if (end > optional.start && end < optional.end) {
      spans.push(
        ['documentNumber', { start: optional.start, end }],
        ['documentNumberCheckDigit', { start: end, end: end + 1 }],
      );
    }
  }
  if (layout.optionalDataCheckDigit !== null) {
    spans.push(['optionalData', optional], ['optionalDataCheckDigit', layout.optionalDataCheckDigit]);
  }
  if (layout.composite !== null) spans.push(['compositeCheckDigit', layout.composite.digit]);
  return spans;
}
