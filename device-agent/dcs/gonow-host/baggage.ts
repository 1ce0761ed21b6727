import { newId } from '../../../config/ids.ts';
import { excessCost } from '../excess.ts';
import type { BagAllowance, CheckedBag, NewBag } from '../port.ts';
import { majorUnits } from './amounts.ts';
import { departureOf, isInternational } from './booking-view.ts';
import { data, type HostCall, type HostQuestion, inState, refusal } from './host.ts';
import { type Departure, type HostBag, isRemoved, type Place, placeOf, segmentsOf } from './records.ts';

/** Kilograms of one bag that those who lift it agree to. */
const HEAVIEST = 32;
const ECONOMY = 'Y';
const PIECE = { economy: 23, elsewhere: 32 };
const PER_PIECE = { domestic: 30_000, international: 80_000 };
const PER_KILOGRAM = { domestic: 1_500, international: 6_000 };
const CHECKED = 1;
const ADDED = 3;

/** The tariff: by what the booking says, else by compartment; by route. */
function fareOf(
  { traveller, segment }: Place,
  flight: Departure,
): Pick<BagAllowance, 'pieces' | 'kilograms' | 'excessPrice'> {
  const route = isInternational(flight) ? 'international' : 'domestic';
  const isEconomy = segment.cabinOfService === ECONOMY;
  const written = traveller.allowance ?? (isEconomy ? '1PC' : '2PC');
  const number = Number.parseInt(written, 10) || 0;
  const price = (table: typeof PER_PIECE) => ({ minorUnits: table[route], currency: 'CNY' });
  return written.endsWith('PC')
    ? {
        pieces: number,
        kilograms: isEconomy ? PIECE.economy : PIECE.elsewhere,
        excessPrice: price(PER_PIECE),
      }
    : { pieces: null, kilograms: number, excessPrice: price(PER_KILOGRAM) };
}

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
            const fare = fareOf(place, departureOf(question.host.store, segmentKey));
            return {
              ...{ passengerKey, segmentKey, pieces: fare.pieces },
              ...{ weight: fare.kilograms, weightType: 2, heaviestWeight: HEAVIEST },
              excessFee: {
                amount: majorUnits(fare.excessPrice),
                currencyCode: fare.excessPrice.currency,
              },
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
      if (question.host.clock.now() >= Date.parse(flight.checkInCloses) || flight.accountingCode === null)
        return refusal('nsk:Baggage:BaggageCheckinFailed');
      if (bags.some(({ weight }) => weight > HEAVIEST)) return refusal('dcs:Baggage:OverMaximumWeight');
      const checked = place.traveller.bags.filter((bag) => !isRemoved(bag)).map(asChecked);
      const fee = excessCost({ ...fareOf(place, flight), checked }, bags.map(asNewBag));
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
