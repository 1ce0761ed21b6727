/**
 * The people of the demo: all invented, and plainly so. One list serves the three who must agree on them: the
 * rack shows their passports, the reference DCS holds their bookings, the hub knows which of them are members.
 */
export interface DemoPerson {
  readonly key: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly nativeName: string | null;
  readonly passport: {
    readonly number: string;
    readonly issuingState: string;
    readonly nationality: string;
    readonly birthDate: string;
    readonly expiryDate: string;
    readonly sex: 'M' | 'F' | 'X';
    /** The printed lines are spoilt on purpose: one digit changed, or half of them missing. */
    readonly spoilt?: 'tampered' | 'unreadable';
  };
  readonly booking: {
    readonly recordLocator: string;
    /** A flight number of `DEMO_FLIGHTS`. */
    readonly flight: string;
    readonly seat: string | null;
    readonly ticketSerial: string;
    readonly specialServices: readonly string[];
  } | null;
  readonly member: {
    readonly number: string;
    readonly tier: 'gold' | 'silver' | 'member';
    readonly seatPosition: 'window' | 'middle' | 'aisle' | null;
    readonly seatZone: 'front' | 'middle' | 'back' | null;
  } | null;
  /** What happens when their passport is shown, for the rack's page. */
  readonly story: string;
}

const passport = (
  number: string,
  state: string,
  birthDate: string,
  expiryDate: string,
  sex: 'M' | 'F' | 'X',
) => ({
  number,
  issuingState: state,
  nationality: state,
  birthDate,
  expiryDate,
  sex,
});

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'mei-lin',
    surname: 'EXAMPLE',
    givenNames: 'MEI LIN',
    nativeName: '样例美琳',
    passport: passport('E00000018', 'CHN', '1988-04-12', '2033-06-30', 'F'),
    booking: {
      recordLocator: 'LAND01',
      flight: '188',
      seat: null,
      ticketSerial: '2400000018',
      specialServices: [],
    },
    member: { number: '700000018', tier: 'gold', seatPosition: 'aisle', seatZone: 'front' },
    story: 'Gold member who always sits on the aisle near the front: one touch.',
  },
  {
    key: 'john',
    surname: 'PLACEHOLDER',
    givenNames: 'JOHN',
    nativeName: null,
    passport: passport('P00000026', 'GBR', '1959-11-02', '2031-01-31', 'M'),
    booking: {
      recordLocator: 'LAND02',
      flight: '188',
      seat: '21A',
      ticketSerial: '2400000026',
      specialServices: [],
    },
    member: null,
    story: 'Not a member, chose window 21A himself: it stays his.',
  },
  {
    key: 'anna',
    surname: 'SAMPLE',
    givenNames: 'ANNA MARIA',
    nativeName: null,
    passport: passport('C00000034', 'D', '1994-07-23', '2030-09-15', 'F'),
    booking: {
      recordLocator: 'LAND03',
      flight: '201',
      seat: null,
      ticketSerial: '2400000034',
      specialServices: [],
    },
    member: { number: '700000034', tier: 'silver', seatPosition: 'window', seatZone: 'back' },
    story: 'Silver member who likes a window at the back.',
  },
  {
    key: 'expired',
    surname: 'OUTDATED',
    givenNames: 'OTTO',
    nativeName: null,
    passport: passport('C00000042', 'D', '1971-02-14', '2021-02-13', 'M'),
    booking: {
      recordLocator: 'LAND04',
      flight: '188',
      seat: null,
      ticketSerial: '2400000042',
      specialServices: [],
    },
    member: null,
    story: 'The passport expired in 2021.',
  },
  {
    key: 'unbooked',
    surname: 'NOBOOKING',
    givenNames: 'NORA',
    nativeName: null,
    passport: passport('X00000050', 'FRA', '1990-12-01', '2032-12-01', 'F'),
    booking: null,
    member: null,
    story: 'A good passport and no booking.',
  },
  {
    key: 'late',
    surname: 'TOOLATE',
    givenNames: 'TIM',
    nativeName: null,
    passport: passport('P00000067', 'GBR', '1985-05-05', '2034-05-05', 'M'),
    booking: {
      recordLocator: 'LAND06',
      flight: '365',
      seat: '14C',
      ticketSerial: '2400000067',
      specialServices: [],
    },
    member: null,
    story: 'Check-in for the flight to Singapore has closed.',
  },
  {
    key: 'early',
    surname: 'TOOEARLY',
    givenNames: 'EMMA',
    nativeName: null,
    passport: passport('P00000075', 'GBR', '1992-08-18', '2030-08-18', 'F'),
    booking: {
      recordLocator: 'LAND07',
      flight: '702',
      seat: null,
      ticketSerial: '2400000075',
      specialServices: [],
    },
    member: null,
    story: 'Flies to Frankfurt the day after tomorrow: check-in has not opened.',
  },
  {
    key: 'tampered',
    surname: 'TAMPERED',
    givenNames: 'TESSA',
    nativeName: null,
    passport: { ...passport('E00000083', 'CHN', '1979-03-09', '2033-03-09', 'F'), spoilt: 'tampered' },
    booking: null,
    member: null,
    story: 'A digit of the printed lines was changed: the check digits disagree.',
  },
  {
    key: 'unreadable',
    surname: 'SMUDGED',
    givenNames: 'SAM',
    nativeName: null,
    passport: { ...passport('E00000091', 'CHN', '2001-10-10', '2033-10-10', 'M'), spoilt: 'unreadable' },
    booking: null,
    member: null,
    story: 'Half of the printed lines cannot be read.',
  },
  {
    key: 'specimen',
    surname: 'SPECIMEN',
    givenNames: 'UTA',
    nativeName: null,
    passport: passport('L898902C3', 'UTO', '1974-08-12', '2032-04-15', 'F'),
    booking: null,
    member: null,
    story: 'A specimen issued by Utopia: readable, and refused for travel.',
  },
];
