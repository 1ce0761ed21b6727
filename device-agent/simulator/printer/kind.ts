import { z } from 'zod';
import { bareHand, DONE, defineKind, handWith, type TroubleGroup } from '../device.ts';
import { codesOn } from './codes.ts';
import { printerFaultsSchema } from './faults.ts';
import { PRINTER_MODELS, printerModel } from './models.ts';
import { drawPicture } from './picture.ts';
import { createPrinter, type PrinterPeer } from './printer.ts';
import { printerTrouble } from './trouble.ts';

const rollSchema = z.object({
  /** Millimetres of a full roll, and how many are left when the near-end sensor sees it. */
  length: z.number().positive(),
  low: z.number().nonnegative(),
});

const options = z.object({
  /** Name of a file in `config/printers`. */
  model: z.string().refine((name) => PRINTER_MODELS.includes(name), 'no such printer model'),
  /** `instant` prints in no time, for load tests. */
  pace: z.enum(['real', 'instant']).default('real'),
  roll: z.union([rollSchema, z.literal('endless')]).default({ length: 80_000, low: 3000 }),
});

/** Newest documents shown with a printer's state; the rest are listed on demand. */
const SHOWN_DOCUMENTS = 8;

const ENDLESS = { length: Number.POSITIVE_INFINITY, low: 0 };

/** A printer of any model that `config/printers` describes. */
export const printerKind = defineKind({
  options,
  create: ({ model: name, pace, roll }, { note, glyphs, ...deps }) => {
    const model = printerModel(name);
    const printer: PrinterPeer = createPrinter({
      ...deps,
      model,
      pace,
      roll: roll === 'endless' ? ENDLESS : roll,
      jobReceived: (at) => note('job-received', at),
    });
    return {
      peer: printer,
      state: () => ({
        ...printer.state(),
        /** Millimetres. */
        paperWidth: model.profile.paperWidth,
        documents: printer.documents(SHOWN_DOCUMENTS).map((document) => ({
          ...document,
          codes: codesOn(printer.pieces(document.documentId) ?? []),
        })),
      }),
      trouble: (): readonly TroubleGroup[] => printerTrouble(printer.state()),
      mend: printer.clear,
      hands: {
        take: () => ({ ok: true, value: { documentId: printer.take() } }),
        'load-paper': bareHand(printer.loadPaper),
        clear: bareHand(printer.clear),
        faults: handWith(printerFaultsSchema, (faults) => {
          printer.inject(faults);
          return DONE;
        }),
      },
      documents: {
        list: printer.documents,
        counts: printer.counts,
        picture: async (documentId) => {
          const pieces = printer.pieces(documentId);
          return pieces ? drawPicture(pieces, model.profile, glyphs) : null;
        },
      },
    };
  },
});
