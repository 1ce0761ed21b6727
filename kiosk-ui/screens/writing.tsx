import { useState } from 'preact/hooks';
import type { Conversation } from '../../device-agent/contract/conversation.ts';
import { LONGEST_LINE } from '../../device-agent/contract/line-length.ts';
import { Action, Actions } from '../components/action/action.tsx';
import { Choice } from '../components/choice/choice.tsx';
import { Keyboard } from '../components/keyboard/keyboard.tsx';
import { Overlay } from '../components/overlay/overlay.tsx';
import { Typed } from '../components/typed/typed.tsx';
import type { PassengerEvent } from '../journey/events.ts';
import { useSpeech } from '../language/speech-context.ts';
import './find-booking.css';
import './writing.css';

interface Props {
  readonly conversation: Conversation;
  readonly onEvent: (event: PassengerEvent) => void;
}

/** More leave no room for the keys. */
const SHOWN = 4;
/** Letters that a language has besides those of English, or in their place. */
const SIGNS = {
  de: 'text-de',
  fr: 'text-fr',
  es: 'text-es',
  ar: 'text-ar',
  ja: 'text-ja',
  ko: 'text-ko',
} as const;
/** Whose characters no keys of a kiosk write: the sentences come first. */
const UNWRITTEN: ReadonlySet<string> = new Set(['zh-Hans']);
/** What is said most, for whoever cannot write or would rather not. */
const SENTENCES = [
  'conversation.say-cannot-hear',
  'conversation.say-come',
  'conversation.say-document',
  'conversation.say-booking',
  'conversation.say-pass',
  'conversation.say-way',
  'conversation.say-yes',
  'conversation.say-no',
  'pay.paid',
] as const;

/** What a passenger and staff write to each other, letter by letter: staff see it as it is typed. */
export function Writing({ conversation: { connection, lines, draft }, onEvent }: Props) {
  const { text, language } = useSpeech();
  const [typed, setTyped] = useState('');
  const [asksSentences, setAsksSentences] = useState(UNWRITTEN.has(language));
  const write = (now: string, isSent: boolean) => {
    onEvent({ type: 'passenger.writes', text: now, isSent });
    setTyped(isSent ? '' : now);
  };
  const first = Math.max(0, lines.length - SHOWN);
  return (
    <Overlay
      title={text('conversation.title')}
      answers={
        <Actions>
          {typed.trim() !== '' && !asksSentences && (
            <Action icon="next" onAct={() => write(typed, true)}>
              {text('conversation.send')}
            </Action>
          )}
          <Action kind="secondary" onAct={() => setAsksSentences(!asksSentences)}>
            {text(asksSentences ? 'conversation.letters' : 'conversation.sentences')}
          </Action>
          <Action kind="secondary" onAct={() => onEvent({ type: 'passenger.help-closed' })}>
            {text('frame.continue')}
          </Action>
        </Actions>
      }
    >
      <div class="writing">
        <div class="writing__lines" data-private>
          {lines.slice(first).map((line, index) => (
            <p key={first + index} class={`writing__line writing__line--${line.by}`} data-together>
              <strong>
                {line.name ?? text(line.by === 'staff' ? 'conversation.staff' : 'conversation.you')}
              </strong>
              <bdi>{line.text}</bdi>
            </p>
          ))}
          {draft !== '' && (
            <p class="writing__line writing__line--draft" aria-hidden="true">
              <strong>{text('conversation.staff')}</strong>
              <bdi>{draft}…</bdi>
            </p>
          )}
        </div>
        <p class="writing__state" role="status">
          {text(connection === 'open' && lines.length > 0 ? 'conversation.open' : STATE[connection])}
        </p>
        {!asksSentences && (
          <div class="entry entry--open">
            <Typed value={typed} isOpen isWords />
          </div>
        )}
        <div class="writing__keys">
          {asksSentences ? (
            <div class="writing__sentences">
              {SENTENCES.map((sentence) => (
                <Choice key={sentence} title={text(sentence)} onChoose={() => write(text(sentence), true)} />
              ))}
            </div>
          ) : (
            <Keyboard
              signs={SIGNS[language as keyof typeof SIGNS] ?? 'text'}
              onText={(change) => write(change(typed).slice(0, LONGEST_LINE), false)}
            />
          )}
        </div>
      </div>
    </Overlay>
  );
}

const STATE = {
  connecting: 'conversation.connecting',
  open: 'conversation.begun',
  away: 'conversation.away',
} as const;
