import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ChoiceView, FlightView } from '../../device-agent/contract/visit.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Choice, Choices } from '../components/choice/choice.tsx';
import { Page } from '../components/page/page.tsx';
import { RightsNotice } from '../components/rights-notice/rights-notice.tsx';
import { useSpeech } from '../language/speech-context.ts';
import { useTouched } from './touched.ts';
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

interface TakeProps extends Pick<ViewProps<'choose-flight'>, 'onEvent'> {
  readonly choice: ChoiceView;
}

/** Takes the flight that was touched in place of their own. */
function Take({ choice: { choiceId, flight }, onEvent }: TakeProps) {
  const { text } = useSpeech();
  const answer = useRef<HTMLDivElement>(null);
  // It is next for the keypad, not behind every other flight; where text is large it stands on a page further down.
  useLayoutEffect(() => {
    answer.current?.focus({ preventScroll: true });
    answer.current?.scrollIntoView({ block: 'nearest' });
  }, [choiceId]);
  return (
    <div class="actions" ref={answer} tabIndex={-1}>
      <Action onAct={() => onEvent({ type: 'passenger.chose-flight', choiceId })}>
        {text('flights.take', { flight: nameOf(flight) })}
      </Action>
    </div>
  );
}

/**
 * Check-in is open for several flights, or for several bookings of one: a touch says which. Where others can take the place
 * of one that is gone, a second touch takes the one that was touched: then the old one and its seat are lost. Whoever wants
 * none of those instead of an onward flight goes on without; whoever's flight is long delayed keeps it.
 */
export function ChooseFlight({ choices, instead, kept, notice, onEvent }: ViewProps<'choose-flight'>) {
  const { text, timeThere, dayThere, name } = useSpeech();
  const occasion = choices.map(({ choiceId }) => choiceId).join();
  const [touched, setTouched] = useTouched(occasion);
  const chosen = choices.find(({ choiceId }) => choiceId === touched);
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
      about={occasion}
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
        (instead || notice || kept) && (
          <Actions>
            {/* Room for it from the beginning: nothing else comes under a finger that touches twice. */}
            {instead && (chosen ? <Take choice={chosen} onEvent={onEvent} /> : <div class="action" />)}
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
            chosen={instead ? choiceId === touched : undefined}
            onChoose={() =>
              instead ? setTouched(choiceId) : onEvent({ type: 'passenger.chose-flight', choiceId })
            }
          />
        ))}
      </Choices>
    </Page>
  );
}
