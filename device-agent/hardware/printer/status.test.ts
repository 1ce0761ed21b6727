import { describe, expect, it } from 'vitest';
import { customStatus, epsonStatus } from './status.ts';

const fault = (code: string) => ({ state: 'fault', code, documentInOutput: false });

describe('the status of an Epson', () => {
  it.each([
    ['is ready', [0x12, 0x12, 0x12, 0x12], { state: 'ready', paperLow: false, documentInOutput: false }],
    [
      'is ready with little paper',
      [0x12, 0x12, 0x12, 0x1e],
      { state: 'ready', paperLow: true, documentInOutput: false },
    ],
    ['has no paper', [0x1a, 0x32, 0x12, 0x72], fault('printer.paper-out')],
    ['has its cover open', [0x1a, 0x16, 0x12, 0x12], fault('printer.cover-open')],
    ['names the cutter before the paper', [0x1a, 0x72, 0x1a, 0x72], fault('printer.cutter')],
    ['names what cannot be mended first of all', [0x1a, 0x76, 0x3a, 0x72], fault('printer.defect')],
    ['calls a mechanical error without the cutter a jam', [0x1a, 0x52, 0x16, 0x12], fault('printer.jam')],
    ['is never ready while it says off line', [0x1a, 0x12, 0x12, 0x12], fault('printer.defect')],
  ] as const)('%s', (_claim, bytes, status) => expect(epsonStatus(bytes)).toEqual(status));
});

describe('the status of a Custom', () => {
  it.each([
    ['is ready', [0, 0, 0, 0], { state: 'ready', paperLow: false, documentInOutput: false }],
    [
      'holds a document in the output',
      [0x20, 0, 0, 0],
      { state: 'ready', paperLow: false, documentInOutput: true },
    ],
    ['has little paper', [0x04, 0, 0, 0], { state: 'ready', paperLow: true, documentInOutput: false }],
    ['has no paper', [0x05, 0, 0, 0], fault('printer.paper-out')],
    ['has its cover open', [0x01, 0x02, 0, 0], fault('printer.cover-open')],
    ['has its head up', [0, 0x01, 0, 0], fault('printer.head-up')],
    [
      'has no paper while the last document waits',
      [0x21, 0, 0, 0],
      { ...fault('printer.paper-out'), documentInOutput: true },
    ],
    ['is jammed', [0, 0x02, 0x40, 0], fault('printer.jam')],
    ['has a stuck cutter', [0, 0, 0x40, 0x01], fault('printer.cutter')],
    ['has a defect', [0, 0, 0, 0x04], fault('printer.defect')],
  ] as const)('%s', (_claim, bytes, status) => expect(customStatus(bytes)).toEqual(status));
});
