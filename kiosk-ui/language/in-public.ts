import type { MessageKey } from './catalogue.ts';

/**
 * Messages that tell whoever hears them something of somebody, though they have no argument: that they wait for a seat, or
 * what they pay for. Where others hear, what stands beside them is said in their place; nothing, where that is null
 * (14 CFR 382.57(c)(5)).
 */
export const IN_PUBLIC: Partial<Record<MessageKey, MessageKey | null>> = {
  'standby.instruction': null,
  'standby.instruction-print': null,
  'standby.join': 'help.close',
  'standby.print': 'spoken.paper-print',
  'seat.standby': null,
  'progress.title-card': 'spoken.paper-printing',
  'progress.prepare-card': null,
  'progress.stay-card': 'spoken.paper-comes',
  'take.title-card': 'spoken.paper-take',
  'failed.stopped-card': 'spoken.paper-none',
  'unconfirmed.doubt-card': 'spoken.paper-doubt',
  'unconfirmed.has-card': 'spoken.paper-has',
  'confirm.instruction-print': null,
  'confirm.instruction-new-pass': null,
  'pay.for-bags': null,
  'pay.for-upgrade': null,
  'document.none': null,
};
