import type { ChoiceView, FlightView } from '../../device-agent/contract/visit.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Choice, Choices } from '../components/choice/choice.tsx';
import { Page } from '../components/page/page.tsx';
import { RightsNotice } from '../components/rights-notice/rights-notice.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

const nameOf = ({ carrier, number }: FlightView): string => `${carrier} ${number}`;

/** Whole hours by which it leaves later than planned. */
const hoursLate = ({ departure, scheduledDeparture }: FlightView): number =>
  Math.floor((Date.parse(departure) - Date.parse(scheduledDeparture ?? departure)) / HOUR);

/** How many days of the calendar later it arrives, by the clocks of either place: fewer than none across the date line. */
const daysLater = (departure: string, arrival: string): number => {
  const dayOf = (iso: string) => Date.parse(iso.slice(0, 'YYYY-MM-DD'.length));
  return (dayOf(arrival) - dayOf(departure)) / DAY;
};

/** A line below the flight: the end of the booking's reference, and the seat. */
function ToldApart({ locatorEnd, seat }: NonNullable<ChoiceView['booking']>) {
  const { text } = useSpeech();
  return (
    <span class="choice__line">
      {text('flights.reference-ends')}{' '}
      <span dir="ltr" data-spell>
        {locatorEnd}
      </span>
      {seat !== null && `\u00a0· ${text('flights.seat', { seat })}`}
    </span>
  );
}

/**
 * Check-in is open for several flights, or for several bookings of one, or others can take the place of one that is gone: a
 * touch says which. Whoever wants none of those instead of an onward flight goes on without; whoever's flight is long delayed
 * keeps it.
 */
export function ChooseFlight({ choices, instead, kept, notice, onEvent }: ViewProps<'choose-flight'>) {
  const { text, timeThere, dayThere, name } = useSpeech();
  const areAllBookings = choices.every(({ booking }) => booking !== null);
  const asks = instead ? 'instead' : areAllBookings ? 'booking' : null;
  const lead = choices.some(({ gone }) => gone) ? 'gone' : asks;
  const arrivalOf = (departure: string, arrival: string): string => {
    const [time, days] = [timeThere(arrival), daysLater(departure, arrival)];
    return days === 0 ? time : text('flights.arrival-day', { time, days });
  };
  const timesOf = ({ departure, arrival }: FlightView) =>
    arrival
      ? text('flights.times', { departure: timeThere(departure), arrival: arrivalOf(departure, arrival) })
      : timeThere(departure);
  return (
    <Page
      kind="choose-flight"
      title={text(asks ? `flights.title-${asks}` : 'flights.title')}
      lead={
        kept
          ? text(`flights.lead-${kept.flight.lost ?? 'delayed'}`, {
              flight: nameOf(kept.flight),
              place: name(kept.flight.to.names),
              hours: hoursLate(kept.flight),
            })
          : text(lead ? `flights.lead-${lead}` : 'flights.lead')
      }
      answers={
        (notice || kept) && (
          <Actions>
            {notice && (
              <RightsNotice
                state={notice}
                isAfterPass
                onAsk={() => onEvent({ type: 'passenger.wants-notice' })}
              />
            )}
            {kept && (
              <Action
                kind="secondary"
                icon={kept.flight.lost ? 'person' : 'clock'}
                onAct={() => onEvent({ type: 'passenger.chose-flight', choiceId: kept.choiceId })}
              >
                {kept.flight.lost
                  ? text('flights.keep')
                  : text('flights.keep-delayed', {
                      flight: nameOf(kept.flight),
                      times: `${dayThere(kept.flight.departure)}\u00a0· ${timesOf(kept.flight)}`,
                    })}
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
                {[nameOf(flight), dayThere(flight.departure), timesOf(flight)].join('\u00a0· ')}
                {gone && <span class="choice__line choice__line--gone">{text(`flights.gone-${gone}`)}</span>}
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
