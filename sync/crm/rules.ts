import type { EventData, KioskEvent } from '../wire/events.ts';

/**
 * What an event means for the customer file. Pure: `apply.ts` puts the outcome into the tables. An event that
 * belongs to no visit says nothing about a customer and has no meaning here.
 */
export interface Meaning {
  readonly visitId: string;
  /** Whose visit it is, where the event says so. */
  readonly identity: Identity | null;
  readonly changes: readonly Change[];
}

/** A member is known by number wherever they appear; a guest by name within one booking. */
export type Identity =
  | {
      readonly by: 'member';
      readonly programme: string;
      readonly number: string;
      readonly person: Person | null;
    }
  | { readonly by: 'guest'; readonly person: Person; readonly recordLocator: string };

export type Person = EventData<'passenger.identified'>['person'];
type Member = NonNullable<EventData<'passenger.identified'>['member']>;
type SeatPreference = EventData<'preference.applied'>['preference'];

export type Change =
  | { readonly kind: 'tier'; readonly tier: string }
  | { readonly kind: 'preference'; readonly preference: SeatPreference }
  | {
      readonly kind: 'flight';
      readonly flight: EventData<'check-in.completed'>['flight'];
      readonly recordLocator: string;
      readonly seat: string;
      readonly sequenceNumber: number;
      readonly state: 'checked-in';
    }
  | {
      readonly kind: 'document';
      readonly jobId: string;
      readonly document: string;
      readonly outcome: 'submitted' | 'printed' | 'failed' | 'unconfirmed' | 'taken';
      readonly code: string | null;
    }
  | { readonly kind: 'visit-ended'; readonly outcome: string };

const memberIdentity = (member: Member | null, person: Person | null): Identity | null =>
  member && { by: 'member', ...member, person };

const passengerIdentity = (member: Member | null, person: Person, recordLocator: string): Identity =>
  memberIdentity(member, person) ?? { by: 'guest', person: standardName(person), recordLocator };

/** Names as bookings and passports both write them: capitals, single spaces. */
export const standardName = ({ surname, givenNames }: Person): Person => ({
  surname: surname.trim().replace(/\s+/g, ' ').toUpperCase(),
  givenNames: givenNames.trim().replace(/\s+/g, ' ').toUpperCase(),
});

const meaning = (visitId: string, identity: Identity | null = null, ...changes: Change[]): Meaning => ({
  visitId,
  identity,
  changes,
});

const liking = (preference: SeatPreference): Change[] =>
  preference.position === null && preference.zone === null ? [] : [{ kind: 'preference', preference }];

/** The meaning of `event`, or null when it concerns no visit. */
export function meaningOf(event: KioskEvent): Meaning | null {
  switch (event.type) {
    case 'session.started':
    case 'check-in.refused':
    case 'travel.checked':
    case 'dangerous-goods.acknowledged':
    case 'pass.delivered':
    case 'pass.replaced':
    case 'pass.not-delivered':
    case 'pass.delivery-in-doubt':
    case 'bags.added':
    case 'bags.tag-refused':
    case 'payment.requested':
    case 'payment.approved':
    case 'payment.not-made':
    case 'payment.unconfirmed':
    case 'payment.used':
    case 'payment.reversed':
    case 'payment.reversal-refused':
    case 'payment.out-of-reach':
    case 'payment.owed-back':
    case 'exit-row.answered':
    case 'booking.rebooked':
      return meaning(event.data.visitId);
    case 'session.ended':
      return meaning(event.data.visitId, null, { kind: 'visit-ended', outcome: event.data.outcome });
    case 'passenger.identified': {
      const { visitId, member, person, recordLocator } = event.data;
      return meaning(visitId, passengerIdentity(member, person, recordLocator));
    }
    case 'member.recognised': {
      const { visitId, member, tier, preference } = event.data;
      return meaning(visitId, memberIdentity(member, null), { kind: 'tier', tier }, ...liking(preference));
    }
    case 'offer.shown':
    case 'offer.accepted':
    case 'offer.declined':
    case 'offer.redeemed':
      return meaning(event.data.visitId, memberIdentity(event.data.member, null));
    case 'preference.applied': {
      const { visitId, member, preference } = event.data;
      return meaning(visitId, memberIdentity(member, null), ...liking(preference));
    }
    case 'seat.chosen': {
      const { visitId, member, person, recordLocator, flight, seat, sequenceNumber } = event.data;
      if (sequenceNumber === null) return meaning(visitId);
      const seated = { recordLocator, flight, seat, sequenceNumber, state: 'checked-in' } as const;
      return meaning(visitId, passengerIdentity(member, person, recordLocator), {
        kind: 'flight',
        ...seated,
      });
    }
    case 'check-in.completed': {
      const { visitId, member, person, ...checkIn } = event.data;
      const identity = passengerIdentity(member, person, checkIn.recordLocator);
      return meaning(visitId, identity, { kind: 'flight', state: 'checked-in', ...checkIn });
    }
    case 'upgrade.bought':
    case 'standby.joined':
    case 'boarding.denied':
    case 'disruption.notice-given': {
      const { visitId, member, person, recordLocator } = event.data;
      return meaning(visitId, passengerIdentity(member, person, recordLocator));
    }
    case 'document.submitted':
      return documentMeaning(event.data, 'submitted', null);
    case 'document.printed':
      return documentMeaning(event.data, 'printed', null);
    case 'document.taken':
      return documentMeaning(event.data, 'taken', null);
    case 'document.failed':
      return documentMeaning(event.data, 'failed', event.data.code);
    case 'document.unconfirmed':
      return documentMeaning(event.data, 'unconfirmed', event.data.code);
    case 'help.requested':
      return event.data.visitId === null ? null : meaning(event.data.visitId);
    default:
      return null;
  }
}

function documentMeaning(
  { visitId, jobId, document }: EventData<'document.taken'>,
  outcome: Extract<Change, { kind: 'document' }>['outcome'],
  code: string | null,
): Meaning {
  return meaning(visitId, null, { kind: 'document', jobId, document, outcome, code });
}
