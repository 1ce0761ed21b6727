/** What is said where a passenger and staff write to each other. */
export const conversationMessages = {
  'help.write': 'Write to staff',
  'conversation.title': 'Write to staff',
  'conversation.send': 'Send',
  'conversation.close': 'Continue',
  'conversation.staff': 'Staff',
  'conversation.you': 'You',
  'conversation.connecting': 'Connecting you to staff',
  'conversation.begun': 'You are connected. Staff see what you type, as you type it.',
  'conversation.open': 'Staff see what you type, as you type it. Nothing of it is kept.',
  'conversation.away':
    'There is no connection just now. Staff have been called and will come to you; what you write is sent when it is back.',
} as const;
