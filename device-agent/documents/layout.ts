import type { DocumentKind, PanelName } from '../../config/documents.ts';
import type { Symbology } from '../../config/printer-profile.ts';
import type { DocumentLanguage } from './words/words.ts';

/** `start` is left, and right in a language that is written from there. */
export type Alignment = 'start' | 'centre' | 'end';

/** Multiples of the normal letter: what a layout says of sizes, so that it holds on every width of paper. */
export type Size = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** One line. Too long for its place, it is written smaller; longer than even that, it loses its tail. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly size: Size;
  readonly bold: boolean;
  readonly align: Alignment;
}

/** Several values side by side, each under its caption, sharing the width by what they need. */
export interface FieldsBlock {
  readonly kind: 'fields';
  readonly size: Size;
  readonly fields: readonly Field[];
}

export interface Field {
  /** The caption's words in order of importance: those behind the first stand where there is room. */
  readonly caption: readonly string[];
  readonly value: string;
}

/** A barcode, with the words beneath it that a person types when no machine reads it. */
export interface SymbolBlock {
  readonly kind: 'symbol';
  readonly symbology: Symbology;
  readonly content: string;
  readonly caption: string | null;
}

/** What is paid for at the beginning of a line, and what it costs at its end. */
export interface AmountBlock {
  readonly kind: 'amount';
  readonly label: string;
  readonly value: string;
  readonly bold: boolean;
}

export type Block =
  | TextBlock
  | FieldsBlock
  | SymbolBlock
  | AmountBlock
  /** A sentence, on as many lines as it takes. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly align: Alignment }
  | { readonly kind: 'rule' }
  /** Millimetres, as wide as its place: for whoever sets a printer up. */
  | { readonly kind: 'ruler' }
  | { readonly kind: 'space'; readonly lines: number };

export interface Panel {
  readonly name: PanelName;
  readonly blocks: readonly Block[];
}

/** A document as its designer thinks of it, before any printer's language: panels, each a flow from top to bottom. */
export interface Layout {
  readonly kind: DocumentKind;
  readonly language: DocumentLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly panels: readonly Panel[];
}
