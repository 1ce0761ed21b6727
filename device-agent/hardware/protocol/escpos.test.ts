import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReader, askProcessId } from './escpos.ts';

const take = (dialect: 'epson' | 'custom', ...bytes: number[]) =>
  answerReader(dialect).take(Uint8Array.from(bytes));

describe('answers of an ESC/POS printer', () => {
  it('are four status bytes in Epson’s dialect', () => {
    expect(take('epson', 0x12, 0x12, 0x12, 0x12)).toEqual([
      { kind: 'status', bytes: [0x12, 0x12, 0x12, 0x12] },
    ]);
  });

  it('are six bytes in Custom’s, of which two are fixed', () => {
    expect(take('custom', 0x10, 0x0f, 0x20, 0, 0, 0)).toEqual([{ kind: 'status', bytes: [0x20, 0, 0, 0] }]);
  });

  it('tell unasked in Custom’s that something has changed, which is no answer to a question', () => {
    expect(take('custom', 0x10, 0x0d, 0x20, 0, 0, 0x10, 0x0f, 0x20, 0, 0, 0)).toEqual([
      { kind: 'news' },
      { kind: 'status', bytes: [0x20, 0, 0, 0] },
    ]);
    expect(take('custom', 0x10, 0x0d, 0x20, 0)).toEqual([]);
  });

  it('echo a process id, also between other answers', () => {
    const echoed = [0x37, 0x22, ...Buffer.from('0042'), 0];
    expect(take('epson', ...echoed, 0x12, 0x12, 0x12, 0x12)).toEqual([
      { kind: 'process-id', id: '0042' },
      { kind: 'status', bytes: [0x12, 0x12, 0x12, 0x12] },
    ]);
  });

  it('count in text how often a document was pulled back', () => {
    const said = [...Buffer.from('712ret')];
    expect(take('custom', ...said, 0x10, 0x0f, 0, 0, 0, 0)).toEqual([
      { kind: 'retracts', count: 712 },
      { kind: 'status', bytes: [0, 0, 0, 0] },
    ]);
    expect(take('custom', ...Buffer.from('71ret2'), ...Buffer.from('rex'))).toEqual([
      { kind: 'retracts', count: 71 },
    ]);
    expect(take('epson', ...said)).toEqual([]);
  });

  it('prove nothing when they are noise', () => {
    expect(take('custom', 0x55, 0xaa, 0x42, 0xff, 0x93)).toEqual([]);
    expect(take('epson', 0x37, 0x41, 0x12, 0x80, 0x12, 0x12)).toEqual([]);
  });

  it('are forgotten half-way when a new question is asked', () => {
    const reader = answerReader('custom');
    expect(reader.take(Uint8Array.of(0x10, 0x0f, 0x01))).toEqual([]);
    reader.reset();
    expect(reader.take(Uint8Array.of(0x10, 0x0f, 0, 0, 0, 0))).toHaveLength(1);
  });

  it('prove nothing when they are the rest of a status that was cut off', () => {
    const reader = answerReader('custom');
    reader.take(Uint8Array.of(0x10));
    reader.reset();
    expect(reader.take(Uint8Array.of(0x0f, 0, 0, 0, 0))).toEqual([]);
    expect(reader.isOutOfStep()).toBe(true);
    expect(reader.take(Uint8Array.of(0x10, 0x0f, 0, 0, 0, 0))).toHaveLength(1);
    expect(reader.take(Uint8Array.of(0))).toEqual([{ kind: 'queued-status' }]);
  });

  it('prove nothing when the first byte of a status was lost', () => {
    expect(take('custom', 0x0f, 0x20, 0, 0, 0)).toEqual([]);
  });

  it('never throw or pile up, whatever arrives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('epson' as const, 'custom' as const),
        fc.uint8Array({ maxLength: 64 }),
        (dialect, bytes) => {
          const reader = answerReader(dialect);
          const whole = reader.take(bytes);
          const piecemeal = answerReader(dialect);
          expect([...bytes].flatMap((byte) => piecemeal.take(Uint8Array.of(byte)))).toEqual(whole);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it('asks for an id of four printable characters only', () => {
  expect([...askProcessId('0001')]).toEqual([0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, 0x30, 0x30, 0x30, 0x31]);
  expect(() => askProcessId('1')).toThrow(RangeError);
});
