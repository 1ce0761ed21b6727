import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import { openRig, type Rig } from './rig/kiosk.ts';
import { askedForCard, moneyProblems, reach, reachScreen, terminalOf } from './rig/till.ts';

const PRICE = { minorUnits: 12_000, currency: 'CNY' };
const WHOLE = { ...PRICE, minorUnits: 24_000 };
/** Within one country: nobody is asked for a document. */
const FLIGHT = {
  ...{ flightId: 'XD71', carrier: 'XD', number: '71', from: 'PVG', to: 'PEK', cabin: 'a320' },
  ...{ departure: '2031-05-14T14:00:00+08:00', boarding: '2031-05-14T13:20:00+08:00' },
  ...{ checkInOpens: '2031-05-13T14:00:00+08:00', checkInCloses: '2031-05-14T13:00:00+08:00' },
  seatPrices: { bulkhead: PRICE },
};
const COUPLE = ['FIRST', 'SECOND'] as const;
const SEATS = { FIRST: '20A', SECOND: '20B', STRANGER: '20C' } as const;
const SOON = 60_000;

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
  const booked = (reservationId: keyof typeof SEATS, recordLocator: string) => ({
    ...{ recordLocator, flightId: FLIGHT.flightId, reservationId, passengerId: reservationId },
    ...{ surname: 'COUPLE', givenNames: reservationId },
    seat: { number: SEATS[reservationId], chosenBy: 'passenger' },
  });
  const reservations = [
    ...COUPLE.map((reservationId) => booked(reservationId, 'LPAIR1')),
    booked('STRANGER', 'LOTHER'),
  ];
  expectOk(
    importBookings(rig.desk, importSchema.parse({ flights: [FLIGHT], reservations })),
    'they are booked',
  );
});
afterEach(() => rig.close());

const mapNow = () => {
  const { screen, props } = rig.page.screen();
  return screen === 'choose-seat' ? props.map : null;
};
const shownSeats = () => mapNow()?.travellers.map(({ seat }) => seat);
const heldSeats = () => COUPLE.map((reservationId) => rig.desk.store.booking(reservationId)?.passenger.seat);
const problemNow = () => {
  const { screen, props } = rig.page.screen();
  return screen === 'choose-seat' ? props.problem : null;
};
const freeNow = (whose: (typeof COUPLE)[number]) => {
  rig.page.send({ type: 'passenger.shows-seats-of', travellerId: whose });
  return reach(rig, `the map of ${whose}`, () => mapNow()?.travellerId === whose, SOON);
};
const costly = () => (mapNow()?.seats ?? []).filter(({ price, state }) => price !== null && state === 'free');

const toMap = async () => {
  await reachScreen(rig, 'welcome');
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', reference: 'LPAIR1', surname: 'COUPLE' });
  await reachScreen(rig, 'choose-travellers');
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds: [...COUPLE] });
  await reachScreen(rig, 'confirm');
  rig.page.send({ type: 'passenger.wants-seats' });
  await reach(rig, 'the map', () => mapNow() !== null, SOON);
};
const choose = async (travellerId: (typeof COUPLE)[number], seat: string) => {
  rig.page.send({ type: 'passenger.chose-seat', travellerId, seat, exitRow: null });
  const shown = () => mapNow()?.travellers.find((one) => one.travellerId === travellerId)?.seat === seat;
  await reach(rig, `${seat} for ${travellerId}`, shown, SOON);
};
/** Each has chosen a seat of the front row; they are told what both cost. */
const chooseBoth = async () => {
  await toMap();
  const [first = ''] = costly().map(({ number }) => number);
  await choose('FIRST', first);
  await freeNow('SECOND');
  // What the first has chosen is not the second's to choose.
  expect(costly().map(({ number }) => number)).not.toContain(first);
  const [second = ''] = costly().map(({ number }) => number);
  await choose('SECOND', second);
  expect(mapNow()?.due).toEqual({ seats: 2, amount: WHOLE });
  expect(heldSeats()).toEqual([SEATS.FIRST, SEATS.SECOND]);
  return [first, second] as const;
};
const pays = async (card: 'good' | 'declined') => {
  rig.page.send({ type: 'passenger.buys-seats' });
  await reach(rig, 'the card', () => askedForCard(rig), SOON);
  await terminalOf(rig).act('present', { card });
  await reachScreen(rig, 'choose-seat', SOON);
  await reach(rig, 'the end of the payment', () => !askedForCard(rig) && mapNow() !== null, SOON);
};
const ledger = () => rig.payments().map(({ minorUnits, state }) => [minorUnits, state]);

describe('two who choose seats that cost something', () => {
  it('pay for both at once, see whose is which, and sit there then', async () => {
    const seats = await chooseBoth();
    rig.page.send({ type: 'passenger.buys-seats' });
    await reachScreen(rig, 'pay', SOON);
    expect(rig.page.screen()).toMatchObject({
      props: {
        amount: WHOLE,
        items: [
          { passenger: { givenName: 'First' }, what: { seat: seats[0] }, amount: PRICE },
          { passenger: { givenName: 'Second' }, what: { seat: seats[1] }, amount: PRICE },
        ],
      },
    });
    await reach(rig, 'the card', () => askedForCard(rig), SOON);
    await terminalOf(rig).act('present', { card: 'good' });
    await reachScreen(rig, 'choose-seat', SOON);
    expect([mapNow()?.due, shownSeats()]).toEqual([null, seats]);
    expect(heldSeats()).toEqual(seats);
    expect(ledger()).toEqual([[WHOLE.minorUnits, 'used']]);
    expect(rig.events().filter(({ type }) => type === 'seat.chosen')).toMatchObject([
      { data: { seat: seats[0], previous: SEATS.FIRST } },
      { data: { seat: seats[1], previous: SEATS.SECOND } },
    ]);
    expect(moneyProblems(rig)).toEqual([]);
  });

  it('pay nothing where the card is declined, keep their seats, and may try again', async () => {
    const seats = await chooseBoth();
    await pays('declined');
    expect([problemNow(), mapNow()?.due]).toEqual(['payment.declined', { seats: 2, amount: WHOLE }]);
    expect(heldSeats()).toEqual([SEATS.FIRST, SEATS.SECOND]);
    await pays('good');
    expect(heldSeats()).toEqual(seats);
    expect(ledger()).toEqual([
      [WHOLE.minorUnits, 'not-made'],
      [WHOLE.minorUnits, 'used'],
    ]);
    expect(moneyProblems(rig)).toEqual([]);
  });

  it('get all of the money back where one of the seats is taken meanwhile, and both stay where they sat', async () => {
    const [, second] = await chooseBoth();
    rig.page.send({ type: 'passenger.buys-seats' });
    await reach(rig, 'the card', () => askedForCard(rig), SOON);
    const quicker = rig.desk.store.booking('STRANGER')?.passenger;
    if (!quicker) throw new Error('a stranger is booked');
    rig.desk.store.saveSeat({ ...quicker, seat: second, seat_chosen_by: 'passenger' });
    await terminalOf(rig).act('present', { card: 'good' });
    await reachScreen(rig, 'choose-seat', SOON);
    expect([problemNow(), mapNow()?.due, shownSeats()]).toEqual([
      'payment.given-back',
      null,
      [SEATS.FIRST, SEATS.SECOND],
    ]);
    expect(heldSeats()).toEqual([SEATS.FIRST, SEATS.SECOND]);
    expect(ledger()).toEqual([[WHOLE.minorUnits, 'reversed']]);
    expect(moneyProblems(rig)).toEqual([]);
  });

  it.each([
    ['is away', 'away', 'reversed'],
    ['is not heard', 'unheard', 'used'],
  ] as const)(
    'have the money back or both seats, never half of it, where the airline %s',
    async (_, state, ended) => {
      const seats = await chooseBoth();
      const calls = ['sellSeats', 'voidPayment'] as const;
      for (const call of calls) rig.hostTakes(call, state);
      await pays('good');
      expect([problemNow(), mapNow()?.due]).toEqual(['payment.unconfirmed', null]);
      for (const call of calls) rig.hostTakes(call, 'there');
      await reach(rig, 'the end', () => rig.payments()[0]?.state === ended, 2 * SOON);
      expect(heldSeats()).toEqual(ended === 'used' ? seats : [SEATS.FIRST, SEATS.SECOND]);
      expect(rig.events().filter(({ type }) => type === 'seat.chosen')).toHaveLength(
        ended === 'used' ? 2 : 0,
      );
      expect(moneyProblems(rig)).toEqual([]);
    },
  );

  it('may go back to their own seats, and who leaves without paying has chosen nothing', async () => {
    await chooseBoth();
    await choose('SECOND', SEATS.SECOND);
    expect(mapNow()?.due).toEqual({ seats: 1, amount: PRICE });
    rig.page.send({ type: 'passenger.back' });
    await reachScreen(rig, 'confirm');
    rig.page.send({ type: 'passenger.wants-seats' });
    await reach(rig, 'the map', () => mapNow() !== null, SOON);
    expect([mapNow()?.due, shownSeats()]).toEqual([null, [SEATS.FIRST, SEATS.SECOND]]);
    expect(ledger()).toEqual([]);
    expect(heldSeats()).toEqual([SEATS.FIRST, SEATS.SECOND]);
  });
});
