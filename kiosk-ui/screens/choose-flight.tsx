import type { ChoiceView } from '../../device-agent/contract/visit.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Choice, Choices } from '../components/choice/choice.tsx';
import { Page } from '../components/page/page.tsx';
import { RightsNotice } from '../components/rights-notice/rights-notice.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';

/** A line below the flight: the end of the booking's reference, and the seat. */
function ToldApart({ locatorEnd, seat }: NonNullable<ChoiceView['booking']>) {
  const { text } = useSpeech();
  return (
    <span class="choice__line">
      {text('flights.reference-ends')}{' '}
      <span dir="ltr" data-spell>
        {locatorEnd}
      </span>
      {seat !== null && ` · ${text('flights.seat', { seat })}`}
    </span>
  );
}

/**
 * Check-in is open for several flights, or for several bookings of one, or others can take the place of one that is gone: a
 * touch says which. Whoever wants none of those instead of an onward flight goes on without.
 */
export function ChooseFlight({ choices, instead, lost, notice, onEvent }: ViewProps<'choose-flight'>) {
  const { text, timeThere, dayThere, name } = useSpeech();
  const areAllBookings = choices.every(({ booking }) => booking !== null);
  const asks = instead ? 'instead' : areAllBookings ? 'booking' : null;
  const lead = choices.some(({ gone }) => gone) ? 'gone' : asks;
  const whatIsLost = lost && {
    flight: `${lost.flight.carrier} ${lost.flight.number}`,
    place: name(lost.flight.to.names),
  };
  return (
    <Page
      kind="choose-flight"
      title={text(asks ? `flights.title-${asks}` : 'flights.title')}
      lead={
        whatIsLost
          ? text(`flights.lead-${lost.flight.lost ?? 'missed'}`, whatIsLost)
          : text(lead ? `flights.lead-${lead}` : 'flights.lead')
      }
      answers={
        (notice || lost) && (
          <Actions>
            {notice && (
              <RightsNotice
                state={notice}
                isAfterPass
                onAsk={() => onEvent({ type: 'passenger.wants-notice' })}
              />
            )}
            {lost && (
              <Action
                kind="secondary"
                icon="person"
                onAct={() => onEvent({ type: 'passenger.chose-flight', choiceId: lost.choiceId })}
              >
                {text('flights.keep')}
              </Action>
            )}
          </Actions>
        )
      }
    >
      <Choices>
        {choices.map(({ choiceId, flight, booking, gone }) => (
          <Choice
            key={choiceId}
            title={name(flight.to.names)}
            detail={
              <>
                {[
                  `${flight.carrier} ${flight.number}`,
                  dayThere(flight.departure),
                  flight.arrival
                    ? text('flights.times', {
                        departure: timeThere(flight.departure),
                        arrival: timeThere(flight.arrival),
                      })
                    : timeThere(flight.departure),
                ].join(' · ')}
                {gone && <span class="choice__line">{text(`flights.gone-${gone}`)}</span>}
                {booking && <ToldApart {...booking} />}
              </>
            }
            onChoose={() => onEvent({ type: 'passenger.chose-flight', choiceId })}
          />
        ))}
      </Choices>
    </Page>
  );
}
