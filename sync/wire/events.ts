import { z } from 'zod';
import { DISRUPTION_CAUSES } from '../../config/disruption-causes.ts';
import { WAYS_TO_BE_FOUND } from '../../config/identification.ts';
import { PURPOSES } from '../../config/purposes.ts';
import {
  amount,
  count,
  documentKind,
  fault,
  flight,
  jobId,
  member,
  offer,
  paymentId,
  person,
  seatPreference,
  visitId,
} from './event-parts.ts';

/**
 * Every event a kiosk can report: one entry is all that adding an event takes. `class` decides how long it is
 * kept when the hub is away (business events are never dropped); `personal` names the fields that identify or
 * describe a person, which no log or metric may carry.
 */
type EventClass = 'business' | 'service' | 'telemetry';

const entry = <S extends z.ZodRawShape>(
  eventClass: EventClass,
  version: number,
  shape: S,
  personal: readonly (keyof S & string)[] = [],
) => ({ class: eventClass, version, data: z.strictObject(shape), personal });

export const EVENTS = {
  'kiosk.started': entry('service', 1, { version: z.string() }),
  'kiosk.readiness-changed': entry('service', 1, {
    state: z.enum(['in-service', 'degraded', 'out-of-service']),
    causes: z.array(fault),
    /** Whose the causes are; kiosks that were updated later do not tell. */
    devices: z.array(z.object({ device: z.string(), kind: z.string(), code: fault })).optional(),
  }),
  'device.state-changed': entry('service', 1, {
    device: z.string(),
    kind: z.string(),
    state: z.string(),
    fault: fault.nullable(),
  }),
  'session.started': entry('business', 1, { visitId, by: z.enum(WAYS_TO_BE_FOUND) }),
  'session.ended': entry('business', 1, {
    visitId,
    outcome: z.string(),
    milliseconds: z.number().nonnegative(),
    touches: z.number().int().nonnegative(),
    language: z.string(),
    steps: z.record(z.string(), z.number()),
  }),
  'passenger.identified': entry(
    'business',
    1,
    { visitId, by: z.enum(WAYS_TO_BE_FOUND), person, member, recordLocator: z.string() },
    ['person', 'member', 'recordLocator'],
  ),
  'member.recognised': entry(
    'business',
    1,
    { visitId, member, tier: z.string(), preference: seatPreference },
    ['member', 'preference'],
  ),
  'preference.applied': entry(
    'business',
    1,
    {
      visitId,
      member,
      preference: seatPreference,
      seat: z.string(),
      satisfied: z.enum(['fully', 'partly', 'not']),
    },
    ['member', 'preference', 'seat'],
  ),
  /** A passenger moved to a seat that they chose, before check-in or after it. */
  'seat.chosen': entry(
    'business',
    1,
    {
      visitId,
      person,
      member,
      recordLocator: z.string(),
      flight,
      seat: z.string(),
      previous: z.string(),
      exitRow: z.boolean(),
      /** Null where they are not checked in yet: `check-in.completed` then tells their seat. */
      sequenceNumber: z.number().int().nullable(),
      /** The host's name of it; older kiosks do not tell it. */
      reservation: z.string().optional(),
    },
    ['person', 'member', 'recordLocator', 'flight', 'seat', 'previous', 'sequenceNumber', 'reservation'],
  ),
  /** A passenger paid for a higher cabin before check-in, and was moved to it: `from` and `to` are compartments. */
  'upgrade.bought': entry(
    'business',
    1,
    {
      visitId,
      person,
      member,
      recordLocator: z.string(),
      flight,
      from: z.string(),
      to: z.string(),
      seat: z.string(),
      previous: z.string(),
      amount,
    },
    ['person', 'member', 'recordLocator', 'flight', 'seat', 'previous'],
  ),
  /** Asked at an exit row: fifteen or older, able and willing to help, no infant. */
  'exit-row.answered': entry('business', 1, { visitId, seat: z.string(), agreed: z.boolean() }, ['seat']),
  'check-in.completed': entry(
    'business',
    1,
    {
      visitId,
      person,
      member,
      recordLocator: z.string(),
      flight,
      seat: z.string(),
      sequenceNumber: z.number().int(),
    },
    ['person', 'member', 'recordLocator', 'flight', 'seat', 'sequenceNumber'],
  ),
  /** Someone's travel documents were checked. `reasons` says why not, or under which conditions. */
  'travel.checked': entry('business', 1, {
    visitId,
    verdict: z.enum(['ok', 'conditional', 'not-ok']),
    reasons: z.array(z.string()),
    /** Airports in the order in which they are reached. */
    via: z.array(z.string()),
    captured: z.enum(['read', 'corrected', 'typed']),
  }),
  /** A passenger without a seat is on the standby list, with a number that they keep. */
  'standby.joined': entry(
    'business',
    1,
    {
      visitId,
      person,
      member,
      recordLocator: z.string(),
      flight,
      sequenceNumber: z.number().int(),
      place: z.number().int().nullable(),
    },
    ['person', 'member', 'recordLocator', 'flight', 'sequenceNumber'],
  ),
  /** A passenger came in time and found no seat on an oversold flight: what they are owed counts from here. */
  'boarding.denied': entry('business', 1, { visitId, person, member, recordLocator: z.string(), flight }, [
    'person',
    'member',
    'recordLocator',
    'flight',
  ]),
  /** A visit that could not reach check-in; `code` is the true reason. */
  'check-in.refused': entry('business', 1, { visitId, code: fault }),
  /** A kiosk had checked someone in by itself, and the host could not take it over: staff must settle it. */
  'check-in.conflict': entry(
    'business',
    1,
    { reservation: z.string(), seat: z.string(), sequenceNumber: z.number().int(), code: fault },
    ['reservation', 'seat', 'sequenceNumber'],
  ),
  /** Someone whose flight was cancelled, delayed or missed chose another one at a kiosk, with their whole party. */
  'booking.rebooked': entry(
    'business',
    1,
    { visitId, recordLocator: z.string(), passengers: count, from: flight, to: flight },
    ['recordLocator', 'from', 'to'],
  ),
  /** A passenger was given the notice of a delay, a cancellation or a denied boarding that they asked for, and what laws give for it. */
  'disruption.notice-given': entry(
    'business',
    1,
    {
      visitId,
      person,
      member,
      recordLocator: z.string(),
      flight,
      kind: z.enum(['delayed', 'cancelled', 'denied-boarding']),
      /** As the airline states it. */
      cause: z.enum(DISRUPTION_CAUSES),
      /** At the destination; null where nobody knows yet. */
      minutesLate: z.number().int().nullable(),
      laws: z.array(z.object({ law: z.string(), compensation: z.enum(['owed', 'maybe', 'none']) })),
    },
    ['person', 'member', 'recordLocator', 'flight'],
  ),
  'dangerous-goods.acknowledged': entry('business', 1, { visitId, language: z.string() }),
  /** The ledger has opened a job: written before the first byte is sent. */
  'document.submitted': entry('business', 1, {
    visitId,
    jobId,
    document: documentKind,
    reprint: z.boolean(),
  }),
  'document.printed': entry('business', 1, { visitId, jobId, document: documentKind, reprint: z.boolean() }),
  'document.failed': entry('business', 1, { visitId, jobId, document: documentKind, code: fault }),
  'document.unconfirmed': entry('business', 1, { visitId, jobId, document: documentKind, code: fault }),
  'document.taken': entry('business', 1, { visitId, jobId, document: documentKind }),
  /** Nobody took it in time: the printer pulled it back, out of the next passenger's reach. */
  'document.retracted': entry('business', 1, { visitId, jobId, document: documentKind }),
  /** A pass was shown for a phone, or sent to one: another way than paper, and as good where the airline says so. */
  'pass.delivered': entry('business', 1, {
    visitId,
    jobId,
    medium: z.enum(['screen', 'e-mail']),
    reprint: z.boolean(),
  }),
  /** Whoever came to the kiosk checked in has another pass: one of a seat that they have left since is void. */
  'pass.replaced': entry('business', 1, { visitId, reservation: z.string() }, ['reservation']),
  /** A pass that was to be sent was taken by nobody in time, or the address does not exist. */
  'pass.not-delivered': entry('business', 1, { visitId, jobId, medium: z.literal('e-mail') }),
  /** It was sent to the end, and nobody said that it was taken: it may be there, and more than once. */
  'pass.delivery-in-doubt': entry('business', 1, {
    visitId,
    jobId,
    medium: z.literal('e-mail'),
    reprint: z.boolean(),
  }),
  /** Bags that the airline has numbered; `licencePlates` lead to whose they are. */
  'bags.added': entry(
    'business',
    1,
    { visitId, to: z.string(), licencePlates: z.array(z.string()), excess: amount.nullable() },
    ['licencePlates'],
  ),
  /** A tag is printed, and the host refuses to make it count: staff must stop the bag. */
  'bags.tag-refused': entry('business', 1, { visitId, jobId, licencePlate: z.string(), code: fault }, [
    'licencePlate',
  ]),
  /** A payment is in the kiosk's ledger; written before the terminal is asked. */
  'payment.requested': entry('business', 1, { visitId, paymentId, purpose: z.enum(PURPOSES), amount }),
  /** Booked at the bank; with the approval code the airline finds it there. */
  'payment.approved': entry('business', 1, { visitId, paymentId, amount, approvalCode: z.string() }, [
    'approvalCode',
  ]),
  /** Nothing was booked. */
  'payment.not-made': entry('business', 1, { visitId, paymentId, code: fault }),
  /** The terminal, or the airline, does not say; the kiosk goes on asking, and what was booked and not given is given back. */
  'payment.unconfirmed': entry('business', 1, { visitId, paymentId }),
  /** A member was shown what they are owed after a failure of the airline. */
  'offer.shown': entry('business', 1, offer, ['member']),
  /** They accepted it: `confirmed` where the hub had agreed; else the kiosk gave its own word. */
  'offer.accepted': entry('business', 1, { ...offer, acceptanceId: z.uuid(), confirmed: z.boolean() }, [
    'member',
  ]),
  /** They do not want it, and are not asked again. */
  'offer.declined': entry('business', 1, offer, ['member']),
  /** Its code is in their hand. */
  'offer.redeemed': entry('business', 1, offer, ['member']),
  /** What was paid for was given. */
  'payment.used': entry('business', 1, { visitId, paymentId }),
  'payment.reversed': entry('business', 1, { visitId, paymentId, amount }),
  /** Booked, of no use any more, and the terminal refuses to give it back: the airline has to. */
  'payment.reversal-refused': entry(
    'business',
    1,
    {
      ...{ visitId, paymentId, amount },
      /** By what the airline finds it: the kiosk's terminal, that terminal's own reference, and the bank's approval. */
      terminal: z.string().optional(),
      reference: z.string().optional(),
      approvalCode: z.string().optional(),
    },
    ['reference', 'approvalCode'],
  ),
  /** What became of it, or that it is booked back, only a terminal can say that the kiosk is configured with no more. */
  'payment.out-of-reach': entry(
    'business',
    1,
    {
      ...{ visitId, paymentId, amount, terminal: z.string() },
      /** By what it is found where the terminal had booked it: then it has to go back. */
      reference: z.string().optional(),
      approvalCode: z.string().optional(),
    },
    ['reference', 'approvalCode'],
  ),
  /** Paid at another kiosk for a seat that its passenger has left for a higher cabin: the airline has to give it back. */
  'payment.owed-back': entry('business', 1, { visitId, reference: z.string(), amount }),
  /** What a printer has used since its kiosk was set up, and of the roll that is in it: millimetres are estimates. */
  'printer.consumables': entry('telemetry', 1, {
    device: z.string(),
    documents: count,
    millimetres: count,
    cuts: count,
    retracts: count,
    rolls: count,
    onRoll: count,
    paper: z.enum(['enough', 'low', 'low-opened', 'out']),
  }),
  'help.requested': entry('business', 1, { visitId: visitId.nullable(), screen: z.string() }),
  'outbox.reopened': entry('service', 1, { salvaged: z.number().int(), reason: z.string() }),
} as const;

export type EventType = keyof typeof EVENTS;
export type EventData<T extends EventType> = z.infer<(typeof EVENTS)[T]['data']>;

/** An event on its way into the outbox. */
export type KioskEvent = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType];

export const EVENT_TYPES = Object.keys(EVENTS) as EventType[];

export const isEventType = (type: string): type is EventType => type in EVENTS;
