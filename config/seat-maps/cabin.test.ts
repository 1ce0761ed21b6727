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
      column: 2,
      block: 'ABC',
      position: 'aisle',
      zone: 'front',
      exitRow: false,
      compartment: 'Y',
      notes: [],
    });
    expect(seats?.get('1A')).toMatchObject({ position: 'window', compartment: 'J' });
    expect(seats?.get('14E')).toMatchObject({ position: 'middle', zone: 'middle', exitRow: true });
    expect(seats?.get('21A')).toMatchObject({ position: 'window', zone: 'back' });
    expect(seats?.has('13A')).toBe(false);
    expect(seats?.has('28D')).toBe(false);
    expect(CABINS.get('a320')?.blocked.has('28D')).toBe(true);
  });

  // Seats as sold, by compartment: what stands in the airlines' own tables of such aircraft.
  it.each([
    ['a320', { J: 8, Y: 150 }],
    ['a321', { J: 12, Y: 170 }],
    ['a330-300', { J: 30, Y: 271 }],
    ['b737-800', { J: 8, Y: 162 }],
    ['b777-300er', { F: 8, J: 42, Y: 261 }],
    ['e190', { J: 9, Y: 88 }],
  ])('have as many seats in an %s as the aircraft', (name, expected) => {
    const cabin = CABINS.get(name);
    const counts: Record<string, number> = {};
    for (const { compartment } of [...(cabin?.seats.values() ?? []), ...(cabin?.blocked.values() ?? [])])
      counts[compartment] = (counts[compartment] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  it.each([
    ['a321', 11, ['B', 'C', 'D', 'E']],
    ['a321', 12, ['A', 'B', 'C', 'D', 'E', 'F']],
    ['a330-300', 7, ['A', 'D', 'G', 'K']],
    ['a330-300', 46, ['D', 'E', 'F', 'G']],
    ['a330-300', 61, ['A', 'C', 'D', 'E', 'G', 'H', 'K']],
    ['b777-300er', 12, ['A', 'C', 'D', 'G', 'H', 'K']],
    ['b777-300er', 40, ['A', 'B', 'C', 'D', 'E', 'F', 'H', 'J', 'K']],
    ['b777-300er', 59, ['A', 'C', 'D', 'E', 'F', 'H', 'K']],
    ['e190', 2, ['A', 'D', 'F']],
    ['e190', 20, ['A', 'C', 'D', 'F']],
  ])('draw an %s’s row %i as it is', (name, row, letters) => {
    const ofRow = [...(CABINS.get(name)?.seats.values() ?? [])].filter((seat) => seat.row === row);
    expect(ofRow.map(({ number }) => number.slice(String(row).length))).toEqual(letters);
  });

  it.each([...CABINS])(
    'give every exit of an %s room for the legs, and nothing that is blocked to anyone',
    (_, cabin) => {
      const exits = [...cabin.seats.values()].filter((seat) => seat.exitRow);
      expect(exits.length).toBeGreaterThan(0);
      for (const row of new Set(exits.map((seat) => seat.row)))
        expect(exits.some((seat) => seat.row === row && seat.notes.includes('extra-legroom'))).toBe(true);
      for (const number of cabin.blocked.keys()) expect(cabin.seats.has(number)).toBe(false);
    },
  );

  it.each([...CABINS])(
    'never draw two seats of an %s in one place, and always an aisle to walk',
    (_, cabin) => {
      const seats = [...cabin.seats.values(), ...cabin.blocked.values()];
      expect(new Set(seats.map(({ row, column }) => `${row} ${column}`)).size).toBe(seats.length);
      for (const compartment of new Set(seats.map((seat) => seat.compartment))) {
        const columns = new Set(
          seats.filter((seat) => seat.compartment === compartment).map((seat) => seat.column),
        );
        const width = Math.max(...columns) + 1;
        expect(columns.size).toBeLessThan(width);
      }
    },
  );
});

describe('reading a cabin', () => {
  it('leaves out the seats that a row lacks, and says of a seat what its notes say', () => {
    const { seats } = readCabin({
      ...small,
      missingSeats: ['2A'],
      notes: { 'no-window': ['1AF'], bulkhead: ['1'] },
    });
    expect(seats.has('2A')).toBe(false);
    expect(seats.get('1A')?.notes).toEqual(['no-window', 'bulkhead']);
    expect(seats.get('1C')?.notes).toEqual(['bulkhead']);
    expect(seats.get('2C')?.notes).toEqual([]);
  });

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
    ['a missing seat that no row has', { missingSeats: ['2B'] }],
    ['a note about a seat that does not exist', { notes: { 'no-window': ['2AB'] } }],
    ['a note about a row that does not exist', { notes: { bulkhead: ['9'] } }],
    ['a note that nobody knows', { notes: { haunted: ['2A'] } }],
    ['zones in the wrong order', { zones: { middleFromRow: 3, backFromRow: 2 } }],
    ['two compartments in one row', { compartments: [...small.compartments, ...small.compartments] }],
    ['a field it does not know', { wings: 2 }],
  ])('refuses %s', (_, change) => {
    expect(() => readCabin({ ...small, ...change })).toThrow();
  });
});
