import type { AcknowledgedCondition } from '../../device-agent/contract/travel.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './facts.css';

/** What lets a traveller in if it is so, and that nothing at the kiosk proves. */
export function TravelConditions({ passenger, conditions, onEvent }: ViewProps<'travel-conditions'>) {
  const { text, person, name, date } = useSpeech();
  const said = ({ condition, names, until }: AcknowledgedCondition): string => {
    const place = name(names);
    if (condition === 'authorisation') return text('conditions.authorisation', { document: place });
    if (until === null) return text('conditions.visa', { place });
    return text(condition === 'stay' ? 'conditions.stay' : 'conditions.visa-until', {
      place,
      date: date(until),
    });
  };
  return (
    <Page
      kind="facts"
      title={text('conditions.title', { name: person(passenger) })}
      lead={text('conditions.lead')}
      answers={
        <Actions>
          <Action icon="check" onAct={() => onEvent({ type: 'passenger.answers', isSo: true })}>
            {text('conditions.yes')}
          </Action>
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.answers', isSo: false })}>
            {text('conditions.no')}
          </Action>
        </Actions>
      }
    >
      <ul class="claims">
        {conditions.map((condition) => (
          <li key={`${condition.condition} ${condition.names.en}`}>
            <Icon name={condition.condition === 'stay' ? 'clock' : 'passport'} />
            {said(condition)}
          </li>
        ))}
      </ul>
    </Page>
  );
}
