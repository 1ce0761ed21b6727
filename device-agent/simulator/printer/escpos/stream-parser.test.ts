import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, pdf417 } from '../../test-bench.ts';
import type { Command } from './command.ts';
import { createStreamParser } from './stream-parser.ts';

const parse = (bytes: Uint8Array, dialect: 'epson' | 'custom' = 'epson') => {
  const parser = createStreamParser(dialect);
  const commands: Command[] = [];
  for (const byte of bytes) {
    parser.push(byte, (command) => commands.push(command));
  }
  return { commands, parser };
};

const control = (name: string, ...parameters: number[]) => ({ kind: 'control', name, parameters });
const text = (words: string) => [...words].map((each) => ({ kind: 'character', code: each.charCodeAt(0) }));

describe('the ESC/POS stream parser', () => {
  it('tells settings, text and line ends apart', () => {
    const { commands } = parse(bytesOf(0x1b, '@', 0x1b, 'E', 1, 'A1', 0x1d, '!', 0x11, 10));
    expect(commands).toEqual([
      control('ESC @'),
      control('ESC E', 1),
      ...text('A1'),
      control('GS !', 0x11),
      control('LF'),
    ]);
  });

  it('reads two and four bytes of GB18030 between FS & and FS ., and ASCII among them', () => {
    const { commands } = parse(bytesOf(0x1c, '&', 0xb5, 0xc6, 'A', 0x81, 0x30, 0x81, 0x30, 0x1c, '.', 0xb5));
    expect(commands).toEqual([
      control('FS &'),
      { kind: 'hanzi', bytes: [0xb5, 0xc6] },
      ...text('A'),
      { kind: 'hanzi', bytes: [0x81, 0x30, 0x81, 0x30] },
      control('FS .'),
      { kind: 'character', code: 0xb5 },
    ]);
  });

  it.each([
    ['an absolute place in page mode', [0x1d, '$', 0x41, 0x42]],
    ['the area of a page', [0x1b, 'W', ...'ABCDEFGH']],
    ['pages and lines', [0x1b, 'L']],
    ['a relative place in page mode', [0x1d, '\\', 0x41, 0x42]],
    ['a macro', [0x1d, '^', 0x41, 0x42, 0x43]],
    ['a picture kept in the printer', [0x1d, '*', 1, 1, ...'ABCDEFGH']],
    ['that picture printed', [0x1d, '/', 0x41]],
    ['a picture of the older memory printed', [0x1c, 'p', 0x41, 0x42]],
    ['an extended command of FS', [0x1c, '(A', 2, 0, 0x41, 0x42]],
    ['a large picture', [0x1d, '8L', 2, 0, 0, 0, 0x41, 0x42]],
    ['how a counter is written', [0x1d, 'C', '0', 0x41, 0x42]],
    ['where a counter begins and ends', [0x1d, 'C', '1', ...'ABCDEF']],
  ])('passes over %s as a whole, and prints nothing of it', (_, pieces) => {
    const bytes = bytesOf(...pieces);
    expect(parse(bytesOf(bytes, 0x1b, '@')).commands).toEqual([
      { kind: 'unknown', bytes: [...bytes] },
      control('ESC @'),
    ]);
  });

  it('does not let a broken hanzi swallow the command behind it', () => {
    const { commands } = parse(bytesOf(0x1c, '&', 0xb5, 0x1b, '@'));
    expect(commands).toEqual([control('FS &'), { kind: 'unknown', bytes: [0xb5] }, control('ESC @')]);
  });

  it('keeps the content of symbols, images and bar codes out of the command stream', () => {
    const { commands } = parse(
      bytesOf(
        pdf417('\x1b@', { columns: 4 }),
        0x1d,
        'v0',
        0,
        1,
        0,
        2,
        0,
        0x1b,
        0x40,
        0x1d,
        'k',
        73,
        3,
        '{B\n',
      ),
    );
    expect(commands.map((command) => command.kind)).toEqual([
      ...Array(6).fill('symbol'),
      'raster',
      'bar-code',
    ]);
    expect(commands[0]).toEqual({ kind: 'symbol', symbology: 48, fn: 65, parameters: [4] });
    expect(commands.at(-1)).toEqual({ kind: 'bar-code', symbology: 8, content: [...bytesOf('{B\n')] });
  });

  it.each([
    [bytesOf(0x1d, 'V', 0), null],
    [bytesOf(0x1d, 'V', 66, 24), 24],
    [bytesOf(0x1b, 'i'), null],
  ])('knows a cut with and without feed', (bytes, feed) => {
    expect(parse(bytes).commands).toEqual([{ kind: 'cut', feed }]);
  });

  it('knows the ejector of Custom alone', () => {
    const present = bytesOf(0x1d, 'e', 3, 12, 'A');
    expect(parse(present, 'custom').commands).toEqual([
      { kind: 'ejector', fn: 3, parameters: [12] },
      ...text('A'),
    ]);
    expect(parse(present, 'epson').commands[0]).toEqual({ kind: 'unknown', bytes: [0x1d, 0x65] });
  });

  it('passes over real-time commands, which were carried out when they came', () => {
    const { commands } = parse(bytesOf('A', 0x10, 4, 1, 0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8, 'B'));
    expect(commands).toEqual(text('AB'));
  });

  it('keeps what it does not know', () => {
    const { commands } = parse(bytesOf(0x1b, 0x01, 0x07, 0x1d, '(A', 2, 0, 0, 2));
    expect(commands).toEqual([
      { kind: 'unknown', bytes: [0x1b, 0x01] },
      { kind: 'unknown', bytes: [0x07] },
      { kind: 'unknown', bytes: [...bytesOf(0x1d, '(A', 2, 0, 0, 2)] },
    ]);
  });

  it('refuses a process id that is not printable, as the printer would', () => {
    const { commands } = parse(bytesOf(0x1d, '(H', 6, 0, 0x30, 0x30, 0x10, 0x04, 0x01, 0x00));
    expect(commands[0]?.kind).toBe('unknown');
  });

  it('reads past an image that no memory holds', () => {
    const { commands, parser } = parse(bytesOf(0x1d, 'v0', 0, 255, 255, 255, 255, Buffer.alloc(300_000)));
    expect(commands).toEqual([expect.objectContaining({ kind: 'unknown' })]);
    expect(parser.atRest()).toBe(false);
  });

  it('takes any bytes without failing, and from rest means the same by the same bytes', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.constantFrom(
        bytesOf(0x1d, '(k', 4, 0, 49, 65),
        bytesOf(0x1d, 'v0', 0, 1, 0, 3, 0),
        bytesOf(0x10, 4),
        bytesOf(0x1d, 'k', 4),
        bytesOf(0x1b, '*', 33, 2, 0),
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = bytesOf(...pieces);
        const { commands, parser } = parse(bytes);
        // Kanji mode is the one thing that outlives a command.
        if (!parser.atRest() || bytes.includes(0x1c)) return;
        expect(parse(bytesOf(bytes, bytes)).commands).toEqual([...commands, ...commands]);
      }),
    );
  });
});
