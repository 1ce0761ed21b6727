import { type ReaderAnswers, shows, troubled, WELL, WELL_IN_CLOSED } from './reader-answers.ts';

const GARBLED = troubled('device.garbled', 'degraded');
const GARBLED_IN_CLOSED = troubled('device.garbled', 'out-of-service');
const LOST = troubled('device.unplugged', 'degraded');
const LOST_IN_CLOSED = troubled('device.unplugged', 'out-of-service');

/** A barcode reader that types. Keys that are none are nobody’s scan: passengers are told nothing of noise. */
export const BARCODE_READER_WEDGE = {
  closed: {
    silence: shows('out-of-service', WELL_IN_CLOSED),
    garbage: shows('out-of-service', GARBLED_IN_CLOSED),
    'half a reading': shows('out-of-service', WELL_IN_CLOSED, { told: ['scan.unreadable'] }),
    slow: shows('out-of-service', GARBLED_IN_CLOSED),
    unplug: shows('out-of-service', LOST_IN_CLOSED),
    'loose plug': shows('out-of-service', WELL_IN_CLOSED),
  },
  'at rest': {
    silence: shows('welcome', WELL),
    garbage: shows('welcome', GARBLED),
    'half a reading': shows('welcome', WELL, { over: 'notice', told: ['scan.unreadable'] }),
    slow: shows('welcome', GARBLED),
    unplug: shows('welcome', LOST),
    'loose plug': shows('welcome', WELL),
  },
  'asked for': {
    silence: shows('guidance', WELL),
    garbage: shows('guidance', GARBLED),
    'half a reading': shows('guidance', WELL, { over: 'notice', told: ['scan.unreadable'] }),
    slow: shows('guidance', GARBLED),
    unplug: shows('guidance', LOST),
    'loose plug': shows('guidance', WELL),
  },
  'asked for in a visit': {
    silence: shows('show-document', WELL),
    garbage: shows('show-document', GARBLED),
    'half a reading': shows('show-document', WELL, { told: ['scan.unreadable'] }),
    slow: shows('show-document', GARBLED),
    unplug: shows('show-document', LOST),
    'loose plug': shows('show-document', WELL),
  },
  'tried in vain': {
    silence: shows('refused', WELL),
    garbage: shows('refused', GARBLED),
    'half a reading': shows('refused', WELL, { over: 'notice', told: ['scan.unreadable'] }),
    slow: shows('refused', GARBLED),
    unplug: shows('refused', LOST),
    'loose plug': shows('refused', WELL),
  },
  'just read': {
    silence: shows('refused', WELL),
    garbage: shows('refused', GARBLED),
    'half a reading': shows('refused', WELL, { over: 'notice', told: ['scan.unreadable'] }),
    slow: shows('refused', GARBLED),
    unplug: shows('refused', LOST),
    'loose plug': shows('refused', WELL),
  },
  'another screen': {
    silence: shows('confirm', WELL),
    garbage: shows('confirm', GARBLED),
    'half a reading': shows('confirm', WELL, { told: ['scan.unreadable'] }),
    slow: shows('confirm', GARBLED),
    unplug: shows('confirm', LOST),
    'loose plug': shows('confirm', WELL),
  },
  'on its way': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED),
    'half a reading': shows('take-pass', WELL, { told: ['scan.unreadable'] }),
    slow: shows('take-pass', GARBLED),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL),
  },
  'pass waits': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED),
    'half a reading': shows('take-pass', WELL, { told: ['scan.unreadable'] }),
    slow: shows('take-pass', GARBLED),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL),
  },
  thanked: {
    silence: shows('goodbye', WELL),
    garbage: shows('goodbye', GARBLED),
    'half a reading': shows('goodbye', WELL, { told: ['scan.unreadable'] }),
    slow: shows('goodbye', GARBLED),
    unplug: shows('goodbye', LOST),
    'loose plug': shows('goodbye', WELL),
  },
} as const satisfies ReaderAnswers;
