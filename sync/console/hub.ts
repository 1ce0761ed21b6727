import type { ConversationList, CustomerFile, CustomerList, Overview, StaffWrites } from '../hub/api.ts';

/** Milliseconds an answer may take; later it would no longer be live. */
const DEADLINE = 2000;

/** The hub's answer, or null when it is away or the thing asked for is not there. */
async function ask<T>(path: string, body?: unknown): Promise<T | null> {
  const signal = AbortSignal.timeout(DEADLINE);
  const asked: RequestInit =
    body === undefined
      ? { signal }
      : {
          signal,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        };
  try {
    const answer = await fetch(path, asked);
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

/** Says that a person has settled something; false where it could not be said, or another one was first. */
export const askSettled = (matterId: string, by: string) => take(`/v1/matters/${matterId}/settle`, { by });

/** Brings what staff write to a passenger; false where the conversation is over, or the hub away. */
export const askWrite = (kioskId: string, writes: StaffWrites) =>
  take(`/v1/conversations/${encodeURIComponent(kioskId)}`, writes);

/** What passengers write now; none where the hub is away. */
export const askConversations = () => ask<ConversationList>('/v1/conversations');

async function take(path: string, body: unknown): Promise<boolean> {
  try {
    const answer = await fetch(path, {
      signal: AbortSignal.timeout(DEADLINE),
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

export const askOverview = (since: Date) =>
  ask<Overview>(`/v1/overview?since=${encodeURIComponent(since.toISOString())}`);

export const askRecentCustomers = () => ask<CustomerList>('/v1/customers?limit=50');

export const searchCustomers = (text: string) => ask<CustomerList>('/v1/customers/search', { text });

export const askCustomer = (customerId: string) => ask<CustomerFile>(`/v1/customers/${customerId}`);
