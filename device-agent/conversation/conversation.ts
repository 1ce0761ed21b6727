import type { Clock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import type { Result } from '../../config/result.ts';
import { type ConversationAnswer, type ConversationTold, MOST_LINES } from '../../sync/wire/conversation.ts';
import type { Conversation } from '../contract/conversation.ts';
import type { AgentEvent, KioskCommand } from '../contract/stream.ts';

/** Milliseconds between two looks for what staff type, and between two tries where nobody answers. */
export const LOOK = 500;
export const TRY_AGAIN = 2_000;

export type ConversationCommand = Extract<
  KioskCommand,
  { type: 'conversation.begin' | 'conversation.write' | 'conversation.end' }
>;

export const isConversation = (command: KioskCommand): command is ConversationCommand =>
  command.type.startsWith('conversation.');

interface Call {
  readonly callId: string;
  readonly language: string;
  lines: Conversation['lines'];
  /** What the passenger is typing. */
  draft: string;
  taken: number;
  connection: Conversation['connection'];
  staffDraft: string;
  isAsking: boolean;
  /** Something was written since it was last asked. */
  isStale: boolean;
  timer: unknown;
}

/**
 * What a passenger who cannot hear or speak writes to staff, and what staff write back, letter by letter as it is typed.
 * It lives here, in memory alone, until the passenger goes; the hub is told all of it each time, and keeps none.
 */
export function createConversation(deps: {
  readonly clock: Clock;
  /** Tells the hub, and hears what staff write. */
  readonly converse: (told: ConversationTold) => Promise<Result<ConversationAnswer, unknown>>;
  readonly emit: (event: AgentEvent) => void;
}) {
  const { clock, converse, emit } = deps;
  let call: Call | null = null;
  let last = '';

  const tell = ({ connection, lines, staffDraft }: Call) => {
    const conversation: Conversation = { connection, lines, draft: staffDraft };
    const now = JSON.stringify(conversation);
    if (now === last) return;
    last = now;
    emit({ type: 'conversation.told', conversation });
  };

  const add = (mine: Call, lines: Conversation['lines']) => {
    mine.lines = [...mine.lines, ...lines].slice(-MOST_LINES);
  };

  const exchange = async (mine: Call): Promise<void> => {
    if (mine.isAsking) {
      mine.isStale = true;
      return;
    }
    clock.clearTimeout(mine.timer);
    mine.isAsking = true;
    mine.isStale = false;
    const { callId, language, lines, draft, taken } = mine;
    const answer = await converse({ callId, language, lines, draft, taken, isOver: false });
    mine.isAsking = false;
    if (call !== mine) return;
    mine.connection = answer.ok ? 'open' : 'away';
    mine.staffDraft = answer.ok ? answer.value.draft : '';
    if (answer.ok) {
      mine.taken += answer.value.lines.length;
      add(mine, answer.value.lines);
    }
    tell(mine);
    if (mine.isStale && answer.ok) return exchange(mine);
    mine.timer = clock.setTimeout(() => void exchange(mine), answer.ok ? LOOK : TRY_AGAIN);
  };

  const end = () => {
    const mine = call;
    if (!mine) return;
    call = null;
    last = '';
    clock.clearTimeout(mine.timer);
    const { callId, language, taken } = mine;
    // Where this does not arrive, the hub forgets it after some seconds by itself.
    void converse({ callId, language, lines: [], draft: '', taken, isOver: true });
  };

  return {
    command: (asked: ConversationCommand): void => {
      switch (asked.type) {
        case 'conversation.begin':
          if (call) return;
          call = {
            ...{ callId: newId(), language: asked.language, lines: [], draft: '', taken: 0 },
            ...{ connection: 'connecting', staffDraft: '', isAsking: false, isStale: false, timer: null },
          };
          void exchange(call);
          return;
        case 'conversation.write':
          if (!call) return;
          call.draft = asked.isSent ? '' : asked.text;
          if (asked.isSent && asked.text.trim() !== '')
            add(call, [{ by: 'passenger', name: null, text: asked.text.trim() }]);
          tell(call);
          void exchange(call);
          return;
        case 'conversation.end':
          end();
          return;
      }
    },
    /** Whoever wrote has gone, or the agent goes. */
    end,
  };
}
