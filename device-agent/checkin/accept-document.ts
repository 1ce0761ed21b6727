import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import { canBeOfType } from '../dcs/passenger-age.ts';
import type { TravelDocument } from '../dcs/port.ts';
import { isBookedShortFor, sameName } from '../hardware/protocol/icao-names.ts';
import { documentMayTravel } from './eligibility.ts';
import type { FindDeps } from './find-deps.ts';
import { localDate } from './local-date.ts';
import type { Traveller } from './traveller.ts';

/** A licence and some permits find a booking, and cross no border; visas and permits do not cross one alone. */
export const isForTravel = ({ kind }: TravelDocument): boolean =>
  kind === 'passport' || kind === 'identity-card';

const isSupporting = ({ kind }: TravelDocument): boolean => kind === 'visa' || kind === 'permit';

export const isSame = (one: TravelDocument, other: TravelDocument): boolean =>
  one.kind === other.kind && one.number === other.number && one.issuingState === other.issuingState;

/**
 * A traveller with a document more. One that was put right is confirmed first where it is to be checked; where the airline
 * needs none, it was only shown to be found by. What was said of conditions was said of what was held before.
 */
export function withDocument(traveller: Traveller, document: TravelDocument): Traveller {
  if (document.capture === 'corrected' && traveller.toConfirm !== document)
    return traveller.mustShow ? { ...traveller, toConfirm: document } : traveller;
  const { identities, supporting } = traveller;
  const others = (held: readonly TravelDocument[]) => held.filter((one) => !isSame(one, document));
  const next = { ...traveller, toConfirm: null, hasAgreed: false };
  // Of whom the airline demands nothing it is what they were found by.
  if (isSupporting(document) && traveller.mustShow)
    return { ...next, supporting: [...others(supporting), document] };
  return { ...next, document, identities: isForTravel(document) ? [document, ...others(identities)] : [] };
}

/** Dates of birth may lack the day or the month: they agree as far as both are known. */
const datesAgree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.startsWith(other) || other.startsWith(one);

/**
 * Whether someone born then can be of the age that they are booked for, as far as the date of birth is known. It counts on
 * the day of the first flight; but from their second birthday nobody flies on a lap (14 CFR 121.311(b)(1)).
 */
export function canBeBookedAs(
  { reservation: { passengerType, flight }, onward }: Pick<Traveller, 'reservation' | 'onward'>,
  birthDate: string | null,
): boolean {
  if (birthDate === null) return true;
  const last = passengerType === 'infant' ? (onward.at(-1)?.flight ?? flight) : flight;
  return canBeOfType(passengerType, birthDate, { first: flight.departure, last: last.departure });
}

/**
 * Of whom a document can be: by its name and the dates of birth that they are booked with, else by its name alone, so that the
 * airline says that a date differs.
 */
function whoseByName(travellers: readonly Traveller[], document: TravelDocument): readonly Traveller[] {
  const born = travellers.filter(({ reservation }) => datesAgree(reservation.birthDate, document.birthDate));
  const theirs = namesakes(born, document);
  return theirs.length > 0 ? theirs : namesakes(travellers, document);
}

/** Those who are booked under its name, else the one who is booked short for it. Where two are, it is nobody's. */
function namesakes(travellers: readonly Traveller[], document: TravelDocument): readonly Traveller[] {
  const booked = travellers.filter(({ reservation }) => sameName(reservation, document));
  if (booked.length > 0) return booked;
  const short = travellers.filter(({ reservation }) => isBookedShortFor(reservation, document));
  return short.length === 1 ? short : [];
}

/** Whether a document of their name can be this traveller's, by all that is known of them here: the airline may know more. */
const canBeOf = (traveller: Traveller, document: TravelDocument): boolean =>
  canBeBookedAs(traveller, document.birthDate) &&
  [...traveller.identities, ...traveller.supporting].every(({ birthDate }) =>
    datesAgree(birthDate, document.birthDate),
  );

/**
 * Whether something that they have shown names another date of birth than their booking does, where the host tells it: then the
 * airline takes none of it, and nothing more need be asked before they hear so.
 */
export const contradictsBooking = ({ reservation, identities, supporting }: Traveller): boolean =>
  [...identities, ...supporting].some(({ birthDate }) => !datesAgree(reservation.birthDate, birthDate));

/** Someone whose passport or identity card is still to be seen. */
const lacksDocument = ({ mustShow, document }: Traveller): boolean =>
  mustShow && !(document && isForTravel(document));

export interface Accepted {
  readonly travellers: readonly Traveller[];
  /** Whose it is, with the document. */
  readonly whose: Traveller;
}

/**
 * Whose document was shown, of those who must show theirs: of several of one name, whoever holds it already, else whoever is
 * booked with its date of birth, and the first who lacks one of the kind. One document is never two people's. Why it serves none of them, where it does not.
 */
export function acceptDocument(
  travellers: readonly Traveller[],
  document: TravelDocument,
  { config, clock }: Pick<FindDeps, 'config' | 'clock'>,
): Result<Accepted, Fault> {
  const travels = documentMayTravel(document, localDate(clock, config.airport.timeZone));
  if (!travels.ok) return travels;
  if (!isForTravel(document) && !isSupporting(document)) return err({ code: 'document.needed' });
  const holder = travellers.find(({ identities, supporting }) =>
    [...identities, ...supporting].some((held) => isSame(held, document)),
  );
  const able = whoseByName(travellers, document).filter(
    (traveller) =>
      (!holder || traveller === holder) &&
      traveller.mustShow &&
      !traveller.refusal &&
      canBeOf(traveller, document),
  );
  const before = (isForTravel(document) && able.find(lacksDocument)) || able[0];
  if (!before) return err({ code: 'document.another-person' });
  const whose = withDocument(before, document);
  return ok({ travellers: travellers.map((traveller) => (traveller === before ? whose : traveller)), whose });
}
