import { USUAL_PLACES } from '../../device-agent/contract/places.ts';
import type { SaleItem } from '../../device-agent/contract/sale.ts';
import type { KioskView } from '../../device-agent/contract/stream.ts';
import type {
  BagFate,
  BagsView,
  ChoiceView,
  FlightView,
  PassView,
  PhonePass,
  TravellerView,
  VisitView,
} from '../../device-agent/contract/visit.ts';
import { EXAMPLE_BRANDS } from './example-brands.ts';
import { EXAMPLE_NAMES } from './example-names.ts';

/** Invented people and a kiosk that exists nowhere, for tests and for the gallery. */
export const EXAMPLE_KIOSK: KioskView = {
  kioskId: 'PVG-T2-F07',
  location: EXAMPLE_NAMES.kiosk,
  timeZone: 'Asia/Shanghai',
  languages: ['en', 'zh-Hans', 'ja', 'ko', 'fr', 'de', 'es', 'ar'],
  brand: EXAMPLE_BRANDS['lantern-air'],
  displayDensity: 4.03,
  places: USUAL_PLACES,
  idleSeconds: 40,
  warningSeconds: 20,
  phonePasses: 'on-request',
  mailsPasses: true,
  printsItineraries: true,
};

export const EXAMPLE_FLIGHT: FlightView = {
  carrier: 'XD',
  number: '188',
  from: { code: 'PVG', names: EXAMPLE_NAMES.PVG },
  to: { code: 'NRT', names: EXAMPLE_NAMES.NRT },
  departure: '2031-05-14T15:20:00+08:00',
  arrival: '2031-05-14T19:35:00+09:00',
  scheduledDeparture: null,
  boarding: '2031-05-14T14:35:00+08:00',
  terminal: '2',
  gate: 'D72',
};

export const EXAMPLE_VISIT: VisitView = {
  visitId: '01970000-0000-7000-8000-000000000001',
  language: null,
  passenger: { givenName: 'Mei Lin', fullName: 'EXAMPLE MEI LIN', nativeName: '样例美琳' },
  member: {
    programme: 'XD',
    tier: 'gold',
    tierNames: EXAMPLE_NAMES.gold,
    preference: { position: 'aisle', zone: 'front' },
  },
  flight: EXAMPLE_FLIGHT,
  seat: { number: '4C', position: 'aisle', zone: 'front', because: 'preference' },
  standby: null,
  companions: [],
  onward: [],
  apart: [],
  alreadyCheckedIn: false,
  needsNewPass: false,
  owedBack: null,
  takesBags: true,
};

export const EXAMPLE_PASS: PassView = {
  document: 'boarding-pass',
  number: 1,
  of: 1,
  passenger: EXAMPLE_VISIT.passenger,
};

/** Rings in the middle, and around them the toss of a coin. */
function exampleModule(down: number, across: number): 0 | 1 {
  const ring = Math.max(Math.abs(down), Math.abs(across));
  const tossed = Math.imul(down * 73 + across * 151 + 7, 0x9e3779b1);
  const isDark = ring < 7 ? ring % 2 === 0 : ((tossed ^ (tossed >>> 15)) & 4) === 0;
  return isDark ? 1 : 0;
}

/** Nobody's pass. */
export const EXAMPLE_PHONE_PASS: PhonePass = {
  passenger: EXAMPLE_VISIT.passenger,
  flight: EXAMPLE_FLIGHT,
  ...{ seat: '4C', sequenceNumber: 42, copy: false },
  symbol: Array.from({ length: 49 }, (_, row) =>
    Array.from({ length: 49 }, (_, column) => exampleModule(row - 24, column - 24)).join(''),
  ),
};

export const EXAMPLE_TAG: PassView = { ...EXAMPLE_PASS, document: 'bag-tag' };

export const EXAMPLE_RECEIPT: PassView = { ...EXAMPLE_PASS, document: 'receipt' };

export const EXAMPLE_ITINERARY: PassView = { ...EXAMPLE_PASS, document: 'itinerary' };

/** One bag that goes, and one that does not. */
export const EXAMPLE_FATES: readonly [BagFate, BagFate] = [
  { passenger: EXAMPLE_VISIT.passenger, weight: 18.4, licencePlate: '0999000123', goes: true },
  { passenger: EXAMPLE_VISIT.passenger, weight: 23, licencePlate: null, goes: false },
];

export const EXAMPLE_BAGS: BagsView = {
  to: EXAMPLE_FLIGHT.to,
  bags: [{ weight: null }, { weight: null }],
  most: 9,
  pieces: 2,
  kilograms: [23],
  heaviest: 32,
  checked: 0,
  untagged: 0,
  cost: null,
  canPay: true,
  scale: null,
};

export const EXAMPLE_AMOUNT = { minorUnits: 80_000, currency: 'CNY' } as const;
export const EXAMPLE_SALE = { purpose: 'bags', amount: EXAMPLE_AMOUNT, items: [] as SaleItem[] } as const;

/** A family: the member, another adult, a child, and an infant on the member's lap. */
export const EXAMPLE_PARTY: readonly TravellerView[] = [
  {
    ...{ travellerId: 'P1', passenger: EXAMPLE_VISIT.passenger, type: 'adult' },
    ...{ onLapOf: null, state: 'ready' },
  },
  {
    travellerId: 'P2',
    passenger: { givenName: 'Jian', fullName: 'Jian Example', nativeName: null },
    ...{ type: 'adult', onLapOf: null, state: 'ready' },
  },
  {
    travellerId: 'P3',
    passenger: { givenName: 'Lan', fullName: 'Lan Example', nativeName: null },
    ...{ type: 'child', onLapOf: null, state: 'refused' },
  },
  {
    travellerId: 'P4',
    passenger: { givenName: 'Bao', fullName: 'Bao Example', nativeName: null },
    ...{ type: 'infant', onLapOf: 'P1', state: 'ready' },
  },
];

export const EXAMPLE_CHOICES: readonly ChoiceView[] = [
  { choiceId: 'R1', flight: EXAMPLE_FLIGHT, booking: null, gone: null },
  {
    choiceId: 'R2',
    flight: {
      ...EXAMPLE_FLIGHT,
      number: '201',
      to: { code: 'PEK', names: EXAMPLE_NAMES.PEK },
      departure: '2031-05-15T08:05:00+08:00',
      boarding: '2031-05-15T07:25:00+08:00',
      gate: null,
    },
    booking: null,
    gone: null,
  },
];

/** An onward flight that leaves too soon, and those that take its place. */
export const EXAMPLE_LOST_CHOICE: ChoiceView = {
  choiceId: 'F1',
  flight: {
    ...{ ...EXAMPLE_FLIGHT, number: '161', lost: 'missed', gate: null },
    ...{ from: EXAMPLE_FLIGHT.to, to: { code: 'LHR', names: EXAMPLE_NAMES.LHR } },
    departure: '2031-05-14T20:10:00+09:00',
    arrival: '2031-05-15T01:30:00+01:00',
    boarding: '2031-05-14T19:25:00+09:00',
  },
  booking: null,
  gone: null,
};
export const EXAMPLE_ONWARD_CHOICES: readonly ChoiceView[] = [
  {
    ...{ departure: '2031-05-14T22:50:00+09:00', arrival: '2031-05-15T04:20:00+01:00', number: '163' },
    choiceId: 'F2',
  },
  {
    ...{ departure: '2031-05-15T09:40:00+09:00', arrival: '2031-05-15T15:15:00+01:00', number: '165' },
    choiceId: 'F3',
  },
].map(({ choiceId, ...times }) => ({
  ...EXAMPLE_LOST_CHOICE,
  ...{ choiceId, flight: { ...EXAMPLE_LOST_CHOICE.flight, ...times, lost: undefined } },
}));

/** A flight from here that leaves the next morning, and those that arrive before it. */
export const EXAMPLE_LATE_CHOICE: ChoiceView = {
  choiceId: 'F4',
  flight: {
    ...{ ...EXAMPLE_FLIGHT, gate: null, scheduledDeparture: EXAMPLE_FLIGHT.departure },
    departure: '2031-05-15T09:40:00+08:00',
    arrival: '2031-05-15T13:45:00+09:00',
    boarding: '2031-05-15T08:55:00+08:00',
  },
  booking: null,
  gone: null,
};
export const EXAMPLE_SOONER_CHOICES: readonly ChoiceView[] = [
  {
    ...{ departure: '2031-05-14T17:15:00+08:00', arrival: '2031-05-14T21:05:00+09:00', number: '190' },
    choiceId: 'F5',
  },
  {
    ...{ departure: '2031-05-14T20:30:00+08:00', arrival: '2031-05-15T00:20:00+09:00', number: '192' },
    choiceId: 'F6',
  },
].map(({ choiceId, ...times }) => ({
  ...EXAMPLE_LATE_CHOICE,
  ...{ choiceId, flight: { ...EXAMPLE_LATE_CHOICE.flight, ...times, scheduledDeparture: null } },
}));

/** Two bookings of one flight, under one name. */
export const EXAMPLE_NAMESAKES: readonly ChoiceView[] = [
  { choiceId: 'R1', flight: EXAMPLE_FLIGHT, booking: { locatorEnd: '7Q4', seat: '12A' }, gone: null },
  { choiceId: 'R3', flight: EXAMPLE_FLIGHT, booking: { locatorEnd: 'KX2', seat: null }, gone: null },
];

/** The first of two flights is cancelled, and the other is not. */
export const EXAMPLE_GONE: readonly ChoiceView[] = EXAMPLE_CHOICES.map((choice, at) => ({
  ...choice,
  gone: at === 0 ? 'cancelled' : null,
}));
