import { Action, Actions } from '../components/action/action.tsx';
import { Page } from '../components/page/page.tsx';
import { PrinterPicture } from '../components/printer-picture/printer-picture.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';

export function TakePass({ flight, seat, onEvent }: ViewProps<'take-pass'>) {
  const { text } = useSpeech();
  return (
    <Page
      kind="take-pass"
      title={text('take.title')}
      lead={text('take.where')}
      answers={
        <Actions>
          <Action kind="secondary" icon="check" onAct={() => onEvent({ type: 'passenger.finished' })}>
            {text('take.taken')}
          </Action>
        </Actions>
      }
    >
      <PrinterPicture flight={flight} seat={seat} paper="out" />
    </Page>
  );
}
