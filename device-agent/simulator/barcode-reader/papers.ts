import { memberCode } from '../../../config/demo/cards.ts';
import { DEMO_PEOPLE, type DemoPerson } from '../../../config/demo/people.ts';
import { DEMO_FLIGHTS } from '../../../config/demo/schedule.ts';
import { expectOk } from '../../../config/result.ts';
import { encodeAamva } from '../../hardware/protocol/aamva.ts';
import { encodeBcbp } from '../../hardware/protocol/bcbp.ts';

/** Something with a barcode on it that a passenger may hold to the reader. */
export interface Paper {
  readonly key: string;
  readonly title: string;
  /** Whose it is, and what it is: two short lines. */
  readonly holder: string;
  readonly says: string;
  readonly symbology: 'pdf417' | 'qr' | 'aztec' | 'ean13';
  /** What it says on the day that it is shown. */
  readonly text: (now: number) => string;
}

/** What readers call each symbology (ISO/IEC 15424). */
export const AIM_IDS: Readonly<Record<Paper['symbology'], string>> = {
  pdf417: ']L0',
  qr: ']Q1',
  aztec: ']z0',
  ean13: ']E0',
};

const personOf = (key: string): DemoPerson => {
  const person = DEMO_PEOPLE.find((each) => each.key === key);
  if (!person) throw new Error(`no demo person ${key}`);
  return person;
};

/** The pass that this person got elsewhere, by their phone or at home. */
function passText({ surname, givenNames, booking }: DemoPerson, seat: string, now: number): string {
  const flight = DEMO_FLIGHTS.find(({ number }) => number === booking?.flight);
  if (!booking || !flight) throw new Error('a pass needs a booking on a demo flight');
  const departure = new Date(now + flight.departsIn * 60_000).toISOString();
  const encoded = encodeBcbp({
    passengerName: `${surname}/${givenNames}`.slice(0, 20),
    electronicTicket: true,
    version: null,
    bagTags: [],
    security: null,
    passengerDescription: null,
    sourceOfCheckIn: null,
    sourceOfIssuance: null,
    issueDate: null,
    documentType: null,
    issuer: null,
    legs: [
      {
        recordLocator: booking.recordLocator,
        from: flight.from,
        to: flight.to,
        carrier: 'XD',
        flightNumber: flight.number.padStart(4, '0'),
        date: departure.slice(0, 'YYYY-MM-DD'.length),
        compartment: 'Y',
        seat: seat.padStart(4, '0'),
        sequenceNumber: '0042',
        passengerStatus: '1',
        airlineNumericCode: null,
        documentSerialNumber: null,
        selectee: null,
        internationalDocumentVerification: null,
        marketingCarrier: null,
        frequentFlyerAirline: null,
        frequentFlyerNumber: null,
        idAdIndicator: null,
        baggageAllowance: null,
        fastTrack: null,
        airlineData: null,
      },
    ],
  });
  return expectOk(encoded, 'a demo pass can be written');
}

/** An issuer must be a known one; the holder, and so the licence, is as invented as all the demo's people. */
const VIRGINIA = '636000';

const licenceText = ({ surname, givenNames, passport }: DemoPerson): string =>
  encodeAamva({
    kind: 'driving-licence',
    version: 10,
    issuerNumber: VIRGINIA,
    documentNumber: `T${passport.number}`,
    surname,
    givenNames,
    truncated: { surname: false, givenNames: false },
    birthDate: passport.birthDate,
    issueDate: '2024-01-31',
    expiryDate: passport.expiryDate,
    sex: passport.sex,
  });

const nameOf = ({ surname, givenNames }: DemoPerson) => `${givenNames} ${surname}`;

const john = personOf('john');
const anna = personOf('anna');
const meiLin = personOf('mei-lin');

/** What lies on the bench to be scanned. */
export const PAPERS: readonly Paper[] = [
  {
    key: 'pass-on-paper',
    title: 'Boarding pass, on paper',
    holder: nameOf(john),
    says: 'XD 188 to Tokyo, seat 21A',
    symbology: 'pdf417',
    text: (now) => passText(john, '21A', now),
  },
  {
    key: 'pass-on-phone',
    title: 'Boarding pass, on a phone',
    holder: nameOf(anna),
    says: 'XD 201 to Beijing, seat 30F',
    symbology: 'aztec',
    text: (now) => passText(anna, '30F', now),
  },
  {
    key: 'member-code',
    title: 'Member code, in the app',
    holder: nameOf(meiLin),
    says: 'Lantern Air Gold',
    symbology: 'qr',
    text: () =>
      memberCode(meiLin.member ?? { number: '', tier: 'member', seatPosition: null, seatZone: null }),
  },
  {
    key: 'driving-licence',
    title: 'Driving licence',
    holder: nameOf(john),
    says: 'Of Virginia, and as invented as he is',
    symbology: 'pdf417',
    text: () => licenceText(john),
  },
  {
    key: 'groceries',
    title: 'Bar of chocolate',
    holder: 'Anyone',
    says: 'Means nothing to an airline',
    symbology: 'ean13',
    text: () => '4006381333931',
  },
];
