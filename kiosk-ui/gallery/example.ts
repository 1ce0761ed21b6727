import type { Conversation } from '../../device-agent/contract/conversation.ts';
import type { FaultCode } from '../../device-agent/contract/faults.ts';
import type { Access } from '../journey/access.ts';
import type { Overlay, Screen } from '../journey/shown.ts';

/** One screen in one state. */
export interface Example {
  readonly name: string;
  readonly current: Screen;
  readonly overlay?: Overlay;
  readonly notice?: FaultCode | null;
  readonly helpCalled?: boolean;
  readonly conversation?: Conversation;
  /** What was touched on it, as a selector: a screen may keep to itself what is not decided yet. */
  readonly touched?: string;
  /** The agent has never been heard: neither airline nor place is known. */
  readonly alone?: boolean;
  /** How it is used, where not as usual. */
  readonly access?: Partial<Access>;
}
