import { z } from 'zod';
import { FAILURE_KINDS } from '../../config/service-failures.ts';
import { conversationLineSchema } from '../wire/conversation.ts';
import { EVENT_TYPES, type KioskEvent } from '../wire/events.ts';
import { LONGEST_LINE } from '../wire/line-length.ts';

/** What the hub answers to the console. Times are ISO 8601; `timeZone` is the airport's, where it is known. */
const instant = z.iso.datetime();
const count = z.number().int();

export const kioskStatusSchema = z.object({
  kioskId: z.string(),
  airport: z.string(),
  timeZone: z.string().nullable(),
  /** What the kiosk last said of itself; null before it has. */
  state: z.enum(['in-service', 'degraded', 'out-of-service']).nullable(),
  causes: z.array(z.string()),
  lastSeen: instant.nullable(),
  /** No word for longer than a kiosk is ever silent by itself. */
  silent: z.boolean(),
  /** When a passenger here last called for staff; null when that is long ago, or settled. */
  helpCalledAt: instant.nullable(),
});
export type KioskStatus = z.infer<typeof kioskStatusSchema>;

const matterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), document: z.string(), code: z.string().nullable() }),
  z.object({
    kind: z.literal('money'),
    amount: z.object({ minorUnits: z.number().int(), currency: z.string() }),
    /** The device as its kiosk is configured, its own reference, and the bank's: null where an older kiosk told none. */
    terminal: z.string().nullable(),
    reference: z.string().nullable(),
    approvalCode: z.string().nullable(),
    inDoubt: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('bag-tag'), licencePlate: z.string(), code: z.string() }),
  z.object({
    kind: z.literal('pass'),
    reservation: z.string(),
    /** Where they sit now, and what the pass says that they may still hold. */
    seat: z.string(),
    previous: z.string(),
    sequenceNumber: z.number().int(),
  }),
  z.object({
    kind: z.literal('check-in'),
    reservation: z.string(),
    seat: z.string(),
    sequenceNumber: z.number().int(),
    code: z.string(),
  }),
  z.object({ kind: z.literal('help'), screen: z.string() }),
]);

/** Something that staff have to settle. */
export const openMatterSchema = z.object({
  matterId: z.uuid(),
  kioskId: z.string(),
  timeZone: z.string().nullable(),
  at: instant,
  customerId: z.uuid().nullable(),
  what: matterSchema,
});
export type OpenMatter = z.infer<typeof openMatterSchema>;

const settledMatterSchema = openMatterSchema.extend({ settledBy: z.string(), settledAt: instant });
export type SettledMatter = z.infer<typeof settledMatterSchema>;

/** Who has settled it, as their colleagues know them. */
export const settlementSchema = z.object({ by: z.string().trim().min(2).max(60) });

export const overviewSchema = z.object({
  at: instant,
  kiosks: z.array(kioskStatusSchema),
  /** Counted from `since`. */
  since: instant,
  events: z.number().int(),
  recognised: z.number().int(),
  checkIns: z.number().int(),
  helpRequests: z.number().int(),
  /** What staff have to settle, newest first, at most 50 of `matterCount`; and what they settled last. */
  matters: z.array(openMatterSchema),
  matterCount: z.number().int(),
  settled: z.array(settledMatterSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

export const customerSummarySchema = z.object({
  customerId: z.uuid(),
  surname: z.string(),
  givenNames: z.string(),
  tier: z.string().nullable(),
  lastActivity: instant.nullable(),
  /** The latest thing that happened to them, and where; the end of a completed visit says nothing new. */
  lastEvent: z.enum(EVENT_TYPES).nullable(),
  lastKiosk: z.string().nullable(),
});
export type CustomerSummary = z.infer<typeof customerSummarySchema>;

export const customerListSchema = z.object({ customers: z.array(customerSummarySchema) });
export type CustomerList = z.infer<typeof customerListSchema>;

/** A search travels in the body: names and numbers stay out of URLs and of every log that keeps them. */
export const customerSearchSchema = z.object({ text: z.string().trim().min(1).max(80) });

const timelineEventSchema = z.object({
  eventId: z.uuid(),
  time: instant,
  type: z.enum(EVENT_TYPES),
  data: z.record(z.string(), z.unknown()),
});
/** An event as the catalogue describes it. */
export type TimelineEvent = { readonly eventId: string; readonly time: string } & KioskEvent;

const visitSchema = z.object({
  visitId: z.uuid(),
  kioskId: z.string(),
  airport: z.string().nullable(),
  timeZone: z.string().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  outcome: z.string().nullable(),
  events: z.array(timelineEventSchema).readonly(),
});
export type Visit = Omit<z.infer<typeof visitSchema>, 'events'> & {
  readonly events: readonly TimelineEvent[];
};

export const customerFlightSchema = z.object({
  carrier: z.string(),
  number: z.string(),
  from: z.string(),
  to: z.string(),
  /** With the offset of the airport it leaves from. */
  departure: z.string(),
  recordLocator: z.string(),
  seat: z.string(),
  sequenceNumber: z.number().int(),
  state: z.string(),
});
export type CustomerFlight = z.infer<typeof customerFlightSchema>;

export const customerFileSchema = z.object({
  customerId: z.uuid(),
  surname: z.string(),
  givenNames: z.string(),
  memberships: z.array(z.object({ programme: z.string(), number: z.string(), tier: z.string().nullable() })),
  preference: z.object({ seatPosition: z.string().nullable(), seatZone: z.string().nullable() }).nullable(),
  /** Complaints that are not settled: kiosks sell them nothing meanwhile. */
  openComplaints: z.number().int().nonnegative(),
  /** What they were offered after failures, the latest first. */
  offers: z.array(
    z.object({
      failure: z.enum(FAILURE_KINDS),
      reference: z.string().nullable(),
      /** The policy's name for it. */
      rule: z.string(),
      code: z.string(),
      validUntil: instant,
      state: z.enum(['made', 'shown', 'accepted', 'declined', 'redeemed']),
    }),
  ),
  /** Latest departure first. */
  flights: z.array(customerFlightSchema),
  /** Latest visit first; within one, in the order in which things happened. At most 20. */
  visits: z.array(visitSchema).readonly(),
});
export type CustomerFile = Omit<z.infer<typeof customerFileSchema>, 'visits'> & {
  readonly visits: readonly Visit[];
};

/** Counts for machines: with them a load test proves that every event arrived exactly once. */
export const statisticsSchema = z.object({
  inbox: z.object({
    events: z.number().int(),
    /** Copies that were received again and not stored. */
    duplicates: z.number().int(),
    byType: z.record(z.string(), z.number().int()),
  }),
  sources: z.array(
    z.object({
      source: z.string(),
      epoch: z.uuid(),
      first: z.number().int(),
      last: z.number().int(),
      count: z.number().int(),
      /** Sequences between 1 and `last` that never came. */
      missing: z.number().int(),
    }),
  ),
  /** Sum of `missing`. */
  gaps: z.number().int(),
  projection: z.object({ pending: z.number().int(), projected: z.number().int(), failed: z.number().int() }),
  customers: z.number().int(),
  /** What became of what members were offered after failures. */
  offers: z.array(
    z.object({
      ...{ failure: z.string(), cause: z.string(), rule: z.string() },
      ...{ made: count, shown: count, accepted: count, declined: count, redeemed: count },
    }),
  ),
  /** Passengers with more than one printed pass that none of the kiosks called a reprint. */
  unmarkedReprints: z.number().int(),
});
export type Statistics = z.infer<typeof statisticsSchema>;

/** What a passenger at a kiosk and staff write to each other now. */
const conversationViewSchema = z.object({
  kioskId: z.string(),
  callId: z.uuid(),
  /** BCP 47: what the passenger reads. */
  language: z.string(),
  lines: conversationLineSchema.array(),
  /** What the passenger is typing. */
  draft: z.string(),
});
export type ConversationView = z.infer<typeof conversationViewSchema>;
export const conversationListSchema = z.object({ conversations: conversationViewSchema.array() });
export type ConversationList = z.infer<typeof conversationListSchema>;

/** What a member of staff types, and once it is a line. */
export const staffWritesSchema = z.object({
  callId: z.uuid(),
  by: z.string().trim().min(2).max(60),
  text: z.string().max(LONGEST_LINE),
  isSent: z.boolean(),
});
export type StaffWrites = z.infer<typeof staffWritesSchema>;
