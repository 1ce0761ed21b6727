import { useState } from 'preact/hooks';
import { Action, Actions } from '../components/action/action.tsx';
import { Keyboard } from '../components/keyboard/keyboard.tsx';
import { Page } from '../components/page/page.tsx';
import { Typed } from '../components/typed/typed.tsx';
import { useSpeech } from '../language/speech-context.ts';
import './find-booking.css';

const ADDRESS = /^[a-z0-9](?:[a-z0-9._+-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const LONGEST = 100;

interface Props {
  /** The booking's own, as far as it may be shown. */
  readonly known: string | null;
  /** Null for the one that is known. */
  readonly onAddress: (address: string | null) => void;
  readonly onBack: () => void;
}

/** Where to send it: the address of the booking by one touch, or another one. What is typed lives in this screen alone until it is sent, and goes with it. */
export function MailAddress({ known, onAddress, onBack }: Props) {
  const { text } = useSpeech();
  const [typed, setTyped] = useState('');
  const isComplete = ADDRESS.test(typed) && !typed.includes('..');
  return (
    <Page
      kind="find-booking"
      title={text('mail.title')}
      lead={text('mail.lead')}
      answers={
        <Actions>
          {known !== null && typed === '' && (
            <Action icon="mail" note={text('mail.known')} onAct={() => onAddress(null)}>
              <bdi dir="ltr">{known}</bdi>
            </Action>
          )}
          {isComplete && (
            <Action icon="check" onAct={() => onAddress(typed)}>
              {text('conversation.send')}
            </Action>
          )}
          <Action kind="secondary" onAct={onBack}>
            {text('mail.not')}
          </Action>
        </Actions>
      }
    >
      <div class="entry entry--open" role="status">
        <span class="entry__label">{text(known === null ? 'mail.address' : 'mail.another')}</span>
        <Typed value={typed} isOpen />
      </div>
      <Keyboard signs="address" onText={(change) => setTyped((before) => change(before).slice(0, LONGEST))} />
    </Page>
  );
}
