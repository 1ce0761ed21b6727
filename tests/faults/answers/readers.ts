import { BARCODE_READER } from './barcode-reader.ts';
import { BARCODE_READER_SERIAL } from './barcode-reader-serial.ts';
import { BARCODE_READER_WEDGE } from './barcode-reader-wedge.ts';
import { CARD_READER } from './card-reader.ts';
import { CARD_READER_SERIAL } from './card-reader-serial.ts';
import { DOCUMENT_READER } from './document-reader.ts';
import { DOCUMENT_READER_LINES } from './document-reader-lines.ts';
import { KEYPAD } from './keypad.ts';
import type { ReaderAnswers, ReaderName } from './reader-answers.ts';

/** What must come of each reader's faults. */
export const READER_ANSWERS: Readonly<Record<ReaderName, ReaderAnswers>> = {
  'document-reader': DOCUMENT_READER,
  'document-reader-lines': DOCUMENT_READER_LINES,
  'barcode-reader': BARCODE_READER,
  'barcode-reader-serial': BARCODE_READER_SERIAL,
  'barcode-reader-wedge': BARCODE_READER_WEDGE,
  'card-reader': CARD_READER,
  'card-reader-serial': CARD_READER_SERIAL,
  keypad: KEYPAD,
};
