import { useRef, useState } from 'preact/hooks';
import { Action, Actions } from '../components/action/action.tsx';
import { Keyboard } from '../components/keyboard/keyboard.tsx';
import { Page } from '../components/page/page.tsx';
import { Typed } from '../components/typed/typed.tsx';
import { useSpeech } from '../language/speech-context.ts';
import { Objection, useObjection } from './objection.tsx';
import type { ViewProps } from './view.ts';
import './find-booking.css';

type Field = 'reference' | 'surname';

/** A record locator or the thirteen digits of a ticket, however they are spaced. */
const REFERENCE = /^([A-Z0-9]{6}|\d{13,14})$/;
const LONGEST = { reference: 20, surname: 40 } as const satisfies Record<Field, number>;

/** For whoever has nothing to show. What led to nothing stands there again, to be corrected. */
export function FindBooking({ before, onEvent }: ViewProps<'find-booking'>) {
  const { text } = useSpeech();
  const [typed, setTyped] = useState(before ?? { reference: '', surname: '' });
  const [field, setField] = useState<Field>('reference');
  const [objected, object] = useObjection();
  const entries = useRef<HTMLDivElement>(null);
  const hasReference = REFERENCE.test(typed.reference.replace(/[\s-]/g, ''));
  const isComplete = hasReference && typed.surname.trim() !== '';
  const change = (how: (before: string) => string) => {
    setTyped({ ...typed, [field]: how(typed[field]).slice(0, LONGEST[field]) });
    object(null);
  };
  const goTo = (name: Field) => {
    setField(name);
    // Whoever listens hears where they are now.
    entries.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus();
  };
  const go = () => {
    if (isComplete) return onEvent({ type: 'passenger.searched', ...typed });
    if (!hasReference) {
      setField('reference');
      object('find.lacks');
    } else if (field === 'surname') object('find.lacks-surname');
    else goTo('surname');
  };
  const entry = (name: Field) => (
    <button
      type="button"
      data-field={name}
      class={`entry ${field === name ? 'entry--open' : ''}`}
      aria-pressed={field === name}
      onClick={() => setField(name)}
    >
      <span class="entry__label">{text(`find.${name}`)}</span>
      <Typed value={typed[name]} isOpen={field === name} />
    </button>
  );
  return (
    <Page
      kind="find-booking"
      title={text('find.title')}
      onBack={field === 'surname' ? () => goTo('reference') : undefined}
      lead={objected.word ? <Objection objected={objected} /> : text('find.lead')}
      answers={
        <Actions>
          <Action kind={isComplete ? 'primary' : 'secondary'} icon="search" onAct={go}>
            {text(hasReference && !isComplete ? 'find.to-surname' : 'find.search')}
          </Action>
        </Actions>
      }
    >
      <div class="entries" ref={entries}>
        {entry('reference')}
        {entry('surname')}
      </div>
      <Keyboard onText={change} />
    </Page>
  );
}
