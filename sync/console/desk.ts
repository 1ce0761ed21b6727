import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Clock, pause } from '../../config/clock.ts';
import type { ConversationView, CustomerFile, CustomerSummary, Overview, StaffWrites } from '../hub/api.ts';
import {
  askConversations,
  askCustomer,
  askOverview,
  askRecentCustomers,
  askSettled,
  askWrite,
  searchCustomers,
} from './hub.ts';

/** Milliseconds between two looks at the hub. */
const INTERVAL = 1000;
/** Milliseconds between two looks at what passengers are typing. */
const CONVERSATION_INTERVAL = 500;

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
  /** What passengers and staff write to each other. */
  readonly conversations: ReadonlySignal<readonly ConversationView[]>;
  /** One after the other, as it was typed. Resolves to whether the hub took it. */
  readonly write: (kioskId: string, writes: StaffWrites) => Promise<boolean>;
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

  const conversations = signal<readonly ConversationView[]>([]);
  const watchConversations = async () => {
    for (;;) {
      conversations.value = (await askConversations())?.conversations ?? [];
      await pause(clock, conversations.value.length > 0 ? CONVERSATION_INTERVAL : INTERVAL);
    }
  };
  void watchConversations();
  let writing: Promise<unknown> = Promise.resolve();
  const write = (kioskId: string, writes: StaffWrites) => {
    const written = writing.then(() => askWrite(kioskId, writes));
    writing = written;
    return written;
  };

  const connection = computed(() => {
    if (reached.value === null) return 'connecting';
    return reached.value ? 'live' : 'away';
  });
  const settle = async (matterId: string) => {
    const isSettled = await askSettled(matterId, staffName.value.trim());
    await look();
    return isSettled;
  };
  return {
    ...{ overview, customers, file, selected, search, staffName, settle, heardAt, connection },
    ...{ conversations, write },
  };
}

function startOfDay(now: number): Date {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  return day;
}
