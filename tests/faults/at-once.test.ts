import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { expectOk } from '../../config/result.ts';
import { readDocument } from '../../device-agent/checkin/read-document.ts';
import { addBags } from '../../device-agent/dcs/reference/bags.ts';
import { checkIn } from '../../device-agent/dcs/reference/check-in.ts';
import { openRig, type Rig, type RigOptions } from './rig/kiosk.ts';
import { reachWhen } from './rig/reach.ts';
import {
  askedForCard,
  choosesBags,
  moneyProblems,
  reservationOf,
  takesPass,
  terminalOf,
} from './rig/till.ts';

const SOON = 30_000;
const HOUR = 3_600_000;

let rig: Rig;
afterEach(() => rig.close());

const open = async (options: RigOptions = {}) => {
  rig = await openRig(
    DEMO_DEVICES.filter(({ kind }) => /printer|document|payment/.test(kind)),
    undefined,
    options,
  );
  await reachWhen(rig, 'welcome');
};
const lay = (passenger: number) => rig.reader.insert({ label: null, lines: rig.passports[passenger] ?? [] });
const confirm = () => rig.page.send({ type: 'passenger.confirmed' });
const events = (type: string) => rig.events().filter((event) => event.type === type);
const asHostHas = () => {
  const [booking] = rig.desk.store.bookingsByLocator('L00000');
  if (!booking) throw new Error('the roster has a first passenger');
  return booking;
};
/** The flight's check-in closes so many milliseconds from now, and it leaves an hour later. */
const closeIn = (milliseconds: number) => {
  const { flight } = asHostHas();
  const closes = rig.clock.now() + milliseconds;
  rig.desk.store.saveFlight({
    ...flight,
    check_in_closes: new Date(closes).toISOString(),
    departure: new Date(closes + HOUR).toISOString(),
    departs_at: closes + HOUR,
  });
};

/** Another kiosk checks the first passenger in, by the same passport. */
const checkInElsewhere = () => {
  const document = expectOk(readDocument(rig.passports[0] ?? [], rig.clock, 'Asia/Shanghai'), 'it is read');
  const asked = { reservationId: reservationOf(0), kioskId: 'TEST-02', document };
  return expectOk(checkIn(rig.desk, asked), 'they are quicker');
};

describe('another kiosk, at the same moment, for the same passenger', () => {
  it('checks them in: there is one check-in, and both passes carry its number and seat', async () => {
    await open();
    lay(0);
    await reachWhen(rig, 'confirm');
    const there = checkInElsewhere();
    confirm();
    expect((await reachWhen(rig, 'take-pass')).seat).toBe(there.seat);
    expect(asHostHas().passenger).toMatchObject({
      ...{ sequence_number: there.sequenceNumber, seat: there.seat, checked_in_by: 'TEST-02' },
    });
    expect(events('check-in.completed')).toMatchObject([{ data: there }]);
  });

  it('checks their free bag: what was free here is not any more, and nobody pays without being asked', async () => {
    await open();
    await choosesBags(rig, 0);
    const reservationId = reservationOf(0);
    checkInElsewhere();
    const bag = { passengers: [{ reservationId, bags: [{ weight: null }] }], payment: null };
    expectOk(addBags(rig.desk, bag), 'the first one is free');
    await takesPass(rig);
    await rig.clock.until(() => askedForCard(rig), SOON);
    await terminalOf(rig).act('present', { card: 'good' });
    // Two bags more than are theirs cost more than was paid: the money goes back, and the desk sees to them.
    expect(await reachWhen(rig, 'bags-failed')).toMatchObject({
      code: 'payment.given-back',
      canRetry: false,
    });
    expect(rig.payments()).toMatchObject([{ state: 'reversed' }]);
    expect(rig.desk.store.bags(reservationId)).toHaveLength(1);
    expect(moneyProblems(rig)).toEqual([]);
  });
});

it('a passport of someone else of the booking checks in nobody; their own does', async () => {
  await open();
  rig.page.send({ type: 'passenger.touched-start' });
  rig.page.send({ type: 'passenger.types' });
  rig.page.send({ type: 'passenger.searched', ...rig.typed });
  await reachWhen(rig, 'show-document');
  lay(1);
  await reachWhen(rig, 'show-document', ({ problem }) => problem === 'document.another-person');
  expect([asHostHas().passenger.state, events('passenger.identified')]).toEqual(['booked', []]);
  rig.reader.remove();
  lay(0);
  await reachWhen(rig, 'confirm');
});

describe('check-in that closes', () => {
  it('while the passenger reads the confirmation refuses them, and nothing is printed', async () => {
    await open();
    lay(0);
    await reachWhen(rig, 'confirm');
    closeIn(5000);
    await rig.clock.until(() => false, 6000);
    confirm();
    expect(await reachWhen(rig, 'refused')).toMatchObject({ code: 'check-in.closed', canRetry: false });
    expect([asHostHas().passenger.state, rig.jobs(), events('check-in.completed')]).toEqual([
      'booked',
      [],
      [],
    ]);
  });

  it('while they look for a seat leaves them where they sit, and says why', async () => {
    await open();
    lay(0);
    const { visit } = await reachWhen(rig, 'confirm');
    rig.page.send({ type: 'passenger.wants-seats' });
    const { map } = await reachWhen(rig, 'choose-seat', (props) => props.map !== null);
    closeIn(5000);
    await rig.clock.until(() => false, 6000);
    const seat =
      map?.seats.find(({ state, exitRow, price }) => state === 'free' && !exitRow && !price)?.number ?? '';
    rig.page.send({
      ...{ type: 'passenger.chose-seat', travellerId: map?.travellerId ?? '', seat, exitRow: null },
    });
    await reachWhen(rig, 'choose-seat', ({ problem }) => problem === 'check-in.closed');
    expect(asHostHas().passenger.seat).toBe(visit.seat.number);
  });

  it('while they pay for a bag gives the money back, and leaves them checked in with their pass', async () => {
    await open();
    await choosesBags(rig, 0);
    await takesPass(rig);
    await rig.clock.until(() => askedForCard(rig), SOON);
    closeIn(0);
    await terminalOf(rig).act('present', { card: 'good' });
    expect(await reachWhen(rig, 'bags-failed')).toMatchObject({ code: 'payment.given-back' });
    expect(rig.payments()).toMatchObject([{ state: 'reversed' }]);
    expect(rig.desk.store.bags(reservationOf(0))).toEqual([]);
    expect(asHostHas().passenger.state).toBe('checked-in');
    expect(moneyProblems(rig)).toEqual([]);
  });
});

describe('midnight before the first of January', () => {
  const SECONDS = 20_000;

  it('passes during a visit, and the flight is the next year’s', async () => {
    const start = Date.parse('2032-12-31T23:59:40+08:00');
    await open({ start });
    lay(0);
    await reachWhen(rig, 'confirm');
    await rig.clock.until(() => false, start + SECONDS + 5000 - rig.clock.now());
    confirm();
    await reachWhen(rig, 'take-pass');
    const [completed] = events('check-in.completed');
    expect(completed?.data).toMatchObject({ flight: { departure: expect.stringMatching(/^2033-01-01T/) } });
    expect(asHostHas().passenger.state).toBe('checked-in');
  });

  it.each([
    ['before', 0],
    ['after', SECONDS + 5000],
  ])('is the end of a passport, which serves nobody whose flight leaves later: %s', async (_when, wait) => {
    const start = Date.parse('2034-12-31T23:59:40+08:00');
    await open({ start });
    await rig.clock.until(() => false, wait);
    lay(0);
    expect(await reachWhen(rig, 'refused')).toMatchObject({ code: 'document.expired' });
    expect(asHostHas().passenger.state).toBe('booked');
  });
});
