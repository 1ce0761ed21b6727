import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNotice, mayBeDocument, readBody } from './said.ts';

const LINE = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';

describe('what a document reader says', () => {
  it.each([
    ['+', 'laid'],
    ['-', 'gone'],
    ['?', 'unreadable'],
    ['!1', 'lies-there'],
    ['!0', 'gone'],
    ['', 'nothing'],
    ['\r\n', 'nothing'],
    [LINE, 'lines'],
    [`${LINE}\r\n${LINE}\r`, 'lines'],
    [`${LINE}\r${LINE.slice(0, 6)}`, 'nonsense'],
    [`${LINE}\r\xde${LINE}`, 'nonsense'],
    ['P', 'nonsense'],
  ])('%j is %s', (body, is) => {
    expect(readBody(body).is).toBe(is);
  });

  it('has an answer to everything, and is a document only in plain characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
        const said = readBody(body);
        if (said.is === 'lines') for (const line of said.lines) expect(line).toMatch(/^[ -~]{20,}$/);
        if (isNotice(body)) expect(mayBeDocument(body)).toBe(false);
      }),
    );
  });
});
