import type { Clock } from '../../config/clock.ts';
import type { Purpose } from '../../config/purposes.ts';
import type { Money } from '../contract/money.ts';
import type { SaleItem } from '../contract/sale.ts';
import type { AgentEvent } from '../contract/stream.ts';
import type { Payments, Purchase } from '../payments/payments.ts';
import type { Visit } from './visit.ts';
import type { Wares } from './wares.ts';

type WarePayments = Payments<Wares[Purpose]['given']>;
export type VisitPayments = Pick<WarePayments, 'canPay' | 'buy' | 'cancel' | 'ofVisit'>;

interface TillDeps {
  readonly payments: VisitPayments;
  readonly clock: Clock;
  /** This kiosk has paper for receipts. */
  readonly offersReceipts: () => boolean;
  readonly tell: (visit: Visit, event: AgentEvent) => void;
}

/** Milliseconds between two words that the terminal is still being used. */
const SIGN_OF_LIFE = 10_000;

/** Sells to the passenger of a visit: the screen shows what for and how much while the terminal has them. */
export function createTill({ payments, clock, tell, offersReceipts }: TillDeps) {
  let payer: Visit | null = null;
  return {
    canPay: payments.canPay,
    /** Asks for the money, and gives what it is for. What became of it is told by whoever sells. */
    sell: async <P extends Purpose>(
      visit: Visit,
      sale: {
        readonly purpose: P;
        readonly amount: Money;
        readonly order: Wares[P]['order'];
        /** What of it is whose, where it is for several. */
        readonly items?: readonly SaleItem[];
      },
    ): Promise<Purchase<Wares[P]['given']>> => {
      const { purpose, amount, order } = sale;
      // Of one passenger the whole sum says it.
      const items = sale.items && sale.items.length > 1 ? [...sale.items] : [];
      const { visitId } = visit;
      // A passenger who looks for a card is there, though they touch nothing.
      let waiting: unknown = null;
      const keepTelling = (type: 'payment.asked' | 'payment.checking') => {
        clock.clearTimeout(waiting);
        tell(visit, { type, visitId, purpose, amount, items });
        waiting = clock.setTimeout(() => keepTelling(type), SIGN_OF_LIFE);
      };
      keepTelling('payment.asked');
      payer = visit;
      const paidFor = JSON.stringify(order);
      const onChecking = () => keepTelling('payment.checking');
      const bought = await payments.buy({ visitId, purpose, amount, paidFor, onChecking });
      payer = null;
      clock.clearTimeout(waiting);
      if (offersReceipts() && payments.ofVisit(visitId).length > 0)
        tell(visit, { type: 'receipt.offered', visitId });
      if (bought.state === 'given') tell(visit, { type: 'payment.made', visitId, purpose, amount, items });
      return bought as Purchase<Wares[P]['given']>;
    },
    /** Ends the payment that this visit is making. */
    cancel: (visit: Visit): void => {
      if (payer === visit) payments.cancel();
    },
  };
}

export type Till = ReturnType<typeof createTill>;
