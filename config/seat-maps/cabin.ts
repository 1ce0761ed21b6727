import { z } from 'zod';

/** Row and letter, without leading zeros: `4C`, `21A`. */
export const seatNumberSchema = z
  .string()
  .regex(/^[1-9]\d?[A-HJ-Z]$/, 'a seat is a row without leading zeros and a letter other than I');

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
    exitRows: z.array(z.number().int().positive()).default([]),
    zones: z.strictObject({
      middleFromRow: z.number().int().positive(),
      backFromRow: z.number().int().positive(),
    }),
    /** Seats that nobody is given, such as those where the crew rests. */
    blocked: z.array(seatNumberSchema).default([]),
  })
  .superRefine((cabin, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', message });
    const numbers = everySeat(cabin).map((seat) => seat.number);
    const rows = new Set(everySeat(cabin).map((seat) => seat.row));
    if (new Set(numbers).size !== numbers.length) wrong('two seats carry the same number');
    for (const row of cabin.exitRows) if (!rows.has(row)) wrong(`exit row ${row} has no seats`);
    for (const seat of cabin.blocked)
      if (!numbers.includes(seat)) wrong(`blocked seat ${seat} does not exist`);
    if (cabin.zones.middleFromRow >= cabin.zones.backFromRow) wrong('the middle begins in front of the back');
  });
type CabinFile = z.infer<typeof cabinFileSchema>;

export interface CabinSeat {
  readonly number: string;
  readonly row: number;
  readonly position: 'window' | 'middle' | 'aisle';
  readonly zone: 'front' | 'middle' | 'back';
  readonly exitRow: boolean;
  readonly compartment: string;
}

export interface Cabin {
  readonly model: string;
  /** Every seat a passenger can be given, by number, from front to back and left to right. */
  readonly seats: ReadonlyMap<string, CabinSeat>;
}

/** The seats that a cabin's file describes. Throws on a file that contradicts itself. */
export function readCabin(file: unknown): Cabin {
  const cabin = cabinFileSchema.parse(file);
  const seats = everySeat(cabin).filter((seat) => !cabin.blocked.includes(seat.number));
  return { model: cabin.model, seats: new Map(seats.map((seat) => [seat.number, seat])) };
}

const files = import.meta.glob('./*.json', { eager: true, import: 'default' });

/** The cabins of this folder by name: `a320` is the file `a320.json`. */
export const CABINS: ReadonlyMap<string, Cabin> = new Map(
  Object.entries(files).map(([path, file]) => [path.slice('./'.length, -'.json'.length), readCabin(file)]),
);

function everySeat(cabin: CabinFile): CabinSeat[] {
  return cabin.compartments.flatMap(({ code, firstRow, lastRow, layout }) => {
    const positions = positionsOf(layout);
    return rowsBetween(firstRow, lastRow)
      .filter((row) => !cabin.missingRows.includes(row))
      .flatMap((row) =>
        positions.map(({ letter, position }) => ({
          number: `${row}${letter}`,
          row,
          position,
          zone: zoneOf(row, cabin.zones),
          exitRow: cabin.exitRows.includes(row),
          compartment: code,
        })),
      );
  });
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Outermost letters sit at a window, letters beside a gap on an aisle, all others in the middle. */
function positionsOf(layout: string): { letter: string; position: CabinSeat['position'] }[] {
  const places = [...layout];
  const position = (index: number): CabinSeat['position'] => {
    if (index === 0 || index === places.length - 1) return 'window';
    return places[index - 1] === ' ' || places[index + 1] === ' ' ? 'aisle' : 'middle';
  };
  return places
    .map((letter, index) => ({ letter, position: position(index) }))
    .filter(({ letter }) => letter !== ' ');
}

function zoneOf(row: number, zones: CabinFile['zones']): CabinSeat['zone'] {
  if (row < zones.middleFromRow) return 'front';
  return row < zones.backFromRow ? 'middle' : 'back';
}
