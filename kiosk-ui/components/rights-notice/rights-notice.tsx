import type { NoticeState } from '../../../device-agent/contract/visit.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { Action } from '../action/action.tsx';
import { Notice } from '../notice/notice.tsx';

/** Where one may ask for the notice of a delay or cancellation, and how far it is. It is never the first answer of a screen. */
export function RightsNotice({
  state,
  isAfterPass = false,
  onAsk,
}: {
  state: NoticeState | null;
  /** Nothing else is printed any more: what was to come after the pass can be asked for. */
  isAfterPass?: boolean;
  onAsk: () => void;
}) {
  const { text } = useSpeech();
  if (state === null) return null;
  const canAsk = state === 'offered' || state === 'failed' || (state === 'after-pass' && isAfterPass);
  return (
    <>
      {state !== 'offered' && !(state === 'after-pass' && isAfterPass) && (
        <Notice icon={state === 'failed' ? 'person' : 'printer'}>{text(`rights.${state}`)}</Notice>
      )}
      {canAsk && (
        <Action kind="secondary" onAct={onAsk}>
          {text('rights.ask')}
        </Action>
      )}
    </>
  );
}
