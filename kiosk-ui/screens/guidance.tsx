import { Action, Actions } from '../components/action/action.tsx';
import { GuidancePicture } from '../components/guidance-picture/guidance-picture.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './guidance.css';

export function Guidance({ documentPresent, onEvent }: ViewProps<'guidance'>) {
  const { text } = useSpeech();
  return (
    <Page
      kind="guidance"
      title={text('guidance.title')}
      lead={text('guidance.why')}
      answers={
        <Actions>
          {documentPresent && <Notice icon="passport">{text('welcome.document-left')}</Notice>}
          <p class="guidance__others">{text('guidance.others')}</p>
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.types' })}>
            {text('guidance.type')}
          </Action>
        </Actions>
      }
    >
      <GuidancePicture />
      <ol class="guidance__steps">
        <li>{text('guidance.open')}</li>
        <li>{text('guidance.lay')}</li>
      </ol>
    </Page>
  );
}
