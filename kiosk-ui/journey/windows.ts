/** What no window above a visit outlasts: another passenger, another connection, the end. */
export const SHUTS = {
  'visit.started': '.closed',
  'agent.*': '.closed',
  'session.ended': '.closed',
  'session.expired': '.closed',
} as const;

/** What closes a window that was opened by the passenger. */
export const CLOSES = {
  'passenger.back': 'closed',
  'passenger.finished': 'closed',
  // Help, and a word about a card, lie on top of nothing else.
  'passenger.help': 'closed',
  'reader.notice': 'closed',
} as const;
