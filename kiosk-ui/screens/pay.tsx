import { Action, Actions } from '../components/action/action.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './pay.css';

/** The card is the terminal's business: the screen says what for, how much, and where to look. */
export function Pay({ purpose, amount, paid, onEvent }: ViewProps<'pay'>) {
  const { text, money } = useSpeech();
  return (
    <Page
      kind="pay"
      title={text(paid ? 'pay.paid' : 'pay.title')}
      lead={paid ? <span data-outcome>{text(`pay.paid-${purpose}`)}</span> : text('pay.lead')}
      answers={
        !paid && (
          <Actions>
            <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.cancel-payment' })}>
              {text('pay.cancel')}
            </Action>
          </Actions>
        )
      }
    >
      <div class="pay">
        <Icon name={paid ? 'check' : 'card'} />
        <p role="status">
          {text(`pay.for-${purpose}`)}
          <strong>{money(amount)}</strong>
        </p>
      </div>
    </Page>
  );
}
