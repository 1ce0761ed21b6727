import { describe, expect, it } from 'vitest';
import { CABINS, readCabin, seatNumberSchema } from './cabin.ts';

const small = {
  model: 'Small',
  compartments: [{ code: 'Y', firstRow: 1, lastRow: 3, layout: 'A CD F' }],
  zones: { middleFromRow: 2, backFromRow: 3 },
};

describe('the cabins as data', () => {
  it('are all readable, and number their seats without leading zeros', () => {
    expect(CABINS.size).toBeGreaterThan(0);
    for (const cabin of CABINS.values()) {
      for (const number of cabin.seats.keys()) expect(seatNumberSchema.safeParse(number).success).toBe(true);
    }
  });

  it('know the A320: where each seat is, and what is special about it', () => {
    const seats = CABINS.get('a320')?.seats;
    expect(seats?.size).toBe(155);
    expect(seats?.get('4C')).toEqual({
      number: '4C',
      row: 4,
      position: 'aisle',
      zone: 'front',
      exitRow: false,
      compartment: 'Y',
    });
    expect(seats?.get('1A')).toMatchObject({ position: 'window', compartment: 'J' });
    expect(seats?.get('14E')).toMatchObject({ position: 'middle', zone: 'middle', exitRow: true });
    expect(seats?.get('21A')).toMatchObject({ position: 'window', zone: 'back' });
    expect(seats?.has('13A')).toBe(false);
    expect(seats?.has('28D')).toBe(false);
  });
});

describe('reading a cabin', () => {
  it('derives positions from the layout, with as many aisles as it draws', () => {
    const positions = [...readCabin(small).seats.values()].filter((seat) => seat.row === 1);
    expect(positions.map((seat) => `${seat.number} ${seat.position}`)).toEqual([
      '1A window',
      '1C aisle',
      '1D aisle',
      '1F window',
    ]);
  });

  it.each([
    ['an exit row without seats', { exitRows: [9] }],
    ['a blocked seat that does not exist', { blocked: ['3B'] }],
    ['zones in the wrong order', { zones: { middleFromRow: 3, backFromRow: 2 } }],
    ['two compartments in one row', { compartments: [...small.compartments, ...small.compartments] }],
    ['a field it does not know', { wings: 2 }],
  ])('refuses %s', (_, change) => {
    expect(() => readCabin({ ...small, ...change })).toThrow();
  });
});
