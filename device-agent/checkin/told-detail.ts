import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { ToldDetail } from '../contract/travel.ts';
import { isStateCode } from '../hardware/protocol/mrz.ts';
import type { Traveller } from './traveller.ts';

/** A traveller with what they said of themselves; refused where it cannot be. `today` is an ISO 8601 date. */
export function withDetail(traveller: Traveller, told: ToldDetail, today: string): Result<Traveller, Fault> {
  const { detail, value } = told;
  if (value === null) return ok({ ...traveller, notKnown: [...traveller.notKnown, detail] });
  if (detail === 'residence')
    return isStateCode(value) ? ok({ ...traveller, residence: value }) : err({ code: 'document.mistyped' });
  const { document, identities } = traveller;
  if (!document) return err({ code: 'document.mistyped' });
  const { birthDate, expiryDate } = document;
  const canBe = value <= today && value > (birthDate ?? '') && (expiryDate === null || value < expiryDate);
  if (!canBe) return err({ code: 'document.mistyped' });
  const issued = { ...document, issueDate: value };
  return ok({
    ...{ ...traveller, document: issued },
    identities: identities.map((one) => (one === document ? issued : one)),
  });
}
