import { Action, Actions } from '../components/action/action.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { PrinterPicture } from '../components/printer-picture/printer-picture.tsx';
import { PAPER_WORDS, paperKind } from '../language/paper-words.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import { WhatIsSafe } from './what-is-safe.tsx';

export function PrintUnconfirmed({
  flight,
  seat,
  pass,
  canReprint,
  canHavePhonePass,
  onEvent,
}: ViewProps<'print-unconfirmed'>) {
  const { text } = useSpeech();
  const paper = pass ? paperKind(pass) : 'boarding-pass';
  return (
    <Page
      kind="print-unconfirmed"
      title={<WhatIsSafe pass={pass} seat={seat} />}
      lead={text(PAPER_WORDS.doubt[paper])}
      answers={
        <Actions>
          <Action icon="check" onAct={() => onEvent({ type: 'passenger.has-pass' })}>
            {text(PAPER_WORDS.has[paper])}
          </Action>
          {canReprint && (
            <Action kind="secondary" icon="repeat" onAct={() => onEvent({ type: 'passenger.reprint' })}>
              {text('unconfirmed.reprint')}
            </Action>
          )}
          {canHavePhonePass && (
            <Action kind="secondary" icon="phone" onAct={() => onEvent({ type: 'passenger.phone-pass' })}>
              {text('phone.ask')}
            </Action>
          )}
          {!canReprint && (
            <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.finished' })}>
              {text('unconfirmed.finish')}
            </Action>
          )}
        </Actions>
      }
    >
      <PrinterPicture flight={flight} seat={seat} document={pass?.document ?? null} paper="stuck" />
      <Notice icon="person">
        {text('unconfirmed.called')}
        <br />
        {canReprint && text('unconfirmed.recorded')}
      </Notice>
    </Page>
  );
}
