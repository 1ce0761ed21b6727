import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { AgentEvent } from '../contract/stream.ts';
import type { SignPass } from '../documents/pass-signature.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { PrintJobs } from '../hardware/jobs/print-jobs.ts';
import type { MailQueue } from '../mail/queue.ts';
import type { OfferAnswers } from '../members/offer-answers.ts';
import type { BagIntents } from './bag-intents.ts';
import type { CheckInIntents } from './check-in-intents.ts';
import type { FindDeps } from './find-deps.ts';
import type { MoveIntents } from './move-intents.ts';
import type { PrintReports } from './print-reports.ts';
import type { SeatIntents } from './seat-intents.ts';
import type { VisitPayments } from './till.ts';
import type { VisitLog } from './visit-log.ts';

/** What the visits to a kiosk live on. */
export interface VisitsDeps extends FindDeps {
  readonly outbox: Outbox;
  readonly jobs: PrintJobs;
  readonly ledger: Ledger;
  readonly reports: PrintReports;
  readonly payments: VisitPayments;
  readonly signPass: SignPass | null;
  readonly mails: Pick<MailQueue, 'put'>;
  readonly log: VisitLog;
  readonly offers: OfferAnswers;
  readonly intents: CheckInIntents;
  readonly seatIntents: SeatIntents;
  readonly moveIntents: MoveIntents;
  readonly bagIntents: BagIntents;
  /** False while the kiosk is out of service or no page shows it: then nobody's document is looked at. */
  readonly mayBegin: () => boolean;
  /** A document lies on a reader. */
  readonly documentPresent: () => boolean;
  readonly emit: (event: AgentEvent) => void;
}
