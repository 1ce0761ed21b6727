import { Page } from '../components/page/page.tsx';
import { PrinterPicture } from '../components/printer-picture/printer-picture.tsx';
import { ProgressSteps } from '../components/progress-steps/progress-steps.tsx';
import { PAPER_WORDS, paperKind } from '../language/paper-words.ts';
import { passLine } from '../language/pass-line.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './progress.css';

const STAGES = ['checking-in', 'preparing', 'at-printer'] as const;

export function Progress({ stage, flight, seat, pass, awaited, forPhone }: ViewProps<'progress'>) {
  const speech = useSpeech();
  const { text } = speech;
  const kind = pass ? paperKind(pass) : (awaited ?? 'boarding-pass');
  const paper = stage === 'at-printer' ? 'coming' : 'inside';
  return (
    <Page
      kind="progress"
      title={text(stage === 'checking-in' || forPhone ? 'progress.title' : PAPER_WORDS.printing[kind])}
      lead={!forPhone && (passLine(pass, speech) ?? text(PAPER_WORDS.stay[kind]))}
    >
      <ProgressSteps
        steps={[
          text('progress.check-in'),
          text(PAPER_WORDS.prepared[kind]),
          ...(forPhone ? [] : [text('progress.print')]),
        ]}
        current={STAGES.indexOf(stage)}
      />
      {!forPhone && (
        <PrinterPicture
          flight={flight}
          seat={seat}
          document={kind === 'standby-card' ? 'boarding-pass' : kind}
          paper={paper}
        />
      )}
    </Page>
  );
}
