import type { AskedDocument } from '../../device-agent/contract/travel.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { GuidancePicture } from '../components/guidance-picture/guidance-picture.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import type { Speech } from '../language/language.ts';
import { useSpeech } from '../language/speech-context.ts';
import { documentName } from './document-name.ts';
import type { ViewProps } from './view.ts';
import './guidance.css';
import './show-document.css';

type Props = ViewProps<'show-document'>;

/** One traveller's passport, visa or permit, which the journey needs and nobody has seen yet. */
export function ShowDocument(props: Props) {
  const { passenger, problem, taken, wants, mayType, mayDecline, documentPresent, onEvent } = props;
  const speech = useSpeech();
  const { text, fault } = speech;
  const [usual, ...others] = wants;
  const isPassport = usual?.document === 'passport';
  return (
    <Page
      kind="show-document"
      title={titleOf(speech, usual, passenger)}
      lead={
        others.length === 0
          ? text('document.lead')
          : text('document.or', {
              documents: speech.list(others.map((other) => documentName(speech, other))),
            })
      }
      answers={
        <Actions>
          {problem ? (
            <Notice key={problem} icon="passport" isOutcome>
              <strong>{fault(problem).title}</strong>
              <br />
              {fault(problem).next}
            </Notice>
          ) : taken ? (
            <Notice key={taken.fullName} icon="check" isOutcome>
              {text('document.taken', { name: speech.person(taken) })}
            </Notice>
          ) : (
            documentPresent && <Notice icon="passport">{text('document.lift-first')}</Notice>
          )}
          {mayType.length > 0 && (
            <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.types-document' })}>
              {text('document.type')}
            </Action>
          )}
          {mayDecline && (
            <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.has-no-document' })}>
              {text('document.none')}
            </Action>
          )}
        </Actions>
      }
    >
      <GuidancePicture />
      <ol class="guidance__steps">
        <li>{text(isPassport ? 'guidance.open' : 'document.open-visa')}</li>
        <li>{text(isPassport ? 'guidance.lay' : 'document.lay-visa')}</li>
      </ol>
    </Page>
  );
}

/** A short name is not parted by the end of a line, which would look as if it went on the other way among Arabic words. */
const whole = (name: string): string => (name.length > 12 ? name : name.replaceAll(' ', '\u00a0'));

function titleOf(
  { text, person, name }: Speech,
  asked: AskedDocument | undefined,
  passenger: Props['passenger'],
): string {
  const whose = { name: whole(person(passenger)) };
  if (!asked?.names) return text('document.title', whose);
  return asked.document === 'visa'
    ? text('document.title-visa', { ...whose, place: name(asked.names) })
    : text('document.title-permit', { ...whose, document: name(asked.names) });
}
