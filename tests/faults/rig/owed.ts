import { newId } from '../../../config/ids.ts';
import { OFFER_POLICIES, type OfferPolicy } from '../../../config/offers/policy.ts';
import { namesOfOffer, toldOffer } from '../../../sync/crm/recovery.ts';
import type { ManifestMember } from '../../../sync/wire/manifest.ts';
import { memberKey } from '../../../sync/wire/member-key.ts';
import type { ManifestOffer } from '../../../sync/wire/offer.ts';
import type { Rig } from './kiosk.ts';

const HASH_KEY = '5a'.repeat(32);
const YEAR = 365 * 86_400_000;

/** What the demo airline offers for a bag that was late. */
export function offerForBag(rig: Pick<Rig, 'clock'>, accepted = false): ManifestOffer {
  const made = toldOffer(OFFER_POLICIES['lantern-air'] as OfferPolicy, {
    ...namesOfOffer(HASH_KEY, newId()),
    ...{ rule: 'voucher-after-fault', kind: 'bag-delayed', state: 'open', reference: 'XD-BAG-0001' },
    ...{ validUntil: new Date(rig.clock.now() + YEAR), accepted },
  });
  if (!made) throw new Error('the demo airline offers nothing for a bag');
  return made;
}

/** Who the first passenger is to the airline's programme. */
export function memberOf(rig: Pick<Rig, 'desk'>) {
  const { programme, member_number: number } = rig.desk.store.bookingsByLocator('L00000')[0]?.passenger ?? {};
  if (!programme || !number) throw new Error('the first passenger is no member');
  return { programme, number };
}

/** The hub announces the first passenger, with a complaint that is open, what they are owed, and where they like to sit. */
export function announceOwed(
  rig: Rig,
  offer: ManifestOffer | null,
  preference: ManifestMember['preference'] = { seatPosition: null, seatZone: null },
): void {
  const { programme, number } = memberOf(rig);
  const member: ManifestMember = {
    memberKey: memberKey(HASH_KEY, programme, number),
    tier: 'gold',
    preference,
    openComplaint: true,
    ...(offer && { offer }),
    expires: new Date(rig.clock.now() + YEAR).toISOString(),
  };
  rig.manifest.apply({ version: rig.manifest.version() + 1, hashKey: HASH_KEY, members: [member] });
}
