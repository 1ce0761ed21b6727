import { newId } from '../../../config/ids.ts';
import type { Envelope } from '../../wire/batch.ts';
import { EVENTS, type KioskEvent } from '../../wire/events.ts';

/** Writes a kiosk's events in their order, as its outbox would. */
export function testOutbox(source: string, beginning = Date.parse('2026-03-14T02:00:00Z')) {
  const epoch = newId();
  let sequence = 0;
  return ({ type, data }: KioskEvent): Envelope => {
    sequence += 1;
    return {
      specversion: '1.0',
      id: newId(),
      source,
      type,
      time: new Date(beginning + sequence * 1000).toISOString(),
      datacontenttype: 'application/json',
      dataversion: EVENTS[type].version,
      epoch,
      sequence,
      data,
    };
  };
}

export const PERSON = { surname: 'EXAMPLE', givenNames: 'MEI LIN' };
export const MEMBER = { programme: 'XD', number: '700000018' };
export const PREFERENCE = { position: 'aisle', zone: 'front' } as const;
export const FLIGHT = {
  carrier: 'XD',
  number: '188',
  from: 'PVG',
  to: 'NRT',
  departure: '2026-03-14T15:00:00+08:00',
};

/** A member's whole visit, from the passport to the taken pass. */
export function memberVisit(visitId: string, member = MEMBER): KioskEvent[] {
  const jobId = newId();
  const recordLocator = 'LAND01';
  const pass = { visitId, jobId, document: 'boarding-pass', reprint: false } as const;
  return [
    { type: 'session.started', data: { visitId, by: 'passport' } },
    {
      type: 'passenger.identified',
      data: { visitId, by: 'passport', person: PERSON, member, recordLocator },
    },
    { type: 'member.recognised', data: { visitId, member, tier: 'gold', preference: PREFERENCE } },
    {
      type: 'preference.applied',
      data: { visitId, member, preference: PREFERENCE, seat: '5C', satisfied: 'fully' },
    },
    { type: 'dangerous-goods.acknowledged', data: { visitId, language: 'en' } },
    {
      type: 'check-in.completed',
      data: {
        visitId,
        person: PERSON,
        member,
        recordLocator,
        flight: FLIGHT,
        seat: '5C',
        sequenceNumber: 12,
      },
    },
    { type: 'document.submitted', data: pass },
    { type: 'document.printed', data: pass },
    { type: 'document.taken', data: { visitId, jobId, document: 'boarding-pass' } },
    {
      type: 'session.ended',
      data: {
        visitId,
        outcome: 'completed',
        milliseconds: 21_000,
        touches: 1,
        language: 'en',
        steps: { confirm: 9000 },
      },
    },
  ];
}

/** The visit of someone without a member number, ending before check-in. */
export function guestVisit(
  visitId: string,
  person = { surname: 'PLACEHOLDER', givenNames: 'JOHN' },
): KioskEvent[] {
  return [
    { type: 'session.started', data: { visitId, by: 'passport' } },
    {
      type: 'passenger.identified',
      data: { visitId, by: 'passport', person, member: null, recordLocator: 'LAND02' },
    },
    { type: 'check-in.refused', data: { visitId, code: 'check-in.closed' } },
  ];
}
