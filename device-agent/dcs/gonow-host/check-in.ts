import { newId } from '../../../config/ids.ts';
import { decodeMrz } from '../../hardware/protocol/mrz.ts';
import { SEEN_IN_PERSON } from '../services-in-person.ts';
import { departureOf, isInternational } from './booking-view.ts';
import { data, type HostCall, type HostQuestion, inState, refusal } from './host.ts';
import {
  balanceDue,
  type HostBooking,
  type HostDocument,
  hasVerifiedIdentity,
  type Place,
  placeOf,
  waitsForSeat,
} from './records.ts';
import { mayKeepSeat } from './seating.ts';

// General requirements, by the host's own numbers.
const NOT_ALLOWED_HERE = 1;
const CLOSED = 5;
const NOT_OPEN = 6;
const NO_SEAT = 14;
const BOARDED = 17;
const CHECKED_IN = 18;
const PAYMENT_REQUIRED = 26;
const STANDBY = 35;
const FLIGHT_STATUS = 37;
// Security requirements.
const CHECK_IN_FORBIDDEN = 3;
const DOCUMENT_REQUIRED = 6;

/** What check-in itself says of each; the host has other words for the same there. */
const CHECK_IN_ERRORS: Readonly<Record<number, string>> = {
  [NOT_ALLOWED_HERE]: 'FPrc1030',
  [CLOSED]: 'Oper1111',
  [NOT_OPEN]: 'Oper1110',
  [NO_SEAT]: 'FPrc1013',
  [BOARDED]: 'FPrc1006',
  [CHECKED_IN]: 'FPrc1005',
  [PAYMENT_REQUIRED]: 'FPrc1050',
  [STANDBY]: 'FPrc1020',
  [FLIGHT_STATUS]: 'Oper1112',
};
const INHIBITED = 'Oper1087';
const DOCUMENT_MISSING = 'Oper1086';

/** What stands in the way of a passenger on a segment, by the host's numbers, what matters most first. */
function generalRequirements(question: HostQuestion, booking: HostBooking, place: Place): number[] {
  const { store, clock } = question.host;
  const flight = departureOf(store, place.segment.segmentKey);
  const { traveller, segment } = place;
  const now = clock.now();
  const found: [boolean, number][] = [
    [traveller.liftStatus === 2, BOARDED],
    [traveller.liftStatus === 1, CHECKED_IN],
    [flight.disruption?.kind === 'cancelled', FLIGHT_STATUS],
    [now < Date.parse(flight.checkInOpens), NOT_OPEN],
    [now >= Date.parse(flight.checkInCloses), CLOSED],
    [traveller.ssrs.some((ssr) => SEEN_IN_PERSON.has(ssr)), NOT_ALLOWED_HERE],
    [balanceDue(booking) > 0, PAYMENT_REQUIRED],
    [waitsForSeat(segment, traveller), STANDBY],
    // None, as far as check-in goes: whoever may not sit there needs another one.
    [traveller.seat === null || !mayKeepSeat(flight, place), NO_SEAT],
  ];
  return found.flatMap(([holds, requirement]) => (holds ? [requirement] : []));
}

const places = (booking: HostBooking, segmentKeys: readonly string[], keys: readonly string[]) =>
  keys.map((key) => ({
    key,
    places: segmentKeys.flatMap((segmentKey) => placeOf(booking, segmentKey, key) ?? []),
  }));

const general: HostCall = {
  method: 'POST',
  path: '/api/dcs/v1/checkin/requirements/general',
  answer: (question) =>
    inState(question, (booking) => {
      const { segmentKeys, passengerAlternateKeys } = question.body as {
        segmentKeys: readonly string[];
        passengerAlternateKeys: readonly string[];
      };
      const passengerRequirements = places(booking, segmentKeys, passengerAlternateKeys).map((one) => {
        const requirements = one.places
          .flatMap((place) => generalRequirements(question, booking, place))
          .map((requirementType) => ({ requirementType, isFulfilled: false }));
        const passengerKey = one.places[0]?.passenger.passengerKey ?? null;
        return { passengerKey, isFulfilled: requirements.length === 0, requirements };
      });
      const isFulfilled = passengerRequirements.every((one) => one.isFulfilled);
      return data({ isFulfilled, passengerRequirements, bookingRestrictions: [] });
    }),
};

const security: HostCall = {
  method: 'POST',
  path: '/api/gss/v1/checkin/requirements/security',
  answer: (question) =>
    inState(question, (booking) => {
      const { segmentKeys, passengers } = question.body as {
        segmentKeys: readonly string[];
        passengers: readonly { passengerAlternateKey: string }[];
      };
      const keys = passengers.map(({ passengerAlternateKey }) => passengerAlternateKey);
      const passengerRequirements = places(booking, segmentKeys, keys).map((one) => {
        const [place] = one.places;
        const abroad = one.places.some(({ segment }) =>
          isInternational(departureOf(question.host.store, segment.segmentKey)),
        );
        const document = (has: readonly HostDocument[], isInfantRequirement: boolean) => ({
          ...{
            requirementType: DOCUMENT_REQUIRED,
            isFulfilled: hasVerifiedIdentity(has),
            isInfantRequirement,
          },
          ...{ minDocumentsRequired: 1, addedDocumentTypeCodes: has.map(({ typeCode }) => typeCode) },
        });
        const person = place?.passenger;
        const documentRequirements =
          abroad && person
            ? [
                document(person.documents, false),
                ...(person.infant ? [document(person.infant.documents, true)] : []),
              ]
            : [];
        const additionalDataRequirements = person?.inhibited
          ? [{ requirementType: CHECK_IN_FORBIDDEN, isFulfilled: false, canHandle: false }]
          : [];
        return {
          passengerKey: person?.passengerKey ?? null,
          isSelectee: place?.traveller.selectee === '1',
          isFulfilled: [...documentRequirements, ...additionalDataRequirements].every(
            (each) => each.isFulfilled,
          ),
          ...{ documentRequirements, additionalDataRequirements, addressRequirements: [] },
        };
      });
      return data({
        isFulfilled: passengerRequirements.every((one) => one.isFulfilled),
        passengerRequirements,
      });
    }),
};

/** Scanned lines as a document; null where they cannot be read. */
function readDocument(question: HostQuestion, key: string): HostDocument | null {
  const { scan } = question.body as { scan: Readonly<Record<'track1' | 'track2' | 'track3', string | null>> };
  const lines = [scan.track1, scan.track2, scan.track3].flatMap((track) => track ?? []);
  const today = new Date(question.host.clock.now()).toISOString().slice(0, 10);
  const mrz = decodeMrz(lines, { today });
  if (!mrz.ok) return null;
  const { format, documentCode, documentNumber, issuingState, birthDate } = mrz.value;
  const card = PERMIT_CODES.test(documentCode) ? 'R' : 'I';
  return {
    ...{ key, typeCode: format === 'TD3' ? 'P' : format.startsWith('MRV') ? 'V' : card },
    ...{ number: documentNumber, issuedBy: issuingState, birthDate, isVerified: true },
  };
}

/** Cards that say where someone may stay, not who they are. */
const PERMIT_CODES = /^(A.?|.R|C[12])$/;

/** Whoever a scanned document is for: a passenger or their infant. */
function holderOf(question: HostQuestion, booking: HostBooking) {
  const { passengerKey, isInfant } = question.body as { passengerKey: string; isInfant?: boolean };
  const passenger = booking.passengers.find((one) => one.passengerKey === passengerKey);
  return (isInfant ? passenger?.infant : passenger) ?? null;
}

/** Reads a scanned document into a passenger or their infant; in state, until it is committed. */
const addScanned: HostCall = {
  method: 'POST',
  path: '/api/dcs/v1/documents/scannedData',
  answer: (question) =>
    inState(question, (booking) => {
      const holder = holderOf(question, booking);
      if (!holder) return refusal('passengerKey:InvalidApiKey');
      const document = readDocument(question, newId());
      if (!document) return refusal('dcs:Scan:NotParsed');
      holder.documents.push(document);
      return data(document.key);
    }),
};

/** Reads a scanned document over one of the same kind and issuer. */
const updateScanned: HostCall = {
  method: 'PUT',
  path: '/api/dcs/v1/documents/{travelDocumentKey}/scannedData',
  answer: (question) =>
    inState(question, (booking) => {
      const holder = holderOf(question, booking);
      const { travelDocumentKey = '' } = question.path;
      const at = holder?.documents.findIndex(({ key }) => key === travelDocumentKey) ?? -1;
      const kept = holder?.documents[at];
      if (!holder || !kept) return refusal('travelDocumentKey:InvalidApiKey');
      const document = readDocument(question, travelDocumentKey);
      if (!document) return refusal('dcs:Scan:NotParsed');
      if (document.typeCode !== kept.typeCode || (kept.issuedBy ?? document.issuedBy) !== document.issuedBy)
        return refusal('dcs:Documents:AnotherDocument');
      holder.documents[at] = document;
      return data(null);
    }),
};

/** Checks passengers in on segments, each by itself: some may succeed where others fail. Works on what is committed. */
const checkIn: HostCall = {
  method: 'POST',
  path: '/api/dcs/v1/checkin',
  answer: (question) => {
    const { store } = question.host;
    const {
      recordLocator,
      segmentKeys,
      passengers,
      requireSeats = true,
    } = question.body as {
      recordLocator: string;
      segmentKeys: readonly string[];
      passengers: readonly { passengerAlternateKey: string }[];
      requireSeats?: boolean;
    };
    return store.atomically(() => {
      const booking = store.bookings.byLocator(recordLocator);
      if (!booking) return refusal('nsk:Booking:NoBookingFound');
      const answers = passengers.map(({ passengerAlternateKey }) => {
        const outcomes = segmentKeys.map((segmentKey) => ({
          segmentKey,
          code: lift(question, booking, placeOf(booking, segmentKey, passengerAlternateKey), requireSeats),
        }));
        return {
          passengerAlternateKey,
          successfulSegments: outcomes
            .filter(({ code }) => code === null)
            .map(({ segmentKey }) => ({ segmentKey, warnings: [] })),
          failedSegments: outcomes
            .filter(({ code }) => code !== null)
            .map(({ segmentKey, code }) => ({ segmentKey, errors: [{ code, message: code }], warnings: [] })),
        };
      });
      booking.version += 1;
      store.bookings.save(booking.bookingKey, booking);
      return data({ passengers: answers });
    });
  },
};

/**
 * Checks one passenger in on one segment; the code of what stands in the way. Whoever is standby is checked in without a
 * seat where none is required: then they are on the list.
 */
function lift(
  question: HostQuestion,
  booking: HostBooking,
  place: Place | undefined,
  requireSeats: boolean,
): string | null {
  if (!place) return 'FPrc1000';
  const { store } = question.host;
  const { passenger, traveller, segment } = place;
  const waits = waitsForSeat(segment, traveller) && !requireSeats;
  const [requirement] = generalRequirements(question, booking, place).filter(
    (one) => !waits || (one !== STANDBY && one !== NO_SEAT),
  );
  if (requirement !== undefined) return CHECK_IN_ERRORS[requirement] ?? 'FPrc1000';
  if (passenger.inhibited) return INHIBITED;
  const flight = departureOf(store, segment.segmentKey);
  if (isInternational(flight) && !hasVerifiedIdentity(passenger.documents)) return DOCUMENT_MISSING;
  flight.lastSequence += 1;
  store.departures.save(flight.segmentKey, flight);
  traveller.liftStatus = 1;
  traveller.boardingSequence = flight.lastSequence;
  return null;
}

export const CHECK_IN_CALLS: readonly HostCall[] = [general, security, addScanned, updateScanned, checkIn];
