import { andThen, ok, type Result } from '../../../config/result.ts';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import type { Fault } from '../../contract/faults.ts';
import { type CheckedIn, STANDBY } from '../port.ts';
import { baggageAllowance } from './bag-fares.ts';
import { checkedInAs } from './check-in.ts';
import { isDomestic } from './domestic.ts';
import { type Booking, reservationOf } from './rows.ts';
import { type Desk, findBooking, type Rule, refuse } from './rules.ts';

const ECONOMY = 'Y';
/** From the back forwards, behind those who board first. */
const ZONE_OF = { back: '2', middle: '3', front: '4' } as const;
// Resolution 792, passenger status and international document verification.
const CHECKED_IN = '1';
const ON_STANDBY = '7';
const DOCUMENTS_NOT_REQUIRED = '0';
const DOCUMENTS_TO_BE_SEEN = '1';
const DOCUMENTS_VERIFIED = '2';
const NOT_SELECTED = '0';

export const documents: Rule<'documents'> = (desk, { reservationId }) =>
  andThen(findBooking(desk, reservationId), (booking) => {
    const { passenger } = booking;
    const waiting = desk.store.standbyEntry(passenger.reservation_id);
    const checkedIn =
      checkedInAs(passenger) ??
      (waiting && passenger.state === 'standby'
        ? { sequenceNumber: waiting.sequence_number, seat: STANDBY }
        : null);
    if (!checkedIn) return refuse('dcs.refused', 'the passenger is not checked in');
    return ok({
      reservation: reservationOf(booking),
      ...checkedIn,
      passengerStatus: checkedIn.seat === STANDBY ? ON_STANDBY : CHECKED_IN,
      boardingZone: boardingZone(booking, checkedIn.seat),
      baggageAllowance: baggageAllowance(passenger),
      fastTrack: passenger.fast_track === null ? null : passenger.fast_track === 1,
      selectee: passenger.selectee ?? NOT_SELECTED,
      bagTags: desk.store.bags(passenger.reservation_id).map(({ licence_plate }) => licence_plate),
      printedBefore: desk.store.mayHavePrinted(passenger.reservation_id),
      documentVerification: documentVerification(booking),
    });
  });

/** A check-in with the pass that it entitles to, as it is just now and not as it was when it was decided. */
export const withPass = (desk: Desk, reservationId: string, decided: Result<CheckedIn, Fault>) =>
  andThen(decided, (checkedIn): Result<CheckedIn, Fault> => {
    const pass = documents(desk, { reservationId });
    return ok(pass.ok ? { ...checkedIn, pass: pass.value } : checkedIn);
  });

/** What was typed somebody must still see at the gate. */
function documentVerification({ passenger, flight }: Booking): string {
  if (isDomestic(flight)) return DOCUMENTS_NOT_REQUIRED;
  return passenger.document_capture === 'typed' ? DOCUMENTS_TO_BE_SEEN : DOCUMENTS_VERIFIED;
}

function boardingZone({ passenger, flight }: Booking, seat: string): string | null {
  if (passenger.compartment !== ECONOMY || passenger.fast_track === 1) return '1';
  const place = CABINS.get(flight.cabin)?.seats.get(seat);
  return place ? ZONE_OF[place.zone] : null;
}
