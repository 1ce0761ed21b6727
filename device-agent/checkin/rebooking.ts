import { err, ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort, Flight, Reservation } from '../dcs/port.ts';

/** A party whose flight is gone, and the flights that could take them. */
export interface Stranded {
  readonly first: Reservation;
  readonly reservationIds: readonly string[];
  readonly flights: readonly Flight[];
}

/** What the airline offers instead to everyone of the booking; null where it offers nothing, or does not answer. */
export async function alternativesTo(dcs: DcsPort, first: Reservation): Promise<Stranded | null> {
  const party = await dcs.party({ reservationId: first.reservationId });
  if (!party.ok) return null;
  const reservationIds = party.value
    .flatMap(({ segments }) => segments.slice(0, 1))
    .filter(({ flight }) => flight.flightId === first.flight.flightId)
    .map(({ reservationId }) => reservationId);
  const options = await dcs.rebookOptions({ reservationIds });
  return options.ok && options.value.length > 0 ? { first, reservationIds, flights: options.value } : null;
}

/** Moves the party to one of the flights; the new reservation of whoever was found first. */
export async function rebookTo(
  { dcs, outbox }: { dcs: DcsPort; outbox: Outbox },
  visitId: string,
  { first, reservationIds }: Stranded,
  flightId: string,
): Promise<Result<Reservation, Fault>> {
  const moved = await dcs.rebook({
    reservationIds,
    flightId,
    idempotencyKey: `${visitId}:rebook:${flightId}`,
  });
  if (!moved.ok) return moved;
  const theirs = moved.value.find(({ passengerId }) => passengerId === first.passengerId);
  if (!theirs) return err({ code: 'dcs.refused', detail: 'rebooked without the passenger' });
  const nameOf = ({ carrier, number, from, to, departure }: Flight) => ({
    carrier,
    number,
    from,
    to,
    departure,
  });
  const recorded = await outbox.record([
    {
      type: 'booking.rebooked',
      data: {
        visitId,
        recordLocator: first.recordLocator,
        passengers: reservationIds.length,
        from: nameOf(first.flight),
        to: nameOf(theirs.flight),
      },
    },
  ]);
  return recorded.ok ? ok(theirs) : recorded;
}
