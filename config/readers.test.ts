import { describe, expect, it } from 'vitest';
import { deviceSchema } from './devices.ts';

const port = { transport: 'serial', path: '/dev/null' };
const parsed = (device: object) => deviceSchema.safeParse({ id: 'reader', port, ...device });
const problems = (device: object) => parsed(device).error?.issues.map(({ message }) => message) ?? [];

describe('a reader’s configuration', () => {
  it('needs no more than how it is connected', () => {
    for (const device of [
      { kind: 'barcode-reader', interface: { type: 'hid-pos' } },
      { kind: 'barcode-reader', interface: { type: 'serial' } },
      { kind: 'barcode-reader', interface: { type: 'wedge' } },
      { kind: 'card-reader', interface: { type: 'hid-msr' } },
      { kind: 'card-reader', interface: { type: 'serial' } },
      { kind: 'keypad' },
    ])
      expect(problems(device)).toEqual([]);
  });

  it('is optional unless it says otherwise', () => {
    expect(parsed({ kind: 'keypad' }).data?.required).toBe(false);
    expect(parsed({ kind: 'keypad', required: true }).data?.required).toBe(true);
  });

  it('names a maker’s layout, or describes another', () => {
    const hid = (layout: unknown) => ({ kind: 'card-reader', interface: { type: 'hid-msr', layout } });
    expect(parsed(hid('id-tech')).data).toMatchObject({ interface: { layout: { reportLength: 509 } } });
    const own = {
      reportLength: 400,
      statusAt: 1,
      lengthsAt: 4,
      tracks: { kind: 'fields', at: [10, 90, 140], size: 80 },
    };
    expect(parsed(hid(own)).data).toMatchObject({ interface: { layout: own } });
    expect(problems(hid('unheard-of'))).not.toEqual([]);
  });

  it('has patterns that can be used', () => {
    const cards = (pattern: string) => ({
      kind: 'card-reader',
      interface: { type: 'serial' },
      cards: [{ programme: 'LN', track: 2, pattern }],
    });
    expect(problems(cards('^(?<number>\\d{9})='))).toEqual([]);
    expect(problems(cards('^\\d{9}='))).toHaveLength(1);
    expect(problems(cards('(?<number>['))).toHaveLength(1);
  });

  it('gives no key two meanings', () => {
    expect(problems({ kind: 'keypad', keys: { next: [0x28], select: [0x28] } })).toEqual([
      'one key means two things',
    ]);
  });
});
