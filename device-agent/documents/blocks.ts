import type { Alignment, Block, Field, Size } from './layout.ts';
import type { CaptionName } from './words/document-words.ts';
import { captionIn, type DocumentLanguage } from './words/words.ts';

export const RULE: Block = { kind: 'rule' };

export const space = (lines = 1): Block => ({ kind: 'space', lines });

/** A line of bold text. */
export const bold = (text: string, size: Size = 1, align: Alignment = 'start'): Block => ({
  kind: 'text',
  text,
  size,
  bold: true,
  align,
});

/** A line of plain text. */
export const plain = (text: string, align: Alignment = 'start'): Block => ({
  kind: 'text',
  text,
  size: 1,
  bold: false,
  align,
});

/** A sentence, on as many lines as it takes. */
export const sentence = (text: string, align: Alignment = 'start'): Block => ({
  kind: 'paragraph',
  text,
  align,
});

/** Values side by side, each under its caption in the document's language. */
export const fieldsIn =
  (language: DocumentLanguage) =>
  (size: Size, fields: Readonly<Partial<Record<CaptionName, string>>>): Block => ({
    kind: 'fields',
    size,
    fields: (Object.entries(fields) as [CaptionName, string][]).map(
      ([name, value]): Field => ({ caption: captionIn(language, name), value }),
    ),
  });
