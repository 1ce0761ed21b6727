import { describe, expect, it } from 'vitest';
import { printerProfile } from '../../config/load.ts';
import type { ZplProfile } from '../../config/printer-profile.ts';
import { expectOk } from '../../config/result.ts';
import { labelsIn, zplReader } from '../hardware/protocol/zpl.ts';
import type { PlacedMark } from './placed.ts';
import { renderZpl } from './zpl.ts';

const profile = (name: string): ZplProfile => {
  const read = expectOk(printerProfile(name), 'the profile can be read');
  if (read.language !== 'zpl') throw new Error('no ZPL printer');
  return read;
};
const PASSES = profile('zebra-kr403');
const TAGS = profile('zebra-zd621');

type Text = PlacedMark & { kind: 'text' };
const text = (words: string, change: Partial<Text> = {}): Text => ({
  ...{ kind: 'text', x: 80, y: 160, turn: 0, text: words, bold: false, align: 'left' },
  cell: { width: 13, height: 24 },
  ...change,
});
const written = (marks: readonly PlacedMark[], model: ZplProfile = PASSES) =>
  renderZpl({ width: 576, height: 800, marks }, model);
const zpl = (marks: readonly PlacedMark[], model: ZplProfile = PASSES) =>
  Buffer.from(written(marks, model)).toString('latin1');

describe('a page in ZPL', () => {
  it('is one label, and none that the printer prints anew by itself', () => {
    expect(labelsIn(written([text('EXAMPLE')]))).toBe(1);
    expect(zpl([text('EXAMPLE')])).toContain('^JZN');
  });

  it('is cut and presented by a kiosk printer, and ends with its last line on a roll', () => {
    expect(zpl([])).toContain('^MMK^KV0,9,1,0^MNN^PW576^LL800');
    expect(zpl([], TAGS)).toContain('^MMC^PW576^LL800');
  });

  it('is written in the printer’s own letters, and within its place', () => {
    expect(zpl([text('EXAMPLE')])).toContain('^FO80,162^A0N,21,20^FDEXAMPLE^FS');
    // Wide letters are narrowed until they have room.
    expect(zpl([text('MWMWMW')])).toContain('^A0N,21,15^FDMWMWMW^FS');
    expect(zpl([text('illicit')])).toContain('^A0N,21,21^FDillicit^FS');
  });

  it('lets the printer centre what is centred, with some room on both sides', () => {
    expect(zpl([text('NRT', { align: 'centre' })])).toContain('^FO74,162^A0N,21,21^FB51,1,0,C^FDNRT^FS');
    // At the edge there is only one side to give.
    expect(zpl([text('NRT', { align: 'centre', x: 2 })])).toContain('^FO0,162^A0N,21,21^FB43,1,0,C');
  });

  it.each([
    [0, '^FO80,162^A0N,21,21^FDNRT^FS'],
    [90, '^FO82,160^A0R,21,21^FDNRT^FS'],
    [180, '^FO74,162^A0I,21,21^FB45,1,0,L^FDNRT^FS'],
    [270, '^FO82,154^A0B,21,21^FB45,1,0,L^FDNRT^FS'],
  ] as const)('turned by %i degrees begins each line at its place', (turn, field) => {
    expect(zpl([text('NRT', { turn })])).toContain(field);
  });

  it('sends what the printer cannot write as a picture', () => {
    const image = { width: 16, height: 2, bits: Uint8Array.of(255, 0, 0, 255) };
    expect(zpl([{ kind: 'image', x: 8, y: 9, image }])).toContain('^FO8,9^GFA,4,4,2,FF,00FF^FS');
  });

  it('never lets a name smuggle a field or a command in', () => {
    const name = 'A^FS^XZ~JA\x02_41\\&B';
    const names = zplReader()
      .take(written([text(name), text(name, { align: 'centre' })]))
      .map(({ name: command }) => command);
    expect(names.filter((command) => command === 'FD')).toHaveLength(2);
    expect(names).not.toContain('JA');
    expect(names.filter((command) => command === 'XZ')).toHaveLength(1);
  });
});
