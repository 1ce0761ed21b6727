import { LANTERN_AIR } from './airline.ts';
import { DEMO_PEOPLE } from './people.ts';

const HOUR = 3_600_000;

/** What the demo's members complain of, as a call centre's system would hand it over. */
export const demoComplaints = (now: number) =>
  DEMO_PEOPLE.flatMap(({ member }) => {
    if (!member?.complaint) return [];
    const { complaintId, state, failure, cause, hoursAgo } = member.complaint;
    const happenedAt = new Date(now - hoursAgo * HOUR).toISOString();
    return [
      {
        ...{ complaintId, programme: LANTERN_AIR.programme, number: member.number, state },
        ...{ changedAt: happenedAt, about: { failure, cause, happenedAt } },
      },
    ];
  });
