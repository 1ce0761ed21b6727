import { useSpeech } from '../../language/speech-context.ts';
import './date-entry.css';

interface Props {
  /** What has been typed of day, month and year. */
  readonly digits: string;
  /** The date that they mean; null until they are one. */
  readonly date: string | null;
}

const PARTS = [
  { from: 0, to: 2, empty: 'typing.day' },
  { from: 2, to: 4, empty: 'typing.month' },
  { from: 4, to: 8, empty: 'typing.year' },
] as const;

/** A date as it is typed, and what it is in words: nobody has to guess which is the month. */
export function DateEntry({ digits, date }: Props) {
  const { text, date: inWords } = useSpeech();
  const isWhole = digits.length === 8;
  return (
    <div class="date-entry">
      <p class="date-entry__parts" data-typed={digits} data-open="true">
        {PARTS.map(({ from, to, empty }) => {
          const typed = digits.slice(from, to);
          const isOpen = digits.length >= from && digits.length < to;
          return (
            <span class={`date-entry__part ${isOpen ? 'date-entry__part--open' : ''}`} key={empty}>
              {typed === '' ? <span class="date-entry__empty">{text(empty)}</span> : typed}
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
