import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Clock, pause } from '../../config/clock.ts';
import type { CustomerFile, CustomerSummary, Overview } from '../hub/api.ts';
import { askCustomer, askOverview, askRecentCustomers, askSettled, searchCustomers } from './hub.ts';

/** Milliseconds between two looks at the hub. */
const INTERVAL = 1000;

/** What the console knows, and how well. */
export interface Desk {
  readonly overview: ReadonlySignal<Overview | null>;
  readonly customers: ReadonlySignal<readonly CustomerSummary[] | null>;
  readonly file: ReadonlySignal<CustomerFile | null>;
  readonly selected: Signal<string | null>;
  readonly search: Signal<string>;
  /** Who settles things at this console, as they wrote it last: it lives as long as the page. */
  readonly staffName: Signal<string>;
  /** Resolves to whether the hub took it; what is open is then asked anew. */
  readonly settle: (matterId: string) => Promise<boolean>;
  /** When the hub last answered everything asked of it, by this machine's clock. */
  readonly heardAt: ReadonlySignal<number | null>;
  /** `live` only while what is shown is what the hub says now. */
  readonly connection: ReadonlySignal<'connecting' | 'live' | 'away'>;
}

/** Looks at the hub once a second, for as long as the page lives. */
export function openDesk(clock: Clock): Desk {
  const overview = signal<Overview | null>(null);
  const customers = signal<readonly CustomerSummary[] | null>(null);
  const file = signal<CustomerFile | null>(null);
  const selected = signal<string | null>(null);
  const search = signal('');
  const staffName = signal('');
  const heardAt = signal<number | null>(null);
  const reached = signal<boolean | null>(null);

  const look = async () => {
    const text = search.value.trim();
    const customerId = selected.value;
    const [fleet, list, found] = await Promise.all([
      askOverview(startOfDay(clock.now())),
      text === '' ? askRecentCustomers() : searchCustomers(text),
      customerId === null ? null : askCustomer(customerId),
    ]);
    reached.value = fleet !== null && list !== null;
    if (fleet === null || list === null) return;
    heardAt.value = clock.now();
    overview.value = fleet;
    // An answer to a question that has changed meanwhile is dropped; the next look asks the new one.
    if (text === search.value.trim()) customers.value = list.customers;
    if (customerId === selected.value) file.value = found;
  };

  const watch = async () => {
    for (;;) {
      await look();
      await pause(clock, INTERVAL);
    }
  };
  // A choice or a search is answered at once, not a second later.
  selected.subscribe((customerId) => {
    if (file.peek()?.customerId !== customerId) file.value = null;
    if (customerId !== null) void look();
  });
  search.subscribe((text) => {
    if (text !== '') void look();
  });
  void watch();

  const connection = computed(() => {
    if (reached.value === null) return 'connecting';
    return reached.value ? 'live' : 'away';
  });
  const settle = async (matterId: string) => {
    const isSettled = await askSettled(matterId, staffName.value.trim());
    await look();
    return isSettled;
  };
  return { overview, customers, file, selected, search, staffName, settle, heardAt, connection };
}

function startOfDay(now: number): Date {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  return day;
}
