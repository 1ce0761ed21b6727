import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { expectOk } from '../../config/result.ts';
import type { PassFields } from '../../device-agent/dcs/port.ts';
import type { BoardingPass } from '../../device-agent/documents/boarding-pass.ts';
import { passBarcode } from '../../device-agent/documents/pass-barcode.ts';

/** What the airline says of the pass that is printed here. */
export const FIELDS: PassFields = {
  reservation: {
    reservationId: 'r1',
    recordLocator: 'LAND01',
    passengerId: 'P1',
    passengerType: 'adult',
    onLapOf: null,
    surname: 'EXAMPLE',
    givenNames: 'MEI LIN',
    nativeName: '样例美琳',
    email: null,
    birthDate: null,
    language: null,
    electronicTicket: { airlineCode: '099', serial: '2400000018' },
    frequentFlyer: { airline: 'XD', number: '700000018' },
    compartment: 'Y',
    specialServices: [],
    flight: {
      flightId: 'f1',
      carrier: 'XD',
      number: '188',
      from: 'PVG',
      to: 'NRT',
      departure: '2026-12-31T23:50:00+08:00',
      arrival: null,
      disruption: null,
      boarding: '2026-12-31T23:10:00+08:00',
      terminal: '2',
      gate: 'D72',
      checkInOpens: '2026-12-30T23:50:00+08:00',
      checkInCloses: '2026-12-31T22:50:00+08:00',
    },
    seat: { number: '4C', chosenBy: 'preference' },
    state: 'checked-in',
    sequenceNumber: 7,
  },
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
};

export const ISSUE = { airline: LANTERN_AIR, today: '2026-12-31', onward: [], sign: null };
export const barcode = expectOk(passBarcode(FIELDS, ISSUE), 'these fields fit a barcode');
/** That pass, with changes. */
export const pass = (changes: Partial<BoardingPass> = {}): BoardingPass => ({
  fields: FIELDS,
  airline: LANTERN_AIR,
  from: { en: 'Shanghai Pudong', 'zh-Hans': '上海浦东' },
  to: { en: 'Tokyo Narita', 'zh-Hans': '东京成田' },
  tier: { en: 'Gold', 'zh-Hans': '金卡' },
  barcode,
  language: 'en',
  reprint: false,
  ...changes,
});
