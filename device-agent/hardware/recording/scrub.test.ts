import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeScan } from '../protocol/hid.ts';
import { decodeMrz } from '../protocol/mrz/decode.ts';
import { encodeMrz } from '../protocol/mrz/encode.ts';
import type { MrzFormat } from '../protocol/mrz/fields.ts';
import { scrub } from './scrub.ts';
import { type Piece, readSession, type Session, writeSession } from './session.ts';

const session = (kind: string, ...pieces: [Piece['from'], string | Uint8Array][]): Session => ({
  device: 'd',
  kind,
  closed: true,
  cutShort: false,
  pieces: pieces.map(([from, said], at) => ({
    at,
    from,
    bytes: typeof said === 'string' ? Buffer.from(said, 'latin1') : said,
  })),
});
const said = (clean: Session) => clean.pieces.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
const all = (clean: Session) => said(clean).join('');

const linesOf = (format: MrzFormat, documentCode = 'P') => {
  const written = encodeMrz({
    format,
    documentCode,
    issuingState: 'DEU',
    surname: 'MUSTERMANN',
    givenNames: 'ERIKA',
    documentNumber: 'C01X00T47',
    nationality: 'DEU',
    birthDate: '1964-08-12',
    sex: 'F',
    expiryDate: '2027-02-28',
    optionalData: '',
  });
  if (!written.ok) throw new Error(written.fault.message);
  return written.value;
};

describe('what is kept of a document reader', () => {
  it.each([
    ['TD3', 'P'],
    ['TD2', 'I'],
    ['TD1', 'I'],
    ['MRV-A', 'V'],
    ['MRV-B', 'V'],
  ] as const)('is a %s of nobody, whose check digits add up', (format, code) => {
    const lines = linesOf(format, code);
    const clean = all(scrub(session('document-reader', ['device', `\x02${lines.join('\r')}\x03`])));
    expect(clean).toHaveLength(lines.join('\r').length + 2);
    expect(clean).not.toMatch(/MUSTERMANN|ERIKA|C01X00T47|640812/);
    expect(decodeMrz(clean.slice(1, -1).split('\r'), { today: '2025-01-01' })).toMatchObject({
      ok: true,
      value: { surname: 'PLACEHOLDER', givenNames: 'JOHN', corrected: [] },
    });
  });

  it('is of nobody, however the lines were cut into pieces', () => {
    const text = `\x02${linesOf('TD3').join('\r')}\x03`;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 12 }), (cuts) => {
        const places = [0, ...new Set(cuts), text.length].sort((one, other) => one - other);
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
        const clean = scrub(
          session('document-reader', ...pieces.map((one): ['device', string] => ['device', one])),
        );
        expect(said(clean).map(({ length }) => length)).toEqual(pieces.map(({ length }) => length));
        expect(all(clean)).not.toMatch(/MUSTERMANN|ERIKA|C01X00T47/);
      }),
    );
  });

  it('names nobody even when the lines were half read', () => {
    const [first = '', second = ''] = linesOf('TD3');
    const clean = all(
      scrub(session('document-reader', ['device', first.slice(0, 30)], ['device', `\r${second.slice(9)}`])),
    );
    expect(clean).not.toMatch(/MUSTER|ERIKA|6408/);
  });
});

describe('what is kept of a scanner or a card reader', () => {
  it('is a pass of nobody', () => {
    const pass =
      'M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 106>60000014A0141234567890 1AC AC 1234567890123';
    const clean = all(scrub(session('barcode-reader', ['device', pass])));
    expect(clean).toHaveLength(pass.length);
    expect(clean).not.toMatch(/DESMARAIS|LUC|ABC123|001A|0025|1234567890/);
    expect(clean.slice(0, 48)).toBe('M1PLACEHOLDER/JOHN    EXXXXXXXYULFRAAC 0834 226F');
  });

  it('is a stripe without its number and name', () => {
    const clean = all(
      scrub(session('card-reader', ['device', '%B99200389177^MUSTERMANN/ERIKA^2512?;992003891777470=2512?'])),
    );
    expect(clean).not.toMatch(/9920|MUSTER|ERIKA|2512/);
    expect(clean).toBe('%X00000000000^XXXXXXXXXX/XXXXX^0000?;000000000000000=0000?');
  });

  it('is what a wedge typed, with every letter and digit the same', () => {
    const typed = Uint8Array.of(2, 0, 0x0d, 0, 0, 0, 0, 0);
    const clean = scrub(
      session('barcode-reader', ['device', typed], ['device', Uint8Array.of(0, 0, 0x21, 0, 0, 0, 0, 0)]),
    );
    expect(clean.pieces.map(({ bytes }) => bytes[2])).toEqual([0x1b, 0x27]);
    const numbered = scrub(
      session('barcode-reader', ['device', Uint8Array.of(1, 2, 0, 0x0d, 0, 0, 0, 0, 0)]),
    );
    expect(numbered.pieces[0]?.bytes).toEqual(Uint8Array.of(1, 2, 0, 0x1b, 0, 0, 0, 0, 0));
  });

  it('is no piece of a name or number, however short reports cut it', () => {
    const reports = encodeScan(']L0', Buffer.from(`${'-'.repeat(53)}WONG/A1B2${'-'.repeat(50)}Q7`));
    const clean = scrub(
      session('barcode-reader', ...reports.map((one): ['device', Uint8Array] => ['device', one])),
    );
    expect(clean.pieces.map(({ bytes }) => bytes.length)).toEqual(reports.map(({ length }) => length));
    expect(all(clean)).not.toMatch(/[WONGABQ]/);
    expect(all(clean)).toContain(']L0');
  });
});

describe('what is kept of a printer', () => {
  it('is the length of each document and nothing of it', () => {
    const document = `\x1b@MUSTERMANN/ERIKA ${'\x1dv0'.repeat(40)}`;
    const [kept] = scrub(session('printer', ['host', document])).pieces;
    expect(kept?.bytes).toEqual(new Uint8Array(document.length));
  });

  it('is every command and every answer as it was', () => {
    const clean = scrub(
      session('printer', ['host', '\x10\x04\x14'], ['device', '\x10\x0f\0\0\0\0'], ['device', '7"0001\0']),
    );
    expect(said(clean)).toEqual(['\x10\x04\x14', '\x10\x0f\0\0\0\0', '7"0001\0']);
  });
});

describe('a session', () => {
  it('is read as it was written', () => {
    const kept = session('printer', ['host', '\x10\x04\x14'], ['device', Uint8Array.of(0, 255)]);
    const read = readSession(writeSession(kept));
    expect(writeSession(read)).toBe(writeSession(kept));
    expect(read.pieces.map(({ bytes }) => [...bytes])).toEqual([
      [16, 4, 20],
      [0, 255],
    ]);
  });
});
