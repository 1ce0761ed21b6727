import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import { isBookedShortFor, type PersonName, sameName } from '../hardware/protocol/icao-names.ts';
import type { TravelDocument } from './port.ts';

/** Somebody as they are booked. */
interface BookedPerson extends PersonName {
  readonly birthDate: string | null;
}

/** What an airline knows of a passenger that tells whether a document is theirs. */
export interface KnownPerson extends BookedPerson {
  /** Those that the booking holds. */
  readonly documents: readonly { readonly number: string; readonly issuingState: string | null }[];
  /** The rest of their record, asked for where a document's name is not quite the booked one. */
  readonly others: () => readonly BookedPerson[];
}

/** Upper case without fillers and spaces, as passports and bookings may or may not write it. */
export const documentNumber = (written: string): string => written.toUpperCase().replace(/[^A-Z0-9]/g, '');

export const holdsDocument = ({ documents }: KnownPerson, document: TravelDocument): boolean =>
  documents.some(
    ({ number, issuingState }) =>
      documentNumber(number) === documentNumber(document.number) &&
      (issuingState === null || issuingState === document.issuingState),
  );

/**
 * Whether a document is this passenger's, whom it is to find: more must agree than for whoever is known already. A booking that holds another document's number is theirs all the same
 * when both agree on the full date of birth: passports are renewed between booking and travel.
 */
export function isTheirs(person: KnownPerson, document: TravelDocument): boolean {
  const { birthDate: booked } = person;
  if (isBornOtherwise(person, document)) return false;
  const bornThen = booked?.length === FULL_DATE && booked === document.birthDate;
  const isKnown = bornThen || holdsDocument(person, document);
  if (person.documents.length > 0 && !isKnown) return false;
  return sameName(person, document) || (isKnown && isBookedShort(person, document));
}

/**
 * Whether a document can carry the whole name of someone who is booked short for it, as many are: airlines ask for the first
 * given name and one surname alone. Never where another of the record is called so, or could be meant as well: whoever was born
 * on another day cannot, as a father and a son of one name.
 */
function isBookedShort(person: KnownPerson, document: TravelDocument): boolean {
  const canBeMeant = (other: BookedPerson): boolean =>
    !isBornOtherwise(other, document) && (sameName(other, document) || isBookedShortFor(other, document));
  return isBookedShortFor(person, document) && !person.others().some(canBeMeant);
}

/** Whether a document's name is this passenger's, who is known already. */
export const bearsNameOf = (person: KnownPerson, document: TravelDocument): boolean =>
  sameName(person, document) || isBookedShort(person, document);

/**
 * Whether a document can be of a passenger whom their booking tells already. Another number than the booking's is no reason
 * against it: passports are renewed between booking and travel, and some people have two. Another date of birth is one.
 */
export function mayBeTheirs(person: KnownPerson, document: TravelDocument): Result<void, Fault> {
  if (!bearsNameOf(person, document)) return err({ code: 'booking.name-differs' });
  return isBornOtherwise(person, document) ? err({ code: 'booking.birth-date-differs' }) : ok(undefined);
}

/** A licence finds a booking, and crosses no border. */
export const isForTravel = ({ kind }: TravelDocument): boolean =>
  kind === 'passport' || kind === 'identity-card';

const FULL_DATE = 'YYYY-MM-DD'.length;

/** Whether both tell a date of birth, and not the same: either may lack the day or the month. */
const isBornOtherwise = (
  { birthDate: booked }: BookedPerson,
  { birthDate: shown }: TravelDocument,
): boolean => booked !== null && shown !== null && !booked.startsWith(shown) && !shown.startsWith(booked);
