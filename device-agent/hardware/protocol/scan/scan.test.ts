import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAamva } from '../aamva/encode.ts';
import { NOBODY } from '../aamva/specimens.ts';
import { PLAIN } from '../bcbp/specimens.ts';
import { readScan, splitAimId, symbologyOf, textOfScan } from '../scan.ts';

const CARDS = [{ programme: 'XD', pattern: '^XD(?<number>\\d{9})$' }];
const read = (text: string) => readScan(text, { today: '2025-11-22', cards: CARDS });
const ACCOUNT = '4222222222222';

describe('a symbology identifier', () => {
  it.each([
    [']L2', 'pdf417'],
    [']z3', 'aztec'],
    [']Q1', 'qr-code'],
    [']d2', 'data-matrix'],
    [']Z6', 'unknown'],
    [null, 'unknown'],
  ])('%s names %s', (aimId, symbology) => {
    expect(symbologyOf(aimId)).toBe(symbology);
  });

  it('is parted from what was scanned, and from nothing else', () => {
    expect(splitAimId(']L0M1')).toEqual({ aimId: ']L0', data: 'M1' });
    for (const text of ['M1]L0', ']', ']L', '] 0M1', ''])
      expect(splitAimId(text)).toEqual({ aimId: null, data: text });
  });
});

describe('bytes from a scanner', () => {
  it('are read as UTF-8 where they are, and as Latin-1 otherwise', () => {
    expect(textOfScan(Buffer.from('NANDÚ@PEÑA', 'utf8'))).toBe('NANDÚ@PEÑA');
    expect(textOfScan(Buffer.from('NANDÚ@PEÑA', 'latin1'))).toBe('NANDÚ@PEÑA');
    // As many characters as bytes at most: nothing is made up.
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(textOfScan(bytes).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('what a scan is', () => {
  it('is known by its own form, whatever numbers stand in it', () => {
    expect(read(PLAIN).is).toBe('bcbp');
    // A document number that a payment network could have issued.
    const licence = encodeAamva({ ...NOBODY, documentNumber: ACCOUNT });
    expect(read(licence)).toMatchObject({ is: 'aamva', licence: { documentNumber: ACCOUNT } });
  });

  it('is a payment card before it is anything of an airline’s pattern', () => {
    const cards = [{ programme: 'XD', pattern: '^(?<number>\\d+)$' }];
    expect(readScan(ACCOUNT, { today: '2025-11-22', cards })).toEqual({ is: 'payment-card' });
    expect(readScan('700000018', { today: '2025-11-22', cards })).toMatchObject({ is: 'ffp' });
  });

  it('is nobody’s when two patterns name two members', () => {
    const cards = [...CARDS, { programme: 'XD', pattern: '^XD(?<number>\\d{4})' }];
    expect(readScan('XD700000018', { today: '2025-11-22', cards })).toEqual({ is: 'other' });
  });

  it.each([
    ['a pass', PLAIN.slice(0, 40), 'too-short'],
    ['a licence', encodeAamva(NOBODY).slice(0, 120), 'truncated'],
    ['an identity card', '00123456789@MUESTRA@ANA@F@42528721@A@13/04/2000@20/04/2017@235', 'check-digit'],
  ])('is broken, and says how: %s', (_, text, code) => {
    expect(read(text)).toMatchObject({ is: 'broken', problem: { code } });
  });

  it('is something else, and nothing of it is kept', () => {
    for (const text of ['', 'HELLO', '4006381333931', 'https://example.org/MUSTERMANN', 'user@example.org'])
      expect(read(text)).toEqual({ is: 'other' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })),
        (text) => {
          expect(['other', 'broken', 'payment-card']).toContain(read(text).is);
        },
      ),
      { numRuns: 300 },
    );
  });
});
