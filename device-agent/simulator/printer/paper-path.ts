import type { DocumentRegister, Piece, PrintedDocument, Sheet } from './documents.ts';
import type { PrinterModel } from './models.ts';
import { blankStrip, type Strip } from './strip.ts';

/** A sheet longer than this (millimetres) loses its upper end: nobody cuts, and memory is not endless. */
const LONGEST_SHEET = 3000;

export interface Roll {
  /** Millimetres of a full roll, and how many are left when the near-end sensor sees it. */
  readonly length: number;
  readonly low: number;
}

/** Where the paper is: on the roll, under the head, in the output, in someone's hand. */
export function createPaperPath(options: { model: PrinterModel; roll: Roll; register: DocumentRegister }) {
  const { model, roll, register } = options;
  const { dotsPerMillimetre, presenter } = model.profile;
  let remaining = roll.length;
  let low = roll.low;
  let sheet: Sheet | null = null;
  let output: Sheet | null = null;
  let tray: Sheet[] = [];
  let leadingFeed = 0;
  let sheetLength = 0;
  let bytes = 0;
  let jobIsWhole = true;

  const put = (moved: Sheet, whereabouts: PrintedDocument['whereabouts']) =>
    register.update(moved, { whereabouts });

  const retract = () => {
    if (output) put(output, 'retracted');
    output = null;
  };

  const beginSheet = (): Sheet => {
    // The output holds one document: the way it goes out is the way the next one comes.
    retract();
    const begun = register.begin();
    if (leadingFeed > 0) begun.pieces.push({ strip: blankStrip(leadingFeed), from: 0, to: leadingFeed });
    return begun;
  };

  /** Less than a hundredth of a millimetre is no paper: lengths are sums of fractions. */
  const use = (millimetres: number) => {
    const left = remaining - millimetres;
    remaining = left < 0.01 ? 0 : left;
  };

  const print = (strip: Strip, from: number, to: number) => {
    const millimetres = (to - from) / dotsPerMillimetre;
    use(millimetres);
    sheetLength += millimetres;
    if (!sheet && strip.marks.length === 0) {
      leadingFeed = Math.min(leadingFeed + to - from, LONGEST_SHEET * dotsPerMillimetre);
      return;
    }
    sheet ??= beginSheet();
    sheet.pieces.push({ strip, from, to });
    register.update(sheet, { bytes, millimetres: Math.round(sheetLength) });
    while (sheetLength > LONGEST_SHEET && sheet.pieces.length > 1) {
      const dropped: Piece | undefined = sheet.pieces.shift();
      sheetLength -= dropped ? (dropped.to - dropped.from) / dotsPerMillimetre : 0;
    }
  };

  const finish = (change: Partial<PrintedDocument>) => {
    if (sheet)
      register.update(sheet, { ...change, bytes, spoiled: sheet.record.spoiled || !change.complete });
    sheet = null;
    leadingFeed = 0;
    sheetLength = 0;
    bytes = 0;
  };

  const cut = () => {
    const done = sheet;
    finish({ complete: jobIsWhole, whereabouts: presenter ? 'output' : 'tray' });
    jobIsWhole = true;
    if (!done) return;
    if (presenter) output = done;
    else tray = [...tray, done].slice(-20);
  };

  return {
    print,
    cut,
    retract,
    /** Out of the presenter, whether someone is there or not. */
    eject: () => {
      if (output) put(output, 'tray');
      if (output) tray = [...tray, output].slice(-20);
      output = null;
    },
    isUncut: () => sheet !== null,
    documentInOutput: () => output !== null,
    /** Documents that were ever pulled back. */
    retracts: () => register.counts().retracted,
    /** `ESC @`: what follows is a new job, even on a paper that already bears something. */
    beginJob: () => {
      if (sheet) register.update(sheet, { spoiled: true });
      jobIsWhole = true;
    },
    /** Part of the job that is being printed will never come. */
    loseJob: () => {
      jobIsWhole = false;
      if (sheet) register.update(sheet, { spoiled: true });
    },
    countBytes: (size: number) => {
      bytes += size;
    },
    /** The passenger takes what is within reach: the newest document's id, if there was one. */
    take: (): string | null => {
      const taken = output ? [...tray, output] : tray;
      for (const each of taken) put(each, 'taken');
      output = null;
      tray = [];
      return taken.at(-1)?.record.documentId ?? null;
    },
    /** Staff tear out whatever hangs in the printer; what follows of its job will lack its beginning. */
    clearPath: () => {
      if (sheet) jobIsWhole = false;
      finish({ complete: false, whereabouts: 'destroyed' });
    },
    loadRoll: () => {
      remaining = roll.length;
      low = roll.low;
    },
    remaining: () => remaining,
    setRemaining: (millimetres: number) => {
      remaining = Math.max(0, millimetres);
    },
    /** The near-end sensor trips after this many more millimetres. */
    lowAfter: (millimetres: number) => {
      low = remaining - millimetres;
    },
    paper: (): 'ok' | 'low' | 'out' => (remaining <= 0 ? 'out' : remaining <= low ? 'low' : 'ok'),
  };
}

export type PaperPath = ReturnType<typeof createPaperPath>;
