import { BAG_TARIFF, type BagRoute } from '../../../config/demo/bag-tariff.ts';
import { newId } from '../../../config/ids.ts';
import { excessCost } from '../excess.ts';
import type { BagAllowance, CheckedBag, NewBag } from '../port.ts';
import { majorUnits } from './amounts.ts';
import { departureOf, isInternational } from './booking-view.ts';
import { data, type HostCall, type HostQuestion, inState, refusal } from './host.ts';
import {
  type Departure,
  type HostBag,
  type HostBooking,
  isRemoved,
  type Place,
  placeOf,
  segmentsOf,
} from './records.ts';

const ECONOMY = 'Y';
const CHECKED = 1;
const ADDED = 3;

/** The tariff: by what the booking says, else by compartment; and by the flights on which a bag goes. */
function fareOf(
  { traveller, segment }: Place,
  flown: readonly Departure[],
): Pick<BagAllowance, 'pieces' | 'kilograms' | 'excessPrice'> {
  const route: BagRoute = flown.some(isInternational) ? 'international' : 'domestic';
  const cabin = segment.cabinOfService === ECONOMY ? 'economy' : 'elsewhere';
  const written = traveller.allowance ?? BAG_TARIFF.allowance[cabin];
  const number = Number.parseInt(written, 10) || 0;
  const { currency, excess, piece } = BAG_TARIFF;
  return written.endsWith('PC')
    ? {
        pieces: number,
        kilograms: piece[cabin],
        excessPrice: { minorUnits: excess[route].piece, currency },
      }
    : { pieces: null, kilograms: number, excessPrice: { minorUnits: excess[route].kilogram, currency } };
}

/** The flights of a passenger's journey from this segment on. */
function flownFrom(
  { store }: HostQuestion['host'],
  booking: HostBooking,
  { segment, passenger }: Place,
): Departure[] {
  const { segments = [segment] } = booking.journeys.find((one) => one.segments.includes(segment)) ?? {};
  return segments
    .slice(segments.indexOf(segment))
    .filter(({ travellers }) => travellers[passenger.passengerKey] !== undefined)
    .map(({ segmentKey }) => departureOf(store, segmentKey));
}

/** Without its airline's number no bag is numbered (Resolution 740). */
const takesBags = (flight: Departure | undefined): boolean => (flight?.accountingCode ?? null) !== null;

const allowances: HostCall = {
  method: 'GET',
  path: '/api/nsk/v1/booking/baggageAllowances',
  answer: (question) =>
    inState(question, (booking) =>
      data(
        segmentsOf(booking).flatMap(({ segmentKey, travellers }) =>
          Object.keys(travellers).flatMap((passengerKey) => {
            const place = placeOf(booking, segmentKey, passengerKey);
            if (!place) return [];
            const flown = flownFrom(question.host, booking, place);
            const { pieces, kilograms } = fareOf(place, flown);
            return {
              ...{ passengerKey, segmentKey, pieces },
              ...{ weight: kilograms, weightType: 2, heaviestWeight: BAG_TARIFF.heaviest },
              // Bags that nobody can number have no price.
              excessFees: (takesBags(flown[0]) ? flown : []).map(({ destination }, index) => {
                const { excessPrice } = fareOf(place, flown.slice(0, index + 1));
                return {
                  taggedToStation: destination,
                  ...{ amount: majorUnits(excessPrice), currencyCode: excessPrice.currency },
                };
              }),
            };
          }),
        ),
      ),
    ),
};

interface AddedBag {
  readonly status: number;
  readonly taggedToStation: string;
  readonly weight: number;
}

/** Adds bags to the booking in state; what they cost on top is a fee of it, until it is paid. */
const add: HostCall = {
  method: 'POST',
  path: '/api/dcs/v3/baggage',
  answer: (question) =>
    inState(question, (booking) => {
      const { segmentKey, passengerAlternateKey, bags } = question.body as {
        segmentKey: string;
        passengerAlternateKey: string;
        bags: readonly AddedBag[];
      };
      const place = placeOf(booking, segmentKey, passengerAlternateKey);
      if (!place) return refusal('segmentKey:InvalidApiKey');
      const flight = departureOf(question.host.store, segmentKey);
      if (question.host.clock.now() >= Date.parse(flight.checkInCloses) || !takesBags(flight))
        return refusal('nsk:Baggage:BaggageCheckinFailed');
      if (bags.some(({ weight }) => weight > BAG_TARIFF.heaviest))
        return refusal('dcs:Baggage:OverMaximumWeight');
      const checked = place.traveller.bags.filter((bag) => !isRemoved(bag)).map(asChecked);
      const flown = flownFrom(question.host, booking, place);
      const tagged = flown.findIndex(({ destination }) => destination === bags[0]?.taggedToStation);
      const fare = fareOf(place, flown.slice(0, tagged + 1));
      const fee = excessCost({ ...fare, checked }, bags.map(asNewBag));
      const { passengerKey } = place.passenger;
      if (fee) booking.fees.push({ code: 'XBAG', amount: fee, passengerKey, segmentKey });
      const added = bags.map(
        ({ status, taggedToStation, weight }): HostBag => ({
          ...{ baggageKey: newId(), taggedTo: taggedToStation, weight },
          osTag: plate(question, flight.accountingCode ?? ''),
          status: status === CHECKED ? CHECKED : ADDED,
        }),
      );
      place.traveller.bags.push(...added);
      return data({ baggageKeys: added.map(({ baggageKey }) => baggageKey) }, 201);
    }),
};

const asChecked = (bag: HostBag): CheckedBag => ({
  ...{ licencePlate: bag.osTag, to: bag.taggedTo, tag: 'issued' },
  weight: bag.weight === 0 ? null : bag.weight,
});

/** No weight is 0 here. */
const asNewBag = ({ weight }: { readonly weight: number }): NewBag => ({
  weight: weight === 0 ? null : weight,
});

/** Resolution 740: a tag of the airline's own begins with 0. A number that is never committed is not used again. */
const plate = ({ host: { store } }: HostQuestion, accountingCode: string): string =>
  `0${accountingCode}${String(store.next(`tags ${accountingCode}`) % 1_000_000).padStart(6, '0')}`;

export const BAGGAGE_CALLS: readonly HostCall[] = [allowances, add];
