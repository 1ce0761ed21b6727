import { useState } from 'preact/hooks';
import type { ToldDetail } from '../../device-agent/contract/travel.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { useSpeech } from '../language/speech-context.ts';
import { LACKS, Objection, useObjection } from './objection.tsx';
import { Entry } from './type-document.tsx';
import { dateOf, isFilled, NOTHING_TYPED } from './typed-fields.ts';
import type { ViewProps } from './view.ts';
import './find-booking.css';
import './type-document.css';

/** Each is typed as a field of a document is. */
const FIELD = { residence: 'state', issued: 'expiryDate' } as const;

/** What a rule of the journey needs to know of a traveller, and no document tells. It lives in this screen alone. */
export function TellDetail({ passenger, detail, problem, onEvent }: ViewProps<'tell-detail'>) {
  const { text, person, state, fault } = useSpeech();
  const [value, setValue] = useState('');
  const [objected, object] = useObjection();
  const field = FIELD[detail];
  const isState = (code: string) => state(code) !== code;
  const isDone = isFilled(field, { ...NOTHING_TYPED, [field]: value }, isState);
  const tell = (told: ToldDetail) => onEvent({ type: 'passenger.tells-detail', told });
  return (
    <Page
      kind="type-document"
      title={text(`detail.${detail}`, { name: person(passenger) })}
      lead={objected.word ? <Objection objected={objected} /> : text(`detail.${detail}-lead`)}
      answers={
        <Actions>
          {problem && (
            <Notice key={problem} icon="passport" isOutcome>
              {problem === 'document.mistyped' && detail === 'issued'
                ? text('detail.issued-again')
                : fault(problem).title}
            </Notice>
          )}
          <Action
            kind={isDone ? 'primary' : 'secondary'}
            icon="next"
            onAct={() => {
              if (isDone) tell({ detail, value: detail === 'issued' ? dateOf(value) : value });
              else object(LACKS[field]);
            }}
          >
            {text('typing.next')}
          </Action>
          <Action kind="secondary" onAct={() => tell({ detail, value: null })}>
            {text('detail.not-known')}
          </Action>
        </Actions>
      }
    >
      <Entry
        field={field}
        value={value}
        onPut={(next) => {
          setValue(next);
          object(null);
        }}
        onRefuse={() => object('typing.refused')}
      />
    </Page>
  );
}
