import type { CustomerSummary } from '../../hub/api.ts';
import type { Desk } from '../desk.ts';
import { agoOf } from '../times.ts';
import { latestWords, readableName } from '../words.ts';
import { TierChip } from './tier-chip.tsx';

/** Whom something happened to, latest first, or whom a search found. */
export function CustomerList({ desk }: { desk: Desk }) {
  const customers = desk.customers.value;
  const searching = desk.search.value.trim() !== '';
  const now = desk.heardAt.value ?? 0;
  return (
    <section class="panel customers" aria-labelledby="customers-title">
      <div class="heading">
        <h2 id="customers-title">Customers</h2>
        <input
          type="search"
          placeholder="Name, number or booking"
          aria-label="Search customers"
          autocomplete="off"
          spellcheck={false}
          value={desk.search.value}
          onInput={(event) => (desk.search.value = event.currentTarget.value)}
        />
      </div>
      {customers?.length === 0 && (
        <p class="empty">
          {searching
            ? 'Nobody by that name or number. A member number or a record locator must be whole.'
            : 'Nobody has been at a kiosk yet. Show a passport at one, and its owner appears here.'}
        </p>
      )}
      <ul class="rows scrolls">
        {customers?.map((customer) => (
          <li key={customer.customerId}>
            <CustomerRow
              customer={customer}
              now={now}
              chosen={desk.selected.value === customer.customerId}
              choose={() => (desk.selected.value = customer.customerId)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CustomerRowProps {
  readonly customer: CustomerSummary;
  readonly now: number;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function CustomerRow({ customer, now, chosen, choose }: CustomerRowProps) {
  const { lastActivity, lastEvent, lastKiosk, tier } = customer;
  const where = lastKiosk === null ? 'Not seen at a kiosk yet' : `${lastKiosk} · ${latestWords(lastEvent)}`;
  return (
    <button type="button" class="customer" aria-pressed={chosen} onClick={choose}>
      <span class="name">{readableName(customer) || 'Name not known'}</span>
      <TierChip tier={tier} />
      <span class="quiet where">{where}</span>
      <span class="quiet time">{lastActivity === null ? '' : agoOf(lastActivity, now)}</span>
    </button>
  );
}
