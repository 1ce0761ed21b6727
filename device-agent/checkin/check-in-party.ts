import type { Clock } from '../../config/clock.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault, FaultCode } from '../contract/faults.ts';
import type { PassengerView } from '../contract/visit.ts';
import { type DcsPort, type PassFields, type Reservation, STANDBY, type StandbyPlace } from '../dcs/port.ts';
import type { Member } from '../members/recognise.ts';
import { type CheckInIntents, type Numbers, numbersOf } from './check-in-intents.ts';
import { type Cleared, clearedMeanwhile } from './cleared.ts';
import { mayCheckIn, type Refusal } from './eligibility.ts';
import { askWrittenDown } from './learn-later.ts';
import { lostOf } from './lost-onward.ts';
import type { SeatedTraveller } from './seat-party.ts';
import { completed, standbyJoined } from './visit-events.ts';
import { passengerOf } from './visit-view.ts';

/** A boarding pass that someone of the party is owed. */
export interface PartyPass {
  readonly reservation: Reservation;
  readonly member: Member | null;
  readonly passenger: PassengerView;
}

/** Someone who is left out, altogether or from an onward flight on. */
export interface LeftOut {
  readonly passenger: PassengerView;
  readonly flight: string | null;
  readonly code: FaultCode;
}

export interface CheckedInParty {
  /** Everyone as they are by now: some may have waited for a seat until just now. */
  readonly travellers: readonly SeatedTraveller[];
  readonly passes: readonly PartyPass[];
  readonly leftOut: readonly LeftOut[];
  /** Of the first passenger, on the flight from here. */
  readonly sequenceNumber: number;
  readonly seat: string;
  /** Where the first passenger stands, who waits for one. */
  readonly standby: StandbyPlace | null;
}

/** What became of one passenger on one flight. */
export interface Done {
  readonly sequenceNumber: number;
  readonly seat: string;
  readonly standby?: StandbyPlace;
  /** As they are by now, where the host has given them a seat while they read that they wait for one. */
  readonly cleared?: Cleared;
  /** What the host told of their pass meanwhile, until it is printed or shown. */
  readonly pass?: PassFields | undefined;
  /** Or why it told nothing when it was asked just now. */
  readonly untold?: Fault | undefined;
}

/** Nobody flies on the lap of someone who stays behind. */
const LAP_STAYS_BEHIND = err({
  code: 'check-in.see-staff' as const,
  detail: 'on the lap of nobody who flies',
});

interface Deps {
  readonly dcs: DcsPort;
  readonly outbox: Pick<Outbox, 'record'>;
  readonly intents: CheckInIntents;
  readonly clock: Pick<Clock, 'now'>;
  readonly kioskId: string;
}

/**
 * Checks in everyone on each of their flights, one after the other, each at most once. The first passenger's refusal is
 * the party's. Anyone else's leaves them out and the others in; so does a refusal on an onward flight, such as a
 * partner's, or an airline that no longer answers, and a flight that is lost to them: what is done is done, and its passes are issued. `done` is what was
 * checked in when this was tried before: nothing of it is asked or told again.
 */
export async function checkInParty(
  deps: Deps,
  visitId: string,
  travellers: readonly SeatedTraveller[],
  done: Map<string, Done>,
): Promise<Result<CheckedInParty, Refusal>> {
  const passes: PartyPass[] = [];
  const leftOut: LeftOut[] = [];
  const out = new Set<string>();
  const everyone: SeatedTraveller[] = [];
  let lead: Done | null = null;
  for (const traveller of travellers) {
    let now = traveller;
    const passenger = passengerOf(traveller.reservation);
    const journey = [traveller.reservation, ...traveller.onward];
    // Whoever waits for a seat and is given one flies on: then the journey gets longer under way.
    for (const [index, reservation] of journey.entries()) {
      const lost = lostOf(journey.map(({ flight }) => flight))[index];
      const { onLapOf, flight } = reservation;
      const before = done.get(reservation.reservationId);
      const isLapGone = onLapOf !== null && out.has(`${onLapOf} ${flight.flightId}`);
      const checkedIn = before
        ? ok(before)
        : isLapGone
          ? LAP_STAYS_BEHIND
          : lost
            ? err({ code: `flight.${lost}` } as const)
            : await checkInOnce(deps, visitId, reservation, traveller);
      if (checkedIn.ok) {
        done.set(reservation.reservationId, checkedIn.value);
        lead ??= checkedIn.value;
        const { sequenceNumber, cleared } = checkedIn.value;
        if (cleared) {
          now = { ...traveller, ...cleared };
          journey.push(...cleared.onward);
        }
        passes.push({
          reservation: { ...(cleared?.reservation ?? reservation), sequenceNumber },
          member: traveller.member,
          passenger,
        });
        continue;
      }
      const { code } = checkedIn.fault;
      if (lead === null || code === 'outbox.full') return checkedIn;
      const recorded = await deps.outbox.record([{ type: 'check-in.refused', data: { visitId, code } }]);
      if (!recorded.ok) return recorded;
      const { carrier, number } = reservation.flight;
      leftOut.push({ passenger, flight: index === 0 ? null : `${carrier} ${number}`, code });
      for (const missed of journey.slice(index)) out.add(`${missed.passengerId} ${missed.flight.flightId}`);
      break;
    }
    everyone.push(now);
  }
  if (lead === null) return err({ code: 'check-in.see-staff', detail: 'an empty party' });
  const { sequenceNumber, seat, standby = null } = lead;
  return ok({ travellers: everyone, passes: byFlight(passes), leftOut, sequenceNumber, seat, standby });
}

async function checkInOnce(
  deps: Deps,
  visitId: string,
  reservation: Reservation,
  traveller: SeatedTraveller,
): Promise<Result<Done, Refusal>> {
  const { reservationId } = reservation;
  if (reservation.state === 'standby')
    return deps.intents.asking(reservationId, () => join(deps, visitId, reservation, traveller));
  const before = numbersOf(reservation);
  if (before) return stillCheckedIn(deps, reservation, before);
  return deps.intents.asking(reservationId, () => ask(deps, visitId, reservation, traveller));
}

/**
 * The pass of whoever came here checked in, as the host has it by now: their flight may have been cancelled, or have left,
 * while  */
async function stillCheckedIn(
  { dcs, clock }: Deps,
  { reservationId }: Reservation,
  before: Numbers,
): Promise<Result<Done, Refusal>> {
  const told = await dcs.documents({ reservationId });
  if (!told.ok) return told.fault.code === 'dcs.unreachable' ? ok({ ...before, untold: told.fault }) : told;
  const { reservation, seat, sequenceNumber } = told.value;
  const may = mayCheckIn(reservation, [], clock.now(), false);
  return may.ok ? ok({ seat, sequenceNumber, pass: told.value }) : may;
}

async function ask(
  { dcs, outbox, intents, kioskId }: Deps,
  visitId: string,
  reservation: Reservation,
  { document }: SeatedTraveller,
): Promise<Result<Done, Refusal>> {
  const { reservationId } = reservation;
  const settle = () => intents.settle(reservationId);
  const checkedIn = await askWrittenDown(outbox, {
    begin: () => intents.begin(visitId, reservationId),
    ask: () =>
      dcs.checkIn({
        reservationId,
        kioskId,
        document,
        idempotencyKey: `${visitId}:check-in:${reservationId}`,
      }),
    settle,
  });
  if (!checkedIn.ok) return checkedIn;
  const recorded = await outbox.record([completed(visitId, reservation, checkedIn.value)], settle);
  return recorded.ok ? checkedIn : recorded;
}

/**
 * Puts whoever waits for a seat on the list, and tells it; whoever is on it already only hears where they stand, and whoever
 * was given a seat meanwhile is checked in.
 */
async function join(
  deps: Deps,
  visitId: string,
  reservation: Reservation,
  traveller: SeatedTraveller,
): Promise<Result<Done, Refusal>> {
  const { dcs, outbox, intents, kioskId } = deps;
  const { reservationId } = reservation;
  const { document, seating } = traveller;
  const wasOnIt = (seating?.standby?.sequenceNumber ?? null) !== null;
  const settle = () => intents.settle(reservationId);
  const joined = await askWrittenDown(outbox, {
    begin: () => {
      if (!wasOnIt) intents.begin(visitId, reservationId);
    },
    ask: () =>
      dcs.joinStandby({
        ...{ reservationId, kioskId, document },
        idempotencyKey: `${visitId}:standby:${reservationId}`,
      }),
    settle,
  });
  if (!joined.ok) {
    const cleared = await clearedMeanwhile(dcs, reservation, joined.fault);
    if (!cleared) return joined;
    const seated = await ask(deps, visitId, cleared.reservation, traveller);
    return seated.ok ? ok({ ...seated.value, cleared }) : seated;
  }
  const { sequenceNumber, place } = joined.value;
  if (sequenceNumber === null) {
    await outbox.record([], settle);
    return err({ code: 'dcs.refused', detail: 'on a list without a number' });
  }
  const news = wasOnIt ? [] : [standbyJoined(visitId, reservation, { sequenceNumber, place })];
  const recorded = await outbox.record(news, settle);
  return recorded.ok ? ok({ sequenceNumber, seat: STANDBY, standby: joined.value }) : recorded;
}

/** All passes of the first flight come first: that is the gate where they are needed next. */
const byFlight = (passes: readonly PartyPass[]): PartyPass[] =>
  [...passes].sort(
    (a, b) => Date.parse(a.reservation.flight.departure) - Date.parse(b.reservation.flight.departure),
  );
