import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SWIPE_LAYOUTS } from '../../../../config/readers.ts';
import { expectOk } from '../../../../config/result.ts';
import {
  characterOf,
  decodeKeyReport,
  decodeScanReport,
  decodeSwipeReport,
  encodeKeyReport,
  encodeScan,
  encodeScanReport,
  encodeSwipeReport,
  encodeTyping,
  KEY_REPORT_PROBLEMS,
  keyWatcher,
  reportReader,
  SCAN_REPORT_LENGTH,
  SCAN_REPORT_PROBLEMS,
  SWIPE_REPORT_PROBLEMS,
  scanAssembler,
} from '../hid.ts';

const bytes = (constraints: fc.IntArrayConstraints = {}) => fc.uint8Array(constraints);
const aimId = fc.option(fc.constantFrom(']L0', ']L2', ']z0', ']Q1', ']C1', ']E0', ']A0'));
const text = (unit: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength });

describe('a report of scanned data', () => {
  it('is read as scanners send it', () => {
    // Of a Honeywell scanner: id, length, `]L0`, data, then the maker's own symbology, and that nothing follows.
    const sent = Buffer.alloc(SCAN_REPORT_LENGTH);
    Buffer.from([2, 4, ...Buffer.from(']L0'), ...Buffer.from('ABCD')]).copy(sent);
    sent[61] = 0x72;
    const read = {
      ok: true,
      value: { aimId: ']L0', data: new Uint8Array(Buffer.from('ABCD')), more: false },
    };
    expect(decodeScanReport(sent)).toEqual(read);
    expect(decodeScanReport(sent.subarray(1)), 'without its id').toEqual(read);
  });

  it('is written and read back, symbols of any length', () => {
    fc.assert(
      fc.property(aimId, bytes({ maxLength: 600 }), (identifier, data) => {
        const symbol = scanAssembler();
        const whole = encodeScan(identifier, data).map((report) =>
          symbol.take(expectOk(decodeScanReport(report), 'our own report')),
        );
        expect(whole.slice(0, -1).every((one) => one === null)).toBe(true);
        expect(whole.at(-1)).toEqual({ aimId: identifier, data: Buffer.from(data) });
        expect(symbol.drop()).toBe(false);
      }),
    );
  });

  it.each([
    ['a report of another kind', [3, 1, 2], 'report-id'],
    ['more data than it holds', [2, 57], 'data-length'],
    ['no symbology identifier', [2, 1, 0x41, 0x42, 0x43], 'symbology'],
  ])('is refused: %s', (_, begin, code) => {
    const sent = Buffer.alloc(SCAN_REPORT_LENGTH);
    Buffer.from(begin).copy(sent);
    expect(decodeScanReport(sent)).toMatchObject({ ok: false, fault: { code } });
    expect(decodeScanReport(Buffer.from(begin))).toMatchObject({ fault: { code: 'report-length' } });
  });

  it('is never mixed with another symbol’s, nor gathered without end', () => {
    const symbol = scanAssembler();
    const part = (identifier: string, more: boolean) => ({ aimId: identifier, data: Buffer.from('x'), more });
    expect(symbol.take(part(']L0', true))).toBeNull();
    expect(symbol.take(part(']z0', false))).toMatchObject({ aimId: ']z0', data: Buffer.from('x') });
    for (let count = 0; count < 100_000; count += 1) symbol.take(part(']L0', true));
    expect(symbol.take(part(']L0', false))?.data.length ?? 0).toBeLessThan(8192);
  });
});

describe('a report of a swipe', () => {
  const layouts = Object.entries(SWIPE_LAYOUTS);
  const track = (sentinel: string) =>
    fc.oneof(
      fc.constant(null),
      fc.constant('undecodable' as const),
      text('0123456789=', 30).map((content) => `${sentinel}${content}?`),
    );

  it.each(layouts)('is written and read back in the layout of %s', (_, layout) => {
    fc.assert(
      fc.property(track('%'), track(';'), track('+'), (...swipe) => {
        expect(decodeSwipeReport(encodeSwipeReport(swipe, layout), layout)).toEqual({
          ok: true,
          value: swipe,
        });
      }),
    );
  });

  it('says where MagTek has its tracks', () => {
    const sent = Buffer.alloc(337);
    sent[4] = 6;
    sent.write(';1=23?', 117);
    sent[0] = 1;
    expect(decodeSwipeReport(sent, SWIPE_LAYOUTS.magtek)).toEqual({
      ok: true,
      value: ['undecodable', ';1=23?', null],
    });
  });

  it('reads the total of ID TECH whichever byte comes first', () => {
    const sent = Buffer.from(encodeSwipeReport(['%A?', ';1?', null], SWIPE_LAYOUTS['id-tech']));
    const swapped = Buffer.from(sent);
    swapped.writeUInt16BE(sent.readUInt16LE(7), 7);
    expect(decodeSwipeReport(swapped, SWIPE_LAYOUTS['id-tech'])).toEqual(
      decodeSwipeReport(sent, SWIPE_LAYOUTS['id-tech']),
    );
  });

  it.each(layouts)('is refused when its lengths cannot be: %s', (_, layout) => {
    const sent = Buffer.alloc(layout.reportLength);
    sent[layout.lengthsAt] = 0xff;
    expect(decodeSwipeReport(sent, layout)).toMatchObject({ fault: { code: 'data-length' } });
    expect(decodeSwipeReport(sent.subarray(1), layout)).toMatchObject({ fault: { code: 'report-length' } });
  });
});

describe('a keyboard', () => {
  const typed = (reports: readonly Uint8Array[]) => {
    const pressed = keyWatcher();
    return reports
      .map((report) => expectOk(decodeKeyReport(report), 'our own report'))
      .flatMap((report) => pressed(report).map((usage) => characterOf(usage, report.modifiers)))
      .join('');
  };

  it('types every character of ASCII, control characters with Control', () => {
    const ascii = Array.from({ length: 127 }, (_, code) => String.fromCharCode(code)).join('');
    expect(typed(encodeTyping(ascii))).toBe(ascii);
    expect(() => encodeTyping('é')).toThrow(RangeError);
  });

  it('types as a US keyboard is laid out', () => {
    const report = (modifiers: number, usage: number) => encodeKeyReport({ modifiers, usages: [usage] });
    expect(characterOf(0x04, 0)).toBe('a');
    expect(characterOf(0x04, 0x20)).toBe('A');
    expect(characterOf(0x27, 0x02)).toBe(')');
    expect(characterOf(0x30, 0x01)).toBe('\x1d');
    expect(characterOf(0x3a, 0), 'F1').toBe('');
    expect(characterOf(0x04, 0x40), 'Alt').toBe('');
    expect([...report(0x02, 0x1f)]).toEqual([2, 0, 0x1f, 0, 0, 0, 0, 0]);
  });

  it('counts a key that is held once, and two that overlap each once', () => {
    const pressed = keyWatcher();
    const down = (...usages: number[]) => pressed({ modifiers: 0, usages });
    expect([down(4), down(4), down(4, 5), down(5), down(), down(4)]).toEqual([[4], [], [5], [], [], [4]]);
  });

  it('is refused when too many keys are down, or the report is none', () => {
    const code = (...report: number[]) => decodeKeyReport(Uint8Array.from(report));
    expect(code(0, 0, 1, 1, 1, 1, 1, 1)).toMatchObject({ fault: { code: 'rollover' } });
    expect(code(0, 7, 4, 0, 0, 0, 0, 0)).toMatchObject({ fault: { code: 'reserved' } });
    expect(code(0, 0, 4)).toMatchObject({ fault: { code: 'report-length' } });
    expect(code(1, 0, 0, 4, 0, 0, 0, 0, 0), 'with a report id').toEqual({
      ok: true,
      value: { modifiers: 0, usages: [4] },
    });
  });
});

describe('reports over a stream', () => {
  it('are put together however they were cut', () => {
    const pieces = fc.array(bytes({ maxLength: 150 }), { maxLength: 20 });
    fc.assert(
      fc.property(pieces, (cut) => {
        const reports = reportReader({ length: 64, whole: false });
        const all = Buffer.concat(cut);
        const read = cut.flatMap((piece) => reports.take(piece));
        expect(read.every(({ length }) => length === 64)).toBe(true);
        expect(Buffer.concat(read)).toEqual(all.subarray(0, read.length * 64));
        expect(reports.drop()).toBe(all.length % 64 !== 0);
        expect(reports.take(Buffer.alloc(64))).toHaveLength(1);
      }),
    );
  });

  it('are pieces as they come where every piece is one', () => {
    const reports = reportReader({ length: 64, whole: true });
    expect(reports.take(Buffer.from('short'))).toEqual([Buffer.from('short')]);
    expect(reports.drop()).toBe(false);
  });
});

it('no report makes a decoder throw, and every refusal has a known code', () => {
  const { magtek, 'id-tech': idTech } = SWIPE_LAYOUTS;
  const report = fc.oneof(
    bytes({ maxLength: 80 }),
    ...[8, 9, 63, 64, 337, 509].map((length) => bytes({ minLength: length, maxLength: length })),
  );
  fc.assert(
    fc.property(report, (garbage) => {
      for (const [codes, decoded] of [
        [SCAN_REPORT_PROBLEMS, decodeScanReport(garbage)],
        [KEY_REPORT_PROBLEMS, decodeKeyReport(garbage)],
        [SWIPE_REPORT_PROBLEMS, decodeSwipeReport(garbage, magtek)],
        [SWIPE_REPORT_PROBLEMS, decodeSwipeReport(garbage, idTech)],
      ] as const)
        if (!decoded.ok) expect(codes as readonly string[]).toContain(decoded.fault.code);
    }),
    { numRuns: 2000 },
  );
});

it('what an encoder has no room for throws, because a caller made a mistake', () => {
  expect(() => encodeScanReport({ aimId: null, data: Buffer.alloc(57), more: false })).toThrow(RangeError);
  expect(() => encodeKeyReport({ modifiers: 0, usages: [4, 5, 6, 7, 8, 9, 10] })).toThrow(RangeError);
  expect(() => encodeSwipeReport([`%${'A'.repeat(120)}?`, null, null], SWIPE_LAYOUTS.magtek)).toThrow(
    RangeError,
  );
});
