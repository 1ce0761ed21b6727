import type { WayToBeFound } from '../../config/identification.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { Money } from '../contract/money.ts';
import type { CheckedBag, Flight, Reservation, Seat } from '../dcs/port.ts';
import type { TravelAnswer } from '../travel-rules/port.ts';
import type { Refusal } from './eligibility.ts';
import type { SeatedTraveller } from './seat-party.ts';
import type { Traveller } from './travellers.ts';

/** What the airline learns of how a passenger was found, recognised and seated. */
export function identified(
  visitId: string,
  by: WayToBeFound,
  { reservation, seating, member }: SeatedTraveller,
): KioskEvent[] {
  const person = { surname: reservation.surname, givenNames: reservation.givenNames };
  const card = reservation.frequentFlyer;
  const events: KioskEvent[] = [
    {
      type: 'passenger.identified',
      data: {
        visitId,
        by,
        person,
        member: card ? { programme: card.airline, number: card.number } : null,
        recordLocator: reservation.recordLocator,
      },
    },
  ];
  if (!member) return events;
  const recognised = { programme: member.programme, number: member.number };
  const { preference, tier } = member.view;
  events.push({ type: 'member.recognised', data: { visitId, member: recognised, tier, preference } });
  if (seating?.applied) {
    const { seat, applied } = seating;
    events.push({
      type: 'preference.applied',
      data: { visitId, member: recognised, preference, seat: seat.number, satisfied: applied },
    });
  }
  return events;
}

/** What the airline learns of a check of someone's travel documents. Nothing of the documents themselves. */
export function travelChecked(
  visitId: string,
  { reservation, onward, document }: Traveller,
  answer: TravelAnswer,
): KioskEvent {
  const { verdict } = answer;
  const reasons =
    verdict === 'not-ok'
      ? [answer.reason]
      : verdict === 'conditional'
        ? [...answer.staff, ...answer.asks, ...answer.passenger.map(({ condition }) => condition)]
        : [];
  const via = [reservation, ...onward].map(({ flight }) => flight.to);
  const captured = document?.capture ?? 'read';
  return { type: 'travel.checked', data: { visitId, verdict, reasons, via, captured } };
}

/** Who a reservation is of, and for which flight, as events tell it. */
export function travelOf(reservation: Reservation) {
  const card = reservation.frequentFlyer;
  return {
    person: { surname: reservation.surname, givenNames: reservation.givenNames },
    member: card ? { programme: card.airline, number: card.number } : null,
    recordLocator: reservation.recordLocator,
    flight: flightOf(reservation.flight),
  };
}

/** What the airline learns when a passenger was checked in. */
export const completed = (
  visitId: string,
  reservation: Reservation,
  { seat, sequenceNumber }: { seat: string; sequenceNumber: number },
): KioskEvent => ({
  type: 'check-in.completed',
  data: { visitId, ...travelOf(reservation), seat, sequenceNumber },
});

/** What the airline learns when someone cannot check in; of whom a full flight leaves behind also who came, and when. */
export function refusedBecause(visitId: string, { code, about }: Refusal): KioskEvent[] {
  const refused: KioskEvent = { type: 'check-in.refused', data: { visitId, code } };
  if (code !== 'flight.oversold' || !about) return [refused];
  return [refused, { type: 'boarding.denied', data: { visitId, ...travelOf(about) } }];
}

/** What the airline learns when a passenger is on the standby list. */
export const standbyJoined = (
  visitId: string,
  reservation: Reservation,
  { sequenceNumber, place }: { sequenceNumber: number; place: number | null },
): KioskEvent => ({
  type: 'standby.joined',
  data: { visitId, ...travelOf(reservation), sequenceNumber, place },
});

const flightOf = ({ carrier, number, from, to, departure }: Flight) => ({
  ...{ carrier, number, from, to, departure },
});

/** What the airline learns when a party has moved to another flight. */
export const rebooked = ({
  visitId,
  recordLocator,
  passengers,
  from,
  to,
}: {
  readonly visitId: string;
  readonly recordLocator: string;
  readonly passengers: number;
  readonly from: Flight;
  readonly to: Flight;
}): KioskEvent => ({
  type: 'booking.rebooked',
  data: { visitId, recordLocator, passengers, from: flightOf(from), to: flightOf(to) },
});

/** What the airline learns when a passenger has moved to a seat of their choice. */
export const seatChosen = (
  visitId: string,
  reservation: Reservation,
  { seat, previous }: { seat: Pick<Seat, 'number' | 'exitRow'>; previous: string },
): KioskEvent => ({
  type: 'seat.chosen',
  data: {
    ...{ visitId, ...travelOf(reservation), seat: seat.number, previous },
    exitRow: seat.exitRow,
    sequenceNumber: reservation.sequenceNumber,
    reservation: reservation.reservationId,
  },
});

/**
 * What the airline learns when whoever came here checked in has another pass: they may have moved, now or in a visit
 * before, and left without one of the new seat. Nothing for anybody else: their pass is the first.
 */
export const replacedPass = (visitId: string, { reservationId, state }: Reservation): KioskEvent[] =>
  state === 'checked-in' ? [{ type: 'pass.replaced', data: { visitId, reservation: reservationId } }] : [];

/** What the airline learns when a passenger has paid for a higher cabin and moved to it. */
export const upgradeBought = (
  visitId: string,
  reservation: Reservation,
  { from, previous, amount }: { from: string; previous: string; amount: Money },
): KioskEvent => ({
  type: 'upgrade.bought',
  data: {
    ...{ visitId, ...travelOf(reservation), from, to: reservation.compartment },
    ...{ seat: reservation.seat?.number ?? '', previous, amount },
  },
});

/** What the airline learns of bags that one passenger has had numbered, and what was paid for them. */
export const bagsAdded = (
  visitId: string,
  bags: readonly CheckedBag[],
  excess: Money | null,
): KioskEvent => ({
  type: 'bags.added',
  data: {
    visitId,
    to: bags[0]?.to ?? '',
    licencePlates: bags.map(({ licencePlate }) => licencePlate),
    excess,
  },
});
