import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Page } from '../components/page/page.tsx';
import { EXIT_QUESTIONS } from '../components/seat-map/seat-words.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './facts.css';

/** 14 CFR 121.585: what is asked of whoever comes with a seat at an exit. The answer is theirs, and is recorded. */
export function ExitSeat({ passenger, seat, onEvent }: ViewProps<'exit-seat'>) {
  const { text, person } = useSpeech();
  const answer = (isSo: boolean) => () => onEvent({ type: 'passenger.answers', isSo });
  return (
    <Page
      kind="facts"
      about={`${person(passenger)} ${seat}`}
      title={text('seats.exit-held', { name: person(passenger) })}
      lead={text('seats.exit-title', { seat })}
      answers={
        <Actions>
          <Action icon="check" onAct={answer(true)}>
            {text('seats.exit-keep', { seat })}
          </Action>
          <Action kind="secondary" onAct={answer(false)}>
            {text('seats.exit-decline')}
          </Action>
        </Actions>
      }
    >
      <ul class="claims">
        {EXIT_QUESTIONS.map((question) => (
          <li key={question}>
            <Icon name="check" />
            {text(question)}
          </li>
        ))}
      </ul>
    </Page>
  );
}
