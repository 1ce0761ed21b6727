import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameReader } from './frame.ts';

const STX_ETX = { prefix: '\x02', suffix: '\x03' };
const bytes = (text: string) => Buffer.from(text, 'latin1');
const read = (text: string, format = STX_ETX) => frameReader(format).take(bytes(text));

describe('frames of a document reader', () => {
  it('come out whole, whatever lies between them', () => {
    expect(read('noise\x02+\x03more\x02LINE1\rLINE2\x03')).toEqual(['+', 'LINE1\rLINE2']);
  });

  it('do not depend on how the bytes arrive', () => {
    const body = fc.string({ unit: fc.constantFrom(...'AB<\r0') });
    fc.assert(
      fc.property(fc.array(body), fc.array(fc.nat(6)), (bodies, cuts) => {
        const stream = bytes(bodies.map((text) => `\x02${text}\x03`).join('~'));
        const reader = frameReader(STX_ETX);
        const frames: string[] = [];
        let at = 0;
        for (const cut of cuts) {
          frames.push(...reader.take(stream.subarray(at, at + cut)));
          at += cut;
        }
        frames.push(...reader.take(stream.subarray(at)));
        expect(frames).toEqual(bodies);
      }),
    );
  });

  it('begin again when the one before was cut off, and what was cut off is told', () => {
    const cutOff: string[] = [];
    const reader = frameReader(STX_ETX, 20, (begun) => cutOff.push(begun));
    expect(reader.take(bytes('\x02HALF A DOCU\x02!\x02WHOLE\x03'))).toEqual(['WHOLE']);
    expect(reader.take(bytes(`\x02${'A'.repeat(21)}`))).toEqual([]);
    expect(cutOff).toEqual(['HALF A DOCU', '!', 'A'.repeat(21)]);
  });

  it('that never end are dropped, and the next one is read', () => {
    expect(read(`\x02${'A'.repeat(2000)}\x03`)).toEqual([]);
    const reader = frameReader(STX_ETX);
    for (let sent = 0; sent < 10_000; sent += 100)
      reader.take(bytes(`${sent === 0 ? '\x02' : ''}${'A'.repeat(100)}`));
    expect(reader.take(bytes('\x02NEXT\x03'))).toEqual(['NEXT']);
    expect(reader.flush().length).toBeLessThan(600);
  });

  it('are lines where there is no prefix, and silence gives up the rest', () => {
    const reader = frameReader({ prefix: '', suffix: '\r' });
    expect(reader.take(bytes('LINE1\rLINE2'))).toEqual(['LINE1']);
    expect(reader.flush()).toBe('LINE2');
  });
});
