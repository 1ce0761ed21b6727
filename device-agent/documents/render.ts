import type { PrinterProfile } from '../../config/printer-profile.ts';
import { renderAea } from './aea.ts';
import { renderEscpos } from './escpos.ts';
import type { Layout } from './layout.ts';
import { placeLayout } from './place.ts';
import { renderZpl } from './zpl.ts';

/**
 * A document in the language of a printer model. A new language is one case here: a page printer's is written from
 * what `placeLayout` gives.
 */
export async function renderDocument(layout: Layout, profile: PrinterProfile): Promise<Uint8Array> {
  switch (profile.language) {
    case 'escpos':
      return renderEscpos(layout, profile);
    case 'aea':
      return renderAea(await placeLayout(layout, profile), profile);
    case 'zpl':
      return renderZpl(await placeLayout(layout, profile), profile);
  }
}
