import { createAeaPrinter } from './aea/aea-printer.ts';
import type { PrinterOptions, PrinterPeer } from './body.ts';
import { createEscposPrinter } from './escpos/escpos-printer.ts';
import { createZplPrinter } from './zpl/zpl-printer.ts';

export type { PrinterOptions, PrinterPeer } from './body.ts';

/** A simulated printer of any model, in the language that its profile names. */
export function createPrinter(options: PrinterOptions): PrinterPeer {
  const { name, profile } = options.model;
  switch (profile.language) {
    case 'escpos':
      return createEscposPrinter({ ...options, model: { name, profile } });
    case 'aea':
      return createAeaPrinter({ ...options, model: { name, profile } });
    case 'zpl':
      return createZplPrinter({ ...options, model: { name, profile } });
  }
}
