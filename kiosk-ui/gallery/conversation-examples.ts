import type { Conversation } from '../../device-agent/contract/conversation.ts';
import type { Example } from './example.ts';

const asked = { by: 'passenger', name: null, text: 'I cannot hear. My name is wrong on the pass.' } as const;
const CONVERSATIONS: readonly (readonly [name: string, conversation: Conversation])[] = [
  ['conversation-begun', { connection: 'connecting', lines: [], draft: '' }],
  [
    'conversation',
    {
      ...{ connection: 'open', draft: 'I am com' },
      lines: [
        asked,
        {
          by: 'staff',
          name: 'Robin',
          text: 'Good morning. Which letters are wrong? I can put that right from here.',
        },
        { by: 'passenger', name: null, text: 'MEY must be MEI' },
        { by: 'staff', name: 'Robin', text: 'Done.' },
      ],
    },
  ],
  ['conversation-away', { connection: 'away', lines: [asked], draft: '' }],
];

/** What is written to staff, in each state that looks different, over a screen. */
export const conversationExamples = (current: Example['current']): Example[] =>
  CONVERSATIONS.map(([name, conversation]) => ({
    name: `confirm-${name}`,
    ...{ current, overlay: 'conversation', helpCalled: true, conversation },
  }));
