import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './refused.css';

export function OutOfService({ reason, cause, documentPresent, onEvent }: ViewProps<'out-of-service'>) {
  const { text, fault } = useSpeech();
  return (
    <Page
      kind="out-of-service"
      title={text('out.title')}
      lead={text('out.elsewhere')}
      answers={
        reason === 'replaced' ? (
          <Actions>
            <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.touched-start' })}>
              {text('out.take-back')}
            </Action>
          </Actions>
        ) : (
          documentPresent && (
            <Notice icon="passport" isOutcome>
              <strong>{text('goodbye.take-passport')}</strong>
              <br />
              {text('goodbye.passport-where')}
            </Notice>
          )
        )
      }
    >
      <div class="refused__picture">
        <Icon name="pause" />
        <p>{cause ? fault(cause).title : text(reason === 'replaced' ? 'out.replaced' : 'out.recovers')}</p>
      </div>
    </Page>
  );
}
