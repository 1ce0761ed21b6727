import { type Language, spokenFor } from '../../config/languages.ts';
import type { Airline } from '../../config/schema.ts';
import type { ManifestStore } from '../../sync/kiosk/manifest-store.ts';
import type { ManifestOffer } from '../../sync/wire/offer.ts';
import type { MemberView } from '../contract/visit.ts';
import type { Reservation } from '../dcs/port.ts';

/** A member whom the airline's manifest announced, with the number that only the booking holds. */
export interface Member {
  readonly programme: string;
  readonly number: string;
  readonly view: MemberView;
  /** Of those that kiosks speak, the one that their profile names. */
  readonly language: Language | null;
  /** A complaint of theirs is open: nothing is sold to them. */
  readonly hasComplaint: boolean;
  /** What they are owed after a failure; null where that is nothing, or they have it. */
  readonly offer: ManifestOffer | null;
}

/**
 * Recognises the passenger by the frequent-flyer number in their booking, against the manifest on this kiosk: no
 * network is asked. Null for whoever is not announced; the visit goes on all the same.
 */
export function recogniseMember(
  reservation: Reservation,
  manifest: Pick<ManifestStore, 'findMember'>,
  airline: Airline,
): Member | null {
  const card = reservation.frequentFlyer;
  if (!card) return null;
  const announced = manifest.findMember({ programme: card.airline, number: card.number });
  if (!announced) return null;
  const tier = airline.tiers.find(({ code }) => code === announced.tier);
  return {
    programme: card.airline,
    number: card.number,
    language: announced.language === undefined ? null : spokenFor(announced.language),
    // Rows that were held before kiosks were told of complaints say nothing of them.
    hasComplaint: announced.openComplaint === true,
    offer: announced.offer ?? null,
    view: {
      programme: card.airline,
      tier: announced.tier,
      tierNames: tier?.names ?? { en: announced.tier },
      preference: {
        position: announced.preference.seatPosition,
        zone: announced.preference.seatZone,
      },
    },
  };
}
