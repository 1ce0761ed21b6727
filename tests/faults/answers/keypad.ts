import { type ReaderAnswers, shows, troubled, WELL, WELL_IN_CLOSED } from './reader-answers.ts';

const GARBLED = troubled('device.garbled', 'degraded');
const GARBLED_IN_CLOSED = troubled('device.garbled', 'out-of-service');
const LOST = troubled('device.unplugged', 'degraded');
const LOST_IN_CLOSED = troubled('device.unplugged', 'out-of-service');

/** The demo’s keypad. A key that is not heard is pressed again: nothing is told of it. */
export const KEYPAD = {
  closed: {
    silence: shows('out-of-service', WELL_IN_CLOSED),
    garbage: shows('out-of-service', GARBLED_IN_CLOSED),
    'half a reading': shows('out-of-service', WELL_IN_CLOSED, { told: ['next'] }),
    slow: shows('out-of-service', GARBLED_IN_CLOSED),
    unplug: shows('out-of-service', LOST_IN_CLOSED),
    'loose plug': shows('out-of-service', WELL_IN_CLOSED, { told: ['next'] }),
  },
  'at rest': {
    silence: shows('welcome', WELL),
    garbage: shows('welcome', GARBLED),
    'half a reading': shows('welcome', WELL, { told: ['next'] }),
    slow: shows('welcome', GARBLED),
    unplug: shows('welcome', LOST),
    'loose plug': shows('welcome', WELL, { told: ['next'] }),
  },
  'asked for': {
    silence: shows('guidance', WELL),
    garbage: shows('guidance', GARBLED),
    'half a reading': shows('guidance', WELL, { told: ['next'] }),
    slow: shows('guidance', GARBLED),
    unplug: shows('guidance', LOST),
    'loose plug': shows('guidance', WELL, { told: ['next'] }),
  },
  'asked for in a visit': {
    silence: shows('show-document', WELL),
    garbage: shows('show-document', GARBLED),
    'half a reading': shows('show-document', WELL, { told: ['next'] }),
    slow: shows('show-document', GARBLED),
    unplug: shows('show-document', LOST),
    'loose plug': shows('show-document', WELL, { told: ['next'] }),
  },
  'tried in vain': {
    silence: shows('refused', WELL),
    garbage: shows('refused', GARBLED),
    'half a reading': shows('refused', WELL, { told: ['next'] }),
    slow: shows('refused', GARBLED),
    unplug: shows('refused', LOST),
    'loose plug': shows('refused', WELL, { told: ['next'] }),
  },
  'just read': {
    silence: shows('welcome', WELL),
    garbage: shows('welcome', GARBLED),
    'half a reading': shows('welcome', WELL, { told: ['next'] }),
    slow: shows('welcome', GARBLED),
    unplug: shows('welcome', LOST),
    'loose plug': shows('welcome', WELL, { told: ['next'] }),
  },
  'another screen': {
    silence: shows('confirm', WELL),
    garbage: shows('confirm', GARBLED),
    'half a reading': shows('confirm', WELL, { told: ['next'] }),
    slow: shows('confirm', GARBLED),
    unplug: shows('confirm', LOST),
    'loose plug': shows('confirm', WELL, { told: ['next'] }),
  },
  'on its way': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED),
    'half a reading': shows('take-pass', WELL, { told: ['next'] }),
    slow: shows('take-pass', GARBLED),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL, { told: ['next'] }),
  },
  'pass waits': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED),
    'half a reading': shows('take-pass', WELL, { told: ['next'] }),
    slow: shows('take-pass', GARBLED),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL, { told: ['next'] }),
  },
  thanked: {
    silence: shows('goodbye', WELL),
    garbage: shows('goodbye', GARBLED),
    'half a reading': shows('goodbye', WELL, { told: ['next'] }),
    slow: shows('goodbye', GARBLED),
    unplug: shows('goodbye', LOST),
    'loose plug': shows('goodbye', WELL, { told: ['next'] }),
  },
} as const satisfies ReaderAnswers;
