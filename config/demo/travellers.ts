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
      ...{ specialServices: [], holdsDocument: false },
    },
    member: null,
    story: 'Can type LAND16 and NODOCUMENT instead: then the kiosk asks for this passport.',
  },
];
