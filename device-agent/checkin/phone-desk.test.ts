import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskedAddress } from './phone-desk.ts';

it.each([
  ['jane.roe@example.com', 'j•••@example.com'],
  ['jo@example.com', 'j•••@example.com'],
  // Of one letter nothing would be hidden.
  ['j@example.com', '•••@example.com'],
])('shows %s as %s', (address, shown) => {
  expect(maskedAddress(address)).toBe(shown);
});

it('hides whose address it is, and how long', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const [local = '', domain = ''] = address.split('@');
      expect(maskedAddress(address)).toBe(`${local.length > 1 ? local[0] : ''}•••@${domain}`);
    }),
  );
});
