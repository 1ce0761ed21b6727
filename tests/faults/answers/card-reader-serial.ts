import { type ReaderAnswers, shows, troubled, WELL, WELL_IN_CLOSED } from './reader-answers.ts';

const GARBLED = troubled('device.garbled', 'degraded');
const GARBLED_IN_CLOSED = troubled('device.garbled', 'out-of-service');
const LOST = troubled('device.unplugged', 'degraded');
const LOST_IN_CLOSED = troubled('device.unplugged', 'out-of-service');

/** A card reader on a serial line, where silence ends a swipe. */
export const CARD_READER_SERIAL = {
  closed: {
    silence: shows('out-of-service', WELL_IN_CLOSED),
    garbage: shows('out-of-service', GARBLED_IN_CLOSED, { told: ['card.unreadable'] }),
    'half a reading': shows('out-of-service', GARBLED_IN_CLOSED, { told: ['card.unreadable'] }),
    slow: shows('out-of-service', GARBLED_IN_CLOSED, { told: ['card.unreadable'] }),
    unplug: shows('out-of-service', LOST_IN_CLOSED),
    'loose plug': shows('out-of-service', WELL_IN_CLOSED, { told: ['card.unreadable'] }),
  },
  'at rest': {
    silence: shows('welcome', WELL),
    garbage: shows('welcome', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    'half a reading': shows('welcome', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    slow: shows('welcome', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    unplug: shows('welcome', LOST),
    'loose plug': shows('welcome', WELL, { over: 'notice', told: ['card.unreadable'] }),
  },
  'asked for': {
    silence: shows('guidance', WELL),
    garbage: shows('guidance', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    'half a reading': shows('guidance', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    slow: shows('guidance', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    unplug: shows('guidance', LOST),
    'loose plug': shows('guidance', WELL, { over: 'notice', told: ['card.unreadable'] }),
  },
  'asked for in a visit': {
    silence: shows('show-document', WELL),
    garbage: shows('show-document', GARBLED, { told: ['card.unreadable'] }),
    'half a reading': shows('show-document', GARBLED, { told: ['card.unreadable'] }),
    slow: shows('show-document', GARBLED, { told: ['card.unreadable'] }),
    unplug: shows('show-document', LOST),
    'loose plug': shows('show-document', WELL, { told: ['card.unreadable'] }),
  },
  'tried in vain': {
    silence: shows('refused', WELL),
    garbage: shows('refused', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    'half a reading': shows('refused', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    slow: shows('refused', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    unplug: shows('refused', LOST),
    'loose plug': shows('refused', WELL, { over: 'notice', told: ['card.unreadable'] }),
  },
  'just read': {
    silence: shows('refused', WELL),
    garbage: shows('refused', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    'half a reading': shows('refused', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    slow: shows('refused', GARBLED, { over: 'notice', told: ['card.unreadable'] }),
    unplug: shows('refused', LOST),
    'loose plug': shows('refused', WELL, { over: 'notice', told: ['card.unreadable'] }),
  },
  'another screen': {
    silence: shows('confirm', WELL),
    garbage: shows('confirm', GARBLED, { told: ['card.unreadable'] }),
    'half a reading': shows('confirm', GARBLED, { told: ['card.unreadable'] }),
    slow: shows('confirm', GARBLED, { told: ['card.unreadable'] }),
    unplug: shows('confirm', LOST),
    'loose plug': shows('confirm', WELL, { told: ['card.unreadable'] }),
  },
  'on its way': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED, { told: ['card.unreadable'] }),
    'half a reading': shows('take-pass', GARBLED, { told: ['card.unreadable'] }),
    slow: shows('take-pass', GARBLED, { told: ['card.unreadable'] }),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL, { told: ['card.unreadable'] }),
  },
  'pass waits': {
    silence: shows('take-pass', WELL),
    garbage: shows('take-pass', GARBLED, { told: ['card.unreadable'] }),
    'half a reading': shows('take-pass', GARBLED, { told: ['card.unreadable'] }),
    slow: shows('take-pass', GARBLED, { told: ['card.unreadable'] }),
    unplug: shows('take-pass', LOST),
    'loose plug': shows('take-pass', WELL, { told: ['card.unreadable'] }),
  },
  thanked: {
    silence: shows('goodbye', WELL),
    garbage: shows('goodbye', GARBLED, { told: ['card.unreadable'] }),
    'half a reading': shows('goodbye', GARBLED, { told: ['card.unreadable'] }),
    slow: shows('goodbye', GARBLED, { told: ['card.unreadable'] }),
    unplug: shows('goodbye', LOST),
    'loose plug': shows('goodbye', WELL, { told: ['card.unreadable'] }),
  },
} as const satisfies ReaderAnswers;
