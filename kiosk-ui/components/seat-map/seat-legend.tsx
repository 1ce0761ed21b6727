import type { SeatMapView } from '../../../device-agent/contract/visit.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { Icon } from '../icon/icon.tsx';
import { looksLike, SEAT_LOOKS } from './seat-look.ts';

/** What the looks on this map mean; of looks that it has not, nothing is said. */
export function SeatLegend({ map }: { map: SeatMapView }) {
  const { text } = useSpeech();
  const seen = new Set(map.seats.map((seat) => looksLike(seat, { map })));
  return (
    <ul class="seat-legend" aria-label={text('seats.legend')}>
      {SEAT_LOOKS.filter((look) => seen.has(look)).map((look) => (
        <li key={look}>
          <span class={`seat seat--${look} seat--sample`} aria-hidden="true">
            {look === 'paid' && <Icon name="coin" />}
          </span>
          {text(`seats.legend-${look}`)}
        </li>
      ))}
      {map.seats.some(({ exitRow }) => exitRow) && (
        <li>
          <span class="seat-legend__exit" aria-hidden="true" />
          {text('seats.legend-exit')}
        </li>
      )}
    </ul>
  );
}
