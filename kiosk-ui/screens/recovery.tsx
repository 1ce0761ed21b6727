import { Action, Actions } from '../components/action/action.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { ProgressSteps } from '../components/progress-steps/progress-steps.tsx';
import { ScreenSymbol } from '../components/screen-symbol/screen-symbol.tsx';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './recovery.css';

/** What went wrong before, how it stands, and what makes it good: in the airline's own words. */
export function Recovery({ recovery, isAsked, onEvent }: ViewProps<'recovery'>) {
  const { text, name } = useSpeech();
  const { state, reference, words, code, paper } = recovery;
  const isOnScreenAlone = code !== null && (paper === null || paper === 'failed');
  const answer = (isSo: boolean) => () => onEvent({ type: 'passenger.answers', isSo });
  return (
    <Page
      key={state}
      kind="recovery"
      title={name(state === 'given' ? words.given : words.happened)}
      lead={
        <>
          {name(words.stands)}{' '}
          {reference && (
            <strong dir="ltr" data-spell>
              {reference}
            </strong>
          )}
        </>
      }
      answers={
        <Actions>
          {(state === 'elsewhere' || state === 'later') && <Notice icon="help">{name(words[state])}</Notice>}
          {isOnScreenAlone && <Notice icon="phone">{text('recovery.keep')}</Notice>}
          {paper === 'waiting' && <Notice icon="printer">{text('take.where')}</Notice>}
          {state !== 'offered' && (
            <Action icon="check" onAct={() => onEvent({ type: 'passenger.finished' })}>
              {text('frame.continue')}
            </Action>
          )}
          {state === 'offered' && isAsked && (
            <ProgressSteps steps={[text('identifying.looking')]} current={0} />
          )}
          {state === 'offered' && !isAsked && (
            <>
              <Action icon="check" onAct={answer(true)}>
                {name(words.accept)}
              </Action>
              <Action kind="secondary" onAct={answer(false)}>
                {name(words.decline)}
              </Action>
            </>
          )}
        </Actions>
      }
    >
      <article class="pass stub amends">
        <div class="pass__upper">
          <p class="amends__offer">{name(words.offer)}</p>
          <p>{name(words.terms)}</p>
        </div>
        {code && (
          <div class="pass__lower amends__code" role="status">
            <ScreenSymbol rows={code.symbol} label={name(words.offer)} />
            <strong dir="ltr" data-spell>
              {code.text}
            </strong>
          </div>
        )}
      </article>
    </Page>
  );
}
