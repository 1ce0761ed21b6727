import { Action, Actions } from '../components/action/action.tsx';
import { Fact, SeatFact } from '../components/boarding-pass/boarding-pass.tsx';
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

/** The stub to carry away in one's head: gate, time, seat, and nothing left behind. */
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
  onEvent,
}: ViewProps<'goodbye'>) {
  const { text, time, name, person } = useSpeech();
  const finish = () => onEvent({ type: 'passenger.finished' });
  const mayFinish = ![notice, voucher].some(isUnderWay);
  return (
    <Page
      kind="goodbye"
      onTouch={finish}
      title={text(titleOf(hasPass, standby !== null), { name: person(passenger) })}
      lead={
        hasPass
          ? text('goodbye.flight', {
              flight: `${flight.carrier} ${flight.number}`,
              place: name(flight.to.names),
            })
          : text('goodbye.no-pass')
      }
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
              {text('standby.come-back', { time: time(standby.decidedAt) })}
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
            {hasReceipt && (
              <Action icon="printer" onAct={() => onEvent({ type: 'passenger.wants-receipt' })}>
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
            {canHavePhonePass && (
              <Action kind="secondary" icon="phone" onAct={() => onEvent({ type: 'passenger.phone-pass' })}>
                {text(hasPass ? 'phone.also' : 'phone.ask')}
              </Action>
            )}
            {mayFinish && (
              <Action kind="secondary" onAct={finish}>
                {text('goodbye.finish')}
              </Action>
            )}
          </div>
        </Actions>
      }
    >
      <article class="pass stub">
        <div class="pass__upper">
          <p class="stub__label" data-together>
            {flight.gate ? text('pass.gate') : text('goodbye.look-up')}
            {flight.gate && <span class="unseen">{flight.gate}</span>}
            {flight.terminal && (
              <span>
                {text('pass.terminal')} {flight.terminal}
              </span>
            )}
          </p>
          <p class="stub__gate" aria-hidden="true">
            {flight.gate ?? flight.to.code}
          </p>
          <p class="stub__way">
            {standby
              ? text('standby.decided', { time: time(standby.decidedAt) })
              : text('goodbye.way', { time: time(flight.boarding) })}
          </p>
        </div>
        <div class="pass__lower stub__facts">
          <Fact label={text('pass.boarding')}>{time(flight.boarding)}</Fact>
          <SeatFact seat={seat} waits={standby !== null} />
          <Fact label={text('pass.flight')}>
            {flight.carrier} {flight.number}
          </Fact>
        </div>
      </article>
    </Page>
  );
}
