import { useState } from 'preact/hooks';
import type { AskedDocument } from '../../device-agent/contract/travel.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Choice, Choices } from '../components/choice/choice.tsx';
import { DateEntry } from '../components/date-entry/date-entry.tsx';
import { Keyboard } from '../components/keyboard/keyboard.tsx';
import { Page } from '../components/page/page.tsx';
import { Typed } from '../components/typed/typed.tsx';
import { useSpeech } from '../language/speech-context.ts';
import { documentName } from './document-name.ts';
import { LACKS, Objection, useObjection } from './objection.tsx';
import {
  dateOf,
  documentOf,
  FIELDS,
  isFilled,
  kept,
  NOTHING_TYPED,
  type TypedField,
  type TypedValues,
  valuesOf,
} from './typed-fields.ts';
import type { ViewProps } from './view.ts';
import './find-booking.css';
import './type-document.css';

type Props = ViewProps<'type-document'>;

const SEXES = ['F', 'M', 'X'] as const;
const SEX_WORD = { F: 'sex.f', M: 'sex.m', X: 'sex.x' } as const;
/** More would leave no room for the keys. */
const MOST_STATES = 3;

/** Where no reader can read it. What was refused stands there again, to be corrected. */
export function TypeDocument({ passenger, documents, before, onEvent }: Props) {
  const speech = useSpeech();
  const [only] = documents.length === 1 ? documents : [];
  const again = documents.find(({ document }) => document === before?.document);
  const [asked, setAsked] = useState(again ?? only ?? null);
  if (asked) return <Fields {...{ passenger, before, onEvent }} document={asked.document} />;
  return (
    <Page kind="type-document" title={speech.text('typing.which')}>
      <Choices>
        {documents.map((each) => (
          <Choice key={each.document} title={documentName(speech, each)} onChoose={() => setAsked(each)} />
        ))}
      </Choices>
    </Page>
  );
}

type Document = AskedDocument['document'];
type FieldsProps = Pick<Props, 'passenger' | 'before' | 'onEvent'> & { readonly document: Document };

/** A field at a time, then all of them to compare. */
function Fields({ passenger, document, before, onEvent }: FieldsProps) {
  const { text, person, state } = useSpeech();
  const isState = (code: string) => state(code) !== code;
  const fields = FIELDS[document];
  const isAgain = before?.document === document;
  const [values, setValues] = useState(isAgain ? valuesOf(before) : NOTHING_TYPED);
  const [at, setAt] = useState(isAgain ? fields.length : 0);
  const [objected, object] = useObjection();
  const field = fields[at];
  const typed = documentOf(document, values, isState);
  const back = () => {
    setAt(at - 1);
    object(null);
  };
  if (!field) {
    return (
      <Page
        kind="type-document"
        title={text('typing.review')}
        onBack={back}
        lead={text('typing.review-lead')}
        answers={
          <Actions>
            <Action
              icon="check"
              onAct={() => {
                if (typed) onEvent({ type: 'passenger.typed-document', document: typed });
              }}
            >
              {text('typing.done')}
            </Action>
          </Actions>
        }
      >
        <Choices isPrivate>
          {fields.map((each, index) => (
            <Line key={each} document={document} field={each} values={values} onChange={() => setAt(index)} />
          ))}
        </Choices>
      </Page>
    );
  }
  const isDone = isFilled(field, values, isState);
  const next = () => {
    const left = fields.findIndex((each) => !isFilled(each, values, isState));
    if (isDone) setAt(left < 0 ? fields.length : left);
    object(isDone ? null : LACKS[field]);
  };
  return (
    <Page
      key={field}
      kind="type-document"
      title={text(labelOf(document, field))}
      onBack={at > 0 ? back : undefined}
      lead={
        objected.word ? <Objection objected={objected} /> : text('typing.lead', { name: person(passenger) })
      }
      answers={
        <Actions>
          <Action kind={isDone ? 'primary' : 'secondary'} icon="next" onAct={next}>
            {text('typing.next')}
          </Action>
        </Actions>
      }
    >
      <Entry
        field={field}
        value={values[field]}
        onPut={(value) => {
          setValues({ ...values, [field]: value });
          object(null);
        }}
        onRefuse={() => object('typing.refused')}
      />
    </Page>
  );
}

const NUMBER_WORD = {
  passport: 'field.number-passport',
  visa: 'field.number-visa',
  permit: 'field.number-permit',
} as const;

const labelOf = (document: Document, field: TypedField) =>
  ({
    number: NUMBER_WORD[document],
    state: document === 'passport' ? ('field.nationality' as const) : ('field.issuer' as const),
    birthDate: 'field.birth-date' as const,
    expiryDate: 'field.expiry-date' as const,
    sex: 'field.sex' as const,
  })[field];

interface EntryProps {
  readonly field: TypedField;
  readonly value: string;
  readonly onPut: (value: string) => void;
  /** A key was pressed whose sign cannot stand here. */
  readonly onRefuse: () => void;
}

/** Where one field is written, with its keys. */
export function Entry({ field, value, onPut, onRefuse }: EntryProps) {
  const { text, state, statesLike } = useSpeech();
  const change = (how: (before: string) => string) => {
    const wanted = how(value);
    const next = kept(field, wanted);
    if (next === value && wanted !== value) onRefuse();
    else onPut(next);
  };
  switch (field) {
    case 'birthDate':
    case 'expiryDate':
      return (
        <>
          <DateEntry digits={value} date={dateOf(value)} />
          <Keyboard signs="digits" onText={change} />
        </>
      );
    case 'sex':
      return (
        <Choices isPrivate>
          {SEXES.map((sex) => (
            <Choice
              key={sex}
              title={text(SEX_WORD[sex])}
              chosen={value === sex}
              onChoose={() => onPut(sex)}
            />
          ))}
        </Choices>
      );
    case 'state':
      return (
        <>
          <Written value={value} />
          <div class="typed-states" data-private>
            {statesLike(value)
              .slice(0, MOST_STATES)
              .map((code) => (
                <Choice
                  key={code}
                  title={state(code)}
                  detail={code}
                  chosen={code === value}
                  onChoose={() => onPut(code)}
                />
              ))}
            {value === '' && <p class="page__lead">{text('typing.state')}</p>}
          </div>
          <Keyboard onText={change} />
        </>
      );
    case 'number':
      return (
        <>
          <Written value={value} />
          <Keyboard onText={change} />
        </>
      );
  }
}

const Written = ({ value }: { value: string }) => (
  <p class="entry entry--open">
    <Typed value={value} isOpen />
  </p>
);

interface LineProps {
  readonly document: Document;
  readonly field: TypedField;
  readonly values: TypedValues;
  readonly onChange: () => void;
}

/** One thing that was typed, to be touched where it is wrong. */
function Line({ document, field, values, onChange }: LineProps) {
  const { text, state, date } = useSpeech();
  const value = values[field];
  const shown = () => {
    if (field === 'state') return `${state(value)} (${value})`;
    if (field === 'sex') return text(SEX_WORD[value as (typeof SEXES)[number]]);
    return field === 'number' ? (
      <span dir="ltr" data-spell>
        {value}
      </span>
    ) : (
      date(dateOf(value) ?? '')
    );
  };
  return <Choice title={shown()} detail={text(labelOf(document, field))} onChoose={onChange} />;
}
