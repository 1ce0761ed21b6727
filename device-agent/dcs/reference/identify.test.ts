import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TravelDocument } from '../port.ts';
import { identify } from './identify.ts';
import { departure, openDesk, passport } from './test-world.ts';

const ANNA = passport('P1234567', 'MÜLLER', 'ANNA MARIA');

describe('whose document a booking waits for', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    world = await openDesk();
    world.take({ flights: [departure('TODAY', 300)] });
  });
  afterEach(() => world.close());

  const book = (booking: { document?: { number: string; issuingState?: string }; birthDate?: string }) =>
    world.take({
      reservations: [
        {
          recordLocator: 'TEST01',
          flightId: 'TODAY',
          surname: 'MUELLER',
          givenNames: 'ANNAMARIA',
          ...booking,
        },
      ],
    });
  const shown = (document: Partial<TravelDocument> = {}) => {
    const found = identify(world.desk, {
      identification: { by: 'document', document: { ...ANNA, ...document } },
      from: 'PVG',
    });
    return found.ok ? found.value.map((reservation) => reservation.recordLocator) : found.fault.code;
  };

  it.each([
    ['holds the number, written with spaces', { document: { number: 'p 1234567' } }, {}],
    ['holds the name alone', {}, {}],
    ['holds the date of birth as far as it is known', { birthDate: '1990' }, { birthDate: '1990-02' }],
    [
      'holds the passport before this one, and the same date of birth',
      { document: { number: 'P0000001' }, birthDate: '1990-02-03' },
      {},
    ],
  ])('is found where it %s', (_, booking, document) => {
    book(booking);
    expect(shown(document)).toEqual(['TEST01']);
  });

  it.each([
    ['holds another number and no date of birth', { document: { number: 'P0000001' } }],
    [
      'holds another number and half a date of birth',
      { document: { number: 'P0000001' }, birthDate: '1990-02' },
    ],
    ['holds the number of another state', { document: { number: 'P1234567', issuingState: 'FRA' } }],
    ['holds another date of birth', { document: { number: 'P1234567' }, birthDate: '1991-02-03' }],
  ])('is not found where it %s', (_, booking) => {
    book(booking);
    expect(shown()).toBe('booking.not-found');
  });

  it('is said to carry another name where only the number agrees', () => {
    book({ document: { number: 'P1234567', issuingState: 'GBR' } });
    expect(shown({ givenNames: 'BEATE' })).toBe('booking.name-differs');
    expect(shown({ givenNames: 'BEATE', number: 'P7654321' })).toBe('booking.not-found');
  });
});

describe('a name that is booked short', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    world = await openDesk();
    world.take({ flights: [departure('TODAY', 300)] });
  });
  afterEach(() => world.close());

  const BORN = ANNA.birthDate ?? '';
  const named = (written: string) => {
    const [surname = '', givenNames = ''] = written.split('/');
    return { surname, givenNames };
  };
  /** Bookings under the record locators TEST01, TEST02 and so on, unless one is named. */
  const book = (...people: { name: string; birthDate?: string; recordLocator?: string }[]) =>
    world.take({
      reservations: people.map(({ name, ...more }, index) => ({
        ...{ recordLocator: `TEST0${index + 1}`, flightId: 'TODAY' },
        ...{ passengerId: `P${index}`, reservationId: `R${index}` },
        ...named(name),
        ...more,
      })),
    });
  const shown = (name: string) => {
    const found = identify(world.desk, {
      identification: { by: 'document', document: { ...ANNA, ...named(name) } },
      from: 'PVG',
    });
    return found.ok ? found.value.map(({ passengerId }) => passengerId) : found.fault.code;
  };

  const CUSTOMS = [
    ['SMITH/JOHN', 'SMITH/JOHN MICHAEL', 'the first given name'],
    ['SMITH/JOHN M', 'SMITH/JOHN MICHAEL', 'a letter for the second'],
    ['SMITH/JO M A', 'SMITH/JO MARK ANDREW', 'letters for all but the first'],
    ['LI/JO M ANDREW', 'LI/JO MARK ANDREW', 'a letter for one between two'],
    ['GARCIA/MARIA', 'GARCIA LOPEZ/MARIA', 'the first surname'],
    ['SMITH/JOHN', 'SMITH JR/JOHN', 'no suffix, which stands behind the surname'],
    ['SMITH/JOHN', 'SMITH/JOHN III', 'no suffix, which stands behind the given name'],
    ['SMITH/JOHN M', 'SMITH SR/JOHN MICHAEL', 'neither a suffix nor a whole second name'],
    ['SMITH/JOHN JR', 'SMITH JR/JOHN MICHAEL', 'a suffix in another place, and the first given name'],
  ] as const;

  it.each(CUSTOMS)('%s is found by %s (%s), where the date of birth agrees', (name, passportName) => {
    book({ name, birthDate: BORN });
    expect(shown(passportName)).toEqual(['P0']);
  });

  it.each(CUSTOMS)(
    '%s is not found by %s (%s), where it differs or nobody knows it',
    (name, passportName) => {
      book({ name, birthDate: '1960-01-01' }, { name });
      expect(shown(passportName)).toBe('booking.not-found');
    },
  );

  it.each([
    ['SMITH/JOHN M', 'SMITH/JOHN PETER'],
    ['LOPEZ/MARIA', 'GARCIA LOPEZ/MARIA'],
    ['GARCIA/ANA', 'GARCIA LOPEZ/MARIA'],
    ['SMITH/JOHN SR', 'SMITH JR/JOHN'],
  ])('%s is never found by %s', (name, passportName) => {
    book({ name, birthDate: BORN });
    expect(shown(passportName)).toBe('booking.not-found');
  });

  it('is nobody’s where two of one booking can be meant', () => {
    const recordLocator = 'TEST01';
    const name = 'GARCIA/MARIA';
    book({ name, birthDate: BORN, recordLocator }, { name, birthDate: BORN, recordLocator });
    expect(shown('GARCIA LOPEZ/MARIA')).toBe('booking.not-found');
  });

  it.each([
    ['father and son of one name', 'GARCIA/JOSE', 'GARCIA/JOSE', 'GARCIA RUIZ/JOSE LUIS'],
    ['a son who bears the father’s whole name', 'GARCIA/JOSE', 'GARCIA/JOSE LUIS', 'GARCIA/JOSE LUIS'],
    ['sisters', 'GARCIA/MARIA J', 'GARCIA/MARIA', 'GARCIA LOPEZ/MARIA JOSE'],
  ])(
    'is theirs of one booking who was born on the day of the passport: %s',
    (_, name, another, shownName) => {
      const recordLocator = 'TEST01';
      book(
        { name, birthDate: BORN, recordLocator },
        { name: another, birthDate: '1960-01-01', recordLocator },
      );
      expect(shown(shownName)).toEqual(['P0']);
    },
  );

  it.each([
    ['no day of birth is known of', undefined],
    ['was born on the same day', BORN],
    ['was born in the same month, as far as it is known', BORN.slice(0, 7)],
  ])('is nobody’s where another of that name and booking %s', (_, birthDate) => {
    const recordLocator = 'TEST01';
    const name = 'GARCIA/JOSE';
    book({ name, birthDate: BORN, recordLocator }, { name, recordLocator, ...(birthDate && { birthDate }) });
    expect(shown('GARCIA RUIZ/JOSE LUIS')).toBe('booking.not-found');
  });

  it('is never the father’s where the son of one booking bears the suffix, nor the son’s', () => {
    const recordLocator = 'TEST01';
    book(
      { name: 'SMITH/JOHN', birthDate: BORN, recordLocator },
      { name: 'SMITH/JOHN JR', birthDate: BORN, recordLocator },
    );
    expect(shown('SMITH JR/JOHN')).toEqual(['P1']);
    expect(shown('SMITH/JOHN')).toEqual(['P0']);
  });
});
