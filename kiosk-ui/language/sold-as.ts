import type { Purpose } from '../../device-agent/contract/money.ts';
import type { SaleItem } from '../../device-agent/contract/sale.ts';

/** How the texts call what is paid for: several seats are not one seat. */
export const soldAs = ({
  purpose,
  items,
}: {
  readonly purpose: Purpose;
  readonly items: readonly SaleItem[];
}): Purpose | 'seats' => (purpose === 'seat' && items.length > 1 ? 'seats' : purpose);
