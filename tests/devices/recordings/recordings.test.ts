import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeMrz } from '../../../device-agent/hardware/protocol/mrz.ts';
import { replayed } from '../../../device-agent/hardware/recording/replay.ts';
import { readSession, type Session, writeSession } from '../../../device-agent/hardware/recording/session.ts';
import { PASSPORT, printOver, readOver, recordAtRack } from './rack-sessions.ts';

const stored = (name: string) =>
  readSession(readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8'));
const presenter = { state: 'printed', waitingInOutput: true };
const cutter = { state: 'printed', waitingInOutput: false };
const nothing = () => undefined;

const placeholderIn = (lines: readonly string[]) =>
  expect(decodeMrz(lines, { today: '2025-01-01' })).toMatchObject({
    ok: true,
    value: { surname: 'PLACEHOLDER', corrected: [] },
  });

describe('a recorded session', () => {
  it.each([
    ['custom-kpm180h', presenter],
    ['epson-tm-t88vi', cutter],
    ['zebra-kr403', presenter],
    ['zebra-zd621', cutter],
  ])('of a %s prints once more, and is believed', async (model, outcome) => {
    expect(await printOver(replayed(stored(model)), model)).toEqual(outcome);
  });

  it('of a passport reader reads the passport of nobody', async () => {
    placeholderIn(await readOver(replayed(stored('passport-reader')), nothing));
  });

  it('holds no name, number or document that was printed', () => {
    for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith('.jsonl'))) {
      const { pieces } = stored(name.replace('.jsonl', ''));
      const text = Buffer.concat(pieces.map(({ bytes }) => bytes)).toString('latin1');
      expect(text).not.toMatch(/ERIKSSON|L898902C3|BOARDING|SEAT/);
    }
  });
});

describe('a session that is recorded now', () => {
  const again = (session: Session) => replayed(readSession(writeSession(session)));

  it.each([
    ['custom-kpm180h', presenter],
    ['epson-tm-t88vi', cutter],
    ['zebra-kr403', presenter],
    ['zebra-zd621', cutter],
  ])('with a %s replays as it went', async (model, outcome) => {
    const session = await recordAtRack('printer', model);
    expect(session).toMatchObject({ kind: 'printer', closed: true, cutShort: false });
    expect(await printOver(again(session), model)).toEqual(outcome);
  });

  it('with a passport reader replays as it went, but for whose passport it was', async () => {
    const session = await recordAtRack('document-reader', 'epson-tm-t88vi');
    const text = Buffer.concat(session.pieces.map(({ bytes }) => bytes)).toString('latin1');
    for (const line of PASSPORT) expect(text).not.toContain(line.slice(5, 20));
    placeholderIn(await readOver(again(session), nothing));
  });
});
