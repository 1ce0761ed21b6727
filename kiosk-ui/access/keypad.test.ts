import { expect, it } from 'vitest';
import { focusAfter } from './keypad.ts';

it('goes round the controls both ways, and enters at either end', () => {
  expect([0, 1, 2].map((current) => focusAfter(3, current, 1))).toEqual([1, 2, 0]);
  expect([0, 1, 2].map((current) => focusAfter(3, current, -1))).toEqual([2, 0, 1]);
  expect([focusAfter(3, -1, 1), focusAfter(3, -1, -1)]).toEqual([0, 2]);
  expect(focusAfter(1, 0, -1)).toBe(0);
});
