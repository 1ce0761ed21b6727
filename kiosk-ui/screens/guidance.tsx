import { GuidancePicture } from '../components/guidance-picture/guidance-picture.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './guidance.css';

export function Guidance({ documentPresent }: ViewProps<'guidance'>) {
  const { text } = useSpeech();
  return (
    <Page
      kind="guidance"
      title={text('guidance.title')}
      lead={text('guidance.why')}
      answers={documentPresent && <Notice icon="passport">{text('welcome.document-left')}</Notice>}
    >
      <GuidancePicture />
      <ol class="guidance__steps">
        <li>{text('guidance.open')}</li>
        <li>{text('guidance.lay')}</li>
      </ol>
    </Page>
  );
}
