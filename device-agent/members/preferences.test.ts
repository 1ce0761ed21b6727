import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEAT_POSITIONS, SEAT_STATES, SEAT_ZONES } from '../contract/visit.ts';
import type { Seat } from '../dcs/port.ts';
import { chooseSeat, satisfaction } from './preferences.ts';

const seat = (
  number: string,
  position: Seat['position'],
  zone: Seat['zone'],
  more: Partial<Seat> = {},
): Seat => ({
  number,
  position,
  zone,
  row: Number.parseInt(number, 10),
  column: 0,
  exitRow: false,
  state: 'free',
  price: null,
  notes: [],
  ...more,
});

const CABIN = [
  seat('4A', 'window', 'front'),
  seat('4C', 'aisle', 'front'),
  seat('6C', 'aisle', 'front'),
  seat('12C', 'aisle', 'middle', { exitRow: true }),
  seat('28A', 'window', 'back'),
  seat('29C', 'aisle', 'back'),
];

describe('a member’s seat', () => {
  it('is the liked position in the liked part of the cabin, nearest its end', () => {
    expect(chooseSeat(CABIN, { position: 'aisle', zone: 'front' })).toMatchObject({
      seat: { number: '4C' },
      satisfied: 'fully',
    });
    expect(chooseSeat(CABIN, { position: 'window', zone: 'back' })?.seat.number).toBe('28A');
  });

  it('keeps the position when the part of the cabin is full', () => {
    const backOnly = CABIN.map((one) => (one.zone === 'front' ? { ...one, state: 'taken' as const } : one));
    expect(chooseSeat(backOnly, { position: 'aisle', zone: 'front' })).toMatchObject({
      seat: { number: '29C' },
      satisfied: 'partly',
    });
  });

  it('is never in an exit row, nor taken, nor for a charge', () => {
    const seats = fc.array(
      fc.record({
        number: fc.nat(99).map((row) => `${row + 1}C`),
        row: fc.integer({ min: 1, max: 99 }),
        position: fc.constantFrom(...SEAT_POSITIONS),
        zone: fc.constantFrom(...SEAT_ZONES),
        exitRow: fc.boolean(),
        column: fc.nat(8),
        state: fc.constantFrom(...SEAT_STATES),
        price: fc.constantFrom(null, { minorUnits: 12_000, currency: 'CNY' }),
        notes: fc.constant<Seat['notes']>([]),
      }),
    );
    const preference = fc.record({
      position: fc.constantFrom(null, ...SEAT_POSITIONS),
      zone: fc.constantFrom(null, ...SEAT_ZONES),
    });
    fc.assert(
      fc.property(seats, preference, (map, liking) => {
        const choice = chooseSeat(map, liking);
        const allowed = map.filter(({ state, price, exitRow }) => state === 'free' && !price && !exitRow);
        if (!choice) {
          expect(allowed).toEqual([]);
          return;
        }
        expect(allowed).toContain(choice.seat);
        // No seat left free would have met the liking where this one does not.
        if (choice.satisfied !== 'fully')
          expect(allowed.every((one) => satisfaction(liking, one) !== 'fully')).toBe(true);
      }),
    );
  });
});
