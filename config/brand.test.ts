import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandSchema } from './brand.ts';
import { contrastOf } from './contrast.ts';
import { DEMO_AIRLINES, TIDEWING } from './demo/tidewing.ts';
import { LOGO_LIMIT, readLogo } from './logo.ts';

const problemsWith = (change: object): string[] => {
  const parsed = brandSchema.safeParse({ ...TIDEWING.brand, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('an airline’s brand', () => {
  it.each(Object.entries(DEMO_AIRLINES))('of %s can be read by everybody', (_name, { brand }) => {
    expect(problemsWith(brand)).toEqual([]);
  });

  it.each([
    ['onAccent', { onAccent: '#8899bb' }],
    ['onAccentDark', { onAccentDark: '#998855' }],
    ['onField', { onField: '#ffffff' }],
    ['accent', { accent: '#ffd23f', onAccent: '#10264d' }],
    ['accentDark', { accentDark: '#12346b', onAccentDark: '#ffffff' }],
  ])('is refused when %s does not stand out from what it lies on', (key, change) => {
    expect(problemsWith(change)).toEqual([expect.stringMatching(`^${key}: stands out from .* by [0-9.]+:1`)]);
  });

  it('is refused with corners, a ground or headings that the screens do not know', () => {
    expect(problemsWith({ radius: 40, ground: 'stars', titleWeight: 50 })).toHaveLength(3);
  });

  it('is refused with a logo that is none, and the problem says why', () => {
    expect(problemsWith({ logo: '<svg viewBox="0 0 1 1"><script>1</script></svg>' })).toEqual([
      'logo: <script> may not stand in a logo',
    ]);
  });
});

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#12346b', '#12346b')).toBe(1);
  });
});

describe('a logo', () => {
  const drawn = (inside: string, outside = '') =>
    readLogo(`<svg viewBox="0 0 9 9"${outside}>${inside}</svg>`);

  it('is its marks, whatever its drawing program wrote around them', () => {
    const written = `<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" version="1.1"
      width="9" height="9" viewBox="0 0 9 9" fill="#abc"><title>Nine</title><g transform="rotate(9 1 1)"><path d="M0 0h9v9z"/></g></svg>\n`;
    expect(readLogo(written)).toEqual({
      ok: true,
      value: {
        viewBox: '0 0 9 9',
        marks: [
          {
            mark: 'g',
            attributes: { fill: '#abc' },
            children: [
              {
                mark: 'g',
                attributes: { transform: 'rotate(9 1 1)' },
                children: [{ mark: 'path', attributes: { d: 'M0 0h9v9z' }, children: [] }],
              },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['runs', '<script>alert(1)</script>'],
    ['runs when loaded', '<path d="M0 0" onload="alert(1)"/>'],
    ['leads somewhere', '<a href="https://example.com"><path d="M0 0"/></a>'],
    ['loads a picture', '<image href="https://example.com/x.png"/>'],
    ['uses what is elsewhere', '<use href="https://example.com/x.svg#a"/>'],
    ['paints with what is elsewhere', '<path d="M0 0" fill="url(https://example.com/x#a)"/>'],
    ['has a style', '<path d="M0 0" style="background:url(//example.com)"/>'],
    ['has a style sheet', '<style>@import url(//example.com)</style>'],
    ['holds a foreign page', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['moves', '<animate attributeName="href" to="javascript:alert(1)"/>'],
    ['writes', '<text>Sale!</text>'],
    ['hides something in an entity', '<path d="&#77;0 0"/>'],
    ['has an attribute that every object has', '<path constructor="M0 0"/>'],
    ['is not closed', '<g><path d="M0 0"/>'],
    ['is closed in the wrong order', '<g><path d="M0 0"></g></path>'],
    ['is empty', ''],
    ['nests without end', '<g>'.repeat(20) + '</g>'.repeat(20)],
  ])('that %s is refused', (_what, inside) => {
    expect(drawn(inside).ok).toBe(false);
  });

  it('is refused with a document type, something after it, no view box, or too many characters', () => {
    const fine = '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>';
    expect(readLogo(fine).ok).toBe(true);
    expect(readLogo(`<!DOCTYPE svg [<!ENTITY x "y">]>${fine}`).ok).toBe(false);
    expect(readLogo(`${fine}<svg viewBox="0 0 9 9"/>`).ok).toBe(false);
    expect(readLogo('<svg><path d="M0 0"/></svg>').ok).toBe(false);
    expect(drawn(`<path d="${'M0 0'.repeat(LOGO_LIMIT)}"/>`).ok).toBe(false);
  });

  it('never holds anything but marks and paint, whatever is read', () => {
    const bits = fc.constantFrom(
      ...[
        '<g>',
        '</g>',
        '<path d="M0 0"/>',
        '<script>',
        ' fill="url(#a)"',
        '<a href="x">',
        '"',
        '>',
        '<!--',
        'x',
      ],
      ...['<rect width="1" onclick="x"/>', "<circle r='1'/>", '</svg>', '-->', '<path\n'],
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const read = drawn(parts.join(''));
        if (!read.ok) return;
        expect(JSON.stringify(read.value)).not.toMatch(/script|url|href|onclick|"a"/);
      }),
    );
  });
});
