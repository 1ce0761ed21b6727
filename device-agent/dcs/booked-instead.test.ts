import { expect, it } from 'vitest';
import { type BookedFlight, cannotFlyBoth, flightInstead, holdsAnother } from './booked-instead.ts';

/** Hours from now in which a flight of three hours leaves, as planned. */
const flight = (flightId: string, hours: number, more: Partial<BookedFlight> = {}): BookedFlight => ({
  ...{ flightId, from: 'PVG', to: 'PEK', isCancelled: false },
  ...{ planned: hours * 3_600_000, leaves: hours * 3_600_000, lands: (hours + 3) * 3_600_000, ...more },
});
const home = { from: 'PEK', to: 'PVG' };
const LOST = flight('LOST', 4, { isCancelled: true });
const NOW = 0;

it.each<[string, readonly BookedFlight[], string | null]>([
  ['one that leaves later that way', [flight('LATER', 7)], 'LATER'],
  ['one that leaves sooner, but has yet to leave', [flight('SOONER', 1)], 'SOONER'],
  ['one of the day after the next', [flight('LATER', 50)], 'LATER'],
  ['none that leaves farther away than two days', [flight('LATER', 53)], null],
  ['none that has left', [flight('LEFT', -1)], null],
  ['one that was to have left and is late', [flight('LATE', -1, { leaves: 3_600_000 })], 'LATE'],
  ['none that is cancelled as well', [flight('LATER', 7, { isCancelled: true })], null],
  ['none from another city', [flight('LATER', 7, { from: 'CAN' })], null],
  ['none to which they are back before', [flight('HOME', 20, home), flight('LATER', 28)], null],
  [
    'none to whose city they are back',
    [flight('HOME', 20, { ...home, to: 'SHA' }), flight('LATER', 28)],
    null,
  ],
  [
    'one before which they fly back to another city',
    [flight('AWAY', 20, { ...home, to: 'CAN' }), flight('LATER', 28)],
    'LATER',
  ],
  [
    'one before which the way back is cancelled',
    [flight('HOME', 20, { ...home, isCancelled: true }), flight('LATER', 28)],
    'LATER',
  ],
  ['one before they fly back', [flight('LATER', 7), flight('HOME', 20, home)], 'LATER'],
])('of a flight that is lost, the airline has booked them instead on %s', (_, others, instead) => {
  expect(flightInstead(LOST, [LOST, ...others], NOW)).toBe(instead);
});

it('nobody flies instead what they do not reach after the flight before', () => {
  const own = [LOST, flight('TOO-SOON', 6), flight('REACHED', 9)];
  expect(flightInstead(LOST, own, NOW, (flightId) => flightId !== 'TOO-SOON')).toBe('REACHED');
});

it.each<[string, readonly BookedFlight[], boolean]>([
  ['one that leaves before they could be back', [flight('LATER', 11)], true],
  ['one that leaves sooner', [flight('SOONER', 1)], true],
  ['none for which they can be back', [flight('LATER', 12)], false],
  ['none that has left', [flight('LEFT', -1)], false],
  ['none that is cancelled', [flight('LATER', 7, { isCancelled: true })], false],
  ['none to elsewhere', [flight('LATER', 7, { to: 'CAN' })], false],
  ['none that they do not reach', [flight('TOO-SOON', 7)], false],
])('beside a flight that is late somebody holds %s', (_, others, isHeld) => {
  const late = flight('LATE', 4);
  expect(holdsAnother(late, [late, ...others], NOW, (flightId) => flightId !== 'TOO-SOON')).toBe(isHeld);
});

it('of flights that nobody says when they land, those that leave before the way there and back is flown cannot both be taken', () => {
  const silent = (flightId: string, hours: number) => flight(flightId, hours, { lands: hours * 3_600_000 });
  expect([6, 10, 11, 14].map((hours) => cannotFlyBoth(silent('ONE', 4), silent('OTHER', hours)))).toEqual([
    ...[true, true],
    ...[false, false],
  ]);
});
