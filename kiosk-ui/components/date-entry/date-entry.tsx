import { useSpeech } from '../../language/speech-context.ts';
import './date-entry.css';

interface Props {
  /** What has been typed of day, month and year, in the order in which the language writes them. */
  readonly digits: string;
  /** The date that they mean; null until they are one. */
  readonly date: string | null;
}

const FROM_DAY = [
  { part: 'day', from: 0, to: 2 },
  { part: 'month', from: 2, to: 4 },
  { part: 'year', from: 4, to: 8 },
] as const;
const FROM_YEAR = [
  { part: 'year', from: 0, to: 4 },
  { part: 'month', from: 4, to: 6 },
  { part: 'day', from: 6, to: 8 },
] as const;

/** A date as it is typed, and what it is in words: nobody has to guess which is the month. */
export function DateEntry({ digits, date }: Props) {
  const { text, date: inWords, isYearFirst } = useSpeech();
  const isWhole = digits.length === 8;
  // Whole, it stays what it is in a language that writes it in another order.
  const [year, month, day] = date?.split('-') ?? [];
  const whole = { year, month, day };
  return (
    <div class="date-entry">
      <p class="date-entry__parts" data-typed={digits} data-open="true">
        {(isYearFirst() ? FROM_YEAR : FROM_DAY).map(({ part, from, to }) => {
          const typed = whole[part] ?? digits.slice(from, to);
          const isOpen = digits.length >= from && digits.length < to;
          return (
            <span
              class={`date-entry__part date-entry__part--${part} ${isOpen ? 'date-entry__part--open' : ''}`}
              key={part}
            >
              {typed === '' ? <span class="date-entry__empty">{text(`typing.${part}`)}</span> : typed}
            </span>
          );
        })}
      </p>
      <p class="date-entry__words" role="status">
        {date ? inWords(date) : text(isWhole ? 'typing.no-date' : 'typing.date')}
      </p>
    </div>
  );
}
