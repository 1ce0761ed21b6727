import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { zplAnswerReader } from './answer-reader.ts';
import {
  decodeCondition,
  decodeHostStatus,
  ERROR_FLAGS,
  type ErrorFlag,
  encodeCondition,
  encodeHostStatus,
  type HostStatus,
  WARNING_FLAGS,
  type WarningFlag,
} from './answers.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const noise = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.constantFrom(...'^~XAFDHSGB,0159\x02\x03"\r\n! U1:'), { maxLength: 300 })
    .map((signs) => bytes(signs.join(''))),
);

describe('answers', () => {
  const errors = fc.subarray(Object.keys(ERROR_FLAGS) as ErrorFlag[]);
  const warnings = fc.subarray(Object.keys(WARNING_FLAGS) as WarningFlag[]);
  const host: fc.Arbitrary<HostStatus> = fc.record({
    kind: fc.constant('host-status' as const),
    ...{
      paperOut: fc.boolean(),
      paused: fc.boolean(),
      labelLength: fc.nat(9999),
      formatsWaiting: fc.nat(999),
    },
    ...{ bufferFull: fc.boolean(), partialFormat: fc.boolean(), memoryCorrupt: fc.boolean() },
    ...{ tooCold: fc.boolean(), tooHot: fc.boolean(), headUp: fc.boolean(), ribbonOut: fc.boolean() },
    ...{ labelWaiting: fc.boolean(), labelsRemaining: fc.nat(99_999_999) },
  });

  it('are read as they were meant, however they were cut up', () => {
    fc.assert(
      fc.property(errors, warnings, host, fc.nat(400), (wrong, warned, status, cut) => {
        const stream = bytes(`${encodeCondition(wrong, warned)}${encodeHostStatus(status)}"123"`);
        const reader = zplAnswerReader();
        const answers = [...reader.take(stream.subarray(0, cut)), ...reader.take(stream.subarray(cut))];
        expect(answers).toEqual([
          { kind: 'condition', errors: new Set(wrong), otherErrors: false, warnings: new Set(warned) },
          status,
          { kind: 'value', value: '123' },
        ]);
      }),
    );
  });

  it('are read as the guide shows them', () => {
    const shown =
      '\r\n  PRINTER STATUS   \r\n   ERRORS:         1 00000000 0000000B\r\n   WARNINGS:       0 00000000 00000000\r\n';
    const condition = expectOk(decodeCondition(shown), 'it can be read');
    expect([...condition.errors]).toEqual(['media-out', 'ribbon-out', 'cutter-fault']);
    const strings = ['030,0,1,1245,002,0,0,1,000,0,0,0', '000,0,1,0,0,2,6,0,00000003,1,000', '1234,0'];
    expect(expectOk(decodeHostStatus(strings), 'it can be read')).toMatchObject({
      ...{ paused: true, formatsWaiting: 2, partialFormat: true, headUp: true, labelsRemaining: 3 },
    });
  });

  it('count an error without a name as one', () => {
    const shown = 'PRINTER STATUS\r\nERRORS: 1 00000000 00100000\r\nWARNINGS: 0 00000000 00000000';
    expect(expectOk(decodeCondition(shown), 'it can be read')).toMatchObject({ otherErrors: true });
  });

  it('are refused in part', () => {
    expect(decodeHostStatus(['030,0,1,1245,002,0,0,1,000,0,0,0', '1234,0']).ok).toBe(false);
    expect(decodeCondition('PRINTER STATUS\r\nERRORS: 1 00000000 0000000B').ok).toBe(false);
    const reader = zplAnswerReader();
    const half = bytes(encodeHostStatus({ ...NO_TROUBLE, paused: true })).subarray(0, 50);
    expect(reader.take(half)).toEqual([]);
    reader.reset();
    expect(reader.take(bytes(encodeHostStatus(NO_TROUBLE)))).toEqual([NO_TROUBLE]);
  });

  it('are never made of noise', () => {
    fc.assert(
      fc.property(noise, (stream) => {
        const answers = zplAnswerReader().take(stream);
        expect(answers.filter(({ kind }) => kind !== 'value')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

const NO_TROUBLE: HostStatus = {
  kind: 'host-status',
  ...{ paperOut: false, paused: false, labelLength: 1245, formatsWaiting: 0, bufferFull: false },
  ...{ partialFormat: false, memoryCorrupt: false, tooCold: false, tooHot: false, headUp: false },
  ...{ ribbonOut: false, labelWaiting: false, labelsRemaining: 0 },
};
