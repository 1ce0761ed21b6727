import { Action, Actions } from '../components/action/action.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './facts.css';

/** What a reader had to guess a character of. */
export function CheckDocument({ passenger, document, onEvent }: ViewProps<'check-document'>) {
  const { text, person, date, state } = useSpeech();
  const { number, nationality, birthDate, expiryDate } = document;
  const facts = [
    { label: text('field.number'), value: number },
    { label: text('field.nationality'), value: state(nationality === 'D' ? 'DEU' : nationality) },
    { label: text('field.birth-date'), value: birthDate && dated(birthDate, date) },
    { label: text('field.expiry-date'), value: expiryDate && dated(expiryDate, date) },
  ];
  return (
    <Page
      kind="facts"
      title={text('check.title')}
      lead={text('check.lead', { name: person(passenger) })}
      answers={
        <Actions>
          <Action icon="check" onAct={() => onEvent({ type: 'passenger.answers', isSo: true })}>
            {text('check.yes')}
          </Action>
          <Action
            kind="secondary"
            icon="repeat"
            onAct={() => onEvent({ type: 'passenger.answers', isSo: false })}
          >
            {text('check.no')}
          </Action>
        </Actions>
      }
    >
      <dl class="facts">
        {facts.map(
          ({ label, value }) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Page>
  );
}

/** A date without a day or month is shown as it is printed. */
const dated = (known: string, inWords: (day: string) => string): string =>
  known.length === 'YYYY-MM-DD'.length ? inWords(known) : known;
