import { expect, it } from 'vitest';
import type { KeypadKey } from '../../device-agent/contract/keypad.ts';
import { rehearse } from '../journey/rehearsal.ts';
import { shownOf } from '../journey/screen.ts';
import { cancelled, focusAfter, hasWoken, neighbourOf } from './keypad.ts';

it('goes round the controls both ways, and enters at either end', () => {
  expect([0, 1, 2].map((current) => focusAfter(3, current, 1))).toEqual([1, 2, 0]);
  expect([0, 1, 2].map((current) => focusAfter(3, current, -1))).toEqual([2, 0, 1]);
  expect([focusAfter(3, -1, 1), focusAfter(3, -1, -1)]).toEqual([0, 2]);
  expect(focusAfter(1, 0, -1)).toBe(0);
});

it('goes from a question that came up between them to its own answers, and back to what stands above it', () => {
  expect([focusAfter(5, -1, 1, 3), focusAfter(5, -1, -1, 3)]).toEqual([3, 2]);
  expect([focusAfter(5, -1, 1, 5), focusAfter(5, -1, -1, 0)]).toEqual([0, 4]);
});

it('goes up and down in a field of seats, past rows without any, to the nearest', () => {
  const places = [
    { x: 10, y: 10 },
    { x: 50, y: 10 },
    { x: 30, y: 33 },
    { x: 10, y: 79 },
    { x: 70, y: 79 },
  ];
  expect(neighbourOf(places, 0, 'down')).toBe(2);
  expect(neighbourOf(places, 2, 'down')).toBe(3);
  expect(neighbourOf(places, 4, 'up')).toBe(2);
  expect(neighbourOf(places, 1, 'up')).toBe(-1);
  expect(neighbourOf(places, -1, 'down')).toBe(-1);
});

it('cancels a payment that is not made yet, and nothing at the printer', () => {
  const asks = (place: Parameters<typeof rehearse>[0]) => {
    const shown = shownOf(rehearse(place).journey.getSnapshot());
    return [shown.current.screen, cancelled(shown)?.type ?? null];
  };
  expect(asks('paying')).toEqual(['pay', 'passenger.cancel-payment']);
  expect(asks('payingSeat')).toEqual(['pay', 'passenger.cancel-payment']);
  expect(asks('atPrinter')).toEqual(['progress', null]);
});

it('asks before a visit is given up by cancelling, and only then', () => {
  const asks = (place: Parameters<typeof rehearse>[0]) =>
    cancelled(shownOf(rehearse(place).journey.getSnapshot()))?.type;
  expect((['confirm', 'cabin', 'bags'] as const).map(asks)).toEqual(Array(3).fill('passenger.cancels'));
  expect((['refused', 'parting'] as const).map(asks)).toEqual(Array(2).fill('passenger.finished'));
});

it('has the first key after a headset was pulled out do nothing but bring the speech back', () => {
  const { say, journey } = rehearse('confirm');
  const wakes = (key: KeypadKey) => {
    const before = shownOf(journey.getSnapshot());
    say({ type: 'keypad.key', key });
    return hasWoken(before, shownOf(journey.getSnapshot()));
  };
  expect((['headset-in', 'headset-out', 'volume-up', 'help', 'help'] as const).map(wakes)).toEqual([
    ...[true, false, false, true, false],
  ]);
});

it('begins the speech with the first key, which does nothing else, and no other does', () => {
  const { say, journey } = rehearse('welcome');
  const wakes = (key: KeypadKey) => {
    const before = shownOf(journey.getSnapshot());
    say({ type: 'keypad.key', key });
    return hasWoken(before, shownOf(journey.getSnapshot()));
  };
  expect((['volume-up', 'next', 'next', 'select'] as const).map(wakes)).toEqual([false, true, false, false]);
});
