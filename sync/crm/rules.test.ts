import { expect, test } from 'vitest';
import type { KioskEvent } from '../wire/events.ts';
import { type Meaning, meaningOf, standardName } from './rules.ts';

const visitId = '0198c0de-0000-7000-8000-000000000001';
const jobId = '0198c0de-0000-7000-8000-000000000002';
const person = { surname: 'EXAMPLE', givenNames: 'MEI LIN' };
const member = { programme: 'XD', number: '700000018' };
const preference = { position: 'aisle', zone: 'front' } as const;
const nothing = { position: null, zone: null };
const flight = {
  carrier: 'XD',
  number: '188',
  from: 'PVG',
  to: 'NRT',
  departure: '2026-03-14T15:00:00+08:00',
};
const recordLocator = 'LAND01';
const pass = { visitId, jobId, document: 'boarding-pass' } as const;

const asMember = { by: 'member', ...member } as const;
const of = (identity: Meaning['identity'], ...changes: Meaning['changes']): Meaning => ({
  visitId,
  identity,
  changes,
});
const document = (
  outcome: 'submitted' | 'printed' | 'failed' | 'unconfirmed' | 'taken',
  code: string | null = null,
) => of(null, { kind: 'document', jobId, document: 'boarding-pass', outcome, code });

const identified = { visitId, by: 'passport', recordLocator } as const;
const checkIn = { visitId, person, recordLocator, flight, seat: '5C', sequenceNumber: 12 };
const { visitId: _, person: __, ...seated } = checkIn;
const moved = { previous: '4C', exitRow: false };

const TABLE: [claim: string, event: KioskEvent, meaning: Meaning | null][] = [
  [
    'a visit begins with nobody known',
    { type: 'session.started', data: { visitId, by: 'passport' } },
    of(null),
  ],
  [
    'a member is known by number',
    { type: 'passenger.identified', data: { ...identified, person, member } },
    of({ ...asMember, person }),
  ],
  [
    'a guest is known by standard name and booking',
    {
      type: 'passenger.identified',
      data: { ...identified, person: { surname: ' Example', givenNames: 'mei  lin' }, member: null },
    },
    of({ by: 'guest', person, recordLocator }),
  ],
  [
    'recognition tells tier and liking',
    { type: 'member.recognised', data: { visitId, member, tier: 'gold', preference } },
    of({ ...asMember, person: null }, { kind: 'tier', tier: 'gold' }, { kind: 'preference', preference }),
  ],
  [
    'no liking is no preference',
    { type: 'member.recognised', data: { visitId, member, tier: 'gold', preference: nothing } },
    of({ ...asMember, person: null }, { kind: 'tier', tier: 'gold' }),
  ],
  [
    'recognition without a number names nobody',
    { type: 'member.recognised', data: { visitId, member: null, tier: 'gold', preference: nothing } },
    of(null, { kind: 'tier', tier: 'gold' }),
  ],
  [
    'an applied preference is a liking',
    { type: 'preference.applied', data: { visitId, member, preference, seat: '5C', satisfied: 'fully' } },
    of({ ...asMember, person: null }, { kind: 'preference', preference }),
  ],
  [
    'check-in puts the flight on the member’s file',
    { type: 'check-in.completed', data: { ...checkIn, member } },
    of({ ...asMember, person }, { kind: 'flight', state: 'checked-in', ...seated }),
  ],
  [
    'check-in puts the flight on the guest’s file',
    { type: 'check-in.completed', data: { ...checkIn, member: null } },
    of({ by: 'guest', person, recordLocator }, { kind: 'flight', state: 'checked-in', ...seated }),
  ],
  [
    'a refusal is history',
    { type: 'check-in.refused', data: { visitId, code: 'check-in.closed' } },
    of(null),
  ],
  [
    'a seat chosen before check-in is history',
    { type: 'seat.chosen', data: { ...checkIn, member, ...moved, sequenceNumber: null } },
    of(null),
  ],
  [
    'a seat chosen after check-in is the flight’s new seat on the file',
    { type: 'seat.chosen', data: { ...checkIn, member, ...moved } },
    of({ ...asMember, person }, { kind: 'flight', state: 'checked-in', ...seated }),
  ],
  [
    'an upgrade before check-in is history of the member’s file',
    {
      type: 'upgrade.bought',
      data: {
        ...{
          visitId,
          member,
          person,
          recordLocator,
          flight,
          from: 'Y',
          to: 'J',
          seat: '1A',
          previous: '21A',
        },
        amount: { minorUnits: 120_000, currency: 'CNY' },
      },
    },
    of({ ...asMember, person }),
  ],
  [
    'an answer at an exit row is history',
    { type: 'exit-row.answered', data: { visitId, seat: '12A', agreed: true } },
    of(null),
  ],
  [
    'an acknowledgement is history',
    { type: 'dangerous-goods.acknowledged', data: { visitId, language: 'en' } },
    of(null),
  ],
  [
    'a job is submitted',
    { type: 'document.submitted', data: { ...pass, reprint: false } },
    document('submitted'),
  ],
  [
    'a document is printed',
    { type: 'document.printed', data: { ...pass, reprint: false } },
    document('printed'),
  ],
  ['a document is taken', { type: 'document.taken', data: pass }, document('taken')],
  [
    'a document is not printed',
    { type: 'document.failed', data: { ...pass, code: 'printer.jam' } },
    document('failed', 'printer.jam'),
  ],
  [
    'a document may or may not exist',
    { type: 'document.unconfirmed', data: { ...pass, code: 'device.silent' } },
    document('unconfirmed', 'device.silent'),
  ],
  ['help in a visit is history', { type: 'help.requested', data: { visitId, screen: 'confirm' } }, of(null)],
  [
    'help outside a visit is nobody’s',
    { type: 'help.requested', data: { visitId: null, screen: 'attract' } },
    null,
  ],
  [
    'a visit ends',
    {
      type: 'session.ended',
      data: { visitId, outcome: 'completed', milliseconds: 1, touches: 1, language: 'en', steps: {} },
    },
    of(null, { kind: 'visit-ended', outcome: 'completed' }),
  ],
  ['a kiosk’s start is no customer’s', { type: 'kiosk.started', data: { version: '0.1.0' } }, null],
];

test.each(TABLE)('%s', (_claim, event, meaning) => {
  expect(meaningOf(event)).toEqual(meaning);
});

test('names are compared in capitals and with single spaces', () => {
  expect(standardName({ surname: ' van  der Berg ', givenNames: 'anna\tmaria' })).toEqual({
    surname: 'VAN DER BERG',
    givenNames: 'ANNA MARIA',
  });
});
