import { expect, it } from 'vitest';
import { signName } from '../../access/typed.ts';
import * as en from '../../language/en/catalogue.ts';
import { speechFrom } from '../../language/language.ts';
import { ROWS } from './rows.ts';

const SIGNS = [...new Set(Object.values(ROWS).flat().join(''))];

it('has no key that a voice cannot name: whatever is neither letter nor digit is called by a name of its own', () => {
  const words = speechFrom(en, 'en', 'UTC');
  const others = SIGNS.filter((sign) => !/[\p{L}\p{N}]/u.test(sign));
  expect(others).toEqual(expect.arrayContaining(['¿', '؟', '،', '?', "'"]));
  for (const sign of others) expect(signName(words, sign), sign).not.toBe(sign);
  for (const row of Object.values(ROWS)) {
    const keys = [...row.join('')];
    expect(new Set(keys.map((sign) => signName(words, sign))).size, row.join(' ')).toBe(keys.length);
  }
});
