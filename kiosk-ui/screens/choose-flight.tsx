import { Choice, Choices } from '../components/choice/choice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';

/** Check-in is open for several flights: one touch says which. */
export function ChooseFlight({ choices, onEvent }: ViewProps<'choose-flight'>) {
  const { text, time, day, name } = useSpeech();
  return (
    <Page kind="choose-flight" title={text('flights.title')} lead={text('flights.lead')}>
      <Choices>
        {choices.map(({ choiceId, flight }) => (
          <Choice
            key={choiceId}
            title={name(flight.to.names)}
            detail={`${flight.carrier} ${flight.number} · ${day(flight.departure)} · ${time(flight.departure)}`}
            onChoose={() => onEvent({ type: 'passenger.chose-flight', choiceId })}
          />
        ))}
      </Choices>
    </Page>
  );
}
