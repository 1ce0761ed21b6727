import { Action } from '../components/action/action.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { DOORS } from '../language/doors.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import { WelcomePicture } from './welcome-picture.tsx';
import './welcome.css';

export function Welcome({ languages, documentPresent, onEvent }: ViewProps<'welcome'>) {
  const { text, language } = useSpeech();
  const start = () => onEvent({ type: 'passenger.touched-start' });
  return (
    <Page
      kind="welcome"
      onTouch={start}
      title={text('welcome.title')}
      lead={languages
        .filter((other) => other !== language)
        .map((other) => (
          <span key={other} lang={other} dir={DOORS[other].direction}>
            {DOORS[other].welcome}
          </span>
        ))}
      answers={
        <div class="welcome__answers">
          {documentPresent && <Notice icon="passport">{text('welcome.document-left')}</Notice>}
          <p>{text('welcome.passport')}</p>
          <Action kind="field" onAct={start}>
            {text('welcome.start')}
          </Action>
        </div>
      }
    >
      <WelcomePicture />
    </Page>
  );
}
