import { BlankPass } from '../components/boarding-pass/blank-pass.tsx';
import { Page } from '../components/page/page.tsx';
import { ProgressSteps } from '../components/progress-steps/progress-steps.tsx';
import { useSpeech } from '../language/speech-context.ts';

export function Identifying() {
  const { text } = useSpeech();
  return (
    <Page kind="identifying" title={text('identifying.title')} lead={text('identifying.wait')}>
      <BlankPass />
      <ProgressSteps steps={[text('identifying.read'), text('identifying.looking')]} current={1} />
    </Page>
  );
}
