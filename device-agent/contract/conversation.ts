import { z } from 'zod';

/** Text that a passenger and staff write to each other, as the page shows it. */
export const conversationSchema = z.object({
  /** `away`: the network does not reach staff just now; what is written waits, and is told when it does. */
  connection: z.enum(['connecting', 'open', 'away']),
  lines: z.array(
    z.object({ by: z.enum(['passenger', 'staff']), name: z.string().nullable(), text: z.string() }),
  ),
  /** What staff are typing. */
  draft: z.string(),
});
export type Conversation = z.infer<typeof conversationSchema>;
