import type { PrinterProfile } from '../../config/printer-profile.ts';
import { renderAea } from './aea.ts';
import { renderEscpos } from './escpos.ts';
import type { Layout } from './layout.ts';
import { placeLayout } from './place.ts';
import { renderZpl } from './zpl.ts';

/** A document that a host has made ready for one language, its bytes written as Latin-1. */
interface ReadyMade {
  readonly language: PrinterProfile['language'];
  readonly text: string;
}

/**
 * A document for whatever printer it is sent to: where a host has made it ready for that printer's language, as it
 * stands, else as it is laid out here.
 */
export const writeFor =
  (layout: Layout, readyMade?: ReadyMade) =>
  (profile: PrinterProfile): Promise<Uint8Array> =>
    readyMade?.language === profile.language
      ? Promise.resolve(Buffer.from(readyMade.text, 'latin1'))
      : renderDocument(layout, profile);

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
