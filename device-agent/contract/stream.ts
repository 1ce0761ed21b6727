import { z } from 'zod';
import { lookSchema } from '../../config/brand.ts';
import { WAYS_TO_BE_FOUND } from '../../config/identification.ts';
import { logoSchema } from '../../config/logo.ts';
import { PHONE_PASSES } from '../../config/phone-passes.ts';
import { placesSchema } from '../../config/places-schema.ts';
import { conversationSchema } from './conversation.ts';
import { FAULT_CODES } from './faults.ts';
import { KEYPAD_KEYS } from './keypad.ts';
import { LANGUAGES } from './languages.ts';
import { LONGEST_LINE } from './line-length.ts';
import { languageSchema, namesSchema } from './names.ts';
import { recoveryViewSchema } from './recovery.ts';
import { sale } from './sale.ts';
import {
  ASKED_DETAILS,
  acknowledgedConditionSchema,
  askedDocumentSchema,
  documentReadSchema,
  toldDetailSchema,
  typedDocumentSchema,
} from './travel.ts';
import {
  bagFateSchema,
  bagSchema,
  bagsViewSchema,
  choiceViewSchema,
  flightViewSchema,
  NOTICE_STATES,
  passengerViewSchema,
  passViewSchema,
  phonePassSchema,
  seatMapViewSchema,
  standbyViewSchema,
  travellerViewSchema,
  visitViewSchema,
} from './visit.ts';

/**
 * What crosses between the screens and the agent: one WebSocket at `STREAM_PATH`, JSON text frames, facts down
 * and commands up. A visit belongs to the connection it began on: when the connection ends, the agent wipes the
 * visit, so a reloaded page can show nothing of the person before.
 */

const faultCodeSchema = z.enum(FAULT_CODES);
const visit = { visitId: z.uuid() };

export const readinessSchema = z.object({
  state: z.enum(['in-service', 'degraded', 'out-of-service']),
  /** The faults that keep the kiosk from full service, worst first. */
  causes: z.array(faultCodeSchema),
  /** Whose they are, as far as they are a device's: its id and kind as configured. */
  devices: z.array(z.object({ device: z.string(), kind: z.string(), code: faultCodeSchema })),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** How the airline looks on this kiosk. Contrast and logo were checked when the configuration loaded. */
export const brandSchema = lookSchema.extend({
  airline: z.string(),
  names: namesSchema,
  logo: logoSchema.nullable(),
});
export type BrandView = z.infer<typeof brandSchema>;

export const kioskSchema = z.object({
  kioskId: z.string(),
  location: namesSchema,
  timeZone: z.string(),
  languages: z.array(languageSchema).min(1),
  brand: brandSchema,
  /** Dots per millimetre of the display: every size on the screens derives from it. */
  displayDensity: z.number().positive(),
  places: placesSchema,
  /** Seconds without a sign of life before the passenger is asked, and from then until the wipe. */
  idleSeconds: z.number().positive(),
  warningSeconds: z.number().positive(),
  phonePasses: z.enum(PHONE_PASSES),
  /** Passes can be sent by e-mail. */
  mailsPasses: z.boolean(),
  /** The whole journey can be printed, for whoever asks. */
  printsItineraries: z.boolean(),
});
export type KioskView = z.infer<typeof kioskSchema>;

const message = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** The flight from here as a pass for it says: its gate may have changed since it was shown. Left out with any other document. */
const flightOnPass = flightViewSchema.optional();

/** What the agent tells. Each is a fact that has happened; what must be durable already is. */
export const agentEventSchema = z.discriminatedUnion('type', [
  /** `documentPresent`: one lies on a reader already, and nobody's visit is under way. */
  message('agent.hello', { kiosk: kioskSchema, readiness: readinessSchema, documentPresent: z.boolean() }),
  message('agent.heartbeat', {}),
  /** Another page took this kiosk over; this one must be silent. */
  message('agent.replaced', {}),
  message('kiosk.readiness', { readiness: readinessSchema }),
  /** Something was shown or typed and is being looked up; a visit has begun. */
  message('visit.started', { ...visit, by: z.enum(WAYS_TO_BE_FOUND) }),
  /**
   * Check-in is open for several flights of this passenger, or others can take the place of one of theirs that is long delayed
   * or lost to them: `visit.choose` says which.
   */
  message('visit.choices', {
    ...visit,
    choices: choiceViewSchema.array().min(1),
    /** The flight that is theirs; to choose it is to keep it, and to see staff where it is lost. */
    kept: choiceViewSchema.optional(),
  }),
  /** Others are in the booking: `visit.travellers` says who checks in. */
  message('visit.party', { ...visit, travellers: travellerViewSchema.array().min(2) }),
  /** This traveller's passport or identity card must be shown; `problem` is what was wrong with the last one. */
  message('visit.document-needed', {
    ...visit,
    passenger: passengerViewSchema,
    problem: faultCodeSchema.nullable(),
    /** Of the party, whose document was shown instead: it is taken. */
    taken: passengerViewSchema.nullable(),
    /** Any one of these will do; the first is the usual one. */
    wants: askedDocumentSchema.array().min(1),
    /** Those of them that may be typed. */
    mayType: askedDocumentSchema.array(),
    /** The traveller may say that they have none of these. */
    mayDecline: z.boolean(),
  }),
  /** A character of this document was read as its look-alike and put right: is what it says now right? */
  message('visit.document-read', {
    ...visit,
    passenger: passengerViewSchema,
    document: documentReadSchema,
  }),
  /** A rule needs to know this of the traveller, and no document tells it; `problem` is what was wrong with what was said. */
  message('visit.detail-needed', {
    ...visit,
    passenger: passengerViewSchema,
    detail: z.enum(ASKED_DETAILS),
    problem: faultCodeSchema.nullable(),
  }),
  /** This traveller is let in if all of this is so. */
  message('visit.conditions', {
    ...visit,
    passenger: passengerViewSchema,
    conditions: acknowledgedConditionSchema.array().min(1),
  }),
  /** This traveller holds a seat at an exit: they keep it if they can and will help there. */
  message('visit.exit-seat', { ...visit, passenger: passengerViewSchema, seat: z.string() }),
  /** Everything needed to check in is known: the confirmation can be shown. */
  message('visit.ready', { visit: visitViewSchema }),
  /** Where a traveller can sit; `problem` is why the seat that was chosen is not theirs, or why nothing can be chosen. */
  message('visit.seats', { ...visit, map: seatMapViewSchema, problem: faultCodeSchema.nullable() }),
  /** The bags that the passenger has chosen, and what they come to; null where none can be taken here just now. */
  message('visit.bags', { ...visit, bags: bagsViewSchema.nullable() }),
  /** This visit cannot reach check-in. `opensAt`/`closedAt` (ISO 8601) come with the window's codes. */
  message('visit.refused', {
    ...visit,
    code: faultCodeSchema,
    opensAt: z.string().optional(),
    closedAt: z.string().optional(),
    /** Where a person sees to it, if not where passengers check in. */
    desk: namesSchema.optional(),
    /** True when `visit.retry` may succeed: nothing about the passenger stands in the way. */
    canRetry: z.boolean(),
    /** Other flights that can take the passenger, for `visit.choose`. */
    alternatives: choiceViewSchema.array(),
  }),
  /** A notice of the delay or cancellation is to be had, and how far it is. */
  message('visit.notice', { ...visit, state: z.enum(NOTICE_STATES) }),
  /** What makes good a failure of the airline: to be shown once the pass is out, and never before. */
  message('visit.recovery', { ...visit, recovery: recoveryViewSchema }),
  /** The airline has checked the passenger in, and the event of it is durable. */
  message('visit.checked-in', {
    ...visit,
    sequenceNumber: z.number().int(),
    seat: z.string(),
    /** Left out for whoever has a seat. */
    standby: standbyViewSchema.optional(),
    /** Who of the party, or which onward flight, was left out, for staff to settle. */
    leftOut: z.array(
      z.object({
        passenger: passengerViewSchema,
        flight: z.string().nullable(),
        code: faultCodeSchema,
        /** Where staff see to it, if that is known. */
        desk: namesSchema.optional(),
      }),
    ),
  }),
  /** The terminal asks for a card. */
  message('payment.asked', { ...visit, ...sale }),
  /** The terminal, or the airline, does not say yet what became of the payment: they are being asked. */
  message('payment.checking', { ...visit, ...sale }),
  message('payment.made', { ...visit, ...sale }),
  /** Money has moved, here or back: `receipt.print` prints what became of it. */
  message('receipt.offered', visit),
  /** Not all bags go: what was not given was not paid, or is paid back. `bags.retry` may succeed where it says so. */
  message('bags.failed', {
    ...visit,
    code: faultCodeSchema,
    canRetry: z.boolean(),
    bags: bagFateSchema.array(),
  }),
  message('pass.printing', { ...visit, pass: passViewSchema, flight: flightOnPass }),
  /** The printer itself confirmed it; with a presenter it now waits in the output. */
  message('pass.printed', { ...visit, pass: passViewSchema, waitingInOutput: z.boolean() }),
  message('pass.taken', visit),
  /** Certainly not printed, or pulled back before it was taken. The passenger is checked in all the same. */
  message('pass.failed', { ...visit, pass: passViewSchema, code: faultCodeSchema, canReprint: z.boolean() }),
  /** Sent, and not known whether it came out. */
  message('pass.unconfirmed', {
    ...visit,
    pass: passViewSchema,
    code: faultCodeSchema,
    canReprint: z.boolean(),
  }),
  /** Whether `pass.reprint` is possible has changed: the printer recovered or failed. */
  message('pass.reprintable', { ...visit, canReprint: z.boolean() }),
  /** The passes of the party, to be photographed; none where they cannot be shown just now. */
  message('pass.on-screen', {
    ...visit,
    passes: phonePassSchema.array(),
    /** The address that the booking holds, as far as it may be shown: `j•••@example.com`; null where there is none. */
    mailTo: z.string().nullable(),
    flight: flightOnPass,
  }),
  /** Whether the passes that were shown will be sent to the address that was typed. */
  message('pass.mail', { ...visit, queued: z.boolean() }),
  message('help.called', {}),
  /** What the passenger and staff have written, and staff are typing: told anew with every change. */
  message('conversation.told', { conversation: conversationSchema }),
  /** The agent ended the visit itself. */
  message('visit.ended', visit),
  message('reader.document', { present: z.boolean() }),
  /** A card or a code was shown that leads no further; `code` says why. Nothing of it is kept. */
  message('reader.notice', { code: faultCodeSchema }),
  message('keypad.key', { key: z.enum(KEYPAD_KEYS) }),
]);
export type AgentEvent = z.infer<typeof agentEventSchema>;

export const VISIT_OUTCOMES = [
  'completed',
  'abandoned',
  'timed-out',
  'refused',
  'failed',
  'cut-off',
] as const;

/** What the page measured of the visit: no names, no numbers of documents. */
export const visitRecordSchema = z.object({
  outcome: z.enum(VISIT_OUTCOMES),
  touches: z.number().int().nonnegative(),
  language: z.enum(LANGUAGES),
  /** Milliseconds spent in each step of the journey. */
  steps: z.record(z.string(), z.number().nonnegative()),
});
export type VisitRecord = z.infer<typeof visitRecordSchema>;

/** What the passenger asks for. A command for a visit that is over is answered with nothing and does nothing. */
export const kioskCommandSchema = z.discriminatedUnion('type', [
  /** Sent once after connecting; without it the agent starts no visit. */
  message('page.ready', {}),
  message('visit.check-in', {
    ...visit,
    language: languageSchema,
    /** 49 CFR 175.25(b)(4): the passenger's own act, never a default. */
    dangerousGoodsAcknowledged: z.literal(true),
    /** `none` where only tags are wanted. */
    passes: z.enum(['paper', 'phone', 'none']),
  }),
  /**
   * How many bags, before check-in; answered by `visit.bags`. Null until the passenger says how many: one, and none
   * where a bag that was numbered before waits for its tag.
   */
  message('visit.bags', { ...visit, bags: bagSchema.array().max(20).nullable() }),
  message('bags.retry', visit),
  /** Ends the payment under way, if it is not too late. */
  message('payment.cancel', visit),
  message('receipt.print', visit),
  message('itinerary.print', visit),
  /** What was typed: a record locator or a ticket's number, and a surname. It begins a visit. */
  message('visit.identify', {
    reference: z.string().min(1).max(40),
    surname: z.string().min(1).max(60),
  }),
  message('visit.choose', { ...visit, choiceId: z.string() }),
  /** What was typed in place of the document that is asked for. */
  message('visit.type-document', { ...visit, document: typedDocumentSchema }),
  /** The traveller has none of the documents that are asked for. */
  message('visit.no-document', visit),
  message('visit.detail', { ...visit, told: toldDetailSchema }),
  /** Whether what was read of a document is right, whether all conditions are met, or all that is asked at an exit is so. */
  message('visit.answer', { ...visit, isSo: z.boolean() }),
  message('visit.travellers', { ...visit, travellerIds: z.array(z.string()).min(1) }),
  /** The seats for one of the travellers, the first where it names none. Answered by `visit.seats`. */
  message('visit.seat-map', { ...visit, travellerId: z.string().nullable() }),
  /** Answered by `visit.ready` with the new seat, or by `visit.seats` with the reason. */
  message('visit.choose-seat', {
    ...visit,
    travellerId: z.string(),
    seat: z.string(),
    /** What was answered at an exit row: fifteen or older, able and willing to help, no infant. */
    exitRow: z.enum(['agreed', 'declined']).nullable(),
  }),
  /** Pays for what is `due` of the seats; answered as `visit.choose-seat` is. */
  message('visit.buy-seats', visit),
  /** Pays for the higher cabin that was offered with the seats; answered as `visit.choose-seat` is. */
  message('visit.buy-upgrade', { ...visit, compartment: z.string() }),
  /** Answered by `visit.notice`. */
  message('visit.notice', { ...visit, language: languageSchema }),
  /** It is on the screen. */
  message('recovery.shown', { ...visit, language: languageSchema }),
  /** Answered by `visit.recovery` where it is accepted. */
  message('recovery.answer', { ...visit, accepts: z.boolean(), language: languageSchema }),
  /** Ask the airline again, for whichever step it did not answer. */
  message('visit.retry', visit),
  message('pass.reprint', visit),
  /** The passes on the screen, for a phone: those that are still owed, or all of them. */
  message('pass.to-phone', visit),
  /** What is on the screen, to this address as well; null for the one that the booking holds. */
  message('pass.mail', { ...visit, to: z.email().max(120).nullable(), language: languageSchema }),
  /** What nobody could be sure of is in the passenger's hand: on with what follows. */
  message('pass.out', visit),
  /** No more of the passes; the bags are what is left. */
  message('pass.skip', visit),
  message('visit.end', { ...visit, record: visitRecordSchema }),
  message('help.request', { screen: z.string() }),
  /** Answered by `conversation.told`, like all that is written; ended by the page whenever somebody has gone. */
  message('conversation.begin', { language: languageSchema }),
  /** What is being typed, and once it is a line. */
  message('conversation.write', { text: z.string().max(LONGEST_LINE), isSent: z.boolean() }),
  message('conversation.end', {}),
]);
export type KioskCommand = z.infer<typeof kioskCommandSchema>;
