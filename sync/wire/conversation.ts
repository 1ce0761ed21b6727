import { z } from 'zod';
import { LONGEST_LINE } from './line-length.ts';

/**
 * Text between a passenger and staff, as it is typed: `POST /v1/conversation`, again and again while it lasts. The kiosk
 * tells all of it each time, so that nobody else needs to keep it: a hub that began anew has it again at once. Neither end
 * writes any of it to a disk, a log or an event.
 */
export const CONVERSATION_PATH = '/v1/conversation';

/** Lines that a kiosk keeps of one conversation; older ones go first. */
export const MOST_LINES = 100;

const text = z.string().max(LONGEST_LINE);

export const conversationLineSchema = z.object({
  by: z.enum(['passenger', 'staff']),
  /** What a member of staff calls themselves; null of a passenger. */
  name: z.string().max(60).nullable(),
  text,
});
export type ConversationLine = z.infer<typeof conversationLineSchema>;

/** What the kiosk tells. */
export const conversationToldSchema = z.object({
  callId: z.uuid(),
  /** BCP 47: what the passenger reads. */
  language: z.string().max(35),
  lines: conversationLineSchema.array().max(MOST_LINES),
  /** What the passenger is typing. */
  draft: text,
  /** How many lines of staff the kiosk has taken. */
  taken: z.number().int().nonnegative(),
  /** The passenger has gone: it is forgotten. */
  isOver: z.boolean(),
});
export type ConversationTold = z.infer<typeof conversationToldSchema>;

/** What the hub answers: the lines of staff that the kiosk has not taken, and what is being typed now. */
export const conversationAnswerSchema = z.object({
  lines: conversationLineSchema.array(),
  draft: text,
});
export type ConversationAnswer = z.infer<typeof conversationAnswerSchema>;
