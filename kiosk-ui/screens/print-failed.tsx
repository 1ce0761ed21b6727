import { Action, Actions } from '../components/action/action.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { PrinterPicture } from '../components/printer-picture/printer-picture.tsx';
import { PAPER_WORDS, paperKind } from '../language/paper-words.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import { WhatIsSafe } from './what-is-safe.tsx';

/** First what is safe, then what went wrong, then what to do about it. */
export function PrintFailed({
  flight,
  seat,
  pass,
  code,
  canReprint,
  canHavePhonePass,
  onEvent,
}: ViewProps<'print-failed'>) {
  const { text, fault } = useSpeech();
  const paper = pass ? paperKind(pass) : 'boarding-pass';
  const stopped = text(PAPER_WORDS.stopped[paper]);
  return (
    <Page
      kind="print-failed"
      title={<WhatIsSafe pass={pass} seat={seat} />}
      lead={code === 'print.pulled-back' ? fault(code).title : stopped}
      answers={
        <Actions>
          {canReprint ? (
            <Action icon="repeat" onAct={() => onEvent({ type: 'passenger.reprint' })}>
              {text('failed.reprint')}
            </Action>
          ) : (
            <Action icon="person" onAct={() => onEvent({ type: 'passenger.help' })}>
              {text('refused.help')}
            </Action>
          )}
          {canHavePhonePass && (
            <Action kind="secondary" icon="phone" onAct={() => onEvent({ type: 'passenger.phone-pass' })}>
              {text('phone.ask')}
            </Action>
          )}
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.finished' })}>
            {text('failed.finish')}
          </Action>
        </Actions>
      }
    >
      <PrinterPicture flight={flight} seat={seat} document={pass?.document ?? null} paper="stuck" />
      <Notice icon="printer">
        <strong>{canReprint ? text('failed.ready') : fault(code).title}</strong>
        <br />
        {text(PAPER_WORDS.elsewhere[paper])}
      </Notice>
    </Page>
  );
}
