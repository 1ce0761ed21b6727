import { useState } from 'preact/hooks';
import type { ConversationView } from '../../hub/api.ts';
import { LONGEST_LINE } from '../../wire/line-length.ts';
import type { Desk } from '../desk.ts';
import { StaffName } from './staff-name.tsx';

/** Passengers who write instead of speaking, above all else: each waits for an answer. */
export function Conversations({ desk }: { desk: Desk }) {
  const open = desk.conversations.value;
  if (open.length === 0) return null;
  return (
    <section class="panel conversations" aria-labelledby="conversations-title">
      <h2 id="conversations-title">
        Passengers writing <span class="quiet">{open.length}</span>
      </h2>
      {open.map((conversation) => (
        <Conversation key={conversation.callId} desk={desk} conversation={conversation} />
      ))}
    </section>
  );
}

const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

function Conversation({ desk, conversation }: { desk: Desk; conversation: ConversationView }) {
  const { kioskId, callId, language, lines, draft } = conversation;
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const write = async (text: string, isSent: boolean) => {
    const by = desk.staffName.value.trim();
    if (by.length < 2) return;
    const taken = await desk.write(kioskId, { callId, by, text, isSent });
    setFailed(!taken);
    if (taken && isSent) setTyped('');
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (typed.trim() !== '') void write(typed.trim(), true);
  };
  return (
    <article class="conversation">
      <h3>
        {kioskId} <span class="quiet">reads {languageName(language)}</span>
      </h3>
      <ol aria-live="polite">
        {lines.map((line, index) => (
          <li key={`${index}-${line.by}`} data-by={line.by}>
            <span class="quiet">{line.by === 'staff' ? line.name : 'Passenger'}</span> <bdi>{line.text}</bdi>
          </li>
        ))}
        {draft !== '' && (
          <li class="draft" data-by="passenger">
            <span class="quiet">is typing</span> <bdi>{draft}</bdi>
          </li>
        )}
      </ol>
      <form class="settling" onSubmit={submit}>
        <StaffName desk={desk} label="Your name, which the passenger reads" />
        <label>
          Answer
          <input
            type="text"
            value={typed}
            maxLength={LONGEST_LINE}
            autocomplete="off"
            dir="auto"
            onInput={({ currentTarget }) => {
              setTyped(currentTarget.value);
              void write(currentTarget.value, false);
            }}
          />
        </label>
        <button type="submit" class="settle settle--sure">
          Send
        </button>
        {failed && <p role="alert">It did not go: the passenger has left, or the hub is away.</p>}
      </form>
    </article>
  );
}
