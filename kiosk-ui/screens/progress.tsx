import { Page } from '../components/page/page.tsx';
import { PrinterPicture } from '../components/printer-picture/printer-picture.tsx';
import { ProgressSteps } from '../components/progress-steps/progress-steps.tsx';
import { passLine } from '../language/pass-line.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './progress.css';

const STAGES = ['checking-in', 'preparing', 'at-printer'] as const;

export function Progress({ stage, flight, seat, pass }: ViewProps<'progress'>) {
  const { text, person } = useSpeech();
  const isTag = pass?.document === 'bag-tag';
  const printing = isTag ? 'progress.title-tag' : 'progress.title-printing';
  const paper = stage === 'at-printer' ? 'coming' : 'inside';
  return (
    <Page
      kind="progress"
      title={text(stage === 'checking-in' ? 'progress.title' : printing)}
      lead={passLine(pass, text, person) ?? text(isTag ? 'progress.stay-tag' : 'progress.stay')}
    >
      <ProgressSteps
        steps={[
          text('progress.check-in'),
          text(isTag ? 'progress.prepare-tag' : 'progress.prepare'),
          text('progress.print'),
        ]}
        current={STAGES.indexOf(stage)}
      />
      <PrinterPicture flight={flight} seat={seat} paper={paper} />
    </Page>
  );
}
