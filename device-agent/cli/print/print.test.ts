import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SHORT_TAG_DATA, SHORT_TAG_FORM } from '../../hardware/protocol/aea/streams.ts';
import { frame } from '../../hardware/protocol/aea.ts';
import { command } from '../print.ts';
import { readName } from './passenger-name.ts';

const folder = mkdtempSync(join(tmpdir(), 'landside-print-'));
const file = (name: string) => join(folder, name);
const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
const listed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const run = (...args: string[]) => command({ args, root: '' });
const PNG = Buffer.from('\x89PNG', 'latin1');

beforeEach(() => {
  said.mockClear();
  listed.mockClear();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('landside print', () => {
  it('lists what each profile can print', async () => {
    expect(await run('--profiles')).toBe(0);
    const lines = listed.mock.calls.map(([line]) => line);
    expect(lines).toContain('custom-kpm180h\tboarding-pass');
    expect(lines).toContain('custom-tk306-bag-tag\tbag-tag');
    expect(lines).not.toContain('custom-kpm180h\tbag-tag');
  });

  it('writes the bytes, and the picture that they draw', async () => {
    const [bytes, picture] = [file('pass.bin'), file('pass.png')];
    expect(await run('boarding-pass', '--profile', 'custom-kpm180h', '--out', bytes)).toBe(0);
    expect(await run('boarding-pass', '--profile', 'custom-kpm180h', '--out', picture)).toBe(0);
    expect(readFileSync(bytes).toString('latin1')).toContain('EXAMPLE/MEI LIN');
    expect(readFileSync(picture).subarray(0, 4)).toEqual(PNG);
    const again = file('again.png');
    expect(await run('--stream', bytes, '--profile', 'custom-kpm180h', '--out', again)).toBe(0);
    expect(readFileSync(again)).toEqual(readFileSync(picture));
  });

  it.each([
    ['样例美琳', '\x1c&'],
    ['ليلى مثال', '\x1dv0'],
  ])('prints %s below the Latin name that the barcode has', async (nativeName, how) => {
    const out = file('native.bin');
    const name = `EXAMPLE/MEI LIN ${nativeName}`;
    expect(await run('boarding-pass', '--profile', 'custom-kpm180h', '--out', out, '--name', name)).toBe(0);
    const bytes = readFileSync(out).toString('latin1');
    expect(bytes).toContain('M1EXAMPLE/MEI LIN     E');
    expect(bytes).toContain(how);
  });

  it('sends a host’s stream through unchanged', async () => {
    const stream = Buffer.concat([frame(SHORT_TAG_FORM), frame(SHORT_TAG_DATA)]);
    writeFileSync(file('host.aea'), stream);
    const send = (out: string) =>
      run('--stream', file('host.aea'), '--profile', 'custom-tk306-bag-tag', '--out', file(out));
    expect(await send('tag.bin')).toBe(0);
    expect(readFileSync(file('tag.bin'))).toEqual(stream);
    expect(await send('tag.png')).toBe(0);
    expect(readFileSync(file('tag.png')).subarray(0, 4)).toEqual(PNG);
  });

  it('says when nothing came out of a stream', async () => {
    writeFileSync(file('empty.bin'), '');
    expect(
      await run('--stream', file('empty.bin'), '--profile', 'custom-kpm180h', '--out', file('no.png')),
    ).toBe(1);
  });

  const KPM = ['--profile', 'custom-kpm180h', '--out', file('never.png')];
  it.each([
    [['boarding-card', ...KPM], 'no document "boarding-card"; known: boarding-pass, '],
    [['boarding-pass', '--profile', 'nobody', '--out', 'x.png'], 'no printer profile "nobody"'],
    [['boarding-pass', ...KPM, '--lang', 'tlh'], 'no language "tlh"; known: en, '],
    [['boarding-pass', '--profile', 'custom-kpm180h', '--out', 'x.pdf'], 'neither in .png nor in .bin'],
    [['bag-tag', ...KPM], 'a custom-kpm180h cannot print a bag-tag; it prints: boarding-pass, '],
    [['boarding-pass', ...KPM, '--name', '样例美琳'], 'a barcode holds Latin letters'],
    [['boarding-pass', ...KPM, '--name', 'R2/D2'], 'a barcode holds no "2"'],
    [['--stream', file('nowhere'), ...KPM], 'cannot be read'],
    [['boarding-pass', '--profile', 'custom-kpm180h'], '--out names the file'],
    [['--profile', 'custom-kpm180h', '--out', 'x.png'], 'which document?'],
    [
      ['receipt', '--profile', 'custom-kpm180h', '--out', file('no-folder/x.bin')],
      'cannot be written: ENOENT',
    ],
  ])('refuses %j', async (args, words) => {
    expect(await run(...args)).toBe(2);
    expect(said.mock.calls.flat().join('\n')).toContain(words);
  });
});

describe('a name on the command line', () => {
  it.each([
    ['EXAMPLE/MEI LIN', 'EXAMPLE', 'MEI LIN', null],
    ['EXAMPLE/MEI LIN 样例美琳', 'EXAMPLE', 'MEI LIN', '样例美琳'],
    ['YAMADA/TARO やまだ たろう', 'YAMADA', 'TARO', 'やまだ たろう'],
    ['MITHAL/LAYLA ليلى مثال', 'MITHAL', 'LAYLA', 'ليلى مثال'],
    ['Müller-O’Neill/Jörg', 'Müller-O’Neill', 'Jörg', null],
    ['SUKARNO', 'SUKARNO', '', null],
  ])('%s', (text, surname, givenNames, nativeName) => {
    expect(readName(text)).toEqual({ ok: true, value: { surname, givenNames, nativeName } });
  });

  it.each(['', '/', '/MEI LIN', 'A/B/C', '12/34', '样例美琳', "'/X"])('refuses %j', (text) => {
    expect(readName(text).ok).toBe(false);
  });
});
