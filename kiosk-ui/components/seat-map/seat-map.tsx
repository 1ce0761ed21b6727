import type { ComponentChild } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { MapSeat, SeatMapView } from '../../../device-agent/contract/visit.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { Icon } from '../icon/icon.tsx';
import { initialsOf, looksLike, type Seating, type SeatLook } from './seat-look.ts';
import { useSeatWords } from './seat-words.ts';
import './seat-map.css';

/** Rows that are seen at once: each seat is a target of 20 mm. */
const ROWS_SHOWN = 8;

interface SeatMapProps {
  readonly map: SeatMapView;
  readonly chosen: string | null;
  readonly onChoose: (seat: string) => void;
}

/** A cabin seen from above, its front at the top; some rows of it, which two large buttons move. */
export function SeatMap({ map, chosen, onChoose }: SeatMapProps) {
  const { text } = useSpeech();
  const rows = useMemo(() => rowsOf(map.seats), [map.seats]);
  const last = Math.max(0, rows.length - ROWS_SHOWN);
  const own = rows.findIndex((row) => row.some(({ number }) => number === seatOf(map)));
  const [top, setTop] = useState(Math.min(last, Math.max(0, own - ROWS_SHOWN / 2)));
  const columns = useMemo(() => columnsOf(map.seats), [map.seats]);
  const width = columns.filter((isSeat) => isSeat).length;
  const seen = rows.slice(top, top + ROWS_SHOWN);
  const move = (rowsFurther: number) => setTop(Math.min(last, Math.max(0, top + rowsFurther)));
  return (
    <div class="cabin">
      {/* biome-ignore lint/a11y/useSemanticElements: no field of a form */}
      <div
        class={`seat-map seat-map--${width > 8 ? 'widest' : width > 6 ? 'wide' : 'narrow'}`}
        style={{ '--columns': columns.map((isSeat) => (isSeat ? 'var(--place)' : 'var(--aisle)')).join(' ') }}
        role="group"
        aria-label={text('spoken.seats')}
        data-grid
        data-keys
      >
        <Letters seats={map.seats} columns={columns} />
        {seen.map((row) => (
          <Row
            key={row[0]?.row}
            row={row}
            columns={columns}
            map={map}
            chosen={row.find(({ number }) => number === chosen)?.number ?? null}
            onChoose={onChoose}
          />
        ))}
      </div>
      <span class="unseen" role="status">
        {text('seats.rows', { first: seen[0]?.[0]?.row ?? 0, last: seen.at(-1)?.[0]?.row ?? 0 })}
      </span>
      <Rail top={top} last={last} rows={rows} own={own} onMove={move} />
    </div>
  );
}

const seatOf = ({ travellers, travellerId }: SeatMapView): string | undefined =>
  travellers.find((one) => one.travellerId === travellerId)?.seat;

function rowsOf(seats: readonly MapSeat[]): MapSeat[][] {
  const rows = new Map<number, MapSeat[]>();
  for (const seat of seats) {
    const row = rows.get(seat.row);
    if (row) row.push(seat);
    else rows.set(seat.row, [seat]);
  }
  return [...rows.values()];
}

/** Of each place across the cabin whether seats stand there; else it is an aisle. */
function columnsOf(seats: readonly MapSeat[]): boolean[] {
  const used = new Set(seats.map(({ column }) => column));
  return Array.from({ length: Math.max(...used) + 1 }, (_, column) => used.has(column));
}

/** The walls of the cabin stand before the first column and behind the last. */
const place = (column: number) => ({ gridColumn: column + 2 });

function Letters({ seats, columns }: { seats: readonly MapSeat[]; columns: readonly boolean[] }) {
  const letterOf = (column: number) =>
    seats.find((seat) => seat.column === column)?.number.replace(/\d/g, '') ?? '';
  return (
    <div class="seat-row seat-row--letters" aria-hidden="true">
      {columns.map((isSeat, column) => (
        <span key={column} style={place(column)}>
          {isSeat && letterOf(column)}
        </span>
      ))}
    </div>
  );
}

interface RowProps extends SeatMapProps {
  readonly row: readonly MapSeat[];
  readonly columns: readonly boolean[];
}

/** A row is drawn anew when a seat of its own is touched, and not for those of others. */
function Row({ row, columns, map, chosen, onChoose }: RowProps) {
  const speech = useSpeech();
  const { label } = useSeatWords(map);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  return useMemo(() => {
    const isExit = row.some(({ exitRow }) => exitRow);
    const isBehindWall = row.every(({ notes }) => notes.includes('bulkhead'));
    const number = row[0]?.row ?? 0;
    const looks = [isExit ? 'seat-row--exit' : '', isBehindWall ? 'seat-row--bulkhead' : ''].join(' ');
    return (
      // biome-ignore lint/a11y/useSemanticElements: a field set has a box of its own within, twice the work to place
      <div class={`seat-row ${looks}`} role="group" aria-label={speech.text('seats.row', { row: number })}>
        {row.map((seat) => seatPlace(seat, { map, chosen, label, onChoose: choose }))}
        {columns.map(
          (isSeat, column) =>
            !isSeat && (
              <span key={column} class="seat-row__number" style={place(column)} aria-hidden="true">
                {number}
              </span>
            ),
        )}
      </div>
    );
  }, [row, columns, map, chosen, speech]);
}

interface Placed extends Seating {
  readonly label: (seat: MapSeat) => string;
  readonly onChoose: { readonly current: (seat: string) => void };
}

/**
 * A seat: a button where touching it says something, else a picture of one. A part of its row, and no component: they
 * are many, and all drawn at once.
 */
function seatPlace(seat: MapSeat, { map, chosen, label, onChoose }: Placed) {
  const { number } = seat;
  const look = looksLike(seat, { map });
  const style = place(seat.column);
  const mark = markOf(seat, map, look);
  if (look === 'taken' || look === 'blocked' || look === 'with')
    return (
      <span key={number} class={`seat seat--${look}`} style={style} role="img" aria-label={label(seat)}>
        {mark}
      </span>
    );
  const isChosen = chosen === number;
  return (
    <button
      key={number}
      type="button"
      class={`seat seat--${look} ${isChosen ? 'seat--chosen' : ''}`}
      style={style}
      aria-label={label(seat)}
      aria-pressed={isChosen}
      data-seat={number}
      onClick={() => onChoose.current(number)}
    >
      {mark}
    </button>
  );
}

/** What tells a seat's look without its colour; the style draws whoever has taken one. */
function markOf(seat: MapSeat, map: SeatMapView, look: SeatLook): ComponentChild {
  const letter = seat.number.replace(/\d/g, '');
  switch (look) {
    case 'own':
    case 'with':
      return initialsOf(seat, map);
    case 'taken':
    case 'blocked':
      return null;
    case 'paid':
      return [letter, <Icon key="coin" name="coin" />];
    case 'free':
      return letter;
  }
}

interface RailProps {
  readonly top: number;
  readonly last: number;
  readonly rows: readonly (readonly MapSeat[])[];
  readonly own: number;
  readonly onMove: (rowsFurther: number) => void;
}

/** Forwards, backwards, and which part of the cabin is seen. */
function Rail({ top, last, rows, own, onMove }: RailProps) {
  const { text } = useSpeech();
  if (last === 0) return null;
  const percent = (row: number) => `${(100 * row) / rows.length}%`;
  // The last row of one view is the first of the next: nobody loses their place.
  const step = ROWS_SHOWN - 1;
  return (
    <div class="rail">
      <button
        type="button"
        class="rail__button"
        aria-label={text('seats.front')}
        disabled={top === 0}
        onClick={() => onMove(-step)}
      >
        <Icon name="up" />
      </button>
      <div class="rail__cabin" aria-hidden="true">
        <span
          class="rail__view"
          style={{ insetBlockStart: percent(top), blockSize: percent(Math.min(ROWS_SHOWN, rows.length)) }}
        />
        {own >= 0 && <span class="rail__own" style={{ insetBlockStart: percent(own + 0.5) }} />}
      </div>
      <button
        type="button"
        class="rail__button"
        aria-label={text('seats.rear')}
        disabled={top === last}
        onClick={() => onMove(step)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}
