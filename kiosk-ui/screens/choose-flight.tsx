import { Actions } from '../components/action/action.tsx';
import { Choice, Choices } from '../components/choice/choice.tsx';
import { Page } from '../components/page/page.tsx';
import { RightsNotice } from '../components/rights-notice/rights-notice.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';

/** `19:35`, as the clocks at the destination show it. */
const localTime = (iso: string): string => iso.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length);

/** Check-in is open for several flights: one touch says which. */
export function ChooseFlight({ choices, instead, notice, onEvent }: ViewProps<'choose-flight'>) {
  const { text, time, day, name } = useSpeech();
  return (
    <Page
      kind="choose-flight"
      title={text(instead ? 'flights.title-instead' : 'flights.title')}
      lead={text(instead ? 'flights.lead-instead' : 'flights.lead')}
      answers={
        notice && (
          <Actions>
            <RightsNotice
              state={notice}
              isAfterPass
              onAsk={() => onEvent({ type: 'passenger.wants-notice' })}
            />
          </Actions>
        )
      }
    >
      <Choices>
        {choices.map(({ choiceId, flight }) => (
          <Choice
            key={choiceId}
            title={name(flight.to.names)}
            detail={[
              `${flight.carrier} ${flight.number}`,
              day(flight.departure),
              flight.arrival
                ? text('flights.times', {
                    departure: time(flight.departure),
                    arrival: localTime(flight.arrival),
                  })
                : time(flight.departure),
            ].join(' · ')}
            onChoose={() => onEvent({ type: 'passenger.chose-flight', choiceId })}
          />
        ))}
      </Choices>
    </Page>
  );
}
