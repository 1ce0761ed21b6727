import type { Visit } from '../../hub/api.ts';
import { dayOf, timeOf } from '../times.ts';
import { outcomeWords, sentenceOf } from '../words.ts';

/** One visit to a kiosk, told from its beginning. */
export function VisitView({ visit, now }: { visit: Visit; now: number }) {
  const outcome = outcomeWords(visit.outcome, now - Date.parse(visit.startedAt));
  return (
    <article class="visit">
      <header>
        <h3>
          {dayOf(visit.startedAt, visit.timeZone)} <span class="quiet">· {visit.kioskId}</span>
        </h3>
        <span
          class="outcome"
          data-tone={outcome.tone}
          data-now={visit.outcome === null && outcome.tone === 'good'}
        >
          {outcome.text}
        </span>
      </header>
      <ol class="timeline">
        {visit.events.map((event) => {
          const { text, tone } = sentenceOf(event);
          return (
            <li key={event.eventId} data-tone={tone}>
              <time dateTime={event.time}>{timeOf(event.time, visit.timeZone)}</time>
              <i class="dot" data-tone={tone} aria-hidden="true" />
              <span>{text}</span>
            </li>
          );
        })}
      </ol>
    </article>
  );
}
