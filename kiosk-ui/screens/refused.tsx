import { Action, Actions } from '../components/action/action.tsx';
import { Icon, type IconName } from '../components/icon/icon.tsx';
import { Notice } from '../components/notice/notice.tsx';
import { Page } from '../components/page/page.tsx';
import { RightsNotice } from '../components/rights-notice/rights-notice.tsx';
import { canTryAnotherWay } from '../journey/context.ts';
import { useSpeech } from '../language/speech-context.ts';
import type { ViewProps } from './view.ts';
import './refused.css';

type Props = ViewProps<'refused'>;

/** Which drawing fits what stands in the way; told by the code's own family. */
const pictureOf = (code: Props['code']): IconName => {
  if (code === 'flight.cancelled') return 'cross';
  if (code === 'flight.oversold' || code === 'dcs.not-offered') return 'person';
  if (/^flight\.|^check-in\.(not-open|closed)$/.test(code)) return 'clock';
  if (/^(document|travel)\./.test(code)) return 'passport';
  if (code === 'booking.not-found') return 'search';
  return code.startsWith('dcs.') ? 'repeat' : 'person';
};

const ANSWERS = {
  retry: { icon: 'repeat', text: 'refused.retry', event: 'passenger.retry' },
  alternatives: { icon: 'clock', text: 'refused.alternatives', event: 'passenger.sees-alternatives' },
  again: { icon: 'passport', text: 'refused.retry', event: 'passenger.another-way' },
  'another-way': { icon: 'search', text: 'refused.another-way', event: 'passenger.another-way' },
  staff: { icon: 'person', text: 'refused.help', event: 'passenger.help' },
  finish: { icon: undefined, text: 'frame.finish', event: 'passenger.finished' },
} as const;
type Answer = keyof typeof ANSWERS;

/** What the text of a code says to do, which is its first answer; of every other code that is to see staff. */
const SAID: Partial<Record<Props['code'], Answer>> = {
  'document.unreadable': 'again',
  'document.check-failed': 'again',
  'document.expired': 'another-way',
  'document.not-for-travel': 'another-way',
  'document.needed': 'another-way',
  'travel.validity': 'another-way',
  'booking.not-found': 'another-way',
  'check-in.not-open': 'finish',
};

/** What can be done, with the first answer first. */
function answersTo({
  code,
  canRetry,
  hasAlternatives,
}: Pick<Props, 'code' | 'canRetry' | 'hasAlternatives'>) {
  const said = SAID[code] ?? 'staff';
  const first: Answer = canRetry ? 'retry' : hasAlternatives ? 'alternatives' : said;
  const others: Answer[] = [
    ...(hasAlternatives ? (['alternatives'] as const) : []),
    ...(canTryAnotherWay({ code }) ? ([said === 'again' ? said : 'another-way'] as const) : []),
    'staff',
    'finish',
  ];
  return { first, others: others.filter((answer) => answer !== first) };
}

/** What stands in the way, and what to do next. Never only "no". */
export function Refused({
  code,
  notice,
  canRetry,
  hasAlternatives,
  opensAt,
  closedAt,
  desk,
  helpCalled,
  onEvent,
}: Props) {
  const { text, fault, time, day, name } = useSpeech();
  const { title, next } = fault(code);
  const { first, others } = answersTo({ code, canRetry, hasAlternatives });
  const answer = (asked: Answer, kind: 'primary' | 'secondary') => {
    if (asked === 'staff' && helpCalled)
      return (
        <Notice key={asked} icon="person">
          {text('refused.help-coming')}
        </Notice>
      );
    const { icon, text: words, event } = ANSWERS[asked];
    return (
      <Action key={asked} kind={kind} icon={icon} onAct={() => onEvent({ type: event })}>
        {text(words)}
      </Action>
    );
  };
  return (
    <Page
      kind="refused"
      title={title}
      lead={next}
      answers={
        <Actions>
          {answer(first, 'primary')}
          <RightsNotice
            state={notice}
            isAfterPass
            onAsk={() => onEvent({ type: 'passenger.wants-notice' })}
          />
          {others.map((other) => answer(other, 'secondary'))}
        </Actions>
      }
    >
      <div class="refused__picture">
        <Icon name={pictureOf(code)} />
        {opensAt && (
          <p data-together>
            {text('refused.opens')}
            <strong>{time(opensAt)}</strong>
            {day(opensAt)}
          </p>
        )}
        {desk && (
          <p data-together>
            {text('refused.desk')}
            <strong class="refused__desk">{name(desk)}</strong>
          </p>
        )}
        {closedAt && (
          <p data-together>
            {text('refused.closed')}
            <strong>{time(closedAt)}</strong>
          </p>
        )}
      </div>
    </Page>
  );
}
