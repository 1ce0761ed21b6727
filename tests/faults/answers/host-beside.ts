import type { EventType } from '../../../sync/wire/events.ts';
import type { BESIDE_JOURNEYS } from '../rig/host-journeys.ts';
import type { HostAnswers, HostSituation, Outcome } from './host-answers.ts';

const ONE: Outcome = { checkedIn: 1, bags: 0, passes: 1, tags: 0, ledger: [] };
const WELL = { service: 'in-service', causes: [] } as const;

/** They have their pass: with the seat that they chose, told at once, or with the host's word alone. */
const FLIES: HostSituation = {
  ...{ screen: 'goodbye', told: null, ...WELL, ...ONE, atLast: ONE },
  events: ['check-in.completed'],
};
const MOVED: HostSituation = { ...FLIES, events: ['seat.chosen', 'check-in.completed'] };

/** Nobody is checked in; and whoever a full flight leaves behind flies later, once the host is well. */
const refused = (
  [code, then]: NonNullable<HostSituation['told']>,
  ...events: readonly EventType[]
): HostSituation => ({
  ...{ screen: 'refused', told: [code, then], ...WELL },
  ...{ checkedIn: 0, bags: 0, passes: 0, tags: 0, ledger: [], events, atLast: ONE },
});
const AGAIN = ['dcs.unreachable', 'try again'] as const;
/** It is told and recorded, and there is no other flight to be had here. */
const NO_OTHER_FLIGHT = refused(['flight.oversold', 'staff'], 'check-in.refused', 'boarding.denied');
const NOT_MOVED = refused(AGAIN, 'check-in.refused', 'boarding.denied', 'check-in.refused');
/** They are on the other flight, of which the host says nothing more; or will not have them there. */
const MOVED_AND_STUCK: HostSituation = {
  ...NOT_MOVED,
  events: ['check-in.refused', 'boarding.denied', 'booking.rebooked', 'check-in.refused'],
};
const MOVED_IN_VAIN: HostSituation = { ...MOVED_AND_STUCK, told: ['dcs.refused', 'staff'] };

const NOBODY: Outcome = { checkedIn: 0, bags: 0, passes: 0, tags: 0, ledger: [] };
/** They go away with nothing; what the host has done all the same is told afterwards, by itself. */
const LEFT: HostSituation = {
  ...refused(AGAIN, 'check-in.refused', 'check-in.refused'),
  atLast: NOBODY,
};
const LEFT_LIST: HostSituation = { ...refused(AGAIN, 'check-in.refused'), atLast: NOBODY };
const CARD: Outcome = { ...NOBODY, passes: 1 };
const ON_LIST: HostSituation = { ...FLIES, ...CARD, events: ['standby.joined'], atLast: CARD };

/** What must come of calls that fail in the other journeys where they matter. */
export const HOST_BESIDE = {
  chooser: {
    assignSeat: {
      late: FLIES,
      'no connection': FLIES,
      'cut answer': FLIES,
      'server error': FLIES,
      'answer lost': FLIES,
      'fails for others': MOVED,
      'refuses others': MOVED,
    },
  },
  strandedWhoLeaves: {
    rebook: {
      late: LEFT,
      'no connection': LEFT,
      'cut answer': LEFT,
      'server error': LEFT,
      'answer lost': LEFT,
    },
  },
  standbyWhoLeaves: {
    joinStandby: {
      late: LEFT_LIST,
      'no connection': LEFT_LIST,
      'cut answer': LEFT_LIST,
      'server error': LEFT_LIST,
      'answer lost': LEFT_LIST,
      'fails for others': ON_LIST,
      'refuses others': ON_LIST,
    },
  },
  denied: {
    // Told when they were found; and asked once more who they are when other flights are looked for.
    party: {
      late: NO_OTHER_FLIGHT,
      'no connection': NO_OTHER_FLIGHT,
      'cut answer': NO_OTHER_FLIGHT,
      'server error': NO_OTHER_FLIGHT,
      'fails for others': MOVED_AND_STUCK,
      'refuses others': MOVED_IN_VAIN,
    },
    rebookOptions: {
      late: NO_OTHER_FLIGHT,
      'no connection': NO_OTHER_FLIGHT,
      'cut answer': NO_OTHER_FLIGHT,
      'server error': NO_OTHER_FLIGHT,
    },
    rebook: {
      late: NOT_MOVED,
      'no connection': NOT_MOVED,
      'cut answer': NOT_MOVED,
      'server error': NOT_MOVED,
      'answer lost': NOT_MOVED,
    },
  },
} satisfies Readonly<Record<keyof typeof BESIDE_JOURNEYS, Partial<HostAnswers>>>;
