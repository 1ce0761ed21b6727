import { expect, test } from 'vitest';
import { manifestMemberSchema } from './manifest.ts';
import { memberKey } from './member-key.ts';

const KEY = '0f'.repeat(32);

test('names the same member alike at both ends, and differs with programme, number and key', () => {
  const key = memberKey(KEY, 'LS', '100200300');
  expect(key).toBe(memberKey(KEY, 'LS', '100200300'));
  const others = [
    memberKey(KEY, 'XX', '100200300'),
    memberKey(KEY, 'LS', '100200301'),
    memberKey('f0'.repeat(32), 'LS', '100200300'),
  ];
  expect(new Set([key, ...others]).size).toBe(4);
  expect(manifestMemberSchema.shape.memberKey.safeParse(key).success).toBe(true);
});
