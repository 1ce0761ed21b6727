import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeWave } from './wave.ts';

const chunk = (name: string, size: number, body: Buffer) => {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32LE(size, 4);
  return Buffer.concat([header, body]);
};
const wave = (...chunks: Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
  return chunk('RIFF', 0xffffffff, body);
};
const format = chunk('fmt ', 16, Buffer.alloc(16));

it('sets the lengths that a program could not know, wherever the sound begins', () => {
  const sound = Buffer.alloc(100, 7);
  for (const told of [0, 0xffffffff, 100]) {
    const whole = wholeWave(wave(format, chunk('LIST', 5, Buffer.alloc(6)), chunk('data', told, sound)));
    expect(whole?.readUInt32LE(4)).toBe((whole?.length ?? 0) - 8);
    expect(whole?.readUInt32LE((whole?.length ?? 0) - 104)).toBe(100);
  }
});

it('takes nothing else for sound', () => {
  expect(wholeWave(Buffer.from('<html>not found</html>'))).toBeNull();
  expect(wholeWave(wave(format))).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const whole = wholeWave(Buffer.from(bytes));
      return whole === null || whole.length === bytes.length;
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const whole = wholeWave(wave(Buffer.from(bytes)));
      return whole === null || whole.readUInt32LE(4) === whole.length - 8;
    }),
  );
});
