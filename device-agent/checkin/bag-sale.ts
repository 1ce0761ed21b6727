import type { z } from 'zod';
import type { Money } from '../contract/money.ts';
import type { excessSchema, SaleItem } from '../contract/sale.ts';
import type { OwnedBags } from './bag-plan.ts';
import { passengerOf } from './visit-view.ts';
import type { Wares } from './wares.ts';

/** Bags in one passenger's name that cost something. */
export type PaidBags = OwnedBags & { readonly cost: Money };

/** How much more than is free they are, as the tariff counts it. */
const excessOf = ({ allowance, cost }: PaidBags): z.infer<typeof excessSchema> => ({
  units: Math.max(1, Math.round(cost.minorUnits / allowance.excessPrice.minorUnits)),
  by: allowance.pieces === null ? 'kilogram' : 'piece',
});

/** What is bought for these passengers together: as the ledger keeps it, and as the screen tells it. */
export const saleOf = (paid: readonly PaidBags[]): { order: Wares['bags']['order']; items: SaleItem[] } => ({
  order: {
    owners: paid.map((one) => ({
      ...{ reservationId: one.reservation.reservationId, bags: [...one.bags] },
      ...{ excess: excessOf(one), cost: one.cost },
    })),
  },
  items: paid.map((one) => ({
    ...{ passenger: passengerOf(one.reservation), what: { excess: excessOf(one) }, amount: one.cost },
  })),
});
