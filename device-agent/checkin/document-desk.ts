import { err, ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault, FaultCode } from '../contract/faults.ts';
import type { AgentEvent } from '../contract/stream.ts';
import type { AskedDetail, AskedDocument, ToldDetail, TypedDocument } from '../contract/travel.ts';
import type { PassengerView } from '../contract/visit.ts';
import type { TravelDocument } from '../dcs/port.ts';
import { rankOf, type TravelAnswer } from '../travel-rules/port.ts';
import { acceptDocument, contradictsBooking, isForTravel, withDocument } from './accept-document.ts';
import type { Refusal } from './eligibility.ts';
import type { FindDeps } from './find-deps.ts';
import { handOver } from './hand-over.ts';
import { localDate } from './local-date.ts';
import { inNameOf, readDocument } from './read-document.ts';
import { withDetail } from './told-detail.ts';
import { isAdult, type Traveller } from './travellers.ts';
import { documentTyped } from './typed-document.ts';
import type { Asked, Stage, Visit } from './visit.ts';
import { travelChecked } from './visit-events.ts';
import { documentReadOf, passengerOf, travellerViewOf } from './visit-view.ts';

interface DocumentDeskDeps extends Pick<FindDeps, 'config' | 'clock' | 'dcs' | 'travelCheck'> {
  readonly outbox: Outbox;
  readonly waitFor: (visit: Visit, stage: Stage, event: AgentEvent) => Result<void, Refusal>;
}

/** What came of a check, and on which passport or identity card. */
interface Checked {
  readonly identity: TravelDocument | null;
  readonly answer: TravelAnswer;
}

/** What became of a document that was read or typed. */
export interface Heard {
  /** What was wrong with it. */
  readonly problem: FaultCode | null;
  /** Of whom of the others it is, where nothing is wrong with it. */
  readonly taken: PassengerView | null;
}
export const NOTHING_HEARD: Heard = { problem: null, taken: null };

/** What the desk has done about a visit: asked the passenger something, or nothing, for nothing is missing. */
type Outcome = Promise<Result<'asked' | 'complete', Refusal>>;

const PASSPORT: AskedDocument = { document: 'passport', names: null };

/**
 * The documents of everyone whom the airline has not checked: shown, read, checked against the rules of the journey, and
 * what is missing asked for by its name, until nothing is open. Whoever may not travel is left out where others can go on.
 */
export function createDocumentDesk({ config, clock, dcs, travelCheck, outbox, waitFor }: DocumentDeskDeps) {
  const { airport, airline } = config;

  /** Of several passports the one that serves best, of equals the one that was shown last. */
  const check = async (visit: Pick<Visit, 'travellers'>, traveller: Traveller): Promise<Checked> => {
    const { document, identities, supporting, reservation, onward, stayUntil, residence } = traveller;
    const legs = [reservation, ...onward].map(({ flight }) => flight);
    const ask = async (identity: TravelDocument | null): Promise<Checked> => ({
      identity,
      answer: await travelCheck.check({
        documents: identity ? [identity, ...supporting] : supporting,
        residence,
        birthDate: identity?.birthDate ?? null,
        accompanied: comesWith(visit.travellers, traveller),
        ...{ legs, stayUntil },
      }),
    });
    const [first = document, ...others] = identities;
    const answers = await Promise.all(others.map(ask));
    return answers.reduce(
      (best, each) => (rankOf(each.answer) < rankOf(best.answer) ? each : best),
      await ask(first),
    );
  };

  const put = (visit: Visit, changed: Traveller): void => {
    visit.travellers = visit.travellers.map((traveller) =>
      traveller.reservation.passengerId === changed.reservation.passengerId ? changed : traveller,
    );
  };

  const askedOne = ({ asked, travellers }: Visit): Traveller | undefined =>
    travellers.find(({ reservation }) => reservation.passengerId === asked?.passengerId);

  const ask = (
    visit: Visit,
    traveller: Traveller,
    wants: readonly AskedDocument[],
    { problem, taken }: Heard,
  ) => {
    const { passengerId } = traveller.reservation;
    const mayType = wants.filter(({ document }) => airline.typedDocuments.includes(document));
    visit.asked = { passengerId, wants, mayType };
    waitFor(visit, 'awaiting-document', {
      ...{
        type: 'visit.document-needed',
        visitId: visit.visitId,
        passenger: passengerOf(traveller.reservation),
      },
      ...{ problem, taken, wants: [...wants], mayType: [...mayType] },
      mayDecline: wants[0]?.document !== 'passport' || comesWith(visit.travellers, traveller),
    });
    return ok('asked' as const);
  };

  /** Says who of the party is left where others can go on; else this is the end of the visit. */
  const leaveOut = async (visit: Visit, traveller: Traveller, refusal: Refusal): Outcome => {
    if (!comesWith(visit.travellers, traveller)) return err(refusal);
    const { visitId } = visit;
    const recorded = await outbox.record([
      { type: 'check-in.refused', data: { visitId, code: refusal.code } },
    ]);
    if (!recorded.ok) return recorded;
    put(visit, { ...traveller, refusal });
    const travellers = visit.travellers.map(travellerViewOf);
    waitFor(visit, 'gathering', { type: 'visit.party', visitId, travellers });
    return ok('asked');
  };

  /** Tells the airline what came of it, once for as long as nothing changes. */
  const record = async (
    visit: Visit,
    traveller: Traveller,
    answer: TravelAnswer,
  ): Promise<Result<void, Refusal>> => {
    if (JSON.stringify(traveller.checkedAs) === JSON.stringify(answer)) return ok(undefined);
    const recorded = await outbox.record([travelChecked(visit.visitId, traveller, answer)]);
    if (!recorded.ok) return recorded;
    put(visit, { ...traveller, checkedAs: answer });
    return ok(undefined);
  };

  const see = async (visit: Visit, before: Traveller, heard: Heard): Outcome => {
    const { visitId } = visit;
    const { reservation, toConfirm, document, hasNoMore, hasAgreed } = before;
    const passenger = passengerOf(reservation);
    if (toConfirm) {
      visit.asked = { passengerId: reservation.passengerId, wants: [], mayType: [] };
      const read = documentReadOf(toConfirm);
      waitFor(visit, 'awaiting-answer', { type: 'visit.document-read', visitId, passenger, document: read });
      return ok('asked');
    }
    if (contradictsBooking(before)) return refuseShown(visit, before, { code: 'booking.birth-date-differs' });
    if (!document || !isForTravel(document))
      return hasNoMore
        ? leaveOut(visit, before, { code: 'document.needed' })
        : ask(visit, before, [PASSPORT], heard);
    const { answer, identity } = await check(visit, before);
    const traveller = { ...before, document: identity };
    put(visit, traveller);
    if (answer.verdict !== 'ok' && answer.wants.length > 0 && !hasNoMore)
      return ask(visit, traveller, answer.wants, { ...heard, problem: heard.problem ?? problemIn(answer) });
    const detail = openDetail(answer, traveller);
    if (detail) {
      visit.asked = { passengerId: reservation.passengerId, wants: [], mayType: [] };
      const { problem } = heard;
      waitFor(visit, 'awaiting-detail', { type: 'visit.detail-needed', visitId, passenger, detail, problem });
      return ok('asked');
    }
    if (answer.verdict === 'conditional' && !refusalIn(answer) && !hasAgreed) {
      visit.asked = { passengerId: reservation.passengerId, wants: [], mayType: [] };
      const conditions = [...answer.passenger];
      waitFor(visit, 'awaiting-answer', { type: 'visit.conditions', visitId, passenger, conditions });
      return ok('asked');
    }
    const recorded = await record(visit, traveller, answer);
    if (!recorded.ok) return recorded;
    const refusal = refusalIn(answer);
    return refusal ? leaveOut(visit, traveller, refusal) : giveToAirline(visit, traveller);
  };

  /** Has the airline take what was shown. */
  const giveToAirline = async (visit: Visit, traveller: Traveller): Outcome => {
    const { passengerId } = traveller.reservation;
    const taken = await handOver(dcs, visit.visitId, traveller);
    if (taken.ok) {
      const { handedOver } = taken.value;
      visit.travellers = visit.travellers.map((one) =>
        one.reservation.passengerId === passengerId ? { ...one, handedOver } : one,
      );
      return ok('complete');
    }
    return taken.fault.code === 'dcs.unreachable' ? taken : refuseShown(visit, traveller, taken.fault);
  };

  /** Leaves out of whom the airline does not take it; what was typed and contradicts the booking may be typed again. */
  const refuseShown = async (visit: Visit, traveller: Traveller, fault: Fault): Outcome => {
    const isTyped = traveller.document?.capture === 'typed' && !traveller.hasNoMore;
    if (!isTyped || fault.code !== 'booking.birth-date-differs') return leaveOut(visit, traveller, fault);
    const without = { ...traveller, document: null, identities: [], supporting: [], checkedAs: null };
    put(visit, without);
    return ask(visit, without, [PASSPORT], { problem: fault.code, taken: null });
  };

  return {
    /** Refuses whoever was found by a document that takes them nowhere, before anything else is asked. */
    receive: async (visit: Visit, travellers: readonly Traveller[]): Promise<Result<void, Refusal>> => {
      for (const traveller of travellers) {
        if (!traveller.mustShow || !traveller.document || !isForTravel(traveller.document)) continue;
        const { answer } = await check({ travellers }, traveller);
        const refusal = refusalIn(answer);
        if (!refusal || (answer.verdict !== 'ok' && answer.wants.length > 0)) continue;
        if (openDetail(answer, traveller)) continue;
        const recorded = await outbox.record([travelChecked(visit.visitId, traveller, answer)]);
        return err(recorded.ok ? refusal : recorded.fault);
      }
      return ok(undefined);
    },
    /** Asks for the next thing that is missing; `heard` is what became of what was shown last. */
    next: async (visit: Visit, heard: Heard): Outcome => {
      for (const traveller of visit.travellers) {
        if (!traveller.mustShow || traveller.refusal) continue;
        const seen = await see(visit, traveller, heard);
        if (!seen.ok || seen.value === 'asked') return seen;
      }
      return ok('complete');
    },
    /** Takes what was read, or null where nothing could be. */
    accept: (visit: Visit, lines: readonly string[] | null): Heard => {
      if (!lines) return { problem: 'document.unreadable', taken: null };
      const document = readDocument(lines, clock, airport.timeZone);
      if (!document.ok) return { problem: document.fault.code, taken: null };
      const asked = askedOne(visit);
      const shown = asked ? inNameOf(document.value, asked.reservation) : document.value;
      const accepted = acceptDocument(visit.travellers, shown, { config, clock });
      if (!accepted.ok) return { problem: accepted.fault.code, taken: null };
      visit.travellers = accepted.value.travellers;
      const { whose } = accepted.value;
      if (whose !== askedOne(visit)) return { problem: null, taken: passengerOf(whose.reservation) };
      const isWanted = isAmong(visit.asked, document.value.kind);
      return { problem: isWanted ? null : 'travel.another-document', taken: null };
    },
    type: (visit: Visit, typed: TypedDocument): FaultCode | null => {
      const traveller = askedOne(visit);
      if (!traveller || !visit.asked?.mayType.some(({ document }) => document === typed.document))
        return 'document.mistyped';
      const document = documentTyped(typed, traveller, localDate(clock, airport.timeZone));
      if (!document) return 'document.mistyped';
      const others = visit.travellers.filter((other) => other !== traveller);
      const accepted = acceptDocument([traveller, ...others], document, { config, clock });
      if (!accepted.ok) return accepted.fault.code;
      const { whose } = accepted.value;
      if (whose.reservation.passengerId !== visit.asked.passengerId) return 'document.another-person';
      put(visit, whose);
      return null;
    },
    /** What a traveller was asked and says. Returns what is wrong with it. */
    tell: (visit: Visit, told: ToldDetail): FaultCode | null => {
      const traveller = askedOne(visit);
      if (!traveller) return null;
      const changed = withDetail(traveller, told, localDate(clock, airport.timeZone));
      if (!changed.ok) return changed.fault.code;
      put(visit, changed.value);
      return null;
    },
    decline: (visit: Visit): void => {
      const traveller = askedOne(visit);
      if (traveller) put(visit, { ...traveller, hasNoMore: true });
    },
    /** What the passenger says of what was read of a document, or of the conditions. */
    answer: async (visit: Visit, isSo: boolean): Outcome => {
      const traveller = askedOne(visit);
      if (!traveller) return ok('complete');
      const { toConfirm } = traveller;
      if (toConfirm)
        put(visit, isSo ? withDocument(traveller, toConfirm) : { ...traveller, toConfirm: null });
      else if (isSo) put(visit, { ...traveller, hasAgreed: true });
      else {
        const { answer } = await check(visit, traveller);
        const recorded = await record(visit, traveller, answer);
        if (!recorded.ok) return recorded;
        return leaveOut(visit, traveller, { code: 'travel.see-staff', detail: 'a condition is not met' });
      }
      return ok('complete');
    },
  };
}

const isAmong = (asked: Asked | null, kind: string): boolean =>
  asked?.wants.some(
    ({ document }) => document === kind || (document === 'passport' && kind === 'identity-card'),
  ) === true;

/** Another adult travels who is not refused. */
const comesWith = (travellers: readonly Traveller[], { reservation }: Traveller): boolean =>
  travellers.some(
    (other) => other.reservation.passengerId !== reservation.passengerId && !other.refusal && isAdult(other),
  );

/** What is still to be asked of a traveller; nothing where staff must look at it anyhow. */
function openDetail(answer: TravelAnswer, { notKnown }: Traveller): AskedDetail | null {
  if (answer.verdict !== 'conditional' || answer.staff.length > 0) return null;
  if (answer.asks.some((detail) => notKnown.includes(detail))) return null;
  return answer.asks[0] ?? null;
}

/** Why nobody can go on at a kiosk with this answer; null where they can. */
function refusalIn(answer: TravelAnswer): Refusal | null {
  if (answer.verdict === 'not-ok') return { code: answer.reason };
  if (answer.verdict === 'conditional' && answer.staff.length + answer.asks.length > 0)
    return { code: 'travel.see-staff', detail: [...answer.staff, ...answer.asks].join(', ') };
  return null;
}

/** An identity card where a passport is needed is said to be not enough. */
const problemIn = (answer: TravelAnswer): FaultCode | null =>
  answer.verdict === 'not-ok' && answer.reason === 'document.needed' ? 'document.needed' : null;
