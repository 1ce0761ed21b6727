import { isHigherCabin, type UpgradeGain } from '../../../config/upgrades.ts';
import type { Money } from '../../contract/money.ts';
import { majorUnits } from './amounts.ts';
import { data, type HostCall, type HostQuestion, inState, refusal } from './host.ts';
import { seatsLeft } from './inventory.ts';
import { feeLeft, type HostBooking, type HostSegment, segmentsOf } from './records.ts';

/** How the host words what comes with a cabin. */
const SERVICES: Readonly<Record<UpgradeGain, string>> = {
  'flat-bed': 'FBED',
  lounge: 'LNGE',
  'priority-boarding': 'PBRD',
};

interface Offer {
  readonly compartment: string;
  readonly price: Money;
  readonly gains: readonly UpgradeGain[];
  readonly count: number;
}

/**
 * Higher cabins that the airline sells on a segment before check-in, to an adult alone: a class belongs to the segment,
 * and whoever holds an infant is seated by staff.
 */
function offersOn({ host }: HostQuestion, booking: HostBooking, segment: HostSegment): Offer[] {
  const { store, clock } = host;
  const flight = store.departures.get(segment.segmentKey);
  const [[passengerKey, traveller] = [], ...others] = Object.entries(segment.travellers);
  const passenger = booking.passengers.find((one) => one.passengerKey === passengerKey);
  if (!flight || !traveller || !passenger || others.length > 0 || segment.isStandby) return [];
  const now = clock.now();
  const isOpen = Date.parse(flight.checkInOpens) <= now && now < Date.parse(flight.checkInCloses);
  const mayAsk = passenger.type === 'ADT' && passenger.infant === null && traveller.liftStatus === 0;
  if (!isOpen || !mayAsk || flight.disruption?.kind === 'cancelled') return [];
  return Object.entries(flight.upgradePrices)
    .filter(([compartment]) => isHigherCabin(compartment, segment.cabinOfService))
    .flatMap(([compartment, { price, gains }]) => {
      const { segmentKey } = segment;
      const left = feeLeft(booking, price, {
        code: 'UPGR',
        passengerKey: passenger.passengerKey,
        segmentKey,
      });
      const count = seatsLeft(store, flight, compartment, booking);
      return left && count > 0 ? [{ compartment, price: left, gains, count }] : [];
    });
}

const segmentIn = (booking: HostBooking, key: string | undefined): HostSegment | undefined =>
  segmentsOf(booking).find(({ segmentKey }) => segmentKey === key);

const availability: HostCall = {
  method: 'GET',
  path: '/api/nsk/v1/booking/segments/{segmentKey}/upgradeAvailability',
  answer: (question) =>
    inState(question, (booking) => {
      const segment = segmentIn(booking, question.path.segmentKey);
      if (!segment) return refusal('segmentKey:InvalidApiKey');
      return data(
        offersOn(question, booking, segment).map(({ compartment, price, gains, count }) => ({
          ...{ cabinOfService: compartment, availableCount: count },
          serviceBundleSsrCodes: gains.map((gain) => SERVICES[gain]),
          fareDifference: { amount: majorUnits(price), currencyCode: price.currency },
        })),
      );
    }),
};

/** Moves a segment to a higher cabin, without a seat so far; what that costs is a fee of the booking, until it is paid. */
const upgrade: HostCall = {
  method: 'PUT',
  path: '/api/nsk/v1/booking/segments/{segmentKey}/classOfService',
  answer: (question) =>
    inState(question, (booking) => {
      const segment = segmentIn(booking, question.path.segmentKey);
      const { cabinOfService } = question.body as { cabinOfService: string };
      const offer =
        segment &&
        offersOn(question, booking, segment).find(({ compartment }) => compartment === cabinOfService);
      const [passengerKey = ''] = Object.keys(segment?.travellers ?? {});
      const traveller = segment?.travellers[passengerKey];
      if (!segment || !offer || !traveller) return refusal('nsk:Upgrade:NotAvailable');
      segment.cabinOfService = cabinOfService;
      traveller.seat = null;
      const { segmentKey } = segment;
      booking.fees.push({ code: 'UPGR', amount: offer.price, passengerKey, segmentKey });
      return data(null);
    }),
};

export const UPGRADE_CALLS: readonly HostCall[] = [availability, upgrade];
