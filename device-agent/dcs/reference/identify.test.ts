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
