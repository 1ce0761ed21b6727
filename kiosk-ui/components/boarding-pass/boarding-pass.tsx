import type { ComponentChildren } from 'preact';
import type { FlightView, Place } from '../../../device-agent/contract/visit.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { Plane } from '../icon/icon.tsx';
import './boarding-pass.css';

interface Props {
  readonly flight: FlightView;
  /** As printed on the document, where it is shown at all. */
  readonly passenger?: string;
  /** Below the tear line. */
  readonly children: ComponentChildren;
}

/** The pass as paper: the flight above the tear line, what to remember below it. */
export function BoardingPass({ flight, passenger, children }: Props) {
  const { text, time, timeBeside, day, name } = useSpeech();
  return (
    <article class="pass">
      <div class="pass__upper">
        <header class="pass__band">
          <strong aria-hidden="true">
            {flight.carrier} {flight.number}
          </strong>
          <span>{day(flight.departure)}</span>
        </header>
        <div
          class="pass__route"
          role="img"
          aria-label={text('goodbye.flight', {
            flight: `${flight.carrier} ${flight.number}`,
            place: name(flight.to.names),
          })}
        >
          <End place={flight.from} />
          <p class="pass__way">
            <span class="pass__line" />
            <Plane />
            <span class="pass__line" />
          </p>
          <End place={flight.to} />
        </div>
        <p class="pass__particulars">
          {passenger && <strong>{passenger}</strong>}
          <span>
            {text('pass.departs')} <b>{time(flight.departure)}</b>
            {flight.scheduledDeparture && (
              <>
                <span class="unseen">
                  {text('pass.was', { time: timeBeside(flight.scheduledDeparture, flight.departure) })}
                </span>{' '}
                <s aria-hidden="true">{time(flight.scheduledDeparture)}</s>
              </>
            )}
            {flight.terminal && (
              <>
                {' · '}
                {text('pass.terminal')} <b>{flight.terminal}</b>
              </>
            )}
          </span>
        </p>
      </div>
      <div class="pass__lower">{children}</div>
    </article>
  );
}

function End({ place }: { place: Place }) {
  const { name } = useSpeech();
  return (
    <p class="pass__end">
      <b>{place.code}</b>
      <span>{name(place.names)}</span>
    </p>
  );
}

/** One thing to remember, large. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <p class="fact" data-together>
      <span class="fact__label">{label}</span>
      <strong class="fact__value">{children}</strong>
    </p>
  );
}

/** The seat; whoever waits for one is told so in words where the letters of the airlines are to be seen. */
export function SeatFact({ seat, waits }: { readonly seat: string; readonly waits: boolean }) {
  const { text } = useSpeech();
  return (
    <Fact label={text('pass.seat')}>
      {waits && <span class="unseen">{text('seat.standby')}</span>}
      <span aria-hidden={waits}>{seat}</span>
    </Fact>
  );
}

/** The gate, or where to look for it. */
export function GateFact({ gate }: { gate: string | null }) {
  const { text } = useSpeech();
  return (
    <p class="fact" data-together>
      <span class="fact__label">{text('pass.gate')}</span>
      <strong class={gate ? 'fact__value' : 'fact__value fact__value--words'}>
        {gate ?? text('pass.gate-unknown')}
      </strong>
    </p>
  );
}
