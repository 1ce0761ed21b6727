import { type DemoPerson, passport } from './person.ts';

const family = (
  key: string,
  givenNames: string,
  serial: string,
  birthDate: string,
  sex: 'M' | 'F',
  party: NonNullable<NonNullable<DemoPerson['booking']>['party']>,
  story: string,
): DemoPerson => ({
  key,
  surname: 'TEMPLATE',
  givenNames,
  nativeName: null,
  passport: passport(`P000001${serial}`, 'GBR', birthDate, '2033-04-30', sex),
  booking: {
    ...{ recordLocator: 'LAND10', flight: '188', seat: null, ticketSerial: `24000001${serial}` },
    ...{ specialServices: [], party },
    ...(party.type === 'child' && { holdsDocument: false }),
  },
  member: null,
  story,
});

/** People who have something to choose or to show before they can check in. */
export const TRAVELLERS: readonly DemoPerson[] = [
  family(
    'tom',
    'TOM',
    '09',
    '1987-01-20',
    'M',
    { type: 'adult' },
    'Travels with his wife, their son and a baby: choose who checks in, then show the son’s passport.',
  ),
  family(
    'tina',
    'TINA',
    '17',
    '1989-06-11',
    'F',
    { type: 'adult' },
    'The baby flies on her lap, and has a boarding pass without a seat.',
  ),
  family(
    'toby',
    'TOBY',
    '25',
    '2020-02-14',
    'M',
    { type: 'child' },
    'The airline does not know his passport: the kiosk asks for it.',
  ),
  family(
    'tess',
    'TESS',
    '33',
    '2026-01-05',
    'F',
    { type: 'infant', onLapOf: 'tina' },
    'A baby. Her passport finds the family’s booking as well.',
  ),
  {
    key: 'tara',
    surname: 'TWOFLIGHTS',
    givenNames: 'TARA',
    nativeName: null,
    passport: passport('P00000141', 'GBR', '1983-09-09', '2031-09-09', 'F'),
    booking: {
      ...{ recordLocator: 'LAND14', flight: '201', seat: null, ticketSerial: '2400000141' },
      specialServices: [],
    },
    alsoFlies: {
      ...{ recordLocator: 'LAND15', flight: '188', seat: null, ticketSerial: '2400000158' },
      specialServices: [],
    },
    member: null,
    story: 'Is booked to Beijing and to Tokyo today: the kiosk asks which.',
  },
  {
    key: 'nina',
    surname: 'NODOCUMENT',
    givenNames: 'NINA',
    nativeName: null,
    passport: passport('C00000166', 'D', '1996-11-30', '2032-11-30', 'F'),
    booking: {
      ...{ recordLocator: 'LAND16', flight: '188', seat: null, ticketSerial: '2400000166' },
      ...{ specialServices: [], holdsDocument: false, language: 'de-DE' },
    },
    member: null,
    story:
      'Can type LAND16 and NODOCUMENT instead: then the kiosk asks for this passport, and offers to go on in German, as she booked.',
  },
  {
    key: 'vera',
    surname: 'VISAHOLDER',
    givenNames: 'VERA',
    nativeName: '签证薇拉',
    passport: passport('E00000174', 'CHN', '1991-03-08', '2033-03-08', 'F'),
    visa: { number: 'VJ0000174', issuingState: 'JPN', expiryDate: '2032-12-31' },
    booking: {
      ...{ recordLocator: 'LAND17', flight: '188', seat: null, ticketSerial: '2400000174' },
      ...{ specialServices: [], holdsDocument: false, language: 'zh-CN' },
    },
    member: null,
    story: 'Needs a visa for Japan: the kiosk asks for it by name. Show her passport, then her visa.',
  },
  {
    key: 'wei',
    surname: 'VISALESS',
    givenNames: 'WEI',
    nativeName: '无签伟',
    passport: passport('E00000182', 'CHN', '1984-10-02', '2032-10-02', 'M'),
    booking: {
      ...{ recordLocator: 'LAND18', flight: '188', seat: null, ticketSerial: '2400000182' },
      ...{ specialServices: [], holdsDocument: false },
    },
    member: null,
    story: 'Needs a visa for Japan and has none: told at once where to go.',
  },
  {
    key: 'stella',
    surname: 'STAYUNKNOWN',
    givenNames: 'STELLA',
    nativeName: null,
    passport: passport('P00000190', 'GBR', '1979-07-19', '2034-07-19', 'F'),
    booking: {
      ...{ recordLocator: 'LAND19', flight: '188', seat: null, ticketSerial: '2400000190' },
      ...{ specialServices: [], holdsDocument: false, stay: 'unknown' },
    },
    member: null,
    story: 'Needs no visa for ninety days, and nobody knows her flight back: the kiosk asks when she leaves.',
  },
  {
    key: 'delia',
    surname: 'DELAYED',
    givenNames: 'DELIA',
    nativeName: null,
    passport: passport('C00000208', 'D', '1983-05-17', '2033-05-17', 'F'),
    booking: {
      ...{ recordLocator: 'LAND20', flight: '704', seat: null, ticketSerial: '2400000208' },
      specialServices: [],
    },
    member: null,
    story: 'Her flight to Frankfurt is almost five hours late: she can ask for the notice, with her rights.',
  },
  {
    key: 'carl',
    surname: 'CANCELLED',
    givenNames: 'CARL',
    nativeName: null,
    passport: passport('P00000216', 'GBR', '1976-12-09', '2032-12-09', 'M'),
    booking: {
      ...{ recordLocator: 'LAND21', flight: '190', seat: null, ticketSerial: '2400000216' },
      specialServices: [],
    },
    member: null,
    story:
      'His flight to Tokyo is cancelled: the notice is to be had at once, and other flights are offered.',
  },
  {
    key: 'oscar',
    surname: 'OVERSOLD',
    givenNames: 'OSCAR',
    nativeName: null,
    passport: passport('P00000232', 'GBR', '1990-08-21', '2033-08-21', 'M'),
    booking: {
      ...{ recordLocator: 'LAND23', flight: '192', seat: null, ticketSerial: '2400000232' },
      specialServices: [],
    },
    member: null,
    story:
      'More people are booked to Tokyo than there are seats, and he has none: told so, and what he is owed.',
  },
  {
    key: 'wanda',
    surname: 'WAITING',
    givenNames: 'WANDA',
    nativeName: null,
    passport: passport('P00000224', 'GBR', '1998-02-27', '2033-02-27', 'F'),
    booking: {
      ...{ recordLocator: 'LAND22', flight: '188', seat: null, ticketSerial: '2400000224' },
      ...{ specialServices: [], standby: true },
    },
    member: null,
    story: 'Waits for a seat to Tokyo: put on the standby list, and given a card that says so.',
  },
  {
    key: 'lara',
    surname: 'LOSTBAG',
    givenNames: 'LARA',
    nativeName: null,
    passport: passport('P00000240', 'GBR', '1986-03-25', '2033-03-25', 'F'),
    booking: {
      ...{ recordLocator: 'LAND24', flight: '188', seat: null, ticketSerial: '2400000240' },
      specialServices: [],
    },
    member: {
      ...{ number: '700000240', tier: 'gold', seatPosition: 'window', seatZone: 'front' },
      complaint: {
        ...{ complaintId: 'XD-BAG-2407', state: 'open', failure: 'bag-delayed', cause: 'unknown' },
        hoursAgo: 20,
      },
    },
    story:
      'Her bag was lost yesterday and her case is open: nothing is sold to her, and behind her pass she is told how it stands, and offered a voucher.',
  },
  {
    key: 'sven',
    surname: 'STORMBOUND',
    givenNames: 'SVEN',
    nativeName: null,
    passport: passport('C00000257', 'D', '1990-01-08', '2034-01-08', 'M'),
    booking: {
      ...{ recordLocator: 'LAND25', flight: '188', seat: null, ticketSerial: '2400000257' },
      specialServices: [],
    },
    member: {
      ...{ number: '700000257', tier: 'member', seatPosition: null, seatZone: null, language: 'de-DE' },
      complaint: {
        ...{ complaintId: 'XD-WX-2575', state: 'settled', failure: 'flight-cancelled', cause: 'weather' },
        hoursAgo: 70,
      },
    },
    story:
      'A storm cancelled his last flight, which was nobody’s fault: he is offered a visit to the lounge.',
  },
];
