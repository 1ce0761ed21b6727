import { createHash } from 'node:crypto';
import { ok, type Result } from '../../config/result.ts';
import type { Fault, FaultCode } from '../contract/faults.ts';
import type { DcsPort, Reservation } from '../dcs/port.ts';
import type { Traveller } from './traveller.ts';

/** A host that takes no documents has them looked at elsewhere; one that is away is told at check-in. */
const WAITS: ReadonlySet<FaultCode> = new Set(['dcs.not-offered', 'dcs.unreachable']);

/** The command that hands a host everything a traveller has shown for one of their flights. */
function handOverFor(dcs: DcsPort, visitId: string, traveller: Traveller, { reservationId }: Reservation) {
  const { document, supporting, residence } = traveller;
  const documents = document ? [document, ...supporting] : supporting;
  const what = digestOf(traveller);
  // Whoever shows something else says something new, which needs a key of its own.
  const idempotencyKey = `${visitId}:documents:${what}:${reservationId}`;
  return dcs.updateDocuments({ reservationId, documents, residence, idempotencyKey });
}

/**
 * Hands the airline what a traveller has shown and the kiosk has checked, as soon as it has: a document that contradicts
 * their booking is known by then, and not behind the confirmation of all that comes after it.
 */
export async function handOver(
  dcs: DcsPort,
  visitId: string,
  traveller: Traveller,
): Promise<Result<Traveller, Fault>> {
  const handedOver = digestOf(traveller);
  if (traveller.handedOver === handedOver) return ok(traveller);
  for (const reservation of [traveller.reservation, ...traveller.onward]) {
    if (reservation.state === 'checked-in') continue;
    const taken = await handOverFor(dcs, visitId, traveller, reservation);
    if (!taken.ok) return WAITS.has(taken.fault.code) ? ok(traveller) : taken;
  }
  return ok({ ...traveller, handedOver });
}

/** The same at check-in, where it was not done before. A passport alone is handed over by checking in. */
export async function handOverLate(
  dcs: DcsPort,
  visitId: string,
  traveller: Traveller,
  reservation: Reservation,
): Promise<Result<void, Fault>> {
  const { document, supporting, residence, handedOver } = traveller;
  const hasMore = supporting.length > 0 || residence !== null || document?.issueDate !== undefined;
  if (!document || !hasMore || handedOver === digestOf(traveller)) return ok(undefined);
  const taken = await handOverFor(dcs, visitId, traveller, reservation);
  return taken.ok || taken.fault.code === 'dcs.not-offered' ? ok(undefined) : taken;
}

/** Tells one thing that is handed over from another, and nothing of what it is. */
const digestOf = ({ document, supporting, residence }: Traveller): string =>
  createHash('sha256')
    .update(JSON.stringify([document, supporting, residence]))
    .digest('base64url');
