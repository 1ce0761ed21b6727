import type { TypedDocument } from '../contract/travel.ts';
import type { TravelDocument } from '../dcs/port.ts';
import { isStateCode } from '../hardware/protocol/mrz.ts';
import type { Traveller } from './travellers.ts';

/** A document as it was typed, in the name of the booking; null where it says what no document can. `today` is a date, ISO 8601. */
export function documentTyped(
  { document, number, state, expiryDate, birthDate, sex }: TypedDocument,
  { reservation, document: identity }: Traveller,
  today: string,
): TravelDocument | null {
  if (!isStateCode(state)) return null;
  const { surname, givenNames } = reservation;
  const typed = { number, surname, givenNames, expiryDate, issuingState: state, capture: 'typed' as const };
  if (document === 'passport') {
    if (birthDate === null || sex === null || birthDate > today || birthDate >= expiryDate) return null;
    return { ...typed, kind: 'passport', nationality: state, birthDate, sex };
  }
  // A visa or a permit is looked at beside the passport that it belongs to.
  if (!identity) return null;
  const { nationality, birthDate: born, sex: holder } = identity;
  return { ...typed, kind: document, nationality, birthDate: born, sex: holder };
}
