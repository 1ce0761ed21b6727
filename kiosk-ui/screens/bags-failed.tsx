import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './refused.css';

/** What became of the money first, then of the bags; whoever stands here is checked in and has their pass. */
export function BagsFailed({ code, canRetry, helpCalled, onEvent }: ViewProps<'bags-failed'>) {
  const { text, fault } = useSpeech();
  const { title, next } = fault(code);
  return (
    <Page
      kind="bags-failed"
      title={title}
      lead={next}
      answers={
        <Actions>
          {canRetry && (
            <Action icon="repeat" onAct={() => onEvent({ type: 'passenger.pay-again' })}>
              {text('pay.again')}
            </Action>
          )}
          {helpCalled ? (
            <Notice icon="person">{text('refused.help-coming')}</Notice>
          ) : (
            <Action
              kind={canRetry ? 'secondary' : 'primary'}
              icon="person"
              onAct={() => onEvent({ type: 'passenger.help' })}
            >
              {text('refused.help')}
            </Action>
          )}
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.finished' })}>
            {text('pay.without')}
          </Action>
        </Actions>
      }
    >
      <div class="refused__picture">
        <Icon name={code.startsWith('payment.') ? 'card' : 'bag'} />
      </div>
    </Page>
  );
}
