import { Action, Actions } from '../components/action/action.tsx';
import { Icon, type IconName } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { RightsNotice } from '../components/rights-notice/rights-notice.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './refused.css';

type Props = ViewProps<'refused'>;

/** Which drawing fits what stands in the way; told by the code's own family. */
const pictureOf = (code: Props['code']): IconName => {
  if (code === 'flight.oversold') return 'person';
  if (/^flight\.|^check-in\.(not-open|closed)$/.test(code)) return 'clock';
  if (/^(document|travel)\./.test(code)) return 'passport';
  if (code.startsWith('booking.')) return 'search';
  return code.startsWith('dcs.') ? 'repeat' : 'person';
};

/** Another document, a card or the reference may lead where this one did not. */
const canTryAnotherWay = (code: Props['code']): boolean => /^(document|booking|travel)\./.test(code);

/** What stands in the way, and what to do next. Never only "no". */
export function Refused({
  code,
  notice,
  canRetry,
  hasAlternatives,
  opensAt,
  closedAt,
  desk,
  helpCalled,
  onEvent,
}: Props) {
  const { text, fault, time, day, name } = useSpeech();
  const { title, next } = fault(code);
  return (
    <Page
      kind="refused"
      title={title}
      lead={next}
      answers={
        <Actions>
          {canRetry && (
            <Action icon="repeat" onAct={() => onEvent({ type: 'passenger.retry' })}>
              {text('refused.retry')}
            </Action>
          )}
          {hasAlternatives && (
            <Action icon="clock" onAct={() => onEvent({ type: 'passenger.sees-alternatives' })}>
              {text('refused.alternatives')}
            </Action>
          )}
          {canTryAnotherWay(code) && (
            <Action
              kind={canRetry ? 'secondary' : 'primary'}
              icon="search"
              onAct={() => onEvent({ type: 'passenger.another-way' })}
            >
              {text('refused.another-way')}
            </Action>
          )}
          <RightsNotice
            state={notice}
            isAfterPass
            onAsk={() => onEvent({ type: 'passenger.wants-notice' })}
          />
          {helpCalled ? (
            <Notice icon="person">{text('refused.help-coming')}</Notice>
          ) : (
            <Action
              kind={canRetry || hasAlternatives || canTryAnotherWay(code) ? 'secondary' : 'primary'}
              icon="person"
              onAct={() => onEvent({ type: 'passenger.help' })}
            >
              {text('refused.help')}
            </Action>
          )}
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.finished' })}>
            {text('refused.finish')}
          </Action>
        </Actions>
      }
    >
      <div class="refused__picture">
        <Icon name={pictureOf(code)} />
        {opensAt && (
          <p data-together>
            {text('refused.opens')}
            <strong>{time(opensAt)}</strong>
            {day(opensAt)}
          </p>
        )}
        {desk && (
          <p data-together>
            {text('refused.desk')}
            <strong class="refused__desk">{name(desk)}</strong>
          </p>
        )}
        {closedAt && (
          <p data-together>
            {text('refused.closed')}
            <strong>{time(closedAt)}</strong>
          </p>
        )}
      </div>
    </Page>
  );
}
