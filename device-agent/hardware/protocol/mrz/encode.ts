import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { checkDigit } from './check-digit.ts';
import { writeDate } from './dates.ts';
import type { MrzFields, MrzProblem, MrzProblemCode } from './fields.ts';
import { encodeFrenchCard } from './french-card.ts';
import { after, cut, DOCUMENT_CODE, ISSUING_STATE, LAYOUTS, type Layout, type Span } from './layout.ts';
import { words, writeNames } from './name-field.ts';
import { readFields } from './read-fields.ts';

/**
 * Writes the lines of a document. Names are transliterated (`Müller` → `MUELLER`) and cut off where the line ends;
 * everything else must fit. What cannot be written is refused as reading it would be.
 */
export function encodeMrz(fields: MrzFields): Result<string[], MrzProblem> {
  if (fields.format === 'FRENCH-ID') return encodeFrenchCard(fields);
  const layout = LAYOUTS[fields.format];
  const written = fieldsOf(fields, layout);
  if (!written.ok) return written;
  const zone = Array.from({ length: layout.lines * layout.width }, () => '<');
  const write = ({ start }: Span, text: string) => zone.splice(start, text.length, ...text);
  for (const [span, text] of written.value) write(span, text);
  if (layout.composite !== null) {
    const text = zone.join('');
    write(layout.composite.digit, checkDigit(layout.composite.over.map((span) => cut(text, span)).join('')));
  }
  const text = zone.join('');
  // Any day that is not before birth will do: it decides the century, which is not written.
  const read = readFields(text, layout, latest(fields.birthDate ?? fields.expiryDate));
  if (!read.ok) return read;
  return ok(
    Array.from({ length: layout.lines }, (_, line) =>
      text.slice(line * layout.width, (line + 1) * layout.width),
    ),
  );
}

const latest = (date: string | null): string => `${date?.slice(0, 4) ?? '2000'}-12-31`;

type Written = readonly (readonly [Span, string])[];

function fieldsOf(fields: MrzFields, layout: Layout): Result<Written, MrzProblem> {
  const birthDate = writeDate(fields.birthDate);
  if (birthDate === null) return problem('birth-date', layout.birthDate.start, 'no date of birth');
  const expiryDate = writeDate(fields.expiryDate);
  if (expiryDate === null) return problem('expiry-date', layout.expiryDate.start, 'no date of expiry');
  const number = writeNumber(fields.documentNumber, layout);
  const optional = writeOptional(fields.optionalData, number.overflow, layout);
  const written: [MrzProblemCode, Span, string][] = [
    ['document-code', DOCUMENT_CODE, fields.documentCode],
    ['issuing-state', ISSUING_STATE, fields.issuingState],
    ['document-number', layout.documentNumber, number.field],
    ['nationality', layout.nationality, fields.nationality],
    ...optional.map(([span, text]): [MrzProblemCode, Span, string] => ['optional-data', span, text]),
  ];
  for (const [code, span, text] of written) {
    if (text.length > span.end - span.start || /[^A-Z0-9<]/.test(text)) {
      return problem(code, span.start, `${code} has no room for this, or no such character`);
    }
  }
  const nameRoom = layout.names.end - layout.names.start;
  return ok([
    ...written.map(([, span, text]) => [span, text] as const),
    [layout.names, writeNames(words(fields.surname), words(fields.givenNames), nameRoom)],
    [after(layout.documentNumber), number.digit],
    [layout.birthDate, birthDate + checkDigit(birthDate)],
    [layout.sex, fields.sex === 'X' ? '<' : fields.sex],
    [layout.expiryDate, expiryDate + checkDigit(expiryDate)],
  ]);
}

function writeNumber(documentNumber: string, layout: Layout) {
  const written = documentNumber.replace(/[ -]/g, '<');
  const room = layout.documentNumber.end - layout.documentNumber.start;
  if (written.length <= room || !layout.longNumbers) {
    return { field: written, digit: checkDigit(written.padEnd(room, '<')), overflow: '' };
  }
  const overflow = `${written.slice(room)}${checkDigit(written)}<`;
  return { field: written.slice(0, room), digit: '<', overflow };
}

function writeOptional(data: string, overflow: string, layout: Layout): [Span, string][] {
  const [first, second] = layout.optionalData;
  const divide = second === undefined ? -1 : data.indexOf(' ');
  const head = overflow + (divide < 0 ? data : data.slice(0, divide));
  const room = first.end - first.start;
  const spans: [Span, string][] = [[first, head]];
  if (second !== undefined && divide >= 0) spans.push([second, data.slice(divide + 1)]);
  if (layout.optionalDataCheckDigit !== null) {
    spans.push([layout.optionalDataCheckDigit, head === '' ? '<' : checkDigit(head.padEnd(room, '<'))]);
  }
  return spans;
}
