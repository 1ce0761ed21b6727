import { describe, expect, it } from 'vitest';
import { decodeKeyReport, KEYS_UP, reportReader } from '../../hardware/protocol/hid.ts';
import { createBench } from '../test-bench.ts';
import { PRESSABLE } from './keypad.ts';

async function bench() {
  const desk = await createBench({
    printerModel: 'epson-tm-t88vi',
    more: [{ kind: 'keypad', id: 'keypad' }],
  });
  const host = await desk.connect('keypad');
  /** Usages of what was pressed, one list a report. */
  const reports = () =>
    reportReader({ length: 8, whole: false })
      .take(Uint8Array.from(host.heard()))
      .map((report) => {
        const decoded = decodeKeyReport(report);
        return decoded.ok ? decoded.value.usages : 'garbage';
      });
  return { ...desk, host, reports, keypad: desk.ofKind('keypad') };
}

describe('the keypad', () => {
  it.each(PRESSABLE)('sends a report for %s going down, and one for coming up', async (key) => {
    const { keypad, reports } = await bench();
    await keypad.hands.press?.({ key });
    expect(reports()).toEqual([[expect.any(Number)], []]);
  });

  it('has a code of its own for every key', async () => {
    const { keypad, reports } = await bench();
    for (const key of PRESSABLE) await keypad.hands.press?.({ key });
    const codes = reports().flat();
    expect(new Set(codes).size).toBe(PRESSABLE.length);
  });

  it('tells once that a headset comes and that it goes', async () => {
    const { keypad, reports } = await bench();
    for (const into of [true, true, false]) await keypad.hands.headset?.({ in: into });
    expect(reports()).toEqual([[0x6a], [], [0x6b], []]);
    expect(keypad.state()).toMatchObject({ headset: false });
  });

  it('may have a key that sticks, until it is mended', async () => {
    const { keypad, reports } = await bench();
    await keypad.hands.faults?.({ stuck: true });
    await keypad.hands.press?.({ key: 'next' });
    expect(reports()).toEqual([[0x73]]);
    await keypad.hands.mend?.({});
    expect(reports()).toEqual([[]]);
  });

  it.each([
    ['silence', []],
    ['half', [0, 0, 0x73, 0, 0, 0, 0, 0]],
    ['garbage', [0xff, 0xff, 0x8c, 0xff, 0xff, 0xff, 0xff, 0xff, ...KEYS_UP.map(() => 0xff)]],
  ] as const)('can fail with %s, once', async (next, bytes) => {
    const { keypad, host, reports } = await bench();
    await keypad.hands.faults?.({ next });
    await keypad.hands.press?.({ key: 'next' });
    expect(host.heard()).toEqual(bytes);
    await keypad.hands.press?.({ key: 'next' });
    expect(reports()).toEqual([[0x73], []]);
  });

  it('knows no other keys', async () => {
    const { keypad } = await bench();
    expect(await keypad.hands.press?.({ key: 'headset-in' })).toMatchObject({
      ok: false,
      fault: { status: 400 },
    });
  });
});
