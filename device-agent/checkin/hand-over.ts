import { createHash } from 'node:crypto';
import { ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { Traveller } from './traveller.ts';

/**
 * Hands the airline what a traveller has shown and the kiosk has checked, as soon as it has: a document that contradicts
 * their booking is known by then, and not behind the confirmation of all that comes after it.
 */
export async function handOver(
  dcs: DcsPort,
  visitId: string,
  traveller: Traveller,
): Promise<Result<Traveller, Fault>> {
  const { reservation, onward, document, supporting, residence } = traveller;
  const documents = document ? [document, ...supporting] : supporting;
  const handedOver = digestOf([documents, residence]);
  if (traveller.handedOver === handedOver) return ok(traveller);
  // A passport alone is handed over by checking in as well.
  const hasMore = supporting.length > 0 || residence !== null || document?.issueDate !== undefined;
  for (const { reservationId, state } of [reservation, ...onward]) {
    if (state === 'checked-in') continue;
    // Whoever shows something else says something new, which needs a key of its own.
    const idempotencyKey = `${visitId}:documents:${handedOver}:${reservationId}`;
    const taken = await dcs.updateDocuments({ reservationId, documents, residence, idempotencyKey });
    if (taken.ok) continue;
    // A host that takes no visas has them looked at elsewhere.
    const mayWait = taken.fault.code === 'dcs.unreachable' && !hasMore;
    return mayWait || taken.fault.code === 'dcs.not-offered' ? ok(traveller) : taken;
  }
  return ok({ ...traveller, handedOver });
}

/** Tells one thing that is handed over from another, and nothing of what it is. */
const digestOf = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('base64url');
