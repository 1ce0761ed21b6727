import { z } from 'zod';
import { SEAT_NOTES, type SeatNote } from '../seat-notes.ts';

/** Row and letter, without leading zeros: `4C`, `21A`. */
export const seatNumberSchema = z
  .string()
  .regex(/^[1-9]\d?[A-HJ-Z]$/, 'a seat is a row without leading zeros and a letter other than I');

/** A whole row, or the seats of it that are named: `12`, `12ABC`. */
const seatsOfRowSchema = z.string().regex(/^[1-9]\d?[A-HJ-Z]*$/, 'a row, and letters where not all of it');
const someSeats = z.array(seatsOfRowSchema).default([]);

/** A cabin as its file in this folder describes it. */
export const cabinFileSchema = z
  .strictObject({
    model: z.string(),
    compartments: z
      .array(
        z.strictObject({
          code: z.string().regex(/^[A-Z]$/),
          firstRow: z.number().int().positive(),
          lastRow: z.number().int().positive(),
          /** The letters of a row from left to right; a space is an aisle: `ABC DEF`. */
          layout: z.string().regex(/^[A-HJ-Z]+( [A-HJ-Z]+)+$/, 'letters in blocks, a space for each aisle'),
        }),
      )
      .min(1),
    /** Numbers that the aircraft skips. */
    missingRows: z.array(z.number().int().positive()).default([]),
    /** Seats that a row lacks: at a door, or where the fuselage narrows. */
    missingSeats: someSeats,
    exitRows: z.array(z.number().int().positive()).default([]),
    zones: z.strictObject({
      middleFromRow: z.number().int().positive(),
      backFromRow: z.number().int().positive(),
    }),
    /** Seats that nobody is given, such as those where the crew rests. */
    blocked: z.array(seatNumberSchema).default([]),
    notes: z.partialRecord(z.enum(SEAT_NOTES), z.array(seatsOfRowSchema)).default({}),
  })
  .superRefine((cabin, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', message });
    const numbers = everySeat(cabin).map((seat) => seat.number);
    const rows = new Set(everySeat(cabin).map((seat) => seat.row));
    if (new Set(numbers).size !== numbers.length) wrong('two seats carry the same number');
    for (const row of cabin.exitRows) if (!rows.has(row)) wrong(`exit row ${row} has no seats`);
    for (const seat of cabin.blocked)
      if (!numbers.includes(seat)) wrong(`blocked seat ${seat} does not exist`);
    const drawn = drawnSeats(cabin);
    for (const seat of seatsNamed(drawn, cabin.missingSeats))
      if (!drawn.some(({ number }) => number === seat)) wrong(`missing seat ${seat} is in no row`);
    for (const seats of Object.values(cabin.notes))
      for (const seat of seatsNamed(everySeat(cabin), seats))
        if (!numbers.includes(seat)) wrong(`a note is about ${seat}, which does not exist`);
    if (cabin.zones.middleFromRow >= cabin.zones.backFromRow) wrong('the middle begins in front of the back');
  });
type CabinFile = z.infer<typeof cabinFileSchema>;

export interface CabinSeat {
  readonly number: string;
  readonly row: number;
  /** Place across the cabin from the left, from 0; an aisle takes up a place too. */
  readonly column: number;
  /** The letters of the seats that no aisle parts from this one, and its own. */
  readonly block: string;
  readonly position: 'window' | 'middle' | 'aisle';
  readonly zone: 'front' | 'middle' | 'back';
  readonly exitRow: boolean;
  readonly compartment: string;
  readonly notes: readonly SeatNote[];
}

export interface Cabin {
  readonly model: string;
  /** Every seat a passenger can be given, by number, from front to back and left to right. */
  readonly seats: ReadonlyMap<string, CabinSeat>;
  /** The seats that nobody is given. */
  readonly blocked: ReadonlyMap<string, CabinSeat>;
}

/** The seats that a cabin's file describes. Throws on a file that contradicts itself. */
export function readCabin(file: unknown): Cabin {
  const cabin = cabinFileSchema.parse(file);
  const numbered = everySeat(cabin).map((seat) => [seat.number, seat] as const);
  const isBlocked = ([number]: readonly [string, CabinSeat]) => cabin.blocked.includes(number);
  return {
    model: cabin.model,
    seats: new Map(numbered.filter((seat) => !isBlocked(seat))),
    blocked: new Map(numbered.filter(isBlocked)),
  };
}

const files = import.meta.glob('./*.json', { eager: true, import: 'default' });

/** The cabins of this folder by name: `a320` is the file `a320.json`. */
export const CABINS: ReadonlyMap<string, Cabin> = new Map(
  Object.entries(files).map(([path, file]) => [path.slice('./'.length, -'.json'.length), readCabin(file)]),
);

function everySeat(cabin: CabinFile): CabinSeat[] {
  const drawn = drawnSeats(cabin);
  const missing = new Set(seatsNamed(drawn, cabin.missingSeats));
  const seats = drawn.filter(({ number }) => !missing.has(number));
  const noted = Object.entries(cabin.notes).map(
    ([note, named]) => [note as SeatNote, new Set(seatsNamed(seats, named))] as const,
  );
  return seats.map((seat) => ({
    ...seat,
    notes: noted.flatMap(([note, numbers]) => (numbers.has(seat.number) ? [note] : [])),
  }));
}

/** The seats of the layouts, as if no row lacked any. */
function drawnSeats(cabin: CabinFile): Omit<CabinSeat, 'notes'>[] {
  return cabin.compartments.flatMap(({ code, firstRow, lastRow, layout }) => {
    const places = placesOf(layout);
    return rowsBetween(firstRow, lastRow)
      .filter((row) => !cabin.missingRows.includes(row))
      .flatMap((row) =>
        places.map(({ letter, position, column, block }) => ({
          number: `${row}${letter}`,
          row,
          column,
          block,
          position,
          zone: zoneOf(row, cabin.zones),
          exitRow: cabin.exitRows.includes(row),
          compartment: code,
        })),
      );
  });
}

/** The numbers behind `12` and `12AC`. A row that does not exist is one seat that does not exist. */
function seatsNamed(seats: readonly { number: string; row: number }[], named: readonly string[]): string[] {
  return named.flatMap((rowAndLetters) => {
    const row = Number.parseInt(rowAndLetters, 10);
    const letters = rowAndLetters.slice(String(row).length);
    if (letters) return [...letters].map((letter) => `${row}${letter}`);
    const ofRow = seats.filter((seat) => seat.row === row);
    return ofRow.length > 0 ? ofRow.map(({ number }) => number) : [rowAndLetters];
  });
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Outermost letters sit at a window, letters beside a gap on an aisle, all others in the middle. */
function placesOf(layout: string): (Pick<CabinSeat, 'position' | 'column' | 'block'> & { letter: string })[] {
  const places = [...layout];
  const position = (index: number): CabinSeat['position'] => {
    if (index === 0 || index === places.length - 1) return 'window';
    return places[index - 1] === ' ' || places[index + 1] === ' ' ? 'aisle' : 'middle';
  };
  return places
    .map((letter, column) => ({ letter, column, position: position(column), block: blockOf(layout, letter) }))
    .filter(({ letter }) => letter !== ' ');
}

function blockOf(layout: string, letter: string): string {
  return layout.split(' ').find((block) => block.includes(letter)) ?? letter;
}

function zoneOf(row: number, zones: CabinFile['zones']): CabinSeat['zone'] {
  if (row < zones.middleFromRow) return 'front';
  return row < zones.backFromRow ? 'middle' : 'back';
}
