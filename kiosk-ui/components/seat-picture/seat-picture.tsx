import type { SeatView } from '../../../device-agent/contract/visit.ts';
import './seat-picture.css';

const ROWS = 13;
const ROW_OF: Record<SeatView['zone'], number> = { front: 2, middle: 6, back: 10 };
const FROM_WALL: Record<SeatView['position'], number> = { window: 0, middle: 1, aisle: 2 };

const columnOf = (row: number) => 44 + row * 15.5;
const lineOf = (isPort: boolean, fromWall: number) => (isPort ? 76 - fromWall * 12.5 : 11 + fromWall * 12.5);

/** One path for all: a hundred elements would be felt on the screen that must be quickest. */
const EVERY_SEAT = Array.from({ length: ROWS }, (_, row) =>
  [true, false].flatMap((isPort) =>
    Object.values(FROM_WALL).map((fromWall) => `M${columnOf(row)} ${lineOf(isPort, fromWall)}h9.5v9h-9.5Z`),
  ),
)
  .flat()
  .join('');

/**
 * Roughly where in the aircraft the seat is, seen from above with the nose to the left: port, with seat A, lies
 * below. It shows zone, side and position; it is no plan of the cabin.
 */
export function SeatPicture({ seat }: { seat: SeatView }) {
  const isPort = seat.number.replace(/\d/g, '') <= 'C';
  return (
    <svg class="seat-picture" viewBox="0 0 264 96" aria-hidden="true">
      <path class="seat-picture__hull" d="M48 4H246q14 0 14 14v60q0 14-14 14H48C22 92 4 70 4 48S22 4 48 4Z" />
      <path class="seat-picture__seats" d={EVERY_SEAT} />
      <rect
        class="seat-picture__ours"
        x={columnOf(ROW_OF[seat.zone]) - 3}
        y={lineOf(isPort, FROM_WALL[seat.position]) - 3}
        width="15.5"
        height="15"
        rx="4"
      />
    </svg>
  );
}
