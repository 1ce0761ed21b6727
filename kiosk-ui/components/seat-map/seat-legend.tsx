import { useSpeech } from '../../language/speech-context.ts';
import { Icon } from '../icon/icon.tsx';
import type { CabinPlan } from './cabin-plan.ts';
import { SEAT_LOOKS } from './seat-look.ts';

/** What the looks on this map mean, for eyes; of looks that it has not, nothing is said. Each seat says its own aloud. */
export function SeatLegend({ plan: { looks, hasExitRow } }: { plan: CabinPlan }) {
  const { text } = useSpeech();
  return (
    <ul class="seat-legend" aria-hidden="true">
      {SEAT_LOOKS.filter((look) => looks.has(look)).map((look) => (
        <li key={look}>
          <span class={`seat seat--${look} seat--sample`} aria-hidden="true">
            {look === 'paid' && <Icon name="coin" />}
          </span>
          {text(`seats.legend-${look}`)}
        </li>
      ))}
      {hasExitRow && (
        <li>
          <span class="seat-legend__exit" aria-hidden="true" />
          {text('seats.legend-exit')}
        </li>
      )}
    </ul>
  );
}
