import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../contract/faults.ts';
import type { ErrorFlag, HostStatus, WarningFlag } from '../protocol/zpl.ts';
import { isAtWork, zplStatus } from './zpl-status.ts';

const condition = (errors: ErrorFlag[], warnings: WarningFlag[] = [], otherErrors = false) => ({
  ...{ kind: 'condition' as const, errors: new Set(errors), warnings: new Set(warnings), otherErrors },
});
const HOST: HostStatus = {
  kind: 'host-status',
  ...{ paperOut: false, paused: false, labelLength: 1245, formatsWaiting: 0, bufferFull: false },
  ...{ partialFormat: false, memoryCorrupt: false, tooCold: false, tooHot: false, headUp: false },
  ...{ ribbonOut: false, labelWaiting: false, labelsRemaining: 0 },
};
const KIOSK = { presenter: true };
const WELL = { state: 'ready', paperLow: false, documentInOutput: false };

describe('what a ZPL printer says of itself', () => {
  it.each<[ErrorFlag[], FaultCode]>([
    [['media-out'], 'printer.paper-out'],
    [['ribbon-out'], 'printer.ribbon-out'],
    [['head-open'], 'printer.head-up'],
    [['head-open', 'media-out', 'paused'], 'printer.head-up'],
    [['cutter-fault', 'head-open'], 'printer.cutter'],
    [['head-too-hot'], 'printer.too-hot'],
    [['motor-too-hot', 'paused'], 'printer.too-hot'],
    [['thermistor-open'], 'printer.defect'],
    [['feed-error', 'media-out'], 'printer.jam'],
    [['presenter-not-running'], 'printer.jam'],
    [['retract-jam'], 'printer.jam'],
    [['path-not-cleared'], 'printer.jam'],
    [['mark-not-found'], 'printer.paper-out'],
    [['paused'], 'printer.paused'],
  ])('%s is a fault of its own', (errors, code) => {
    expect(zplStatus(condition(errors), null, KIOSK)).toMatchObject({ state: 'fault', code });
  });

  it('is a defect where the error has no name', () => {
    expect(zplStatus(condition([], [], true), HOST, KIOSK)).toMatchObject({ code: 'printer.defect' });
  });

  it('is well where only a document was pulled back in its own time', () => {
    expect(zplStatus(condition(['retract-timed-out']), HOST, KIOSK)).toEqual(WELL);
  });

  it.each<[Partial<HostStatus>, FaultCode]>([
    [{ headUp: true, paused: true }, 'printer.head-up'],
    [{ paperOut: true }, 'printer.paper-out'],
    [{ ribbonOut: true }, 'printer.ribbon-out'],
    [{ tooHot: true }, 'printer.too-hot'],
    [{ memoryCorrupt: true }, 'printer.defect'],
    [{ paused: true }, 'printer.paused'],
  ])('is a fault even where only ~HS tells it: %o', (host, code) => {
    expect(zplStatus(condition([]), { ...HOST, ...host }, KIOSK)).toMatchObject({ state: 'fault', code });
  });

  it('tells of low paper, and of a document in the presenter where there is one', () => {
    const seen = condition([], ['paper-low', 'paper-presented', 'cleaning-needed']);
    expect(zplStatus(seen, HOST, KIOSK)).toEqual({ state: 'ready', paperLow: true, documentInOutput: true });
    expect(zplStatus(seen, HOST, { presenter: false })).toMatchObject({ documentInOutput: false });
    expect(zplStatus(condition(['media-out'], ['paper-presented']), null, KIOSK)).toMatchObject({
      documentInOutput: true,
    });
  });

  it('is at work while anything of what was sent is left', () => {
    expect(isAtWork(HOST)).toBe(false);
    for (const left of [{ formatsWaiting: 1 }, { partialFormat: true }, { labelsRemaining: 1 }])
      expect(isAtWork({ ...HOST, ...left })).toBe(true);
  });
});
