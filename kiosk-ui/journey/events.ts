import type { Language } from '../../device-agent/contract/languages.ts';
import type { AgentEvent } from '../../device-agent/contract/stream.ts';
import type { ToldDetail, TypedDocument } from '../../device-agent/contract/travel.ts';
import type { Bag } from '../../device-agent/contract/visit.ts';
import type { Access } from './access.ts';

/** What the passenger does, whatever they do it with: finger, keypad, or a headless driver. */
export type PassengerEvent =
  | { type: 'passenger.touched-start' }
  /** "I have nothing to show: let me type." */
  | { type: 'passenger.types' }
  | { type: 'passenger.searched'; reference: string; surname: string }
  | { type: 'passenger.chose-flight'; choiceId: string }
  | { type: 'passenger.chose-travellers'; travellerIds: readonly string[] }
  /** "It cannot be read: let me type it." */
  | { type: 'passenger.types-document' }
  | { type: 'passenger.typed-document'; document: TypedDocument }
  | { type: 'passenger.has-no-document' }
  /** What a rule asks of them; null: "I do not know". */
  | { type: 'passenger.tells-detail'; told: ToldDetail }
  /** Yes or no to what stands on the screen. */
  | { type: 'passenger.answers'; isSo: boolean }
  /** "Which other flights are there?" */
  | { type: 'passenger.sees-alternatives' }
  /** "Give me the notice of the delay, and my rights." */
  | { type: 'passenger.wants-notice' }
  /** "I have bags to check." */
  | { type: 'passenger.has-bags' }
  | { type: 'passenger.bags'; bags: readonly Bag[] }
  | { type: 'passenger.bags-done' }
  /** "I have my pass: only the tags." It acknowledges the dangerous goods as well. */
  | { type: 'passenger.tags-only' }
  | { type: 'passenger.pay-again' }
  | { type: 'passenger.cancel-payment' }
  /** "Let me try with something else." */
  | { type: 'passenger.another-way' }
  /** "May I sit elsewhere?" */
  | { type: 'passenger.wants-seats' }
  | { type: 'passenger.shows-seats-of'; travellerId: string }
  | {
      type: 'passenger.chose-seat';
      travellerId: string;
      seat: string;
      /** What was answered at an exit row. */
      exitRow: 'agreed' | 'declined' | null;
    }
  /** "What would a higher cabin cost?" */
  | { type: 'passenger.sees-upgrades' }
  /** "Let me fly in that one." */
  | { type: 'passenger.buys-seats' }
  | { type: 'passenger.buys-upgrade'; compartment: string }
  /** The dangerous goods are acknowledged and check-in is asked for: one act. */
  | { type: 'passenger.confirmed' }
  | { type: 'passenger.retry' }
  | { type: 'passenger.reprint' }
  | { type: 'passenger.wants-receipt' }
  | { type: 'passenger.wants-itinerary' }
  /** What is on the screen shall be sent there as well; null: where the booking says. */
  | { type: 'passenger.mails-pass'; to: string | null }
  /** "My phone is enough for me", or shall have it as well. */
  | { type: 'passenger.phone-pass' }
  /** Closes what lies over the screen; else goes back, where that is still possible. */
  | { type: 'passenger.back' }
  /** Gives up: asked first, where a visit would be lost. */
  | { type: 'passenger.cancels' }
  /** "I am done here." */
  | { type: 'passenger.finished' }
  /** "I hold my pass", where no sensor can tell. */
  | { type: 'passenger.has-pass' }
  | { type: 'passenger.help' }
  | { type: 'passenger.help-closed' }
  /** "I cannot hear or speak: let me write to staff." */
  | { type: 'passenger.converses' }
  /** What they are typing, and once it is a line. */
  | { type: 'passenger.writes'; text: string; isSent: boolean }
  | { type: 'passenger.notice-closed' }
  | { type: 'passenger.more-time' }
  | { type: 'passenger.language'; language: Language }
  | { type: 'passenger.opens-languages' }
  | { type: 'passenger.opens-access' }
  | { type: 'passenger.settings-closed' }
  /** "Speak to me", "larger", "further down". */
  | { type: 'passenger.access'; change: Partial<Access> }
  /** Any other sign of life: a touch beside the buttons, a key. */
  | { type: 'activity' };

/** The connection was lost, or was silent for too long. */
export type ConnectionEvent = { type: 'agent.away' };

/** The journey's own, between its regions. */
type SessionEvent =
  | { type: 'session.ended' }
  | { type: 'session.expired' }
  /** Going back would end the visit. */
  | { type: 'session.leaving' };

export type JourneyEvent = AgentEvent | ConnectionEvent | PassengerEvent | SessionEvent;

/** What the outside may send to a journey. */
export type JourneyInput = AgentEvent | ConnectionEvent | PassengerEvent;
