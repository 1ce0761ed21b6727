import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAamva, encodeAamva } from '../aamva.ts';
import { ISSUER_NUMBERS, issuerOf } from './issuers.ts';
import { FORM_OF_2000, NOBODY, STANDARD_2020 } from './specimens.ts';

const refusal = (text: string) => {
  const decoded = decodeAamva(text);
  return decoded.ok ? 'accepted' : decoded.fault.code;
};
const read = (text: string) => {
  const decoded = decodeAamva(text);
  if (!decoded.ok) throw new Error(`${decoded.fault.code}: ${decoded.fault.message}`);
  return decoded.value;
};

const LICENCE = encodeAamva(NOBODY);
const OF_2000 = encodeAamva({ ...NOBODY, version: 1, truncated: { surname: null, givenNames: null } });
const OF_ONTARIO = encodeAamva({ ...NOBODY, version: 8, issuerNumber: '636012', jurisdictionElements: [] });

/** The same licence with one element put in place of another of the same length, so that all else adds up. */
const swapped = (from: string, to: string, text = LICENCE) => {
  expect(text).toContain(from);
  expect(to).toHaveLength(from.length);
  return text.replace(from, to);
};
/** The same licence with elements added or replaced, and its directory made true again. */
const rewritten = (
  change: (elements: string) => string,
  text = encodeAamva({ ...NOBODY, jurisdictionElements: [] }),
) => {
  const body = text.indexOf('DL', 31);
  const elements = `${change(text.slice(body, -1))}\r`;
  const directory = `DL${String(body).padStart(4, '0')}${String(elements.length).padStart(4, '0')}`;
  return text.slice(0, body - directory.length) + directory + elements;
};

describe('a driving licence', () => {
  it('is read as the standard has it', () => {
    expect(read(STANDARD_2020)).toEqual({
      kind: 'driving-licence',
      version: 10,
      issuer: { number: '636000', country: 'USA', jurisdiction: 'VA' },
      documentNumber: 'T64235789',
      surname: 'SAMPLE',
      givenNames: 'MICHAEL JOHN',
      truncated: { surname: false, givenNames: false },
      birthDate: '1986-06-06',
      issueDate: '2019-06-06',
      expiryDate: '2024-12-10',
      sex: 'M',
      oddities: [],
    });
  });

  it('is read as the first standard had it: dates with the year first, the name in one piece', () => {
    expect(read(FORM_OF_2000)).toMatchObject({
      version: 1,
      surname: 'PUBLIC',
      givenNames: 'JOHN Q',
      birthDate: '1976-11-23',
      issueDate: '1996-12-01',
      expiryDate: '2001-12-01',
      truncated: { surname: null, givenNames: null },
      sex: 'M',
      oddities: [],
    });
  });

  it('is written and read back, in every version and of every issuer', () => {
    const word = fc
      .string({ unit: fc.constantFrom(..."ABCXYZ'-"), minLength: 1, maxLength: 9 })
      .filter((text) => /^[A-Z]/.test(text));
    const day = (first: number, last: number) =>
      fc
        .integer({ min: first, max: last })
        .map((ordinal) => new Date(ordinal * 86_400_000).toISOString().slice(0, 10));
    const flag = fc.constantFrom(true, false, null);
    const licence = fc.record({
      kind: fc.constantFrom('driving-licence' as const, 'identity-card' as const),
      version: fc.integer({ min: 1, max: 10 }),
      issuerNumber: fc.constantFrom(...ISSUER_NUMBERS),
      documentNumber: fc
        .string({ unit: fc.constantFrom(...'A0123456789-'), minLength: 1, maxLength: 20 })
        .filter((text) => /^[A-Z0-9]/.test(text)),
      surname: word,
      givenNames: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
      truncated: fc.record({ surname: flag, givenNames: flag }),
      birthDate: day(-25_000, 10_000),
      issueDate: fc.option(day(11_000, 20_000)),
      expiryDate: day(20_500, 30_000),
      sex: fc.constantFrom('M' as const, 'F' as const, 'X' as const),
      jurisdictionElements: fc.constantFrom([], ['ZXA01', 'ZXB']),
    });
    fc.assert(
      fc.property(licence, (written) => {
        const { issuerNumber, jurisdictionElements: _, version, truncated, ...rest } = written;
        expect(decodeAamva(encodeAamva(written))).toEqual({
          ok: true,
          value: {
            ...rest,
            version,
            issuer: { number: issuerNumber, ...issuerOf(issuerNumber) },
            truncated: version < 4 ? { surname: null, givenNames: null } : truncated,
            oddities: [],
          },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps of the holder what identification needs, and no address', () => {
    expect(JSON.stringify(decodeAamva(STANDARD_2020))).not.toMatch(/BROAD|RICHMOND|068|123456789/);
  });
});

describe('what issuers and readers are known to write', () => {
  const [subfiles, own] = [LICENCE.indexOf('DLDAQ'), LICENCE.indexOf('ZCZCA')];
  it.each([
    ['FS instead of RS in the header', LICENCE.replace('\x1e', '\x1c'), ['header-separators']],
    ['no CR in the header', LICENCE.replace('\x1e\rANSI', '\x1eANSI'), ['header-separators', 'offset']],
    ['no RS in the header', LICENCE.replace('\x1e\r', '\n'), ['header-separators', 'offset']],
    ['AAMVA for ANSI', LICENCE.replace('ANSI ', 'AAMVA'), ['file-type']],
    [
      'version 2 without the jurisdiction’s',
      swapped('100102DL', '020102DL').replace('0201', '02'),
      ['jurisdiction-version', 'name-elements', 'offset'],
    ],
    [
      'version 1 with the jurisdiction’s',
      OF_2000.replace('0102DL', '010002DL'),
      ['jurisdiction-version', 'offset'],
    ],
    ['one subfile counted for two', swapped('100102DL', '100101DL'), ['entry-count']],
    ['an offset of 0', OF_ONTARIO.replace('DL0031', 'DL0000'), ['offset']],
    ['a subfile without its type', rewritten((elements) => elements.slice(2)), ['subfile-type']],
    ['an empty element in front', rewritten((elements) => elements.replace('DLDAQ', 'DL\nDAQ')), []],
    [
      'a wrong length where the next offset is right',
      LICENCE.replace(/DL0041\d{4}/, `DL0041${String(own - subfiles + 3).padStart(4, '0')}`),
      ['length'],
    ],
    ['a wrong length of a subfile that is not read', LICENCE.replace(/(ZC\d{4})0008/, '$10009'), ['length']],
    ['no terminator at the very end', LICENCE.slice(0, -1), ['terminator']],
    ['no terminator in between', LICENCE.replace('\rZCZCA', 'ZCZCA'), ['offset', 'terminator']],
    ['digits that fill the symbol', `${LICENCE}\n${'8'.repeat(80)}`, ['filling']],
    ['line ends of the reader’s behind it', `${LICENCE}\r\n`, []],
    [
      'RS between elements',
      LICENCE.slice(0, 4) + LICENCE.slice(4).replace(/\n/g, '\x1e'),
      ['element-separator'],
    ],
    ['CR LF between elements', LICENCE.slice(0, 4) + LICENCE.slice(4).replace(/\n/g, '\r\n'), ['line-ends']],
    [
      'CR LF between elements that count in the length, and blanks behind, as of Colorado',
      `${rewritten((elements) => elements.replace(/\n/g, '\r\n'))}\n${' '.repeat(22)}`,
      ['filling', 'line-ends'],
    ],
    ['the year first in the United States', swapped('DBB07231994', 'DBB19940723'), ['date-order']],
    ['the month first in Canada', swapped('DBB19940723', 'DBB07231994', OF_ONTARIO), ['date-order']],
    [
      'dates with hyphens',
      rewritten((elements) => elements.replace('DBB07231994', 'DBB07-23-1994')),
      ['date-separators'],
    ],
    [
      'the name of version 3 in version 10',
      rewritten((elements) => elements.replace('DACANNA\nDADMARIA', 'DCTANNA,MARIA')),
      ['name-elements'],
    ],
    [
      'a comma behind the surname',
      rewritten((elements) => elements.replace('PLACEHOLDER', 'PLACEHOLDER,    ')),
      [],
    ],
  ])('%s', (_, text, oddities) => {
    const licence = read(text);
    expect(licence).toMatchObject({
      documentNumber: 'I1234568',
      surname: 'PLACEHOLDER',
      givenNames: 'ANNA MARIA',
      birthDate: '1994-07-23',
      expiryDate: '2032-07-23',
    });
    expect([...licence.oddities].sort()).toEqual([...oddities].sort());
  });

  it('a suffix behind the names of version 1 is no given name: Maryland’s 3RD', () => {
    const given = (others: string) => read(swapped('MARIA', others, OF_2000)).givenNames;
    expect(given(',3RD ')).toBe('ANNA');
    expect(given('M,JR ')).toBe('ANNA M');
    expect(given('M,EVA')).toBe('ANNA M EVA');
  });

  it('no second name, as NONE', () => {
    expect(read(rewritten((elements) => elements.replace('DADMARIA', 'DADNONE'))).givenNames).toBe('ANNA');
  });
});

describe('what does not add up is refused', () => {
  it.each([
    ['a version that is not known', swapped('100102DL', '110102DL'), 'version'],
    ['version 0', swapped('100102DL', '000102DL'), 'version'],
    [
      'an issuer that nobody knows, of no country',
      rewritten(
        (e) => e.replace('\nDCGUSA', ''),
        encodeAamva({ ...NOBODY, jurisdictionElements: [] }).replace('636014', '999999'),
      ),
      'issuer',
    ],
    ['an issuer of another country', swapped('DCGUSA', 'DCGCAN'), 'country'],
    ['a country that is none of AAMVA’s', swapped('DCGUSA', 'DCGFRA'), 'country'],
    ['a subfile cut short', rewritten((e) => e).replace('ANYTOWN', 'ANYTO'), 'truncated'],
    ['a subfile too long', rewritten((e) => e).replace('ANYTOWN', 'ANYTOWNS'), 'length'],
    ['something behind the end', `${LICENCE}ZXZXA`, 'length'],
    ['a subfile that is not there', swapped('ZCZCA', 'ZZZZA'), 'truncated'],
    ['two subfiles about the holder', swapped('ZC0', 'ID0').replace('ZCZCA01', 'IDDAQ01'), 'directory'],
    [
      'none about the holder',
      rewritten((e) => e)
        .replace('DL0031', 'XL0031')
        .replace('DLDAQ', 'XLDAQ'),
      'directory',
    ],
    ['an element of small letters', swapped('DAI', 'dai'), 'element'],
    ['a control character in an element', swapped('ANYTOWN', 'ANY\tOWN'), 'element'],
    ['an element with two values', rewritten((e) => `${e}\nDAQI1234569`), 'duplicate-element'],
    ['no document number', rewritten((e) => e.replace('DAQI1234568\n', '')), 'missing-element'],
    [
      'a document number of NONE',
      rewritten((e) => e.replace('DAQI1234568\n', 'DAQNONE\n')),
      'missing-element',
    ],
    ['no expiry', rewritten((e) => e.replace('\nDBA07232032', '')), 'missing-element'],
    ['no name', rewritten((e) => e.replace('\nDCSPLACEHOLDER', '')), 'missing-element'],
    [
      'a name of version 1 without commas',
      OF_2000.replace('PLACEHOLDER,ANNA,MARIA', 'PLACEHOLDER ANNA MARIA'),
      'name',
    ],
    ['a name with digits', swapped('PLACEHOLDER', 'PLAC3HOLDER'), 'name'],
    ['a number with other characters', swapped('I1234568', 'I12=4568'), 'document-number'],
    ['a day that does not exist', swapped('DBB07231994', 'DBB02301994'), 'date'],
    ['a date of seven digits', swapped('DBB07231994\n', 'DBB7231994 \n'), 'date'],
    ['a day of no century of ours', swapped('DBB07231994', 'DBB07231794'), 'date'],
    ['expiry before birth', swapped('DBA07232032', 'DBA07231932'), 'date-order'],
    ['issue after expiry', swapped('DBD01312024', 'DBD01312044'), 'date-order'],
    ['another sex', swapped('DBC2', 'DBC7'), 'sex'],
    ['another truncation flag', swapped('DDEN', 'DDEY'), 'truncation'],
    ['a header alone', LICENCE.slice(0, 41), 'subfile'],
    ['a pass', 'M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100', 'not-aamva'],
    ['nothing', '', 'not-aamva'],
    ['an at sign', '@', 'not-aamva'],
    ['more than a symbol holds', `@\n${'A'.repeat(2000)}`, 'too-long'],
  ])('%s', (_, text, code) => {
    const decoded = decodeAamva(text);
    expect(refusal(text)).toBe(code);
    if (decoded.ok) return;
    // What stood there is never told.
    expect(decoded.fault.message).not.toMatch(/PLACEHOLDER|1234568|1994/);
  });

  it('wherever it is cut off, but for line ends at its end', () => {
    for (const text of [LICENCE, OF_2000, OF_ONTARIO, STANDARD_2020])
      for (let length = 0; length < text.length - 1; length += 1) {
        expect(refusal(text.slice(0, length))).not.toBe('accepted');
      }
  });

  it('wherever one character of what is about the holder is lost', () => {
    const text = encodeAamva({ ...NOBODY, jurisdictionElements: [] });
    for (let at = text.indexOf('DLDAQ'); at < text.length - 1; at += 1)
      expect(refusal(text.slice(0, at) + text.slice(at + 1))).not.toBe('accepted');
  });
});

it('a licence with its truncation told', () => {
  const cut = { surname: true, givenNames: false };
  expect(read(encodeAamva({ ...NOBODY, truncated: cut })).truncated).toEqual(cut);
  expect(read(swapped('DDFN', 'DDFT')).truncated.givenNames).toBe(true);
  expect(read(swapped('DDFN', 'DDFU')).truncated.givenNames).toBeNull();
});
