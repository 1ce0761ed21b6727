import type { Logger } from 'pino';
import type { Clock } from '../../config/clock.ts';
import type { OfferPolicy } from '../../config/offers/policy.ts';
import type { Database } from './database.ts';

/** What the hub's routes work with. */
export interface HubDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Hexadecimal key of the manifest's member hashes. */
  readonly hashKey: string;
  /** What members are offered after failures; null where nothing is. */
  readonly offers: OfferPolicy | null;
  readonly enrolmentCode: string;
  /** Bearer token of whoever hands members over. */
  readonly importToken: string;
  /** Folder of the built console; without it the hub has no page. */
  readonly consoleFolder?: string;
  /** Called after events were committed. */
  readonly onStored: () => void;
}
