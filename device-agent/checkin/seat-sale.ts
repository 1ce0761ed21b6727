import { type Money, sumOf } from '../contract/money.ts';
import type { SaleItem } from '../contract/sale.ts';
import type { SeatMapView } from '../contract/visit.ts';
import type { Seat } from '../dcs/port.ts';
import type { SeatedTraveller } from './seat-party.ts';
import type { Seating } from './seats.ts';
import { passengerOf } from './visit-view.ts';
import type { Wares } from './wares.ts';

/** Someone with a seat of their own. */
export type Sitting = SeatedTraveller & { readonly seating: Seating };

/** A seat that someone of a party has chosen, and what it costs. */
export interface Unpaid {
  readonly whose: Sitting;
  readonly seat: Seat;
  readonly cost: Money;
}

/** What all of these come to; null where there are none. */
export function dueOf(unpaid: readonly Unpaid[]): SeatMapView['due'] {
  const amount = sumOf(unpaid.map(({ cost }) => cost));
  return amount && { seats: unpaid.length, amount };
}

/** What is bought for these passengers together: as the ledger keeps it, and as the screen tells it. */
export const seatSaleOf = (
  unpaid: readonly Unpaid[],
): { order: Wares['seat']['order']; items: SaleItem[] } => ({
  order: {
    owners: unpaid.map(({ whose: { reservation, seating }, seat: { number, exitRow }, cost }) => ({
      ...{ reservationId: reservation.reservationId, seat: number, exitRow, cost },
      previous: seating.seat.number,
    })),
  },
  items: unpaid.map(({ whose, seat, cost }) => ({
    ...{ passenger: passengerOf(whose.reservation), what: { seat: seat.number }, amount: cost },
  })),
});
