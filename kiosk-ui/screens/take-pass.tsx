import { Page } from '../components/page/page.tsx';
import { PrinterPicture } from '../components/printer-picture/printer-picture.tsx';
import { PAPER_WORDS, paperKind } from '../language/paper-words.ts';
import { passLine } from '../language/pass-line.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';

/** Nothing to answer: the printer's own sensor tells when the pass is taken. */
export function TakePass({ flight, seat, pass }: ViewProps<'take-pass'>) {
  const speech = useSpeech();
  const { text } = speech;
  const whose = passLine(pass, speech);
  return (
    <Page
      kind="take-pass"
      title={text(PAPER_WORDS.take[pass ? paperKind(pass) : 'boarding-pass'])}
      lead={
        <>
          {whose && (
            <>
              <strong>{whose}</strong>
              <br />
            </>
          )}
          {text(pass?.document === 'bag-tag' ? 'take.where-tag' : 'take.where')}
        </>
      }
    >
      <PrinterPicture flight={flight} seat={seat} document={pass?.document ?? null} paper="out" />
    </Page>
  );
}
