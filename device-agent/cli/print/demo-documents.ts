import { AIRPORTS } from '../../../config/airports.ts';
import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import { DEMO_FLIGHTS } from '../../../config/demo/schedule.ts';
import type { DocumentKind } from '../../../config/documents.ts';
import { OFFER_POLICIES } from '../../../config/offers/policy.ts';
import type { PrinterProfile } from '../../../config/printer-profile.ts';
import { expectOk } from '../../../config/result.ts';
import { type MadeOffer, namesOfOffer, toldOffer } from '../../../sync/crm/recovery.ts';
import { placeOf } from '../../checkin/visit-view.ts';
import type { Flight, PassFields, Reservation } from '../../dcs/port.ts';
import { layOutBagTag } from '../../documents/bag-tag.ts';
import { layOutBoardingPass } from '../../documents/boarding-pass.ts';
import { layOutDelayNotice } from '../../documents/delay-notice.ts';
import { layOutItinerary } from '../../documents/itinerary.ts';
import type { Layout } from '../../documents/layout.ts';
import { passBarcode } from '../../documents/pass-barcode.ts';
import { layOutReceipt } from '../../documents/receipt.ts';
import { layOutTestPage } from '../../documents/test-page.ts';
import { layOutVoucher } from '../../documents/voucher.ts';
import type { DocumentLanguage } from '../../documents/words/words.ts';
import { owedFor } from '../../passenger-rights/owed.ts';
import { readName, type WrittenName } from './passenger-name.ts';

/** What a demo document is asked for with. */
export interface DemoRequest {
  readonly name: WrittenName;
  readonly language: DocumentLanguage;
  readonly profile: PrinterProfile;
  /** Its name in `config/printers`. */
  readonly profileName: string;
}

/** The day is fixed, so that the same command gives the same bytes. */
const DAY = '2026-12-31';
const [PERSON] = DEMO_PEOPLE;
const [FLIGHT] = DEMO_FLIGHTS;

/** The passenger of the demo who has everything: a tier, a bag, a name in her own script. */
export const DEMO_NAME = expectOk(
  readName(`${PERSON?.surname}/${PERSON?.givenNames} ${PERSON?.nativeName ?? ''}`),
  'the demo’s people have names that can be printed',
);

function reservationOf({ surname, givenNames, nativeName }: WrittenName): Reservation {
  return {
    reservationId: 'demo',
    recordLocator: PERSON?.booking?.recordLocator ?? 'LAND01',
    passengerId: 'P1',
    passengerType: 'adult',
    onLapOf: null,
    surname,
    givenNames,
    nativeName,
    email: null,
    birthDate: null,
    language: null,
    electronicTicket: {
      airlineCode: LANTERN_AIR.accountingCode,
      serial: PERSON?.booking?.ticketSerial ?? '2400000018',
    },
    frequentFlyer: { airline: LANTERN_AIR.programme, number: PERSON?.member?.number ?? '700000018' },
    compartment: 'Y',
    specialServices: [],
    flight: {
      flightId: 'demo',
      carrier: LANTERN_AIR.designator,
      number: FLIGHT?.number ?? '188',
      from: 'PVG',
      to: 'NRT',
      departure: `${DAY}T23:50:00+08:00`,
      arrival: null,
      disruption: null,
      boarding: `${DAY}T23:10:00+08:00`,
      terminal: FLIGHT?.terminal ?? null,
      gate: FLIGHT?.gate ?? null,
      checkInOpens: '2026-12-30T23:50:00+08:00',
      checkInCloses: `${DAY}T22:50:00+08:00`,
    },
    seat: { number: '4C', chosenBy: 'preference' },
    state: 'checked-in',
    sequenceNumber: 7,
  };
}

const fieldsOf = (name: WrittenName): PassFields => ({
  reservation: reservationOf(name),
  seat: '4C',
  sequenceNumber: 7,
  passengerStatus: '1',
  boardingZone: '1',
  baggageAllowance: '2PC',
  fastTrack: true,
  selectee: '0',
  documentVerification: '2',
  bagTags: ['0099123456', '0099123457'],
  printedBefore: false,
});

function boardingPass({ name, language }: DemoRequest): Layout {
  const fields = fieldsOf(name);
  return layOutBoardingPass({
    fields,
    airline: LANTERN_AIR,
    from: AIRPORTS.PVG.names,
    to: AIRPORTS.NRT.names,
    tier: LANTERN_AIR.tiers[0].names,
    barcode: expectOk(
      passBarcode(fields, { airline: LANTERN_AIR, today: DAY, onward: [], sign: null }),
      'a name that was read fits a barcode',
    ),
    language,
    reprint: false,
  });
}

const bagTag = ({ name, language }: DemoRequest): Layout =>
  layOutBagTag({
    reservation: reservationOf(name),
    airline: LANTERN_AIR,
    to: { code: 'NRT', names: AIRPORTS.NRT.names },
    licencePlate: `0${LANTERN_AIR.accountingCode}123456`,
    sequenceNumber: 7,
    piece: { number: 1, of: 2, kilograms: 23 },
    language,
  });

const ISSUED = `${DAY}T21:05:00+08:00`;
const KIOSK = 'PVG-T2-01';

const receipt = ({ name, language }: DemoRequest): Layout =>
  layOutReceipt({
    airline: LANTERN_AIR,
    reservation: reservationOf(name),
    number: `${LANTERN_AIR.accountingCode}-4500000018`,
    issued: ISSUED,
    currency: 'CNY',
    items: [
      { sold: 'excess-bag', count: 1, detail: '23KG', passenger: null, minorUnits: 45_000 },
      { sold: 'seat', count: 1, detail: '4C', passenger: null, minorUnits: 12_000 },
    ],
    taxMinorUnits: 3226,
    kind: 'payment',
    copy: false,
    payment: {
      ...{ method: 'card', lastDigits: '0018', approval: 'A00018', brand: 'EXAMPLE CARD' },
      ...{ terminal: 'T-0001', transaction: '2026123100018' },
    },
    language,
  });

const itinerary = ({ name, language }: DemoRequest): Layout => {
  const reservation = reservationOf(name);
  const { flight } = reservation;
  const first: Flight = { ...flight, arrival: '2027-01-01T03:50:00+09:00' };
  const onward: Flight = {
    ...{ ...flight, flightId: 'demo-onward', number: '512', from: 'NRT', to: 'SIN', terminal: '1' },
    ...{ departure: '2027-01-01T09:30:00+09:00', arrival: '2027-01-01T16:05:00+08:00' },
  };
  const bag = { to: 'SIN', weight: 23 };
  return layOutItinerary({
    airline: LANTERN_AIR,
    travellers: [
      {
        flights: [
          { reservation: { ...reservation, flight: first }, seat: '4C' },
          { reservation: { ...reservation, flight: onward }, seat: null },
        ],
        bags: [
          { ...bag, licencePlate: `0${LANTERN_AIR.accountingCode}123456` },
          { ...bag, licencePlate: `0${LANTERN_AIR.accountingCode}123457`, weight: null },
        ],
      },
    ],
    nameOf: (airport) => placeOf(airport).names,
    ...{ issued: ISSUED, issuer: KIOSK, copy: false, language },
  });
};

/** The demo's flight, hours late for a fault of its own. */
const LATE: Flight = {
  ...reservationOf(DEMO_NAME).flight,
  departure: '2027-01-01T04:20:00+08:00',
  disruption: {
    kind: 'delayed',
    scheduledDeparture: `${DAY}T23:50:00+08:00`,
    scheduledArrival: null,
    cause: 'technical',
    announcedAt: `${DAY}T20:40:00+08:00`,
  },
};

const delayNotice = ({ name, language }: DemoRequest): Layout =>
  layOutDelayNotice({
    airline: LANTERN_AIR,
    passengers: [reservationOf(name)],
    flight: LATE,
    ...{ instead: null, isDenied: false },
    from: AIRPORTS.PVG.names,
    to: AIRPORTS.NRT.names,
    laws: owedFor(LATE, null, LANTERN_AIR),
    issued: ISSUED,
    issuer: KIOSK,
    contact: LANTERN_AIR.disruptions,
    language,
    reprint: false,
  });

const testPage = ({ profile, profileName, language }: DemoRequest): Layout =>
  layOutTestPage({ profile, profileName, kioskId: KIOSK, printed: ISSUED, language });

const DEMO_OFFER: MadeOffer = {
  ...namesOfOffer('00', 'demo'),
  rule: 'voucher-after-fault',
  kind: 'bag-delayed',
  state: 'open',
  reference: null,
  validUntil: new Date('2027-12-31T00:00:00Z'),
  accepted: false,
};

const voucher = ({ name, language }: DemoRequest): Layout => {
  const policy = OFFER_POLICIES['lantern-air'];
  const made = policy && toldOffer(policy, DEMO_OFFER);
  if (!made) throw new Error('the demo airline makes no such offer');
  const { words, code } = made;
  return layOutVoucher({
    ...{ airline: LANTERN_AIR, reservation: reservationOf(name), words, code },
    ...{ issued: ISSUED, issuer: KIOSK, reprint: false, language },
  });
};

/** The demo passenger's document of each kind, ready to be written for a printer. */
export const DEMO_DOCUMENTS: Readonly<Record<DocumentKind, (request: DemoRequest) => Layout>> = {
  'boarding-pass': boardingPass,
  'bag-tag': bagTag,
  receipt,
  itinerary,
  'delay-notice': delayNotice,
  voucher,
  'test-page': testPage,
};
