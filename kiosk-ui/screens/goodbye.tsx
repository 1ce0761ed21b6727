import { Action, Actions } from '../components/action/action.tsx';
import { Fact, GateFact, SeatFact } from '../components/boarding-pass/boarding-pass.tsx';
import { LeftOutNotices } from '../components/left-out/left-out.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { RightsNotice } from '../components/rights-notice/rights-notice.tsx';
import { isUnderWay } from '../journey/recovery.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './goodbye.css';

const titleOf = (hasPass: boolean, waits: boolean) => {
  if (waits) return 'standby.title';
  return hasPass ? 'goodbye.title' : 'goodbye.title-no-pass';
};

/** The stub to carry away in one's head: where to go, time, seat, and nothing left behind. Whoever has no pass goes for it first. */
export function Goodbye({
  passenger,
  flight,
  seat,
  hasPass,
  hasReceipt,
  canHaveItinerary,
  canHavePhonePass,
  notice,
  voucher,
  standby,
  leftOut,
  documentPresent,
  at,
  onEvent,
}: ViewProps<'goodbye'>) {
  const { text, time, timeBeside, name, person } = useSpeech();
  const gate = hasPass ? flight.gate : null;
  const finish = () => onEvent({ type: 'passenger.finished' });
  // Without paper, a pass on a phone is the way to have one now.
  const onPhone = canHavePhonePass && (
    <Action
      kind={hasPass ? 'secondary' : 'primary'}
      icon="phone"
      onAct={() => onEvent({ type: 'passenger.phone-pass' })}
    >
      {text(hasPass ? 'phone.also' : 'phone.ask')}
    </Action>
  );
  const mayFinish = ![notice, voucher].some(isUnderWay);
  return (
    <Page
      kind="goodbye"
      onTouch={finish}
      title={text(titleOf(hasPass, standby !== null), { name: person(passenger) })}
      lead={text('goodbye.flight', {
        flight: `${flight.carrier} ${flight.number}`,
        place: name(flight.to.names),
      })}
      answers={
        <Actions>
          {standby && (
            <Notice icon="clock">
              {standby.place !== null && (
                <strong>
                  {text('standby.place', { place: standby.place, waiting: standby.waiting })}
                  <br />
                </strong>
              )}
              {text('standby.come-back', { time: timeBeside(standby.decidedAt, at) })}
            </Notice>
          )}
          <LeftOutNotices leftOut={leftOut} />
          {documentPresent && (
            <Notice icon="passport" isOutcome>
              <strong>{text('goodbye.take-passport')}</strong>
              <br />
              {text('goodbye.passport-where')}
            </Notice>
          )}
          {voucher === 'waiting' && <Notice icon="printer">{text('take.where')}</Notice>}
          <RightsNotice
            state={notice}
            isAfterPass
            onAsk={() => onEvent({ type: 'passenger.wants-notice' })}
          />
          <div class="wishes">
            {!hasPass && onPhone}
            {hasReceipt && (
              <Action
                kind={hasPass ? 'primary' : 'secondary'}
                icon="printer"
                onAct={() => onEvent({ type: 'passenger.wants-receipt' })}
              >
                {text('receipt.print')}
              </Action>
            )}
            {canHaveItinerary && (
              <Action
                kind="secondary"
                icon="printer"
                onAct={() => onEvent({ type: 'passenger.wants-itinerary' })}
              >
                {text('itinerary.print')}
              </Action>
            )}
            {hasPass && onPhone}
            {mayFinish && (
              <Action kind="secondary" onAct={finish}>
                {text('frame.finish')}
              </Action>
            )}
          </div>
        </Actions>
      }
    >
      <article class="pass stub">
        <div class="pass__upper">
          <p class="stub__label" data-together>
            {text(hasPass ? 'pass.gate' : 'frame.step.pass')}
            {gate && <span class="unseen">{gate}</span>}
            {flight.terminal && (
              <span>
                {text('pass.terminal')} {flight.terminal}
              </span>
            )}
          </p>
          {gate ? (
            <p class="stub__gate" aria-hidden="true">
              {gate}
            </p>
          ) : (
            <p class="stub__words">{text(hasPass ? 'goodbye.look-up' : 'goodbye.no-pass')}</p>
          )}
          {(standby || hasPass) && (
            <p class="stub__way">
              {standby
                ? text('standby.decided', { time: timeBeside(standby.decidedAt, at) })
                : text('goodbye.way', { time: timeBeside(flight.boarding, at) })}
            </p>
          )}
        </div>
        <div class="pass__lower stub__facts">
          <Fact label={text('pass.boarding')}>{time(flight.boarding)}</Fact>
          <SeatFact seat={seat} waits={standby !== null} />
          {hasPass ? (
            <Fact label={text('pass.flight')}>
              {flight.carrier} {flight.number}
            </Fact>
          ) : (
            <GateFact gate={flight.gate} />
          )}
        </div>
      </article>
    </Page>
  );
}
