import { ok } from '../../../config/result.ts';
import { documentNumber, isForTravel, mayBeTheirs } from '../whose-document.ts';
import { keepDocument } from './check-in.ts';
import { personOf } from './identify.ts';
import { findBooking, type Rule } from './rules.ts';

/** Takes over what a kiosk has seen and checked: the passport as the document of the booking, the rest beside it. */
export const updateDocuments: Rule<'updateDocuments'> = (
  desk,
  { reservationId, documents, residence = null },
) => {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const { passenger } = found.value;
  for (const document of documents) {
    const theirs = mayBeTheirs(personOf(desk, passenger), document);
    if (!theirs.ok) return theirs;
  }
  const identity = documents.find(isForTravel) ?? null;
  keepDocument(desk, found.value, identity);
  desk.store.saveSupportingDocuments(
    reservationId,
    documents
      .filter((document) => !isForTravel(document))
      .map(({ kind, issuingState, number, expiryDate, capture }) => ({
        ...{ reservation_id: reservationId, kind, issuing_state: issuingState },
        document_number: documentNumber(number),
        ...{ expiry_date: expiryDate, capture: capture ?? null },
      })),
  );
  desk.store.saveToldDetails({
    ...{ reservation_id: reservationId, residence },
    issued_on: identity?.issueDate ?? null,
  });
  return ok({});
};
