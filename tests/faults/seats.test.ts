import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANTERN_AIR } from '../../config/demo/airline.ts';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import type { MapSeat } from '../../device-agent/contract/visit.ts';
import { importBookings } from '../../device-agent/dcs/reference/import.ts';
import { importSchema } from '../../device-agent/dcs/reference/import-schema.ts';
import type { ScreenProps } from '../../kiosk-ui/journey/shown.ts';
import { openRig, type Rig } from './rig/kiosk.ts';
import { reachWhen } from './rig/reach.ts';

/** Milliseconds in which a host that does answer has answered. */
const A_MOMENT = 1_000;
/** Milliseconds in which the kiosk notices that the host answers again. */
const HOST_IS_BACK = 30_000;
/** Longer than between two rounds in which the kiosk gets ready for a host that goes away. */
const HOLDS_DEPARTURES = 130_000;
const FLIGHT = 'XD900-SIM';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig(DEMO_DEVICES);
});
afterEach(() => rig.close());

const toConfirmation = async (lines: readonly string[] | undefined) => {
  await reachWhen(rig, 'welcome');
  rig.reader.insert({ label: null, lines: lines ?? [] });
};

/** The map of whoever came, as soon as it is there. */
const toMap = async () => {
  rig.page.send({ type: 'passenger.wants-seats' });
  return mapOf(await reachWhen(rig, 'choose-seat', ({ map }) => map !== null));
};

const mapOf = ({ map }: ScreenProps['choose-seat']) => {
  if (!map) throw new Error('the map is not there yet');
  return map;
};

const find = (seats: readonly MapSeat[], wanted: (seat: MapSeat) => boolean): MapSeat => {
  const seat = seats.find((one) => one.state === 'free' && wanted(one));
  if (!seat) throw new Error('the test needs such a seat');
  return seat;
};
const plain = ({ exitRow, price }: MapSeat) => !exitRow && !price;

const choose = (seat: MapSeat | string, travellerId: string, exitRow: 'agreed' | 'declined' | null = null) =>
  rig.page.send({
    ...{ type: 'passenger.chose-seat', travellerId, exitRow },
    seat: typeof seat === 'string' ? seat : seat.number,
  });

const events = (type: string) => rig.events().filter((event) => event.type === type);

/** Someone else who holds this seat of the flight from now on. */
const occupy = (seat: string, flightId = FLIGHT) =>
  expectOk(
    importBookings(
      rig.desk,
      importSchema.parse({
        reservations: [
          {
            ...{ recordLocator: 'LOTHER', flightId, reservationId: `OTHER-${seat}` },
            ...{ surname: 'QUICKER', givenNames: 'SOMEONE', seat: { number: seat, chosenBy: 'passenger' } },
          },
        ],
      }),
    ),
    'the seat is free',
  );

describe('a passenger who wants to sit elsewhere', () => {
  it('chooses a free seat, sees it at once, and has it on the pass; the airline learns of it', async () => {
    await toConfirmation(rig.passports[0]);
    const before = (await reachWhen(rig, 'confirm')).visit.seat;
    const map = await toMap();
    expect(map.travellers).toMatchObject([{ seat: before.number }]);
    const wanted = find(map.seats, (seat) => plain(seat) && seat.position === 'middle');
    choose(wanted, map.travellerId);
    const { visit } = await reachWhen(rig, 'confirm');
    expect(visit.seat).toMatchObject({ number: wanted.number, position: 'middle', because: 'chosen' });
    rig.page.send({ type: 'passenger.confirmed' });
    expect((await reachWhen(rig, 'take-pass')).seat).toBe(wanted.number);
    expect(events('seat.chosen')).toMatchObject([
      { data: { seat: wanted.number, previous: before.number, exitRow: false } },
    ]);
    expect(events('check-in.completed')).toMatchObject([{ data: { seat: wanted.number } }]);
  });

  it('looks and goes back without a change', async () => {
    await toConfirmation(rig.passports[0]);
    const before = (await reachWhen(rig, 'confirm')).visit;
    await toMap();
    rig.page.send({ type: 'passenger.back' });
    expect((await reachWhen(rig, 'confirm')).visit).toEqual(before);
    expect(events('seat.chosen')).toEqual([]);
  });

  it('is told when someone else was quicker, and sees the map as it is now', async () => {
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    const map = await toMap();
    const wanted = find(map.seats, plain);
    occupy(wanted.number);
    choose(wanted, map.travellerId);
    const props = await reachWhen(rig, 'choose-seat', ({ problem }) => problem !== null);
    expect(props.problem).toBe('check-in.no-seat');
    expect(mapOf(props).seats.find(({ number }) => number === wanted.number)?.state).toBe('taken');
    expect(mapOf(props).travellers).toEqual(map.travellers);
  });

  it('keeps the seat they have while the airline does not answer, and checks in with it', async () => {
    await toConfirmation(rig.passports[0]);
    const before = (await reachWhen(rig, 'confirm')).visit.seat.number;
    const map = await toMap();
    rig.hostAway(true);
    choose(find(map.seats, plain), map.travellerId);
    const props = await reachWhen(rig, 'choose-seat', ({ problem }) => problem !== null);
    expect(props.problem).not.toBe('check-in.no-seat');
    expect(mapOf(props).seats.filter(({ state }) => state === 'free')).toEqual([]);
    rig.hostAway(false);
    await rig.clock.until(() => false, HOST_IS_BACK);
    rig.page.send({ type: 'passenger.back' });
    expect((await reachWhen(rig, 'confirm')).visit.seat.number).toBe(before);
    rig.page.send({ type: 'passenger.confirmed' });
    expect((await reachWhen(rig, 'take-pass')).seat).toBe(before);
  });

  it('whose answer was lost is told of by the host alone, however long it is away and whatever the kiosk holds', async () => {
    // Long enough that it holds the day's departures, and could answer for the host.
    await rig.clock.until(() => false, HOLDS_DEPARTURES);
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    const map = await toMap();
    const wanted = find(map.seats, plain);
    rig.hostTakes('assignSeat', 'unheard');
    choose(wanted, map.travellerId);
    await reachWhen(rig, 'choose-seat', ({ problem }) => problem !== null);
    rig.hostTakes('assignSeat', 'there');
    rig.hostAway(true);
    rig.page.send({ type: 'passenger.back' });
    await reachWhen(rig, 'confirm');
    rig.page.send({ type: 'passenger.finished' });
    rig.reader.remove();
    await reachWhen(rig, 'welcome');
    await rig.clock.until(() => false, HOST_IS_BACK);
    expect(events('seat.chosen')).toEqual([]);
    rig.hostTakes('assignSeat', 'there');
    rig.hostAway(false);
    await rig.clock.until(() => events('seat.chosen').length > 0, HOST_IS_BACK);
    expect(events('seat.chosen')).toMatchObject([{ data: { seat: wanted.number } }]);
  });

  it('who confirms while a choice is on its way is checked in on what was chosen', async () => {
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    const map = await toMap();
    const wanted = find(map.seats, (seat) => plain(seat) && seat.position === 'middle');
    choose(wanted, map.travellerId);
    rig.page.send({ type: 'passenger.back' });
    rig.page.send({ type: 'passenger.confirmed' });
    expect((await reachWhen(rig, 'take-pass')).seat).toBe(wanted.number);
  });

  it('may do so after check-in too, and gets a pass of the new seat', async () => {
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    const old = (await reachWhen(rig, 'take-pass')).seat;
    rig.printers[0]?.peer.take();
    await reachWhen(rig, 'goodbye');
    rig.reader.remove();
    await toConfirmation(rig.passports[0]);
    expect((await reachWhen(rig, 'confirm')).visit).toMatchObject({
      alreadyCheckedIn: true,
      seat: { number: old },
    });
    const map = await toMap();
    const wanted = find(map.seats, plain);
    choose(wanted, map.travellerId);
    expect((await reachWhen(rig, 'confirm')).visit.needsNewPass).toBe(true);
    rig.page.send({ type: 'passenger.confirmed' });
    expect((await reachWhen(rig, 'take-pass')).seat).toBe(wanted.number);
    rig.printers[0]?.peer.take();
    await reachWhen(rig, 'goodbye');
    const [checkedIn, ...more] = events('check-in.completed');
    expect(more).toEqual([]);
    const { sequenceNumber } = checkedIn?.data ?? {};
    expect(events('seat.chosen')).toMatchObject([
      { data: { seat: wanted.number, previous: old, sequenceNumber } },
    ]);
    const { reservation } = events('seat.chosen')[0]?.data ?? {};
    expect(reservation).toBeTruthy();
    expect(events('pass.replaced')).toMatchObject([{ data: { reservation } }]);
  });

  it('after check-in, and leaves without a new pass, is somebody whom staff look for', async () => {
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reachWhen(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reachWhen(rig, 'goodbye');
    rig.reader.remove();
    await toConfirmation(rig.passports[0]);
    expect((await reachWhen(rig, 'confirm')).visit.needsNewPass).toBe(false);
    const map = await toMap();
    choose(find(map.seats, plain), map.travellerId);
    await reachWhen(rig, 'confirm', ({ visit }) => visit.needsNewPass);
    rig.page.send({ type: 'passenger.finished' });
    await reachWhen(rig, 'welcome');
    expect(events('seat.chosen')).toHaveLength(1);
    expect(events('pass.replaced')).toEqual([]);
  });

  it('after check-in, leaves, and has the new pass printed in a later visit, is looked for no longer', async () => {
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reachWhen(rig, 'take-pass');
    rig.printers[0]?.peer.take();
    await reachWhen(rig, 'goodbye');
    expect(events('pass.replaced')).toEqual([]);
    rig.reader.remove();
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    const map = await toMap();
    choose(find(map.seats, plain), map.travellerId);
    await reachWhen(rig, 'confirm', ({ visit }) => visit.needsNewPass);
    rig.page.send({ type: 'passenger.back' });
    rig.page.send({ type: 'passenger.finished' });
    rig.reader.remove();
    await reachWhen(rig, 'welcome');
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    rig.page.send({ type: 'passenger.confirmed' });
    await reachWhen(rig, 'take-pass');
    expect(events('pass.replaced')).toEqual([]);
    rig.printers[0]?.peer.take();
    await reachWhen(rig, 'goodbye');
    const { reservation } = events('seat.chosen')[0]?.data ?? {};
    expect(reservation).toBeTruthy();
    expect(events('pass.replaced')).toMatchObject([{ data: { reservation } }]);
  });
});

describe('an exit row', () => {
  it('is nobody’s to choose where the airline does not offer it at kiosks', async () => {
    await rig.close();
    rig = await openRig(DEMO_DEVICES, { ...LANTERN_AIR, offersExitRows: false });
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    const map = await toMap();
    const exits = map.seats.filter(({ exitRow }) => exitRow);
    expect(new Set(exits.map(({ state }) => state))).toEqual(new Set(['blocked']));
    choose(exits[0]?.number ?? '', map.travellerId, 'agreed');
    expect((await reachWhen(rig, 'choose-seat', ({ problem }) => problem !== null)).problem).toBe(
      'dcs.refused',
    );
    expect([...events('seat.chosen'), ...events('exit-row.answered')]).toEqual([]);
  });

  const atExit = async () => {
    await toConfirmation(rig.passports[0]);
    await reachWhen(rig, 'confirm');
    const map = await toMap();
    return { map, exit: find(map.seats, ({ exitRow }) => exitRow) };
  };

  it('is given to whoever says that they can help, and the answer is recorded', async () => {
    const { map, exit } = await atExit();
    choose(exit, map.travellerId, 'agreed');
    expect((await reachWhen(rig, 'confirm')).visit.seat.number).toBe(exit.number);
    expect(events('exit-row.answered')).toMatchObject([{ data: { seat: exit.number, agreed: true } }]);
    expect(events('seat.chosen')).toMatchObject([{ data: { seat: exit.number, exitRow: true } }]);
  });

  it.each(['declined', null] as const)('is not given to whoever answers %s', async (answer) => {
    const { map, exit } = await atExit();
    choose(exit, map.travellerId, answer);
    await rig.clock.until(() => false, A_MOMENT);
    rig.page.send({ type: 'passenger.back' });
    expect((await reachWhen(rig, 'confirm')).visit.seat.number).not.toBe(exit.number);
    expect(events('exit-row.answered').map(({ data }) => data.agreed)).toEqual(answer ? [false] : []);
    expect(events('seat.chosen')).toEqual([]);
  });
});

it('shows what a seat costs, and gives no such seat without a terminal', async () => {
  const flight = rig.desk.store.flights().find(({ flight_id }) => flight_id === FLIGHT);
  if (!flight) throw new Error('the roster has such a flight');
  const price = { minorUnits: 12_000, currency: 'CNY' };
  rig.desk.store.saveFlight({ ...flight, seat_prices: JSON.stringify({ bulkhead: price }) });
  rig.device('payment-terminal')?.socket.unplug();
  await toConfirmation(rig.passports[0]);
  const before = (await reachWhen(rig, 'confirm')).visit.seat.number;
  const map = await toMap();
  const costly = find(map.seats, (seat) => seat.price !== null);
  expect(costly).toMatchObject({ price, notes: ['bulkhead'] });
  choose(costly, map.travellerId);
  await rig.clock.until(() => false, A_MOMENT);
  rig.page.send({ type: 'passenger.back' });
  expect((await reachWhen(rig, 'confirm')).visit.seat.number).toBe(before);
});

it('lets each of a party move, one after the other, and shows all of them where they sit', async () => {
  await toConfirmation(rig.cases.party.lines);
  const { travellers } = await reachWhen(rig, 'choose-travellers');
  const travellerIds = travellers.map(({ travellerId }) => travellerId);
  rig.page.send({ type: 'passenger.chose-travellers', travellerIds });
  await reachWhen(rig, 'confirm');
  const map = await toMap();
  expect(map.travellers.map(({ travellerId }) => travellerId)).toEqual(travellerIds);
  const chosen: string[] = [];
  for (const travellerId of travellerIds) {
    rig.page.send({ type: 'passenger.shows-seats-of', travellerId });
    const theirs = mapOf(
      await reachWhen(rig, 'choose-seat', (props) => mapOf(props).travellerId === travellerId),
    );
    const wanted = find(theirs.seats, (seat) => plain(seat) && seat.row > 20);
    chosen.push(wanted.number);
    choose(wanted, travellerId);
    await reachWhen(rig, 'choose-seat', (props) =>
      mapOf(props).travellers.some(({ seat }) => seat === wanted.number),
    );
  }
  rig.page.send({ type: 'passenger.back' });
  const { visit } = await reachWhen(rig, 'confirm');
  expect([visit.seat.number, ...visit.companions.map(({ seat }) => seat?.number)]).toEqual(chosen);
  expect(events('seat.chosen')).toHaveLength(2);
});
