import { type ReaderAnswers, shows, troubled, WELL, WELL_IN_CLOSED } from './reader-answers.ts';

const SILENT = troubled('device.silent', 'out-of-service');
const GARBLED = troubled('device.garbled', 'out-of-service');
const LOST = troubled('device.unplugged', 'out-of-service');

/** The demo’s passport reader: frames between STX and ETX, and enquiries that tell silence from health. */
export const DOCUMENT_READER = {
  closed: {
    silence: shows('out-of-service', SILENT),
    garbage: shows('out-of-service', GARBLED),
    'half a reading': shows('out-of-service', GARBLED),
    slow: shows('out-of-service', WELL_IN_CLOSED),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('out-of-service', WELL_IN_CLOSED),
  },
  'at rest': {
    silence: shows('out-of-service', SILENT),
    garbage: shows('out-of-service', GARBLED),
    'half a reading': shows('out-of-service', GARBLED, { told: ['document.unreadable'], visits: 1 }),
    slow: shows('confirm', WELL, { visits: 1 }),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('refused', WELL, { told: ['document.unreadable'], visits: 1 }),
  },
  'asked for': {
    silence: shows('out-of-service', SILENT),
    garbage: shows('out-of-service', GARBLED),
    'half a reading': shows('out-of-service', GARBLED, { told: ['document.unreadable'], visits: 1 }),
    slow: shows('confirm', WELL, { visits: 1 }),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('refused', WELL, { told: ['document.unreadable'], visits: 1 }),
  },
  'asked for in a visit': {
    silence: shows('out-of-service', SILENT),
    garbage: shows('out-of-service', GARBLED),
    'half a reading': shows('out-of-service', GARBLED, { told: ['document.unreadable'] }),
    slow: shows('confirm', WELL),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('show-document', WELL, { told: ['document.unreadable'] }),
  },
  'tried in vain': {
    silence: shows('out-of-service', SILENT),
    garbage: shows('out-of-service', GARBLED),
    'half a reading': shows('out-of-service', GARBLED, { told: ['document.unreadable'], visits: 1 }),
    slow: shows('confirm', WELL, { visits: 1 }),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('refused', WELL, { told: ['document.unreadable'], visits: 1 }),
  },
  'just read': {
    silence: shows('confirm', SILENT),
    garbage: shows('confirm', GARBLED),
    'half a reading': shows('confirm', GARBLED),
    slow: shows('confirm', WELL),
    unplug: shows('confirm', LOST),
    'loose plug': shows('confirm', WELL),
  },
  'another screen': {
    silence: shows('confirm', SILENT),
    garbage: shows('confirm', GARBLED),
    'half a reading': shows('confirm', GARBLED),
    slow: shows('confirm', WELL),
    unplug: shows('confirm', LOST),
    'loose plug': shows('confirm', WELL),
  },
  'on its way': {
    silence: shows('take-pass', SILENT),
    garbage: shows('take-pass', GARBLED),
    'half a reading': shows('take-pass', GARBLED),
    slow: shows('take-pass', WELL),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL),
  },
  'pass waits': {
    silence: shows('take-pass', SILENT),
    garbage: shows('take-pass', GARBLED),
    'half a reading': shows('take-pass', GARBLED),
    slow: shows('take-pass', WELL),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL),
  },
  thanked: {
    silence: shows('goodbye', SILENT),
    garbage: shows('goodbye', GARBLED),
    'half a reading': shows('out-of-service', GARBLED, { told: ['document.unreadable'], visits: 1 }),
    slow: shows('confirm', WELL, { visits: 1 }),
    unplug: shows('out-of-service', LOST),
    'loose plug': shows('refused', WELL, { told: ['document.unreadable'], visits: 1 }),
  },
} as const satisfies ReaderAnswers;
