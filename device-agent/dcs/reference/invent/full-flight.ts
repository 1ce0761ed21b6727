import type { z } from 'zod';
import { CABINS } from '../../../../config/seat-maps/cabin.ts';
import type { ImportedFlight, importedReservationSchema } from '../import-schema.ts';

/** Letters and digits of a record locator behind its first three. */
const SERIAL = 3;

/**
 * Someone in every seat of economy, exits and those that cost something too: whoever else is booked there is left without
 * one. Their records begin with `prefix`, which has three letters or digits.
 */
export function everySeatTaken(
  { flightId, cabin }: Pick<ImportedFlight, 'flightId' | 'cabin'>,
  prefix: string,
): z.input<typeof importedReservationSchema>[] {
  const seats = [...(CABINS.get(cabin)?.seats.values() ?? [])];
  return seats
    .filter(({ compartment }) => compartment === 'Y')
    .map(({ number }, index) => ({
      recordLocator: prefix + index.toString(36).padStart(SERIAL, '0').toUpperCase(),
      flightId,
      surname: 'INVENTED',
      givenNames: `PASSENGER ${number.slice(-1)}`,
      seat: { number, chosenBy: 'system' },
    }));
}
