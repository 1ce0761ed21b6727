import { type ReaderAnswers, shows, troubled, WELL, WELL_IN_CLOSED } from './reader-answers.ts';

const GARBLED = troubled('device.garbled', 'out-of-service');
const LOST = troubled('device.unplugged', 'out-of-service');

/** A passport reader that sends lines and knows no enquiry: silence ends a document, and tells nothing of the reader. */
export const DOCUMENT_READER_LINES = {
  closed: {
    silence: shows('out-of-service', WELL_IN_CLOSED),
    garbage: shows('out-of-service', GARBLED),
    'half a reading': shows('out-of-service', WELL_IN_CLOSED),
    slow: shows('out-of-service', GARBLED),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('out-of-service', WELL_IN_CLOSED),
  },
  'at rest': {
    silence: shows('welcome', WELL),
    garbage: shows('out-of-service', GARBLED, { told: ['document.unreadable'], visits: 2 }),
    'half a reading': shows('refused', WELL, { told: ['document.unreadable'], visits: 3 }),
    slow: shows('out-of-service', GARBLED),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('welcome', WELL),
  },
  'asked for': {
    silence: shows('guidance', WELL),
    garbage: shows('out-of-service', GARBLED, { told: ['document.unreadable'], visits: 2 }),
    'half a reading': shows('refused', WELL, { told: ['document.unreadable'], visits: 3 }),
    slow: shows('out-of-service', GARBLED),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('guidance', WELL),
  },
  'asked for in a visit': {
    silence: shows('show-document', WELL),
    garbage: shows('out-of-service', GARBLED, { told: ['document.unreadable'] }),
    'half a reading': shows('show-document', WELL, { told: ['document.unreadable'] }),
    slow: shows('out-of-service', GARBLED),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('show-document', WELL),
  },
  'tried in vain': {
    silence: shows('refused', WELL),
    garbage: shows('out-of-service', GARBLED, { told: ['document.unreadable'], visits: 3 }),
    'half a reading': shows('refused', WELL, { told: ['document.unreadable'], visits: 3 }),
    slow: shows('out-of-service', GARBLED),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('refused', WELL),
  },
  'just read': {
    silence: shows('confirm', WELL),
    garbage: shows('confirm', GARBLED),
    'half a reading': shows('confirm', WELL),
    slow: shows('confirm', GARBLED),
    unplug: shows('confirm', LOST),
    'loose plug': shows('confirm', WELL),
  },
  'another screen': {
    silence: shows('confirm', WELL),
    garbage: shows('confirm', GARBLED),
    'half a reading': shows('confirm', WELL),
    slow: shows('confirm', GARBLED),
    unplug: shows('confirm', LOST),
    'loose plug': shows('confirm', WELL),
  },
  'on its way': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED),
    'half a reading': shows('take-pass', WELL),
    slow: shows('take-pass', GARBLED),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL),
  },
  'pass waits': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED),
    'half a reading': shows('take-pass', WELL),
    slow: shows('take-pass', GARBLED),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL),
  },
  thanked: {
    silence: shows('welcome', WELL),
    garbage: shows('out-of-service', GARBLED, { told: ['document.unreadable'], visits: 3 }),
    'half a reading': shows('refused', WELL, { told: ['document.unreadable'], visits: 3 }),
    slow: shows('out-of-service', GARBLED),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('welcome', WELL),
  },
} as const satisfies ReaderAnswers;
