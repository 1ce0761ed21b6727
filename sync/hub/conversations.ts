import type { Clock } from '../../config/clock.ts';
import type { ConversationAnswer, ConversationLine, ConversationTold } from '../wire/conversation.ts';
import type { ConversationView, StaffWrites } from './api.ts';

/** Milliseconds without a word from the kiosk after which a conversation is forgotten: it tells it anew if it lasts. */
export const FORGOTTEN_AFTER = 15_000;

interface Conversation {
  told: ConversationTold;
  /** Lines of staff since `first`, which the kiosk had taken when this hub first heard of it. */
  readonly first: number;
  readonly staff: ConversationLine[];
  draft: string;
  forget: unknown;
}

/**
 * What passengers and staff write to each other, in this process’s memory alone and for as long as it lasts: of what
 * nobody keeps, nothing can be found.
 */
export function createConversations(clock: Clock) {
  const open = new Map<string, Conversation>();

  const forget = (kioskId: string) => {
    clock.clearTimeout(open.get(kioskId)?.forget);
    open.delete(kioskId);
  };

  /** Those that the kiosk has not taken. */
  const waiting = ({ told, first, staff }: Conversation) => staff.slice(told.taken - first);

  return {
    /** A kiosk tells; it has one conversation at a time. */
    told: (kioskId: string, told: ConversationTold): ConversationAnswer => {
      const known = open.get(kioskId);
      forget(kioskId);
      if (told.isOver) return { lines: [], draft: '' };
      const goesOn = known?.told.callId === told.callId && told.taken >= known.first;
      const conversation: Conversation = {
        ...(goesOn ? known : { first: told.taken, staff: [], draft: '' }),
        told,
        forget: clock.setTimeout(() => open.delete(kioskId), FORGOTTEN_AFTER),
      };
      open.set(kioskId, conversation);
      return { lines: waiting(conversation), draft: conversation.draft };
    },
    /** As staff see them. */
    all: (): ConversationView[] =>
      [...open].map(([kioskId, conversation]) => {
        const { callId, language, lines, draft } = conversation.told;
        return { kioskId, callId, language, lines: [...lines, ...waiting(conversation)], draft };
      }),
    /** A member of staff types, or has written a line. False where the conversation is over. */
    write: (kioskId: string, { callId, by, text, isSent }: StaffWrites): boolean => {
      const conversation = open.get(kioskId);
      if (conversation?.told.callId !== callId) return false;
      conversation.draft = isSent ? '' : text;
      if (isSent) conversation.staff.push({ by: 'staff', name: by, text });
      return true;
    },
    close: () => {
      for (const kioskId of [...open.keys()]) forget(kioskId);
    },
  };
}
export type Conversations = ReturnType<typeof createConversations>;
