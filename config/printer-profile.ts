import { z } from 'zod';
import { DOCUMENT_KINDS } from './documents.ts';
import { STOCK_NAMES } from './stocks.ts';

/** Symbols that a printer may be able to draw by itself. */
export const SYMBOLOGIES = ['pdf417', 'qr', 'aztec', 'itf', 'code128'] as const;
export type Symbology = (typeof SYMBOLOGIES)[number];

/** What is known of every printer model, whatever its language. */
const anyModel = {
  model: z.string(),
  maker: z.string(),
  /** Where the facts are from, and which of them are inferred: a file of data has no comments. */
  source: z.string().optional(),
  /** What it is loaded with decides what it prints. */
  documents: z.array(z.enum(DOCUMENT_KINDS)).min(1),
  /** Printable width in dots, and dots per millimetre. */
  widthDots: z.number().int().positive(),
  dotsPerMillimetre: z.number().positive(),
  /** Width of the paper in millimetres: what the printable area stands in the middle of. */
  paperWidth: z.number().positive().default(80),
  /** Symbols that it draws by itself; any other is sent as an image. */
  symbols: z.array(z.enum(SYMBOLOGIES)),
  /** A presenter holds the document in the output and reports when it is taken. */
  presenter: z.boolean(),
  /** How it moves, for the simulated one and for what a job may take. */
  mechanics: z.object({
    /** Millimetres of paper a second. */
    speed: z.number().positive(),
    /** Milliseconds a cut takes. */
    cutDuration: z.number().nonnegative(),
    /** Millimetres from the print head to the blade. */
    toCutter: z.number().nonnegative(),
  }),
};

/** Character tables of one byte a letter; `katakana` is JIS X 0201's upper half. The others are as `iconv` names them. */
const CODE_PAGES = [
  'cp437',
  'katakana',
  'cp850',
  'cp852',
  'cp858',
  'cp860',
  'cp863',
  'cp865',
  'cp866',
  'windows1252',
] as const;
export type CodePage = (typeof CODE_PAGES)[number];

const escposProfile = z.object({
  language: z.literal('escpos'),
  ...anyModel,
  /** Character tables by the number that `ESC t` selects them with; what comes first is preferred. 0 is set at first. */
  codePages: z
    .array(z.object({ number: z.number().int().min(0).max(255), letters: z.enum(CODE_PAGES) }))
    .default([{ number: 0, letters: 'cp437' }]),
  /** Columns of the normal character size. */
  columns: z.number().int().positive(),
  hanzi: z.enum(['gb18030', 'none']),
  /** `epson`: `DLE EOT 1-4`; `custom`: the six bytes of `DLE EOT 20`. */
  status: z.enum(['epson', 'custom']),
  /** How the printer proves that a document came out: an echoed process id, a status queued behind it, or not at all. */
  proof: z.enum(['process-id', 'queued-status', 'none']),
});

/** Scripts that a printer may be able to write beyond ASCII; `latin` is Latin-1, `hanzi` what GB 2312 holds. */
const SCRIPTS = ['latin', 'hanzi', 'kana', 'hangul'] as const;
export type Script = (typeof SCRIPTS)[number];

/** What is known of every printer that is told where on a page things stand, whatever its language. */
export const pageModel = {
  /** What it is loaded with; `stocks.ts` says where panels go on it. */
  stock: z.enum(STOCK_NAMES),
  /** What it writes by itself beyond ASCII; any other text is sent as an image. */
  scripts: z.array(z.enum(SCRIPTS)),
  /**
   * Cells of its characters in dots, the smallest scale first; empty where letters can have any size. A cell that
   * `placeLayout` chooses is always one of these, times one of its scales.
   */
  fonts: z
    .array(
      z.object({
        name: z.string(),
        width: z.number().int().positive(),
        height: z.number().int().positive(),
        scales: z.array(z.number().int().positive()).min(1),
      }),
    )
    .default([]),
};
const pageModelSchema = z.object({ ...anyModel, ...pageModel });
export type PageModel = z.infer<typeof pageModelSchema>;

const aeaProfile = z.object({
  language: z.literal('aea'),
  ...anyModel,
  ...pageModel,
  /** Bins of stock that it has; the family's answers always speak of three. */
  bins: z.number().int().min(1).max(3),
  /** It answers questions while it prints. One that does not is asked only between two messages. */
  answersWhileBusy: z.boolean(),
});

const zplProfile = z.object({
  language: z.literal('zpl'),
  ...anyModel,
  ...pageModel,
  /** What becomes of a label when it is printed (`^MM`); `kiosk` is cut, held in the presenter, and can be pulled back. */
  finish: z.enum(['tear-off', 'cutter', 'kiosk']),
  /** How a print is proven: by the printer's own count of the labels it has printed, or not at all. */
  proof: z.enum(['label-count', 'none']),
});

/** A printer model as data: what its language and its mechanics can do. A new model is one file in `printers`. */
export const printerProfileSchema = z.discriminatedUnion('language', [escposProfile, aeaProfile, zplProfile]);
export type PrinterProfile = z.infer<typeof printerProfileSchema>;
export type PrinterLanguage = PrinterProfile['language'];
export type EscposProfile = Extract<PrinterProfile, { language: 'escpos' }>;
export type AeaProfile = Extract<PrinterProfile, { language: 'aea' }>;
export type ZplProfile = Extract<PrinterProfile, { language: 'zpl' }>;
