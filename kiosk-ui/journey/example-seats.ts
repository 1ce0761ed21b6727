import type { MapSeat, SeatMapView, UpgradeView } from '../../device-agent/contract/visit.ts';
import { EXAMPLE_VISIT } from './examples.ts';

interface Cabin {
  readonly layout: string;
  readonly rows: readonly [first: number, last: number];
  readonly exits: readonly number[];
}

function positionAt(layout: string, column: number): MapSeat['position'] {
  if (column === 0 || column === layout.length - 1) return 'window';
  return layout[column - 1] === ' ' || layout[column + 1] === ' ' ? 'aisle' : 'middle';
}

/** A cabin two thirds full, always the same: who sits where follows from row and column alone. */
function cabinOf({ layout, rows: [first, last], exits }: Cabin): MapSeat[] {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (row) => row !== 13,
  );
  return rows.flatMap((row) =>
    [...layout].flatMap((letter, column) => {
      if (letter === ' ') return [];
      const exitRow = exits.includes(row);
      const isTaken = (row * 7 + column * 5 + ((row * column) % 4)) % 9 < 4;
      return {
        ...{ number: `${row}${letter}`, row, column, exitRow },
        position: positionAt(layout, column),
        state: row === last && column > layout.length / 2 ? 'blocked' : isTaken ? 'taken' : 'free',
        price: row === first || exitRow ? { minorUnits: 12_000, currency: 'CNY' } : null,
        notes: [
          ...(exitRow || row === first ? (['extra-legroom'] as const) : []),
          ...(row === first ? (['bulkhead'] as const) : []),
          ...(exits.includes(row + 1) || row === last ? (['no-recline'] as const) : []),
          ...(row === last ? (['near-galley', 'near-lavatory'] as const) : []),
        ],
      };
    }),
  );
}

const held = (seats: readonly MapSeat[], numbers: readonly string[]): MapSeat[] =>
  seats.map((seat) => (numbers.includes(seat.number) ? { ...seat, state: 'taken' } : seat));

const lead = { travellerId: 'P1', passenger: EXAMPLE_VISIT.passenger };
const jian = {
  travellerId: 'P2',
  passenger: { givenName: 'Jian', fullName: 'Jian Example', nativeName: null },
};
const lan = {
  travellerId: 'P3',
  passenger: { givenName: 'Lan', fullName: 'Lan Example', nativeName: null },
};

const NARROW: Cabin = { layout: 'ABC DEF', rows: [3, 28], exits: [12, 14] };

/** One passenger in a narrow cabin. */
export const EXAMPLE_SEATS: SeatMapView = {
  canPay: true,
  due: null,
  upgrades: [],
  travellerId: 'P1',
  travellers: [{ ...lead, seat: '4C' }],
  seats: held(cabinOf(NARROW), ['4C']),
};

/** The same cabin near its exits, where what an exit row asks for costs nothing. */
export const EXAMPLE_EXIT_SEATS: SeatMapView = {
  ...EXAMPLE_SEATS,
  travellers: [{ ...lead, seat: '11C' }],
  seats: held(cabinOf(NARROW), ['11C']).map((seat) => ({
    ...seat,
    price: seat.row === 14 ? seat.price : null,
  })),
};

/** A family in a wide cabin. */
export const EXAMPLE_FAMILY_SEATS: SeatMapView = {
  canPay: true,
  due: null,
  upgrades: [],
  travellerId: 'P2',
  travellers: [
    { ...lead, seat: '40E' },
    { ...jian, seat: '40F' },
    { ...lan, seat: '40D' },
  ],
  seats: held(cabinOf({ layout: 'ABC DEF HJK', rows: [31, 59], exits: [31, 45] }), ['40D', '40E', '40F']),
};

/** The same, of whom two have chosen seats that cost something. */
export const EXAMPLE_UNPAID_SEATS: SeatMapView = {
  ...EXAMPLE_FAMILY_SEATS,
  travellers: EXAMPLE_FAMILY_SEATS.travellers.map((one, index) =>
    index < 2 ? { ...one, unpaid: true } : one,
  ),
  due: { seats: 2, amount: { minorUnits: 24_000, currency: 'CNY' } },
};

const offer = (
  compartment: string,
  cabin: UpgradeView['cabin'],
  price: number,
  gains: UpgradeView['gains'],
) => ({
  ...{ compartment, cabin, gains, givesBack: null },
  price: { minorUnits: price, currency: 'CNY' },
});
const BUSINESS = offer('J', 'business', 120_000, ['lounge', 'priority-boarding']);

/** One passenger who may have a higher cabin. */
export const EXAMPLE_UPGRADE_SEATS: SeatMapView = { ...EXAMPLE_SEATS, upgrades: [BUSINESS] };

/** One who may have any of three, and has paid for a seat before. */
export const EXAMPLE_UPGRADES: readonly UpgradeView[] = [
  offer('W', 'premium-economy', 60_000, ['priority-boarding']),
  BUSINESS,
  offer('F', 'first', 300_000, ['flat-bed', 'lounge', 'priority-boarding']),
].map((one) => ({ ...one, givesBack: { minorUnits: 12_000, currency: 'CNY' } }));
