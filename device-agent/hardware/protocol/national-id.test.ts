import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNationalId, encodeNationalId } from './national-id.ts';

/** Invented people, in the forms that the cards have. */
const CARD = '00123456789@MUESTRA@ANA INÉS@F@42528721@A@13/04/2000@20/04/2017@234';
const EARLY_CARD = '00123456789@PRUEBA@JUAN@M@7123456@B@05/04/1954@15/07/2012';
const FIRST_CARD =
  '@14000001    @A@1@EJEMPLO@MARÍA ÑANDÚ@ARGENTINA@31/05/1960@F@01/11/2011@00012345678@7055 @01/11/2026@421@0@ILR:2.20@UNIDAD #02';

const refusal = (text: string) => {
  const decoded = decodeNationalId(text);
  return decoded.ok ? 'accepted' : decoded.fault.code;
};

describe('an Argentine identity card', () => {
  it('is read in its present layout, with and without the tax number’s digits', () => {
    expect(decodeNationalId(CARD)).toEqual({
      ok: true,
      value: {
        country: 'ARG',
        layout: 'card',
        documentNumber: '42528721',
        copy: 'A',
        surname: 'MUESTRA',
        givenNames: 'ANA INÉS',
        sex: 'F',
        birthDate: '2000-04-13',
        issueDate: '2017-04-20',
        expiryDate: null,
      },
    });
    expect(decodeNationalId(EARLY_CARD)).toMatchObject({ value: { documentNumber: '7123456', copy: 'B' } });
    expect(decodeNationalId(`${CARD}\r\n`).ok).toBe(true);
  });

  it('is read in its first layout, which tells when it expires', () => {
    expect(decodeNationalId(FIRST_CARD)).toMatchObject({
      ok: true,
      value: {
        layout: 'first-card',
        documentNumber: '14000001',
        surname: 'EJEMPLO',
        givenNames: 'MARÍA ÑANDÚ',
        birthDate: '1960-05-31',
        issueDate: '2011-11-01',
        expiryDate: '2026-11-01',
      },
    });
  });

  it.each([
    ['too few fields', CARD.split('@').slice(0, 7).join('@'), 'not-national-id'],
    ['too many fields', `${CARD}@1`, 'field-count'],
    ['a short procedure number', CARD.slice(1), 'procedure'],
    ['a number with a letter', CARD.replace('42528721', '4252872A'), 'document-number'],
    ['no surname', CARD.replace('MUESTRA', ''), 'name'],
    ['a name with a digit', CARD.replace('MUESTRA', 'MU3STRA'), 'name'],
    ['another sex', CARD.replace('@F@', '@Q@'), 'sex'],
    ['a copy of two letters', CARD.replace('@A@', '@AB@'), 'copy'],
    ['a day that does not exist', CARD.replace('13/04/2000', '31/04/2000'), 'date'],
    ['an American date', CARD.replace('13/04/2000', '04/13/2000'), 'date'],
    ['birth after issue', CARD.replace('13/04/2000', '13/04/2018'), 'date-order'],
    ['a wrong check digit', CARD.replace('@234', '@235'), 'check-digit'],
    ['another number under the same check digit', CARD.replace('42528721', '42528722'), 'check-digit'],
    ['an expiry before the issue', FIRST_CARD.replace('01/11/2026', '01/11/2010'), 'date-order'],
    ['a licence', '@\n\x1e\rANSI 636000100102DL', 'not-national-id'],
    ['nothing', '', 'not-national-id'],
  ])('is refused with %s', (_, text, code) => {
    expect(refusal(text)).toBe(code);
  });

  it('is written and read back', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ABCÑÉ'), minLength: 1, maxLength: 12 });
    const day = (first: number, last: number) =>
      fc
        .integer({ min: first, max: last })
        .map((ordinal) => new Date(ordinal * 86_400_000).toISOString().slice(0, 10));
    const card = fc.record({
      documentNumber: fc.integer({ min: 1_000_000, max: 99_999_999 }).map(String),
      copy: fc.constantFrom('A', 'B', 'C'),
      surname: name,
      givenNames: name,
      sex: fc.constantFrom('M' as const, 'F' as const, 'X' as const),
      birthDate: day(-20_000, 10_000),
      issueDate: day(15_000, 20_000),
    });
    fc.assert(
      fc.property(card, (written) => {
        expect(decodeNationalId(encodeNationalId(written))).toEqual({
          ok: true,
          value: { ...written, country: 'ARG', layout: 'card', expiryDate: null },
        });
      }),
    );
  });
});
