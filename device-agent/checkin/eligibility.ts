import { err, ok, type Result } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Fault, FaultCode } from '../contract/faults.ts';
import type { Requirement, Reservation, TravelDocument } from '../dcs/port.ts';

/** Why a passenger cannot check in here, and when they could. */
export interface Refusal extends Fault {
  readonly opensAt?: string;
  readonly closedAt?: string;
  /** Whom it is about, where that is known. */
  readonly about?: Reservation;
  /** Whose flight is gone: the airline may have another one for them. */
  readonly stranded?: Reservation;
}

/** Why a flight can be gone for someone who still wants to fly. */
const LEFT_BEHIND: ReadonlySet<FaultCode> = new Set(['check-in.closed', 'flight.cancelled']);

/** Whether the flight goes without them, or not at all. */
export const isLeftBehind = ({ code }: Fault): boolean => LEFT_BEHIND.has(code);

/** A refusal of this passenger; to whoever is left behind another flight may be offered. */
export const refusedTo = (about: Reservation, refusal: Refusal): Refusal =>
  isLeftBehind(refusal) ? { ...refusal, about, stranded: about } : { ...refusal, about };

/** Whether check-in for someone's flight has closed, for whoever is checked in as well: bags and seats stay as they are. */
export const hasClosed = ({ flight }: Pick<Reservation, 'flight'>, now: number): boolean =>
  now >= Date.parse(flight.checkInCloses);

/** Why a passenger needs the desk that finds a seat or another way to travel, and not the one that checks in. */
const AT_SERVICE_DESK: ReadonlySet<FaultCode> = new Set([
  'flight.oversold',
  'flight.cancelled',
  'flight.missed',
  'check-in.closed',
  'check-in.no-seat',
]);

/** Where a person sees to whoever cannot check in for such a reason; undefined where nobody has said. */
export const deskFor = (code: FaultCode, { serviceDesk }: Pick<KioskConfig, 'serviceDesk'>) =>
  AT_SERVICE_DESK.has(code) ? (serviceDesk ?? undefined) : undefined;

/** ICAO 9303-3 section 5: UTO is the specimens' Utopia. It issues no passport that anyone travels on. */
const NO_STATE = new Set(['UTO']);

/** True when the document's last day lies before `today` (ISO date); an expiry of unknown day ends its month. */
const hasExpired = (expiryDate: string | null, today: string): boolean =>
  expiryDate !== null && expiryDate < today.slice(0, expiryDate.length);

/** Whether the document itself may be travelled on, before anything is looked up with it. */
export function documentMayTravel(document: TravelDocument, today: string): Result<void, Fault> {
  if (NO_STATE.has(document.issuingState) || NO_STATE.has(document.nationality))
    return err({ code: 'document.not-for-travel' });
  if (hasExpired(document.expiryDate, today)) return err({ code: 'document.expired' });
  return ok(undefined);
}

/**
 * Everything that would send this passenger to a person, asked before anything else. `now` is milliseconds since
 * 1970; `takesStandby` lets those without a seat join the list of those who wait for one. A security hold is never named: the passenger reads the same as for any visit to staff.
 */
export function mayCheckIn(
  reservation: Reservation,
  requirements: readonly Requirement[],
  now: number,
  takesStandby: boolean,
): Result<void, Refusal> {
  if (reservation.flight.disruption?.kind === 'cancelled') return err({ code: 'flight.cancelled' });
  if (reservation.state === 'boarded') return err({ code: 'check-in.see-staff' });
  // Whoever is checked in already may have the pass printed until the flight has gone.
  const closes =
    reservation.state === 'checked-in' ? reservation.flight.departure : reservation.flight.checkInCloses;
  const opens = reservation.flight.checkInOpens;
  if (reservation.state !== 'checked-in' && now < Date.parse(opens))
    return err({ code: 'check-in.not-open', opensAt: opens });
  if (now >= Date.parse(closes)) return err({ code: 'check-in.closed', closedAt: closes });
  // A document is asked for on the way: it sends nobody away.
  const requirement = requirements.find(({ kind }) => kind !== 'document');
  if (requirement?.kind === 'denied-boarding') return err({ code: 'flight.oversold', stranded: reservation });
  if (requirement?.kind === 'host-away') return err({ code: 'dcs.unreachable' });
  if (requirement) return err({ code: 'check-in.see-staff', detail: requirement.kind });
  if (reservation.state === 'standby' && !takesStandby) return err({ code: 'check-in.no-seat' });
  return ok(undefined);
}
