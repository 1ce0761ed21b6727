import { useMemo, useRef } from 'preact/hooks';
import { useSpeech } from '../../language/speech-context.ts';
import { compose } from './compose.ts';
import './keyboard.css';
import { ROWS } from './rows.ts';

interface Props {
  /** What can be typed: what stands on a document, an e-mail address, nothing but digits, or words of a language. */
  readonly signs?: keyof typeof ROWS;
  /** The text after a key was pressed. */
  readonly onText: (change: (text: string) => string) => void;
}

/** An on-screen keyboard for what stands on a ticket. */
export function Keyboard({ signs = 'document', onText }: Props) {
  const { text } = useSpeech();
  const write = useRef(onText);
  write.current = onText;
  const append = (sign: string) => () => write.current((before) => compose(before, sign));
  // Whatever is typed, the keys stay: half of what is on the screen.
  const rows = useMemo(
    () =>
      ROWS[signs].map((row) => (
        <div class="keyboard__row" key={row}>
          {[...row].map((sign) => (
            <button type="button" class="key" key={sign} data-sign onClick={append(sign)}>
              {sign}
            </button>
          ))}
        </div>
      )),
    [signs],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of a form
    <div class="keyboard" dir="ltr" role="group" aria-label={text('spoken.keyboard')} data-grid data-keys>
      {rows}
      <div class="keyboard__row">
        {signs !== 'address' && signs !== 'digits' && (
          <button type="button" class="key key--wide" onClick={append(' ')}>
            {text('find.space')}
          </button>
        )}
        <button
          type="button"
          class="key key--wide"
          data-corrects
          onClick={() => onText((before) => before.slice(0, -1))}
        >
          {text('find.delete')}
        </button>
      </div>
    </div>
  );
}
