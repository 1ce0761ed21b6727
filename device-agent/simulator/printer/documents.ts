import type { Clock } from '../../../config/clock.ts';
import type { Strip } from './strip.ts';

/** Part of a strip that came onto one sheet: a jam or the end of the roll can divide a line of print. */
export interface Piece {
  readonly strip: Strip;
  /** Dots from the strip's upper edge. */
  readonly from: number;
  readonly to: number;
}

export type Whereabouts = 'in-printer' | 'output' | 'taken' | 'retracted' | 'tray' | 'destroyed';

/** One piece of paper with print on it. */
export interface PrintedDocument {
  readonly documentId: string;
  /** ISO 8601, when its first line was printed. */
  readonly at: string;
  /** The last job on it was printed from its first byte to its cut. */
  readonly complete: boolean;
  /** It shows something broken: the rest or the beginning of a job, or two jobs on one paper. */
  readonly spoiled: boolean;
  readonly bytes: number;
  readonly millimetres: number;
  readonly whereabouts: Whereabouts;
}

export interface DocumentCounts {
  printed: number;
  complete: number;
  spoiled: number;
  taken: number;
  retracted: number;
}

/** Records kept to be listed, and those of them whose picture can still be drawn. All are counted. */
const KEPT_RECORDS = 10_000;
const KEPT_PICTURES = 200;

/** A document while it is being printed and moved about. */
export interface Sheet {
  record: PrintedDocument;
  pieces: Piece[];
}

/** Everything that this printer has ever printed, in order. */
export function createDocumentRegister({ clock, newId }: { clock: Clock; newId: () => string }) {
  const sheets: Sheet[] = [];
  const byId = new Map<string, Sheet>();
  const counts: DocumentCounts = { printed: 0, complete: 0, spoiled: 0, taken: 0, retracted: 0 };

  const forgetOldest = () => {
    const undrawable = sheets.at(-KEPT_PICTURES - 1);
    if (undrawable) undrawable.pieces = [];
    const oldest = sheets.length > KEPT_RECORDS ? sheets.shift() : undefined;
    if (oldest) byId.delete(oldest.record.documentId);
  };

  return {
    counts: (): Readonly<DocumentCounts> => ({ ...counts }),
    begin: (): Sheet => {
      const record: PrintedDocument = {
        documentId: newId(),
        at: new Date(clock.now()).toISOString(),
        complete: false,
        spoiled: false,
        bytes: 0,
        millimetres: 0,
        whereabouts: 'in-printer',
      };
      const sheet: Sheet = { record, pieces: [] };
      sheets.push(sheet);
      byId.set(record.documentId, sheet);
      counts.printed += 1;
      forgetOldest();
      return sheet;
    },
    update: (sheet: Sheet, change: Partial<PrintedDocument>) => {
      const before = sheet.record;
      const after = { ...before, ...change };
      sheet.record = after;
      counts.complete += Number(after.complete) - Number(before.complete);
      counts.spoiled += Number(after.spoiled) - Number(before.spoiled);
      if (after.whereabouts === before.whereabouts) return;
      if (after.whereabouts === 'taken') counts.taken += 1;
      if (after.whereabouts === 'retracted') counts.retracted += 1;
    },
    /** The last `most` documents, oldest first. */
    list: (most = KEPT_RECORDS): readonly PrintedDocument[] =>
      sheets.slice(-most).map((sheet) => sheet.record),
    /** What is drawn on it; `undefined` for an unknown document or one too long ago. */
    pieces: (documentId: string): readonly Piece[] | undefined => {
      const pieces = byId.get(documentId)?.pieces;
      return pieces && pieces.length > 0 ? pieces : undefined;
    },
  };
}

export type DocumentRegister = ReturnType<typeof createDocumentRegister>;
