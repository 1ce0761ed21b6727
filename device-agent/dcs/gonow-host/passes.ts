import { DateTime } from 'luxon';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import { encodeBcbp } from '../../hardware/protocol/bcbp.ts';
import { transliterate } from '../../hardware/protocol/icao-names.ts';
import { departureOf, isInternational, local, scheduledDeparture } from './booking-view.ts';
import { data, type HostCall, type HostQuestion, inState, refusal } from './host.ts';
import { type Departure, type HostBooking, type Place, placeOf, waitsForSeat } from './records.ts';
import { passStream, tagStream } from './streams.ts';

const ECONOMY = 'Y';
/** From the back forwards, behind those who board first. */
const ZONE_OF = { back: 2, middle: 3, front: 4 } as const;

/** What stands for the seat of whoever waits for one. */
const STANDBY_SEAT = 'STBY';

interface Pass {
  readonly place: Place;
  readonly seat: string;
  readonly zone: number;
  readonly barCode: string;
}

/** The pass of someone who is checked in. An infant travels on their adult's. */
function passOf({ host: { store, clock } }: HostQuestion, booking: HostBooking, place: Place): Pass {
  const { passenger, traveller, segment } = place;
  const flight = departureOf(store, segment.segmentKey);
  const cabinSeat = CABINS.get(flight.cabin)?.seats.get(traveller.seat ?? '');
  const { ticket } = traveller;
  const waits = waitsForSeat(segment, traveller);
  const seat = traveller.seat ?? (waits ? STANDBY_SEAT : '');
  const name = [passenger.last, passenger.first]
    .filter((part) => part !== '')
    .map((part) =>
      transliterate(part)
        .replace(/[^A-Z]+/g, ' ')
        .trim(),
    );
  const barcode = encodeBcbp({
    passengerName: name.join('/'),
    electronicTicket: ticket !== null,
    version: 6,
    passengerDescription: passenger.type === 'CHD' ? '3' : '0',
    ...{ sourceOfCheckIn: 'K', sourceOfIssuance: 'K', documentType: 'B', issuer: flight.carrier },
    issueDate: dayAt(flight, clock.now()),
    bagTags: [],
    legs: [
      {
        recordLocator: booking.recordLocator,
        ...{ from: flight.origin, to: flight.destination, carrier: flight.carrier },
        flightNumber: fourDigits(flight.number),
        date: scheduledDeparture(flight).slice(0, 10),
        compartment: segment.cabinOfService,
        seat: /^\d/.test(seat) ? seat.padStart(4, '0') : seat,
        sequenceNumber: String(traveller.boardingSequence).padStart(4, '0'),
        passengerStatus: waits ? '7' : '1',
        airlineNumericCode: ticket?.slice(0, 3) ?? null,
        documentSerialNumber: ticket?.slice(3) ?? null,
        selectee: traveller.selectee ?? '0',
        internationalDocumentVerification: isInternational(flight) ? '2' : '0',
        marketingCarrier: flight.carrier,
        frequentFlyerAirline: passenger.program?.code ?? null,
        frequentFlyerNumber: passenger.program?.number ?? null,
        ...{ idAdIndicator: null, airlineData: null, fastTrack: traveller.fastTrack },
        baggageAllowance: traveller.allowance,
      },
    ],
    security: null,
  });
  return {
    ...{ place, seat, barCode: barcode.ok ? barcode.value : '' },
    zone:
      segment.cabinOfService !== ECONOMY || traveller.fastTrack ? 1 : cabinSeat ? ZONE_OF[cabinSeat.zone] : 0,
  };
}

/** Four digits, and behind them the letter that some flights have. */
const fourDigits = (flightNumber: string): string =>
  flightNumber.replace(/^\d+/, (digits) => digits.padStart(4, '0'));

/** The day that it is at the airport which a flight leaves from. */
const dayAt = ({ departure }: Departure, now: number): string => {
  const { zone } = DateTime.fromISO(departure, { setZone: true });
  return DateTime.fromMillis(now, { zone }).toFormat('yyyy-MM-dd');
};

const boardingPasses: HostCall = {
  method: 'POST',
  path: '/api/nsk/v3/booking/boardingpasses/segment/{segmentKey}',
  answer: (question) =>
    inState(question, (booking) => {
      const { passengerKeys } = question.body as { passengerKeys: readonly string[] };
      const found = passengerKeys.flatMap(
        (key) => placeOf(booking, question.path.segmentKey ?? '', key) ?? [],
      );
      const lifted = found.filter(({ traveller }) => traveller.liftStatus > 0);
      if (lifted.length === 0) return refusal('nsk:BoardingPass:NotCheckedIn', 404);
      const boardingPasses = lifted
        .map((place) => passOf(question, booking, place))
        .map(({ place, seat, zone, barCode }) => {
          const flight = departureOf(question.host.store, place.segment.segmentKey);
          return {
            passenger: {
              passengerKey: place.passenger.passengerKey,
              ...{ barCode, selecteeString: place.traveller.selectee === '1' ? 'SSSS' : null },
            },
            segments: [
              {
                ...{ departureGate: flight.gate, international: isInternational(flight) },
                departureTime: local(flight.departure),
                legs: [
                  {
                    seat: { designator: seat },
                    boarding: { boardingSequence: place.traveller.boardingSequence, boardingZone: zone },
                  },
                ],
              },
            ],
          };
        });
      return data({ recordLocator: booking.recordLocator, boardingPasses });
    }),
};

const passStreams: HostCall = {
  method: 'POST',
  path: '/api/dcs/v1/printers/boardingPasses/printStreams',
  answer: (question) => {
    const { recordLocator, segmentKeys, passengerKeys } = question.body as {
      recordLocator: string;
      segmentKeys: readonly string[];
      passengerKeys: readonly string[];
    };
    const booking = committed(question, recordLocator);
    const places = segmentKeys.flatMap((segmentKey) =>
      passengerKeys.flatMap((key) => (booking && placeOf(booking, segmentKey, key)) ?? []),
    );
    if (!booking || places.some(({ traveller }) => traveller.liftStatus === 0))
      return refusal('nsk:BoardingPass:NotCheckedIn');
    return data(
      places.flatMap((place) => {
        const { seat, zone, barCode } = passOf(question, booking, place);
        return passStream({
          ...{
            booking,
            seat,
            zone,
            barCode,
            flight: departureOf(question.host.store, place.segment.segmentKey),
          },
          name: `${place.passenger.last}/${place.passenger.first}`,
          sequence: place.traveller.boardingSequence,
        });
      }),
    );
  },
};

const tagStreams: HostCall = {
  method: 'POST',
  path: '/api/dcs/v1/printers/bagTags/passenger/printStreams',
  answer: (question) => {
    const { recordLocator, baggageKeys } = question.body as {
      recordLocator: string;
      baggageKeys: readonly string[];
    };
    const booking = committed(question, recordLocator);
    const places = (booking?.journeys ?? []).flatMap(({ segments }) =>
      segments.flatMap(({ segmentKey, travellers }) =>
        Object.keys(travellers).flatMap((key) => (booking && placeOf(booking, segmentKey, key)) ?? []),
      ),
    );
    const found = places.flatMap((place) =>
      place.traveller.bags
        .filter(({ baggageKey }) => baggageKeys.includes(baggageKey))
        .map((bag) => ({ bag, place })),
    );
    if (!booking || found.length < baggageKeys.length) return refusal('nsk:Exceptions:InvalidKey');
    return data(
      found.map(({ bag, place: { passenger, traveller, segment } }) => ({
        baggageKey: bag.baggageKey,
        printStreams: tagStream({
          ...{ booking, bag, flight: departureOf(question.host.store, segment.segmentKey) },
          name: `${passenger.last}/${passenger.first}`,
          sequence: traveller.boardingSequence,
        }),
      })),
    );
  },
};

const committed = ({ host: { store } }: HostQuestion, recordLocator: string): HostBooking | undefined =>
  store.bookings.byLocator(recordLocator);

export const PASS_CALLS: readonly HostCall[] = [boardingPasses, passStreams, tagStreams];
