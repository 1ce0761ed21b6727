import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { isOfExitAge } from '../exit-age.ts';
import type { DcsPort, TravelDocument } from '../port.ts';
import { documentNumber, isForTravel, mayBeTheirs } from '../whose-document.ts';
import { type At, commit } from './host-desk.ts';
import { CHILD, documentsAt, personAt, shownBirthDatesAt } from './reservations.ts';
import { documentScan } from './scan.ts';
import type { Tools } from './tools.ts';
import { earlier, traceOf, tracesOn, writeTrace } from './traces.ts';

/** The airline's type codes of documents. */
const TYPE_CODES: Readonly<Record<TravelDocument['kind'], string | null>> = {
  passport: 'P',
  'identity-card': 'I',
  permit: 'R',
  visa: 'V',
  'driving-licence': null,
};

/** Puts a document into the booking in state: over one of the same kind and issuer, or beside the others. */
export async function putDocument(at: At, document: TravelDocument): Promise<Result<unknown, Fault>> {
  const scan = documentScan(document);
  // What has no lines that the host could read crosses no border either.
  if (!scan) return err({ code: 'document.needed' });
  const { passengerKey, isInfant } = at.place;
  const body = { passengerKey, isInfant, scan };
  const held = documentsAt(at)
    .filter(
      ({ documentTypeCode, issuedByCode }) =>
        documentTypeCode === TYPE_CODES[document.kind] &&
        (issuedByCode === null || issuedByCode === document.issuingState),
    )
    .sort((a, b) => Number(isSame(b.number, document)) - Number(isSame(a.number, document)))
    .at(0)?.passengerTravelDocumentKey;
  const put = held
    ? await at.session.call('rescanDocument', { keys: { travelDocumentKey: held }, body })
    : await at.session.call('scanDocument', { body });
  if (!put.ok || document.issueDate === undefined) return put;
  // No scan tells it: they have said so, because a rule asked.
  const travelDocumentKey = held ?? `${put.value}`;
  return at.session.call(isInfant ? 'infantIssuedOn' : 'issuedOn', {
    ...{ keys: { passengerKey, travelDocumentKey }, body: { issuedDate: document.issueDate } },
  });
}

/** Puts into the booking in state where they live, as they said because a rule asked for it. */
function putResidence({ session, place }: At, residentCountry: string): Promise<Result<unknown, Fault>> {
  const keys = { passengerKey: place.passengerKey };
  return place.isInfant
    ? session.call('infantLivesIn', { keys, body: { residentCountry } })
    : session.call('livesIn', { keys, body: { info: { residentCountry } } });
}

const isSame = (number: string | null, document: TravelDocument): boolean =>
  number !== null && documentNumber(number) === documentNumber(document.number);

/** That a document was handed over, and whether a reader had read it. Its number is in the booking, not here. */
export const noteDocument = (
  note: (...did: readonly string[]) => string,
  { place }: At,
  { kind, capture }: TravelDocument,
): string => note('document', place.passengerKey, place.isInfant ? 'infant' : 'own', kind, capture ?? 'read');

/** Whether someone should look at the passenger's passport or card again: a kiosk has not read it right. */
export function isUncertain({ booking, place }: At): boolean {
  const noted = tracesOn(booking).filter(
    ({ did: [word, passenger, whose, kind] }) =>
      word === 'document' &&
      passenger === place.passengerKey &&
      whose === (place.isInfant ? 'infant' : 'own') &&
      (kind === 'passport' || kind === 'identity-card'),
  );
  return noted.length > 0 && noted.at(-1)?.did[4] !== 'read';
}

/**
 * Whether a document goes into the booking that no border demands: it tells what the host does not know, that its holder is
 * too young for an exit.
 */
export function tellsTooYoungForExits(at: At, document: TravelDocument): boolean {
  if (at.place.isInfant || at.passenger.passengerTypeCode === CHILD || !isForTravel(document)) return false;
  const day = at.segment.designator.departure.slice(0, 10);
  const known = [personAt(at).birthDate, ...shownBirthDatesAt(at)];
  return isOfExitAge(known, day) && !isOfExitAge([document.birthDate], day);
}

/** Hands over everything that was shown, in one commit. A licence is no document of a journey, and stays here. */
export const updateDocuments =
  ({ desk }: Tools): DcsPort['updateDocuments'] =>
  ({ reservationId, documents, residence = null, idempotencyKey }) =>
    desk.workAt(reservationId, async (at): Promise<Result<object, Fault>> => {
      for (const document of documents) {
        const theirs = mayBeTheirs(personAt(at), document);
        if (!theirs.ok) return theirs;
      }
      const command = { reservationId, documents, ...(residence !== null && { residence }) };
      const done = earlier(at.booking, traceOf(idempotencyKey, command, []));
      if (!done.ok) return done;
      if (done.value) return ok({});
      const handed = documents.filter(({ kind }) => TYPE_CODES[kind] !== null);
      for (const document of handed) {
        const put = await putDocument(at, document);
        if (!put.ok) return put;
      }
      if (residence !== null) {
        const put = await putResidence(at, residence);
        if (!put.ok) return put;
      }
      const note = (...did: readonly string[]) => writeTrace(traceOf(idempotencyKey, command, did));
      const committed = await commit(
        at,
        handed.map((document) => noteDocument(note, at, document)),
      );
      return committed.ok ? ok({}) : committed;
    });
