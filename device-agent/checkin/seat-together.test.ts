import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CABINS } from '../../config/seat-maps/cabin.ts';
import type { Seat } from '../dcs/port.ts';
import { seatsTogether } from './seat-together.ts';

const economy = [...(CABINS.get('a320')?.seats.values() ?? [])].filter(
  ({ compartment }) => compartment === 'Y',
);

/** The economy cabin of an A320 with these seats left. */
const cabin = (free: (number: string) => boolean): Seat[] =>
  economy.map(({ number, position, zone, row, column, exitRow }) => ({
    ...{ number, position, zone, row, column, exitRow, price: null, notes: [] },
    state: free(number) ? 'free' : 'taken',
  }));
const numbers = (seats: readonly Seat[] | null) => seats?.map(({ number }) => number) ?? null;

describe('people who travel together', () => {
  it('sit side by side, with no aisle between them, near the one who sits already', () => {
    expect(
      numbers(
        seatsTogether(
          cabin(() => true),
          3,
          22,
        ),
      ),
    ).toEqual(['22A', '22B', '22C']);
    expect(
      numbers(
        seatsTogether(
          cabin((number) => number !== '22B'),
          2,
          22,
        ),
      ),
    ).toEqual(['22D', '22E']);
  });

  it('sit across the aisle rather than apart', () => {
    const left = cabin((number) => /^(24[CD]|20A|26F)$/.test(number));
    expect(numbers(seatsTogether(left, 2, null))).toEqual(['24C', '24D']);
  });

  it('sit in the nearest rows where no row has room for all', () => {
    const seats = seatsTogether(
      cabin((number) => /^(21[AB]|22[AB]|27[AB])$/.test(number)),
      4,
      null,
    );
    expect(numbers(seats)).toEqual(['21A', '21B', '22A', '22B']);
  });

  it('are told so when there are too few seats', () => {
    expect(
      seatsTogether(
        cabin((number) => number === '12A'),
        2,
        null,
      ),
    ).toBeNull();
  });

  it('get different free seats, never at an exit, whatever is left', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...economy.map(({ number }) => number)), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
        (free, count, near) => {
          const map = cabin((number) => free.includes(number));
          const usable = map.filter((seat) => seat.state === 'free' && !seat.exitRow);
          const seats = seatsTogether(map, count, near);
          if (usable.length < count) {
            expect(seats).toBeNull();
            return;
          }
          expect(new Set(numbers(seats)).size).toBe(count);
          for (const seat of seats ?? []) expect(usable).toContain(seat);
        },
      ),
    );
  });
});
