import type { Catalogue } from '../catalogue.ts';
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

export const writesNativeNames = false;

export const messages: Catalogue['messages'] = {
  ...accessMessages,
  ...spokenMessages,
  ...bagMessages,
  ...conversationMessages,
  ...documentMessages,
  ...paperMessages,
  ...screenMessages,
  ...seatMessages,
  ...upgradeMessages,
};
