import { type ReaderAnswers, shows, troubled, WELL, WELL_IN_CLOSED } from './reader-answers.ts';

const GARBLED = troubled('device.garbled', 'degraded');
const GARBLED_IN_CLOSED = troubled('device.garbled', 'out-of-service');
const LOST = troubled('device.unplugged', 'degraded');
const LOST_IN_CLOSED = troubled('device.unplugged', 'out-of-service');

/** The demo’s barcode reader: HID POS reports. The passes that are shown find no booking. */
export const BARCODE_READER = {
  closed: {
    silence: shows('out-of-service', WELL_IN_CLOSED),
    garbage: shows('out-of-service', GARBLED_IN_CLOSED, { told: ['scan.unreadable'] }),
    'half a reading': shows('out-of-service', GARBLED_IN_CLOSED, { told: ['scan.unreadable'] }),
    slow: shows('out-of-service', GARBLED_IN_CLOSED, { told: ['scan.unreadable'] }),
    unplug: shows('out-of-service', LOST_IN_CLOSED),
    'loose plug': shows('out-of-service', WELL_IN_CLOSED, { told: ['scan.unreadable'] }),
  },
  'at rest': {
    silence: shows('welcome', WELL),
    garbage: shows('welcome', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    'half a reading': shows('welcome', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    slow: shows('welcome', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    unplug: shows('welcome', LOST),
    'loose plug': shows('welcome', WELL, { over: 'notice', told: ['scan.unreadable'] }),
  },
  'asked for': {
    silence: shows('guidance', WELL),
    garbage: shows('guidance', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    'half a reading': shows('guidance', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    slow: shows('guidance', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    unplug: shows('guidance', LOST),
    'loose plug': shows('guidance', WELL, { over: 'notice', told: ['scan.unreadable'] }),
  },
  'asked for in a visit': {
    silence: shows('show-document', WELL),
    garbage: shows('show-document', GARBLED, { told: ['scan.unreadable'] }),
    'half a reading': shows('show-document', GARBLED, { told: ['scan.unreadable'] }),
    slow: shows('show-document', GARBLED, { told: ['scan.unreadable'] }),
    unplug: shows('show-document', LOST),
    'loose plug': shows('show-document', WELL, { told: ['scan.unreadable'] }),
  },
  'tried in vain': {
    silence: shows('refused', WELL),
    garbage: shows('refused', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    'half a reading': shows('refused', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    slow: shows('refused', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    unplug: shows('refused', LOST),
    'loose plug': shows('refused', WELL, { over: 'notice', told: ['scan.unreadable'] }),
  },
  'just read': {
    silence: shows('refused', WELL),
    garbage: shows('refused', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    'half a reading': shows('refused', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    slow: shows('refused', GARBLED, { over: 'notice', told: ['scan.unreadable'] }),
    unplug: shows('refused', LOST),
    'loose plug': shows('refused', WELL, { over: 'notice', told: ['scan.unreadable'] }),
  },
  'another screen': {
    silence: shows('confirm', WELL),
    garbage: shows('confirm', GARBLED, { told: ['scan.unreadable'] }),
    'half a reading': shows('confirm', GARBLED, { told: ['scan.unreadable'] }),
    slow: shows('confirm', GARBLED, { told: ['scan.unreadable'] }),
    unplug: shows('confirm', LOST),
    'loose plug': shows('confirm', WELL, { told: ['scan.unreadable'] }),
  },
  'on its way': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED, { told: ['scan.unreadable'] }),
    'half a reading': shows('take-pass', GARBLED, { told: ['scan.unreadable'] }),
    slow: shows('take-pass', GARBLED, { told: ['scan.unreadable'] }),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL, { told: ['scan.unreadable'] }),
  },
  'pass waits': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED, { told: ['scan.unreadable'] }),
    'half a reading': shows('take-pass', GARBLED, { told: ['scan.unreadable'] }),
    slow: shows('take-pass', GARBLED, { told: ['scan.unreadable'] }),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL, { told: ['scan.unreadable'] }),
  },
  thanked: {
    silence: shows('goodbye', WELL),
    garbage: shows('goodbye', GARBLED, { told: ['scan.unreadable'] }),
    'half a reading': shows('goodbye', GARBLED, { told: ['scan.unreadable'] }),
    slow: shows('goodbye', GARBLED, { told: ['scan.unreadable'] }),
    unplug: shows('goodbye', LOST),
    'loose plug': shows('goodbye', WELL, { told: ['scan.unreadable'] }),
  },
} as const satisfies ReaderAnswers;
