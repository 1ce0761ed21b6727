import { err, ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { FaultCode } from '../contract/faults.ts';
import type { AgentEvent } from '../contract/stream.ts';
import type { AskedDocument, TypedDocument } from '../contract/travel.ts';
import type { TravelAnswer } from '../travel-rules/port.ts';
import type { Refusal } from './eligibility.ts';
import type { FindDeps } from './find-deps.ts';
import { readDocument } from './read-document.ts';
import { acceptDocument, isAdult, isForTravel, type Traveller, withDocument } from './travellers.ts';
import { documentTyped } from './typed-document.ts';
import type { Asked, Stage, Visit } from './visit.ts';
import { travelChecked } from './visit-events.ts';
import { documentReadOf, passengerOf, travellerViewOf } from './visit-view.ts';

interface DocumentDeskDeps extends Pick<FindDeps, 'config' | 'clock' | 'travelCheck'> {
  readonly outbox: Outbox;
  readonly waitFor: (visit: Visit, stage: Stage, event: AgentEvent) => Result<void, Refusal>;
}

/** What the desk has done about a visit: asked the passenger something, or nothing, for nothing is missing. */
type Outcome = Promise<Result<'asked' | 'complete', Refusal>>;

const PASSPORT: AskedDocument = { document: 'passport', names: null };

/**
 * The documents of everyone whom the airline has not checked: shown, read, checked against the rules of the journey, and
 * what is missing asked for by its name, until nothing is open. Whoever may not travel is left out where others can go on.
 */
export function createDocumentDesk({ config, clock, travelCheck, outbox, waitFor }: DocumentDeskDeps) {
  const { airport, airline } = config;

  const check = (visit: Pick<Visit, 'travellers'>, traveller: Traveller): Promise<TravelAnswer> => {
    const { document, supporting, reservation, onward, stayUntil } = traveller;
    return travelCheck.check({
      documents: document ? [document, ...supporting] : supporting,
      residence: null,
      birthDate: document?.birthDate ?? null,
      accompanied: comesWith(visit.travellers, traveller),
      legs: [reservation, ...onward].map(({ flight }) => flight),
      stayUntil,
    });
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
    problem: FaultCode | null,
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
      ...{ problem, wants: [...wants], mayType: [...mayType] },
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

  const see = async (visit: Visit, traveller: Traveller, problem: FaultCode | null): Outcome => {
    const { visitId } = visit;
    const { reservation, toConfirm, document, hasNoMore, hasAgreed } = traveller;
    const passenger = passengerOf(reservation);
    if (toConfirm) {
      visit.asked = { passengerId: reservation.passengerId, wants: [], mayType: [] };
      const read = documentReadOf(toConfirm);
      waitFor(visit, 'awaiting-answer', { type: 'visit.document-read', visitId, passenger, document: read });
      return ok('asked');
    }
    if (!document || !isForTravel(document))
      return hasNoMore
        ? leaveOut(visit, traveller, { code: 'document.needed' })
        : ask(visit, traveller, [PASSPORT], problem);
    const answer = await check(visit, traveller);
    if (answer.verdict !== 'ok' && answer.wants.length > 0 && !hasNoMore)
      return ask(visit, traveller, answer.wants, problem ?? problemIn(answer));
    if (answer.verdict === 'conditional' && answer.staff.length === 0 && !hasAgreed) {
      visit.asked = { passengerId: reservation.passengerId, wants: [], mayType: [] };
      const conditions = [...answer.passenger];
      waitFor(visit, 'awaiting-answer', { type: 'visit.conditions', visitId, passenger, conditions });
      return ok('asked');
    }
    const recorded = await record(visit, traveller, answer);
    if (!recorded.ok) return recorded;
    const refusal = refusalIn(answer);
    return refusal ? leaveOut(visit, traveller, refusal) : ok('complete');
  };

  return {
    /** Refuses whoever was found by a document that takes them nowhere, before anything else is asked. */
    receive: async (visit: Visit, travellers: readonly Traveller[]): Promise<Result<void, Refusal>> => {
      for (const traveller of travellers) {
        if (!traveller.mustShow || !traveller.document || !isForTravel(traveller.document)) continue;
        const answer = await check({ travellers }, traveller);
        const refusal = refusalIn(answer);
        if (!refusal || (answer.verdict !== 'ok' && answer.wants.length > 0)) continue;
        const recorded = await outbox.record([travelChecked(visit.visitId, traveller, answer)]);
        return err(recorded.ok ? refusal : recorded.fault);
      }
      return ok(undefined);
    },
    /** Asks for the next thing that is missing; `problem` is what was wrong with what was shown last. */
    next: async (visit: Visit, problem: FaultCode | null): Outcome => {
      for (const traveller of visit.travellers) {
        if (!traveller.mustShow || traveller.refusal) continue;
        const seen = await see(visit, traveller, problem);
        if (!seen.ok || seen.value === 'asked') return seen;
      }
      return ok('complete');
    },
    /** Takes what was read, or null where nothing could be. Resolves to what was wrong with it. */
    accept: (visit: Visit, lines: readonly string[] | null): FaultCode | null => {
      if (!lines) return 'document.unreadable';
      const document = readDocument(lines, clock, airport.timeZone);
      if (!document.ok) return document.fault.code;
      const accepted = acceptDocument(visit.travellers, document.value, { config, clock });
      if (!accepted.ok) return accepted.fault.code;
      const before = askedOne(visit);
      visit.travellers = accepted.value;
      const isTheirs = before !== askedOne(visit);
      return isTheirs && !isAmong(visit.asked, document.value.kind) ? 'travel.another-document' : null;
    },
    type: (visit: Visit, typed: TypedDocument): FaultCode | null => {
      const traveller = askedOne(visit);
      if (!traveller || !visit.asked?.mayType.some(({ document }) => document === typed.document))
        return 'document.mistyped';
      const document = documentTyped(typed, traveller);
      if (!document) return 'document.mistyped';
      const accepted = acceptDocument([traveller], document, { config, clock });
      if (!accepted.ok) return accepted.fault.code;
      put(visit, withDocument(traveller, document));
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
        const recorded = await record(visit, traveller, await check(visit, traveller));
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

/** Why nobody can go on at a kiosk with this answer; null where they can. */
function refusalIn(answer: TravelAnswer): Refusal | null {
  if (answer.verdict === 'not-ok') return { code: answer.reason };
  if (answer.verdict === 'conditional' && answer.staff.length > 0)
    return { code: 'travel.see-staff', detail: answer.staff.join(', ') };
  return null;
}

/** An identity card where a passport is needed is said to be not enough. */
const problemIn = (answer: TravelAnswer): FaultCode | null =>
  answer.verdict === 'not-ok' && answer.reason === 'document.needed' ? 'document.needed' : null;
