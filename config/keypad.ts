/** What the keys of an access keypad mean, and what its headset socket tells. */
export const KEYPAD_KEYS = [
  'next',
  'previous',
  'up',
  'down',
  'select',
  'back',
  'cancel',
  'pause',
  'help',
  'volume-up',
  'volume-down',
  'headset-in',
  'headset-out',
] as const;
export type KeypadKey = (typeof KEYPAD_KEYS)[number];
