import { accessMessages } from './access.ts';
import { bagMessages } from './bags.ts';
import { conversationMessages } from './conversation.ts';
import { documentMessages } from './documents.ts';
import { paperMessages } from './papers.ts';
import { screenMessages } from './screens.ts';
import { seatMessages } from './seats.ts';
import { spokenMessages } from './spoken.ts';
import { upgradeMessages } from './upgrades.ts';

export { aloud } from './aloud.ts';
export { faults } from './faults.ts';

/** Times and dates as travellers anywhere read them: day before month. */

export const writesNativeNames = false;

/** The reference catalogue: its keys and arguments are what every other language must have. */
export const messages = {
  ...accessMessages,
  ...spokenMessages,
  ...bagMessages,
  ...conversationMessages,
  ...documentMessages,
  ...paperMessages,
  ...screenMessages,
  ...seatMessages,
  ...upgradeMessages,
} as const;
