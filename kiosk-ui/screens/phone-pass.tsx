import { useState } from 'preact/hooks';
import { Action, Actions } from '../components/action/action.tsx';
import { Fact, GateFact } from '../components/boarding-pass/boarding-pass.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { ScreenSymbol } from '../components/screen-symbol/screen-symbol.tsx';
import { useSpeech } from '../language/speech-context.ts';
import { MailAddress } from './mail-address.tsx';
import type { ViewProps } from './view.ts';
import './phone-pass.css';

/** A boarding pass to be photographed: what the gate reads, and what the passenger looks up, in one picture. */
export function PhonePasses({
  passes,
  canHavePaper,
  canMail,
  mailTo,
  mailed,
  onEvent,
}: ViewProps<'phone-pass'>) {
  const { text, timeThere, dayThere, name } = useSpeech();
  const [at, setAt] = useState(0);
  const [isTyping, setTyping] = useState(false);
  const pass = passes[at];
  const next = passes[at + 1];
  if (!pass) return null;
  if (isTyping) {
    const send = (to: string | null) => {
      onEvent({ type: 'passenger.mails-pass', to });
      setTyping(false);
    };
    return <MailAddress known={mailTo} onAddress={send} onBack={() => setTyping(false)} />;
  }
  const mayMail = canMail && (mailed === null || mailed === 'failed');
  const { flight, seat, symbol, passenger, copy } = pass;
  return (
    <Page
      kind="phone-pass"
      title={text('phone.title')}
      lead={
        <>
          {passes.length > 1
            ? text('phone.lead-of', { number: at + 1, of: passes.length })
            : text('phone.lead')}
          <span class="unseen">{text('phone.how')}</span>
        </>
      }
      answers={
        <Actions>
          {mailed && <Notice icon={mailed === 'failed' ? 'help' : 'check'}>{text(`mail.${mailed}`)}</Notice>}
          {next ? (
            <Action icon="next" onAct={() => setAt(at + 1)}>
              {text('phone.next', { name: next.passenger.fullName })}
            </Action>
          ) : (
            <Action icon="check" onAct={() => onEvent({ type: 'passenger.finished' })}>
              {text('phone.done')}
            </Action>
          )}
          {(mayMail || canHavePaper) && (
            <div class="phone-pass__others">
              {mayMail && (
                <Action kind="secondary" icon="mail" onAct={() => setTyping(true)}>
                  {text('mail.ask')}
                </Action>
              )}
              {canHavePaper && (
                <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.reprint' })}>
                  {text('phone.paper')}
                </Action>
              )}
            </div>
          )}
        </Actions>
      }
    >
      <article class="pass phone-pass">
        <header class="pass__band">
          <strong aria-hidden="true">
            {flight.carrier} {flight.number}
          </strong>
          <span class="unseen">
            {text('goodbye.flight', {
              flight: `${flight.carrier} ${flight.number}`,
              place: name(flight.to.names),
            })}
          </span>
          <span>{dayThere(flight.departure)}</span>
          <strong aria-hidden="true">
            {flight.from.code} – {flight.to.code}
          </strong>
        </header>
        <ScreenSymbol rows={symbol} label={text('phone.code-of', { name: passenger.fullName })} />
        <p class="phone-pass__name" role="status">
          <strong>{passenger.fullName}</strong>
          {copy && <span>{text('phone.copy')}</span>}
        </p>
        <div class="phone-pass__facts">
          <Fact label={text('pass.boarding')}>{timeThere(flight.boarding)}</Fact>
          <GateFact gate={flight.gate} />
          <Fact label={text('pass.seat')}>{seat}</Fact>
        </div>
      </article>
    </Page>
  );
}
