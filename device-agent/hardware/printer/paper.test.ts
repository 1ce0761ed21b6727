import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../contract/faults.ts';
import type { DeviceState } from '../device-machine.ts';
import { type Paper, type PaperSeen, paperAfter, seenOf } from './paper.ts';

/** What is known, what is seen, what is known then; an asterisk for a new roll. */
const TABLE: readonly (readonly [Paper, PaperSeen, Paper, ('*' | '')?])[] = [
  ['enough', 'enough', 'enough'],
  ['enough', 'low', 'low'],
  ['enough', 'opened', 'enough'],
  ['enough', 'out', 'out'],
  ['low', 'enough', 'low'],
  ['low', 'low', 'low'],
  ['low', 'opened', 'low-opened'],
  ['low', 'out', 'out'],
  ['low-opened', 'enough', 'enough', '*'],
  ['low-opened', 'low', 'low'],
  ['low-opened', 'opened', 'low-opened'],
  ['low-opened', 'out', 'out'],
  ['out', 'enough', 'enough', '*'],
  ['out', 'low', 'low'],
  ['out', 'opened', 'out'],
  ['out', 'out', 'out'],
];

describe('a roll of paper', () => {
  it.each(TABLE.map(([paper, seen, after, replaced = '']) => ({ paper, seen, after, replaced })))(
    'known as $paper and seen as $seen is then $after$replaced',
    ({ paper, seen, after, replaced }) => {
      expect(paperAfter(paper, seen)).toEqual({ paper: after, replaced: replaced === '*' });
    },
  );

  it.each([
    ['ready', null, false, 'enough'],
    ['busy', null, true, 'low'],
    ['fault', 'printer.paper-out', false, 'out'],
    ['fault', 'printer.cover-open', false, 'opened'],
    ['fault', 'printer.head-up', true, 'opened'],
    ['fault', 'printer.jam', false, null],
    ['absent', 'device.unplugged', false, null],
    ['recovering', 'printer.paper-out', false, null],
  ] as const satisfies readonly (readonly [DeviceState, FaultCode | null, boolean, PaperSeen | null])[])(
    'is seen in a printer that is %s (%s, low: %s) as %s',
    (state, fault, low, seen) => {
      expect(seenOf({ state, fault }, low)).toBe(seen);
    },
  );
});
