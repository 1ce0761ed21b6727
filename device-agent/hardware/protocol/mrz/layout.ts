import type { IcaoFormat } from './fields.ts';

/** A stretch of the lines put end to end: zero-based, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where ICAO 9303 puts each field of one document size. */
export interface Layout {
  readonly format: IcaoFormat;
  readonly lines: number;
  readonly width: number;
  readonly documentCode: RegExp;
  readonly names: Span;
  readonly documentNumber: Span;
  readonly nationality: Span;
  readonly birthDate: Span;
  readonly sex: Span;
  readonly expiryDate: Span;
  /** TD1 has two. A document number too long for its field goes on in the first, where `longNumbers` says so. */
  readonly optionalData: readonly [Span] | readonly [Span, Span];
  readonly longNumbers: boolean;
  readonly optionalDataCheckDigit: Span | null;
  /** The composite check digit and what it covers, in order; visas have none. */
  readonly composite: { readonly digit: Span; readonly over: readonly Span[] } | null;
}

/** From columns as the standard counts them: line and column from 1, both ends included. */
const columns =
  (width: number) =>
  (line: number, from: number, to: number = from): Span => ({
    start: (line - 1) * width + from - 1,
    end: (line - 1) * width + to,
  });

/** The second character is the issuer's own but for V. The United States' permanent residents have C1 and C2. */
const CARD = /^(?:[ACI](?:<|[A-UW-Z])|C[12])$/;

/** Part 5. */
function td1(): Layout {
  const at = columns(30);
  return {
    format: 'TD1',
    lines: 3,
    width: 30,
    documentCode: CARD,
    names: at(3, 1, 30),
    documentNumber: at(1, 6, 14),
    nationality: at(2, 16, 18),
    birthDate: at(2, 1, 6),
    sex: at(2, 8),
    expiryDate: at(2, 9, 14),
    optionalData: [at(1, 16, 30), at(2, 19, 29)],
    longNumbers: true,
    optionalDataCheckDigit: null,
    composite: { digit: at(2, 30), over: [at(1, 6, 30), at(2, 1, 7), at(2, 9, 15), at(2, 19, 29)] },
  };
}

/** Parts 4, 6 and 7 lay out their second line alike; they differ in width and in what follows column 28. */
function twoLines(
  format: IcaoFormat,
  width: number,
  documentCode: RegExp,
  rest: (
    at: ReturnType<typeof columns>,
  ) => Pick<Layout, 'optionalData' | 'optionalDataCheckDigit' | 'composite'>,
): Layout {
  const at = columns(width);
  return {
    format,
    lines: 2,
    width,
    documentCode,
    names: at(1, 6, width),
    documentNumber: at(2, 1, 9),
    nationality: at(2, 11, 13),
    birthDate: at(2, 14, 19),
    sex: at(2, 21),
    expiryDate: at(2, 22, 27),
    longNumbers: format === 'TD2',
    ...rest(at),
  };
}

const visa = (format: IcaoFormat, width: number) =>
  twoLines(format, width, /^V[A-Z<]$/, (at) => ({
    optionalData: [at(2, 29, width)],
    optionalDataCheckDigit: null,
    composite: null,
  }));

export const LAYOUTS: Readonly<Record<IcaoFormat, Layout>> = {
  TD1: td1(),
  TD2: twoLines('TD2', 36, CARD, (at) => ({
    optionalData: [at(2, 29, 35)],
    optionalDataCheckDigit: null,
    composite: { digit: at(2, 36), over: [at(2, 1, 10), at(2, 14, 20), at(2, 22, 35)] },
  })),
  TD3: twoLines('TD3', 44, /^P[A-Z<]$/, (at) => ({
    optionalData: [at(2, 29, 42)],
    optionalDataCheckDigit: at(2, 43),
    composite: { digit: at(2, 44), over: [at(2, 1, 10), at(2, 14, 20), at(2, 22, 43)] },
  })),
  'MRV-A': visa('MRV-A', 44),
  'MRV-B': visa('MRV-B', 36),
};

export const DOCUMENT_CODE: Span = { start: 0, end: 2 };
export const ISSUING_STATE: Span = { start: 2, end: 5 };

/** The place of the check digit that follows a field at once. */
export const after = (field: Span): Span => ({ start: field.end, end: field.end + 1 });

export const cut = (text: string, { start, end }: Span): string => text.slice(start, end);
