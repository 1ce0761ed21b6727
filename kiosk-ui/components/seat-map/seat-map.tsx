import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MapSeat, SeatMapView } from '../../../device-agent/contract/visit.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { Icon } from '../icon/icon.tsx';
import { type CabinPlan, letterOf } from './cabin-plan.ts';
import { initialsOf, looksLike, type SeatLook } from './seat-look.ts';
import { useSeatWords } from './seat-words.ts';
import './seat-map.css';

/** Rows that are seen at once: each seat is a target of 20 mm. */
const ROWS_SHOWN = 8;

interface SeatMapProps {
  readonly map: SeatMapView;
  readonly plan: CabinPlan;
  readonly chosen: string | null;
  readonly onChoose: (seat: string) => void;
}

/** A cabin seen from above, its front at the top; some rows of it, which two large buttons move. */
export function SeatMap({ map, plan, chosen, onChoose }: SeatMapProps) {
  const { text } = useSpeech();
  const { rows, columns } = plan;
  const last = Math.max(0, rows.length - ROWS_SHOWN);
  const own = rows.findIndex(([first]) => first?.row === plan.own?.row);
  const [top, setTop] = useState(Math.min(last, Math.max(0, own - ROWS_SHOWN / 2)));
  /** Until another one is touched, what is chosen is their own. */
  const kept = chosen ?? plan.own?.number;
  const width = columns.filter(Boolean).length;
  const seen = rows.slice(top, top + ROWS_SHOWN);
  const move = (rowsFurther: number) => setTop(Math.min(last, Math.max(0, top + rowsFurther)));
  // One for all of them: that many listeners are a part of what a map takes to be drawn.
  const choose = ({ target }: MouseEvent) => {
    const seat = target instanceof Element && target.closest<HTMLElement>('[data-seat]')?.dataset.seat;
    if (seat) onChoose(seat);
  };
  return (
    <div class="cabin">
      {/* biome-ignore lint/a11y/useSemanticElements: no field of a form */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are the buttons within, with keys of their own */}
      <div
        class={`seat-map seat-map--${width > 8 ? 'widest' : width > 6 ? 'wide' : 'narrow'}`}
        role="group"
        aria-label={text('spoken.seats')}
        data-grid
        data-keys
        onClick={choose}
      >
        <Letters columns={columns} />
        {seen.map((row) => (
          <Row
            key={row[0]?.row}
            row={row}
            columns={columns}
            map={map}
            chosen={row.find(({ number }) => number === kept)?.number ?? null}
          />
        ))}
      </div>
      <span class="unseen" role="status">
        {text('seats.rows', { first: seen[0]?.[0]?.row ?? 0, last: seen.at(-1)?.[0]?.row ?? 0 })}
      </span>
      <Rail top={top} last={last} rows={rows.length} own={own} onMove={move} />
    </div>
  );
}

type Columns = CabinPlan['columns'];

function Letters({ columns }: { columns: Columns }) {
  return (
    <div class="seat-row seat-row--letters" aria-hidden="true">
      {columns.map((letter, column) => (
        <span key={column} class={letter ? 'seat-row__place' : 'seat-row__aisle'}>
          {letter}
        </span>
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: readonly MapSeat[];
  readonly columns: Columns;
  readonly map: SeatMapView;
  readonly chosen: string | null;
}

/** A row is drawn anew when a seat of its own is touched, and not for those of others. */
function Row({ row, columns, map, chosen }: RowProps) {
  const speech = useSpeech();
  const { label } = useSeatWords(map);
  return useMemo(() => {
    const isExit = row.some(({ exitRow }) => exitRow);
    const isBehindWall = row.every(({ notes }) => notes.includes('bulkhead'));
    const number = row[0]?.row ?? 0;
    const looks = [isExit ? 'seat-row--exit' : '', isBehindWall ? 'seat-row--bulkhead' : ''].join(' ');
    return (
      // biome-ignore lint/a11y/useSemanticElements: a field set has a box of its own within, twice the work to place
      <div class={`seat-row ${looks}`} role="group" aria-label={speech.text('seats.row', { row: number })}>
        {columns.map((letter, column) => {
          const seat = row.find((one) => one.column === column);
          if (seat) return seatPlace(seat, { map, chosen, label });
          return (
            <span key={column} class={letter ? 'seat-row__place' : 'seat-row__aisle'} aria-hidden="true">
              {letter ? null : number}
            </span>
          );
        })}
      </div>
    );
  }, [row, columns, map, chosen, speech]);
}

interface Placed extends Pick<RowProps, 'map' | 'chosen'> {
  readonly label: (seat: MapSeat) => string;
}

/**
 * A seat: a button where touching it says something, else a picture of one. A part of its row, and no component: they
 * are many, and all drawn at once.
 */
function seatPlace(seat: MapSeat, { map, chosen, label }: Placed) {
  const { number } = seat;
  const look = looksLike(seat, map);
  const mark = markOf(seat, map, look);
  if (look === 'taken' || look === 'blocked' || look === 'with')
    return (
      <span key={number} class={`seat seat--${look}`} role="img" aria-label={label(seat)}>
        {mark}
      </span>
    );
  const isChosen = chosen === number;
  return (
    <button
      key={number}
      type="button"
      class={`seat seat--${look} ${isChosen && look !== 'own' ? 'seat--chosen' : ''}`}
      aria-label={label(seat)}
      aria-pressed={isChosen}
      data-seat={number}
    >
      {mark}
    </button>
  );
}

/** What tells a seat's look without its colour; the style draws whoever has taken one. */
function markOf(seat: MapSeat, map: SeatMapView, look: SeatLook): ComponentChild {
  switch (look) {
    case 'own':
    case 'with':
      return initialsOf(seat, map);
    case 'taken':
    case 'blocked':
      return null;
    case 'paid':
      return [letterOf(seat), <Icon key="coin" name="coin" />];
    case 'free':
      return letterOf(seat);
  }
}

interface RailProps {
  readonly top: number;
  readonly last: number;
  /** How many the cabin has. */
  readonly rows: number;
  readonly own: number;
  readonly onMove: (rowsFurther: number) => void;
}

/** Forwards, backwards, and which part of the cabin is seen. */
function Rail({ top, last, rows, own, onMove }: RailProps) {
  const { text } = useSpeech();
  if (last === 0) return null;
  const percent = (row: number) => `${(100 * row) / rows}%`;
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
          style={{ insetBlockStart: percent(top), blockSize: percent(Math.min(ROWS_SHOWN, rows)) }}
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
