import type { Clock } from '../../config/clock.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { ManifestStore } from '../../sync/kiosk/manifest-store.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { VisitView } from '../contract/visit.ts';
import type { DcsPort, TravelDocument } from '../dcs/port.ts';
import { type Member, recogniseMember } from '../members/recognise.ts';
import { documentMayTravel, mayCheckIn, type Refusal } from './eligibility.ts';
import { localDate } from './local-date.ts';
import { type Seating, seatPassenger } from './seats.ts';
import { identified } from './visit-events.ts';
import { viewOfVisit } from './visit-view.ts';

export interface FindDeps {
  readonly config: KioskConfig;
  readonly dcs: DcsPort;
  readonly manifest: Pick<ManifestStore, 'findMember'>;
  readonly clock: Clock;
}

/** A passenger who can check in with one touch, and what the airline should learn of how they were found. */
export interface Found {
  readonly document: TravelDocument;
  readonly seating: Seating;
  readonly member: Member | null;
  readonly view: VisitView;
  readonly events: readonly KioskEvent[];
}

/**
 * From a travel document to a passenger ready to check in: document, booking, eligibility, member, seat, in this
 * order, so that nobody is asked anything before it is known that they can leave with a pass.
 */
export async function findPassenger(
  deps: FindDeps,
  visitId: string,
  document: TravelDocument,
): Promise<Result<Found, Refusal>> {
  const { config, dcs, manifest, clock } = deps;
  const travels = documentMayTravel(document, localDate(clock, config.airport.timeZone));
  if (!travels.ok) return travels;

  const reservations = await dcs.identify({
    identification: { by: 'document', document },
    from: config.airport.code,
  });
  if (!reservations.ok) return reservations;
  // The soonest flight is the one a passenger at a kiosk has come for.
  const [reservation] = reservations.value;
  if (!reservation) return err({ code: 'booking.not-found' });

  const requirements = await dcs.requirements({ reservationId: reservation.reservationId });
  if (!requirements.ok) return requirements;
  const may = mayCheckIn(reservation, requirements.value, clock.now());
  if (!may.ok) return may;

  const member = recogniseMember(reservation, manifest, config.airline);
  const seating = await seatPassenger({ dcs, visitId }, reservation, member);
  if (!seating.ok) return seating;
  return ok({
    document,
    seating: seating.value,
    member,
    view: viewOfVisit(visitId, seating.value, member),
    events: identified(visitId, seating.value, member),
  });
}
