import { ok } from '../../../config/result.ts';
import { sameName } from '../../hardware/protocol/icao-names.ts';
import { documentNumber, isForTravel } from '../whose-document.ts';
import { keepDocument } from './check-in.ts';
import { isTheirs, nameOf } from './identify.ts';
import { findBooking, type Rule, refuse } from './rules.ts';

/** Takes over what a kiosk has seen and checked: the passport as the document of the booking, the rest beside it. */
export const updateDocuments: Rule<'updateDocuments'> = (
  desk,
  { reservationId, documents, residence = null },
) => {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const { passenger } = found.value;
  if (!documents.every((document) => sameName(nameOf(passenger), document)))
    return refuse('booking.name-differs');
  const identity = documents.find(isForTravel) ?? null;
  if (identity && !isTheirs(passenger, identity))
    return refuse('check-in.see-staff', 'the booking holds another document');
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
