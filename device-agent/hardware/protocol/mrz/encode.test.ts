import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { decodeMrz } from './decode.ts';
import { encodeMrz } from './encode.ts';
import { TD3 } from './specimens.ts';

const today = '2025-11-22';
const read = (zone: string) => decodeMrz(zone.split('|'), { today });
const value = (zone: string) => expectOk(read(zone), 'the zone can be read');

describe('writing', () => {
  const fields = value(TD3);

  test('transliterates names and divides them', () => {
    const lines = encodeMrz({ ...fields, surname: "Müller-O'Brien", givenNames: 'Zoë J. Åse' });
    expect(lines.ok && lines.value[0]).toBe('P<UTOMUELLER<OBRIEN<<ZOE<J<AASE<<<<<<<<<<<<<');
  });

  test('keeps room for a given name beside a very long surname', () => {
    const lines = encodeMrz({ ...fields, surname: 'A'.repeat(60), givenNames: 'BEA' });
    expect(lines.ok && lines.value[0]?.endsWith('A<<B')).toBe(true);
  });

  test.each([
    ['document-code', { documentCode: 'PAS' }],
    ['issuing-state', { issuingState: 'QQQ' }],
    ['nationality', { nationality: '' }],
    ['name', { surname: '李' }],
    ['name', { surname: '' }],
    ['document-number', { documentNumber: '1234567890' }],
    ['document-number', { documentNumber: 'a1' }],
    ['birth-date', { birthDate: '1974-02-30' }],
    ['birth-date', { birthDate: '12.08.1974' }],
    ['expiry-date', { expiryDate: '2030-13' }],
    ['optional-data', { optionalData: 'A'.repeat(15) }],
  ])('refuses a %s that does not fit', (code, change) => {
    const result = encodeMrz({ ...fields, ...change });
    expect(result.ok ? 'written' : result.fault.code).toBe(code);
  });
});
