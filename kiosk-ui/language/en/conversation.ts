/** What is said where a passenger and staff write to each other. */
export const conversationMessages = {
  'conversation.title': 'Write to staff',
  'conversation.send': 'Send',
  'conversation.sentences': 'Ready sentences',
  'conversation.letters': 'Letters',
  'conversation.say-cannot-hear': 'I cannot hear. Please write to me.',
  'conversation.say-come': 'Please come to me.',
  'conversation.say-document': 'My document is not read.',
  'conversation.say-booking': 'My booking is not found.',
  'conversation.say-pass': 'My boarding pass did not come out.',
  'conversation.say-way': 'I need help on the way to the gate.',
  'conversation.say-yes': 'Yes',
  'conversation.say-no': 'No',
  'conversation.staff': 'Staff',
  'conversation.you': 'You',
  'conversation.connecting': 'Connecting you to staff',
  'conversation.begun': 'You are connected. Staff see what you type, as you type it.',
  'conversation.open': 'Staff see what you type, as you type it. Nothing of it is kept.',
  'conversation.away':
    'There is no connection just now. Staff have been called and will come to you; what you write is sent when it is back.',
} as const;
