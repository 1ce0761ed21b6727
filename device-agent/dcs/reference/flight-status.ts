import { z } from 'zod';
import { ok, type Result } from '../../../config/result.ts';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import type { Fault } from '../../contract/faults.ts';
import { flightSchema } from '../port.ts';
import { flightOf } from './rows.ts';
import { type Desk, refuse } from './rules.ts';

const count = z.number().int().nonnegative();

/** How a flight's check-in goes, in numbers alone: no passenger can be recognised in it. */
export const flightStatusSchema = z.object({
  flight: flightSchema,
  reservations: count,
  checkedIn: count,
  standby: count,
  seats: z.object({ inCabin: count, taken: count }),
  /** Without a gap or a double, `given` and `highest` are `checkedIn`. */
  sequenceNumbers: z.object({ given: count, highest: count }),
  prints: z.object({ printed: count, failed: count, unconfirmed: count }),
});

export function flightStatus(
  { store }: Desk,
  flightId: string,
): Result<z.output<typeof flightStatusSchema>, Fault> {
  const flight = store.flight(flightId);
  const counts = store.counts(flightId);
  if (!flight || !counts) return refuse('booking.not-found', 'no such flight');
  const jobs = new Map(store.prints(flightId).map((row) => [row.outcome, row.jobs]));
  return ok({
    flight: flightOf(flight),
    reservations: counts.reservations,
    checkedIn: counts.checked_in,
    standby: counts.standby,
    seats: { inCabin: CABINS.get(flight.cabin)?.seats.size ?? 0, taken: counts.seats_taken },
    sequenceNumbers: { given: counts.sequence_numbers, highest: counts.highest_sequence_number ?? 0 },
    prints: {
      printed: jobs.get('printed') ?? 0,
      failed: jobs.get('failed') ?? 0,
      unconfirmed: jobs.get('unconfirmed') ?? 0,
    },
  });
}
