import type { AgentEvent } from '../contract/stream.ts';
import type { Refusal } from './eligibility.ts';
import type { Stage, Step, Visit } from './visit.ts';

/** How the desks of a kiosk serve one visit: an answer that comes after its visit has ended is dropped. */
export interface Turns {
  readonly isCurrent: (visit: Visit) => boolean;
  /** Tells the page, while it shows this visit. */
  readonly tell: (visit: Visit, event: AgentEvent) => void;
  /** Takes a step; its failure ends the visit in a refusal, and is what may be tried again. */
  readonly take: (visit: Visit, stage: Stage, step: Step) => Promise<void>;
  readonly refuse: (visit: Visit, refusal: Refusal) => Promise<void>;
}
