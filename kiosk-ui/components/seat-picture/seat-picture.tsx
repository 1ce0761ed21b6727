import type { SeatView } from '../../../device-agent/contract/visit.ts';
import './seat-picture.css';

const ROWS = 13;
const ROW_OF: Record<SeatView['zone'], number> = { front: 2, middle: 6, back: 10 };
/** Distances from the cabin wall, window first. */
const ABREAST: readonly SeatView['position'][] = ['window', 'middle', 'aisle'];

const rowAt = (row: number) => 44 + row * 15.5;

/** Where in the aircraft the seat is, seen from above with the nose to the left: port, seat A, lies below. */
export function SeatPicture({ seat }: { seat: SeatView }) {
  const isPort = seat.number.replace(/\d/g, '') <= 'C';
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  return (
    <svg class="seat-picture" viewBox="0 0 264 96" aria-hidden="true">
      <path class="seat-picture__hull" d="M48 4H246q14 0 14 14v60q0 14-14 14H48C22 92 4 70 4 48S22 4 48 4Z" />
      {rows.flatMap((row) =>
        [true, false].flatMap((port) =>
          ABREAST.map((position, distance) => {
            const isOurs = row === ROW_OF[seat.zone] && port === isPort && position === seat.position;
            const y = port ? 76 - distance * 12.5 : 11 + distance * 12.5;
            return isOurs ? (
              <rect class="seat-picture__ours" x={rowAt(row) - 3} y={y - 3} width="15.5" height="15" rx="4" />
            ) : (
              <rect class="seat-picture__seat" x={rowAt(row)} y={y} width="9.5" height="9" rx="2.5" />
            );
          }),
        ),
      )}
    </svg>
  );
}
