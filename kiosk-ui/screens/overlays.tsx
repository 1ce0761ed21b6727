import type { FaultCode } from '../../device-agent/contract/faults.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Overlay } from '../components/overlay/overlay.tsx';
import type { PassengerEvent } from '../journey/events.ts';
import { useSpeech } from '../language/speech-context.ts';

interface Props {
  readonly onEvent: (event: PassengerEvent) => void;
}

export function Help({ helpCalled, onEvent }: Props & { readonly helpCalled: boolean }) {
  const { text } = useSpeech();
  return (
    <Overlay
      title={text(helpCalled ? 'frame.someone-coming' : 'help.title')}
      answers={
        <Actions>
          <Action onAct={() => onEvent({ type: 'passenger.help-closed' })}>{text('frame.continue')}</Action>
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.converses' })}>
            {text('conversation.title')}
          </Action>
        </Actions>
      }
    >
      <p>{text('help.text')}</p>
    </Overlay>
  );
}

/** A card or a code that leads no further: what it is, and what does lead on. */
export function ReaderNotice({ code, onEvent }: Props & { readonly code: FaultCode }) {
  const { text, fault } = useSpeech();
  const { title, next } = fault(code);
  return (
    <Overlay
      key={code}
      title={title}
      answers={
        <Actions>
          <Action onAct={() => onEvent({ type: 'passenger.notice-closed' })}>{text('notice.close')}</Action>
        </Actions>
      }
    >
      <p>{next}</p>
    </Overlay>
  );
}

/** Going back would end the visit. */
export function Leaving({ onEvent }: Props) {
  const { text } = useSpeech();
  return (
    <Overlay
      title={text('leaving.title')}
      answers={
        <Actions>
          <Action onAct={() => onEvent({ type: 'passenger.back' })}>{text('leaving.stay')}</Action>
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.finished' })}>
            {text('leaving.end')}
          </Action>
        </Actions>
      }
    >
      <p>{text('leaving.text')}</p>
    </Overlay>
  );
}

export function AreYouThere({ onEvent }: Props) {
  const { text } = useSpeech();
  return (
    <Overlay
      urgent
      title={text('timer.title')}
      answers={
        <Actions>
          <Action onAct={() => onEvent({ type: 'passenger.more-time' })}>{text('timer.more')}</Action>
        </Actions>
      }
    >
      <p>{text('timer.text')}</p>
    </Overlay>
  );
}
